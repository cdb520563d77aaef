// What the parts of the Python module share: kinds of arguments, names, fresh results.
#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <nanobind/stl/string.h>

#include <string>

#include "kernels.hpp"

namespace edgewright {

namespace nb = nanobind;

using Bytes = nb::ndarray<const uint8_t, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Floats = nb::ndarray<const float, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Floats2 = nb::ndarray<const float, nb::ndim<2>, nb::c_contig, nb::device::cpu>;
using Ints = nb::ndarray<const int32_t, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Ints2 = nb::ndarray<const int32_t, nb::ndim<2>, nb::c_contig, nb::device::cpu>;
template <class T>
using Result2 = nb::ndarray<nb::numpy, T, nb::ndim<2>>;

inline const Kernels& kernels_named(const std::string& name) {
  for (auto* k = available_kernels(); *k; ++k)
    if (name == (*k)->name) return **k;
  throw nb::value_error(("kernels must be ones this processor can run, not " + name).c_str());
}

inline Kind kind_named(const std::string& name) {
  if (name == "ternary") return Kind::ternary;
  if (name == "int8") return Kind::int8;
  if (name == "bf16") return Kind::bf16;
  throw nb::value_error(("kind must be ternary, int8 or bf16, not " + name).c_str());
}

inline Element element_named(const std::string& name) {
  if (name == "int8") return Element::int8;
  if (name == "f16") return Element::f16;
  if (name == "f32") return Element::f32;
  throw nb::value_error(("kv must be int8, f16 or f32, not " + name).c_str());
}

inline Activation activation_named(const std::string& name) {
  if (name == "relu2") return Activation::relu2;
  if (name == "silu") return Activation::silu;
  if (name == "gelu") return Activation::gelu;
  throw nb::value_error(("activation must be relu2, silu or gelu, not " + name).c_str());
}

// The sums of a longer row could leave 32 bits (ternary_row, int8_tile).
constexpr int64_t kMostColumns = 65536;

inline Matrix matrix_of(const std::string& kind, Bytes tiles, Floats scales, int64_t groups, int64_t columns) {
  Matrix m;
  m.kind = kind_named(kind);
  m.tiles = tiles.data();
  m.scales = scales.data();
  m.groups = groups;
  m.columns = columns;
  if (groups < 1 || columns < 1 || columns > kMostColumns)
    throw nb::value_error("columns must be between 1 and 65536");
  const int64_t scale_count = m.kind == Kind::ternary ? groups : m.kind == Kind::int8 ? groups * kGroup : 0;
  if (static_cast<int64_t>(tiles.size()) != groups * m.group_bytes())
    throw nb::value_error("tiles must be as long as groups and columns say");
  if (static_cast<int64_t>(scales.size()) != scale_count)
    throw nb::value_error("scales must be as many as groups and kind say");
  return m;
}

template <class T>
Result2<T> fresh(int64_t rows, int64_t columns) {
  T* data = new T[static_cast<size_t>(rows * columns)]();
  nb::capsule owner(data, [](void* p) noexcept { delete[] static_cast<T*>(p); });
  return Result2<T>(data, {static_cast<size_t>(rows), static_cast<size_t>(columns)}, owner);
}

// Single kernels, for the tests.
void add_kernels(nb::module_& m);

}  // namespace edgewright
