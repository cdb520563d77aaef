// 256-bit VNNI in the encoding of AVX-512VL.
#include <immintrin.h>

#include "kernels.hpp"

#define DOT_256 _mm256_dpbusd_epi32

namespace edgewright {
namespace avx512_vnni_256 {

#include "vnni_256.hpp"

void attend_far(const Cache& c, const FarJob& job) { far_expanded(c, job); }

extern const Kernels kernels = {
    "avx512-vnni-256", kPanel, project, ternary_sums, int8_sums, rms_norm, place,
    rotate, keep, attend, far_expanded, merge, peak, read};

}  // namespace avx512_vnni_256
}  // namespace edgewright
