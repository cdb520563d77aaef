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
  return peak_of(rounds, 16, [](int32x4_t acc, int8x16_t codes) { return vdotq_s32(acc, codes, codes); });
}

#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"
#include "dots_neon.hpp"
#include "expand_16.hpp"

extern const Kernels kernels = {
    "neon-dotprod", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far_expanded, merge, peak, read};

}  // namespace neon_dotprod
}  // namespace edgewright
