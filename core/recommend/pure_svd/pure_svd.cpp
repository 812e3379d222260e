// PureSVD: what is not known counts as zero, and somebody's tastes are his history seen along the greatest singular
// vectors (Cremonesi, Koren, Turrin: Performance of recommender algorithms on top-N recommendation tasks, RecSys 2010,
// section 3.3): score = x V Vᵀ.
#include "core/matrix/truncated_svd.h"
#include "core/recommend/history_factors.h"
#include "core/recommend/inside.h"
#include "core/recommend/linear_items.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::pure_svd {
namespace {

struct Options {
  int factors = 50;
  Counts counts = Counts::Once;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers are described by."), Range{1, 2000})
          .choice(&Options::counts, "counts", KI_TEXT("core", "What counts"),
                  KI_TEXT("core", "What a product of the history counts."), countsChoices());
  return all;
}

/// p = Σ x_i v_i.
class Projected : public FoldIn {
 public:
  Projected(std::shared_ptr<const FloatMatrix> products, Counts counts)
      : m_products(std::move(products)), m_counts(counts) {}

  [[nodiscard]] Vector factors(const History& history) const override {
    Vector sum = Vector::Zero(m_products->cols());
    for (std::size_t i = 0; i < history.values.size(); ++i)
      sum += counted(m_counts, history.values.values[i]) *
             m_products->row(history.values.indices[i]).cast<double>().transpose();
    return sum;
  }
  [[nodiscard]] Matrix contributions(const History& history, std::span<const Index> products) const override {
    Matrix result(static_cast<Eigen::Index>(history.values.size()), static_cast<Eigen::Index>(products.size()));
    for (std::size_t i = 0; i < history.values.size(); ++i) {
      const auto had = m_products->row(history.values.indices[i]).cast<double>();
      const double value = counted(m_counts, history.values.values[i]);
      for (std::size_t j = 0; j < products.size(); ++j)
        result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
            value * had.dot(m_products->row(products[j]).cast<double>());
    }
    return result;
  }

 private:
  std::shared_ptr<const FloatMatrix> m_products;
  Counts m_counts;
};

/// What each product of a history counts, for all customers.
Csr countedRows(Csr rows, Counts counts) {
  for (float& value : rows.values) value = static_cast<float>(counted(counts, value));
  return rows;
}

class PureSvdModel : public HistoryFactorModel {
 public:
  PureSvdModel(std::shared_ptr<const TrainingData> data, std::shared_ptr<const FloatMatrix> products,
               std::unique_ptr<const FoldIn> foldIn, Counts counts)
      : HistoryFactorModel(std::move(data), std::move(products), std::move(foldIn)), m_counts(counts) {}

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    InsideParts parts = HistoryFactorModel::inside(asked);
    parts.insert(parts.begin(), singularValuesPart(countedRows(data().matrix, m_counts), productFactors()));
    return parts;
  }

 private:
  Counts m_counts;
};

ModelPtr model(std::shared_ptr<const TrainingData> data, std::shared_ptr<const FloatMatrix> products,
               const Options& options) {
  auto foldIn = std::make_unique<const Projected>(products, options.counts);
  return std::make_shared<PureSvdModel>(std::move(data), std::move(products), std::move(foldIn), options.counts);
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const Csr rows = countedRows(context.data->byProduct, options.counts);
  const TruncatedSvd svd = truncatedSvd(rows, options.factors, context.seed, progress);
  return {model(context.data, std::make_shared<const FloatMatrix>(svd.left.cast<float>()), options)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  auto products = readProductFactors(reader, data->matrix.columns);
  return model(std::move(data), std::move(products), schema().options(values));
}

// Some passes over the events for each factor, and everyone's scores.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerPass = 6e-10, Passes = 14, SecondsPerFlop = 3e-11;
  const double factors = schema().options(values).factors;
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  return {factors * (SecondsPerPass * Passes * static_cast<double>(shape.interactions) +
                     SecondsPerFlop * customers * products),
          factors * (24 * (customers + products))};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "pure_svd",
                   .title = KI_TEXT("core", "Tastes, found at once"),
                   .summary = KI_TEXT("core",
                                      "Describes customers and products by a few tastes that explain most of who has "
                                      "what, and offers what fits the customer’s."),
                   .source = "Cremonesi, Koren, Turrin: Performance of recommender algorithms on top-N recommendation "
                             "tasks, RecSys 2010, section 3.3",
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::pure_svd
