#include "core/recommend/factor_scorer.h"

#include <algorithm>

#include "core/matrix/kernels.h"

namespace kindred::recommend {

LongestFirst::LongestFirst(const TrainingData& data, const FloatMatrix& all) {
  for (Index product = 0; product < data.matrix.columns; ++product)
    if (!data.byProduct.row(product).empty()) products.push_back(product);
  const Eigen::VectorXf length = all.rowwise().norm();
  std::ranges::stable_sort(products, std::ranges::greater(), [&](Index product) { return length[product]; });
  factors.resize(static_cast<Eigen::Index>(products.size()), all.cols());
  for (std::size_t i = 0; i < products.size(); ++i) {
    lengths.push_back(length[products[i]]);
    factors.row(static_cast<Eigen::Index>(i)) = all.row(products[i]);
  }
}

std::size_t LongestFirst::bytes() const {
  return static_cast<std::size_t>(factors.size()) * sizeof(float) + products.size() * (sizeof(Index) + sizeof(float));
}

void FactorScorer::score(std::span<const Person> people, ScoreSink& sink) {
  for (std::size_t begin = 0; begin < people.size(); begin += PeopleATile) {
    std::vector<Group> groups;
    const std::size_t end = std::min(begin + PeopleATile, people.size());
    for (std::size_t at = begin; at < end; at += SignalsALane)
      groups.push_back(group(people.subspan(at, std::min(SignalsALane, end - at)), at));
    for (Eigen::Index first = 0; first < m_products.factors.rows(); first += ProductsATile)
      for (const Group& each : groups) scoreTile(first, each, sink);
  }
}

FactorScorer::Group FactorScorer::group(std::span<const Person> people, std::size_t begin) const {
  Group group{begin, people.size(), Lanes(static_cast<std::size_t>(m_products.factors.cols()))};
  group.lengths.fill(-1);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::optional<Vector> own = m_factorsOf(people[i]);
    if (!own) continue;
    group.lengths[i] = static_cast<float>(own->norm());
    arrayOf(group.factors).col(static_cast<Eigen::Index>(i)) = own->cast<float>();
  }
  return group;
}

// No score is greater than the lengths multiplied (Cauchy and Schwarz), but for rounding (Teflioudi, Gemulla, Mykytiuk:
// LEMP, fast retrieval of large entries in a matrix product, SIGMOD 2015).
void FactorScorer::scoreTile(Eigen::Index first, const Group& group, ScoreSink& sink) {
  constexpr float Rounding = 1.001F;
  const float longest = m_products.lengths[static_cast<std::size_t>(first)] * Rounding;
  std::array<float, SignalsALane> least;
  least.fill(std::numeric_limits<float>::infinity());
  bool isReached = false;
  for (std::size_t i = 0; i < group.size; ++i) {
    if (group.lengths[i] < 0) continue;
    least[i] = static_cast<float>(sink.least(group.begin + i));
    isReached |= longest * group.lengths[i] >= least[i];
  }
  if (!isReached) return;
  const Eigen::Index rows = std::min(ProductsATile, m_products.factors.rows() - first);
  const Lanes scores = productHere(m_products.factors.middleRows(first, rows), group.factors);
  m_places.resize(scores.size() * SignalsALane);
  const std::int64_t found = kernels().reached(numbersOf(scores), rows, least.data(), m_places.data());
  for (const std::int32_t place : std::span(m_places).first(static_cast<std::size_t>(found))) {
    const std::size_t row = static_cast<std::size_t>(place) / SignalsALane,
                      person = static_cast<std::size_t>(place) % SignalsALane;
    m_found[person].push_back(
        {m_products.products[static_cast<std::size_t>(first) + row], scores[row].signals[person]});
  }
  for (std::size_t i = 0; i < group.size; ++i) {
    if (!m_found[i].empty()) sink.take(group.begin + i, m_found[i]);
    m_found[i].clear();
  }
}

}  // namespace kindred::recommend
