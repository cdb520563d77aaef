// Matrix times activations: the sums of a tile, then scales and what follows. Included by
// isa_*.cpp after shared.hpp.

// Sums of two groups (or one) times one panel, as float32 in units of the result.
struct TileSums {
  alignas(64) float y[kMaxPanel][2 * kGroup];
};

constexpr int kParts = kGroup / kLanes;  // registers that hold one result of each row of a group

// Sums of `count` groups from group `g` on, times panel `p`. Templates, so that those of pairs.hpp
// are preferred.
template <class M>
ALWAYS_INLINE void ternary_panel(const M& m, int64_t g, int count, const Inputs& in, int64_t p,
                                 int width, int32_t (*sums)[2 * kGroup]) {
  ternary_tile(m.tiles + g * m.group_bytes(), m.steps(), count, in.data + p * kPanel * in.padded,
               width, sums);
  for (int t = 0; t < width; ++t)
    for (int r = 0; r < count * kGroup; ++r)
      sums[t][r] -= static_cast<int32_t>(in.sums[p * kPanel + t]);
}

// Whether `y` has been made with less: only by screened.hpp.
template <class M>
ALWAYS_INLINE bool screened(const M&, int64_t, int, const Inputs&, int64_t, int,
                            float (*)[2 * kGroup]) {
  return false;
}

// In float64, which holds them all.
template <class M>
ALWAYS_INLINE void int8_panel(const M& m, int64_t g, int count, const Inputs& in, int64_t p,
                              int width, double (*sums)[2 * kGroup]) {
  alignas(64) int32_t high[kMaxPanel][2 * kGroup], low[kMaxPanel][2 * kGroup];
  const int64_t at = p * kPanel * in.padded;
  int8_tile(m.tiles + g * m.group_bytes(), m.steps(), count, in.data + at, in.low + at, width, high,
            low);
  for (int t = 0; t < width; ++t) {
    const double all = 128.0 * static_cast<double>(in.sums[p * kPanel + t]);
    for (int r = 0; r < count * kGroup; ++r) sums[t][r] = 256.0 * high[t][r] + low[t][r] - all;
  }
}

// W tokens of a panel of `width`.
template <int W>
static inline void bf16_tile(const uint16_t* tiles, int count, int64_t columns, const float* panel,
                             int64_t width, float (*y)[2 * kGroup]) {
  for (int part = 0; part < count * kParts; ++part) {
    vf acc[W] = {};
    for (int64_t k = 0; k < columns; ++k) {
      const vf w = brain(tiles + k * count * kGroup + part * kLanes);
#pragma GCC unroll 12
      for (int t = 0; t < W; ++t) acc[t] = fma(w, splat(panel[k * width + t]), acc[t]);
    }
    for (int t = 0; t < W; ++t) store(&y[t][part * kLanes], acc[t]);
  }
}

static void bf16_panel(int width, const uint16_t* tiles, int count, int64_t columns,
                       const float* panel, float (*y)[2 * kGroup]) {
  int t = 0;
  for (; t + 12 <= width; t += 12) bf16_tile<12>(tiles, count, columns, panel + t, width, y + t);
  for (; t + 8 <= width; t += 8) bf16_tile<8>(tiles, count, columns, panel + t, width, y + t);
  for (; t + 4 <= width; t += 4) bf16_tile<4>(tiles, count, columns, panel + t, width, y + t);
  for (; t < width; ++t) bf16_tile<1>(tiles, count, columns, panel + t, width, y + t);
}

// One token alone: eight registers of rows side by side hide the latency of the additions.
static inline void bf16_rows(const uint16_t* tiles, int64_t columns, const float* x, float* y) {
  constexpr int kPair = 2 * kParts;  // registers of two groups, which lie together
  vf acc[8] = {};
  for (int64_t k = 0; k < columns; ++k)
#pragma GCC unroll 8
    for (int i = 0; i < 8; ++i) {
      const uint16_t* pair = tiles + i / kPair * columns * 2 * kGroup;
      acc[i] = fma(brain(pair + k * 2 * kGroup + i % kPair * kLanes), splat(x[k]), acc[i]);
    }
  for (int i = 0; i < 8; ++i) store(y + i * kLanes, acc[i]);
}

ALWAYS_INLINE void float_sums(const Matrix& m, int64_t g, int count, const Inputs& in, int64_t p,
                              int width, TileSums& s) {
  const uint8_t* tiles = m.tiles + g * m.group_bytes();
  if (m.kind == Kind::bf16) {
    bf16_panel(width, reinterpret_cast<const uint16_t*>(tiles), count, m.columns,
               in.wide + p * kPanel * in.padded, s.y);
    return;
  }
  if (m.kind == Kind::ternary) {
    alignas(64) int32_t sums[kMaxPanel][2 * kGroup];
    ternary_panel(m, g, count, in, p, width, sums);
    for (int t = 0; t < width; ++t)
      for (int part = 0; part < count * kParts; ++part) {
        const float factor = in.steps[p * kPanel + t] * m.scales[g + part / kParts];
        const vi sum = *reinterpret_cast<const viu*>(&sums[t][part * kLanes]);
        store(&s.y[t][part * kLanes], __builtin_convertvector(sum, vf) * factor);
      }
    return;
  }
  if (screened(m, g, count, in, p, width, s.y)) return;
  alignas(64) double sums[kMaxPanel][2 * kGroup];
  int8_panel(m, g, count, in, p, width, sums);
  for (int t = 0; t < width; ++t)
    for (int r = 0; r < count * kGroup; ++r)
      s.y[t][r] = static_cast<float>(sums[t][r]) * (in.steps[p * kPanel + t] * m.scales[g * kGroup + r]);
}

