#include "core/predict/uplift/balance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/predict/encoder.h"

namespace kindred::predict::uplift {
namespace {

double difference(double treated, double untreated, double variances) {
  const double apart = treated - untreated;
  if (apart == 0) return 0;
  if (variances <= 0) return std::copysign(std::numeric_limits<double>::infinity(), apart);
  return apart / std::sqrt(variances / 2);
}

}  // namespace

std::vector<Balance> balanceOf(const Table& table, const Rows& rows, Labels treated) {
  const Encoder encoder(table, rows, treated, {.categories = Categories::OneHot});
  const Matrix values = encoder.encoded(table, rows);
  std::vector<Balance> all;
  for (Eigen::Index j = 0; j < values.cols(); ++j) {
    double means[2] = {0, 0}, squares[2] = {0, 0}, counts[2] = {0, 0};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t group = treated[rows[i]] != 0 ? 1 : 0;
      counts[group] += 1;
      const double step = values(static_cast<Eigen::Index>(i), j) - means[group];  // Welford's
      means[group] += step / counts[group];
      squares[group] += step * (values(static_cast<Eigen::Index>(i), j) - means[group]);
    }
    double variances = 0;
    for (std::size_t group = 0; group < 2; ++group) variances += squares[group] / std::max(1.0, counts[group] - 1);
    all.push_back({encoder.features()[static_cast<std::size_t>(j)].name, means[1], means[0],
                   difference(means[1], means[0], variances)});
  }
  std::ranges::stable_sort(
      all, [](const Balance& a, const Balance& b) { return std::abs(a.difference) > std::abs(b.difference); });
  return all;
}

}  // namespace kindred::predict::uplift
