// Logistic regression: newton.h. Without a penalty with classical standard errors (the inverse of the information); where such
// a fit has no finite answer (Albert and Anderson, Biometrika 71, 1984), a small penalty gives one, and the result says so.
#include "core/predict/logistic/newton.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/parallel.h"
#include "core/predict/classifier.h"

namespace kindred::predict::logistic {
namespace {

enum class Kind { None, L2, L1, ElasticNet };

struct Options {
  Kind penalty = Kind::L2;
  double strength = 0.001;
  double mix = 0.5;
  int rounds = 100;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .choice(&Options::penalty, "penalty", KI_TEXT("core", "Penalty"),
                  KI_TEXT("core", "What keeps coefficients small, so that chance in the data is not taken for a rule."),
                  {{Kind::None, "none", KI_TEXT("core", "None"),
                    KI_TEXT("core", "Gives standard errors and odds ratios with intervals.")},
                   {Kind::L2, "l2", KI_TEXT("core", "Squares (L2)"), KI_TEXT("core", "Shrinks all coefficients.")},
                   {Kind::L1, "l1", KI_TEXT("core", "Absolute values (L1)"),
                    KI_TEXT("core", "Sets those that matter little to 0.")},
                   {Kind::ElasticNet, "elastic_net", KI_TEXT("core", "Both (elastic net)"),
                    KI_TEXT("core", "A mix of the two.")}})
          .param(&Options::strength, "strength", KI_TEXT("core", "Strength"),
                 KI_TEXT("core", "How much the penalty weighs, for features brought to one scale."),
                 Range{1e-8, 1000, true})
          .shownWhen("penalty", {"l2", "l1", "elastic_net"})
          .param(&Options::mix, "mix", KI_TEXT("core", "Share of absolute values"),
                 KI_TEXT("core", "1 is L1 alone, 0 is L2 alone."), Range{0, 1})
          .shownWhen("penalty", {"elastic_net"})
          .param(&Options::rounds, "rounds", KI_TEXT("core", "Most rounds"),
                 KI_TEXT("core", "Newton steps at most; a handful are usual."), Range{1, 1000})
          .shownWhen("penalty", {"l2", "l1", "elastic_net"})
          .advanced();
  return all;
}

class LogisticModel : public Model {
 public:
  LogisticModel(double constant, Eigen::VectorXd coefficients, Eigen::VectorXd means)
      : m_constant(constant), m_coefficients(std::move(coefficients)), m_means(std::move(means)) {}

  [[nodiscard]] std::vector<double> probabilities(const Matrix& rows) const override {
    requireColumns(rows, m_coefficients.size());
    std::vector<double> result(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      double odds = m_constant;
      for (Eigen::Index j = 0; j < rows.cols(); ++j) odds += m_coefficients[j] * rows(i, j);
      result[static_cast<std::size_t>(i)] = sigmoid(odds);
    }
    return result;
  }

  [[nodiscard]] std::optional<Contributions> contributions(const Eigen::RowVectorXd& row) const override {
    requireColumns(row, m_coefficients.size());
    Contributions result{.base = m_constant + m_coefficients.dot(m_means), .parts = {}};
    for (Eigen::Index j = 0; j < row.size(); ++j) result.parts.push_back(m_coefficients[j] * (row[j] - m_means[j]));
    return result;
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("constant", m_constant);
    writer.write("coefficients", std::span(m_coefficients.data(), static_cast<std::size_t>(m_coefficients.size())));
    writer.write("means", std::span(m_means.data(), static_cast<std::size_t>(m_means.size())));
  }

  static ModelPtr load(const BlockReader& reader, Eigen::Index features) {
    const auto column = [&](const char* name) -> Eigen::VectorXd {
      const auto all = reader.read<double>(name);
      BlockReader::requireSize(name, all.size(), static_cast<std::size_t>(features));
      return Eigen::Map<const Eigen::VectorXd>(all.data(), features);
    };
    return std::make_shared<LogisticModel>(reader.readScalar<double>("constant"), column("coefficients"),
                                           column("means"));
  }

