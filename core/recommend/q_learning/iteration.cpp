#include "core/recommend/q_learning/iteration.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/blas.h"

namespace kindred::recommend::q_learning {
namespace {

constexpr std::size_t StepsATile = 2048;

/// Σ s sᵀ with the penalty, in the lower triangle.
Matrix normalMatrix(const Steps& steps, double regularisation, Progress& progress) {
  const Eigen::Index width = steps.states.cols(), factors = width - 1;
  const auto count = static_cast<std::size_t>(steps.count());
  std::vector<Matrix> parts(chunkCount(count, StepsATile));
  forEachChunk(count, StepsATile, progress, [&](const Chunk& chunk) {
    parts[chunk.number] = Matrix::Zero(width, width);
    const auto rows = steps.states.middleRows(static_cast<Eigen::Index>(chunk.begin),
                                              static_cast<Eigen::Index>(chunk.end - chunk.begin));
    addGramHere(rows.cast<double>(), parts[chunk.number]);
  });
  Matrix sum = Matrix::Zero(width, width);
  for (const Matrix& part : parts) sum += part;
  constexpr double Least = 1e-9;  // of factors that no step has
  if (factors > 0) {
    const double penalty = regularisation * std::max(sum.diagonal().head(factors).mean(), Least);
    sum.diagonal().head(factors).array() += penalty;
  }
  return sum;
}

/// Σ over the steps that bought a product: what that brought × s. factors + 1 × products.
Matrix sumsOf(const Steps& steps, const Csr& byProduct, const std::vector<double>& later, Progress& progress) {
  Matrix sums = Matrix::Zero(byProduct.rows, steps.states.cols());
  forEachChunk(static_cast<std::size_t>(byProduct.rows), 64, progress, [&](const Chunk& chunk) {
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      const Csr::Row bought = byProduct.row(static_cast<Index>(product));
      auto sum = sums.row(static_cast<Eigen::Index>(product));
      for (std::size_t i = 0; i < bought.size(); ++i) {
        const Index step = bought.indices[i];
        sum += (bought.values[i] + later[static_cast<std::size_t>(step)]) * steps.states.row(step).cast<double>();
      }
    }
  });
  return sums.transpose();
}

/// max over the candidates of Q at the step; found in single precision, told in double.
std::vector<double> bestAt(const Steps& steps, const Matrix& worths, std::span<const Index> candidates,
                           Progress& progress) {
  FloatMatrix of(static_cast<Eigen::Index>(candidates.size()), worths.cols());
  for (std::size_t i = 0; i < candidates.size(); ++i)
    of.row(static_cast<Eigen::Index>(i)) = worths.row(candidates[i]).cast<float>();
  std::vector<double> best(static_cast<std::size_t>(steps.count()), 0);
  forEachChunk(best.size(), StepsATile / 8, progress, [&](const Chunk& chunk) {
    const auto states = steps.states.middleRows(static_cast<Eigen::Index>(chunk.begin),
                                                static_cast<Eigen::Index>(chunk.end - chunk.begin));
    const FloatMatrix scores = states * of.transpose();
    for (Eigen::Index row = 0; row < scores.rows(); ++row) {
      Eigen::Index at = 0;
      scores.row(row).maxCoeff(&at);
      best[chunk.begin + static_cast<std::size_t>(row)] =
          states.row(row).cast<double>().dot(worths.row(candidates[static_cast<std::size_t>(at)]));
    }
  });
  return best;
}

double greatestReward(const Steps& steps) {
  return steps.rewards.values.empty() ? 0 : *std::ranges::max_element(steps.rewards.values);
}

}  // namespace

Worths fittedQ(const Steps& steps, std::span<const Index> candidates, const Options& options, const AfterRound& after,
               Progress& progress) {
  const Eigen::Index products = steps.rewards.columns, width = steps.states.cols();
  Worths worths{Matrix::Zero(products, width), Matrix::Zero(products, width)};
  if (steps.count() == 0) return worths;
  Progress before = progress.part(0, 0.1);
  const Matrix normal = normalMatrix(steps, options.regularisation, before);
  const Csr byProduct = transposed(steps.rewards);
  const double most = options.discount < 1 ? greatestReward(steps) / (1 - options.discount) : HUGE_VAL;
  std::vector<double> later(static_cast<std::size_t>(steps.count()), 0);
  for (int round = 1;; ++round) {
    const auto part = [&](double from, double to) {
      return progress.part(0.1 + 0.9 * (round - 1 + from) / options.iterations,
                           0.1 + 0.9 * (round - 1 + to) / options.iterations);
    };
    Progress summing = part(0, 0.3), seeking = part(0.3, 1);
    worths.all = solveSymmetric(normal, sumsOf(steps, byProduct, later, summing)).transpose();
    if (round == 1) worths.now = worths.all;
    const std::vector<double> best = bestAt(steps, worths.all, candidates, seeking);
    double change = 0;
    for (std::size_t step = 0; step < later.size(); ++step) {
      if (!steps.leadsOn[step]) continue;
      const double follows = options.discount * std::clamp(best[step + 1], 0.0, most);
      change = std::max(change, std::abs(follows - later[step]));
      later[step] = follows;
    }
    if (after(round, change, worths)) return worths;
  }
}

}  // namespace kindred::recommend::q_learning
