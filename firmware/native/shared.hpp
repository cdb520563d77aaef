// The kernels that one source gives to every instruction set. Included once by each isa_*.cpp,
// inside its own namespace, after the file has defined:
//   kPanel                    tokens side by side
//   kLanes                    floats in one register: 4, 8 or 16
//   vf, vi                    that many float, int32
//   fma(a, b, c)              a * b + c, rounded once where the processor can
//   splat(x), maximum(a, b), half_to_float(p), float_to_half(p, x), brain(p) of bfloat16,
//   widen(p) and narrow(p, x) of int8, across_max(x), across_sum(x), signs(x) as bits
// No function of the standard library may be called from here that the compiler could emit as a
// shared inline function: built for a newer processor, it might be chosen for an older one.

#define ALWAYS_INLINE static inline __attribute__((always_inline))

constexpr int kRegisterBytes = 4 * kLanes;
typedef float vfu __attribute__((vector_size(kRegisterBytes), aligned(4)));
typedef int32_t viu __attribute__((vector_size(kRegisterBytes), aligned(4)));

ALWAYS_INLINE vf load(const float* p) { return *reinterpret_cast<const vfu*>(p); }
ALWAYS_INLINE void store(float* p, vf x) { *reinterpret_cast<vfu*>(p) = x; }
ALWAYS_INLINE vf widen(const float* p) { return load(p); }
ALWAYS_INLINE vf widen(const uint16_t* p) { return half_to_float(p); }
// e to the x for x <= 0, within 2e-7 of it: 2^n times a polynomial of degree 6 on [-ln2/2, ln2/2].
ALWAYS_INLINE vf exponential(vf x) {
  x = maximum(x, splat(-87.0f));
  const vf rounder = splat(12582912.0f);  // adding it leaves the nearest integer in the low bits
  const vf n = fma(x, splat(1.44269504f), rounder) - rounder;
  const vf r = fma(n, splat(2.12194440e-4f), fma(n, splat(-0.693359375f), x));
  vf p = fma(r, splat(1.0f / 720), splat(1.0f / 120));
  p = fma(p, r, splat(1.0f / 24));
  p = fma(p, r, splat(1.0f / 6));
  p = fma(p, r, splat(0.5f));
  p = fma(p, r, splat(1.0f));
  p = fma(p, r, splat(1.0f));
  const vi exponent = (__builtin_convertvector(n, vi) + 127) << 23;
  return p * reinterpret_cast<vf>(exponent);
}
ALWAYS_INLINE float exponential(float x) { return exponential(splat(x))[0]; }

ALWAYS_INLINE vf activated(vf g, Activation kind) {
  if (kind == Activation::relu2) {
    const vf positive = maximum(g, vf{});
    return positive * positive;
  }
  // gelu, tanh form: g / (1 + exp(-2 u)); silu: g / (1 + exp(-g)).
  const vf u = kind == Activation::silu ? g : 1.5957691216f * (g + 0.044715f * g * g * g);
  const vf small = exponential(u > 0 ? -u : u);
  return g * (u > 0 ? 1.0f / (1.0f + small) : small / (1.0f + small));
}

typedef double vd __attribute__((vector_size(kRegisterBytes)));  // half as many lanes
typedef float vhalf __attribute__((vector_size(kRegisterBytes / 2)));

static inline double sum_of_squares(const float* x, int64_t n) {
  constexpr int kHalf = kLanes / 2;
  vd lanes[4] = {};
  int64_t i = 0;
  for (; i + 4 * kHalf <= n; i += 4 * kHalf)
    for (int j = 0; j < 4; ++j) {
      vhalf half;
      __builtin_memcpy(&half, x + i + j * kHalf, sizeof half);
      const vd wide = __builtin_convertvector(half, vd);
      lanes[j] += wide * wide;
    }
  const vd both = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
  double total = 0;
  for (int j = 0; j < kHalf; ++j) total += both[j];
  for (; i < n; ++i) total += static_cast<double>(x[i]) * x[i];
  return total;
}

// The sum in float64, so that its order does not show in the float32 result.
static void rms_norm(const float* x, const float* weight, int64_t n, int64_t of, float eps,
                     float* y) {
  const double mean = sum_of_squares(x, n) / static_cast<double>(of);
  const float inverse = static_cast<float>(1.0 / __builtin_sqrt(mean + static_cast<double>(eps)));
  for (int64_t i = 0; i < n; ++i) y[i] = (x[i] * inverse) * weight[i];
}

// NaN when any input is infinite or not a number, so that a broken value can't hide in an integer.
static inline float largest_magnitude(const float* x, int64_t n) {
  vf top = vf{}, broken = vf{};
  int64_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    const vf v = load(x + i);
    top = maximum(top, v < 0 ? -v : v);
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
ALWAYS_INLINE vi nearest(vf x) {
  return reinterpret_cast<vi>(x + splat(12582912.0f)) - 0x4B400000;
}

// One register of inputs; inputs past `n` read as zero.
ALWAYS_INLINE vf some(const float* x, int64_t i, int64_t n) {
  if (i + kLanes <= n) return load(x + i);
  float part[kLanes] = {};
  for (int64_t j = i; j < n; ++j) part[j - i] = x[j];
  return load(part);
}

static void place_wide(const float* x, int64_t n, int64_t at, int64_t width, Inputs& in) {
  float* to = in.wide + at;
  for (int64_t i = 0; i < n; ++i) to[i * width] = x[i];
}

// What quantises a token to integers up to `limit`.
static inline vf factor_of(const float* x, int64_t n, float limit, int64_t token, Inputs& in) {
  float largest = largest_magnitude(x, n);
  largest = largest < 1e-5f ? 1e-5f : largest;
  in.steps[token] = largest / limit;
  return splat(limit / largest);
}

static void place(const float* x, int64_t n, int64_t token, int panel, Inputs& in) {
  const int64_t p = token / panel, slot = token % panel, width = panel_width(in, panel, p);
  const int64_t base = p * panel * in.padded;
  if (in.kind == Kind::bf16) return place_wide(x, n, base + slot, width, in);
  const bool two = in.kind == Kind::int8;
  const vf factor = factor_of(x, n, two ? 32512.0f : 127.0f, token, in);
  int8_t *high = in.data + base + slot * 4, *low = in.low + base + slot * 4;
  int64_t sum = 0;
  vi total = vi{};
  for (int64_t i = 0; i < in.padded; i += kLanes) {
    const vi q = nearest(some(x, i, n) * factor);
    total += q;
    // 16-bit values stay within 32 bits for this many additions.
    if (i % (16384 * kLanes) == 16383 * kLanes) {
      for (int j = 0; j < kLanes; ++j) sum += total[j];
      total = vi{};
    }
    const vi top = two ? (q + 128) >> 8 : q;
    int8_t bytes[kLanes], lows[kLanes];
    narrow(bytes, top);
    if (two) narrow(lows, q - (top << 8));
    for (int j = 0; j < kLanes && i + j < in.padded; j += 4, high += width * 4, low += width * 4) {
      __builtin_memcpy(high, bytes + j, 4);
      if (two) __builtin_memcpy(low, lows + j, 4);
    }
  }
  for (int j = 0; j < kLanes; ++j) sum += total[j];
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
  vf sum[4] = {};
  for (int64_t i = 0; i < count; i += 4 * kLanes) {
    for (int j = 0; j < 4 * kLanes; j += 16) __builtin_prefetch(from + i + 1024 + j);
    for (int j = 0; j < 4; ++j) sum[j] += load(from + i + kLanes * j);
  }
  return across_sum(sum[0] + sum[1] + sum[2] + sum[3]);
}
