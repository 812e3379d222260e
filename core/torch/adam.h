// Steps of Adam down a loss that libtorch differentiates (core/nets/trainer.h says what callers may rely on).
#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <vector>

#include "core/nets/trainer.h"

namespace kindred::torch_nets {

using Tensors = std::vector<at::Tensor>;

class Adam {
 public:
  /// A part's share of the loss of a batch, from the weights.
  using LossOf = std::function<at::Tensor(std::size_t part, const Tensors& weights)>;

  Adam(const nets::Weights& weights, const nets::Descent& descent);

  /// Of `parts` that add up to the batch. `rows`: of each of the first weights, the rows that the step touches, each once;
  /// undefined, or beyond its end: all. LossOf sees these rows alone. The loss before the step.
  double step(std::size_t parts, const Tensors& rows, const nets::Loop& loop, const LossOf& lossOf);

  [[nodiscard]] nets::Weights weights() const;
  [[nodiscard]] double dropout() const { return m_descent.dropout; }

 private:
  void update(std::size_t weight, const at::Tensor& rows, const at::Tensor& seen,
              const std::vector<Tensors>& gradients);

  nets::Descent m_descent;
  Tensors m_weights, m_means, m_squares;
  int m_steps = 0;
};

/// Parts that a batch of so many is cut into, and where each begins.
std::size_t partsOf(std::size_t count);
std::int64_t beginOf(std::size_t part, std::size_t count);

/// Of a thread that takes part in a step: the seed of its batch and its part decide.
at::Generator generatorOf(std::uint64_t seed, std::size_t part);
/// Each number dropped with this chance, those that stay raised to make up for it.
at::Tensor dropped(const at::Tensor& values, double chance, at::Generator& generator);

at::Tensor tensorOf(std::span<const Index> indices);

}  // namespace kindred::torch_nets
