// Threads that help with one function, piece by piece.
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

// A round as a sequence of phases: work(first, last) on pieces of 0 .. count, handed to whoever
// asks first. A phase ends when its pieces are done, whoever did them: a thread that is late, or
// that the system has put to sleep, finds nothing left to do and holds nobody up.
class Phases {
 public:
  explicit Phases(int64_t most) : slots_(most) {}

  void begin() {
    for (auto& slot : slots_) {
      slot.next.store(0, std::memory_order_relaxed);
      slot.done.store(0, std::memory_order_relaxed);
    }
  }

  // Every thread must come here with the same count and piece.
  template <class Work>
  void share(Turn& turn, int64_t count, int64_t piece, Work work) {
    Slot& slot = slots_[turn.phase++];
    while (slot.done.load(std::memory_order_acquire) < count) {
      const int64_t first = slot.next.fetch_add(piece, std::memory_order_relaxed);
      if (first >= count) {
        Pool::wait_until([&] { return slot.done.load(std::memory_order_acquire) >= count; });
        return;
      }
      const int64_t last = first + piece < count ? first + piece : count;
      work(first, last);
      slot.done.fetch_add(last - first, std::memory_order_acq_rel);
    }
  }

 private:
  struct alignas(64) Slot {
    std::atomic<int64_t> next{0}, done{0};
  };
  std::vector<Slot> slots_;
};

}  // namespace edgewright
