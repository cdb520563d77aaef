// ARMv8.6 with the product of 2x8 by 8x2 bytes: twice the work of a dot product for two tokens.
#include <arm_neon.h>

#include "kernels.hpp"

namespace edgewright {
namespace neon_i8mm {

constexpr int kPanel = 4;

#include "float_neon.hpp"
#include "shared.hpp"
#include "neon.hpp"

static inline int8x16_t zipped(uint8x16_t a, uint8x16_t b, bool high) {
  const uint32x4_t x = vreinterpretq_u32_u8(a), y = vreinterpretq_u32_u8(b);
  return vreinterpretq_s8_u32(high ? vzip2q_u32(x, y) : vzip1q_u32(x, y));
}
static inline uint8x16_t quads(const int8_t* p) {  // of two tokens
  uint64_t x;
  __builtin_memcpy(&x, p, 8);
  return vreinterpretq_u8_u64(vdupq_n_u64(x));
}

// P pairs of tokens. Planes p and p + 1 of a tile hold columns 4p .. 4p + 7: zipped by 32 bits they
// are two rows of eight columns, which is what the instruction takes.
template <int P>
static inline void pair_block(const uint8_t* tiles, int64_t step, int64_t steps,
                              const int8_t* panel, int width, int32_t (*out)[2 * kGroup],
                              int column) {
  const uint8x16_t three = vdupq_n_u8(3);
  int32x4_t acc[P][8] = {};  // rows 2i and 2i + 1 by two tokens
  for (int64_t t = 0; t < steps; ++t) {
    __builtin_prefetch(tiles + t * step + 1024);
#pragma GCC unroll 2
    for (int p = 0; p < 4; p += 2) {
      int8x16_t x[P];
      for (int w = 0; w < P; ++w) {
        const int8_t* at = panel + (t * 4 + p) * width * 4 + w * 8;
        x[w] = zipped(quads(at), quads(at + width * 4), false);
      }
#pragma GCC unroll 4
      for (int i = 0; i < 4; ++i) {
        const uint8x16_t raw = bytes_at(tiles + t * step + 16 * i);
        const uint8x16_t a = vandq_u8(p ? vshrq_n_u8(raw, 4) : raw, three);
        const uint8x16_t b = vandq_u8(p ? vshrq_n_u8(raw, 6) : vshrq_n_u8(raw, 2), three);
        const int8x16_t low = zipped(a, b, false), high = zipped(a, b, true);
        for (int w = 0; w < P; ++w) {
          acc[w][2 * i] = vmmlaq_s32(acc[w][2 * i], low, x[w]);
          acc[w][2 * i + 1] = vmmlaq_s32(acc[w][2 * i + 1], high, x[w]);
        }
      }
    }
  }
  for (int w = 0; w < P; ++w)
    for (int i = 0; i < 8; ++i) {
      out[2 * w][column + 2 * i] = acc[w][i][0];
      out[2 * w + 1][column + 2 * i] = acc[w][i][1];
      out[2 * w][column + 2 * i + 1] = acc[w][i][2];
      out[2 * w + 1][column + 2 * i + 1] = acc[w][i][3];
    }
}

// A token left over, in a panel of odd width.
static void single(const uint8_t* tiles, int64_t step, int64_t steps, const int8_t* panel,
                   int width, int32_t* out) {
  const uint8x16_t three = vdupq_n_u8(3);
  Four acc = {};
  for (int64_t t = 0; t < steps; ++t)
    for (int i = 0; i < 4; ++i) {
      const uint8x16_t raw = bytes_at(tiles + t * step + 16 * i);
      const uint8x16_t planes[4] = {raw, vshrq_n_u8(raw, 2), vshrq_n_u8(raw, 4), vshrq_n_u8(raw, 6)};
      for (int p = 0; p < 4; ++p)
        acc.r[i] = vdotq_s32(acc.r[i], vreinterpretq_s8_u8(vandq_u8(planes[p], three)),
                             quad_at(panel + (t * 4 + p) * width * 4));
    }
  store_rows(out, acc);
}

static void ternary_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* panel,
                         int width, int32_t (*out)[2 * kGroup]) {
  if (width == 1) return ternary_dispatch<1>(width, tiles, steps, count, panel, out);
  const int64_t step = 64 * count;
  for (int g = 0; g < count; ++g) {
    const uint8_t* at = tiles + g * 64;
    const int column = g * kGroup;
    if (width / 2 == 2)
      pair_block<2>(at, step, steps, panel, width, out, column);
    else
      pair_block<1>(at, step, steps, panel, width, out, column);
    if (width % 2)
      single(at, step, steps, panel + (width - 1) * 4, width, out[width - 1] + column);
  }
}

static double peak(int64_t rounds) {
  return peak_of(rounds, 32, [](int32x4_t acc, int8x16_t codes) { return vmmlaq_s32(acc, codes, codes); });
}

#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"
#include "dots_neon.hpp"
#include "expand_16.hpp"

extern const Kernels kernels = {
    "neon-i8mm", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far_expanded, merge, peak, read};

}  // namespace neon_i8mm
}  // namespace edgewright
