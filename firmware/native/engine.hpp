// A decoder model over packed weights and a block cache: one batch of rows at a time.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <new>
#include <vector>

#include "arena.hpp"
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
  int64_t ffn = 0;  // channels that are left of the shape's
};

// What kernels keep of the rows of a matrix besides its weights: zeros, which take no memory, until
// a batch of several tokens comes.
class OfRows {
 public:
  void give(const Kernels& kernels, Matrix& m) {
    if (!kernels.in_pairs || m.kind == Kind::bf16) return;
    at_zero_ = zeros<int32_t>(m.groups * m.runs() * kGroup);
    if (m.kind == Kind::int8) norms_ = zeros<float>(m.groups * kGroup);
    m.at_zero = at_zero_.get();
    m.norms = norms_.get();
  }

 private:
  template <class T>
  using Memory = std::unique_ptr<T, decltype(&std::free)>;
  template <class T>
  static Memory<T> zeros(int64_t count) {
    void* memory = std::calloc(count, sizeof(T));
    if (!memory) throw std::bad_alloc();
    return {static_cast<T*>(memory), &std::free};
  }

  Memory<int32_t> at_zero_{nullptr, &std::free};
  Memory<float> norms_{nullptr, &std::free};
};

struct Batch {  // of firmware/llm/backend.py; indices were checked there
  const int32_t *tokens, *positions, *starts, *tables, *wanted;
  int64_t rows, sequences, table_width, outputs;
  const int32_t* prompts = nullptr;  // may be null
  const int32_t* turns = nullptr;    // positions to rotate for; null: the places in the cache
  bool largest = false;            // only the largest logit of each row matters
  // (layers, rows, heads + 2 * kv_heads, head_dim): queries, keys, values; may be null.
  float* trace = nullptr;         // receives them
  const float* replay = nullptr;  // stands for them
};

struct DeltaSpec {  // of firmware/llm/attention.py
  int64_t window = 0, sinks = 0, keyframe = 0;
  bool blockwise = false;
  std::vector<float> thresholds;  // (layers, kv_heads, head_dim)

  bool whole(int64_t position) const {
    return position == 0 || position < sinks || (keyframe && position % keyframe == 0);
  }
  int64_t exact_from(int64_t position) const {
    if (blockwise) return position / window * window;
    return position < window ? 0 : position - window + 1;
  }
};

struct BlocksSpec {  // of DeltaBlocks in firmware/llm/attention.py
  int64_t window = 0;
  float margin = 0;
  bool keep_keys = true;
  std::vector<float> thresholds;  // (layers, kv_heads, head_dim)

  int64_t near_block(int64_t position) const {
    return position < window ? 0 : (position - window + 1) / kBlock;
  }
};

struct Counts {  // of firmware/llm/counters.py, one stage, layer and head of keys
  int64_t rows = 0, pairs = 0, exact = 0, kept = 0, unmet = 0, unread = 0;
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

  // `at` is one of the matrices above.
  void set_matrix(Matrix& at, Matrix m);
  // Before the first batch, at most one of them and once.
  void set_delta(DeltaSpec spec);
  void set_blocks(BlocksSpec spec);

  // logits: (outputs, vocab)
  void forward(const Batch& batch, float* logits);
  // Only keeps the keys and values of `batch.replay`.
  void store(const Batch& batch);

  int threads() const { return pool_.threads(); }
  // Wall-clock seconds of all batches so far: in the linear layers, and in attention.
  double linear_seconds() const { return linear_seconds_; }
  double attention_seconds() const { return attention_seconds_; }
  int64_t cache_bytes() const;
  int64_t sealed_bytes() const;
  void reset_counts();

  std::vector<Counts> counts;                // (2, layers, kv_heads): prefill, decode
  std::vector<int64_t> histogram, updates;   // (layers, kv_heads, head_dim + 1), (.., head_dim)

 private:
  struct Workspace;
  struct Item;  // of attention: some queries of one sequence and head, over one range of blocks

