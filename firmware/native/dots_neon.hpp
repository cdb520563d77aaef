// What expand_16.hpp needs, with the NEON dot product.

typedef uint8_t vb __attribute__((vector_size(16)));
constexpr int kBias = 0;

ALWAYS_INLINE vb look_up(vb table, vb places) {
  return reinterpret_cast<vb>(
      vqtbl1q_u8(reinterpret_cast<uint8x16_t>(table), reinterpret_cast<uint8x16_t>(places)));
}

template <int Q>
struct Dots {
  int32x4_t acc[4] = {};

  __attribute__((always_inline)) inline void add(const vb* codes, const int8_t* query, int stride) {
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      const int8x16_t values = vreinterpretq_s8_u8(
          veorq_u8(reinterpret_cast<uint8x16_t>(codes[i]), vdupq_n_u8(128)));
#pragma GCC unroll 4
      for (int q = 0; q < Q; ++q)
        acc[q] = vdotq_s32(acc[q], values, vld1q_s8(query + q * stride + 16 * i));
    }
  }
  __attribute__((always_inline)) inline void finish(int32_t* to) const {
    vst1q_s32(to, vpaddq_s32(vpaddq_s32(acc[0], acc[1]), vpaddq_s32(acc[2], acc[3])));
  }
};
