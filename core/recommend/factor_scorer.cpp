#include "core/recommend/factor_scorer.h"

#include <algorithm>

#include "core/matrix/float_blas.h"

namespace kindred::recommend {

FactorScorer::FactorScorer(const TrainingData& data, const FloatMatrix& products, FactorsOf factorsOf)
    : m_data(data), m_products(products), m_factorsOf(std::move(factorsOf)) {}

void FactorScorer::score(std::span<const Person> people, ScoreSink& sink) {
  for (std::size_t begin = 0; begin < people.size(); begin += PeopleATile)
    scoreTile(people.subspan(begin, std::min<std::size_t>(PeopleATile, people.size() - begin)), begin, sink);
}

void FactorScorer::scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink) {
  m_people.setZero(PeopleATile, m_products.cols());
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::optional<Vector> factors = m_factorsOf(people[i]);
    if (!factors) continue;
    m_people.row(static_cast<Eigen::Index>(i)) = factors->cast<float>();
    known.push_back(i);
  }
  for (Eigen::Index first = 0; first < m_products.rows(); first += ProductsATile) {
    const Eigen::Index count = std::min(ProductsATile, m_products.rows() - first);
    m_scores.resize(PeopleATile, count);
    productTransposed(m_people, m_products.middleRows(first, count), m_scores);
    for (Eigen::Index product = 0; product < count; ++product) {
      if (m_data.byProduct.row(static_cast<Index>(first + product)).empty())
        m_scores.col(product).setConstant(std::numeric_limits<float>::quiet_NaN());
    }
    for (const std::size_t i : known) {
      const float* const row = m_scores.row(static_cast<Eigen::Index>(i)).data();
      sink.takeRange(begin + i, static_cast<Index>(first), {row, static_cast<std::size_t>(count)});
    }
  }
}

}  // namespace kindred::recommend