ALWAYS_INLINE void put(float* to, const float* from, int64_t row, const Output& out) {
  if (row + kGroup <= out.rows) {
    for (int i = 0; i < kGroup; i += kLanes) {
      const vf v = load(from + i);
      store(to + row + i, out.mode == Mode::add ? load(to + row + i) + v : v);
    }
    return;
  }
  for (int64_t r = row; r < out.rows; ++r) to[r] = (out.mode == Mode::add ? to[r] : 0) + from[r - row];
}

ALWAYS_INLINE void finish(const TileSums& s, int64_t g, int count, int64_t first, int width,
                   const Output& out) {
  for (int t = 0; t < width; ++t) {
    float* to = out.y + (first + t) * out.stride;
    if (out.mode == Mode::gated) {
      alignas(64) float product[kGroup];
      for (int i = 0; i < kGroup; i += kLanes)
        store(product + i, activated(load(s.y[t] + i), out.activation) * load(s.y[t] + kGroup + i));
      put(to, product, g / 2 * kGroup, out);
      continue;
    }
    for (int j = 0; j < count; ++j) put(to, s.y[t] + j * kGroup, (g + j) * kGroup, out);
  }
}

// Asks for the places of results, which another processor may have read: it takes its time to let
// go of them.
ALWAYS_INLINE void claim(int64_t g, int count, int64_t first, int width, const Output& out) {
  const int64_t row = (out.mode == Mode::gated ? g / 2 : g) * kGroup;
  const int lines = out.mode == Mode::gated ? 1 : count;
  for (int t = 0; t < width; ++t)
    for (int i = 0; i < lines; ++i)
      __builtin_prefetch(out.y + (first + t) * out.stride + row + i * kGroup, 1);
}

// `first` is even, and so is `last` unless it is the end: two groups share their memory.
static void project(const Matrix& m, int64_t first, int64_t last, const Inputs& in,
                    const Output& out) {
  const int64_t panels = (in.tokens + kPanel - 1) / kPanel;
  TileSums s;
  int64_t g = first;
  if (m.kind == Kind::bf16 && in.tokens == 1 && out.mode != Mode::gated) {
    constexpr int kSome = 8 / kParts;
    for (; g + kSome <= last; g += kSome) {
      alignas(64) float y[8 * kLanes];
      bf16_rows(reinterpret_cast<const uint16_t*>(m.tiles + g * m.group_bytes()), m.columns, in.wide,
                y);
      for (int j = 0; j < kSome; ++j) put(out.y, y + j * kGroup, (g + j) * kGroup, out);
    }
  }
  for (; g < last; g += 2) {
    const int count = last - g < 2 ? 1 : 2;
    for (int64_t p = 0; p < panels; ++p) {
      const int width = panel_width(in, kPanel, p);
      claim(g, count, p * kPanel, width, out);
      float_sums(m, g, count, in, p, width, s);
      finish(s, g, count, p * kPanel, width, out);
    }
  }
}

// For the tests: the integers before any scale.
static void ternary_sums(const Matrix& m, const Inputs& in, int32_t* sums, int64_t stride) {
  alignas(64) int32_t part[kMaxPanel][2 * kGroup];
  for (int64_t g = 0; g < m.groups; g += 2) {
    const int count = m.groups - g < 2 ? 1 : 2;
    for (int64_t p = 0; p * kPanel < in.tokens; ++p) {
      const int width = panel_width(in, kPanel, p);
      ternary_panel(m, g, count, in, p, width, part);
      for (int t = 0; t < width; ++t)
        for (int r = 0; r < count * kGroup; ++r)
          sums[(p * kPanel + t) * stride + g * kGroup + r] = part[t][r];
    }
  }
}

static void int8_sums(const Matrix& m, const Inputs& in, int64_t* sums, int64_t stride) {
  alignas(64) double part[kMaxPanel][2 * kGroup];
  for (int64_t g = 0; g < m.groups; g += 2) {
    const int count = m.groups - g < 2 ? 1 : 2;
    for (int64_t p = 0; p * kPanel < in.tokens; ++p) {
      const int width = panel_width(in, kPanel, p);
      int8_panel(m, g, count, in, p, width, part);
      for (int t = 0; t < width; ++t)
        for (int r = 0; r < count * kGroup; ++r)
          sums[(p * kPanel + t) * stride + g * kGroup + r] = static_cast<int64_t>(part[t][r]);
    }
  }
}