  void prepare(const Batch& batch);
  void plan_attention(const Batch& batch);
  int64_t tile_rows() const;
  void run_layer(const Batch& batch, int64_t layer, Turn& turn);
  // From queries, keys and values to the inputs of the next matrix.
  void attend_rows(const Batch& batch, int64_t layer, Inputs& to_o, Turn& turn);
  void finish(const Batch& batch, float* logits, Turn& turn);

  void embed(int32_t token, float* x) const;
  // `of`: channels that the mean is over, if they are not n.
  void normalise(const float* x, int64_t n, const float* weight, int64_t row, Inputs& in,
                 int thread, int64_t of = 0);
  void add_normed(int64_t row, const float* weight, int thread);
  void keep_row(const Batch& batch, int64_t layer, int64_t row, int thread);
  void count(const Batch& batch);
  void count_missed();
  int64_t panels() const { return (shape.head_dim + kPanelChannels - 1) / kPanelChannels; }
  void encode(const Batch& batch, int64_t layer, int64_t head, int thread);
  void seal_head(const Batch& batch, int64_t layer, int64_t head);
  void seal(int64_t layer, int64_t head, int64_t block);
  bool screens(const Batch& batch) const {
    return batch.largest && screens_ && head.kind == Kind::int8;
  }
  bool in_blocks(int64_t layer) const { return !sealed_.empty() && !layers[layer].local; }
  int stage(const Batch& batch, int64_t sequence, int64_t position) const {
    return batch.prompts && position >= batch.prompts[sequence];
  }
  int64_t first_seen(bool local, int64_t position) const {
    return local && position >= shape.window ? position - shape.window + 1 : 0;
  }
  int load_queries(const Batch& batch, const Item& item, int thread);
  AttendJob dense_job(const Batch& batch, int64_t layer, const Item& item, int count, int thread);
  void attend(const Batch& batch, int64_t layer, const Item& item, int thread);
  void attend_blocks(const Batch& batch, int64_t layer, const Item& item, int thread);
  void attend_near(AttendJob job, Partial* result, int thread);
  void set_floors(const Partial* exact, int count, int thread);
  void attend_far(const Batch& batch, int64_t layer, const Item& item, const AttendJob& near,
                  Partial* result, int64_t first, int64_t last, int thread);
  void share_out(const Item& item, const Partial* total);
  void gather(int64_t row, bool local);
  void project(Turn& turn, const Matrix& m, const Inputs& in, const Output& out);
  uint8_t* cache_of(int64_t layer, int64_t head) const;
  uint8_t* keys_of(int64_t layer, int64_t head, int64_t block) const;
  bool gives_back(int64_t layer) const { return !loose_.empty() && !layers[layer].local; }
  void take_keys(const Batch& batch);
  void give_keys_back(const Batch& batch);

  const Kernels& kernels_;
  Pool pool_;
  Phases phases_;
  Cache kind_;
  int64_t blocks_;
  uint8_t* cache_ = nullptr;
  int64_t cache_bytes_ = 0;
  DeltaSpec delta_;
  uint8_t* delta_memory_ = nullptr;  // null for dense attention
  int64_t delta_bytes_ = 0;
  float* hats_ = nullptr;    // (layers, kv_heads, blocks, channels, 64)
  int64_t* sent_ = nullptr;  // (layers, kv_heads, blocks, 64): channels sent up to this position
  BlocksSpec blocks_spec_;
  Arena arena_;
  std::vector<uint8_t*> sealed_;  // (layers, kv_heads, blocks), empty without a `BlocksSpec`
  std::vector<int32_t> codes_;    // as many: how many codes each has
  std::vector<uint8_t*> loose_;   // as many, empty where keys are kept: those that aren't given back
  int64_t loose_bytes_ = 0;
  std::map<const Matrix*, OfRows> of_rows_;
  bool screens_ = true;    // until most of the rows had to be completed: then it is not worth it
  int64_t completed_ = 0;  // of one batch
  double linear_seconds_ = 0, attention_seconds_ = 0;
  std::unique_ptr<Workspace> work_;
};

}  // namespace edgewright
