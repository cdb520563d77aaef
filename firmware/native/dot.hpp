// Tiles on processors whose dot product takes unsigned by signed bytes (x86 VNNI), for any
// register width. Included by isa_*.cpp after it has defined
//   Wide                   int32 accumulators of one register
//   kSplit                 registers that hold one group's 16 sums
//   zero_bytes(), load_bytes(p), dot(acc, codes, quad), shift_codes<bits>(x), and_bytes(x, mask)
//   kTwo                   whether two groups fit side by side with kPanel tokens

static inline void store_sums(int32_t* to, const Wide* acc) {
  for (int i = 0; i < kSplit; ++i) __builtin_memcpy(to + i * (kGroup / kSplit), &acc[i], sizeof(Wide));
}

static inline int32_t quad_at(const int8_t* p) {
  int32_t x;
  __builtin_memcpy(&x, p, 4);
  return x;
}

// G groups, W tokens: the two-bit codes of a tile are unpacked once for all tokens.
template <int G, int W>
static inline void ternary_block(const uint8_t* tiles, int64_t stride, int64_t steps,
                                 const int8_t* panel, int32_t (*out)[2 * kGroup], int column) {
  Wide acc[W][G][kSplit] = {};
  for (int64_t t = 0; t < steps; ++t) {
    Wide raw[G][kSplit];
    for (int g = 0; g < G; ++g)
      for (int i = 0; i < kSplit; ++i)
        raw[g][i] = load_bytes(tiles + g * stride + t * 64 + i * sizeof(Wide));
#pragma GCC unroll 4
    for (int p = 0; p < 4; ++p) {
      Wide codes[G][kSplit];
      for (int g = 0; g < G; ++g)
        for (int i = 0; i < kSplit; ++i) {
          codes[g][i] = and_bytes(raw[g][i], 3);
          raw[g][i] = shift_codes<2>(raw[g][i]);
        }
#pragma GCC unroll 12
      for (int w = 0; w < W; ++w) {
        const int32_t quad = quad_at(panel + ((t * 4 + p) * W + w) * 4);
        for (int g = 0; g < G; ++g)
          for (int i = 0; i < kSplit; ++i) acc[w][g][i] = dot(acc[w][g][i], codes[g][i], quad);
      }
    }
  }
  for (int w = 0; w < W; ++w)
    for (int g = 0; g < G; ++g) store_sums(out[w] + column + g * kGroup, acc[w][g]);
}

// One token: a code stays where it lies in its byte, times 1, 4, 16 or 64, and the four sums are
// divided in the end. That is exact, and bounded by 64 * 2 * 128 * columns / 4 < 2^31.
static inline void ternary_row(const uint8_t* tiles, int64_t steps, const int8_t* x, int32_t* out) {
  Wide acc[4][kSplit] = {};
  for (int64_t t = 0; t < steps; ++t) {
    __builtin_prefetch(tiles + t * 64 + kAhead, 0, 0);  // each weight is read once
    for (int i = 0; i < kSplit; ++i) {
      const Wide raw = load_bytes(tiles + t * 64 + i * sizeof(Wide));
#pragma GCC unroll 4
      for (int p = 0; p < 4; ++p)
        acc[p][i] = dot(acc[p][i], and_bytes(raw, 3 << (2 * p)), quad_at(x + t * 16 + p * 4));
    }
  }
  for (int i = 0; i < kSplit; ++i) {
    alignas(64) int32_t part[4][sizeof(Wide) / 4];
    for (int p = 0; p < 4; ++p) __builtin_memcpy(part[p], &acc[p][i], sizeof(Wide));
    for (size_t j = 0; j < sizeof(Wide) / 4; ++j)
      out[i * (kGroup / kSplit) + j] =
          part[0][j] + (part[1][j] >> 2) + (part[2][j] >> 4) + (part[3][j] >> 6);
  }
}

template <int W>
static inline void ternary_dispatch(int width, const uint8_t* tiles, int64_t stride, int count,
                                    int64_t steps, const int8_t* panel,
                                    int32_t (*out)[2 * kGroup]) {
  if (width == W) {
    if (kTwo && count == 2) return ternary_block<2, W>(tiles, stride, steps, panel, out, 0);
    for (int g = 0; g < count; ++g)
      ternary_block<1, W>(tiles + g * stride, stride, steps, panel, out, g * kGroup);
    return;
  }
  if constexpr (W > 1) ternary_dispatch<W - 1>(width, tiles, stride, count, steps, panel, out);
}

static void ternary_tile(const uint8_t* tiles, int64_t stride, int64_t steps, int count,
                         const int8_t* panel, int width, int32_t (*out)[2 * kGroup]) {
  if (width == 1) {
    for (int g = 0; g < count; ++g)
      ternary_row(tiles + g * stride, steps, panel, out[0] + g * kGroup);
    return;
  }
  ternary_dispatch<kPanel>(width, tiles, stride, count, steps, panel, out);
}

// Two byte planes of activations against one load of the weights.
template <int W>
static inline void int8_block(const uint8_t* tiles, int64_t steps, const int8_t* high,
                              const int8_t* low, int64_t skip, int32_t (*out_high)[2 * kGroup],
                              int32_t (*out_low)[2 * kGroup], int column) {
  Wide top[W][kSplit] = {}, bottom[W][kSplit] = {};
#pragma GCC unroll 4
  for (int64_t t = 0; t < steps; ++t) {
    __builtin_prefetch(tiles + t * 64 + kAhead, 0, 0);
    for (int i = 0; i < kSplit; ++i) {
      const Wide w8 = load_bytes(tiles + t * 64 + i * sizeof(Wide));
#pragma GCC unroll 6
      for (int w = 0; w < W; ++w) {
        top[w][i] = dot(top[w][i], w8, quad_at(high + t * skip + w * 4));
        bottom[w][i] = dot(bottom[w][i], w8, quad_at(low + t * skip + w * 4));
      }
    }
  }
  for (int w = 0; w < W; ++w) {
    store_sums(out_high[w] + column, top[w]);
    store_sums(out_low[w] + column, bottom[w]);
  }
}

static void int8_tile(const uint8_t* tiles, int64_t stride, int64_t steps, int count,
                      const int8_t* high, const int8_t* low, int width,
                      int32_t (*out_high)[2 * kGroup], int32_t (*out_low)[2 * kGroup]) {
  constexpr int kSome = kTwo ? 4 : 2;  // tokens whose two sums fit into registers
  for (int g = 0; g < count; ++g) {
    const uint8_t* at = tiles + g * stride;
    int w = 0;
    for (; w + kSome <= width; w += kSome)
      int8_block<kSome>(at, steps, high + w * 4, low + w * 4, width * 4, out_high + w, out_low + w,
                        g * kGroup);
    for (; w < width; ++w)
      int8_block<1>(at, steps, high + w * 4, low + w * 4, width * 4, out_high + w, out_low + w,
                    g * kGroup);
  }
}

// Independent sums in registers; the barriers keep the compiler from merging or hoisting any.
static double peak(int64_t rounds) {
  Wide acc[12] = {}, codes = zero_bytes();
  for (auto& a : acc) asm volatile("" : "+x"(a));
  for (int64_t r = 0; r < rounds; ++r) {
    asm volatile("" : "+x"(codes));
#pragma GCC unroll 12
    for (int i = 0; i < 12; ++i) acc[i] = dot(acc[i], codes, 0x01010101);
  }
  for (auto& a : acc) asm volatile("" : "+x"(a));
  return static_cast<double>(rounds) * 12 * sizeof(Wide);
}
