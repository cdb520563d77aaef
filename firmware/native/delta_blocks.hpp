// Attention over sealed blocks: keys in runs, and values where they matter. Included by isa_*.cpp
// after attend.hpp.

// One step of int8 for all channels of a query.
ALWAYS_INLINE float step_of(const float* query, int64_t channels) {
  const float largest = largest_magnitude(query, channels);
  return (largest < 0x1p-100f ? 0x1p-100f : largest) / 127.0f;
}

// What the products with the codes leave out: the query and the base of the block.
ALWAYS_INLINE float with_base(const float* query, const uint16_t* base, int64_t channels) {
  vf sum = vf{};
  for (int64_t c = 0; c < channels; c += kLanes) sum = fma(load(query + c), brain(base + c), sum);
  return across_sum(sum);
}

// Asks for part `index` of 16 of a sealed block, into the second cache: the first has too few lines
// under way (measured on Zen 4). All of it comes where a fifth of the codes is sent.
ALWAYS_INLINE void ask_for(const uint8_t* block, int index, int64_t panels) {
  if (!block) return;
  const uint8_t* part = block + index * 80 * panels;
  __builtin_prefetch(part, 0, 2);
  if (panels > 1) __builtin_prefetch(part + 64, 0, 2);
  __builtin_prefetch(part + 80 * panels - 1, 0, 2);
}

// Scores from codes that are spread out channel by channel: any processor can do it.
class Spread {
 public:
  Spread(const FarJob& job, int64_t channels) : job_(job), channels_(channels) {
    steps_ = job.scratch;
    rounded_ = steps_ + job.count;
    tile_ = reinterpret_cast<int8_t*>(rounded_ + job.count * channels);
    for (int q = 0; q < job.count; ++q) {
      const float* query = job.queries + q * channels;
      steps_[q] = step_of(query, channels);
      for (int64_t c = 0; c < channels; c += kLanes) {
        const vi rounded = nearest(load(query + c) / steps_[q]);
        store(rounded_ + q * channels + c, __builtin_convertvector(rounded, vf));
      }
    }
  }

  void open(const SealedView& block, const uint8_t* ahead) {
    const uint64_t* masks = block.masks;
    const uint8_t* code = block.codes;
    for (int key = 0; key < kBlock; ++key) {
      if (key % 4 == 0) ask_for(ahead, key / 4, block.panels);
      for (int64_t p = 0; p < block.panels; ++p)
        for (uint64_t left = *masks++; left; left &= left - 1) {
          const int64_t channel = p * kPanelChannels + __builtin_ctzll(left);
          // A run ends where the next begins; it is written on past the block's end.
          __builtin_memset(tile_ + channel * kRow + key, *code++ ^ 128, kBlock);
        }
    }
  }

  template <int Q>
  void score(const SealedView& block, int query, float* s) const {
    score_tile<Q>(tile_, channels_, rounded_ + query * channels_, s, kRow);
    for (int q = 0; q < Q; ++q) {
      const float factor = steps_[query + q] * block.step;
      const vf rest = splat(with_base(job_.queries + (query + q) * channels_, block.base, channels_));
      float* own = s + q * kBlock;
      for (int i = 0; i < kBlock; i += kLanes)
        store(own + i, fma(load(own + i), splat(factor), rest));
    }
  }

 private:
  static constexpr int kRow = 2 * kBlock;

  const FarJob& job_;
  int64_t channels_;
  float *steps_, *rounded_;
  int8_t* tile_;
};

