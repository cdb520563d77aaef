// One sealed block and some queries of one row, for tests: here and under an emulator.
#pragma once

#include <cstring>
#include <vector>

#include "workspace.hpp"

namespace edgewright {

// For each query its largest score, its sum, its output, and how many values it has not met; for
// the last one also how many the row has not read.
inline std::vector<float> far_case(const Kernels& kernels, const uint8_t* sealed, int64_t panels,
                                   const float* values, int64_t channels, const float* queries,
                                   const float* floors, int count) {
  const Cache cache{Element::f32, channels};
  std::vector<float> block(cache.bytes() / sizeof(float));
  std::memcpy(block.data() + channels * kBlock, values, channels * kBlock * sizeof(float));
  std::vector<float> out(count * channels), scratch(far_scratch(count, panels));
  std::vector<Partial> result(count);
  clear(result.data(), out.data(), count, channels);
  const std::vector<int64_t> near_blocks(count, 1);
  std::vector<Missed> missed(count);
  Buffer<uint8_t> pending;
  const int32_t table[1] = {0};
  const uint8_t* const blocks[1] = {sealed};
  const FarJob job{queries, count, count, near_blocks.data(), floors, 1.0f, 0, 1, table, blocks,
                   panels, reinterpret_cast<const uint8_t*>(block.data()), cache.bytes(),
                   result.data(), missed.data(), scratch.data(),
                   pending.need((count + 3) / 4 * kPendingBytes)};
  kernels.far(cache, job);
  std::vector<float> found;
  for (int q = 0; q < count; ++q) {
    found.push_back(result[q].largest);
    found.push_back(result[q].sum);
    found.insert(found.end(), result[q].out, result[q].out + channels);
    found.push_back(static_cast<float>(missed[q].unmet));
    found.push_back(static_cast<float>(missed[q].unread));
  }
  return found;
}

}  // namespace edgewright
