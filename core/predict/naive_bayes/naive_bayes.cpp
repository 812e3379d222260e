// Naive Bayes (Maron, JACM 8, 1961; Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 2009, 6.6.3): every
// feature counts as if the others were not there. Indicators of one column are its values, of which a row has one or none;
// what is otherwise only 0 or 1 is a yes or no; shares of both are smoothed (Laplace). Everything else is a number with a normal
// distribution in each class, whose variance never falls below a billionth of the widest column's.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/predict/classifier.h"

namespace kindred::predict::naive_bayes {
namespace {

struct Options {
  double smoothing = 1;
  double leastVariance = 1e-9;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::smoothing, "smoothing", KI_TEXT("core", "Smoothing"),
              KI_TEXT(
                  "core",
                  "Rows that every value is thought to have been seen in beforehand, so that nothing is impossible."),
              Range{1e-6, 1000, true})
          .param(&Options::leastVariance, "least_variance", KI_TEXT("core", "Least variance"),
                 KI_TEXT("core", "Of numbers, as a part of the widest column's."), Range{1e-12, 1, true})
          .advanced();
  return all;
}

enum class Kind { Number, Flag, Value };

struct Column {
  Kind kind = Kind::Number;
  std::array<double, 2> mean = {}, variance = {};  // of numbers
  std::array<double, 2> share = {};                // of ones: among the rows of a class
};

double normalLog(double x, double mean, double variance) {
  return -0.5 * (std::log(2 * std::numbers::pi * variance) + (x - mean) * (x - mean) / variance);
}

class BayesModel : public Model {
 public:
  BayesModel(std::array<double, 2> prior, std::vector<Column> columns)
      : m_prior(prior), m_columns(std::move(columns)) {}

  [[nodiscard]] std::vector<double> probabilities(const Matrix& rows) const override {
    requireColumns(rows, static_cast<Eigen::Index>(m_columns.size()));
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      double odds = std::log(m_prior[1]) - std::log(m_prior[0]);
      for (std::size_t j = 0; j < m_columns.size(); ++j) odds += part(j, rows(i, static_cast<Eigen::Index>(j)));
      result.push_back(sigmoid(odds));
    }
    return result;
  }

  [[nodiscard]] std::optional<Contributions> contributions(const Eigen::RowVectorXd& row) const override {
    requireColumns(row, static_cast<Eigen::Index>(m_columns.size()));
    Contributions result{.base = std::log(m_prior[1]) - std::log(m_prior[0]), .parts = {}};
    for (std::size_t j = 0; j < m_columns.size(); ++j)
      result.parts.push_back(part(j, row[static_cast<Eigen::Index>(j)]));
    return result;
  }

  [[nodiscard]] std::optional<Evidence> evidence(const Eigen::RowVectorXd& row) const override {
    requireColumns(row, static_cast<Eigen::Index>(m_columns.size()));
    Evidence result{.prior = m_prior, .terms = {}, .product = m_prior};
    for (std::size_t j = 0; j < m_columns.size(); ++j) {
      const double x = row[static_cast<Eigen::Index>(j)];
      if (m_columns[j].kind == Kind::Value && x == 0) continue;
      const std::array<double, 2> likelihood = {std::exp(logLikelihood(j, 0, x)), std::exp(logLikelihood(j, 1, x))};
      result.terms.push_back({j, likelihood});
      for (std::size_t c = 0; c < 2; ++c) result.product[c] *= likelihood[c];
    }
    result.probability = probabilities(row).front();
    return result;
  }

  void save(BlockWriter& writer) const override {
    std::vector<std::int32_t> kinds;
    std::vector<double> figures;
    for (const Column& column : m_columns) {
      kinds.push_back(static_cast<std::int32_t>(column.kind));
      for (const auto* pair : {&column.mean, &column.variance, &column.share})
        figures.insert(figures.end(), pair->begin(), pair->end());
    }
    writer.write("prior", std::vector(m_prior.begin(), m_prior.end()));
    writer.write("kinds", kinds);
    writer.write("figures", figures);
  }

  static ModelPtr load(const BlockReader& reader, Eigen::Index features) {
    constexpr std::size_t FiguresEach = 6;
    const auto prior = reader.read<double>("prior"), figures = reader.read<double>("figures");
    const auto kinds = reader.read<std::int32_t>("kinds");
    BlockReader::requireSize("prior", prior.size(), 2);
    BlockReader::requireSize("kinds", kinds.size(), static_cast<std::size_t>(features));
    BlockReader::requireSize("figures", figures.size(), kinds.size() * FiguresEach);
    std::vector<Column> columns(kinds.size());
    for (std::size_t j = 0; j < kinds.size(); ++j) {
      requireSound(kinds[j] >= 0 && kinds[j] <= static_cast<std::int32_t>(Kind::Value));
      columns[j].kind = static_cast<Kind>(kinds[j]);
      const double* from = figures.data() + j * FiguresEach;
      for (auto* pair : {&columns[j].mean, &columns[j].variance, &columns[j].share}) {
        std::copy_n(from, 2, pair->begin());
        from += 2;
      }
    }
    return std::make_shared<BayesModel>(std::array{prior[0], prior[1]}, std::move(columns));
  }

 private:
  [[nodiscard]] double logLikelihood(std::size_t j, std::size_t answer, double x) const {
    const Column& column = m_columns[j];
    if (column.kind == Kind::Number) return normalLog(x, column.mean[answer], column.variance[answer]);
    if (column.kind == Kind::Value) return x == 0 ? 0 : std::log(column.share[answer]);
    return std::log(x == 0 ? 1 - column.share[answer] : column.share[answer]);
  }
  [[nodiscard]] double part(std::size_t j, double x) const { return logLikelihood(j, 1, x) - logLikelihood(j, 0, x); }

