// Ternary weights in pairs. Bytes hold the factors: x + 127 and y - 1 with codes up to 2 fit if no
// activation is above 126. The few that are 127, mostly the largest alone, become 126, and their
// codes are added in the end.

struct Bytes {
  ALWAYS_INLINE Wide dot(Wide acc, Wide x, Wide y) { return _mm512_dpbusd_epi32(acc, x, y); }
  ALWAYS_INLINE Wide add(Wide a, Wide b) { return _mm512_add_epi8(a, b); }
};

// Bits 2 P and 2 P + 1 of each byte.
template <int P>
ALWAYS_INLINE Wide plane(Wide raw) {
  if constexpr (P == 0) return and_bytes(raw, 3);
  // Row i of a matrix over GF(2) makes bit i; rows lie in a word from the highest byte down.
  constexpr int64_t rows = int64_t{1} << (56 + 2 * P) | int64_t{1} << (48 + 2 * P + 1);
  return _mm512_gf2p8affine_epi64_epi8(raw, _mm512_set1_epi64(rows), 0);
}

// Planes P and P + 1.
template <int P, int G>
ALWAYS_INLINE Pairs<G> planes(const Wide (&raw)[G]) {
  Pairs<G> c;
#pragma GCC unroll 2
  for (int g = 0; g < G; ++g) {
    c.first[g] = plane<P>(raw[g]);
    c.second[g] = plane<P + 1>(raw[g]);
  }
  return c;
}

template <int G>
ALWAYS_INLINE void load_tile(Wide (&raw)[G], const uint8_t* tile) {
#pragma GCC unroll 2
  for (int g = 0; g < G; ++g) {
    __builtin_prefetch(tile + g * 64 + kFar, 0, 3);
    raw[g] = load_bytes(tile + g * 64);
  }
}

struct TernaryBlock {
  // G groups, W tokens. Codes are unpacked a step before they are used: multiplication does not
  // wait for them. A function of its own, where all sums stay in registers.
  template <int G, int W>
  __attribute__((noinline)) static void run(const uint8_t* tiles, int64_t steps,
                                            const int8_t* token, const int32_t* cross,
                                            const int32_t* at_zero, int32_t (*out)[2 * kGroup]) {
    const int64_t stride = steps * 16;
    Wide acc[W][G], raw[G];
    begin<G, W>(acc, cross, 1, at_zero);
    load_tile<G>(raw, tiles);
    auto lower = planes<0, G>(raw);
    for (int64_t t = 0; t < steps; ++t, token += 16) {
      const auto upper = planes<2, G>(raw);
      add_products<Bytes, G, W>(acc, lower, token, stride);
      load_tile<G>(raw, tiles + (t + 1 < steps ? t + 1 : t) * G * 64);
      lower = planes<0, G>(raw);
      add_products<Bytes, G, W>(acc, upper, token + 8, stride);
    }
#pragma GCC unroll 8
    for (int w = 0; w < W; ++w)
      for (int g = 0; g < G; ++g) store_sums(out[w] + g * kGroup, &acc[w][g]);
  }
};

// The sums for activations of zero: what the rows of these groups add to every product.
template <int G>
static inline void ternary_at_zero(const uint8_t* tiles, int64_t steps, int32_t* sums) {
  int8_t zeros[8] = {127, 127, 127, 127, -1, -1, -1, -1};
  Wide acc[1][G] = {}, raw[G];
  for (int64_t t = 0; t < steps; ++t) {
    load_tile<G>(raw, tiles + t * G * 64);
    add_products<Bytes, G, 1>(acc, planes<0, G>(raw), zeros, 0);
    add_products<Bytes, G, 1>(acc, planes<2, G>(raw), zeros, 0);
  }
  for (int g = 0; g < G; ++g) store_sums(sums + g * kGroup, &acc[0][g]);
}

