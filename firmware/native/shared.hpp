// The kernels that one source gives to every instruction set. Included once by each isa_*.cpp,
// inside its own namespace, after the file has defined:
//   kPanel                    tokens side by side
//   ternary_tile(...)         int32 sums of up to two groups for one panel
//   int8_tile(...)            the same for int8 weights and one byte of the activations
//   fma16(a, b, c)            a * b + c, rounded once where the processor can
//   half_to_float(p), float_to_half(p, x)   16 values
// No function of the standard library may be called from here that the compiler could emit as a
// shared inline function: built for a newer processor, it might be chosen for an older one.

typedef float v16 __attribute__((vector_size(64)));
typedef float v16u __attribute__((vector_size(64), aligned(4)));
typedef int32_t i16v __attribute__((vector_size(64)));
typedef int32_t i16vu __attribute__((vector_size(64), aligned(4)));
typedef uint32_t u16v __attribute__((vector_size(64)));
typedef int8_t b16u __attribute__((vector_size(16), aligned(1)));
typedef uint16_t h16u __attribute__((vector_size(32), aligned(2)));

static inline v16 load(const float* p) { return *reinterpret_cast<const v16u*>(p); }
static inline void store(float* p, v16 x) { *reinterpret_cast<v16u*>(p) = x; }
static inline v16 splat(float x) { return v16{} + x; }
static inline v16 max16(v16 a, v16 b) { return a > b ? a : b; }
static inline v16 widen(const float* p) { return load(p); }
static inline v16 widen(const int8_t* p) {
  return __builtin_convertvector(*reinterpret_cast<const b16u*>(p), v16);
}
static inline v16 widen(const uint16_t* p) { return half_to_float(p); }
static inline v16 brain(const uint16_t* p) {
  const u16v wide = __builtin_convertvector(*reinterpret_cast<const h16u*>(p), u16v) << 16;
  return reinterpret_cast<v16>(wide);
}
static inline float across_max(v16 x) {
  float m = x[0];
  for (int i = 1; i < 16; ++i) m = x[i] > m ? x[i] : m;
  return m;
}
static inline float across_sum(v16 x) {
  float t[16];
  store(t, x);
  for (int n = 8; n; n /= 2)
    for (int i = 0; i < n; ++i) t[i] += t[i + n];
  return t[0];
}

// e to the x for x <= 0, within 2e-7 of it: 2^n times a polynomial of degree 6 on [-ln2/2, ln2/2].
static inline v16 exp16(v16 x) {
  x = max16(x, splat(-87.0f));
  const v16 rounder = splat(12582912.0f);  // adding it leaves the nearest integer in the low bits
  const v16 n = (x * 1.44269504f + rounder) - rounder;
  const v16 r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  v16 p = r * (1.0f / 720) + 1.0f / 120;
  p = p * r + 1.0f / 24;
  p = p * r + 1.0f / 6;
  p = p * r + 0.5f;
  p = p * r + 1.0f;
  p = p * r + 1.0f;
  const i16v exponent = (__builtin_convertvector(n, i16v) + 127) << 23;
  return p * reinterpret_cast<v16>(exponent);
}

static inline v16 activated(v16 g, Activation kind) {
  if (kind == Activation::relu2) {
    const v16 positive = max16(g, v16{});
    return positive * positive;
  }
  // gelu, tanh form: g / (1 + exp(-2 u)); silu: g / (1 + exp(-g)). exp16 wants x <= 0.
  const v16 u = kind == Activation::silu ? g : 1.5957691216f * (g + 0.044715f * g * g * g);
  const v16 small = exp16(u > 0 ? -u : u);
  return g * (u > 0 ? 1.0f / (1.0f + small) : small / (1.0f + small));
}

// Eight float64 lanes; both norms below must give what NumPy gives for a float64 sum.
static void rms_norm(const float* x, const float* weight, int64_t n, float eps, float* y) {
  double lanes[8] = {};
  int64_t i = 0;
  for (; i + 8 <= n; i += 8)
    for (int j = 0; j < 8; ++j) lanes[j] += static_cast<double>(x[i + j]) * x[i + j];
  for (; i < n; ++i) lanes[0] += static_cast<double>(x[i]) * x[i];
  double total = 0;
  for (double lane : lanes) total += lane;
  const float inverse = static_cast<float>(1.0 / __builtin_sqrt(total / n + static_cast<double>(eps)));
  for (i = 0; i < n; ++i) y[i] = (x[i] * inverse) * weight[i];
}

