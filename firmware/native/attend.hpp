// The key-value cache and attention over it. Included by isa_*.cpp after shared.hpp.

static inline int64_t element_bytes(Element e) {
  return e == Element::int8 ? 1 : e == Element::f16 ? 2 : 4;
}
static inline int64_t half_bytes(const Cache& c) {  // keys, or values, of one block
  return c.channels * kBlock * element_bytes(c.element) + (c.element == Element::int8 ? 4 * kBlock : 0);
}

// `from` to every `step`-th element; it becomes what was kept of it.
static void keep_row(const Cache& c, uint8_t* half, int64_t slot, float* from, bool spread) {
  const int64_t n = c.channels, first = spread ? slot : slot * n, step = spread ? kBlock : 1;
  if (c.element == Element::f32) {
    float* to = reinterpret_cast<float*>(half) + first;
    for (int64_t i = 0; i < n; ++i) to[i * step] = from[i];
    return;
  }
  if (c.element == Element::f16) {
    uint16_t* to = reinterpret_cast<uint16_t*>(half) + first;
    for (int64_t i = 0; i < n; i += kLanes) {
      uint16_t part[kLanes];
      float_to_half(part, load(from + i));
      for (int j = 0; j < kLanes; ++j) to[(i + j) * step] = part[j];
      store(from + i, half_to_float(part));
    }
    return;
  }
  float largest = largest_magnitude(from, n);
  largest = largest < 1e-5f ? 1e-5f : largest;
  const vf factor = splat(127.0f / largest);
  int8_t* to = reinterpret_cast<int8_t*>(half) + first;
  for (int64_t i = 0; i < n; i += kLanes) {
    int8_t part[kLanes];
    narrow(part, nearest(load(from + i) * factor));
    for (int j = 0; j < kLanes; ++j) to[(i + j) * step] = part[j];
    store(from + i, widen(part) * (largest / 127.0f));
  }
  reinterpret_cast<float*>(half + n * kBlock)[slot] = largest / 127.0f;
}

static void keep(const Cache& c, uint8_t* keys, uint8_t* values, int64_t position, float* k,
                 float* v) {
  keep_row(c, keys, position % kBlock, k, true);
  keep_row(c, values, position % kBlock, v, false);
}

// Scores of Q queries and the 64 keys of a block, kSide registers of keys at a time.
constexpr int kSide = kLanes == 8 ? 2 : 4;  // AVX2 has half as many registers as the others

template <int Q, class T>
static inline void score_tile(const T* keys, int64_t channels, const float* queries, float* s,
                              int64_t stride = kBlock) {
  for (int first = 0; first < kBlock; first += kSide * kLanes) {
    vf acc[Q][kSide] = {};
    for (int64_t c = 0; c < channels; ++c) {
      vf k[kSide];
#pragma GCC unroll 4
      for (int j = 0; j < kSide; ++j) k[j] = widen(keys + c * stride + first + kLanes * j);
#pragma GCC unroll 4
      for (int q = 0; q < Q; ++q) {
        const vf x = splat(queries[q * channels + c]);
#pragma GCC unroll 4
        for (int j = 0; j < kSide; ++j) acc[q][j] = fma(k[j], x, acc[q][j]);
      }
    }
    for (int q = 0; q < Q; ++q)
      for (int j = 0; j < kSide; ++j) store(s + q * kBlock + first + kLanes * j, acc[q][j]);
  }
}

// Adds the first `count` values of a block, weighted, for Q queries and J registers of channels.
template <int Q, int J, class T>
static inline void value_tile(const T* values, int64_t channels, int count, const float* p,
                              Partial* result, int64_t at) {
  vf acc[Q][J];
  for (int q = 0; q < Q; ++q)
    for (int j = 0; j < J; ++j) acc[q][j] = load(result[q].out + at + kLanes * j);
  for (int key = 0; key < count; ++key) {
    vf v[J];
#pragma GCC unroll 4
    for (int j = 0; j < J; ++j) v[j] = widen(values + key * channels + at + kLanes * j);
#pragma GCC unroll 4
    for (int q = 0; q < Q; ++q) {
      const vf x = splat(p[q * kBlock + key]);
#pragma GCC unroll 4
      for (int j = 0; j < J; ++j) acc[q][j] = fma(v[j], x, acc[q][j]);
    }
  }
  for (int q = 0; q < Q; ++q)
    for (int j = 0; j < J; ++j) store(result[q].out + at + kLanes * j, acc[q][j]);
}

// From raw scores to weights of one query; updates its running softmax. With `far`, raw scores
// against what stands for the keys, those before `near` lanes are taken from there.
template <bool mixed>
ALWAYS_INLINE void weigh(float* s, const AttendJob& job, int query, int64_t start,
                         const float* key_scales, const float* value_scales, int64_t channels,
                         const float* far, int32_t near) {
  constexpr int kRegisters = kBlock / kLanes;
  Partial& r = job.result[query];
  const int64_t last = job.positions[query] - start;  // last key seen, counted in this block
  const int64_t first = job.firsts[query] - start;
  const int32_t low = first < 0 ? 0 : first > kBlock ? kBlock : static_cast<int32_t>(first);
  const int32_t high = last > kBlock ? kBlock : static_cast<int32_t>(last < -1 ? -1 : last);
  vi lane;
  for (int i = 0; i < kLanes; ++i) lane[i] = i;
  vf top = splat(-3e38f);
  for (int j = 0; j < kRegisters; ++j) {
    const vi seen = (lane + kLanes * j >= low) & (lane + kLanes * j <= high);
    vf score = load(s + kLanes * j) * job.scale;
    if (key_scales) score *= load(key_scales + kLanes * j);
    if (mixed) score = lane + kLanes * j >= near ? score : load(far + kLanes * j) * job.scale;
    store(s + kLanes * j, score);
    top = maximum(top, seen ? score : splat(-3e38f));
  }
  const float before = r.largest;
  float after = across_max(top);
  after = after > before ? after : before;
  vf total = vf{};
  for (int j = 0; j < kRegisters; ++j) {
    const vi seen = (lane + kLanes * j >= low) & (lane + kLanes * j <= high);
    vf p = seen ? exponential(load(s + kLanes * j) - after) : vf{};
    total += p;
    if (value_scales) p *= load(value_scales + kLanes * j);
    store(s + kLanes * j, seen ? p : vf{});
  }
  const float kept = exponential(before - after);
  r.sum = r.sum * kept + across_sum(total);
  r.largest = after;
  if (kept != 1.0f)
    for (int64_t i = 0; i < channels; i += kLanes) store(r.out + i, load(r.out + i) * kept);
}

