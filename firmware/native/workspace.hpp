// What one batch needs besides weights and cache; grows with the largest batch seen.
#pragma once

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

// Inputs with the memory they point into.
struct OwnedInputs {
  Inputs in;
  Buffer<int8_t> data, low;
  Buffer<float> wide, steps;
  Buffer<int64_t> sums;

  void need(const Matrix& m, int64_t tokens) {
    const int64_t each = m.tile_columns();
    in.kind = m.kind;
    in.tokens = tokens;
    in.padded = (m.columns + each - 1) / each * each;
    in.data = m.kind == Kind::bf16 ? nullptr : data.need(tokens * in.padded);
    in.low = m.kind == Kind::int8 ? low.need(tokens * in.padded) : nullptr;
    in.wide = m.kind == Kind::bf16 ? wide.need(tokens * in.padded) : nullptr;
    in.steps = steps.need(tokens);
    in.sums = sums.need(tokens);
  }
};

struct Engine::Item {
  int64_t sequence, first_row, rows, head;  // head: of keys and values
  int64_t first_block, last_block;
  int64_t partial;  // index of its first result when the blocks were split, else -1
};

struct Engine::Workspace {
  int64_t hidden, ffn, wide, qkv;  // floats between rows of x, h, attended, projected
  Buffer<float> x, h, attended, projected, added;
  OwnedInputs from_hidden, from_attended, from_ffn, from_final;
  std::vector<Item> items[2];             // of global and of local layers
  std::vector<int64_t> first_partial[2];  // per row; -1 when its attention wasn't split
  std::vector<int64_t> partials[2];       // per row: how many
  Buffer<Partial> partial;
  Buffer<float> partial_out;
  struct PerThread {
    Buffer<float> row, queries, scratch, out;
    Buffer<Partial> partial;
    Buffer<int64_t> positions;
  };
  std::vector<PerThread> threads;

  explicit Workspace(int count) : threads(count) {}
};

}  // namespace edgewright
