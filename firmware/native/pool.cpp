// Threads that help with one function, piece by piece.
#include "pool.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace edgewright {

// A piece lasts microseconds: spin for about as long as a wake-up would cost, then let others run,
// because a machine with more threads than cores must not burn its cores waiting.
void Pool::pause(int spin) {
  constexpr int kSpins = 4000;
  if (spin >= kSpins) return std::this_thread::yield();
#if defined(__x86_64__)
  _mm_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

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
  if (threads_ == 1) return work(0);
  {
    std::lock_guard<std::mutex> lock(mutex_);
    work_ = &work;
    ++round_;
  }
  start_.notify_all();
  work(0);
  {
    std::lock_guard<std::mutex> lock(mutex_);
    work_ = nullptr;  // nobody comes any more
  }
  wait_until([&] { return inside_.load(std::memory_order_acquire) == 0; });
}

void Pool::run_all(const std::function<void(int)>& work) {
  run([&](int thread) {
    meet();
    work(thread);
  });
}

void Pool::serve(int thread) {
  uint64_t seen = 0;
  for (;;) {
    const std::function<void(int)>* work;
    {
      std::unique_lock<std::mutex> lock(mutex_);
      start_.wait(lock, [&] { return stop_ || (work_ && round_ != seen); });
      if (stop_) return;
      seen = round_;
      work = work_;
      inside_.fetch_add(1, std::memory_order_relaxed);
    }
    (*work)(thread);
    inside_.fetch_sub(1, std::memory_order_release);
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
