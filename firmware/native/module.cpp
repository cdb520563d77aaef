// The Python module edgewright.firmware._native.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/vector.h>

#include <cstring>
#include <optional>

#include "arguments.hpp"
#include "engine.hpp"
#include "probe.hpp"

namespace nb = nanobind;
using namespace nb::literals;

namespace edgewright {
namespace {

int64_t number(const nb::dict& values, const char* name) { return nb::cast<int64_t>(values[name]); }
float real(const nb::dict& values, const char* name) { return nb::cast<float>(values[name]); }
bool flag(const nb::dict& values, const char* name) { return nb::cast<bool>(values[name]); }

Shape shape_of(const nb::dict& v) {
  Shape s;
  s.hidden = number(v, "hidden");
  s.layers = number(v, "layers");
  s.heads = number(v, "heads");
  s.kv_heads = number(v, "kv_heads");
  s.head_dim = number(v, "head_dim");
  s.ffn = number(v, "ffn");
  s.vocab = number(v, "vocab");
  s.context = number(v, "context");
  s.window = number(v, "window");
  s.global_every = number(v, "global_every");
  s.sub_norms = flag(v, "sub_norms");
  s.qk_norm = flag(v, "qk_norm");
  s.post_norms = flag(v, "post_norms");
  s.activation = activation_named(nb::cast<std::string>(v["activation"]));
  s.eps = real(v, "eps");
  s.embedding_scale = real(v, "embedding_scale");
  s.score_scale = real(v, "score_scale");
  return s;
}

int64_t groups_of(int64_t rows) { return (rows + kGroup - 1) / kGroup; }

// The engine keeps pointers only: the Python object that owns it keeps the arrays alive. It trusts
// these sizes, so they are compared with the shape here.
void set_matrix(Engine& e, int64_t layer, const std::string& name, const std::string& kind,
                Bytes tiles, Floats scales, int64_t groups, int64_t columns) {
  const Matrix m = matrix_of(kind, tiles, scales, groups, columns);
  const Shape& s = e.shape;
  const int64_t wide = s.heads * s.head_dim, narrow = groups_of(s.kv_heads * s.head_dim);
  struct Place {
    const char* name;
    Matrix* matrix;
    int64_t groups, columns;
  };
  std::vector<Place> places = {{"embedding", &e.embedding, groups_of(s.vocab), s.hidden},
                               {"head", &e.head, groups_of(s.vocab), s.hidden}};
  if (layer >= 0) {
    Layer& l = e.layers.at(layer);
    l.k_row = groups_of(wide) * kGroup;
    l.v_row = l.k_row + narrow * kGroup;
    places = {{"qkv", &l.qkv, groups_of(wide) + 2 * narrow, s.hidden},
              {"o", &l.o, groups_of(s.hidden), wide},
              {"gate_up", &l.gate_up, 2 * groups_of(l.ffn), s.hidden},
              {"down", &l.down, groups_of(s.hidden), l.ffn}};
  }
  for (const Place& place : places) {
    if (name != place.name) continue;
    if (groups != place.groups || columns != place.columns)
      throw nb::value_error((name + " must be of the model's shape").c_str());
    e.set_matrix(*place.matrix, m);
    return;
  }
  throw nb::value_error(("matrix must be one of a layer or of the model, not " + name).c_str());
}

void set_vector(Engine& e, int64_t layer, const std::string& name, Floats values) {
  const Shape& s = e.shape;
  const int64_t table = s.context * (s.head_dim / 2);
  struct Place {
    const char* name;
    const float** values;
    int64_t size;
  };
  std::vector<Place> places = {{"final_norm", &e.final_norm, s.hidden}};
  if (layer >= 0) {
    Layer& l = e.layers.at(layer);
    places = {{"attention_norm", &l.attention_norm, s.hidden},
              {"ffn_norm", &l.ffn_norm, s.hidden},
              {"attention_sub_norm", &l.attention_sub_norm, s.heads * s.head_dim},
              {"ffn_sub_norm", &l.ffn_sub_norm, l.ffn},
              {"q_norm", &l.q_norm, s.head_dim},
              {"k_norm", &l.k_norm, s.head_dim},
              {"attention_post_norm", &l.attention_post_norm, s.hidden},
              {"ffn_post_norm", &l.ffn_post_norm, s.hidden},
              {"cos", &l.cos, table},
              {"sin", &l.sin, table}};
  }
  for (const Place& place : places) {
    if (name != place.name) continue;
    if (static_cast<int64_t>(values.size()) != place.size)
      throw nb::value_error((name + " must be as long as the model says").c_str());
    *place.values = values.data();
    return;
  }
  throw nb::value_error(("vector must be a norm or a rotary table, not " + name).c_str());
}

void set_delta(Engine& e, Floats thresholds, int64_t window, bool blockwise, int64_t sinks,
               int64_t keyframe) {
  DeltaSpec spec;
  if (static_cast<int64_t>(thresholds.size()) != e.shape.layers * e.shape.kv_heads * e.shape.head_dim)
    throw nb::value_error("thresholds must be one per layer, head and channel");
  if (window < 1 || sinks < 0 || keyframe < 0) throw nb::value_error("window must be at least 1");
  spec.thresholds.assign(thresholds.data(), thresholds.data() + thresholds.size());
  spec.window = window;
  spec.blockwise = blockwise;
  spec.sinks = sinks;
  spec.keyframe = keyframe;
  e.set_delta(std::move(spec));
}

void set_blocks(Engine& e, Floats thresholds, int64_t window, float margin, bool keep_keys) {
  if (static_cast<int64_t>(thresholds.size()) != e.shape.layers * e.shape.kv_heads * e.shape.head_dim)
    throw nb::value_error("thresholds must be one per layer, head and channel");
  if (window < 1) throw nb::value_error("window must be at least 1");
  e.set_blocks({window, margin, keep_keys, {thresholds.data(), thresholds.data() + thresholds.size()}});
}

// (2 * layers * kv_heads, 6): the fields of `Counts`.
Result2<int64_t> counts(const Engine& e) {
  auto y = fresh<int64_t>(e.counts.size(), 6);
  std::memcpy(y.data(), e.counts.data(), e.counts.size() * sizeof(Counts));
  return y;
}

Result2<int64_t> per_head(const Engine& e, const std::vector<int64_t>& values) {
  const int64_t heads = e.shape.layers * e.shape.kv_heads;
  auto y = fresh<int64_t>(heads, values.size() / heads);
  std::copy(values.begin(), values.end(), y.data());
  return y;
}

void forward(Engine& e, Ints tokens, Ints positions, Ints starts, Ints2 tables, Ints wanted,
             std::optional<nb::ndarray<float, nb::ndim<2>, nb::c_contig, nb::device::cpu>> logits,
             std::optional<Ints> prompts,
             std::optional<nb::ndarray<float, nb::ndim<4>, nb::c_contig, nb::device::cpu>> trace,
             std::optional<nb::ndarray<const float, nb::ndim<4>, nb::c_contig, nb::device::cpu>> replay,
             std::optional<Ints> turns, bool largest) {
  const Shape& s = e.shape;
  if (prompts && prompts->size() != tables.shape(0))
    throw nb::value_error("prompts must be one per sequence");
  if (turns && turns->size() != tokens.size()) throw nb::value_error("turns must be one per token");
  const int64_t traced = s.layers * tokens.size() * (s.heads + 2 * s.kv_heads) * s.head_dim;
  if (trace && static_cast<int64_t>(trace->size()) != traced)
    throw nb::value_error("trace must be (layers, rows, heads + 2 * kv_heads, head_dim)");
  if (replay && static_cast<int64_t>(replay->size()) != traced)
    throw nb::value_error("replay must be (layers, rows, heads + 2 * kv_heads, head_dim)");
  if (!logits && !replay) throw nb::value_error("replay must be given where logits are not");
  const Batch batch{tokens.data(),
                    positions.data(),
                    starts.data(),
                    tables.data(),
                    wanted.data(),
                    static_cast<int64_t>(tokens.size()),
                    static_cast<int64_t>(tables.shape(0)),
                    static_cast<int64_t>(tables.shape(1)),
                    static_cast<int64_t>(wanted.size()),
                    prompts ? prompts->data() : nullptr,
                    turns ? turns->data() : nullptr,
                    largest,
                    trace ? trace->data() : nullptr,
                    replay ? replay->data() : nullptr};
  nb::gil_scoped_release unlocked;
  if (logits)
    e.forward(batch, logits->data());
  else
    e.store(batch);
}

}  // namespace
}  // namespace edgewright