  std::array<double, 2> m_prior;  // of no and yes
  std::vector<Column> m_columns;
};

Kind kindOf(const Examples& examples, Eigen::Index j) {
  if (examples.features[static_cast<std::size_t>(j)].isIndicator) return Kind::Value;
  const bool isFlag = (examples.values.col(j).array() == 0 || examples.values.col(j).array() == 1).all();
  return isFlag ? Kind::Flag : Kind::Number;
}

void learnNumber(const Examples& examples, Eigen::Index j, const std::array<double, 2>& rows, Column& column) {
  for (Eigen::Index i = 0; i < examples.rows(); ++i)
    column.mean[examples.isYes(i) ? 1 : 0] += examples.weight(i) * examples.values(i, j);
  for (std::size_t c = 0; c < 2; ++c) column.mean[c] /= rows[c];
  for (Eigen::Index i = 0; i < examples.rows(); ++i) {
    const std::size_t c = examples.isYes(i) ? 1 : 0;
    column.variance[c] += examples.weight(i) * std::pow(examples.values(i, j) - column.mean[c], 2);
  }
  for (std::size_t c = 0; c < 2; ++c) column.variance[c] /= rows[c];
}

/// Of all rows.
double varianceOf(const Examples& examples, Eigen::Index j, double all) {
  double mean = 0, squares = 0;
  for (Eigen::Index i = 0; i < examples.rows(); ++i) mean += examples.weight(i) * examples.values(i, j) / all;
  for (Eigen::Index i = 0; i < examples.rows(); ++i)
    squares += examples.weight(i) * std::pow(examples.values(i, j) - mean, 2) / all;
  return squares;
}

std::array<double, 2> ones(const Examples& examples, Eigen::Index j) {
  std::array<double, 2> sums = {};
  for (Eigen::Index i = 0; i < examples.rows(); ++i) {
    if (examples.values(i, j) != 0) sums[examples.isYes(i) ? 1 : 0] += examples.weight(i);
  }
  return sums;
}

/// The indicators of one column beside j: where they end.
Eigen::Index endOfValues(const Examples& examples, Eigen::Index j) {
  const auto at = [&](Eigen::Index k) -> const Feature& { return examples.features[static_cast<std::size_t>(k)]; };
  Eigen::Index end = j + 1;
  while (end < examples.values.cols() && at(end).isIndicator && at(end).source == at(j).source) ++end;
  return end;
}

Fitted fit(const Examples& examples, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requireLearnable(examples);
  progress.report(0);
  const ClassWeights weights = classWeights(examples);
  const std::array<double, 2> rows = {weights.no, weights.yes};
  std::vector<Column> columns(static_cast<std::size_t>(examples.values.cols()));
  double widest = 0;
  for (Eigen::Index j = 0; j < examples.values.cols(); ++j) {
    progress.report(static_cast<double>(j) / static_cast<double>(examples.values.cols()));
    Column& column = columns[static_cast<std::size_t>(j)];
    column.kind = kindOf(examples, j);
    if (column.kind == Kind::Number) {
      learnNumber(examples, j, rows, column);
      widest = std::max(widest, varianceOf(examples, j, weights.all()));
    } else if (column.kind == Kind::Flag) {
      const auto sums = ones(examples, j);
      for (std::size_t c = 0; c < 2; ++c)
        column.share[c] = (sums[c] + options.smoothing) / (rows[c] + 2 * options.smoothing);
    } else {
      const Eigen::Index end = endOfValues(examples, j);
      std::array<double, 2> known = {};
      for (Eigen::Index k = j; k < end; ++k) {
        columns[static_cast<std::size_t>(k)] = {.kind = Kind::Value, .share = ones(examples, k)};
        for (std::size_t c = 0; c < 2; ++c) known[c] += columns[static_cast<std::size_t>(k)].share[c];
      }
      for (Eigen::Index k = j; k < end; ++k) {
        for (std::size_t c = 0; c < 2; ++c) {
          double& share = columns[static_cast<std::size_t>(k)].share[c];
          share = (share + options.smoothing) / (known[c] + options.smoothing * static_cast<double>(end - j));
        }
      }
      j = end - 1;
    }
  }
  const double least = widest > 0 ? options.leastVariance * widest : 1;
  for (Column& column : columns) {
    for (double& variance : column.variance) variance = column.kind == Kind::Number ? variance + least : 1;
  }
  Fitted fitted;
  fitted.leftOut = constantColumns(examples);
  for (const LeftOut& each : fitted.leftOut)  // a constant says nothing
    columns[static_cast<std::size_t>(each.feature)] = {.kind = Kind::Value, .share = {1, 1}};
  fitted.model =
      std::make_shared<BayesModel>(std::array{rows[0] / weights.all(), rows[1] / weights.all()}, std::move(columns));
  progress.report(1);
  return fitted;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values&) {
  constexpr double SecondsPerCell = 6e-9;
  const double cells = static_cast<double>(rows) * static_cast<double>(columns);
  return {cells * SecondsPerCell, static_cast<double>(columns) * sizeof(Column) + static_cast<double>(rows)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "naive_bayes",
                   .title = KI_TEXT("core", "Naive Bayes"),
                   .summary = KI_TEXT(
                       "core", "Multiplies how usual each fact is among those who say yes and among those who say no."),
                   .source = "Maron 1961; Hastie, Tibshirani, Friedman 2009, 6.6.3",
                   .capabilities = {"contributions", "evidence"},
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = BayesModel::load,
          .estimate = estimate};
}

}  // namespace kindred::predict::naive_bayes