// From raw scores to weights of one query, those of values that are not met left out; returns
// which are met. Updates the running softmax; `rest` becomes the weight of the mean.
ALWAYS_INLINE uint64_t weigh_far(float* s, const FarJob& job, int query, int64_t channels,
                                 float* rest) {
  constexpr int kRegisters = kBlock / kLanes;
  Partial& r = job.result[query];
  vf top = splat(-3e38f);
  for (int j = 0; j < kRegisters; ++j) {
    const vf score = load(s + kLanes * j) * job.scale;
    store(s + kLanes * j, score);
    top = maximum(top, score);
  }
  const float before = r.largest;
  float after = across_max(top);
  after = after > before ? after : before;
  const float floor = job.floors[query];
  vf total = vf{}, unmet = vf{};
  uint64_t met = 0;
  for (int j = 0; j < kRegisters; ++j) {
    const vf score = load(s + kLanes * j);
    const vi above = score >= floor;
    const vf p = exponential(score - after);
    total += p;
    unmet += above ? vf{} : p;
    store(s + kLanes * j, above ? p : vf{});
    met |= static_cast<uint64_t>(signs(above)) << (kLanes * j);
  }
  *rest = across_sum(unmet);
  const float kept = exponential(before - after);
  r.sum = r.sum * kept + across_sum(total);
  r.largest = after;
  if (kept != 1.0f)
    for (int64_t i = 0; i < channels; i += kLanes) store(r.out + i, load(r.out + i) * kept);
  return met;
}

// What up to four queries have still to add of one block. Values are asked for from memory when
// it is known which are met, and added after the next block's scores: by then they are there.
template <class T>
struct Pending {
  const T* values = nullptr;  // null for nothing
  const uint16_t* mean;
  int count;
  int32_t keys[kBlock];
  float rest[4];
  const float* scales;  // of the values, null without
  float weights[4 * kBlock], next[4 * kBlock];
};

// Adds the values that are met, weighted, and the mean, for Q queries and J registers of channels.
template <int Q, int J, class T>
static inline void far_value_tile(const Pending<T>& due, int64_t channels, Partial* result,
                                  int64_t at) {
  vf acc[Q][J];
  for (int j = 0; j < J; ++j) {
    const vf m = brain(due.mean + at + kLanes * j);
    for (int q = 0; q < Q; ++q)
      acc[q][j] = fma(m, splat(due.rest[q]), load(result[q].out + at + kLanes * j));
  }
  for (int i = 0; i < due.count; ++i) {
    const T* row = due.values + due.keys[i] * channels + at;
    vf v[J];
#pragma GCC unroll 4
    for (int j = 0; j < J; ++j) v[j] = widen(row + kLanes * j);
#pragma GCC unroll 4
    for (int q = 0; q < Q; ++q) {
      const vf x = splat(due.weights[q * kBlock + i]);
#pragma GCC unroll 4
      for (int j = 0; j < J; ++j) acc[q][j] = fma(v[j], x, acc[q][j]);
    }
  }
  for (int q = 0; q < Q; ++q)
    for (int j = 0; j < J; ++j) store(result[q].out + at + kLanes * j, acc[q][j]);
}

template <int Q, class T>
static inline void add_pending(Pending<T>& due, Partial* result, int64_t channels) {
  if (!due.values) return;
  for (int i = 0; i < due.count && due.scales; ++i)
    for (int q = 0; q < Q; ++q) due.weights[q * kBlock + i] *= due.scales[due.keys[i]];
  int64_t at = 0;
  for (; at + kSide * kLanes <= channels; at += kSide * kLanes)
    far_value_tile<Q, kSide>(due, channels, result, at);
  for (; at < channels; at += kLanes) far_value_tile<Q, 1>(due, channels, result, at);
  due.values = nullptr;
}

// Q queries and one block, which some of them may not see.
template <int Q, class Scores, class T>
static inline void far_some(const Scores& scores, const SealedView& block, int64_t number,
                            const T* values, const float* value_scales, const FarJob& job,
                            int query, int64_t channels, Pending<T>& due, uint64_t* met) {
  scores.template score<Q>(block, query, due.next);
  add_pending<Q>(due, job.result + query, channels);
  uint64_t any = 0;
  for (int q = 0; q < Q; ++q) {
    due.rest[q] = 0;
    met[q] = 0;
    if (job.near_blocks[query + q] > number)
      met[q] = weigh_far(due.next + q * kBlock, job, query + q, channels, due.rest + q);
    else
      __builtin_memset(due.next + q * kBlock, 0, kBlock * sizeof(float));
    any |= met[q];
  }
  int count = 0;
  for (; any; any &= any - 1, ++count) {
    const int key = __builtin_ctzll(any);
    due.keys[count] = key;
    for (int q = 0; q < Q; ++q) due.weights[q * kBlock + count] = due.next[q * kBlock + key];
    const T* row = values + key * channels;
    if (value_scales) __builtin_prefetch(value_scales + key);
    for (int64_t i = 0; i < channels; i += 64 / sizeof(T)) __builtin_prefetch(row + i);
  }
  due.count = count;
  due.mean = block.mean;
  due.scales = value_scales;
  due.values = values;
}

