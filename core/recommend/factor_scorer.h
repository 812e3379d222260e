// Scores by a product of factors, in tiles.
#pragma once

#include "core/matrix/lanes.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// score(j) = p · q_j in single precision. A product that nobody has gets no score.
class FactorScorer : public Scorer {
 public:
  /// Somebody's factors; nothing of whom the model cannot tell.
  using FactorsOf = std::function<std::optional<Vector>(const Person&)>;

  /// `products`: products × factors; it must outlive the object.
  FactorScorer(const TrainingData& data, const FloatMatrix& products, FactorsOf factorsOf);

  void score(std::span<const Person> people, ScoreSink& sink) override;

 private:
  /// Factors of so many products stay near the processor, while they meet so many people.
  static constexpr Eigen::Index ProductsATile = 1024;
  static constexpr std::size_t PeopleATile = 4 * SignalsALane;

  void scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink);
  /// What the people of `known` give the products from `first` on.
  void tell(Index first, const Lanes& scores, std::span<const std::size_t> known, ScoreSink& sink);

  const FloatMatrix& m_products;
  FactorsOf m_factorsOf;
  std::vector<char> m_isHad;    ///< by product
  std::vector<float> m_scores;  ///< of one person
};

}  // namespace kindred::recommend
