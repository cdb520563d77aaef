// Attention of one batch: cut into items, computed, and the parts of a long context merged.
#include <algorithm>

#include "workspace.hpp"

namespace edgewright {

// Rows of one sequence that are computed together: about 32 queries of all heads of a group.
int64_t Engine::tile_rows() const {
  return std::max<int64_t>(1, 32 * shape.kv_heads / shape.heads);
}

void Engine::plan_attention(const Batch& batch) {
  Workspace& w = *work_;
  const int64_t rows = batch.rows;
  const int64_t group = shape.heads / shape.kv_heads, tile = tile_rows();
  int64_t most = 0;
  w.near_items.clear();
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
      const bool in_blocks = !local && !sealed_.empty();
      if (in_blocks && last - first == 1) {
        // The exact part comes first, and then one part for each chunk.
        const int64_t position = batch.positions[first], near = blocks_spec_.near_block(position);
        const int64_t chunks = near > 1 ? (near - 1) / kChunk + 1 : 0;
        w.first_partial[0][first] = partial;
        w.partials[0][first] = 1 + chunks;
        for (int64_t h = 0; h < shape.kv_heads; ++h)
          w.near_items.push_back(
              {s, first, 1, h, near, position / kBlock + 1, partial + h * group, true});
        for (int64_t c = 0; c < chunks; ++c)
          for (int64_t h = 0; h < shape.kv_heads; ++h)
            items.push_back({s, first, 1, h, std::max<int64_t>(1, c * kChunk),
                             std::min(near, (c + 1) * kChunk),
                             partial + (1 + c) * shape.heads + h * group, false});
        partial += (1 + chunks) * shape.heads;
        continue;
      }
      if (last - first == 1) {
        const int64_t from = block_of(first, true), to = block_of(first, false);
        const int64_t chunk = from / kChunk, chunks = (to - 1) / kChunk + 1 - chunk;
        w.first_partial[local][first] = partial;
        w.partials[local][first] = chunks;
        for (int64_t c = 0; c < chunks; ++c)
          for (int64_t h = 0; h < shape.kv_heads; ++h) {
            const int64_t begin = std::max(from, (chunk + c) * kChunk);
            const int64_t end = std::min(to, (chunk + c + 1) * kChunk);
            items.push_back(
                {s, first, 1, h, begin, end, partial + c * shape.heads + h * group, false});
          }
        partial += chunks * shape.heads;
        continue;
      }
      for (int64_t row = first; row < last; row += tile)
        for (int64_t h = 0; h < shape.kv_heads; ++h) {
          const int64_t count = std::min(tile, last - row);
          const int64_t begin =
              in_blocks ? blocks_spec_.near_block(batch.positions[row]) : block_of(row, true);
          items.push_back({s, row, count, h, begin, block_of(row + count - 1, false), -1, true});
        }
    }
    most = std::max(most, partial);
    w.apart[local] = rows == batch.sequences && rows >= 2 * threads() &&
                     partial == rows * shape.heads;
  }
  Partial* partials = w.partial.need(std::max<int64_t>(most, 1));
  float* out = w.partial_out.need(std::max<int64_t>(most, 1) * kind_.channels);
  for (int64_t i = 0; i < most; ++i) partials[i].out = out + i * kind_.channels;
}

void Engine::attend_rows(const Batch& batch, int64_t index, Inputs& to_o, Turn& turn) {
  Workspace& w = *work_;
  const Shape& s = shape;
  const Layer& layer = layers[index];
  const auto& items = w.items[layer.local];
  const auto keep = [&](int64_t row) { keep_row(batch, index, row, turn.thread); };
  const auto place = [&](int64_t row) {
    gather(row, layer.local);
    normalise(w.attended + row * w.wide, w.wide, layer.attention_sub_norm, row, to_o, turn.thread);
  };
  if (w.apart[layer.local] && !hats_ && !in_blocks(index)) {
    // What a row needs of others is older than this batch: nobody waits, and what a thread has
    // made of a row stays with it.
    phases_.each(turn, batch.rows, [&](int64_t row) {
      keep(row);
      {
        Stopwatch watch(turn, attention_seconds_);
        for (int64_t h = 0; h < s.kv_heads; ++h)
          attend(batch, index, items[row * s.kv_heads + h], turn.thread);
      }
      place(row);
    });
    return;
  }
  phases_.each(turn, batch.rows, keep);
  if (hats_)
    phases_.each(turn, s.kv_heads, [&](int64_t h) { encode(batch, index, h, turn.thread); });
  {
    Stopwatch watch(turn, attention_seconds_);
    if (in_blocks(index)) {
      phases_.each(turn, s.kv_heads + w.near_items.size(), [&](int64_t i) {
        if (i < s.kv_heads) return seal_head(batch, index, i);
        attend_blocks(batch, index, w.near_items[i - s.kv_heads], turn.thread);
      });
      phases_.each(turn, items.size(),
                   [&](int64_t i) { attend_blocks(batch, index, items[i], turn.thread); });
    } else {
      phases_.each(turn, items.size(),
                   [&](int64_t i) { attend(batch, index, items[i], turn.thread); });
    }
  }
  phases_.each(turn, batch.rows, place);
}

