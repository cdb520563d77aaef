// AVX-512 with VNNI, VBMI2 and GFNI: ternary products in pairs.
#include <immintrin.h>

#include "kernels.hpp"

namespace edgewright {
namespace avx512_pairs {

constexpr int kPanel = 8;

#include "vnni_512.hpp"
#include "pairs.hpp"
#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"
#include "expand_512.hpp"

extern const Kernels kernels = {
    "avx512-pairs", kPanel, project, ternary_sums, int8_sums, rms_norm, place_in_pairs,
    rotate, keep, attend, far_expanded, merge, peak, read, true};

}  // namespace avx512_pairs
}  // namespace edgewright
