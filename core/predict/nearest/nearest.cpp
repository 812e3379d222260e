// The nearest of those whose answer is known vote (Fix and Hodges 1951; Cover and Hart, IEEE IT 13, 1967), on columns brought
// to mean 0 and deviation 1. Of rows equally far those that come first in the table.
#include <cmath>

#include "core/matrix/nearest_rows.h"
#include "core/matrix/scaling.h"
#include "core/predict/classifier.h"

namespace kindred::predict::nearest {
namespace {

enum class Votes { Equal, ByDistance };

struct Options {
  int neighbours = 25;
  Votes votes = Votes::Equal;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
                 KI_TEXT("core", "How many of those most alike vote."), Range{1, 1000})
          .choice(&Options::votes, "votes", KI_TEXT("core", "Votes"),
                  KI_TEXT("core", "How much each neighbour counts."),
                  {{Votes::Equal, "equal", KI_TEXT("core", "Equal")},
                   {Votes::ByDistance, "by_distance", KI_TEXT("core", "The nearer, the more")}});
  return all;
}

class NearestModel : public Model {
 public:
  NearestModel(const Examples& examples, const Options& options)
      : m_scaling(Scaling::of(examples.values)),
        m_points(m_scaling.scaled(examples.values)),
        m_labels(examples.labels),
        m_weights(examples.weights),
        m_options(options) {}

  [[nodiscard]] std::vector<double> probabilities(const Matrix& rows) const override {
    requireColumns(rows, m_points.cols());
    if (rows.rows() == 0) return {};
    Progress progress;
    const NearestRows found = nearestRowsTo(m_scaling.scaled(rows), m_points, m_options.neighbours, progress);
    std::vector<double> result;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) result.push_back(share(found, i));
    return result;
  }

 private:
  [[nodiscard]] double share(const NearestRows& found, Eigen::Index i) const {
    double yes = 0, all = 0;
    const bool same = found.distances(i, 0) == 0;  // then only those that are the same have a say
    for (Eigen::Index k = 0; k < found.rows.cols(); ++k) {
      const auto row = static_cast<std::size_t>(found.rows(i, k));
      const double distance = found.distances(i, k);
      double vote = m_weights.empty() ? 1 : m_weights[row];
      if (m_options.votes == Votes::ByDistance) vote *= same ? (distance == 0 ? 1 : 0) : 1 / distance;
      all += vote;
      if (m_labels[row] != 0) yes += vote;
    }
    return yes / all;
  }

  Scaling m_scaling;
  Matrix m_points;
  std::vector<std::uint8_t> m_labels;
  std::vector<double> m_weights;
  Options m_options;
};

Fitted fit(const Examples& examples, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requireLearnable(examples);
  progress.report(0);
  Fitted fitted;
  for (Eigen::Index j = 0; j < examples.values.cols(); ++j) {
    if (examples.values.col(j).minCoeff() == examples.values.col(j).maxCoeff())
      fitted.leftOut.push_back({static_cast<int>(j), LeftOut::Why::Constant});
  }
  fitted.model = std::make_shared<NearestModel>(examples, options);
  progress.report(1);
  return fitted;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values&) {
  constexpr double SecondsPerCell = 3e-9;
  const double cells = static_cast<double>(rows) * static_cast<double>(columns);
  return {cells * SecondsPerCell, cells * sizeof(double)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "nearest",
                   .title = KI_TEXT("core", "Nearest neighbours"),
                   .summary = KI_TEXT("core", "Asks the customers who are most alike what they did."),
                   .source = "Fix and Hodges 1951; Cover and Hart 1967",
                   .parameters = schema().parameters()},
          .fit = fit,
          .estimate = estimate};
}

}  // namespace kindred::predict::nearest
