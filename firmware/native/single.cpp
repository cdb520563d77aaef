// Single kernels by name, for the tests.
#include <cstring>
#include <vector>

#include "arguments.hpp"
#include "far_case.hpp"

using namespace nanobind::literals;

namespace edgewright {
namespace {

Inputs inputs_of(OwnedInputs& own, const Kernels& k, const Matrix& m, Floats2 x) {
  Inputs in = own.need(m, x.shape(0));
  for (size_t t = 0; t < x.shape(0); ++t)
    k.place(x.data() + t * x.shape(1), x.shape(1), t, k.panel, in);
  return in;
}

void must_fit(const Matrix& m, Floats2 x) {
  if (static_cast<int64_t>(x.shape(1)) != m.columns)
    throw nb::value_error("x must have as many columns as the matrix");
}

Result2<float> linear(const std::string& kernels, const std::string& kind, Bytes tiles, Floats scales,
                      int64_t groups, int64_t columns, Floats2 x, const std::string& gated) {
  const Kernels& k = kernels_named(kernels);
  Matrix m = matrix_of(kind, tiles, scales, groups, columns);
  must_fit(m, x);
  OfRows of_rows;
  of_rows.give(k, m);
  OwnedInputs own;
  const Inputs in = inputs_of(own, k, m, x);
  Output out;
  out.mode = gated.empty() ? Mode::store : Mode::gated;
  if (!gated.empty()) out.activation = activation_named(gated);
  out.rows = groups * kGroup / (gated.empty() ? 1 : 2);
  auto y = fresh<float>(x.shape(0), out.rows);
  out.y = y.data();
  out.stride = out.rows;
  k.project(m, 0, groups, in, out);
  return y;
}

Result2<int64_t> sums(const std::string& kernels, const std::string& kind, Bytes tiles, Floats scales,
                      int64_t groups, int64_t columns, Floats2 x) {
  const Kernels& k = kernels_named(kernels);
  Matrix m = matrix_of(kind, tiles, scales, groups, columns);
  must_fit(m, x);
  OfRows of_rows;
  of_rows.give(k, m);
  OwnedInputs own;
  const Inputs in = inputs_of(own, k, m, x);
  auto y = fresh<int64_t>(x.shape(0), groups * kGroup);
  if (m.kind == Kind::int8) {
    k.int8_sums(m, in, y.data(), groups * kGroup);
    return y;
  }
  std::vector<int32_t> narrow(x.shape(0) * groups * kGroup);
  k.ternary_sums(m, in, narrow.data(), groups * kGroup);
  std::copy(narrow.begin(), narrow.end(), y.data());
  return y;
}

Result2<float> rms_norm(const std::string& kernels, Floats2 x, Floats weight, float eps) {
  const Kernels& k = kernels_named(kernels);
  if (x.shape(1) != weight.size()) throw nb::value_error("weight must be as long as a row of x");
  auto y = fresh<float>(x.shape(0), x.shape(1));
  for (size_t t = 0; t < x.shape(0); ++t)
    k.rms_norm(x.data() + t * x.shape(1), weight.data(), x.shape(1), x.shape(1), eps, y.data() + t * x.shape(1));
  return y;
}

// (queries, channels + 4): see far_case.hpp.
Result2<float> far(const std::string& kernels, Bytes sealed, Floats2 values, Floats2 queries,
                   Floats floors) {
  const int64_t channels = queries.shape(1), count = queries.shape(0);
  const int64_t panels = (channels + kPanelChannels - 1) / kPanelChannels;
  const int64_t header = SealedView::header_bytes(panels), size = sealed.size();
  if (channels % kGroup || values.shape(0) != kBlock || values.shape(1) != queries.shape(1))
    throw nb::value_error("values must be (64, channels), channels a multiple of 16");
  if (static_cast<int64_t>(floors.size()) != count) throw nb::value_error("floors must be one per query");
  if (size < header) throw nb::value_error("sealed must hold a whole block");
  Buffer<uint8_t> block;
  std::memcpy(block.need(size + 64), sealed.data(), size);
  const SealedView view(block.get(), panels);
  int64_t codes = 0;
  for (int64_t i = 0; i < kBlock * panels; ++i) codes += __builtin_popcountll(view.masks[i]);
  if (size != header + codes) throw nb::value_error("sealed must hold as many codes as its masks say");
  const auto found = far_case(kernels_named(kernels), block.get(), panels, values.data(), channels,
                              queries.data(), floors.data(), static_cast<int>(count));
  auto y = fresh<float>(count, channels + 4);
  std::copy(found.begin(), found.end(), y.data());
  return y;
}

}  // namespace

void add_kernels(nb::module_& m) {
  m.def("linear", &linear, "kernels"_a, "kind"_a, "tiles"_a, "scales"_a, "groups"_a, "columns"_a,
        "x"_a, "gated"_a = "");
  m.def("sums", &sums, "kernels"_a, "kind"_a, "tiles"_a, "scales"_a, "groups"_a, "columns"_a, "x"_a);
  m.def("rms_norm", &rms_norm, "kernels"_a, "x"_a, "weight"_a, "eps"_a);
  m.def("far", &far, "kernels"_a, "sealed"_a, "values"_a, "queries"_a, "floors"_a);
}

}  // namespace edgewright
