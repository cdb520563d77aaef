// Which kernels this processor can run.
#include "kernels.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#elif defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#elif defined(__aarch64__) && defined(__APPLE__)
#include <sys/sysctl.h>
#endif

namespace edgewright {

namespace portable {
extern const Kernels kernels;
}
#if defined(__x86_64__)
namespace avx512_vnni {
extern const Kernels kernels, kernels_vbmi2;
}
namespace avx512_pairs {
extern const Kernels kernels;
}
namespace avx_vnni {
extern const Kernels kernels;
}
namespace avx512_vnni_256 {
extern const Kernels kernels;
}
namespace avx2 {
extern const Kernels kernels;
}
#elif defined(__aarch64__)
namespace neon_i8mm {
extern const Kernels kernels;
}
namespace neon_dotprod {
extern const Kernels kernels;
}
#endif

namespace {

constexpr int kMost = 8;

struct Found {
  const Kernels* list[kMost] = {};
  int count = 0;
  void add(bool able, const Kernels& kernels) {
    if (able) list[count++] = &kernels;
  }
};

#if defined(__x86_64__)
bool has_avx_vnni() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a >> 4 & 1);
}
#elif defined(__aarch64__) && defined(__APPLE__)
bool has(const char* name) {
  int value = 0;
  size_t size = sizeof value;
  return sysctlbyname(name, &value, &size, nullptr, 0) == 0 && value;
}
#endif

Found find() {
  Found found;
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  const bool vnni = has_avx2 && __builtin_cpu_supports("avx512vnni") &&
                    __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                    __builtin_cpu_supports("avx512dq");
  const bool vbmi2 = vnni && __builtin_cpu_supports("avx512vbmi2");
  const bool pairs = vbmi2 && __builtin_cpu_supports("gfni");
  // AMD's additions have pipes of their own; Intel's share those of the products.
  const bool amd = __builtin_cpu_is("amd");
  found.add(pairs && amd, avx512_pairs::kernels);
  found.add(vbmi2, avx512_vnni::kernels_vbmi2);
  found.add(vnni, avx512_vnni::kernels);
  found.add(pairs && !amd, avx512_pairs::kernels);
  found.add(has_avx2 && has_avx_vnni(), avx_vnni::kernels);
  found.add(vnni, avx512_vnni_256::kernels);
  found.add(has_avx2, avx2::kernels);
#elif defined(__aarch64__) && defined(__APPLE__)
  found.add(has("hw.optional.arm.FEAT_I8MM"), neon_i8mm::kernels);
  found.add(has("hw.optional.arm.FEAT_DotProd"), neon_dotprod::kernels);
#elif defined(__aarch64__) && defined(__linux__)
  constexpr unsigned long kDotprod = 1UL << 20, kI8mm = 1UL << 13;  // of the kernel's hwcap.h
  found.add((getauxval(AT_HWCAP2) & kI8mm) != 0, neon_i8mm::kernels);
  found.add((getauxval(AT_HWCAP) & kDotprod) != 0, neon_dotprod::kernels);
#endif
  found.add(true, portable::kernels);
  return found;
}

}  // namespace

const Kernels* const* available_kernels() {
  static const Found found = find();
  return found.list;
}

}  // namespace edgewright
