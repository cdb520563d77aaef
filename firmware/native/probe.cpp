// The limits of this machine, measured: reads from memory and dot products in registers.
#include "probe.hpp"

#include <sys/mman.h>

#include <chrono>
#include <cstring>
#include <new>

#include "pool.hpp"

namespace edgewright {
namespace {

double now() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

volatile float sink;

}  // namespace

double int8_peak(const Kernels& kernels, int threads, double seconds) {
  constexpr int64_t kRounds = 200000;
  Pool pool(threads);
  std::vector<double> rates(threads);
  pool.run_all([&](int thread) {
    kernels.peak(kRounds);
    pool.meet();
    const double start = now();
    double done = 0, elapsed = 0;
    while (elapsed < seconds) {
      done += kernels.peak(kRounds);
      elapsed = now() - start;
    }
    rates[thread] = done / elapsed;
  });
  double total = 0;
  for (double rate : rates) total += rate;
  return total;
}

Memory::Memory(int64_t bytes) : bytes_(bytes / 4096 * 4096) {
  if (bytes_ < 1 << 20) throw std::bad_alloc();
  void* p = mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  madvise(p, bytes_, MADV_HUGEPAGE);
#endif
  std::memset(p, 0, bytes_);
  data_ = static_cast<float*>(p);
}

Memory::~Memory() { munmap(data_, bytes_); }

double Memory::read_bandwidth(const Kernels& kernels, int threads, int passes) {
  Pool pool(threads);
  const int64_t each = bytes_ / 4 / threads / 64 * 64;
  double start = 0;
  pool.run_all([&](int thread) {
    const float* from = data_ + thread * each;
    pool.meet();
    if (thread == 0) start = now();
    for (int pass = 0; pass < passes; ++pass) sink = kernels.read(from, each);
  });
  return 4.0 * each * threads * passes / (now() - start);
}

}  // namespace edgewright
