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

/// What all that one customer could be offered says, a row each, and what was taken.
struct List {
  Eigen::MatrixXd says;
  Eigen::VectorXd meanTaken;  ///< of the rows taken
};

/// Of customers who took some and left some.
std::vector<List> listsOf(const std::vector<std::vector<Sample>>& customers, std::size_t numbers) {
  std::vector<List> lists;
  for (const std::vector<Sample>& samples : customers) {
    const auto taken = static_cast<std::size_t>(std::ranges::count(samples, true, &Sample::taken));
    if (taken == 0 || taken == samples.size()) continue;
    const auto rows = static_cast<Eigen::Index>(samples.size()), size = static_cast<Eigen::Index>(numbers);
    List list{Eigen::MatrixXd(rows, size), Eigen::VectorXd::Zero(size)};
    for (Eigen::Index row = 0; row < rows; ++row) {
      const Sample& sample = samples[static_cast<std::size_t>(row)];
      list.says.row(row) = Eigen::Map<const Eigen::RowVectorXd>(sample.says.data(), size);
      if (sample.taken) list.meanTaken += list.says.row(row).transpose() / static_cast<double>(taken);
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

/// The loss of these weights, its gradient and its second derivatives.
struct Slope {
  double loss = 0;
  Eigen::VectorXd gradient;
  Eigen::MatrixXd curvature;
};

double lossAt(const std::vector<List>& lists, const Eigen::VectorXd& weights, double ridge) {
  double loss = ridge * weights.squaredNorm();
  for (const List& list : lists) {
    const Eigen::VectorXd logits = list.says * weights;
    const double greatest = logits.maxCoeff();
    loss += greatest + std::log((logits.array() - greatest).exp().sum()) - list.meanTaken.dot(weights);
  }
  return loss;
}

Slope slopeAt(const std::vector<List>& lists, const Eigen::VectorXd& weights, double ridge, Progress& progress) {
  const Eigen::Index size = weights.size();
  Slope slope{ridge * weights.squaredNorm(), 2 * ridge * weights, 2 * ridge * Eigen::MatrixXd::Identity(size, size)};
  for (const List& list : lists) {
    progress.checkpoint();
    const Eigen::VectorXd logits = list.says * weights;
    const double greatest = logits.maxCoeff();
    const Eigen::VectorXd weighed = (logits.array() - greatest).exp();
    const double sum = weighed.sum();
    const Eigen::VectorXd shares = weighed / sum, mean = list.says.transpose() * shares;
    slope.loss += greatest + std::log(sum) - list.meanTaken.dot(weights);
    slope.gradient += mean - list.meanTaken;
    slope.curvature += list.says.transpose() * shares.asDiagonal() * list.says - mean * mean.transpose();
  }
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

Learned learn(const std::vector<std::vector<Sample>>& customers, std::size_t parts, double ridge, Progress& progress) {
  Learned learned{std::vector<Trust>(parts, Trust{1, 0}), {}};
  const std::vector<List> lists = listsOf(customers, 2 * parts);
  if (lists.empty()) return learned;
  Eigen::VectorXd weights = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(2 * parts)), best = weights;
  Stopping stopping({.most = 30, .leastGain = 1e-6, .patience = 1});
  for (bool last = false; !last;) {
    const Slope slope = slopeAt(lists, weights, ridge, progress);
    const Epoch epoch{.number = static_cast<int>(stopping.trace().size()) + 1,
                      .loss = slope.loss / static_cast<double>(lists.size())};
    last = stopping.after(epoch);
    if (stopping.best() == epoch.number) best = weights;
    Eigen::VectorXd step = slope.curvature.ldlt().solve(slope.gradient);
    // Far from the least loss a whole step may go too far.
    for (int halved = 0; halved < 40 && lossAt(lists, weights - step, ridge) > slope.loss; ++halved) step /= 2;
    weights -= step;
  }
  weights = best;
  for (std::size_t part = 0; part < parts; ++part) {
    const auto at = static_cast<Eigen::Index>(2 * part);
    learned.parts[part] = {weights[at], weights[at + 1]};
  }
  learned.trace = stopping.trace();
  return learned;
}

}  // namespace kindred::recommend::hybrid_stacked
