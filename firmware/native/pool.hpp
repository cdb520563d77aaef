// Threads that run one function together, and meet between its phases.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace edgewright {

class Pool {
 public:
  explicit Pool(int threads);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  int threads() const { return threads_; }

  // Calls work(thread) on every thread, the caller's being thread 0; returns when all are done.
  // One caller at a time.
  void run(const std::function<void(int)>& work);

  // Waits until every thread is here. Only from inside `run`.
  void meet();

 private:
  void serve(int thread);

  const int threads_;
  std::vector<std::thread> workers_;
  std::mutex mutex_;
  std::condition_variable start_;
  const std::function<void(int)>* work_ = nullptr;
  std::atomic<uint64_t> round_{0};
  bool stop_ = false;
  alignas(64) std::atomic<int> arrived_{0};
  alignas(64) std::atomic<uint32_t> meeting_{0};
};

// Where one thread stands among the phases of a run.
struct Turn {
  int thread = 0;
  uint64_t phase = 0;
};

// One phase: work(first, last) on pieces of 0 .. count, handed to whoever asks first; then all
// meet. Every thread must come here with the same count and piece.
class Phases {
 public:
  explicit Phases(Pool& pool) : pool_(pool) {}

  void begin() {
    for (auto& counter : next_) counter.value.store(0, std::memory_order_relaxed);
  }

  template <class Work>
  void share(Turn& turn, int64_t count, int64_t piece, Work work) {
    auto& counter = next_[turn.phase % 3].value;
    // The counter after this one was last used two phases ago: nobody looks at it now.
    if (turn.thread == 0) next_[(turn.phase + 1) % 3].value.store(0, std::memory_order_relaxed);
    for (;;) {
      const int64_t first = counter.fetch_add(piece, std::memory_order_relaxed);
      if (first >= count) break;
      work(first, first + piece < count ? first + piece : count);
    }
    ++turn.phase;
    pool_.meet();
  }

 private:
  struct alignas(64) Counter {
    std::atomic<int64_t> value{0};
  };
  Pool& pool_;
  Counter next_[3];
};

}  // namespace edgewright