template <class Scores, class T>
static void far_block(const Scores& scores, const SealedView& block, int64_t number,
                      const T* values, const float* value_scales, const FarJob& job, int first,
                      int64_t channels) {
  Pending<T>* due = reinterpret_cast<Pending<T>*>(job.pending);
  uint64_t row = 0;
  for (int query = first / 4 * 4; query < job.count; query += 4) {
    const int left = job.count - query;
    uint64_t met[4];
    Pending<T>& own = due[query / 4];
    if (left >= 4)
      far_some<4>(scores, block, number, values, value_scales, job, query, channels, own, met);
    else if (left == 3)
      far_some<3>(scores, block, number, values, value_scales, job, query, channels, own, met);
    else if (left == 2)
      far_some<2>(scores, block, number, values, value_scales, job, query, channels, own, met);
    else
      far_some<1>(scores, block, number, values, value_scales, job, query, channels, own, met);
    for (int q = query; q < query + 4 && q < job.count; ++q) {
      if (job.near_blocks[q] <= number) continue;
      job.missed[q].unmet += kBlock - __builtin_popcountll(met[q - query]);
      row |= met[q - query];
      if ((q + 1) % job.group) continue;
      job.missed[q].unread += kBlock - __builtin_popcountll(row);
      row = 0;
    }
  }
}

// Where the block lies that is to be asked for from memory while block `b` is computed: blocks lie
// apart, so that the processor can't guess the next ones.
ALWAYS_INLINE const uint8_t* ahead_of(const FarJob& job, int64_t b) {
  constexpr int64_t kAhead = 3;
  return b + kAhead < job.last_block ? job.sealed[job.table[b + kAhead]] : nullptr;
}

template <class Scores, class T>
static void far_blocks(const Cache& c, const FarJob& job) {
  const int64_t channels = c.channels;
  Scores scores(job, channels);
  auto* due = reinterpret_cast<Pending<T>*>(job.pending);
  for (int i = 0; i < (job.count + 3) / 4; ++i) due[i].values = nullptr;
  // Positions rise with the queries: those that see a block come last.
  int first = 0;
  for (int64_t b = job.first_block; b < job.last_block; ++b) {
    while (first < job.count && job.near_blocks[first] <= b) ++first;
    if (first == job.count) break;
    const SealedView block(job.sealed[job.table[b]], job.panels);
    scores.open(block, ahead_of(job, b));
    const uint8_t* values = job.cache + job.table[b] * job.block_stride + half_bytes(c);
    const auto* scales = reinterpret_cast<const float*>(values + channels * kBlock);
    far_block(scores, block, b, reinterpret_cast<const T*>(values),
              c.element == Element::int8 ? scales : nullptr, job, first, channels);
  }
  for (int query = 0; query < job.count; query += 4) {
    const int left = job.count - query;
    Pending<T>& own = due[query / 4];
    Partial* result = job.result + query;
    if (left >= 4)
      add_pending<4>(own, result, channels);
    else if (left == 3)
      add_pending<3>(own, result, channels);
    else if (left == 2)
      add_pending<2>(own, result, channels);
    else
      add_pending<1>(own, result, channels);
  }
}

template <class Scores>
static void far(const Cache& c, const FarJob& job) {
  static_assert(sizeof(Pending<int8_t>) <= kPendingBytes, "there is room for it");
  if (c.element == Element::int8) return far_blocks<Scores, int8_t>(c, job);
  if (c.element == Element::f16) return far_blocks<Scores, uint16_t>(c, job);
  far_blocks<Scores, float>(c, job);
}