 private:
  double m_constant;
  Eigen::VectorXd m_coefficients;  // 0 of what was left out
  Eigen::VectorXd m_means;
};

// Columns that vary; the others are told.
std::vector<int> varying(const Scales& scales, std::vector<LeftOut>& leftOut) {
  std::vector<int> columns;
  for (int j = 0; j < static_cast<int>(scales.deviations.size()); ++j) {
    if (scales.deviations[j] > 0) columns.push_back(j);
    else leftOut.push_back({j, LeftOut::Why::Constant});
  }
  return columns;
}

Coefficient::Test tested(double value, double error) {
  constexpr double Quantile = 1.959963984540054;
  const double z = value / error;
  return {.error = error,
          .z = z,
          .p = std::erfc(std::abs(z) / std::numbers::sqrt2),
          .oddsRatio = std::exp(value),
          .low = std::exp(value - Quantile * error),
          .high = std::exp(value + Quantile * error)};
}

/// From scaled columns to those of the table.
std::vector<Coefficient> unscaled(const Solution& solution, const Scales& scales, const std::vector<int>& columns,
                                  bool isTested) {
  const Eigen::Index count = solution.coefficients.size();
  Eigen::MatrixXd back = Eigen::MatrixXd::Identity(count, count);  // coefficients = back · scaled ones
  for (Eigen::Index j = 1; j < count; ++j) {
    const int column = columns[static_cast<std::size_t>(j) - 1];
    back(j, j) = 1 / scales.deviations[column];
    back(0, j) = -scales.means[column] / scales.deviations[column];
  }
  const Eigen::VectorXd values = back * solution.coefficients;
  std::vector<Coefficient> result;
  for (Eigen::Index j = 0; j < count; ++j)
    result.push_back({.feature = j == 0 ? -1 : columns[static_cast<std::size_t>(j) - 1], .value = values[j]});
  if (!isTested) return result;
  const Eigen::MatrixXd covariance = back * solution.information.inverse() * back.transpose();
  for (Eigen::Index j = 0; j < count; ++j) {
    const double error = std::sqrt(covariance(j, j));
    if (std::isfinite(error) && error > 0) result[static_cast<std::size_t>(j)].test = tested(values[j], error);
  }
  return result;
}

Penalty penaltyOf(const Options& options) {
  if (options.penalty == Kind::None) return {};
  return {options.strength, options.penalty == Kind::L2 ? 0 : options.penalty == Kind::L1 ? 1 : options.mix};
}

Fitted fit(const Examples& examples, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requireLearnable(examples);
  progress.report(0);
  Fitted fitted;
  const Scales scales = scalesOf(examples, progress);
  std::vector<int> columns = varying(scales, fitted.leftOut);
  const bool isFree = options.penalty == Kind::None;
  if (isFree) {
    for (const int column : collinear(examples, scales, columns, progress)) {
      std::erase(columns, column);
      fitted.leftOut.push_back({column, LeftOut::Why::Collinear});
    }
  }
  Progress solving = progress.part(0.1, 0.9);
  // Without an end coefficients grow by about 1 a round; where there is one it is found in far fewer.
  constexpr int RoundsToSee = 30;
  Solution solution =
      solve(examples, scales, columns, penaltyOf(options), isFree ? RoundsToSee : options.rounds, solving);
  if (isFree && !solution.converged) {
    fitted.isSeparable = true;
    Progress again = progress.part(0.9, 1);
    solution = solve(examples, scales, columns, {.strength = 1 / classWeights(examples).all()}, options.rounds, again);
  }
  fitted.coefficients = unscaled(solution, scales, columns, isFree && !fitted.isSeparable);
  fitted.deviance = 2 * solution.loss;
  fitted.rounds = solution.rounds;
  Eigen::VectorXd all = Eigen::VectorXd::Zero(examples.values.cols());
  for (const Coefficient& each : fitted.coefficients) {
    if (each.feature >= 0) all[each.feature] = each.value;
  }
  fitted.model = std::make_shared<LogisticModel>(fitted.coefficients.front().value, std::move(all), scales.means);
  progress.report(1);
  return fitted;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsPerFlop = 4e-10, Rounds = 8;
  const double n = static_cast<double>(rows), p = static_cast<double>(columns) + 1;
  return {Rounds * n * p * (p + 40) * SecondsPerFlop + 1e-6 * (schema().options(values).rounds > 0),
          (n / 16 * p + 64 * p * p) * sizeof(double)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "logistic",
                   .title = KI_TEXT("core", "Logistic regression"),
                   .summary = KI_TEXT("core", "Adds up what each fact about a customer says for or against a yes."),
                   .source = "Cox 1958; McCullagh and Nelder 1989, 4.4; Friedman, Hastie, Tibshirani 2010",
                   .capabilities = {"coefficients", "contributions"},
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = LogisticModel::load,
          .estimate = estimate};
}

}  // namespace kindred::predict::logistic
