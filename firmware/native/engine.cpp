// A decoder model over packed weights and a block cache: one batch of rows at a time.
#include "engine.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <chrono>
#include <cstring>

#include "workspace.hpp"

namespace edgewright {
namespace {

constexpr int64_t kPhases = 16;  // more than one layer has, and more than begin and end a pass

int64_t padded16(int64_t n) { return (n + 15) / 16 * 16; }

void share_out(const Partial& p, float* to, int64_t channels) {
  const float factor = 1.0f / p.sum;
  for (int64_t i = 0; i < channels; ++i) to[i] = p.out[i] * factor;
}

// Adds the time it lives to `total`, on thread 0: phases begin and end together.
class Stopwatch {
 public:
  Stopwatch(const Turn& turn, double& total) : total_(turn.thread == 0 ? &total : nullptr) {
    if (total_) start_ = Clock::now();
  }
  ~Stopwatch() {
    if (total_) *total_ += std::chrono::duration<double>(Clock::now() - start_).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  double* total_;
  Clock::time_point start_;
};

}  // namespace

Engine::Engine(const Shape& s, const Kernels& kernels, int threads, Element kv, int64_t blocks)
    : shape(s),
      layers(s.layers),
      kernels_(kernels),
      pool_(threads),
      phases_(s.layers * kPhases + kPhases, threads),
      blocks_(blocks),
      work_(std::make_unique<Workspace>(threads)) {
  kind_.element = kv;
  kind_.channels = padded16(s.head_dim);
  cache_bytes_ = s.layers * s.kv_heads * blocks * kind_.bytes();
  void* memory = mmap(nullptr, cache_bytes_, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  cache_ = static_cast<uint8_t*>(memory);
  Workspace& w = *work_;
  w.hidden = padded16(s.hidden);
  w.ffn = padded16(s.ffn);
  w.wide = s.heads * s.head_dim;
  w.qkv = padded16(s.heads * s.head_dim) + 2 * padded16(s.kv_heads * s.head_dim);
  reset_counts();
}

Engine::~Engine() {
  munmap(cache_, cache_bytes_);
  if (delta_memory_) munmap(delta_memory_, delta_bytes_);
}

uint8_t* Engine::cache_of(int64_t layer, int64_t head) const {
  return cache_ + (layer * shape.kv_heads + head) * blocks_ * kind_.bytes();
}

void Engine::forward(const Batch& batch, float* logits) {
  prepare(batch);
  count(batch);
  phases_.begin();
  pool_.run([&](int thread) {
    Turn turn{thread, 0};
    phases_.each(turn, batch.rows, [&](int64_t row) {
      embed(batch.tokens[row], work_->x.get() + row * work_->hidden);
    });
    for (int64_t layer = 0; layer < shape.layers; ++layer) run_layer(batch, layer, turn);
    finish(batch, logits, turn);
  });
}

void Engine::prepare(const Batch& batch) {
  Workspace& w = *work_;
  const int64_t rows = batch.rows;
  w.x.need(rows * w.hidden);
  w.h.need(rows * w.ffn);
  w.attended.need(rows * w.wide);
  w.projected.need(rows * w.qkv);
  if (shape.post_norms) w.added.need(rows * w.hidden);
  w.from_hidden.need(layers[0].qkv, rows);
  w.from_attended.need(layers[0].o, rows);
  w.from_ffn.need(layers[0].down, rows);
  if (batch.outputs) w.from_final.need(head, batch.outputs);

  const int64_t group = shape.heads / shape.kv_heads, tile = std::max<int64_t>(1, 32 / group);
  int64_t most = 0;
  for (int local = 0; local < (shape.window ? 2 : 1); ++local) {
    auto& items = w.items[local];
    items.clear();
    w.first_partial[local].assign(rows, -1);
    w.partials[local].assign(rows, 0);
    int64_t partial = 0;
    for (int64_t s = 0; s < batch.sequences; ++s) {
      const int64_t first = batch.starts[s], last = batch.starts[s + 1];
      const auto block_of = [&](int64_t row, bool begin) -> int64_t {
        const int64_t position = batch.positions[row];
        if (!begin) return position / kBlock + 1;
        return local && position >= shape.window ? (position - shape.window + 1) / kBlock : 0;
      };
      if (last - first == 1) {
        const int64_t from = block_of(first, true), to = block_of(first, false);
        const int64_t chunk = from / kChunk, chunks = (to - 1) / kChunk + 1 - chunk;
        w.first_partial[local][first] = partial;
        w.partials[local][first] = chunks;
        for (int64_t c = 0; c < chunks; ++c)
          for (int64_t h = 0; h < shape.kv_heads; ++h) {
            const int64_t begin = std::max(from, (chunk + c) * kChunk);
            const int64_t end = std::min(to, (chunk + c + 1) * kChunk);
            items.push_back({s, first, 1, h, begin, end, partial + c * shape.heads + h * group});
          }
        partial += chunks * shape.heads;
        continue;
      }
      for (int64_t row = first; row < last; row += tile)
        for (int64_t h = 0; h < shape.kv_heads; ++h) {
          const int64_t count = std::min(tile, last - row);
          items.push_back({s, row, count, h, block_of(row, true), block_of(row + count - 1, false), -1});
        }
    }
    most = std::max(most, partial);
  }
  Partial* partials = w.partial.need(std::max<int64_t>(most, 1));
  float* out = w.partial_out.need(std::max<int64_t>(most, 1) * kind_.channels);
  for (int64_t i = 0; i < most; ++i) partials[i].out = out + i * kind_.channels;

  const int64_t queries = std::max<int64_t>(tile, 1) * group;
  const int64_t widest = std::max({w.hidden, w.ffn, w.wide, w.qkv});
  for (auto& t : w.threads) {
    t.row.need(widest);
    t.queries.need(queries * kind_.channels);
    t.scratch.need(attend_scratch(queries, kind_.channels));
    t.out.need(2 * queries * kind_.channels);
    t.partial.need(2 * queries);
    t.positions.need(queries);
  }
}

void Engine::run_layer(const Batch& batch, int64_t index, Turn& turn) {
  Workspace& w = *work_;
  const Layer& layer = layers[index];
  const Shape& s = shape;
  float* x = w.x.get();
  const Mode onto = s.post_norms ? Mode::store : Mode::add;
  float* target = s.post_norms ? w.added.get() : x;

  phases_.each(turn, batch.rows, [&](int64_t row) {
    if (s.post_norms && index > 0) add_normed(row, layers[index - 1].ffn_post_norm, turn.thread);
    normalise(x + row * w.hidden, s.hidden, layer.attention_norm, row, w.from_hidden.in, turn.thread);
  });
  project(turn, layer.qkv, w.from_hidden.in,
          {Mode::store, w.projected.get(), w.qkv, layer.qkv.groups * kGroup, s.activation});
  phases_.each(turn, batch.rows, [&](int64_t row) { keep_row(batch, index, row, turn.thread); });
  if (hats_)
    phases_.each(turn, s.kv_heads, [&](int64_t h) { encode(batch, index, h, turn.thread); });
  {
    Stopwatch watch(turn, attention_seconds_);
    const auto& items = w.items[layer.local];
    phases_.each(turn, items.size(), [&](int64_t i) { attend(batch, index, items[i], turn.thread); });
  }
  phases_.each(turn, batch.rows, [&](int64_t row) {
    gather(row, layer.local);
    normalise(w.attended.get() + row * w.wide, w.wide, layer.attention_sub_norm, row,
              w.from_attended.in, turn.thread);
  });
  project(turn, layer.o, w.from_attended.in, {onto, target, w.hidden, s.hidden, s.activation});
  phases_.each(turn, batch.rows, [&](int64_t row) {
    if (s.post_norms) add_normed(row, layer.attention_post_norm, turn.thread);
    normalise(x + row * w.hidden, s.hidden, layer.ffn_norm, row, w.from_hidden.in, turn.thread);
  });
  project(turn, layer.gate_up, w.from_hidden.in,
          {Mode::gated, w.h.get(), w.ffn, s.ffn, s.activation});
  phases_.each(turn, batch.rows, [&](int64_t row) {
    normalise(w.h.get() + row * w.ffn, s.ffn, layer.ffn_sub_norm, row, w.from_ffn.in, turn.thread);
  });
  project(turn, layer.down, w.from_ffn.in, {onto, target, w.hidden, s.hidden, s.activation});
}

void Engine::finish(const Batch& batch, float* logits, Turn& turn) {
  Workspace& w = *work_;
  if (!batch.outputs) return;
  if (shape.post_norms)
    phases_.each(turn, batch.rows, [&](int64_t row) {
      add_normed(row, layers.back().ffn_post_norm, turn.thread);
    });
  phases_.each(turn, batch.outputs, [&](int64_t i) {
    const int64_t row = batch.wanted[i];
    normalise(w.x.get() + row * w.hidden, shape.hidden, final_norm, i, w.from_final.in, turn.thread);
  });
  project(turn, head, w.from_final.in,
          {Mode::store, logits, shape.vocab, shape.vocab, shape.activation});
}

void Engine::embed(int32_t token, float* x) const {
  // Tiles of two groups alternate, unless the last group has no partner.
  const Matrix& m = embedding;
  const int64_t group = token / kGroup, r = token % kGroup;
  const int64_t together = (group | 1) < m.groups ? 2 : 1;
  const uint8_t* pair = m.tiles + group / 2 * 2 * m.group_bytes();
  const int64_t mine = together == 2 ? group % 2 : 0;
  if (m.kind == Kind::int8) {
    const float scale = m.scales[token];
    for (int64_t k = 0; k < shape.hidden; ++k) {
      const uint8_t value = pair[(k / 4 * together + mine) * 64 + r * 4 + k % 4];
      x[k] = static_cast<float>(value - 128) * scale * shape.embedding_scale;
    }
    return;
  }
  const auto* halves = reinterpret_cast<const uint16_t*>(pair);
  for (int64_t k = 0; k < shape.hidden; ++k) {
    const uint32_t bits = static_cast<uint32_t>(halves[(k * together + mine) * kGroup + r]) << 16;
    float value;
    std::memcpy(&value, &bits, 4);
    x[k] = value * shape.embedding_scale;
  }
}

void Engine::normalise(const float* x, int64_t n, const float* weight, int64_t row, Inputs& in,
                       int thread) {
  if (!weight) return kernels_.place(x, n, row, kernels_.panel, in);
  float* y = work_->threads[thread].row.get();
  kernels_.rms_norm(x, weight, n, shape.eps, y);
  kernels_.place(y, n, row, kernels_.panel, in);
}

void Engine::add_normed(int64_t row, const float* weight, int thread) {
  float* y = work_->threads[thread].row.get();
  float* x = work_->x.get() + row * work_->hidden;
  kernels_.rms_norm(work_->added.get() + row * work_->hidden, weight, shape.hidden, shape.eps, y);
  for (int64_t i = 0; i < shape.hidden; ++i) x[i] += y[i];
}

void Engine::keep_row(const Batch& batch, int64_t index, int64_t row, int thread) {
  const Layer& layer = layers[index];
  const int64_t d = shape.head_dim, position = batch.positions[row];
  float* at = work_->projected.get() + row * work_->qkv;
  const float *cos = layer.cos + position * (d / 2), *sin = layer.sin + position * (d / 2);
  const auto turned = [&](float* head, const float* weight) {
    if (weight) kernels_.rms_norm(head, weight, d, shape.eps, head);
    kernels_.rotate(head, cos, sin, d / 2);
  };
  const Shape& s = shape;
  for (int64_t h = 0; h < s.heads; ++h) turned(at + h * d, layer.q_norm);
  float* trace = batch.trace;
  if (trace) {
    trace += (index * batch.rows + row) * (s.heads + 2 * s.kv_heads) * d;
    std::copy_n(at, s.heads * d, trace);
  }

  int64_t sequence = 0;
  while (batch.starts[sequence + 1] <= row) ++sequence;
  const int32_t block = batch.tables[sequence * batch.table_width + position / kBlock];
  float* k = work_->threads[thread].queries.get();
  float* v = work_->threads[thread].out.get();
  for (int64_t h = 0; h < s.kv_heads; ++h) {
    turned(at + layer.k_row + h * d, layer.k_norm);
    std::fill(k + d, k + kind_.channels, 0.0f);
    std::fill(v + d, v + kind_.channels, 0.0f);
    std::copy_n(at + layer.k_row + h * d, d, k);
    std::copy_n(at + layer.v_row + h * d, d, v);
    if (trace) {
      std::copy_n(k, d, trace + (s.heads + h) * d);
      std::copy_n(v, d, trace + (s.heads + s.kv_heads + h) * d);
    }
    kernels_.keep(kind_, cache_of(index, h) + block * kind_.bytes(), position, k, v);
    // References are made of keys as they were kept.
    if (hats_) std::copy_n(k, d, at + layer.k_row + h * d);
  }
}

void Engine::attend(const Batch& batch, int64_t index, const Item& item, int thread) {
  Workspace& w = *work_;
  auto& own = w.threads[thread];
  const int64_t d = shape.head_dim, channels = kind_.channels, group = shape.heads / shape.kv_heads;
  const int count = static_cast<int>(item.rows * group);
  float* queries = own.queries.get();
  int64_t* positions = own.positions.get();
  if (channels > d) std::fill(queries, queries + count * channels, 0.0f);
  for (int q = 0; q < count; ++q) {
    const int64_t row = item.first_row + q / group, head = item.head * group + q % group;
    std::copy_n(w.projected.get() + row * w.qkv + head * d, d, queries + q * channels);
    positions[q] = batch.positions[row];
  }
  const auto empty = [&](Partial* p, float* out) {
    for (int q = 0; q < count; ++q) p[q] = {-3e38f, 0.0f, out + q * channels};
    std::fill(out, out + count * channels, 0.0f);
  };
  AttendJob job{queries, count, positions, layers[index].local ? shape.window : 0, shape.score_scale,
                item.first_block, item.last_block,
                batch.tables + item.sequence * batch.table_width, cache_of(index, item.head),
                kind_.bytes(), nullptr, own.scratch.get()};
  if (hats_) {
    job.hats = hats_ + (index * shape.kv_heads + item.head) * blocks_ * channels * kBlock;
    job.exact = delta_.window;
    job.blockwise = delta_.blockwise;
  }
  if (item.partial >= 0) {
    job.result = w.partial.get() + item.partial;
    empty(job.result, job.result->out);
    return kernels_.attend(kind_, job);
  }
  Partial *total = own.partial.get(), *part = total + count;
  empty(total, own.out.get());
  for (int64_t block = item.first_block; block < item.last_block; block = job.last_block) {
    job.first_block = block;
    job.last_block = std::min(item.last_block, (block / kChunk + 1) * kChunk);
    const bool first = block == item.first_block;  // merging into an empty softmax changes nothing
    job.result = first ? total : part;
    if (!first) empty(part, own.out.get() + count * channels);
    kernels_.attend(kind_, job);
    for (int q = 0; q < count && !first; ++q) kernels_.merge(total[q], part[q], channels);
  }
  for (int q = 0; q < count; ++q) {
    const int64_t row = item.first_row + q / group, head = item.head * group + q % group;
    share_out(total[q], w.attended.get() + row * w.wide + head * d, d);
  }
}

void Engine::gather(int64_t row, bool local) {
  Workspace& w = *work_;
  const int64_t first = w.first_partial[local][row], chunks = w.partials[local][row];
  if (first < 0) return;
  for (int64_t h = 0; h < shape.heads; ++h) {
    // Merging into an empty softmax leaves the first part as it is.
    Partial& total = w.partial.get()[first + h];
    for (int64_t c = 1; c < chunks; ++c)
      kernels_.merge(total, w.partial.get()[first + c * shape.heads + h], kind_.channels);
    share_out(total, w.attended.get() + row * w.wide + h * shape.head_dim, shape.head_dim);
  }
}

void Engine::project(Turn& turn, const Matrix& m, const Inputs& in, const Output& out) {
  Stopwatch watch(turn, linear_seconds_);
  const int64_t piece = in.tokens > kernels_.panel ? 2 : m.kind == Kind::bf16 ? 8 : 4;
  phases_.share(turn, m.groups, piece,
                [&](int64_t first, int64_t last) { kernels_.project(m, first, last, in, out); });
}

}  // namespace edgewright
