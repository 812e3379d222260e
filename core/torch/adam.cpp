#include "core/torch/adam.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>

#include <cmath>

namespace kindred::torch_nets {
namespace {

constexpr double MeanKept = 0.9, SquaresKept = 0.999, Epsilon = 1e-8;
constexpr std::size_t MostParts =
    2;  // each has gradients of its own, which cost as much to clear and to add as to find

/// Of the thread that asks: what libtorch divides by itself has other bits.
void calculateAlone() {
  thread_local const bool once = (at::set_num_threads(1), true);
  static_cast<void>(once);
}

at::Tensor tensorOf(const FloatMatrix& matrix) {
  return at::from_blob(const_cast<float*>(matrix.data()), {matrix.rows(), matrix.cols()}, at::kFloat).clone();
}

FloatMatrix matrixOf(const at::Tensor& tensor) {
  return Eigen::Map<const FloatMatrix>(tensor.data_ptr<float>(), tensor.size(0), tensor.size(1));
}

at::Tensor rowsOf(const at::Tensor& whole, const at::Tensor& rows) {
  return rows.defined() ? whole.index_select(0, rows) : whole;
}

}  // namespace

Adam::Adam(const nets::Weights& weights, const nets::Descent& descent) : m_descent(descent) {
  calculateAlone();
  for (const FloatMatrix& each : weights) {
    m_weights.push_back(tensorOf(each));
    m_means.push_back(at::zeros_like(m_weights.back()));
    m_squares.push_back(at::zeros_like(m_weights.back()));
  }
}

double Adam::step(std::size_t parts, const Tensors& rows, const nets::Loop& loop, const LossOf& lossOf) {
  ++m_steps;
  const auto rowsOfWeight = [&](std::size_t i) { return i < rows.size() ? rows[i] : at::Tensor(); };
  Tensors seen;
  for (std::size_t i = 0; i < m_weights.size(); ++i) seen.push_back(rowsOf(m_weights[i], rowsOfWeight(i)));
  std::vector<Tensors> gradients(parts);
  std::vector<double> losses(parts);
  loop(parts, [&](std::size_t part) {
    calculateAlone();
    Tensors leaves;
    for (const at::Tensor& each : seen) leaves.push_back(each.detach().requires_grad_());
    const at::Tensor loss = lossOf(part, leaves);
    gradients[part] = torch::autograd::grad({loss}, leaves, {}, c10::nullopt, false, true);
    losses[part] = loss.item<double>();
  });
  loop(m_weights.size(), [&](std::size_t i) {
    calculateAlone();
    update(i, rowsOfWeight(i), seen[i], gradients);
  });
  double sum = 0;
  for (const double loss : losses) sum += loss;
  return sum;
}

void Adam::update(std::size_t weight, const at::Tensor& rows, const at::Tensor& seen,
                  const std::vector<Tensors>& gradients) {
  const at::NoGradGuard plain;
  at::Tensor gradient = m_descent.regularisation * seen;
  for (const Tensors& part : gradients) {
    if (part[weight].defined()) gradient.add_(part[weight]);
  }
  at::Tensor mean = rowsOf(m_means[weight], rows), squares = rowsOf(m_squares[weight], rows), next = seen;
  mean.mul_(MeanKept).add_(gradient, 1 - MeanKept);
  squares.mul_(SquaresKept).addcmul_(gradient, gradient, 1 - SquaresKept);
  const at::Tensor scale = (squares / (1 - std::pow(SquaresKept, m_steps))).sqrt_().add_(Epsilon);
  next.addcdiv_(mean, scale, -m_descent.learningRate / (1 - std::pow(MeanKept, m_steps)));
  if (!rows.defined()) return;
  m_means[weight].index_copy_(0, rows, mean);
  m_squares[weight].index_copy_(0, rows, squares);
  m_weights[weight].index_copy_(0, rows, next);
}

nets::Weights Adam::weights() const {
  nets::Weights result;
  for (const at::Tensor& each : m_weights) result.push_back(matrixOf(each));
  return result;
}

std::size_t partsOf(std::size_t count) { return std::min(MostParts, count); }

std::int64_t beginOf(std::size_t part, std::size_t count) {
  return static_cast<std::int64_t>(part * count / partsOf(count));
}

at::Generator generatorOf(std::uint64_t seed, std::size_t part) {
  return at::detail::createCPUGenerator(seed + 0x9E3779B97F4A7C15U * (part + 1));
}

at::Tensor dropped(const at::Tensor& values, double chance, at::Generator& generator) {
  if (chance <= 0) return values;
  const at::Tensor kept = at::rand(values.sizes(), generator, at::kFloat).ge(chance).to(at::kFloat);
  return values * kept.div_(1 - chance);
}

at::Tensor tensorOf(std::span<const Index> indices) {
  return at::from_blob(const_cast<Index*>(indices.data()), {static_cast<std::int64_t>(indices.size())}, at::kInt)
      .to(at::kLong);
}

}  // namespace kindred::torch_nets
