#include "core/predict/bandits/reward_model.h"

#include <Eigen/Cholesky>
#include <algorithm>

namespace kindred::predict::bandits {
namespace {

constexpr double Penalty = 1;

/// `own`: the rows of one offer.
Vector ridge(const Log& log, const Rows& own) {
  const Eigen::Index features = log.contexts.cols();
  Eigen::MatrixXd squares = Penalty * Eigen::MatrixXd::Identity(features, features);
  squares(0, 0) = 0;
  Vector sums = Vector::Zero(features);
  for (const std::size_t row : own) {
    const Vector context = log.contexts.row(static_cast<Eigen::Index>(row)).transpose();
    squares.selfadjointView<Eigen::Lower>().rankUpdate(context);
    sums += log.answers[row] * context;
  }
  return squares.selfadjointView<Eigen::Lower>().ldlt().solve(sums);
}

double meanOf(const Log& log, const Rows& rows) {
  double sum = 0;
  for (const std::size_t row : rows) sum += log.answers[row];
  return rows.empty() ? 0 : sum / static_cast<double>(rows.size());
}

}  // namespace

Rewards::Rewards(const Log& log, const Rows& rows, RewardModel model) {
  std::vector<Rows> byArm(log.offers.size());
  for (const std::size_t row : rows) byArm[static_cast<std::size_t>(log.shown[row])].push_back(row);
  const double all = meanOf(log, rows);
  for (const Rows& own : byArm) {
    if (!own.empty() && model == RewardModel::Ridge) m_lines.push_back(ridge(log, own));
    else m_lines.push_back(Vector::Constant(1, own.empty() ? all : meanOf(log, own)));
  }
}

double Rewards::expected(const Log& log, std::size_t row, int arm) const {
  const Vector& line = m_lines[static_cast<std::size_t>(arm)];
  const auto context = log.contexts.row(static_cast<Eigen::Index>(row)).head(line.size());
  return std::clamp(context.dot(line), 0.0, 1.0);
}

}  // namespace kindred::predict::bandits