// NaN when any input is infinite or not a number, so that a broken value can't hide in an integer.
static inline float largest_magnitude(const float* x, int64_t n) {
  v16 top = v16{}, broken = v16{};
  int64_t i = 0;
  for (; i + 16 <= n; i += 16) {
    const v16 v = load(x + i);
    top = max16(top, v < 0 ? -v : v);
    broken += v - v;
  }
  float m = across_max(top), poison = across_sum(broken);
  for (; i < n; ++i) {
    const float a = x[i] < 0 ? -x[i] : x[i];
    m = a > m ? a : m;
    poison += a - a;
  }
  return m + poison;
}

// Round to the nearest, half to even, by the addition of 1.5 * 2^23; exact for |x| < 2^22.
static inline i16v nearest(v16 x) {
  const v16 rounder = splat(12582912.0f);
  return reinterpret_cast<i16v>(x + rounder) - 0x4B400000;
}

// Sixteen inputs of a token; inputs past `n` read as zero.
static inline v16 some(const float* x, int64_t i, int64_t n) {
  if (i + 16 <= n) return load(x + i);
  v16 v = v16{};
  for (int64_t j = i; j < n; ++j) v[j - i] = x[j];
  return v;
}

static void place(const float* x, int64_t n, int64_t token, int panel, Inputs& in) {
  const int64_t p = token / panel, slot = token % panel;
  const int64_t w = panel_width(in, panel, p);
  if (in.kind == Kind::bf16) {
    float* at = in.wide + p * panel * in.padded + slot;
    for (int64_t i = 0; i < n; ++i) at[i * w] = x[i];
    return;
  }
  const bool two = in.kind == Kind::int8;
  const float limit = two ? 32512.0f : 127.0f;
  float largest = largest_magnitude(x, n);
  largest = largest < 1e-5f ? 1e-5f : largest;
  const float factor = limit / largest;
  in.steps[token] = largest / limit;
  const int64_t base = p * panel * in.padded + slot * 4;
  i16v total = i16v{};
  int64_t sum = 0;
  for (int64_t i = 0; i < in.padded; i += 16) {
    i16v q = nearest(some(x, i, n) * factor);
    q = q > static_cast<int32_t>(limit) ? i16v{} + static_cast<int32_t>(limit) : q;
    total += q;
    if ((i & 16383) == 16368 || i + 16 >= in.padded) {
      for (int j = 0; j < 16; ++j) sum += total[j];
      total = i16v{};
    }
    const i16v high = two ? (q + 128) >> 8 : q;
    alignas(16) int8_t bytes[16], lows[16];
    *reinterpret_cast<b16u*>(bytes) = __builtin_convertvector(high, b16u);
    if (two) *reinterpret_cast<b16u*>(lows) = __builtin_convertvector(q - (high << 8), b16u);
    const int64_t quads = in.padded - i < 16 ? (in.padded - i) / 4 : 4;
    for (int64_t j = 0; j < quads; ++j) {
      const int64_t at = base + (i / 4 + j) * w * 4;
      __builtin_memcpy(in.data + at, bytes + 4 * j, 4);
      if (two) __builtin_memcpy(in.low + at, lows + 4 * j, 4);
    }
  }
  in.sums[token] = sum;
}

static void rotate(float* x, const float* cos, const float* sin, int64_t half) {
  for (int64_t i = 0; i < half; ++i) {
    const float first = x[i], second = x[i + half];
    x[i] = first * cos[i] - second * sin[i];
    x[i + half] = second * cos[i] + first * sin[i];
  }
}

// Reads memory as fast as it comes: four independent sums.
static float read(const float* from, int64_t count) {
  v16 sum[4] = {};
  for (int64_t i = 0; i < count; i += 64) {
    __builtin_prefetch(from + i + 1024);
    __builtin_prefetch(from + i + 1024 + 16);
    __builtin_prefetch(from + i + 1024 + 32);
    __builtin_prefetch(from + i + 1024 + 48);
    for (int j = 0; j < 4; ++j) sum[j] += load(from + i + 16 * j);
  }
  return across_sum(sum[0] + sum[1] + sum[2] + sum[3]);
}
