// Threads that help with one function, piece by piece.
#pragma once

#include <algorithm>
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

  // Calls work(thread) on the caller, as thread 0, and on every other thread that comes in time;
  // returns when all that came are done. One caller at a time.
  void run(const std::function<void(int)>& work);

  // The same on every thread: for work that wants all of them at once.
  void run_all(const std::function<void(int)>& work);

  // Waits until every thread is here. Only from inside `run_all`.
  void meet();

  // Waits for something that another thread does soon.
  template <class Done>
  static void wait_until(Done done) {
    for (int spin = 0; !done(); ++spin) pause(spin);
  }

 private:
  void serve(int thread);
  static void pause(int spin);

  const int threads_;
  std::vector<std::thread> workers_;
  std::mutex mutex_;
  std::condition_variable start_;
  const std::function<void(int)>* work_ = nullptr;  // null between rounds; guarded by mutex_
  uint64_t round_ = 0;                              // guarded by mutex_
  bool stop_ = false;                               // guarded by mutex_
  alignas(64) std::atomic<int> inside_{0};
  alignas(64) std::atomic<int> arrived_{0};
  alignas(64) std::atomic<uint32_t> meeting_{0};
};

// Where one thread stands among the phases of a round.
struct Turn {
  int thread = 0;
  int64_t phase = 0;
};

// A round as a sequence of phases: work(first, last) on pieces of 0 .. count. Every thread begins
// in a region of its own, because memory is read fastest in long runs, and when that is done it
// takes pieces of the others'. A phase ends when its pieces are done, whoever did them: a thread
// that is late, or that the system has put to sleep, finds nothing left and holds nobody up.
class Phases {
 public:
  Phases(int64_t most, int threads)
      : threads_(threads), done_(most), taken_(most * threads) {}

  void begin() {
    for (auto& counter : done_) counter.value.store(0, std::memory_order_relaxed);
    for (auto& counter : taken_) counter.value.store(0, std::memory_order_relaxed);
  }

  // Every thread must come here with the same count and piece; pieces begin at its multiples.
  template <class Work>
  void share(Turn& turn, int64_t count, int64_t piece, Work work) {
    auto& done = done_[turn.phase].value;
    Counter* taken = &taken_[turn.phase * threads_];
    ++turn.phase;
    const int64_t pieces = (count + piece - 1) / piece;
    for (int i = 0; i < threads_ && done.load(std::memory_order_acquire) < count; ++i) {
      const int region = (turn.thread + i) % threads_;
      const int64_t begin = pieces * region / threads_ * piece;
      const int64_t end = std::min(pieces * (region + 1) / threads_ * piece, count);
      int64_t mine = 0;  // told once: between processors far apart that takes as long as some work
      for (;;) {
        const int64_t first = begin + taken[region].value.fetch_add(piece, std::memory_order_relaxed);
        if (first >= end) break;
        const int64_t last = std::min(first + piece, end);
        work(first, last);
        mine += last - first;
      }
      if (mine) done.fetch_add(mine, std::memory_order_acq_rel);
    }
    Pool::wait_until([&] { return done.load(std::memory_order_acquire) >= count; });
  }

  // The same for work(i) on every i of 0 .. count.
  template <class Work>
  void each(Turn& turn, int64_t count, Work work) {
    share(turn, count, 1, [&](int64_t first, int64_t) { work(first); });
  }

 private:
  struct alignas(64) Counter {
    std::atomic<int64_t> value{0};
  };
  const int threads_;
  std::vector<Counter> done_, taken_;
};

}  // namespace edgewright
