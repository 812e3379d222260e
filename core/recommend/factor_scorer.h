// Scores by a product of factors, in tiles.
#pragma once

#include "core/matrix/dense.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// score(j) = p · q_j in single precision. Tiles of one size, padded, so that the bits do not depend on who else is in
/// the block. A product that nobody has gets no score.
class FactorScorer : public Scorer {
 public:
  /// Somebody's factors; nothing of whom the model cannot tell.
  using FactorsOf = std::function<std::optional<Vector>(const Person&)>;

  /// `products`: products × factors; it and `data` must outlive the object.
  FactorScorer(const TrainingData& data, const FloatMatrix& products, FactorsOf factorsOf);

  void score(std::span<const Person> people, ScoreSink& sink) override;

 private:
  static constexpr Eigen::Index PeopleATile = 64, ProductsATile = 1024;

  void scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink);

  const TrainingData& m_data;
  const FloatMatrix& m_products;
  FactorsOf m_factorsOf;
  FloatMatrix m_people, m_scores;
};

}  // namespace kindred::recommend
