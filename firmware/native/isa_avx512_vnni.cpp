// AVX-512 with VNNI: sixteen sums in one register.
#include <immintrin.h>

#include "kernels.hpp"

namespace edgewright {
namespace avx512_vnni_256 {
void attend_far(const Cache&, const FarJob&);  // for processors without VBMI2
}
namespace avx512_vnni {

constexpr int kPanel = 12;
constexpr int kSplit = 1;
constexpr bool kTwo = true;
constexpr int kAhead = 256;  // bytes; farther hints disturb the prefetcher of Zen 4 (measured)
using Wide = __m512i;

static inline Wide zero_bytes() { return _mm512_setzero_si512(); }
static inline Wide load_bytes(const uint8_t* p) { return _mm512_loadu_si512(p); }
static inline Wide and_bytes(Wide x, int mask) {
  return _mm512_and_si512(x, _mm512_set1_epi8(static_cast<char>(mask)));
}
template <int bits>
static inline Wide shift_codes(Wide x) {
  return _mm512_srli_epi16(x, bits);
}
static inline Wide dot(Wide acc, Wide codes, int32_t quad) {
  return _mm512_dpbusd_epi32(acc, codes, _mm512_set1_epi32(quad));
}

#include "float_512.hpp"
#include "shared.hpp"
#include "dot.hpp"
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
