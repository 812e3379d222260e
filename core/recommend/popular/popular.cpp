// What most customers have: the baseline that personal lists must beat.
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::popular {
namespace {

class PopularModel : public Model {
 public:
  PopularModel(std::shared_ptr<const TrainingData> data, std::vector<std::int32_t> customers)
      : m_data(std::move(data)), m_means(meansOf(*m_data)), m_customers(std::move(customers)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person&) { return [this](Index product) { return score(product); }; };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }

  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person&, std::span<const Index> products) const override {
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation;
      explanation.terms = {{.label = KI_TEXT("core", "Customers who have it"),
                            .key = "customers",
                            .adds = static_cast<double>(m_customers[static_cast<std::size_t>(product)])}};
      explanation.score = score(product);
      result.push_back(std::move(explanation));
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    return {productBars(
        "customers", KI_TEXT("core", "Who has each product"),
        KI_TEXT("core", "How many customers have each product: this is the score, the same for everybody."),
        KI_TEXT("core", "Who is served badly by such a list?"), KI_TEXT("core", "customers"),
        [this](Index product) { return m_customers[static_cast<std::size_t>(product)]; }, asked,
        m_data->matrix.columns)};
  }
  void save(BlockWriter& writer) const override { writer.write("customers", m_customers); }
  [[nodiscard]] std::size_t bytes() const override {
    return m_customers.size() * sizeof(std::int32_t) +
           (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  [[nodiscard]] double score(Index product) const {
    const std::int32_t customers = m_customers[static_cast<std::size_t>(product)];
    return customers > 0 ? customers : NoScore;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  std::vector<std::int32_t> m_customers;  // who have the product
};

Fitted fit(const FitContext& context, Progress& progress) {
  requireValid({}, context.values);
  progress.report(0);
  const auto& data = context.data;
  std::vector<std::int32_t> customers;
  for (Index product = 0; product < data->byProduct.rows; ++product) {
    customers.push_back(static_cast<std::int32_t>(data->byProduct.row(product).size()));
  }
  return {std::make_shared<PopularModel>(data, std::move(customers))};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  auto customers = reader.read<std::int32_t>("customers");
  BlockReader::requireSize("customers", customers.size(), static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<PopularModel>(std::move(data), std::move(customers));
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "popular",
                   .title = KI_TEXT("core", "Most popular"),
                   .summary = KI_TEXT("core",
                                      "Offers everybody the products that most customers have. Not personal: the "
                                      "line that other recommenders have to beat."),
                   .source = "Cremonesi, Koren, Turrin: Performance of recommender algorithms on top-N recommendation "
                             "tasks, RecSys 2010, section 3.1 (TopPop)"},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values&) {
            return Estimate{1e-8 * static_cast<double>(shape.interactions), 12.0 * static_cast<double>(shape.products)};
          }};
}

}  // namespace kindred::recommend::popular
