// Products at random: what a list is worth that knows nothing. Somebody's order is drawn from the seed and from what he
// has, so that it is the same in any block of people, and for a customer as for his history alone.
#include "core/base/random.h"

#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::random {
namespace {

class RandomModel : public Model {
 public:
  RandomModel(std::shared_ptr<const TrainingData> data, std::uint64_t seed)
      : m_data(std::move(data)), m_means(meansOf(*m_data)), m_seed(seed) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person& person) {
      return [this, stream = streamOf(person)](Index product) { return score(stream, product); };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::uint64_t stream = streamOf(person);
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation{.score = score(stream, product)};
      if (!std::isnan(explanation.score)) {
        explanation.terms = {{.label = KI_TEXT("core", "Drawn at random"), .key = "random", .adds = explanation.score}};
      }
      explanation.reason = Reason{"random", KI_TEXT("core", "Drawn at random")};
      result.push_back(std::move(explanation));
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    Matrix lots(static_cast<Eigen::Index>(asked.customers.size()), static_cast<Eigen::Index>(asked.products.size()));
    for (std::size_t i = 0; i < asked.customers.size(); ++i) {
      const std::uint64_t stream = streamOf(m_data->person(asked.customers[i]));
      for (std::size_t j = 0; j < asked.products.size(); ++j)
        lots(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = score(stream, asked.products[j]);
    }
    return {{"lots", KI_TEXT("core", "The lots"),
             KI_TEXT("core",
                     "A cell is what was drawn for a customer and a product: nothing in it tells one from another."),
             KI_TEXT("core", "Why is it worth while to compare others with this?"),
             InsideGrid{customersShown(asked, m_data->matrix.rows), productsShown(asked, m_data->matrix.columns),
                        std::move(lots)}}};
  }
  void save(BlockWriter& writer) const override {
    writer.writeScalar("seed", static_cast<std::int64_t>(m_seed));
    writer.writeScalar("products", m_data->matrix.columns);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  [[nodiscard]] std::uint64_t streamOf(const Person& person) const {
    std::uint64_t stream = m_seed;
    for (const Index product : person.history.values.indices)
      stream = Random::stream(stream, static_cast<std::uint64_t>(product)).next();
    return stream;
  }
  /// In [0, 1); NoScore for a product that nobody has.
  [[nodiscard]] double score(std::uint64_t stream, Index product) const {
    if (m_data->byProduct.row(product).empty()) return NoScore;
    return Random::stream(stream, static_cast<std::uint64_t>(product)).real();
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  std::uint64_t m_seed;
};

Fitted fit(const FitContext& context, Progress& progress) {
  requireValid({}, context.values);
  progress.report(0);
  return {std::make_shared<RandomModel>(context.data, context.seed)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  BlockReader::requireSize("products", static_cast<std::size_t>(reader.readScalar<Index>("products")),
                           static_cast<std::size_t>(data->matrix.columns));
  const auto seed = static_cast<std::uint64_t>(reader.readScalar<std::int64_t>("seed"));
  return std::make_shared<RandomModel>(std::move(data), seed);
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "random",
               .title = KI_TEXT("core", "At random"),
               .summary = KI_TEXT("core", "Draws products at random. What every other list has to beat, and by far."),
               .source = "Random order, drawn by Blackman and Vigna’s xoshiro256** (ACM TOMS 47, 2021)"},
      .fit = fit,
      .load = load,
      .estimate = [](const DataShape& shape, const Values&) {
        constexpr double SecondsPerScore = 1.5e-8;
        return Estimate{SecondsPerScore * static_cast<double>(shape.customers) * static_cast<double>(shape.products),
                        8.0 * static_cast<double>(shape.customers + shape.products)};
      }};
}

}  // namespace kindred::recommend::random
