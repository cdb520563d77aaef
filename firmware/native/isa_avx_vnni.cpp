// 256-bit VNNI in the encoding of AVX-VNNI.
#include <immintrin.h>

#include "kernels.hpp"

#define DOT_256 _mm256_dpbusd_avx_epi32

namespace edgewright {
namespace avx_vnni {

#include "vnni_256.hpp"

extern const Kernels kernels = {
    "avx-vnni", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far_expanded, merge, peak, read};

}  // namespace avx_vnni
}  // namespace edgewright
