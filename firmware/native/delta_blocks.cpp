// Delta attention by sealed blocks: what is kept of a full block, and attention over all of them.
// The rules are those of firmware/llm/delta_blocks.py.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "workspace.hpp"

namespace edgewright {
namespace {

uint32_t bits_of(float x) {
  uint32_t bits;
  std::memcpy(&bits, &x, 4);
  return bits;
}

float value_of(uint32_t bits) {
  float x;
  std::memcpy(&x, &bits, 4);
  return x;
}

uint16_t brain(float x) {  // half to even
  const uint64_t bits = bits_of(x);
  return static_cast<uint16_t>((bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
}

float half_value(uint16_t bits) {
  const int exponent = bits >> 10 & 31, fraction = bits & 1023;
  const float size = exponent == 0    ? std::ldexp(static_cast<float>(fraction), -24)
                     : exponent == 31 ? (fraction ? NAN : INFINITY)
                                      : std::ldexp(static_cast<float>(1024 + fraction), exponent - 25);
  return bits >> 15 ? -size : size;
}

// One number of a block's keys or values: `half` points to them, `at` is its index in them.
float element(const Cache& c, const uint8_t* half, int64_t at, int64_t position) {
  if (c.element == Element::f32) return reinterpret_cast<const float*>(half)[at];
  if (c.element == Element::f16) return half_value(reinterpret_cast<const uint16_t*>(half)[at]);
  const auto* scales = reinterpret_cast<const float*>(half + c.channels * kBlock);
  return static_cast<float>(reinterpret_cast<const int8_t*>(half)[at]) * scales[position];
}

// The codes of one channel, and at which keys a run begins.
uint64_t code_runs(const float* moved, float size, float threshold, int8_t* codes) {
  int step[kBlock];
  for (int i = 0; i < kBlock; ++i) {
    const float steps = std::nearbyint(moved[i] / size);
    step[i] = std::fabs(steps) <= 127 ? static_cast<int>(steps) : 0;  // what isn't a number is 0
  }
  const int span = 2 * static_cast<int>(std::min(std::floor(threshold / size), 255.0f));
  uint64_t sent = 0;
  for (int begin = 0, end; begin < kBlock; begin = end) {
    int low = step[begin], high = low;
    for (end = begin + 1; end < kBlock; ++end) {
      const int below = std::min(low, step[end]), above = std::max(high, step[end]);
      if (above - below > span) break;
      low = below;
      high = above;
    }
    sent |= 1ull << begin;
    std::fill(codes + begin, codes + end, static_cast<int8_t>((low + high) >> 1));
  }
  return sent;
}

}  // namespace

void Engine::set_blocks(BlocksSpec spec) {
  const int64_t count = shape.layers * shape.kv_heads * blocks_;
  sealed_.assign(count, nullptr);
  codes_.assign(count, 0);
  if (!spec.keep_keys) loose_.assign(count, nullptr);
  for (auto& t : work_->threads) t.missed_of.assign(2 * shape.layers * shape.kv_heads, {});
  blocks_spec_ = std::move(spec);
}

// Memory for the keys of this batch's blocks, before any thread needs it.
void Engine::take_keys(const Batch& batch) {
  if (loose_.empty()) return;
  const int64_t heads = shape.kv_heads;
  for (int64_t s = 0; s < batch.sequences; ++s) {
    const int32_t* table = batch.tables + s * batch.table_width;
    const int64_t first = batch.positions[batch.starts[s]];
    const int64_t last = first + batch.starts[s + 1] - batch.starts[s] - 1;
    for (int64_t layer = 0; layer < shape.layers; ++layer) {
      if (!gives_back(layer)) continue;
      uint8_t** own = loose_.data() + layer * heads * blocks_;
      for (int64_t b = first > 0 ? 0 : 1; b * kBlock < first; b = std::max(b + 1, blocks_spec_.near_block(first)))
        if (!own[table[b]])
          throw std::invalid_argument("positions must go on from where the keys before them are kept");
      for (int64_t b = first / kBlock; b <= last / kBlock; ++b)
        for (int64_t h = 0; h < heads; ++h) {
          uint8_t*& keys = own[h * blocks_ + table[b]];
          if (keys) continue;
          keys = arena_.take(kind_.bytes() / 2);
          loose_bytes_ += kind_.bytes() / 2;
        }
    }
  }
}

void Engine::give_keys_back(const Batch& batch) {
  if (loose_.empty()) return;
  for (int64_t s = 0; s < batch.sequences; ++s) {
    const int32_t* table = batch.tables + s * batch.table_width;
    const int64_t first = batch.positions[batch.starts[s]];
    const int64_t next = first + batch.starts[s + 1] - batch.starts[s];
    for (int64_t b = std::max<int64_t>(1, blocks_spec_.near_block(first));
         b < blocks_spec_.near_block(next); ++b)
      for (int64_t at = 0; at < shape.layers * shape.kv_heads; ++at) {
        uint8_t*& keys = loose_[at * blocks_ + table[b]];
        if (!keys) continue;
        arena_.give(keys, kind_.bytes() / 2);
        loose_bytes_ -= kind_.bytes() / 2;
        keys = nullptr;
      }
  }
}

int64_t Engine::sealed_bytes() const {
  int64_t bytes = 0;
  for (size_t i = 0; i < sealed_.size(); ++i)
    if (sealed_[i]) bytes += SealedView::header_bytes(panels()) + codes_[i];
  return bytes;
}

void Engine::seal(int64_t index, int64_t head, int64_t block) {
  const int64_t d = shape.head_dim, at = index * shape.kv_heads + head;
  const uint8_t* keys = keys_of(index, head, block);
  const uint8_t* values = cache_of(index, head) + block * kind_.bytes() + kind_.bytes() / 2;
  std::vector<int8_t> codes(d * kBlock);
  std::vector<float> moved(d * kBlock);
  std::vector<uint64_t> masks(kBlock * panels());
  std::vector<uint16_t> header(2 * panels() * kPanelChannels);
  float farthest = 0;
  bool broken = false;
  for (int64_t c = 0; c < d; ++c) {
    float* key = &moved[c * kBlock];
    double sum = 0;
    for (int64_t i = 0; i < kBlock; ++i) {
      key[i] = element(kind_, keys, c * kBlock + i, i);
      broken |= !std::isfinite(key[i]);
      sum += static_cast<double>(element(kind_, values, i * kind_.channels + c, i));
    }
    const auto [low, high] = std::minmax_element(key, key + kBlock);
    header[c] = brain((*low + *high) * 0.5f);
    header[panels() * kPanelChannels + c] = brain(static_cast<float>(sum / kBlock));
    const float base = value_of(static_cast<uint32_t>(header[c]) << 16);
    for (int64_t i = 0; i < kBlock; ++i) {
      key[i] -= base;
      farthest = std::max(farthest, std::fabs(key[i]));
    }
  }
  float step = std::max(farthest / 127.0f, 0x1p-100f);
  int32_t total = 0;
  for (int64_t c = 0; c < d; ++c) {
    const float threshold = blocks_spec_.thresholds[at * d + c];
    const uint64_t sent = code_runs(&moved[c * kBlock], step, threshold, &codes[c * kBlock]);
    updates[at * d + c] += __builtin_popcountll(sent);
    total += __builtin_popcountll(sent);
    for (uint64_t left = sent; left; left &= left - 1)
      masks[__builtin_ctzll(left) * panels() + c / kPanelChannels] |= 1ull << c % kPanelChannels;
  }
  if (broken) step = NAN;

  const int64_t place = at * blocks_ + block;
  // Expanding reads whole registers: room for one behind the last code.
  const auto room = [&](int32_t count) { return SealedView::header_bytes(panels()) + count + 64; };
  if (sealed_[place]) arena_.give(sealed_[place], room(codes_[place]));
  sealed_[place] = arena_.take(room(total));
  codes_[place] = total;
  uint8_t* to = sealed_[place];
  std::memcpy(to, &step, sizeof step);
  std::memcpy(to + 64, header.data(), header.size() * sizeof(uint16_t));
  const int64_t masks_at = 64 + header.size() * sizeof(uint16_t);
  std::memcpy(to + masks_at, masks.data(), masks.size() * sizeof(uint64_t));
  uint8_t* next = to + SealedView::header_bytes(panels());
  for (int64_t i = 0; i < kBlock; ++i) {
    int count = 0;
    for (int64_t p = 0; p < panels(); ++p)
      for (uint64_t left = masks[i * panels() + p]; left; left &= left - 1, ++count)
        *next++ = codes[(p * kPanelChannels + __builtin_ctzll(left)) * kBlock + i] + 128;
    ++histogram[at * (d + 1) + count];
  }
}

// Seals what this batch has filled, and counts what its rows will multiply.
void Engine::seal_head(const Batch& batch, int64_t index, int64_t head) {
  const int64_t at = index * shape.kv_heads + head;
  for (int64_t s = 0; s < batch.sequences; ++s) {
    const int32_t* table = batch.tables + s * batch.table_width;
    const int64_t first = batch.positions[batch.starts[s]];
    const int64_t end = first + batch.starts[s + 1] - batch.starts[s];
    for (int64_t b = std::max<int64_t>(1, first / kBlock); (b + 1) * kBlock <= end; ++b)
      seal(index, head, table[b]);
    int64_t kept = 0, next = 1;
    for (int64_t p = first; p < end; ++p) {
      for (const int64_t near = blocks_spec_.near_block(p); next < near; ++next)
        kept += codes_[at * blocks_ + table[next]];
      counts[(stage(batch, s, p) * shape.layers + index) * shape.kv_heads + head].kept += kept;
    }
  }
}

void Engine::count_missed() {
  for (auto& t : work_->threads)
    for (size_t i = 0; i < t.missed_of.size(); ++i) {
      counts[i].unmet += t.missed_of[i].unmet;
      counts[i].unread += t.missed_of[i].unread;
      t.missed_of[i] = {};
    }
}

// The first block, and those of the window: exact.
void Engine::attend_near(AttendJob job, Partial* result, int thread) {
  int64_t* firsts = work_->threads[thread].firsts.get();
  job.result = result;
  const int64_t from = std::max<int64_t>(1, job.first_block), to = job.last_block;
  job.first_block = 0;
  job.last_block = 1;
  kernels_.attend(kind_, job);
  for (int q = 0; q < job.count; ++q)
    firsts[q] = blocks_spec_.near_block(job.positions[q]) * kBlock;
  job.first_block = from;
  job.last_block = to;
  kernels_.attend(kind_, job);
}

// From which score on values are met, by what the exact blocks have given.
void Engine::set_floors(const Partial* exact, int count, int thread) {
  float* floors = work_->threads[thread].floors.get();
  for (int q = 0; q < count; ++q)
    floors[q] = exact[q].largest + std::log(exact[q].sum) - blocks_spec_.margin;
}

// Sealed blocks `first` to `last`; the floors are set.
void Engine::attend_far(const Batch& batch, int64_t index, const Item& item, const AttendJob& near,
                        Partial* result, int64_t first, int64_t last, int thread) {
  auto& own = work_->threads[thread];
  const int64_t at = index * shape.kv_heads + item.head, group = shape.heads / shape.kv_heads;
  for (int q = 0; q < near.count; ++q) {
    own.near_blocks.get()[q] = blocks_spec_.near_block(near.positions[q]);
    own.missed.get()[q] = {};
  }
  const FarJob job{near.queries, near.count, static_cast<int>(group), own.near_blocks.get(),
                   own.floors.get(), near.scale, first, last, near.table,
                   sealed_.data() + at * blocks_, panels(), near.cache, near.block_stride, result,
                   own.missed.get(), own.far.get(), own.pending.get()};
  kernels_.far(kind_, job);
  for (int q = 0; q < near.count; ++q) {
    const int decode = stage(batch, item.sequence, near.positions[q]);
    Missed& to = own.missed_of[decode * shape.layers * shape.kv_heads + at];
    to.unmet += job.missed[q].unmet;
    to.unread += job.missed[q].unread;
  }
}

void Engine::attend_blocks(const Batch& batch, int64_t index, const Item& item, int thread) {
  Workspace& w = *work_;
  auto& own = w.threads[thread];
  const int64_t channels = kind_.channels;
  const int count = load_queries(batch, item, thread);
  const AttendJob job = dense_job(batch, index, item, count, thread);
  if (item.partial >= 0) {
    Partial* result = w.partial.get() + item.partial;
    clear(result, result->out, count, channels);
    if (item.near) return attend_near(job, result, thread);
    const int64_t first = w.first_partial[0][item.first_row];
    set_floors(w.partial.get() + first + item.head * count, count, thread);
    return attend_far(batch, index, item, job, result, item.first_block, item.last_block, thread);
  }
  Partial *total = own.partial.get(), *part = total + count;
  clear(total, own.out.get(), count, channels);
  attend_near(job, total, thread);
  set_floors(total, count, thread);
  const int64_t end = blocks_spec_.near_block(job.positions[count - 1]);
  for (int64_t first = 1; first < end; first = (first / kChunk + 1) * kChunk) {
    clear(part, own.out.get() + count * channels, count, channels);
    attend_far(batch, index, item, job, part, first, std::min(end, (first / kChunk + 1) * kChunk),
               thread);
    for (int q = 0; q < count; ++q) kernels_.merge(total[q], part[q], channels);
  }
  share_out(item, total);
}

}  // namespace edgewright
