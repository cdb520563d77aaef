// Delta attention: what is sent of every key, what stands for it, and what that saves.
#include <sys/mman.h>

#include <algorithm>
#include <cmath>

#include "workspace.hpp"

namespace edgewright {

void Engine::set_delta(DeltaSpec spec) {
  const int64_t keys = shape.layers * shape.kv_heads * blocks_ * kBlock;
  const int64_t hats = keys * kind_.channels * sizeof(float);
  delta_bytes_ = hats + keys * sizeof(int64_t);
  void* memory = mmap(nullptr, delta_bytes_, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  delta_memory_ = static_cast<uint8_t*>(memory);
  hats_ = reinterpret_cast<float*>(delta_memory_);
  sent_ = reinterpret_cast<int64_t*>(delta_memory_ + hats);
  delta_ = std::move(spec);
}

void Engine::reset_counts() {
  const int64_t heads = shape.layers * shape.kv_heads;
  counts.assign(2 * heads, {});
  histogram.assign(heads * (shape.head_dim + 1), 0);
  updates.assign(heads * shape.head_dim, 0);
}

// What depends on positions only: the same for all heads.
void Engine::count(const Batch& batch) {
  Counts found[2][2];  // of local layers, of decoded rows
  for (int64_t s = 0; s < batch.sequences; ++s)
    for (int64_t row = batch.starts[s]; row < batch.starts[s + 1]; ++row)
      for (int local = 0; local < 2; ++local) {
        const int64_t p = batch.positions[row], first = first_seen(local, p);
        Counts& c = found[local][stage(batch, s, p)];
        ++c.rows;
        c.pairs += p + 1 - first;
        if (!local && !sealed_.empty()) {
          c.exact += p + 1 - kBlock * std::max<int64_t>(0, blocks_spec_.near_block(p) - 1);
          continue;
        }
        if (!hats_) {
          c.exact += p + 1 - first;
          continue;
        }
        const int64_t near = std::max(delta_.exact_from(p), first);
        c.exact += p + 1 - near + std::max<int64_t>(0, std::min(delta_.sinks, near) - first);
      }
  for (int decode = 0; decode < 2; ++decode)
    for (int64_t layer = 0; layer < shape.layers; ++layer)
      for (int64_t h = 0; h < shape.kv_heads; ++h) {
        const Counts& c = found[layers[layer].local][decode];
        Counts& to = counts[(decode * shape.layers + layer) * shape.kv_heads + h];
        to.rows += c.rows;
        to.pairs += c.pairs;
        to.exact += c.exact;
      }
}

// The new keys of all sequences, one head: each depends on the reference that the one before left.
void Engine::encode(const Batch& batch, int64_t index, int64_t head, int thread) {
  const Workspace& w = *work_;
  const Layer& layer = layers[index];
  const int64_t d = shape.head_dim, channels = kind_.channels;
  const int64_t at = index * shape.kv_heads + head;
  float* hats = hats_ + at * blocks_ * channels * kBlock;
  int64_t* sent = sent_ + at * blocks_ * kBlock;
  const float* thresholds = delta_.thresholds.data() + at * d;
  int64_t *seen = histogram.data() + at * (d + 1), *updated = updates.data() + at * d;
  float* reference = work_->threads[thread].queries.get();

  for (int64_t s = 0; s < batch.sequences; ++s) {
    const int32_t* table = batch.tables + s * batch.table_width;
    const auto hat_of = [&](int64_t p) {
      return hats + table[p / kBlock] * channels * kBlock + p % kBlock;
    };
    const auto sent_to = [&](int64_t p) -> int64_t {  // channels sent of keys 0 .. p
      return p < 0 ? 0 : sent[table[p / kBlock] * kBlock + p % kBlock];
    };
    const int64_t begin = batch.positions[batch.starts[s]];
    if (begin > 0)
      for (int64_t c = 0; c < d; ++c) reference[c] = hat_of(begin - 1)[c * kBlock];
    for (int64_t row = batch.starts[s]; row < batch.starts[s + 1]; ++row) {
      const int64_t p = batch.positions[row];
      const float* key = w.projected + row * w.qkv + layer.k_row + head * d;
      float* hat = hat_of(p);
      const bool whole = delta_.whole(p);
      int64_t count = 0;
      for (int64_t c = 0; c < d; ++c) {
        // What isn't a number is sent.
        const bool send = whole || !(std::fabs(key[c] - reference[c]) <= thresholds[c]);
        reference[c] = send ? key[c] : reference[c];
        hat[c * kBlock] = reference[c];
        updated[c] += send;
        count += send;
      }
      ++seen[count];
      sent[table[p / kBlock] * kBlock + p % kBlock] = sent_to(p - 1) + count;

      const int64_t first = first_seen(layer.local, p);
      const int64_t far = std::max(first, delta_.sinks);
      const int64_t near = std::max(delta_.exact_from(p), first);
      if (near <= far) continue;
      int64_t kept = sent_to(near - 1) - sent_to(far - 1);
      // The sum along the keys begins at the first one, which is then met whole.
      if (far == first) kept += d - (sent_to(first) - sent_to(first - 1));
      counts[(stage(batch, s, p) * shape.layers + index) * shape.kv_heads + head].kept += kept;
    }
  }
}

}  // namespace edgewright
