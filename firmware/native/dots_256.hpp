// What expand_16.hpp needs, with AVX2; the file has defined kBias and
//   values_of(codes)            what dot_bytes takes of them
//   dot_bytes(acc, values, q)   eight sums of four products each

typedef uint8_t vb __attribute__((vector_size(16)));
ALWAYS_INLINE vb look_up(vb table, vb places) {
  return reinterpret_cast<vb>(
      _mm_shuffle_epi8(reinterpret_cast<__m128i>(table), reinterpret_cast<__m128i>(places)));
}

template <int Q>
struct Dots {
  __m256i acc[4] = {};

  __attribute__((always_inline)) inline void add(const vb* codes, const int8_t* query, int stride) {
    const __m256i values = values_of(_mm256_set_m128i(reinterpret_cast<__m128i>(codes[1]),
                                                      reinterpret_cast<__m128i>(codes[0])));
#pragma GCC unroll 4
    for (int q = 0; q < Q; ++q)
      acc[q] = dot_bytes(acc[q], values,
                         _mm256_loadu_si256(reinterpret_cast<const __m256i*>(query + q * stride)));
  }
  __attribute__((always_inline)) inline void finish(int32_t* to) const {
    const __m256i a = _mm256_hadd_epi32(acc[0], acc[1]), b = _mm256_hadd_epi32(acc[2], acc[3]);
    const __m256i c = _mm256_hadd_epi32(a, b);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to),
                     _mm_add_epi32(_mm256_castsi256_si128(c), _mm256_extracti128_si256(c, 1)));
  }
};
