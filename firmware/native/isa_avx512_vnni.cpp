// AVX-512 with VNNI: sixteen sums in one register.
#include <immintrin.h>

#include "kernels.hpp"

namespace edgewright {
namespace avx512_vnni_256 {
void attend_far(const Cache&, const FarJob&);  // for processors without VBMI2
}
namespace avx512_vnni {

constexpr int kPanel = 12;

#include "vnni_512.hpp"
#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"
#include "expand_512.hpp"

extern const Kernels kernels = {
    "avx512-vnni", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, avx512_vnni_256::attend_far, merge, peak, read};
extern const Kernels kernels_vbmi2 = {
    "avx512-vbmi2", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far_expanded, merge, peak, read};

}  // namespace avx512_vnni
}  // namespace edgewright
