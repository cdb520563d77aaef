// The codes of a sealed block in registers of sixteen bytes: a table says for every eight bits of a
// mask which of the next codes goes where. Included after delta_blocks.hpp and a file with
//   look_up(table, places)  bytes of `table` at `places`, 0 where a place has its top bit
//   Dots<Q>                 sums of Q queries: add(two registers of codes, query, stride), finish(to)
//   kBias                   see expanded.hpp

struct Places {
  uint64_t of[256] = {};
  constexpr Places() {
    for (int mask = 0; mask < 256; ++mask)
      for (int i = 0, rank = 0; i < 8; ++i)
        of[mask] |= static_cast<uint64_t>(mask >> i & 1 ? rank++ : 0x80) << 8 * i;
  }
};
alignas(64) constexpr Places kPlaces;

ALWAYS_INLINE vb expand(vb before, uint32_t mask, const uint8_t*& next) {
  typedef int8_t signed_bytes __attribute__((vector_size(16)));
  typedef uint64_t pair __attribute__((vector_size(16)));
  const uint64_t skipped = __builtin_popcount(mask & 255) * 0x0101010101010101u;
  const vb places = reinterpret_cast<vb>(pair{kPlaces.of[mask & 255], kPlaces.of[mask >> 8] + skipped});
  vb fresh;
  __builtin_memcpy(&fresh, next, 16);
  next += __builtin_popcount(mask);
  return reinterpret_cast<signed_bytes>(places) < 0 ? before : look_up(fresh, places);
}

// As expanded.hpp says.
template <int Q, int P>
static void expanded_scores(const SealedView& block, const int8_t* queries, const int32_t* bias,
                            const float* factors, const float* rest, const uint8_t* ahead, float* s) {
  vb codes[4 * P] = {};
  const uint16_t* mask = reinterpret_cast<const uint16_t*>(block.masks);
  const uint8_t* next = block.codes;
  for (int key = 0; key < kBlock; ++key) {
    if (key % 4 == 0) ask_for(ahead, key / 4, P);
#pragma GCC unroll 16
    for (int i = 0; i < 4 * P; ++i) codes[i] = expand(codes[i], *mask++, next);
    Dots<Q> dots;
#pragma GCC unroll 8
    for (int i = 0; i < 4 * P; i += 2) dots.add(codes + i, queries + 16 * i, 64 * P);
    int32_t sums[4];
    dots.finish(sums);
    for (int q = 0; q < Q; ++q)
      s[q * kBlock + key] = static_cast<float>(sums[q] - bias[q]) * factors[q] + rest[q];
  }
}

#include "expanded.hpp"
