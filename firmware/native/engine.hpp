// A decoder model over packed weights and a block cache: one batch of rows at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "kernels.hpp"
#include "pool.hpp"

namespace edgewright {

struct Shape {  // of firmware/llm/config.py, under the same names
  int64_t hidden = 0, layers = 0, heads = 0, kv_heads = 0, head_dim = 0, ffn = 0, vocab = 0;
  int64_t context = 0, window = 0, global_every = 1;
  bool sub_norms = false, qk_norm = false, post_norms = false;
  Activation activation = Activation::relu2;
  float eps = 0, embedding_scale = 1, score_scale = 0;
};

struct Layer {
  Matrix qkv, o, gate_up, down;
  int64_t k_row = 0, v_row = 0;  // where the keys and values begin among the rows of qkv
  const float *attention_norm = nullptr, *ffn_norm = nullptr;
  const float *attention_sub_norm = nullptr, *ffn_sub_norm = nullptr;
  const float *q_norm = nullptr, *k_norm = nullptr;
  const float *attention_post_norm = nullptr, *ffn_post_norm = nullptr;
  const float *cos = nullptr, *sin = nullptr;  // (context, head_dim / 2)
  bool local = false;
};

struct Batch {  // of firmware/llm/backend.py; indices were checked there
  const int32_t *tokens, *positions, *starts, *tables, *wanted;
  int64_t rows, sequences, table_width, outputs;
};

class Engine {
 public:
  Engine(const Shape& shape, const Kernels& kernels, int threads, Element kv, int64_t blocks);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  Shape shape;
  std::vector<Layer> layers;
  Matrix embedding, head;
  const float* final_norm = nullptr;

  // logits: (outputs, vocab)
  void forward(const Batch& batch, float* logits);

  int threads() const { return pool_.threads(); }
  // Wall-clock seconds of all batches so far: in the linear layers, and in attention.
  double linear_seconds() const { return linear_seconds_; }
  double attention_seconds() const { return attention_seconds_; }
  int64_t cache_bytes() const { return cache_bytes_; }

 private:
  struct Workspace;
  struct Item;  // of attention: some queries of one sequence and head, over one range of blocks

  void prepare(const Batch& batch);
  void run_layer(const Batch& batch, int64_t layer, Turn& turn);
  void finish(const Batch& batch, float* logits, Turn& turn);

  void embed(int32_t token, float* x) const;
  void normalise(const float* x, int64_t n, const float* weight, int64_t row, Inputs& in, int thread);
  void add_normed(int64_t row, const float* weight, int thread);
  void keep_row(const Batch& batch, int64_t layer, int64_t row, int thread);
  void attend(const Batch& batch, int64_t layer, const Item& item, int thread);
  void gather(int64_t row, bool local);
  void project(Turn& turn, const Matrix& m, const Inputs& in, const Output& out);
  uint8_t* cache_of(int64_t layer, int64_t head) const;

  const Kernels& kernels_;
  Pool pool_;
  Phases phases_;
  Cache kind_;
  int64_t blocks_;
  uint8_t* cache_ = nullptr;
  int64_t cache_bytes_ = 0;
  double linear_seconds_ = 0, attention_seconds_ = 0;
  std::unique_ptr<Workspace> work_;
};

}  // namespace edgewright
