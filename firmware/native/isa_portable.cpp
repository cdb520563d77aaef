// Plain C++: what runs where nothing better is known, and what the others are compared with.
#include "kernels.hpp"

namespace edgewright {
namespace portable {

constexpr int kPanel = 4;

constexpr int kLanes = 4;
typedef float vf __attribute__((vector_size(16)));
typedef int32_t vi __attribute__((vector_size(16)));
static inline vf fma(vf a, vf b, vf c) { return a * b + c; }
static inline vf maximum(vf a, vf b) { return a > b ? a : b; }
static inline vf splat(float x) { return vf{x, x, x, x}; }
static inline vf brain(const uint16_t* p) {
  vf x;
  for (int i = 0; i < kLanes; ++i) {
    const uint32_t bits = static_cast<uint32_t>(p[i]) << 16;
    float value;
    __builtin_memcpy(&value, &bits, 4);
    x[i] = value;
  }
  return x;
}
static inline vf widen(const int8_t* p) {
  vf x;
  for (int i = 0; i < kLanes; ++i) x[i] = p[i];
  return x;
}
static inline void narrow(int8_t* p, vi x) {
  for (int i = 0; i < kLanes; ++i) p[i] = static_cast<int8_t>(x[i]);
}

static inline float across_max(vf x) {
  const float a = x[0] > x[2] ? x[0] : x[2], b = x[1] > x[3] ? x[1] : x[3];
  return a > b ? a : b;
}
static inline float across_sum(vf x) { return (x[0] + x[2]) + (x[1] + x[3]); }
static inline uint32_t signs(vi x) {
  uint32_t bits = 0;
  for (int i = 0; i < kLanes; ++i) bits |= (x[i] < 0 ? 1u : 0u) << i;
  return bits;
}

static inline float half_value(uint16_t bits) {
  const uint32_t sign = (bits & 0x8000u) << 16, rest = bits & 0x7FFFu;
  float value;
  if (rest < 0x0400u) {  // zero and subnormals: steps of 2^-24
    value = static_cast<float>(rest) * 5.9604644775390625e-8f;
    return sign ? -value : value;
  }
  const uint32_t wide = sign | (rest >= 0x7C00u ? 0x7F800000u | (rest & 0x03FFu) << 13
                                                : (rest << 13) + 0x38000000u);
  __builtin_memcpy(&value, &wide, 4);
  return value;
}
static inline vf half_to_float(const uint16_t* p) {
  vf x;
  for (int i = 0; i < kLanes; ++i) x[i] = half_value(p[i]);
  return x;
}
static inline uint16_t half_bits(float x) {
  uint32_t bits;
  __builtin_memcpy(&bits, &x, 4);
  const uint32_t sign = bits >> 16 & 0x8000u, rest = bits & 0x7FFFFFFFu;
  if (rest > 0x7F800000u) return static_cast<uint16_t>(sign | 0x7E00u);
  if (rest >= 0x477FF000u) return static_cast<uint16_t>(sign | 0x7C00u);
  if (rest < 0x38800000u) {  // below 2^-14: count steps of 2^-24, half to even by the addition
    float magnitude;
    __builtin_memcpy(&magnitude, &rest, 4);
    const float shifted = magnitude + 0.5f;
    uint32_t count;
    __builtin_memcpy(&count, &shifted, 4);
    return static_cast<uint16_t>(sign | (count - 0x3F000000u));
  }
  const uint32_t rounded = rest + 0x0FFFu + (rest >> 13 & 1);
  return static_cast<uint16_t>(sign | (rounded - 0x38000000u) >> 13);
}
static inline void float_to_half(uint16_t* p, vf x) {
  for (int i = 0; i < kLanes; ++i) p[i] = half_bits(x[i]);
}

#include "shared.hpp"

static void ternary_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* panel,
                         int width, int32_t (*out)[2 * kGroup]) {
  for (int g = 0; g < count; ++g)
    for (int w = 0; w < width; ++w) {
      int32_t acc[kGroup] = {};
      for (int64_t t = 0; t < steps; ++t)
        for (int p = 0; p < 4; ++p) {
          const int8_t* x = panel + ((t * 4 + p) * width + w) * 4;
          const uint8_t* tile = tiles + (t * count + g) * 64;
          for (int r = 0; r < kGroup; ++r)
            for (int c = 0; c < 4; ++c) acc[r] += (tile[4 * r + c] >> 2 * p & 3) * x[c];
        }
      __builtin_memcpy(out[w] + g * kGroup, acc, sizeof acc);
    }
}

static void int8_plane(const uint8_t* tiles, int64_t step, int64_t steps, const int8_t* x,
                       int64_t skip, int32_t* out) {
  int32_t acc[kGroup] = {};
  for (int64_t t = 0; t < steps; ++t)
    for (int r = 0; r < kGroup; ++r)
      for (int c = 0; c < 4; ++c) acc[r] += tiles[t * step + 4 * r + c] * x[t * skip + c];
  __builtin_memcpy(out, acc, sizeof acc);
}

static void int8_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* high,
                      const int8_t* low, int width, int32_t (*out_high)[2 * kGroup],
                      int32_t (*out_low)[2 * kGroup]) {
  for (int g = 0; g < count; ++g)
    for (int w = 0; w < width; ++w) {
      const uint8_t* at = tiles + g * 64;
      int8_plane(at, 64 * count, steps, high + w * 4, width * 4, out_high[w] + g * kGroup);
      int8_plane(at, 64 * count, steps, low + w * 4, width * 4, out_low[w] + g * kGroup);
    }
}

static double peak(int64_t rounds) {
  int32_t acc[kGroup] = {};
  for (int64_t r = 0; r < rounds; ++r) {
    for (int i = 0; i < kGroup; ++i)
      for (int c = 0; c < 4; ++c) acc[i] += static_cast<uint8_t>(r + c) * static_cast<int8_t>(i);
    asm volatile("" : "+m"(acc));
  }
  return static_cast<double>(rounds) * kGroup * 4;
}

#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"

extern const Kernels kernels = {
    "portable", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far<Spread>, merge, peak, read};

}  // namespace portable
}  // namespace edgewright
