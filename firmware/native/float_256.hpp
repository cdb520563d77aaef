// Eight floats in one register of AVX2 with FMA and F16C. Included inside a namespace.

constexpr int kLanes = 8;
typedef float vf __attribute__((vector_size(32)));
typedef int32_t vi __attribute__((vector_size(32)));

static inline __m256 raw(vf x) { return reinterpret_cast<__m256>(x); }
static inline __m128i half_at(const void* p) {
  return _mm_loadu_si128(static_cast<const __m128i*>(p));
}

static inline vf splat(float x) { return reinterpret_cast<vf>(_mm256_set1_ps(x)); }
static inline vf fma(vf a, vf b, vf c) {
  return reinterpret_cast<vf>(_mm256_fmadd_ps(raw(a), raw(b), raw(c)));
}
static inline vf maximum(vf a, vf b) { return reinterpret_cast<vf>(_mm256_max_ps(raw(a), raw(b))); }
static inline vf half_to_float(const uint16_t* p) {
  return reinterpret_cast<vf>(_mm256_cvtph_ps(half_at(p)));
}
static inline void float_to_half(uint16_t* p, vf x) {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(p),
                   _mm256_cvtps_ph(raw(x), _MM_FROUND_TO_NEAREST_INT));
}
static inline vf brain(const uint16_t* p) {
  return reinterpret_cast<vf>(_mm256_slli_epi32(_mm256_cvtepu16_epi32(half_at(p)), 16));
}
static inline vf widen(const int8_t* p) {
  const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p));
  return reinterpret_cast<vf>(_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes)));
}
static inline void narrow(int8_t* p, vi x) {
  const __m256i wide = reinterpret_cast<__m256i>(x);
  const __m128i words =
      _mm_packs_epi32(_mm256_castsi256_si128(wide), _mm256_extracti128_si256(wide, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_packs_epi16(words, words));
}
static inline uint32_t signs(vi x) {
  return static_cast<uint32_t>(_mm256_movemask_ps(reinterpret_cast<__m256>(x)));
}
static inline float across_max(vf x) {
  __m128 m = _mm_max_ps(_mm256_castps256_ps128(raw(x)), _mm256_extractf128_ps(raw(x), 1));
  m = _mm_max_ps(m, _mm_movehl_ps(m, m));
  return _mm_cvtss_f32(_mm_max_ss(m, _mm_movehdup_ps(m)));
}
static inline float across_sum(vf x) {
  __m128 s = _mm_add_ps(_mm256_castps256_ps128(raw(x)), _mm256_extractf128_ps(raw(x), 1));
  s = _mm_add_ps(s, _mm_movehl_ps(s, s));
  return _mm_cvtss_f32(_mm_add_ss(s, _mm_movehdup_ps(s)));
}
