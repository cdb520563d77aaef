// Products in pairs, with half the multiplications. Included after vnni_512.hpp and before
// project.hpp, for processors that add while they multiply.
//
// S. Winograd, "A New Algorithm for Inner Product", IEEE Transactions on Computers C-17 (1968):
//   (x + d) (y + c) = x c + y d + x y + c d
// for two activations x, y and their weights c, d. The sum of x y belongs to the token, that of c d
// to the row; both are taken once, and the sums begin at minus them.
//
// Tokens in pairs lie one after the other in their panel, so that the threads that place them do
// not write to the same cache lines.

constexpr int kPairsFrom = 4;  // tokens for which unpacking the weights pays

ALWAYS_INLINE Wide quad(const int8_t* p) { return _mm512_set1_epi32(quad_at(p)); }

// Weights of G groups: the first and the second of each pair.
template <int G>
struct Pairs {
  Wide first[G], second[G];
};

// Tokens `stride` bytes apart, of which three share a register for their address.
struct Tokens {
  const int8_t* three[3];
  int64_t stride;

  Tokens(const int8_t* first, int64_t apart)
      : three{first, first + 3 * apart, first + 6 * apart}, stride(apart) {}
  const int8_t* operator[](int w) const { return three[w / 3] + w % 3 * stride; }
};

// Eight bytes of each token times pairs.
template <class Kind, int G, int W>
ALWAYS_INLINE void add_products(Wide (&acc)[W][G], const Pairs<G>& weights, const int8_t* token,
                                int64_t stride) {
  const Tokens tokens(token, stride);
#pragma GCC unroll 8
  for (int w = 0; w < W; ++w) {
    const Wide x = quad(tokens[w]), y = quad(tokens[w] + 4);
#pragma GCC unroll 2
    for (int g = 0; g < G; ++g)
      acc[w][g] = Kind::dot(acc[w][g], Kind::add(x, weights.second[g]), Kind::add(y, weights.first[g]));
  }
}

template <int G, int W>
ALWAYS_INLINE void begin(Wide (&acc)[W][G], const int32_t* cross, int64_t apart,
                         const int32_t* at_zero) {
#pragma GCC unroll 8
  for (int w = 0; w < W; ++w)
    for (int g = 0; g < G; ++g)
      acc[w][g] = _mm512_sub_epi32(_mm512_set1_epi32(-cross[w * apart]),
                                   _mm512_loadu_si512(at_zero + g * kGroup));
}

// Calls Block::run<G, W>(...) for the width W of a panel.
template <class Block, int G, int W, class... Rest>
ALWAYS_INLINE void by_width(int width, Rest... rest) {
  if (width == W) return Block::template run<G, W>(rest...);
  if constexpr (W > kPairsFrom) by_width<Block, G, W - 1>(width, rest...);
}

// Of project.hpp, for fewer tokens.
template <class M>
static inline void ternary_panel(const M&, int64_t, int, const Inputs&, int64_t, int,
                                 int32_t (*)[2 * kGroup]);
template <class M>
static inline void int8_panel(const M&, int64_t, int, const Inputs&, int64_t, int,
                              double (*)[2 * kGroup]);

#include "pairs_ternary.hpp"
#include "pairs_int8.hpp"
#include "screened.hpp"

static void place_in_pairs(const float* x, int64_t n, int64_t token, int panel, Inputs& in) {
  const int64_t p = token / panel;
  const int width = panel_width(in, panel, p);
  if (in.kind == Kind::bf16) return place(x, n, token, panel, in);
  if (width >= kPairsFrom && in.kind == Kind::ternary) return place_ternary_pairs(x, n, token, in);
  if (width >= kPairsFrom && in.floors) return place_screened(x, n, token, in);
  if (width >= kPairsFrom) return place_int8_pairs(x, n, token, in);
  Inputs bytes = in.kind == Kind::int8 ? of_bytes(in, p, width) : in;
  place(x, n, token, panel, bytes);
}
