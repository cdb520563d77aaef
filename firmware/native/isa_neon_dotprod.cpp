// ARMv8.2 with the dot product of signed bytes.
#include <arm_neon.h>

#include "kernels.hpp"

namespace edgewright {
namespace neon_dotprod {

constexpr int kPanel = 5;  // twenty sums beside four codes and a quad

#include "float_neon.hpp"
#include "shared.hpp"
#include "neon.hpp"

static void ternary_tile(const uint8_t* tiles, int64_t steps, int count, const int8_t* panel,
                         int width, int32_t (*out)[2 * kGroup]) {
  ternary_dispatch<kPanel>(width, tiles, steps, count, panel, out);
}

static double peak(int64_t rounds) {
  int32x4_t acc[16] = {};
  int8x16_t codes = vdupq_n_s8(0);
  for (auto& a : acc) asm volatile("" : "+w"(a));
  for (int64_t r = 0; r < rounds; ++r) {
    asm volatile("" : "+w"(codes));
#pragma GCC unroll 16
    for (int i = 0; i < 16; ++i) acc[i] = vdotq_s32(acc[i], codes, codes);
  }
  for (auto& a : acc) asm volatile("" : "+w"(a));
  return static_cast<double>(rounds) * 16 * 16;
}

#include "project.hpp"
#include "attend.hpp"

extern const Kernels kernels = {
    "neon-dotprod", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, merge, peak, read};

}  // namespace neon_dotprod
}  // namespace edgewright
