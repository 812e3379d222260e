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

  void save(BlockWriter& writer) const override {
    SubWriter scaling(writer, "scaling");
    m_scaling.save(scaling);
    writer.write("points", std::span(m_points.data(), static_cast<std::size_t>(m_points.size())));
    writer.write("labels", m_labels);
    writer.write("weights", m_weights);
    writer.writeScalar("neighbours", std::int32_t{m_options.neighbours});
    writer.writeScalar("by_distance", std::int32_t{m_options.votes == Votes::ByDistance ? 1 : 0});
  }

  static ModelPtr load(const BlockReader& reader, Eigen::Index features) {
    const auto points = reader.read<double>("points");
    auto labels = reader.read<std::uint8_t>("labels");
    auto weights = reader.read<double>("weights");
    BlockReader::requireSize("points", points.size(), labels.size() * static_cast<std::size_t>(features));
    requireSound(!labels.empty() && (weights.empty() || weights.size() == labels.size()));
    const Options options{
        .neighbours = reader.readScalar<std::int32_t>("neighbours"),
        .votes = reader.readScalar<std::int32_t>("by_distance") != 0 ? Votes::ByDistance : Votes::Equal};
    requireSound(options.neighbours > 0);
    return std::make_shared<NearestModel>(
        Scaling::load(SubReader(reader, "scaling"), features),
        Eigen::Map<const Matrix>(points.data(), static_cast<Eigen::Index>(labels.size()), features), std::move(labels),
        std::move(weights), options);
  }

  NearestModel(Scaling scaling, Matrix points, std::vector<std::uint8_t> labels, std::vector<double> weights,
               const Options& options)
      : m_scaling(std::move(scaling)),
        m_points(std::move(points)),
        m_labels(std::move(labels)),
        m_weights(std::move(weights)),
        m_options(options) {}

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
  fitted.leftOut = constantColumns(examples);
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
          .load = NearestModel::load,
          .estimate = estimate};
}

}  // namespace kindred::predict::nearest
