#include "core/recommend/hybrid_stacked/stacker.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "core/recommend/parts.h"

namespace kindred::recommend::hybrid_stacked {
namespace {

double numberOf(const std::vector<Scored>& all, Index product) {
  const auto found = std::ranges::lower_bound(all, product, {}, &Scored::index);
  return found != all.end() && found->index == product ? found->score : 0;
}

/// The loss of these weights, its gradient and its second derivatives.
struct Slope {
  double loss = 0;
  Eigen::VectorXd gradient;
  Eigen::MatrixXd curvature;
};

Slope slopeAt(const std::vector<Sample>& samples, const Eigen::VectorXd& weights, double ridge) {
  const Eigen::Index size = weights.size();
  Slope slope{0, Eigen::VectorXd::Zero(size), Eigen::MatrixXd::Zero(size, size)};
  Eigen::VectorXd x(size);
  for (const Sample& sample : samples) {
    x << Eigen::Map<const Eigen::VectorXd>(sample.says.data(), size - 1), 1.0;
    const double logit = weights.dot(x), probability = 1 / (1 + std::exp(-logit));
    slope.loss += std::log1p(std::exp(-std::abs(logit))) + std::max(0.0, sample.taken ? -logit : logit);
    slope.gradient += (probability - (sample.taken ? 1.0 : 0.0)) * x;
    slope.curvature += std::max(1e-12, probability * (1 - probability)) * x * x.transpose();
  }
  // Not of the intercept.
  slope.loss += ridge * weights.head(size - 1).squaredNorm();
  slope.gradient.head(size - 1) += 2 * ridge * weights.head(size - 1);
  slope.curvature.diagonal().head(size - 1).array() += 2 * ridge;
  slope.curvature.diagonal().array() += 1e-9;
  return slope;
}

}  // namespace

Said saidOf(std::vector<Scored> scores, Index products, std::span<const Index> without) {
  Said said{.spread = deviation(scores, products)};
  TopK best(RankedProducts);
  for (const Scored& each : scores) {
    if (!std::ranges::binary_search(without, each.index)) best.offer(each.index, each.score);
  }
  said.gains = best.take();
  for (std::size_t i = 0; i < said.gains.size(); ++i) said.gains[i].score = 1 / std::log2(static_cast<double>(i) + 2);
  std::ranges::sort(said.gains, {}, &Scored::index);
  said.scores = std::move(scores);
  return said;
}

std::vector<double> says(std::span<const Said> parts, Index product) {
  std::vector<double> all;
  for (const Said& part : parts) {
    all.push_back(part.spread > 0 ? numberOf(part.scores, product) / part.spread : 0);
    all.push_back(numberOf(part.gains, product));
  }
  return all;
}

Learned learn(const std::vector<Sample>& samples, std::size_t parts, double ridge) {
  Learned learned{std::vector<Trust>(parts, Trust{1, 0}), {}};
  const auto taken = static_cast<std::size_t>(std::ranges::count(samples, true, &Sample::taken));
  if (taken == 0 || taken == samples.size()) return learned;
  Eigen::VectorXd weights = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(2 * parts + 1));
  Stopping stopping({.most = 30, .leastGain = 1e-6, .patience = 1});
  for (bool last = false; !last;) {
    const Slope slope = slopeAt(samples, weights, ridge);
    const Epoch epoch{.number = static_cast<int>(stopping.trace().size()) + 1,
                      .loss = slope.loss / static_cast<double>(samples.size())};
    last = stopping.after(epoch);
    if (!last) weights -= slope.curvature.ldlt().solve(slope.gradient);
  }
  for (std::size_t part = 0; part < parts; ++part) {
    const auto at = static_cast<Eigen::Index>(2 * part);
    learned.parts[part] = {weights[at], weights[at + 1]};
  }
  learned.trace = stopping.trace();
  return learned;
}

}  // namespace kindred::recommend::hybrid_stacked
