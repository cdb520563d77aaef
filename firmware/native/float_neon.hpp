// Four floats in one register of NEON. Included inside a namespace.

constexpr int kLanes = 4;
typedef float vf __attribute__((vector_size(16)));
typedef int32_t vi __attribute__((vector_size(16)));

static inline float32x4_t raw(vf x) { return reinterpret_cast<float32x4_t>(x); }

static inline vf splat(float x) { return reinterpret_cast<vf>(vdupq_n_f32(x)); }
static inline vf fma(vf a, vf b, vf c) {
  return reinterpret_cast<vf>(vfmaq_f32(raw(c), raw(a), raw(b)));
}
static inline vf maximum(vf a, vf b) { return a > b ? a : b; }
static inline vf half_to_float(const uint16_t* p) {
  return reinterpret_cast<vf>(vcvt_f32_f16(vreinterpret_f16_u16(vld1_u16(p))));
}
static inline void float_to_half(uint16_t* p, vf x) {
  vst1_u16(p, vreinterpret_u16_f16(vcvt_f16_f32(raw(x))));
}
static inline vf brain(const uint16_t* p) {
  return reinterpret_cast<vf>(vshll_n_u16(vld1_u16(p), 16));
}
static inline vf widen(const int8_t* p) {
  int32_t four;
  __builtin_memcpy(&four, p, 4);
  const int16x8_t words = vmovl_s8(vreinterpret_s8_s32(vdup_n_s32(four)));
  return reinterpret_cast<vf>(vcvtq_f32_s32(vmovl_s16(vget_low_s16(words))));
}
static inline void narrow(int8_t* p, vi x) {
  const int16x4_t words = vmovn_s32(reinterpret_cast<int32x4_t>(x));
  const int32_t four = vget_lane_s32(vreinterpret_s32_s8(vmovn_s16(vcombine_s16(words, words))), 0);
  __builtin_memcpy(p, &four, 4);
}
static inline uint32_t signs(vi x) {
  const uint32x4_t places = {1, 2, 4, 8};
  return vaddvq_u32(vandq_u32(reinterpret_cast<uint32x4_t>(x >> 31), places));
}
static inline float across_max(vf x) { return vmaxvq_f32(raw(x)); }
static inline float across_sum(vf x) { return vaddvq_f32(raw(x)); }
