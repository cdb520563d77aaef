// Scores from the codes of a sealed block in registers of AVX-512 with VBMI2: one instruction puts
// the sent ones of a key in their places over those of the key before. Included after
// delta_blocks.hpp.

#define VBMI2 __attribute__((target("avx512vbmi2")))

constexpr int kBias = 128;

// As expanded.hpp says.
template <int Q, int P>
VBMI2 static void expanded_scores(const SealedView& block, const int8_t* queries,
                                  const int32_t* bias, const float* factors, const float* rest,
                                  const uint8_t* ahead, float* s) {
  __m512i code[P], query[Q][P];
  for (int p = 0; p < P; ++p) code[p] = _mm512_setzero_si512();
  for (int q = 0; q < Q; ++q)
    for (int p = 0; p < P; ++p) query[q][p] = _mm512_loadu_si512(queries + (q * P + p) * 64);
  const __m512 factor = _mm512_broadcast_f32x4(_mm_loadu_ps(factors));
  const __m512 more = _mm512_broadcast_f32x4(_mm_loadu_ps(rest));
  const __m512i offset =
      _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bias)));
  const __m512i by_query = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
  const uint64_t* mask = block.masks;
  const uint8_t* next = block.codes;
  for (int key = 0; key < kBlock; key += 4) {
    ask_for(ahead, key / 4, P);
    __m512i lanes[4];
#pragma GCC unroll 4
    for (int k = 0; k < 4; ++k) {
#pragma GCC unroll 4
      for (int p = 0; p < P; ++p, ++mask) {
        // From a register: the form of the instruction that reads memory is slower on Zen 4.
        __m512i fresh = _mm512_loadu_si512(next);
        __asm__("" : "+v"(fresh));
        code[p] = _mm512_mask_expand_epi8(code[p], *mask, fresh);
        next += __builtin_popcountll(*mask);
      }
      __m512i acc[4];
#pragma GCC unroll 4
      for (int q = 0; q < 4; ++q) {
        acc[q] = _mm512_setzero_si512();
#pragma GCC unroll 4
        for (int p = 0; p < P && q < Q; ++p)
          acc[q] = _mm512_dpbusd_epi32(acc[q], code[p], query[q][p]);
      }
      // Sums of four lanes, the four queries side by side in each quarter.
      const __m512i a = _mm512_add_epi32(_mm512_unpacklo_epi32(acc[0], acc[1]),
                                         _mm512_unpackhi_epi32(acc[0], acc[1]));
      const __m512i b = _mm512_add_epi32(_mm512_unpacklo_epi32(acc[2], acc[3]),
                                         _mm512_unpackhi_epi32(acc[2], acc[3]));
      lanes[k] = _mm512_add_epi32(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
    }
    const auto halve = [](__m512i a, __m512i b) {
      return _mm512_add_epi32(_mm512_shuffle_i32x4(a, b, 0x88), _mm512_shuffle_i32x4(a, b, 0xDD));
    };
    const __m512i sums = halve(halve(lanes[0], lanes[1]), halve(lanes[2], lanes[3]));
    const __m512 products = _mm512_cvtepi32_ps(_mm512_sub_epi32(sums, offset));
    const __m512 turned =
        _mm512_permutexvar_ps(by_query, _mm512_fmadd_ps(products, factor, more));
    _mm_storeu_ps(s + key, _mm512_extractf32x4_ps(turned, 0));
    if (Q > 1) _mm_storeu_ps(s + kBlock + key, _mm512_extractf32x4_ps(turned, 1));
    if (Q > 2) _mm_storeu_ps(s + 2 * kBlock + key, _mm512_extractf32x4_ps(turned, 2));
    if (Q > 3) _mm_storeu_ps(s + 3 * kBlock + key, _mm512_extractf32x4_ps(turned, 3));
  }
}

#include "expanded.hpp"
