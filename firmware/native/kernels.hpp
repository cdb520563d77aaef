// What every instruction set provides, and the shapes of what passes between them.
//
// The layouts are those of firmware/llm/tiles.py. Results do not depend on how many tokens are
// computed side by side, on the number of threads, or, for integer sums, on the instruction set.
#pragma once

#include <cstddef>
#include <cstdint>

namespace edgewright {

enum class Kind : int { ternary, int8, bf16 };
enum class Activation : int { relu2, silu, gelu };
enum class Element : int { int8, f16, f32 };

constexpr int kGroup = 16;  // rows side by side
constexpr int kBlock = 64;  // positions in one block of the key-value cache
constexpr int kChunk = 16;  // blocks whose softmax is summed before it is merged with the rest
constexpr int kMaxPanel = 48;

// Columns of int8 weights whose sums with 16-bit activations fit into 32 bits.
constexpr int64_t kRun = 512;

struct Matrix {
  Kind kind = Kind::ternary;
  const uint8_t* tiles = nullptr;
  const float* scales = nullptr;
  int32_t* at_zero = nullptr;  // of pairs.hpp: [group][run][row]; 0 until it is needed
  float* norms = nullptr;      // of screened.hpp: of each row; 0 until it is needed
  int64_t groups = 0;
  int64_t columns = 0;

  // Columns of one tile, tiles of one group, bytes of one group.
  int64_t tile_columns() const { return kind == Kind::ternary ? 16 : kind == Kind::int8 ? 4 : 1; }
  int64_t steps() const { return (columns + tile_columns() - 1) / tile_columns(); }
  int64_t runs() const { return kind == Kind::int8 ? (columns + kRun - 1) / kRun : 1; }
  int64_t group_bytes() const { return steps() * (kind == Kind::bf16 ? 32 : 64); }
};

// The largest activations of a token, which do not fit into a pair (pairs.hpp).
constexpr int kMostClipped = 15;
struct Clipped {
  int32_t count;  // -1: more, and the token is not in pairs
  int32_t columns[kMostClipped];
};

// Rows of activations as a matrix of some kind takes them. Tokens lie side by side in panels:
// panel p holds tokens p * panel .. and their width w is `panel`, less for the last one.
//   ternary: data[p][quad][w][4] int8, value = data * step
//   int8:    the same twice, high and low bytes: value = (256 * data + low) * step
//   bf16:    wide[p][column][w] float
struct Inputs {
  Kind kind = Kind::ternary;
  int64_t tokens = 0;
  int64_t padded = 0;  // columns, a multiple of the tile's
  int8_t* data = nullptr;
  int8_t* low = nullptr;
  float* wide = nullptr;
  float* steps = nullptr;   // (tokens,)
  int64_t* sums = nullptr;  // (tokens,) of the quantised values
  int32_t* cross = nullptr;    // of pairs.hpp: (tokens, Matrix::runs())
  Clipped* clipped = nullptr;  // (tokens,)
  float* rests = nullptr;      // of screened.hpp: (tokens,) norms of the low bytes
  float* floors = nullptr;     // (tokens,) a result that the largest reaches; null for all results
  int64_t* completed = nullptr;  // groups times panels that needed their low bytes, added to
};

enum class Mode : int { store, add, gated };

struct Output {
  Mode mode = Mode::store;
  float* y = nullptr;      // [token][row]
  int64_t stride = 0;      // floats between tokens
  int64_t rows = 0;        // rows that exist; the last group may reach past them
  Activation activation = Activation::relu2;  // of Mode::gated: act(even group) * odd group
};

// Keys of one layer, block and head: [channel][64]; values: [64][channel]; a scale for each of the
// 64 positions follows each of them when the element is int8.
struct Cache {
  Element element = Element::int8;
  int64_t channels = 0;  // a multiple of 16; channels past the head's are zeros
  int64_t bytes() const {
    const int64_t one = element == Element::int8 ? 1 : element == Element::f16 ? 2 : 4;
    return 2 * (channels * kBlock * one + (element == Element::int8 ? 4 * kBlock : 0));
  }
};

// Running softmax of one query and one head over some keys.
struct Partial {
  float largest, sum;
  float* out;  // (channels,), not yet divided by sum
};

struct AttendJob {
  const float* queries;      // (count, channels)
  int count;                 // queries, all heads of all tokens
  const int64_t* positions;  // (count,) of each query
  const int64_t* firsts;     // (count,) first key each sees
  float scale;
  int64_t first_block, last_block;  // range of the table to visit, end excluded
  const int32_t* table;
  const uint8_t* cache;      // of this layer and head
  int64_t block_stride;      // bytes between blocks
  Partial* result;           // (count,)
  float* scratch;            // attend_scratch(count, channels) floats
  const uint8_t* const* keys = nullptr;  // of this layer and head, by block; null: before the values

