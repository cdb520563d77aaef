// What one batch needs besides weights and cache; grows with the largest batch seen.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <new>
#include <utility>
#include <vector>

#include "engine.hpp"

namespace edgewright {

// Memory at a multiple of 64 bytes that forgets its contents when it grows.
template <class T>
class Buffer {
 public:
  Buffer() = default;
  ~Buffer() { std::free(data_); }
  Buffer(Buffer&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), count_(std::exchange(other.count_, 0)) {}
  Buffer& operator=(Buffer&&) = delete;

  T* need(int64_t count) {
    if (count > count_) {
      std::free(data_);
      count_ = 0;
      const size_t bytes = (static_cast<size_t>(count) * sizeof(T) + 63) / 64 * 64;
      data_ = static_cast<T*>(std::aligned_alloc(64, bytes));
      if (!data_) throw std::bad_alloc();
      count_ = count;
    }
    return data_;
  }
  T* get() const { return data_; }

 private:
  T* data_ = nullptr;
  int64_t count_ = 0;
};

// Memory for the inputs of matrices over the same columns, whatever kind each of them is.
class OwnedInputs {
 public:
  // Makes room for `m`, and returns its inputs.
  Inputs need(const Matrix& m, int64_t tokens) {
    const int64_t size = tokens * padded(m);
    if (m.kind == Kind::bf16) {
      wide_.need(size);
    } else if (m.kind == Kind::ternary) {
      data_.need(size);
      clipped_.need(tokens);
    } else {
      data_.need(2 * size);
      rests_.need(tokens);
      floors_.need(tokens);
    }
    cross_.need(tokens * m.runs());
    steps_.need(tokens);
    sums_.need(tokens);
    return of(m, tokens);
  }

  // The inputs of `m`, for which there is room.
  Inputs of(const Matrix& m, int64_t tokens) const {
    return {m.kind,      tokens,       padded(m),   data_.get(),  data_.get() + tokens * padded(m),
            wide_.get(), steps_.get(), sums_.get(), cross_.get(), clipped_.get(), rests_.get()};
  }

  // The same where only the largest result of each token matters.
  Inputs screened(const Matrix& m, int64_t tokens, int64_t& completed) const {
    Inputs in = of(m, tokens);
    in.floors = floors_.get();
    in.completed = &completed;
    return in;
  }

 private:
  static int64_t padded(const Matrix& m) { return m.steps() * m.tile_columns(); }

  Buffer<int8_t> data_;
  Buffer<float> wide_, steps_, rests_, floors_;
  Buffer<int64_t> sums_;
  Buffer<int32_t> cross_;
  Buffer<Clipped> clipped_;
};

// Adds the time it lives to `total`, on thread 0: phases begin and end together.
class Stopwatch {
 public:
  Stopwatch(const Turn& turn, double& total) : total_(turn.thread == 0 ? &total : nullptr) {
    if (total_) start_ = Clock::now();
  }
  ~Stopwatch() {
    if (total_) *total_ += std::chrono::duration<double>(Clock::now() - start_).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  double* total_;
  Clock::time_point start_;
};

// Results of `count` queries that have seen nothing yet, and where their sums lie.
inline void clear(Partial* p, float* out, int count, int64_t channels) {
  for (int q = 0; q < count; ++q) p[q] = {-3e38f, 0.0f, out + q * channels};
  std::fill(out, out + count * channels, 0.0f);
}

struct Engine::Item {
  int64_t sequence, first_row, rows, head;  // head: of keys and values
  int64_t first_block, last_block;
  int64_t partial;  // index of its first result when the blocks were split, else -1
  bool near;        // whether the exact part belongs to it, where the rest goes block by block
};

struct Engine::Workspace {
  int64_t hidden, ffn, wide, qkv;  // floats between rows of x, h, attended, projected
  Buffer<float> x, shared, added;
  float *h, *attended, *projected;  // in `shared`
  OwnedInputs from_hidden, from_attended, from_ffn, from_final;
  std::vector<Item> items[2];             // of global and of local layers
  bool apart[2];  // rows are texts of their own, enough for all threads, none of them split
  std::vector<Item> near_items;           // of single rows, where the rest goes block by block
  std::vector<int64_t> first_partial[2];  // per row; -1 when its attention wasn't split
  std::vector<int64_t> partials[2];       // per row: how many
  Buffer<Partial> partial;
  Buffer<float> partial_out;
  struct PerThread {
    Buffer<float> row, queries, scratch, out, far, floors;
    Buffer<Partial> partial;
    Buffer<int64_t> positions, firsts, near_blocks;
    Buffer<Missed> missed;
    Buffer<uint8_t> pending;
    std::vector<Missed> missed_of;  // (2, layers, kv_heads)
  };
  std::vector<PerThread> threads;

  explicit Workspace(int count) : threads(count) {}
};

}  // namespace edgewright
