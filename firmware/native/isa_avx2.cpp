// AVX2 without a dot product: products of pairs in 16 bits.
#include <immintrin.h>

#include "kernels.hpp"

namespace edgewright {
namespace avx2 {

constexpr int kPanel = 48;  // many, for a tile is unpacked once for all of them
constexpr int kBeside = 6;  // tokens whose sums fit into registers beside the codes
constexpr int kAhead = 256;  // bytes; farther hints disturb the prefetcher of Zen 4 (measured)
// A pair of products is at least -2 * 2 * 128 = -512, and 64 of them still fit into 16 bits.
constexpr int kFlush = 64 / 4;  // tiles between widenings: four steps of one tile share a sum

#include "float_256.hpp"
#include "shared.hpp"

static inline __m256i bytes_at(const uint8_t* p) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
}
static inline __m256i quad_at(const int8_t* p) {
  int32_t x;
  __builtin_memcpy(&x, p, 4);
  return _mm256_set1_epi32(x);
}
static inline __m256i widened(__m256i pairs) {
  return _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
}
static inline void put_sums(int32_t* sums, __m256i more, bool first) {
  auto* at = reinterpret_cast<__m256i*>(sums);
  _mm256_storeu_si256(at, first ? more : _mm256_add_epi32(_mm256_loadu_si256(at), more));
}

// Codes of up to kFlush tiles, one to a byte: unpacked once for all tokens of a panel.
struct Codes {
  alignas(32) uint8_t at[kFlush][4][64];
};

static inline void unpack(const uint8_t* tiles, int64_t step, int64_t count, Codes& codes) {
  const __m256i three = _mm256_set1_epi8(3);
  for (int64_t t = 0; t < count; ++t, tiles += step) {
    __builtin_prefetch(tiles + kFlush * step, 0, 3);  // the next codes, while these are multiplied
#pragma GCC unroll 2
    for (int half = 0; half < 64; half += 32) {
      __m256i raw = bytes_at(tiles + half);
#pragma GCC unroll 4
      for (int p = 0; p < 4; ++p) {
        auto* to = reinterpret_cast<__m256i*>(codes.at[t][p] + half);
        _mm256_store_si256(to, _mm256_and_si256(raw, three));
        raw = _mm256_srli_epi16(raw, 2);
      }
    }
  }
}

// GCC 12 adds into another register and copies it back, or keeps sums in memory: a quarter of the
// speed. So additions are written out, and every loop over sums is unrolled.
static inline void add_pairs(__m256i& acc, __m256i more) {
  asm("vpaddw %1, %0, %0" : "+x"(acc) : "x"(more));
}

template <int W>
static inline void ternary_some(const Codes& codes, int64_t count, const int8_t* panel, int width,
                                int32_t (*out)[2 * kGroup], int column, bool first) {
  __m256i low[W], high[W];
#pragma GCC unroll 6
  for (int w = 0; w < W; ++w) low[w] = high[w] = _mm256_setzero_si256();
  const uint8_t* code = codes.at[0][0];
#pragma GCC unroll 2
  for (int64_t quad = 0; quad < count * 4; ++quad, code += 64, panel += width * 4) {
    const __m256i c0 = bytes_at(code), c1 = bytes_at(code + 32);
#pragma GCC unroll 6
    for (int w = 0; w < W; ++w) {
      const __m256i x = quad_at(panel + w * 4);
      const __m256i p0 = _mm256_maddubs_epi16(c0, x), p1 = _mm256_maddubs_epi16(c1, x);
      add_pairs(low[w], p0);
      add_pairs(high[w], p1);
    }
  }
#pragma GCC unroll 6
  for (int w = 0; w < W; ++w) {
    put_sums(out[w] + column, widened(low[w]), first);
    put_sums(out[w] + column + 8, widened(high[w]), first);
  }
}

// One token: nothing to share, so the codes stay in registers.
template <int G>
static inline void ternary_rows(const uint8_t* tiles, int64_t steps, const int8_t* x, int32_t* out) {
  const __m256i three = _mm256_set1_epi8(3);
  __m256i wide[G][2] = {};
  for (int64_t from = 0; from < steps; from += kFlush) {
    const int64_t to = from + kFlush < steps ? from + kFlush : steps;
    __m256i acc[G][2] = {};
    for (int64_t t = from; t < to; ++t) {
      __m256i raw[G][2];
      for (int g = 0; g < G; ++g) {
        const uint8_t* at = tiles + (t * G + g) * 64;
        __builtin_prefetch(at + kAhead, 0, 0);
        raw[g][0] = bytes_at(at);
        raw[g][1] = bytes_at(at + 32);
      }
#pragma GCC unroll 4
      for (int p = 0; p < 4; ++p) {
        const __m256i quad = quad_at(x + t * 16 + p * 4);
        for (int g = 0; g < G; ++g)
          for (int i = 0; i < 2; ++i) {
            const __m256i codes = _mm256_and_si256(raw[g][i], three);
            raw[g][i] = _mm256_srli_epi16(raw[g][i], 2);
            acc[g][i] = _mm256_add_epi16(acc[g][i], _mm256_maddubs_epi16(codes, quad));
          }
      }
    }
    for (int g = 0; g < G; ++g)
      for (int i = 0; i < 2; ++i) wide[g][i] = _mm256_add_epi32(wide[g][i], widened(acc[g][i]));
  }
  for (int g = 0; g < G; ++g)
    for (int i = 0; i < 2; ++i)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + g * kGroup + 8 * i), wide[g][i]);
}