  // Delta attention: what stands for the keys before the exact window, null for dense; of this
  // layer and head, [block][channel][64]. The window is the last `exact` keys, or those since the
  // last multiple of it.
  const float* hats = nullptr;
  int64_t exact = 0;
  bool blockwise = false;
};

constexpr int64_t kPanelChannels = 64;  // channels under one mask

// What is kept of a full block of one layer and head, of firmware/llm/delta_blocks.py. For every
// key and panel of channels a mask says which of them have a code; the others keep that of the key
// before.
struct SealedView {
  float step;
  const uint16_t* base;   // bfloat16, (panels * 64)
  const uint16_t* mean;   // the same, of the values
  const uint64_t* masks;  // [key][panel]
  const uint8_t* codes;   // 128 above their values
  int64_t panels;

  SealedView(const uint8_t* at, int64_t count)
      : step(*reinterpret_cast<const float*>(at)),
        base(reinterpret_cast<const uint16_t*>(at + 64)),
        mean(base + count * kPanelChannels),
        masks(reinterpret_cast<const uint64_t*>(mean + count * kPanelChannels)),
        codes(reinterpret_cast<const uint8_t*>(masks + count * kBlock)),
        panels(count) {}
  static int64_t header_bytes(int64_t panels) {
    return 64 + panels * (2 * 2 * kPanelChannels + 8 * kBlock);
  }
};

struct Missed {  // of firmware/llm/counters.py
  int64_t unmet = 0, unread = 0;
};

struct FarJob {
  const float* queries;  // (count, channels), in the order of their positions
  int count;
  int group;                   // queries of one row
  const int64_t* near_blocks;  // (count,) first block of each query's window: those before are met
  const float* floors;         // (count,) scores from which on values are met
  float scale;
  int64_t first_block, last_block;  // range of the table to visit, end excluded
  const int32_t* table;
  const uint8_t* const* sealed;  // of this layer and head, by block
  int64_t panels;
  const uint8_t* cache;
  int64_t block_stride;
  Partial* result;  // (count,)
  Missed* missed;   // (count,) added to: what a row did not read at the place of its last query
  float* scratch;   // far_scratch(count, panels) floats
  uint8_t* pending; // kPendingBytes for every four queries
};
constexpr int64_t kPendingBytes = 2560;

struct Kernels {
  const char* name;
  int panel;  // tokens side by side, at most kMaxPanel
  void (*project)(const Matrix&, int64_t first, int64_t last, const Inputs&, const Output&);
  void (*ternary_sums)(const Matrix&, const Inputs&, int32_t* sums, int64_t stride);
  void (*int8_sums)(const Matrix&, const Inputs&, int64_t* sums, int64_t stride);
  // The mean is over `of`: channels past n are zeros that were left out.
  void (*rms_norm)(const float* x, const float* weight, int64_t n, int64_t of, float eps, float* y);
  void (*place)(const float* x, int64_t n, int64_t token, int panel, Inputs&);
  void (*rotate)(float* x, const float* cos, const float* sin, int64_t half);
  // k and v become what the cache holds of them.
  void (*keep)(const Cache&, uint8_t* keys, uint8_t* values, int64_t position, float* k, float* v);
  void (*attend)(const Cache&, const AttendJob&);
  void (*far)(const Cache&, const FarJob&);
  void (*merge)(Partial& into, const Partial& from, int64_t channels);
  double (*peak)(int64_t rounds);  // multiply-accumulates done in registers by its fastest dot
  float (*read)(const float* from, int64_t count);  // count a multiple of 64; their sum
  bool in_pairs = false;  // whether `project` needs `Matrix::at_zero`
};

inline int64_t attend_scratch(int64_t count, int64_t channels) {
  return channels * kBlock + count * kBlock + 64;
}

inline int64_t far_scratch(int64_t count, int64_t panels) {
  return count * (panels * kPanelChannels + 2) + panels * kPanelChannels * 2 * kBlock / 4 + 64;
}

inline int panel_width(const Inputs& in, int panel, int64_t p) {
  const int64_t left = in.tokens - p * panel;
  return static_cast<int>(left < panel ? left : panel);
}

// What this build holds and this processor can run, fastest first, ended by null.
const Kernels* const* available_kernels();

}  // namespace edgewright