// Adds the codes of the columns where a token is 127.
template <int G>
static inline void add_clipped(const uint8_t* tiles, const Clipped& token, int32_t* sums) {
  for (int g = 0; g < G && token.count > 0; ++g, tiles += 64, sums += kGroup) {
    Wide sum = _mm512_loadu_si512(sums);
    for (int j = 0; j < token.count; ++j) {
      const int column = token.columns[j], bit = column % 4 * 8 + column % 16 / 4 * 2;
      const Wide raw = load_bytes(tiles + column / 16 * G * 64);
      const Wide code = _mm512_srl_epi32(raw, _mm_cvtsi32_si128(bit));
      sum = _mm512_add_epi32(sum, _mm512_and_si512(code, _mm512_set1_epi32(3)));
    }
    store_sums(sums, &sum);
  }
}

template <int G>
static inline void ternary_pairs(const Matrix& m, int64_t g, const Inputs& in, int64_t first,
                                 int width, int32_t (*out)[2 * kGroup]) {
  const uint8_t* tiles = m.tiles + g * m.group_bytes();
  const int8_t* tokens = in.data + first * in.padded;
  int32_t* at_zero = m.at_zero + g * kGroup;  // no other thread has these groups
  if (!*at_zero) ternary_at_zero<G>(tiles, m.steps(), at_zero);
  by_width<TernaryBlock, G, kPanel>(width, tiles, m.steps(), tokens, in.cross + first, at_zero, out);
  for (int w = 0; w < width; ++w) {
    const Clipped& clipped = in.clipped[first + w];
    add_clipped<G>(tiles, clipped, out[w]);
    if (clipped.count >= 0) continue;
    ternary_rows<G>(tiles, m.steps(), tokens + w * in.padded, out[w]);
    for (int r = 0; r < G * kGroup; ++r) out[w][r] -= static_cast<int32_t>(in.sums[first + w]);
  }
}

// Preferred to the template of project.hpp.
static void ternary_panel(const Matrix& m, int64_t g, int count, const Inputs& in, int64_t p,
                          int width, int32_t (*out)[2 * kGroup]) {
  if (width < kPairsFrom) return ternary_panel<Matrix>(m, g, count, in, p, width, out);
  if (count == 2) return ternary_pairs<2>(m, g, in, p * kPanel, width, out);
  ternary_pairs<1>(m, g, in, p * kPanel, width, out);
}

// Sixteen activations are two quads of firsts, each before one of seconds.
static void place_ternary_pairs(const float* x, int64_t n, int64_t token, Inputs& in) {
  const vf factor = factor_of(x, n, 127.0f, token, in);
  const vi offset = {127, 127, 127, 127, -1, -1, -1, -1, 127, 127, 127, 127, -1, -1, -1, -1};
  const vi swap = {4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11};
  Clipped& clipped = in.clipped[token];
  int8_t* to = in.data + token * in.padded;
  int count = 0;
  vi sums = vi{}, products = vi{};
  for (int64_t i = 0; i < in.padded; i += kLanes) {
    const vi q = nearest(some(x, i, n) * factor);
    const vi over = q > 126;  // -1 where it is
    for (uint32_t bits = signs(over); bits && count <= kMostClipped; bits &= bits - 1, ++count)
      if (count < kMostClipped)
        clipped.columns[count] = static_cast<int32_t>(i) + __builtin_ctz(bits);
    const vi factors = q + over + offset;
    narrow(to + i, factors);
    sums += q;
    products += factors * __builtin_shuffle(factors, swap) + 127;  // each twice; 0 for zeros
  }
  clipped.count = count;
  if (count > kMostClipped) {
    Inputs alone{in.kind, 1, in.padded, to};
    alone.steps = in.steps + token;
    alone.sums = in.sums + token;
    place(x, n, 0, kPanel, alone);
    clipped.count = -1;
  }
  int32_t sum = 0, cross = 0;
  for (int j = 0; j < kLanes; ++j) {
    sum += sums[j];
    cross += j % 8 < 4 ? products[j] : 0;
  }
  in.sums[token] = sum;
  in.cross[token] = cross + sum;  // codes are weights + 1
}
