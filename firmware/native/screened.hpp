// Logits of which only the largest of each token matters, with little more than half the products.
// Activations of 16 bits are 256 times their high bytes and a rest; what the rest can add to a row
// is at most the product of their norms (Cauchy and Schwarz). The rest is computed where a row
// might reach the largest logit known so far, while its weights are in the caches; elsewhere the
// high bytes' logit stays, which is less than the largest.

ALWAYS_INLINE float read_floor(const Inputs& in, int64_t token) {
  float value;
  __atomic_load(in.floors + token, &value, __ATOMIC_RELAXED);
  return value;
}

struct PlaneBlock {
  // One plane of bytes: rows of `stride` bytes for each token.
  template <int G, int W>
  __attribute__((noinline)) static void run(const uint8_t* tiles, int64_t steps,
                                            const int8_t* token, int64_t stride,
                                            int32_t (*out)[2 * kGroup]) {
    Wide acc[W][G] = {};
    for (int64_t t = 0; t < steps; ++t, token += 4) {
      const Tokens tokens(token, stride);
      Wide weights[G];
#pragma GCC unroll 2
      for (int g = 0; g < G; ++g, tiles += 64) {
        ask_ahead(tiles);
        weights[g] = load_bytes(tiles);
      }
#pragma GCC unroll 8
      for (int w = 0; w < W; ++w) {
        const Wide x = quad(tokens[w]);
#pragma GCC unroll 2
        for (int g = 0; g < G; ++g) acc[w][g] = _mm512_dpbusd_epi32(acc[w][g], weights[g], x);
      }
    }
#pragma GCC unroll 8
    for (int w = 0; w < W; ++w)
      for (int g = 0; g < G; ++g) store_sums(out[w] + g * kGroup, &acc[w][g]);
  }
};

// Norms of the rows of weights.
template <int G>
static inline void row_norms(const uint8_t* tiles, int64_t steps, float* norms) {
  vf squares[G] = {};
  for (int64_t t = 0; t < steps; ++t) {
    const auto weights = words<G>(tiles + t * G * 64);
    for (int g = 0; g < G; ++g) {
      const Wide first = _mm512_sub_epi16(weights.first[g], _mm512_set1_epi16(128));
      const Wide second = _mm512_sub_epi16(weights.second[g], _mm512_set1_epi16(128));
      Wide sum = _mm512_madd_epi16(first, first);
      sum = _mm512_dpwssd_epi32(sum, second, second);
      squares[g] += __builtin_convertvector(reinterpret_cast<vi>(sum), vf);
    }
  }
  for (int g = 0; g < G; ++g)
    store(norms + g * kGroup, reinterpret_cast<vf>(_mm512_sqrt_ps(raw(squares[g]))));
}

// Logits by the high bytes; returns whether any of them might be the largest.
template <int G>
static inline bool screen(const Matrix& m, int64_t g, const Inputs& in, int64_t first, int width,
                          const int32_t (*high)[2 * kGroup], float (*y)[2 * kGroup]) {
  __mmask16 near = 0;
  for (int w = 0; w < width; ++w) {
    const int64_t token = first + w;
    const float floor = read_floor(in, token);
    for (int i = 0; i < G; ++i) {
      const int64_t row = (g + i) * kGroup;
      const vi sum = *reinterpret_cast<const viu*>(high[w] + i * kGroup) - 128 * in.cross[token];
      const vf scale = load(m.scales + row) * in.steps[token];
      const vf logit = __builtin_convertvector(sum, vf) * 256.0f * scale;
      // Slack for what is rounded: a hundredth of norms of 65536 columns, less of all else.
      const vf rest = load(m.norms + row) * in.rests[token] * scale * 1.01f;
      const vf most = logit + rest + maximum(logit, -logit) * 1e-6f;
      near |= _mm512_cmp_ps_mask(raw(most), _mm512_set1_ps(floor), _CMP_NLT_UQ);
      store(y[w] + i * kGroup, logit);
    }
  }
  return near;
}

template <int G>
static inline void screened_sums(const Matrix& m, int64_t g, const Inputs& in, int64_t first,
                                 int width, float (*y)[2 * kGroup]) {
  const uint8_t* tiles = m.tiles + g * m.group_bytes();
  const int8_t* bytes = in.data + first * in.padded * 2;
  alignas(64) int32_t high[kPanel][2 * kGroup], low[kPanel][2 * kGroup];
  float* norms = m.norms + g * kGroup;  // no other thread has these groups
  if (!(*norms > 0)) row_norms<G>(tiles, m.steps(), norms);
  by_width<PlaneBlock, G, kPanel>(width, tiles, m.steps(), bytes, in.padded * 2, high);
  if (!screen<G>(m, g, in, first, width, high, y)) return;
  __atomic_fetch_add(in.completed, G, __ATOMIC_RELAXED);
  by_width<PlaneBlock, G, kPanel>(width, tiles, m.steps(), bytes + in.padded, in.padded * 2, low);
  for (int w = 0; w < width; ++w) {
    const int64_t token = first + w;
    const double all = 128.0 * static_cast<double>(in.sums[token]);
    float largest = read_floor(in, token);
    for (int r = 0; r < G * kGroup; ++r) {
      const double sum = 256.0 * high[w][r] + low[w][r] - all;
      y[w][r] = static_cast<float>(sum) * (in.steps[token] * m.scales[g * kGroup + r]);
      // Rows of zeros may be past the last, and no logit of the model.
      if (y[w][r] > largest && norms[r] > 0) largest = y[w][r];
    }
    // Another thread's may be lost: still a logit that the largest is not below.
    __atomic_store(in.floors + token, &largest, __ATOMIC_RELAXED);
  }
}

// Preferred to the template of project.hpp.
static bool screened(const Matrix& m, int64_t g, int count, const Inputs& in, int64_t p, int width,
                     float (*y)[2 * kGroup]) {
  if (!in.floors || width < kPairsFrom) return false;
  if (count == 2)
    screened_sums<2>(m, g, in, p * kPanel, width, y);
  else
    screened_sums<1>(m, g, in, p * kPanel, width, y);
  return true;
}

static void place_screened(const float* x, int64_t n, int64_t token, Inputs& in) {
  const vf factor = factor_of(x, n, 32512.0f, token, in);
  int8_t *high = in.data + token * in.padded * 2, *low = high + in.padded;
  vi sums = vi{}, tops = vi{};
  vf squares = vf{};
  for (int64_t i = 0; i < in.padded; i += kLanes) {
    const vi q = nearest(some(x, i, n) * factor), top = (q + 128) >> 8, rest = q - (top << 8);
    const vf wide = __builtin_convertvector(rest, vf);
    sums += q;
    tops += top;
    squares += wide * wide;
    int8_t bytes[2][kLanes];
    narrow(bytes[0], top);
    narrow(bytes[1], rest);
    const int64_t count = in.padded - i < kLanes ? in.padded - i : kLanes;
    __builtin_memcpy(high + i, bytes[0], count);
    __builtin_memcpy(low + i, bytes[1], count);
  }
  int32_t sum = 0, top = 0;
  for (int j = 0; j < kLanes; ++j) {
    sum += sums[j];
    top += tops[j];
  }
  in.sums[token] = sum;
  in.cross[token] = top;
  in.rests[token] = __builtin_sqrtf(across_sum(squares));
  in.floors[token] = -__builtin_inff();
}
