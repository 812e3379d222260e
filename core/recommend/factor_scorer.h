// Scores by a product of factors, in tiles.
#pragma once

#include "core/matrix/lanes.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// Factors of the products that somebody has, the longest first: what comes late scores little for everyone. Immutable.
struct LongestFirst {
  LongestFirst(const TrainingData& data, const FloatMatrix& products);
  [[nodiscard]] std::size_t bytes() const;

  std::vector<Index> products;
  std::vector<float> lengths;
  FloatMatrix factors;  ///< by row as `products`
};

/// score(j) = p · q_j in single precision. A product that nobody has gets no score.
class FactorScorer : public Scorer {
 public:
  /// Somebody's factors; nothing of whom the model cannot tell.
  using FactorsOf = std::function<std::optional<Vector>(const Person&)>;

  /// `products` must outlive the object.
  FactorScorer(const LongestFirst& products, FactorsOf factorsOf)
      : m_products(products), m_factorsOf(std::move(factorsOf)) {}

  void score(std::span<const Person> people, ScoreSink& sink) override;

 private:
  /// Factors of so many products stay near the processor, while they meet so many people.
  static constexpr Eigen::Index ProductsATile = 512;
  static constexpr std::size_t PeopleATile = 4 * SignalsALane;

  /// Sixteen people.
  struct Group {
    std::size_t begin = 0;  ///< place of the first
    std::size_t size = 0;
    Lanes factors;
    std::array<float, SignalsALane> lengths{};  ///< below 0: the model cannot tell
  };

  [[nodiscard]] Group group(std::span<const Person> people, std::size_t begin) const;
  /// What the people of a group give the products of a tile, as far as the sink wants to know.
  void scoreTile(Eigen::Index first, const Group& group, ScoreSink& sink);

  const LongestFirst& m_products;
  FactorsOf m_factorsOf;
  std::vector<std::int32_t> m_places;
  std::array<std::vector<Scored>, SignalsALane> m_found;
};

}  // namespace kindred::recommend
