// A decoder model over packed weights and a block cache: one batch of rows at a time.
#include "engine.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>

#include "workspace.hpp"

namespace edgewright {
namespace {

constexpr int64_t kPhases = 16;  // more than one layer has, and more than begin and end a pass

int64_t padded16(int64_t n) { return (n + 15) / 16 * 16; }

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
  for (Layer& layer : layers) layer.ffn = s.ffn;
  w.ffn = padded16(s.ffn);
  w.wide = s.heads * s.head_dim;
  w.qkv = padded16(s.heads * s.head_dim) + 2 * padded16(s.kv_heads * s.head_dim);
  reset_counts();
}

Engine::~Engine() {
  munmap(cache_, cache_bytes_);
  if (delta_memory_) munmap(delta_memory_, delta_bytes_);
}

void Engine::set_matrix(Matrix& at, Matrix m) {
  if (&at != &embedding) of_rows_[&at].give(kernels_, m);
  at = m;
}

int64_t Engine::cache_bytes() const {
  int64_t bytes = cache_bytes_ + delta_bytes_ + loose_bytes_;
  for (int64_t layer = 0; layer < shape.layers; ++layer)
    if (gives_back(layer)) bytes -= shape.kv_heads * blocks_ * kind_.bytes() / 2;
  return bytes;
}

uint8_t* Engine::keys_of(int64_t layer, int64_t head, int64_t block) const {
  if (gives_back(layer)) return loose_[(layer * shape.kv_heads + head) * blocks_ + block];
  return cache_of(layer, head) + block * kind_.bytes();
}

uint8_t* Engine::cache_of(int64_t layer, int64_t head) const {
  return cache_ + (layer * shape.kv_heads + head) * blocks_ * kind_.bytes();
}

void Engine::forward(const Batch& batch, float* logits) {
  prepare(batch);
  count(batch);
  completed_ = 0;
  phases_.begin();
  pool_.run([&](int thread) {
    Turn turn{thread, 0};
    phases_.each(turn, batch.rows, [&](int64_t row) {
      embed(batch.tokens[row], work_->x.get() + row * work_->hidden);
    });
    for (int64_t layer = 0; layer < shape.layers; ++layer) run_layer(batch, layer, turn);
    finish(batch, logits, turn);
  });
  const int64_t panels = (batch.outputs + kernels_.panel - 1) / kernels_.panel;
  screens_ = screens_ && 2 * completed_ <= head.groups * panels;
  count_missed();
  give_keys_back(batch);
}

void Engine::store(const Batch& batch) {
  prepare(batch);
  phases_.begin();
  pool_.run([&](int thread) {
    Turn turn{thread, 0};
    for (int64_t layer = 0; layer < shape.layers; ++layer) {
      phases_.each(turn, batch.rows, [&](int64_t row) { keep_row(batch, layer, row, thread); });
      phases_.each(turn, shape.kv_heads, [&](int64_t h) {
        if (hats_) encode(batch, layer, h, thread);
        if (in_blocks(layer)) seal_head(batch, layer, h);
      });
    }
  });
  give_keys_back(batch);
}

void Engine::prepare(const Batch& batch) {
  take_keys(batch);
  Workspace& w = *work_;
  const int64_t rows = batch.rows;
  w.x.need(rows * w.hidden);
  // What attention needs is done with when the feed-forward part begins.
  w.h = w.projected = w.shared.need(rows * std::max(w.ffn, w.qkv + padded16(w.wide)));
  w.attended = w.projected + rows * w.qkv;
  if (shape.post_norms) w.added.need(rows * w.hidden);
  for (const Layer& layer : layers) {
    w.from_hidden.need(layer.qkv, rows);
    w.from_hidden.need(layer.gate_up, rows);
    w.from_attended.need(layer.o, rows);
    w.from_ffn.need(layer.down, rows);
  }
  if (batch.outputs) w.from_final.need(head, batch.outputs);

  plan_attention(batch);
  const int64_t queries = tile_rows() * (shape.heads / shape.kv_heads);
  const int64_t widest = std::max({w.hidden, w.ffn, w.wide, w.qkv});
  for (auto& t : w.threads) {
    t.row.need(widest);
    t.queries.need(queries * kind_.channels);
    t.scratch.need(attend_scratch(queries, kind_.channels));
    t.out.need(2 * queries * kind_.channels);
    t.partial.need(2 * queries);
    t.positions.need(queries);
    t.firsts.need(queries);
    t.near_blocks.need(queries);
    t.floors.need(queries);
    t.missed.need(queries);
    if (sealed_.empty()) continue;
    t.far.need(far_scratch(queries, panels()));
    t.pending.need((queries + 3) / 4 * kPendingBytes);
  }
}

void Engine::run_layer(const Batch& batch, int64_t index, Turn& turn) {
  Workspace& w = *work_;
  const Layer& layer = layers[index];
  const Shape& s = shape;
  float* x = w.x.get();
  const Mode onto = s.post_norms ? Mode::store : Mode::add;
  float* target = s.post_norms ? w.added.get() : x;
  Inputs to_qkv = w.from_hidden.of(layer.qkv, batch.rows);
  Inputs to_o = w.from_attended.of(layer.o, batch.rows);
  Inputs to_gate_up = w.from_hidden.of(layer.gate_up, batch.rows);
  Inputs to_down = w.from_ffn.of(layer.down, batch.rows);

  phases_.each(turn, batch.rows, [&](int64_t row) {
    if (s.post_norms && index > 0) add_normed(row, layers[index - 1].ffn_post_norm, turn.thread);
    normalise(x + row * w.hidden, s.hidden, layer.attention_norm, row, to_qkv, turn.thread);
  });
  project(turn, layer.qkv, to_qkv,
          {Mode::store, w.projected, w.qkv, layer.qkv.groups * kGroup, s.activation});
  attend_rows(batch, index, to_o, turn);
  project(turn, layer.o, to_o, {onto, target, w.hidden, s.hidden, s.activation});
  phases_.each(turn, batch.rows, [&](int64_t row) {
    if (s.post_norms) add_normed(row, layer.attention_post_norm, turn.thread);
    normalise(x + row * w.hidden, s.hidden, layer.ffn_norm, row, to_gate_up, turn.thread);
  });
  project(turn, layer.gate_up, to_gate_up,
          {Mode::gated, w.h, w.ffn, layer.ffn, s.activation});
  phases_.each(turn, batch.rows, [&](int64_t row) {
    normalise(w.h + row * w.ffn, layer.ffn, layer.ffn_sub_norm, row, to_down, turn.thread, s.ffn);
  });
  project(turn, layer.down, to_down, {onto, target, w.hidden, s.hidden, s.activation});
}

void Engine::finish(const Batch& batch, float* logits, Turn& turn) {
  Workspace& w = *work_;
  if (!batch.outputs) return;
  if (shape.post_norms)
    phases_.each(turn, batch.rows, [&](int64_t row) {
      add_normed(row, layers.back().ffn_post_norm, turn.thread);
    });
  Inputs to_head = screens(batch) ? w.from_final.screened(head, batch.outputs, completed_)
                                  : w.from_final.of(head, batch.outputs);
  phases_.each(turn, batch.outputs, [&](int64_t i) {
    const int64_t row = batch.wanted[i];
    normalise(w.x.get() + row * w.hidden, shape.hidden, final_norm, i, to_head, turn.thread);
  });
  project(turn, head, to_head,
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
                       int thread, int64_t of) {
  if (!weight) return kernels_.place(x, n, row, kernels_.panel, in);
  float* y = work_->threads[thread].row.get();
  kernels_.rms_norm(x, weight, n, std::max(n, of), shape.eps, y);
  kernels_.place(y, n, row, kernels_.panel, in);
}

void Engine::add_normed(int64_t row, const float* weight, int thread) {
  float* y = work_->threads[thread].row.get();
  float* x = work_->x.get() + row * work_->hidden;
  kernels_.rms_norm(work_->added.get() + row * work_->hidden, weight, shape.hidden, shape.hidden, shape.eps, y);
  for (int64_t i = 0; i < shape.hidden; ++i) x[i] += y[i];
}

void Engine::keep_row(const Batch& batch, int64_t index, int64_t row, int thread) {
  const Layer& layer = layers[index];
  const int64_t d = shape.head_dim, position = batch.positions[row];
  float* at = work_->projected + row * work_->qkv;
  const int64_t turn = batch.turns ? batch.turns[row] : position;
  const float *cos = layer.cos + turn * (d / 2), *sin = layer.sin + turn * (d / 2);
  const auto turned = [&](float* head, const float* weight) {
    if (weight) kernels_.rms_norm(head, weight, d, d, shape.eps, head);
    kernels_.rotate(head, cos, sin, d / 2);
  };
  const Shape& s = shape;
  const int64_t traced = (index * batch.rows + row) * (s.heads + 2 * s.kv_heads) * d;
  const float* replay = batch.replay ? batch.replay + traced : nullptr;
  float* trace = batch.trace ? batch.trace + traced : nullptr;
  for (int64_t h = 0; h < s.heads && !replay; ++h) turned(at + h * d, layer.q_norm);
  if (replay) std::copy_n(replay, s.heads * d, at);
  if (trace) std::copy_n(at, s.heads * d, trace);

  int64_t sequence = 0;
  while (batch.starts[sequence + 1] <= row) ++sequence;
  const int32_t block = batch.tables[sequence * batch.table_width + position / kBlock];
  float* k = work_->threads[thread].queries.get();
  float* v = work_->threads[thread].out.get();
  for (int64_t h = 0; h < s.kv_heads; ++h) {
    if (replay) {
      std::copy_n(replay + (s.heads + h) * d, d, at + layer.k_row + h * d);
      std::copy_n(replay + (s.heads + s.kv_heads + h) * d, d, at + layer.v_row + h * d);
    } else {
      turned(at + layer.k_row + h * d, layer.k_norm);
    }
    std::fill(k + d, k + kind_.channels, 0.0f);
    std::fill(v + d, v + kind_.channels, 0.0f);
    std::copy_n(at + layer.k_row + h * d, d, k);
    std::copy_n(at + layer.v_row + h * d, d, v);
    if (trace) {
      std::copy_n(k, d, trace + (s.heads + h) * d);
      std::copy_n(v, d, trace + (s.heads + s.kv_heads + h) * d);
    }
    uint8_t* values = cache_of(index, h) + block * kind_.bytes() + kind_.bytes() / 2;
    kernels_.keep(kind_, keys_of(index, h, block), values, position, k, v);
    // References are made of keys as they were kept.
    if (hats_) std::copy_n(k, d, at + layer.k_row + h * d);
  }
}

void Engine::project(Turn& turn, const Matrix& m, const Inputs& in, const Output& out) {
  Stopwatch watch(turn, linear_seconds_);
  const int64_t piece = in.tokens >= 4 ? 2 : m.kind == Kind::bf16 ? 8 : 4;
  phases_.share(turn, m.groups, piece,
                [&](int64_t first, int64_t last) { kernels_.project(m, first, last, in, out); });
}

}  // namespace edgewright
