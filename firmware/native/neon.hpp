// Tiles with the NEON dot product, four sums to a register. Included inside a namespace after
// float_neon.hpp and shared.hpp. Codes of 0, 1 and 2 are signed bytes as they are; int8 weights
// are made signed again, and 128 times the sum of the activations is added back.

struct Four {
  int32x4_t r[4];  // sixteen rows
};

static inline uint8x16_t bytes_at(const uint8_t* p) { return vld1q_u8(p); }
static inline int8x16_t quad_at(const int8_t* p) {
  int32_t x;
  __builtin_memcpy(&x, p, 4);
  return vreinterpretq_s8_s32(vdupq_n_s32(x));
}
static inline void store_rows(int32_t* to, const Four& acc) {
  for (int i = 0; i < 4; ++i) vst1q_s32(to + 4 * i, acc.r[i]);
}

// G groups, W tokens; `step` is the distance of the tiles of one group, in bytes.
template <int G, int W>
static inline void ternary_block(const uint8_t* tiles, int64_t step, int64_t steps,
                                 const int8_t* panel, int32_t (*out)[2 * kGroup], int column) {
  const uint8x16_t three = vdupq_n_u8(3);
  Four acc[W][G] = {};
  for (int64_t t = 0; t < steps; ++t) {
    __builtin_prefetch(tiles + t * step + 1024);
    uint8x16_t raw[G][4];
    for (int g = 0; g < G; ++g)
      for (int i = 0; i < 4; ++i) raw[g][i] = bytes_at(tiles + t * step + g * 64 + 16 * i);
#pragma GCC unroll 4
    for (int p = 0; p < 4; ++p) {
      int8x16_t codes[G][4];
      for (int g = 0; g < G; ++g)
        for (int i = 0; i < 4; ++i) {
          codes[g][i] = vreinterpretq_s8_u8(vandq_u8(raw[g][i], three));
          raw[g][i] = vshrq_n_u8(raw[g][i], 2);
        }
#pragma GCC unroll 6
      for (int w = 0; w < W; ++w) {
        const int8x16_t x = quad_at(panel + ((t * 4 + p) * W + w) * 4);
        for (int g = 0; g < G; ++g)
          for (int i = 0; i < 4; ++i)
            acc[w][g].r[i] = vdotq_s32(acc[w][g].r[i], codes[g][i], x);
      }
    }
  }
  for (int w = 0; w < W; ++w)
    for (int g = 0; g < G; ++g) store_rows(out[w] + column + g * kGroup, acc[w][g]);
}

template <int W>
static void ternary_dispatch(int width, const uint8_t* tiles, int64_t steps, int count,
                             const int8_t* panel, int32_t (*out)[2 * kGroup]) {
  if (width == W) {
    if (W == 1 && count == 2) return ternary_block<2, W>(tiles, 128, steps, panel, out, 0);
    for (int g = 0; g < count; ++g)
      ternary_block<1, W>(tiles + g * 64, 64 * count, steps, panel, out, g * kGroup);
    return;
  }
  if constexpr (W > 1) ternary_dispatch<W - 1>(width, tiles, steps, count, panel, out);
}

template <int G>
static inline void int8_rows(const uint8_t* tiles, int64_t steps, const int8_t* high,
                             const int8_t* low, int64_t skip, int32_t* out_high, int32_t* out_low) {
  const uint8x16_t flip = vdupq_n_u8(128);
  const int8x16_t one = vdupq_n_s8(1);
  Four top[G] = {}, bottom[G] = {};
  int32x4_t high_sum = {}, low_sum = {};
  for (int64_t t = 0; t < steps; ++t) {
    const int8x16_t x = quad_at(high + t * skip), y = quad_at(low + t * skip);
    high_sum = vdotq_s32(high_sum, one, x);
    low_sum = vdotq_s32(low_sum, one, y);
    for (int g = 0; g < G; ++g) {
      const uint8_t* at = tiles + (t * G + g) * 64;
      __builtin_prefetch(at + 1024);
#pragma GCC unroll 4
      for (int i = 0; i < 4; ++i) {
        const int8x16_t w = vreinterpretq_s8_u8(veorq_u8(bytes_at(at + 16 * i), flip));
        top[g].r[i] = vdotq_s32(top[g].r[i], w, x);
        bottom[g].r[i] = vdotq_s32(bottom[g].r[i], w, y);
      }
    }
  }
  for (int g = 0; g < G; ++g) {
    for (int i = 0; i < 4; ++i) {
      top[g].r[i] = vaddq_s32(top[g].r[i], vshlq_n_s32(high_sum, 7));
      bottom[g].r[i] = vaddq_s32(bottom[g].r[i], vshlq_n_s32(low_sum, 7));
    }
    store_rows(out_high + g * kGroup, top[g]);
    store_rows(out_low + g * kGroup, bottom[g]);
  }
}

static void int8_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* high,
                      const int8_t* low, int width, int32_t (*out_high)[2 * kGroup],
                      int32_t (*out_low)[2 * kGroup]) {
  const auto rows = count == 2 ? int8_rows<2> : int8_rows<1>;
  for (int w = 0; w < width; ++w)
    rows(tiles, steps, high + w * 4, low + w * 4, width * 4, out_high[w], out_low[w]);
}

// Multiply-accumulates of sixteen independent sums in registers; `each` are those of one `add`.
template <class Add>
static inline double peak_of(int64_t rounds, int each, Add add) {
  int32x4_t acc[16];
  int8x16_t codes = vdupq_n_s8(0);
#pragma GCC unroll 16
  for (int i = 0; i < 16; ++i) {
    acc[i] = vdupq_n_s32(0);
    asm volatile("" : "+w"(acc[i]));  // or equal sums would be computed once
  }
  for (int64_t r = 0; r < rounds; ++r) {
    asm volatile("" : "+w"(codes));
#pragma GCC unroll 16
    for (int i = 0; i < 16; ++i) acc[i] = add(acc[i], codes);
  }
#pragma GCC unroll 16
  for (int i = 0; i < 16; ++i) asm volatile("" : "+w"(acc[i]));
  return static_cast<double>(rounds) * 16 * each;
}