// First lane of the exact window of a query, in the block that starts at `start`.
ALWAYS_INLINE int32_t near_lane(const AttendJob& job, int query, int64_t start) {
  const int64_t p = job.positions[query];
  const int64_t lane = (job.blockwise ? p / job.exact * job.exact : p - job.exact + 1) - start;
  return lane < 0 ? 0 : lane > kBlock ? kBlock : static_cast<int32_t>(lane);
}

template <int Q, class T>
static inline void attend_some(const T* keys, const T* values, const float* hats,
                               const float* key_scales, const float* value_scales,
                               const AttendJob& job, int query, int64_t start, int count,
                               int64_t channels, float* s) {
  const float* queries = job.queries + query * channels;
  float* far = s + Q * kBlock;
  // Positions rise with the queries: those between the first and the last are no different.
  const int32_t first = hats ? near_lane(job, query, start) : 0;
  const int32_t last = hats ? near_lane(job, query + Q - 1, start) : 0;
  if (last == 0 || first < kBlock) score_tile<Q>(keys, channels, queries, s);
  if (last > 0 && first < kBlock) {
    score_tile<Q>(hats, channels, queries, far);
    for (int q = 0; q < Q; ++q)
      weigh<true>(s + q * kBlock, job, query + q, start, key_scales, value_scales, channels,
                  far + q * kBlock, near_lane(job, query + q, start));
  } else {
    const bool exact = last == 0;
    if (!exact) score_tile<Q>(hats, channels, queries, s);
    for (int q = 0; q < Q; ++q)
      weigh<false>(s + q * kBlock, job, query + q, start, exact ? key_scales : nullptr,
                   value_scales, channels, nullptr, 0);
  }
  int64_t at = 0;
  Partial* result = job.result + query;
  for (; at + kSide * kLanes <= channels; at += kSide * kLanes)
    value_tile<Q, kSide>(values, channels, count, s, result, at);
  for (; at < channels; at += kLanes) value_tile<Q, 1>(values, channels, count, s, result, at);
}

template <class T>
static void attend_block(const T* keys, const T* values, const float* hats,
                         const float* key_scales, const float* value_scales, const AttendJob& job,
                         int64_t start, int count, int64_t channels, float* s) {
  int query = 0;
  for (; query + 4 <= job.count; query += 4)
    attend_some<4>(keys, values, hats, key_scales, value_scales, job, query, start, count,
                   channels, s);
  for (; query < job.count; ++query)
    attend_some<1>(keys, values, hats, key_scales, value_scales, job, query, start, count,
                   channels, s);
}

static void attend(const Cache& c, const AttendJob& job) {
  int64_t last = 0;
  for (int q = 0; q < job.count; ++q) last = job.positions[q] > last ? job.positions[q] : last;
  for (int64_t b = job.first_block; b < job.last_block; ++b) {
    const uint8_t* at = job.cache + job.table[b] * job.block_stride;
    const uint8_t *keys = job.keys ? job.keys[job.table[b]] : at, *values = at + half_bytes(c);
    const int64_t start = b * kBlock, left = last + 1 - start;
    const int count = left < kBlock ? static_cast<int>(left) : kBlock;
    if (count <= 0) break;
    const float* hats = job.hats ? job.hats + job.table[b] * c.channels * kBlock : nullptr;
    if (c.element == Element::int8) {
      const int64_t tail = c.channels * kBlock;
      attend_block(reinterpret_cast<const int8_t*>(keys), reinterpret_cast<const int8_t*>(values), hats,
                   reinterpret_cast<const float*>(keys + tail),
                   reinterpret_cast<const float*>(values + tail), job, start, count, c.channels,
                   job.scratch);
    } else if (c.element == Element::f16) {
      attend_block(reinterpret_cast<const uint16_t*>(keys), reinterpret_cast<const uint16_t*>(values),
                   hats, nullptr, nullptr, job, start, count, c.channels, job.scratch);
    } else {
      attend_block(reinterpret_cast<const float*>(keys), reinterpret_cast<const float*>(values),
                   hats, nullptr, nullptr, job, start, count, c.channels, job.scratch);
    }
  }
}

static void merge(Partial& into, const Partial& from, int64_t channels) {
  const float top = into.largest > from.largest ? into.largest : from.largest;
  const float old = exponential(into.largest - top), more = exponential(from.largest - top);
  for (int64_t i = 0; i < channels; i += kLanes)
    store(into.out + i, load(into.out + i) * old + load(from.out + i) * more);
  into.sum = into.sum * old + from.sum * more;
  into.largest = top;
}
