// Kernels of 512-bit VNNI: sixteen sums in one register. Included inside a namespace, after kPanel
// was defined.

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
