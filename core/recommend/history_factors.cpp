#include "core/recommend/history_factors.h"

#include <algorithm>
#include <cmath>

#include "core/matrix/float_blas.h"

namespace kindred::recommend {

/// Tiles of one size, padded, so that the bits do not depend on who else is in the block.
class HistoryFactorModel::Tiles : public Scorer {
 public:
  explicit Tiles(const HistoryFactorModel& model) : m_model(model) {}

  void score(std::span<const Person> people, ScoreSink& sink) override {
    for (std::size_t begin = 0; begin < people.size(); begin += PeopleATile)
      scoreTile(people.subspan(begin, std::min<std::size_t>(PeopleATile, people.size() - begin)), begin, sink);
  }

 private:
  static constexpr Eigen::Index PeopleATile = 64, ProductsATile = 1024;

  void scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink) {
    const FloatMatrix& products = *m_model.m_products;
    m_people.setZero(PeopleATile, products.cols());
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (people[i].history.empty()) continue;
      m_people.row(static_cast<Eigen::Index>(i)) = m_model.m_foldIn->factors(people[i].history).cast<float>();
    }
    for (Eigen::Index first = 0; first < products.rows(); first += ProductsATile) {
      const Eigen::Index count = std::min(ProductsATile, products.rows() - first);
      m_scores.resize(PeopleATile, count);
      productTransposed(m_people, products.middleRows(first, count), m_scores);
      for (Eigen::Index product = 0; product < count; ++product) {
        if (m_model.m_data->byProduct.row(static_cast<Index>(first + product)).empty())
          m_scores.col(product).setConstant(std::numeric_limits<float>::quiet_NaN());
      }
      for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].history.empty()) continue;
        const float* const row = m_scores.row(static_cast<Eigen::Index>(i)).data();
        sink.takeRange(begin + i, static_cast<Index>(first), {row, static_cast<std::size_t>(count)});
      }
    }
  }

  const HistoryFactorModel& m_model;
  FloatMatrix m_people, m_scores;
};

HistoryFactorModel::HistoryFactorModel(std::shared_ptr<const TrainingData> data,
                                       std::shared_ptr<const FloatMatrix> products,
                                       std::unique_ptr<const FoldIn> foldIn)
    : m_data(std::move(data)),
      m_means(meansOf(*m_data)),
      m_products(std::move(products)),
      m_foldIn(std::move(foldIn)) {}

std::unique_ptr<Scorer> HistoryFactorModel::scorer() const { return std::make_unique<Tiles>(*this); }

std::vector<Explanation> HistoryFactorModel::explainAll(const Person& person, std::span<const Index> products) const {
  const Csr::Row& history = person.history.values;
  const Matrix contributions = history.empty() ? Matrix() : m_foldIn->contributions(person.history, products);
  const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
  std::vector<Explanation> result(products.size());
  for (std::size_t j = 0; j < products.size(); ++j) {
    Explanation& explanation = result[j];
    explanation.score = scores[static_cast<std::size_t>(products[j])];
    if (std::isnan(explanation.score)) continue;
    for (std::size_t i = 0; i < history.size(); ++i) {
      const double adds = contributions(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
      explanation.terms.push_back(
          {.of = Term::Of::Product, .index = history.indices[i], .weight = adds, .value = 1, .adds = adds});
    }
    std::ranges::stable_sort(explanation.terms, std::ranges::greater(),
                             [](const Term& term) { return std::abs(*term.weight); });
  }
  return result;
}

void HistoryFactorModel::save(BlockWriter& writer) const {
  writer.writeScalar("factors", static_cast<std::int32_t>(m_products->cols()));
  writer.write("products", std::span<const float>(m_products->data(), static_cast<std::size_t>(m_products->size())));
}

std::size_t HistoryFactorModel::bytes() const {
  return static_cast<std::size_t>(m_products->size()) * sizeof(float) +
         (m_means.customer.size() + m_means.product.size()) * sizeof(double);
}

std::shared_ptr<const FloatMatrix> readProductFactors(const BlockReader& reader, Index products) {
  const auto values = reader.read<float>("products");
  const Eigen::Index factors = reader.readScalar<std::int32_t>("factors");
  BlockReader::requireSize("products", values.size(), static_cast<std::size_t>(factors * products));
  return std::make_shared<const FloatMatrix>(Eigen::Map<const FloatMatrix>(values.data(), products, factors));
}

}  // namespace kindred::recommend
