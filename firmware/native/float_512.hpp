// Sixteen floats in one register of AVX-512. Included inside a namespace.

constexpr int kLanes = 16;
typedef float vf __attribute__((vector_size(64)));
typedef int32_t vi __attribute__((vector_size(64)));

static inline __m512 raw(vf x) { return reinterpret_cast<__m512>(x); }

static inline vf splat(float x) { return reinterpret_cast<vf>(_mm512_set1_ps(x)); }
static inline vf fma(vf a, vf b, vf c) {
  return reinterpret_cast<vf>(_mm512_fmadd_ps(raw(a), raw(b), raw(c)));
}
static inline vf maximum(vf a, vf b) { return reinterpret_cast<vf>(_mm512_max_ps(raw(a), raw(b))); }
static inline vf half_to_float(const uint16_t* p) {
  return reinterpret_cast<vf>(
      _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))));
}
static inline void float_to_half(uint16_t* p, vf x) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(p),
                      _mm512_cvtps_ph(raw(x), _MM_FROUND_TO_NEAREST_INT));
}
static inline vf brain(const uint16_t* p) {
  const __m256i halves = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
  return reinterpret_cast<vf>(_mm512_slli_epi32(_mm512_cvtepu16_epi32(halves), 16));
}
static inline vf widen(const int8_t* p) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  return reinterpret_cast<vf>(_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes)));
}
static inline void narrow(int8_t* p, vi x) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm512_cvtepi32_epi8(reinterpret_cast<__m512i>(x)));
}
static inline uint32_t signs(vi x) { return _mm512_movepi32_mask(reinterpret_cast<__m512i>(x)); }
static inline float across_max(vf x) { return _mm512_reduce_max_ps(raw(x)); }
static inline float across_sum(vf x) { return _mm512_reduce_add_ps(raw(x)); }
