// Sixteen floats in two registers of AVX2 with FMA and F16C. Included inside a namespace.

typedef float v16 __attribute__((vector_size(64)));

struct Halves {
  __m256 low, high;
};
static inline Halves split(v16 x) {
  Halves h;
  __builtin_memcpy(&h, &x, sizeof h);
  return h;
}
static inline v16 join(__m256 low, __m256 high) {
  const Halves h{low, high};
  v16 x;
  __builtin_memcpy(&x, &h, sizeof x);
  return x;
}
static inline v16 fma16(v16 a, v16 b, v16 c) {
  const Halves x = split(a), y = split(b), z = split(c);
  return join(_mm256_fmadd_ps(x.low, y.low, z.low), _mm256_fmadd_ps(x.high, y.high, z.high));
}
static inline v16 half_to_float(const uint16_t* p) {
  const auto* at = reinterpret_cast<const __m128i*>(p);
  return join(_mm256_cvtph_ps(_mm_loadu_si128(at)), _mm256_cvtph_ps(_mm_loadu_si128(at + 1)));
}
static inline void float_to_half(uint16_t* p, v16 x) {
  const Halves h = split(x);
  auto* to = reinterpret_cast<__m128i*>(p);
  _mm_storeu_si128(to, _mm256_cvtps_ph(h.low, _MM_FROUND_TO_NEAREST_INT));
  _mm_storeu_si128(to + 1, _mm256_cvtps_ph(h.high, _MM_FROUND_TO_NEAREST_INT));
}
