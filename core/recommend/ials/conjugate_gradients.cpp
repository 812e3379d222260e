#include "core/recommend/ials/conjugate_gradients.h"

#include <vector>

namespace kindred::recommend::ials {
namespace {

// Sixteen numbers at once: the compiler makes of them as many registers as the processor needs, and of each operation the
// same sixteen roundings.
using Floats [[gnu::vector_size(64), gnu::aligned(4), gnu::may_alias]] = float;
using Half [[gnu::vector_size(32)]] = float;
using Quarter [[gnu::vector_size(16)]] = float;
static_assert(sizeof(Floats) == Lane * sizeof(float));

[[gnu::always_inline]] inline const Floats* lanes(const float* numbers) {
  return reinterpret_cast<const Floats*>(numbers);
}
[[gnu::always_inline]] inline Floats* lanes(float* numbers) { return reinterpret_cast<Floats*>(numbers); }

[[gnu::always_inline]] inline float sumOf(const Floats& x) {
  const Half half = __builtin_shufflevector(x, x, 0, 1, 2, 3, 4, 5, 6, 7) +
                    __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15);
  const Quarter quarter =
      __builtin_shufflevector(half, half, 0, 1, 2, 3) + __builtin_shufflevector(half, half, 4, 5, 6, 7);
  return (quarter[0] + quarter[1]) + (quarter[2] + quarter[3]);
}

/// Vectors of Blocks × Lane numbers; 0 blocks: as many as `blocks` says.
template <std::size_t Blocks>
class Descent {
 public:
  [[gnu::always_inline]] static inline double solve(const RowEquation& equation, int steps, std::span<float> x,
                                                    std::span<float> scratch) {
    const Descent at{equation, Blocks > 0 ? Blocks : x.size() / Lane};
    const std::size_t length = x.size();
    float *const right = scratch.data(), *const rest = right + length, *const along = rest + length,
                 *const image = along + length;
    at.begin(x.data(), right, rest);
    at.copy(rest, along);
    float square = at.dot(rest, rest);
    for (int step = 0; step < steps && square > 1e-20F; ++step) {
      at.apply(along, image);
      const float far = square / at.dot(along, image);
      at.add(far, along, x.data());
      at.add(-far, image, rest);
      const float next = at.dot(rest, rest);
      at.scaleAndAdd(next / square, rest, along);
      square = next;
    }
    double counts = 0;
    for (const float count : equation.counts) counts += count;
    return counts - static_cast<double>(at.dot(x.data(), right)) - static_cast<double>(at.dot(x.data(), rest));
  }

 private:
  const RowEquation& m_equation;
  std::size_t m_blocks;

  Descent(const RowEquation& equation, std::size_t blocks) : m_equation(equation), m_blocks(blocks) {}

  [[gnu::always_inline]] inline std::size_t blocks() const { return Blocks > 0 ? Blocks : m_blocks; }
  [[gnu::always_inline]] inline const float* other(std::size_t entry) const {
    return m_equation.others.data() + static_cast<std::size_t>(m_equation.indices[entry]) * blocks() * Lane;
  }
  [[gnu::always_inline]] inline float dot(const float* a, const float* b) const {
    Floats sum = {};
    for (std::size_t k = 0; k < blocks(); ++k) sum += lanes(a)[k] * lanes(b)[k];
    return sumOf(sum);
  }
  [[gnu::always_inline]] inline void add(float times, const float* a, float* to) const {
    for (std::size_t k = 0; k < blocks(); ++k) lanes(to)[k] += times * lanes(a)[k];
  }
  [[gnu::always_inline]] inline void scaleAndAdd(float times, const float* a, float* to) const {
    for (std::size_t k = 0; k < blocks(); ++k) lanes(to)[k] = lanes(a)[k] + times * lanes(to)[k];
  }
  [[gnu::always_inline]] inline void copy(const float* a, float* to) const {
    for (std::size_t k = 0; k < blocks(); ++k) lanes(to)[k] = lanes(a)[k];
  }

  /// (α QᵀQ + λ) of what.
  [[gnu::always_inline]] inline void applyUnobserved(const float* what, float* to) const {
    for (std::size_t k = 0; k < blocks(); ++k) lanes(to)[k] = m_equation.regularisation * lanes(what)[k];
    for (std::size_t row = 0; row < blocks() * Lane; ++row)
      add(what[row], m_equation.unobserved.data() + row * blocks() * Lane, to);
  }
  [[gnu::always_inline]] inline void apply(const float* what, float* to) const {
    applyUnobserved(what, to);
    for (std::size_t entry = 0; entry < m_equation.indices.size(); ++entry)
      add(m_equation.counts[entry] * dot(other(entry), what), other(entry), to);
  }
  /// right = Σ c q, rest = right − A x.
  [[gnu::always_inline]] inline void begin(const float* x, float* right, float* rest) const {
    applyUnobserved(x, rest);
    for (std::size_t k = 0; k < blocks(); ++k) {
      lanes(rest)[k] = -lanes(rest)[k];
      lanes(right)[k] = Floats{};
    }
    for (std::size_t entry = 0; entry < m_equation.indices.size(); ++entry) {
      const float* const q = other(entry);
      const float count = m_equation.counts[entry];
      add(count, q, right);
      add(count * (1 - dot(q, x)), q, rest);
    }
  }
};

[[gnu::always_inline]] inline double solveOfLength(const RowEquation& equation, int steps, std::span<float> x,
                                                   std::span<float> scratch) {
  switch (x.size() / Lane) {
    case 2: return Descent<2>::solve(equation, steps, x, scratch);
    case 4: return Descent<4>::solve(equation, steps, x, scratch);
    case 8: return Descent<8>::solve(equation, steps, x, scratch);
    default: return Descent<0>::solve(equation, steps, x, scratch);
  }
}

using Solve = double (*)(const RowEquation&, int, std::span<float>, std::span<float>);

double anywhere(const RowEquation& equation, int steps, std::span<float> x, std::span<float> scratch) {
  return solveOfLength(equation, steps, x, scratch);
}

// Wider registers do no more arithmetic at once here, and GCC 12 does not align them on the stack that AddressSanitizer
// keeps (GCC bug 110027).
#if defined(__x86_64__)
[[gnu::target("avx2")]] double wide(const RowEquation& equation, int steps, std::span<float> x,
                                    std::span<float> scratch) {
  return solveOfLength(equation, steps, x, scratch);
}
Solve chosen() { return __builtin_cpu_supports("avx2") ? wide : anywhere; }
#else
Solve chosen() { return anywhere; }
#endif

}  // namespace

FloatMatrix padded(const FloatMatrix& factors) {
  const auto lane = static_cast<Eigen::Index>(Lane);
  FloatMatrix result = FloatMatrix::Zero(factors.rows(), (factors.cols() + lane - 1) / lane * lane);
  result.leftCols(factors.cols()) = factors;
  return result;
}

double conjugateGradients(const RowEquation& equation, int steps, std::span<float> x) {
  static const Solve solve = chosen();
  std::vector<float> scratch(4 * x.size());
  return solve(equation, steps, x, scratch);
}

}  // namespace kindred::recommend::ials
