#include "core/recommend/factor_scorer.h"

#include <algorithm>

namespace kindred::recommend {

FactorScorer::FactorScorer(const TrainingData& data, const FloatMatrix& products, FactorsOf factorsOf)
    : m_products(products), m_factorsOf(std::move(factorsOf)) {
  for (Index product = 0; product < data.matrix.columns; ++product)
    m_isHad.push_back(data.byProduct.row(product).empty() ? 0 : 1);
}

void FactorScorer::score(std::span<const Person> people, ScoreSink& sink) {
  for (std::size_t begin = 0; begin < people.size(); begin += PeopleATile)
    scoreTile(people.subspan(begin, std::min(PeopleATile, people.size() - begin)), begin, sink);
}

void FactorScorer::scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink) {
  std::vector<Lanes> factors;  // of sixteen people each
  std::vector<std::vector<std::size_t>> known;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i % SignalsALane == 0) {
      factors.emplace_back(static_cast<std::size_t>(m_products.cols()));
      known.emplace_back();
    }
    const std::optional<Vector> own = m_factorsOf(people[i]);
    if (!own) continue;
    arrayOf(factors.back()).col(static_cast<Eigen::Index>(i % SignalsALane)) = own->cast<float>();
    known.back().push_back(begin + i);
  }
  for (Eigen::Index first = 0; first < m_products.rows(); first += ProductsATile) {
    const auto tile = m_products.middleRows(first, std::min(ProductsATile, m_products.rows() - first));
    for (std::size_t lane = 0; lane < factors.size(); ++lane)
      tell(static_cast<Index>(first), productHere(tile, factors[lane]), known[lane], sink);
  }
}

void FactorScorer::tell(Index first, const Lanes& scores, std::span<const std::size_t> known, ScoreSink& sink) {
  m_scores.resize(scores.size());
  for (const std::size_t person : known) {
    for (std::size_t j = 0; j < scores.size(); ++j)
      m_scores[j] = m_isHad[static_cast<std::size_t>(first) + j] ? scores[j].signals[person % SignalsALane]
                                                                 : std::numeric_limits<float>::quiet_NaN();
    sink.takeRange(person, first, m_scores);
  }
}

}  // namespace kindred::recommend
