// Runs the kernels of this build on a case from standard input and writes the results to standard
// output: how the kernels of another processor are tested under an emulator.
//
// In:  kernels name (32 bytes), int64 kind, groups, columns, tokens, then tiles, scales, x (f32).
// Out: int64 sums (tokens, rows), float32 products (tokens, rows), float32 norm of x by ones.
// A kind of 3 is one sealed block instead: int64 3, channels, queries, bytes, then the block, values
// (64, channels), queries, and a floor for each (f32); out comes what `far_case` returns.
#include <cstdio>
#include <cstring>
#include <vector>

#include "far_case.hpp"

using namespace edgewright;

namespace {

template <class T>
std::vector<T> take(size_t count) {
  std::vector<T> v(count);
  if (std::fread(v.data(), sizeof(T), count, stdin) != count) std::exit(3);
  return v;
}
template <class T>
void give(const std::vector<T>& v) {
  if (std::fwrite(v.data(), sizeof(T), v.size(), stdout) != v.size()) std::exit(4);
}

void far_block(const Kernels& k, int64_t channels, int64_t count, int64_t bytes) {
  const auto read = take<uint8_t>(bytes);
  Buffer<uint8_t> block;
  std::memcpy(block.need(bytes + 64), read.data(), bytes);
  const auto values = take<float>(kBlock * channels), queries = take<float>(count * channels);
  const auto floors = take<float>(count);
  const int64_t panels = (channels + kPanelChannels - 1) / kPanelChannels;
  give(far_case(k, block.get(), panels, values.data(), channels, queries.data(), floors.data(),
                static_cast<int>(count)));
}

}  // namespace

int main() {
  char name[33] = {};
  if (std::fread(name, 1, 32, stdin) != 32) return 2;
  const Kernels* k = nullptr;
  for (auto* at = available_kernels(); *at; ++at)
    if (!std::strcmp((*at)->name, name)) k = *at;
  if (!k) {
    std::fprintf(stderr, "no kernels called %s\n", name);
    return 5;
  }
  const auto size = take<int64_t>(4);
  if (size[0] == 3) {
    far_block(*k, size[1], size[2], size[3]);
    return 0;
  }
  Matrix m;
  m.kind = static_cast<Kind>(size[0]);
  m.groups = size[1];
  m.columns = size[2];
  const int64_t tokens = size[3], rows = m.groups * kGroup;
  const auto tiles = take<uint8_t>(m.groups * m.group_bytes());
  const auto scales = take<float>(m.kind == Kind::ternary ? m.groups : m.kind == Kind::int8 ? rows : 0);
  const auto x = take<float>(tokens * m.columns);
  m.tiles = tiles.data();
  m.scales = scales.data();

  OwnedInputs own;
  Inputs in = own.need(m, tokens);
  for (int64_t t = 0; t < tokens; ++t) k->place(&x[t * m.columns], m.columns, t, k->panel, in);
  std::vector<int64_t> sums(tokens * rows);
  std::vector<int32_t> narrow(tokens * rows);
  if (m.kind == Kind::int8) k->int8_sums(m, in, sums.data(), rows);
  if (m.kind == Kind::ternary) {
    k->ternary_sums(m, in, narrow.data(), rows);
    sums.assign(narrow.begin(), narrow.end());
  }
  std::vector<float> y(tokens * rows), norm(tokens * m.columns), ones(m.columns, 1.0f);
  Output out;
  out.y = y.data();
  out.stride = out.rows = rows;
  k->project(m, 0, m.groups, in, out);
  for (int64_t t = 0; t < tokens; ++t)
    k->rms_norm(&x[t * m.columns], ones.data(), m.columns, m.columns, 1e-5f, &norm[t * m.columns]);
  give(sums);
  give(y);
  give(norm);
}