// Copies the item's queries to this thread, with their positions; returns how many.
int Engine::load_queries(const Batch& batch, const Item& item, int thread) {
  const Workspace& w = *work_;
  auto& own = work_->threads[thread];
  const int64_t d = shape.head_dim, channels = kind_.channels, group = shape.heads / shape.kv_heads;
  const int count = static_cast<int>(item.rows * group);
  float* queries = own.queries.get();
  if (channels > d) std::fill(queries, queries + count * channels, 0.0f);
  for (int q = 0; q < count; ++q) {
    const int64_t row = item.first_row + q / group, head = item.head * group + q % group;
    std::copy_n(w.projected + row * w.qkv + head * d, d, queries + q * channels);
    own.positions.get()[q] = batch.positions[row];
  }
  return count;
}

// Without a result: that is set by who knows where it lies.
AttendJob Engine::dense_job(const Batch& batch, int64_t index, const Item& item, int count,
                            int thread) {
  auto& own = work_->threads[thread];
  for (int q = 0; q < count; ++q)
    own.firsts.get()[q] = first_seen(layers[index].local, own.positions.get()[q]);
  AttendJob job{own.queries.get(), count, own.positions.get(), own.firsts.get(), shape.score_scale,
                item.first_block, item.last_block,
                batch.tables + item.sequence * batch.table_width, cache_of(index, item.head),
                kind_.bytes(), nullptr, own.scratch.get()};
  if (gives_back(index)) job.keys = loose_.data() + (index * shape.kv_heads + item.head) * blocks_;
  return job;
}

namespace {

void divide(const Partial& p, float* to, int64_t channels) {
  const float factor = 1.0f / p.sum;
  for (int64_t i = 0; i < channels; ++i) to[i] = p.out[i] * factor;
}

}  // namespace

void Engine::share_out(const Item& item, const Partial* total) {
  const Workspace& w = *work_;
  const int64_t d = shape.head_dim, group = shape.heads / shape.kv_heads;
  for (int64_t q = 0; q < item.rows * group; ++q) {
    const int64_t row = item.first_row + q / group, head = item.head * group + q % group;
    divide(total[q], w.attended + row * w.wide + head * d, d);
  }
}

void Engine::attend(const Batch& batch, int64_t index, const Item& item, int thread) {
  Workspace& w = *work_;
  auto& own = w.threads[thread];
  const int64_t channels = kind_.channels;
  const int count = load_queries(batch, item, thread);
  AttendJob job = dense_job(batch, index, item, count, thread);
  if (hats_) {
    job.hats = hats_ + (index * shape.kv_heads + item.head) * blocks_ * channels * kBlock;
    job.exact = delta_.window;
    job.blockwise = delta_.blockwise;
  }
  if (item.partial >= 0) {
    job.result = w.partial.get() + item.partial;
    clear(job.result, job.result->out, count, channels);
    return kernels_.attend(kind_, job);
  }
  Partial *total = own.partial.get(), *part = total + count;
  clear(total, own.out.get(), count, channels);
  for (int64_t block = item.first_block; block < item.last_block; block = job.last_block) {
    job.first_block = block;
    job.last_block = std::min(item.last_block, (block / kChunk + 1) * kChunk);
    const bool first = block == item.first_block;  // merging into an empty softmax changes nothing
    job.result = first ? total : part;
    if (!first) clear(part, own.out.get() + count * channels, count, channels);
    kernels_.attend(kind_, job);
    for (int q = 0; q < count && !first; ++q) kernels_.merge(total[q], part[q], channels);
  }
  share_out(item, total);
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
    divide(total, w.attended + row * w.wide + h * shape.head_dim, shape.head_dim);
  }
}

}  // namespace edgewright
