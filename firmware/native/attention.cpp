// Attention of one batch: cut into items, computed, and the parts of a long context merged.
#include <algorithm>

#include "workspace.hpp"

namespace edgewright {
namespace {

void share_out(const Partial& p, float* to, int64_t channels) {
  const float factor = 1.0f / p.sum;
  for (int64_t i = 0; i < channels; ++i) to[i] = p.out[i] * factor;
}

}  // namespace

// Rows of one sequence that are computed together: about 32 queries of all heads of a group.
int64_t Engine::tile_rows() const {
  return std::max<int64_t>(1, 32 * shape.kv_heads / shape.heads);
}

void Engine::plan_attention(const Batch& batch) {
  Workspace& w = *work_;
  const int64_t rows = batch.rows;
  const int64_t group = shape.heads / shape.kv_heads, tile = tile_rows();
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

}  // namespace edgewright
