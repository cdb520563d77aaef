// Kernels of 256-bit VNNI, once in the VEX encoding (AVX-VNNI, client processors) and once in the
// EVEX encoding (AVX-512VL): the same source, so that the first is tested where only the second
// can run. Included inside a namespace, after DOT_256 was defined.

constexpr int kPanel = 6;
constexpr int kSplit = 2;
constexpr bool kTwo = false;
constexpr int kAhead = 256;  // bytes; farther hints disturb the prefetcher of Zen 4 (measured)
using Wide = __m256i;

static inline Wide zero_bytes() { return _mm256_setzero_si256(); }
static inline Wide load_bytes(const uint8_t* p) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
}
static inline Wide and_bytes(Wide x, int mask) {
  return _mm256_and_si256(x, _mm256_set1_epi8(static_cast<char>(mask)));
}
template <int bits>
static inline Wide shift_codes(Wide x) {
  return _mm256_srli_epi16(x, bits);
}
static inline Wide dot(Wide acc, Wide codes, int32_t quad) {
  return DOT_256(acc, codes, _mm256_set1_epi32(quad));
}

#include "float_256.hpp"
#include "shared.hpp"
#include "dot.hpp"
#include "project.hpp"
#include "attend.hpp"
#include "delta_blocks.hpp"

constexpr int kBias = 128;
static inline Wide values_of(Wide codes) { return codes; }
static inline Wide dot_bytes(Wide acc, Wide codes, Wide query) { return DOT_256(acc, codes, query); }

#include "dots_256.hpp"
#include "expand_16.hpp"