static void ternary_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* panel,
                         int width, int32_t (*out)[2 * kGroup]) {
  if (width == 1) {
    if (count == 2) return ternary_rows<2>(tiles, steps, panel, out[0]);
    return ternary_rows<1>(tiles, steps, panel, out[0]);
  }
  for (int64_t from = 0; from < steps; from += kFlush) {
    const int64_t some = steps - from < kFlush ? steps - from : kFlush;
    const int8_t* x = panel + from * 16 * width;
    for (int g = 0; g < count; ++g) {
      Codes codes;
      unpack(tiles + (from * count + g) * 64, 64 * count, some, codes);
      const int column = g * kGroup;
      int w = 0;
      for (; w + kBeside <= width; w += kBeside)
        ternary_some<kBeside>(codes, some, x + w * 4, width, out + w, column, from == 0);
      for (; w + 2 <= width; w += 2)
        ternary_some<2>(codes, some, x + w * 4, width, out + w, column, from == 0);
      if (w < width) ternary_some<1>(codes, some, x + w * 4, width, out + w, column, from == 0);
    }
  }
}

// Unsigned weights up to 255 would overflow a pair of products in 16 bits: even and odd bytes are
// multiplied as 16-bit numbers instead. Activations stay broadcast quads.
struct Pair {
  __m256i even, odd;
};
static inline Pair pair_at(const int8_t* p) {
  const __m256i quad = quad_at(p);
  return {_mm256_srai_epi16(_mm256_slli_epi16(quad, 8), 8), _mm256_srai_epi16(quad, 8)};
}
static inline __m256i add_products(__m256i acc, const Pair& w, const Pair& x) {
  acc = _mm256_add_epi32(acc, _mm256_madd_epi16(w.even, x.even));
  return _mm256_add_epi32(acc, _mm256_madd_epi16(w.odd, x.odd));
}

template <int G>
static inline void int8_rows(const uint8_t* tiles, int64_t steps, const int8_t* high,
                             const int8_t* low, int64_t skip, int32_t* out_high, int32_t* out_low) {
  const __m256i byte = _mm256_set1_epi16(255);
  __m256i top[G][2] = {}, bottom[G][2] = {};
  for (int64_t t = 0; t < steps; ++t) {
    const Pair x = pair_at(high + t * skip), y = pair_at(low + t * skip);
    for (int g = 0; g < G; ++g) {
      const uint8_t* at = tiles + (t * G + g) * 64;
      __builtin_prefetch(at + kAhead, 0, 0);
#pragma GCC unroll 2
      for (int i = 0; i < 2; ++i) {
        const __m256i raw = bytes_at(at + i * 32);
        const Pair w{_mm256_and_si256(raw, byte), _mm256_srli_epi16(raw, 8)};
        top[g][i] = add_products(top[g][i], w, x);
        bottom[g][i] = add_products(bottom[g][i], w, y);
      }
    }
  }
  for (int g = 0; g < G; ++g)
    for (int i = 0; i < 2; ++i) {
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out_high + g * kGroup + 8 * i), top[g][i]);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out_low + g * kGroup + 8 * i), bottom[g][i]);
    }
}

static void int8_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* high,
                      const int8_t* low, int width, int32_t (*out_high)[2 * kGroup],
                      int32_t (*out_low)[2 * kGroup]) {
  const auto rows = count == 2 ? int8_rows<2> : int8_rows<1>;
  for (int w = 0; w < width; ++w)
    rows(tiles, steps, high + w * 4, low + w * 4, width * 4, out_high[w], out_low[w]);
}

// Its fastest dot: products of pairs added in 16 bits, widened as often as they must be. Six
// products before their six sums: the fastest order of those tried on Zen 4.
static double peak(int64_t rounds) {
  constexpr int kSome = 6;
  __m256i acc[kSome] = {}, wide[kSome] = {}, codes = _mm256_setzero_si256();
  const __m256i x = _mm256_set1_epi8(1);
  for (int64_t r = 0; r < rounds; r += 64) {
#pragma GCC unroll 2
    for (int i = 0; i < 64; ++i) {
      __m256i products[kSome];
#pragma GCC unroll 6
      for (int j = 0; j < kSome; ++j) {
        asm volatile("" : "+x"(codes));  // or one product would serve all six
        products[j] = _mm256_maddubs_epi16(codes, x);
        asm volatile("" : "+x"(products[j]));
      }
#pragma GCC unroll 6
      for (int j = 0; j < kSome; ++j) add_pairs(acc[j], products[j]);
    }
#pragma GCC unroll 6
    for (int j = 0; j < kSome; ++j) {
      wide[j] = _mm256_add_epi32(wide[j], widened(acc[j]));
      acc[j] = _mm256_setzero_si256();
    }
  }
#pragma GCC unroll 6
  for (int j = 0; j < kSome; ++j) asm volatile("" : "+x"(wide[j]));
  return static_cast<double>((rounds + 63) / 64 * 64) * kSome * 32;
}

#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"

constexpr int kBias = 0;
static inline __m256i values_of(__m256i codes) {
  return _mm256_xor_si256(codes, _mm256_set1_epi8(-128));
}
// Values and queries are within 127: two products stay within 16 bits.
static inline __m256i dot_bytes(__m256i acc, __m256i values, __m256i query) {
  const __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(query), _mm256_sign_epi8(values, query));
  return _mm256_add_epi32(acc, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

#include "dots_256.hpp"
#include "expand_16.hpp"

extern const Kernels kernels = {
    "avx2", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far_expanded, merge, peak, read};

}  // namespace avx2
}  // namespace edgewright
