// The limits of this machine, measured: reads from memory and dot products in registers.
#pragma once

#include <cstdint>

#include "kernels.hpp"

namespace edgewright {

// Multiply-accumulates per second of all threads together, over about `seconds`.
double int8_peak(const Kernels& kernels, int threads, double seconds);

// Memory larger than the caches, in huge pages where the system gives them.
class Memory {
 public:
  explicit Memory(int64_t bytes);
  ~Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  // Bytes per second of all threads together, each reading its own part `passes` times.
  double read_bandwidth(const Kernels& kernels, int threads, int passes);

 private:
  int64_t bytes_;
  float* data_;
};

}  // namespace edgewright
