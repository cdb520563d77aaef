// Weights of 8 bits in pairs, with activations of 16. Words hold the factors: x - 128 with a weight
// of 0 to 255. Sums are those modulo 2^32, which are right for a run of `kRun` columns:
// 32512 * 128 * 512 < 2^31; runs are summed in float64.

struct Words {
  ALWAYS_INLINE Wide dot(Wide acc, Wide x, Wide y) { return _mm512_dpwssd_epi32(acc, x, y); }
  ALWAYS_INLINE Wide add(Wide a, Wide b) { return _mm512_add_epi16(a, b); }
};

// Weights of 8 bits come four times as fast as ternary ones: 64 KB ahead into the second cache,
// and 1 KB ahead into the first.
ALWAYS_INLINE void ask_ahead(const uint8_t* tile) {
  __builtin_prefetch(tile + 65536, 0, 2);
  __builtin_prefetch(tile + 1024, 0, 3);
}

// Columns 0 and 2, and 1 and 3, of a tile.
template <int G>
ALWAYS_INLINE Pairs<G> words(const uint8_t* tile) {
  Pairs<G> weights;
#pragma GCC unroll 2
  for (int g = 0; g < G; ++g, tile += 64) {
    ask_ahead(tile);
    const Wide raw = load_bytes(tile);
    weights.first[g] = _mm512_and_si512(raw, _mm512_set1_epi16(255));
    weights.second[g] = _mm512_srli_epi16(raw, 8);
  }
  return weights;
}

ALWAYS_INLINE void add_run(double* to, Wide run, bool first) {
  const __m256i half[2] = {_mm512_castsi512_si256(run), _mm512_extracti64x4_epi64(run, 1)};
  for (int i = 0; i < 2; ++i) {
    const __m512d sum = _mm512_cvtepi32_pd(half[i]);
    _mm512_storeu_pd(to + 8 * i, first ? sum : _mm512_add_pd(sum, _mm512_loadu_pd(to + 8 * i)));
  }
}

constexpr int64_t kRunSteps = kRun / 4;

struct Int8Block {
  template <int G, int W>
  __attribute__((noinline)) static void run(const uint8_t* tiles, int64_t steps,
                                            const int8_t* token, const int32_t* cross,
                                            const int32_t* at_zero, double (*out)[2 * kGroup]) {
    const int64_t stride = steps * 8, runs = (steps + kRunSteps - 1) / kRunSteps;
    for (int64_t run = 0; run < runs; ++run) {
      const int64_t last = run + 1 < runs ? (run + 1) * kRunSteps : steps;
      Wide acc[W][G];
      begin<G, W>(acc, cross + run, runs, at_zero + run * G * kGroup);
      for (int64_t t = run * kRunSteps; t < last; ++t, token += 8)
        add_products<Words, G, W>(acc, words<G>(tiles + t * G * 64), token, stride);
#pragma GCC unroll 8
      for (int w = 0; w < W; ++w)
        for (int g = 0; g < G; ++g) add_run(out[w] + g * kGroup, acc[w][g], run == 0);
    }
  }
};

template <int G>
static inline void int8_at_zero(const uint8_t* tiles, int64_t steps, int32_t* sums) {
  int16_t zeros[4] = {-128, -128, -128, -128};
  for (int64_t t = 0; t < steps; sums += G * kGroup) {
    Wide acc[1][G] = {};
    do
      add_products<Words, G, 1>(acc, words<G>(tiles + t * G * 64),
                                reinterpret_cast<const int8_t*>(zeros), 0);
    while (++t % kRunSteps && t < steps);
    for (int g = 0; g < G; ++g) store_sums(sums + g * kGroup, &acc[0][g]);
  }
}

template <int G>
static inline void int8_pairs(const Matrix& m, int64_t g, const Inputs& in, int64_t first, int width,
                              double (*out)[2 * kGroup]) {
  const uint8_t* tiles = m.tiles + g * m.group_bytes();
  int32_t* at_zero = m.at_zero + g * m.runs() * kGroup;  // no other thread has these groups
  if (!*at_zero) int8_at_zero<G>(tiles, m.steps(), at_zero);
  by_width<Int8Block, G, kPanel>(width, tiles, m.steps(), in.data + first * in.padded * 2,
                                 in.cross + first * m.runs(), at_zero, out);
}

// The inputs with a last panel of `width`, too few for pairs, among those of tokens in pairs: after
// the other tokens' words, and not where its bytes would be without them.
static inline Inputs of_bytes(Inputs in, int64_t p, int width) {
  in.data += p * kPanel * in.padded;
  in.low = in.data + width * in.padded;
  return in;
}

// Preferred to the template of project.hpp.
static void int8_panel(const Matrix& m, int64_t g, int count, const Inputs& in, int64_t p, int width,
                       double (*out)[2 * kGroup]) {
  if (width < kPairsFrom) return int8_panel<Matrix>(m, g, count, of_bytes(in, p, width), p, width, out);
  if (count == 2) return int8_pairs<2>(m, g, in, p * kPanel, width, out);
  int8_pairs<1>(m, g, in, p * kPanel, width, out);
}

// Of four activations 0 and 2 are firsts, 1 and 3 seconds.
static void place_int8_pairs(const float* x, int64_t n, int64_t token, Inputs& in) {
  typedef uint32_t vu __attribute__((vector_size(64)));
  const vf factor = factor_of(x, n, 32512.0f, token, in);
  const vi order = {0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11, 12, 14, 13, 15};
  const vi swap = {1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14};
  int8_t* to = in.data + token * in.padded * 2;
  int32_t* cross = in.cross + token * ((n + kRun - 1) / kRun);
  int64_t sum = 0;
  for (int64_t run = 0; run < n; run += kRun) {
    vi sums = vi{};
    vu products = vu{};
    for (int64_t i = run; i < run + kRun && i < in.padded; i += kLanes) {
      const vi q = nearest(some(x, i, n) * factor);
      sums += q;
      products += reinterpret_cast<vu>(q) * reinterpret_cast<vu>(__builtin_shuffle(q, swap));
      int16_t words[kLanes];
      const vi ordered = __builtin_shuffle(q, order) - 128;
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(words),
                          _mm512_cvtepi32_epi16(reinterpret_cast<Wide>(ordered)));
      const int64_t count = in.padded - i < kLanes ? in.padded - i : kLanes;
      __builtin_memcpy(to + i * 2, words, count * 2);
    }
    uint32_t all = 0;
    for (int j = 0; j < kLanes; ++j) {
      sum += sums[j];
      all += j % 2 ? 0 : products[j];
    }
    *cross++ = static_cast<int32_t>(all);
  }
  in.sums[token] = sum;
}
