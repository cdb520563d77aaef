// Threads that run one function together, and meet between its phases.
#include "pool.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace edgewright {
namespace {

// A phase of one token lasts microseconds: spin for about as long as a wake-up would cost, then
// let others run, because a machine with more threads than cores must not burn its cores waiting.
constexpr int kSpins = 4000;

inline void relax() {
#if defined(__x86_64__)
  _mm_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

template <class Done>
void wait_until(Done done) {
  for (int spin = 0; !done(); ++spin) {
    if (spin < kSpins)
      relax();
    else
      std::this_thread::yield();
  }
}

}  // namespace

Pool::Pool(int threads) : threads_(threads) {
  for (int i = 1; i < threads; ++i) workers_.emplace_back([this, i] { serve(i); });
}

Pool::~Pool() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stop_ = true;
  }
  start_.notify_all();
  for (auto& worker : workers_) worker.join();
}

void Pool::run(const std::function<void(int)>& work) {
  if (threads_ > 1) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      work_ = &work;
      round_.fetch_add(1, std::memory_order_release);
    }
    start_.notify_all();
  }
  work(0);
  meet();
}

void Pool::serve(int thread) {
  for (uint64_t seen = 0;; ++seen) {
    const std::function<void(int)>* work;
    {
      std::unique_lock<std::mutex> lock(mutex_);
      start_.wait(lock, [&] { return stop_ || round_.load(std::memory_order_relaxed) != seen; });
      if (stop_) return;
      work = work_;
    }
    (*work)(thread);
    meet();
  }
}

void Pool::meet() {
  if (threads_ == 1) return;
  const uint32_t meeting = meeting_.load(std::memory_order_acquire);
  if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == threads_) {
    arrived_.store(0, std::memory_order_relaxed);
    meeting_.store(meeting + 1, std::memory_order_release);
    return;
  }
  wait_until([&] { return meeting_.load(std::memory_order_acquire) != meeting; });
}

}  // namespace edgewright