NB_MODULE(_native, m) {
  using namespace edgewright;
  m.doc() = "Native kernels and engine of the language-model runtime.";
  m.def("kernels", [] {
    std::vector<std::string> names;
    for (auto* k = available_kernels(); *k; ++k) names.emplace_back((*k)->name);
    return names;
  });
  add_kernels(m);
  m.def("int8_peak", [](const std::string& kernels, int threads, double seconds) {
    nb::gil_scoped_release unlocked;
    return int8_peak(kernels_named(kernels), threads, seconds);
  }, "kernels"_a, "threads"_a, "seconds"_a);
  nb::class_<Memory>(m, "Memory")
      .def(nb::init<int64_t>(), "bytes"_a)
      .def("read_bandwidth", [](Memory& memory, const std::string& kernels, int threads, int passes) {
        nb::gil_scoped_release unlocked;
        return memory.read_bandwidth(kernels_named(kernels), threads, passes);
      }, "kernels"_a, "threads"_a, "passes"_a);
  nb::class_<Engine>(m, "Engine")
      .def("__init__", [](Engine* self, const nb::dict& shape, const std::string& kernels, int threads,
                          const std::string& kv, int64_t blocks) {
        if (threads < 1 || threads > 1024) throw nb::value_error("threads must be between 1 and 1024");
        if (blocks < 1) throw nb::value_error("blocks must be at least 1");
        new (self) Engine(shape_of(shape), kernels_named(kernels), threads, element_named(kv), blocks);
      }, "shape"_a, "kernels"_a, "threads"_a, "kv"_a, "blocks"_a)
      .def("set_matrix", &set_matrix, "layer"_a, "name"_a, "kind"_a, "tiles"_a, "scales"_a, "groups"_a,
           "columns"_a)
      .def("set_vector", &set_vector, "layer"_a, "name"_a, "values"_a)
      .def("set_ffn",
           [](Engine& e, int64_t layer, int64_t ffn) {
             if (ffn < 1 || ffn > e.shape.ffn) throw nb::value_error("ffn must fit the model's");
             e.layers.at(layer).ffn = ffn;
           },
           "layer"_a, "ffn"_a)
      .def("set_local", [](Engine& e, int64_t layer, bool local) { e.layers.at(layer).local = local; },
           "layer"_a, "local"_a)
      .def("forward", &forward, "tokens"_a, "positions"_a, "starts"_a, "tables"_a, "wanted"_a,
           "logits"_a.none(), "prompts"_a.none() = nb::none(), "trace"_a.none() = nb::none(),
           "replay"_a.none() = nb::none(), "turns"_a.none() = nb::none(), "largest"_a = false)
      .def("set_delta", &set_delta, "thresholds"_a, "window"_a, "blockwise"_a, "sinks"_a, "keyframe"_a)
      .def("set_blocks", &set_blocks, "thresholds"_a, "window"_a, "margin"_a,
           "keep_keys"_a)
      .def("counts", &counts)
      .def("histogram", [](const Engine& e) { return per_head(e, e.histogram); })
      .def("updates", [](const Engine& e) { return per_head(e, e.updates); })
      .def("reset_counts", &Engine::reset_counts)
      .def_prop_ro("linear_seconds", &Engine::linear_seconds)
      .def_prop_ro("attention_seconds", &Engine::attention_seconds)
      .def_prop_ro("cache_bytes", &Engine::cache_bytes)
      .def_prop_ro("sealed_bytes", &Engine::sealed_bytes);
}
