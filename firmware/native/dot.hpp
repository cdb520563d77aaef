// Tiles on processors whose dot product takes unsigned by signed bytes (x86 VNNI), for any
// register width. Included by isa_*.cpp after it has defined
//   Wide                   int32 accumulators of one register
//   kSplit                 registers that hold one group's 16 sums
//   zero_bytes(), load_bytes(p), dot(acc, codes, quad), shift_codes<bits>(x), and_bytes(x, mask)
//   kTwo                   whether two groups fit side by side with kPanel tokens

constexpr int kFar = 4096;  // bytes that come in time for several tokens, which take longer

static inline void store_sums(int32_t* to, const Wide* acc) {
  for (int i = 0; i < kSplit; ++i) __builtin_memcpy(to + i * (kGroup / kSplit), &acc[i], sizeof(Wide));
}

static inline int32_t quad_at(const int8_t* p) {
  int32_t x;
  __builtin_memcpy(&x, p, 4);
  return x;
}

// G groups, W tokens: the two-bit codes of a tile are unpacked once for all tokens. `step` is the
// distance of the tiles of one group, in bytes.
template <int G, int W>
static inline void ternary_block(const uint8_t* tiles, int64_t step, int64_t steps,
                                 const int8_t* panel, int32_t (*out)[2 * kGroup], int column) {
  Wide acc[W][G][kSplit] = {};
  for (int64_t t = 0; t < steps; ++t) {
    Wide raw[G][kSplit];
    for (int g = 0; g < G; ++g) {
      const uint8_t* at = tiles + t * step + g * 64;
      if (W >= 4) __builtin_prefetch(at + kFar, 0, 3);
      for (int i = 0; i < kSplit; ++i) raw[g][i] = load_bytes(at + i * sizeof(Wide));
    }
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

// One token, for registers of sixteen sums: a code stays where it lies in its byte, times 1, 4, 16
// or 64, and the four sums are divided in the end. That is exact, and bounded by
// 64 * 2 * 128 * columns / 4 < 2^31.
template <int G>
static inline void ternary_rows(const uint8_t* tiles, int64_t steps, const int8_t* x, int32_t* out) {
  Wide acc[G][4] = {};
  for (int64_t t = 0; t < steps; ++t) {
    Wide raw[G];
#pragma GCC unroll 2
    for (int g = 0; g < G; ++g) {
      const uint8_t* at = tiles + (t * G + g) * 64;
      __builtin_prefetch(at + kAhead, 0, 0);  // each weight is read once
      raw[g] = load_bytes(at);
    }
#pragma GCC unroll 4
    for (int p = 0; p < 4; ++p) {
      const int32_t quad = quad_at(x + t * 16 + p * 4);
#pragma GCC unroll 2
      for (int g = 0; g < G; ++g) acc[g][p] = dot(acc[g][p], and_bytes(raw[g], 3 << (2 * p)), quad);
    }
  }
#pragma GCC unroll 2
  for (int g = 0; g < G; ++g) {
    alignas(64) int32_t part[4][kGroup];
    for (int p = 0; p < 4; ++p) __builtin_memcpy(part[p], &acc[g][p], sizeof(Wide));
    for (int j = 0; j < kGroup; ++j)
      out[g * kGroup + j] = part[0][j] + (part[1][j] >> 2) + (part[2][j] >> 4) + (part[3][j] >> 6);
  }
}

template <int W>
static inline void ternary_dispatch(int width, const uint8_t* tiles, int64_t steps, int count,
                                    const int8_t* panel, int32_t (*out)[2 * kGroup]) {
  if (width == W) {
    if (count == 2 && (kTwo || W == 1))
      return ternary_block<2, W>(tiles, 128, steps, panel, out, 0);
    for (int g = 0; g < count; ++g)
      ternary_block<1, W>(tiles + g * 64, 64 * count, steps, panel, out, g * kGroup);
    return;
  }
  if constexpr (W > 1) ternary_dispatch<W - 1>(width, tiles, steps, count, panel, out);
}

static void ternary_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* panel,
                         int width, int32_t (*out)[2 * kGroup]) {
  if constexpr (kSplit == 1)
    if (width == 1) {
      if (count == 2) return ternary_rows<2>(tiles, steps, panel, out[0]);
      return ternary_rows<1>(tiles, steps, panel, out[0]);
    }
  ternary_dispatch<kPanel>(width, tiles, steps, count, panel, out);
}

// Two byte planes of activations against one load of the weights. A block of tokens that is alone
// asks for the weights that follow soon; several of them, `part` by `part`, for those of the next
// two groups, so that memory has the time of all of them.
template <int G, int W, bool Alone>
static inline void int8_block(const uint8_t* tiles, int64_t steps, int part, const int8_t* high,
                              const int8_t* low, int64_t skip, int32_t (*out_high)[2 * kGroup],
                              int32_t (*out_low)[2 * kGroup]) {
  Wide top[W][G][kSplit] = {}, bottom[W][G][kSplit] = {};
  const uint8_t* next = tiles + steps * G * 64 + part % G * 64;
#pragma GCC unroll 2
  for (int64_t t = 0; t < steps; ++t) {
    Wide weights[G][kSplit];
    if (!Alone) __builtin_prefetch(next + t * G * 64, 0, 2);
    for (int g = 0; g < G; ++g) {
      const uint8_t* at = tiles + (t * G + g) * 64;
      if (Alone) __builtin_prefetch(at + kAhead, 0, 0);
      for (int i = 0; i < kSplit; ++i) weights[g][i] = load_bytes(at + i * sizeof(Wide));
    }
#pragma GCC unroll 4
    for (int w = 0; w < W; ++w) {
      const int32_t x = quad_at(high + t * skip + w * 4), y = quad_at(low + t * skip + w * 4);
      for (int g = 0; g < G; ++g)
        for (int i = 0; i < kSplit; ++i) {
          top[w][g][i] = dot(top[w][g][i], weights[g][i], x);
          bottom[w][g][i] = dot(bottom[w][g][i], weights[g][i], y);
        }
    }
  }
  for (int w = 0; w < W; ++w)
    for (int g = 0; g < G; ++g) {
      store_sums(out_high[w] + g * kGroup, top[w][g]);
      store_sums(out_low[w] + g * kGroup, bottom[w][g]);
    }
}

template <int G, int W>
static inline void int8_some(int some, const uint8_t* tiles, int64_t steps, int part, int width,
                             const int8_t* high, const int8_t* low, int32_t (*out_high)[2 * kGroup],
                             int32_t (*out_low)[2 * kGroup]) {
  if (some == W) {
    const auto block = some == width ? int8_block<G, W, true> : int8_block<G, W, false>;
    return block(tiles, steps, part, high, low, width * 4, out_high, out_low);
  }
  if constexpr (W > 1)
    int8_some<G, W - 1>(some, tiles, steps, part, width, high, low, out_high, out_low);
}

static void int8_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* high,
                      const int8_t* low, int width, int32_t (*out_high)[2 * kGroup],
                      int32_t (*out_low)[2 * kGroup]) {
  constexpr int kSome = kTwo ? 4 : 1;  // tokens whose sums of two groups fit into registers
  const auto blocks = count == 2 ? int8_some<2, kSome> : int8_some<1, kSome>;
  for (int w = 0, part = 0; w < width; w += kSome, ++part) {
    const int some = width - w < kSome ? width - w : kSome;
    blocks(some, tiles, steps, part, width, high + w * 4, low + w * 4, out_high + w, out_low + w);
  }
}

// Independent sums in registers; the barriers keep the compiler from merging or hoisting any.
static double peak(int64_t rounds) {
  Wide acc[12], codes = zero_bytes();
#pragma GCC unroll 12
  for (int i = 0; i < 12; ++i) {
    acc[i] = zero_bytes();
    asm volatile("" : "+x"(acc[i]));  // or equal sums would be computed once
  }
  for (int64_t r = 0; r < rounds; ++r) {
    asm volatile("" : "+x"(codes));
#pragma GCC unroll 12
    for (int i = 0; i < 12; ++i) acc[i] = dot(acc[i], codes, 0x01010101);
  }
#pragma GCC unroll 12
  for (int i = 0; i < 12; ++i) asm volatile("" : "+x"(acc[i]));
  return static_cast<double>(rounds) * 12 * sizeof(Wide);
}
