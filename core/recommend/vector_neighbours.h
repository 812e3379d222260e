// Models that give everyone a vector over the products and add to it those of the customers whose vectors lie nearest:
//
//   score = base + α · own + (1 − α) · mean of the k nearest
//
// (Hu, He, Gao, Zhang, Modeling personalized item frequency information for next-basket recommendation, SIGIR 2020,
// equations 3 and 4.) The methods differ only in how a history becomes a vector.
#pragma once

#include <functional>
#include <vector>

#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {

enum class Nearness {
  Euclidean,  ///< the least distance
  Cosine      ///< the least angle
};

struct VectorNeighbourOptions {
  int neighbours = 300;  ///< k; 0: none
  double own = 0.5;      ///< α
  Nearness nearness = Nearness::Euclidean;
};
std::vector<ChoiceOf<Nearness>> nearnessChoices();

/// Adds the parameters of these options to those of a method whose options derive from them.
template <class Options>
Schema<Options> withVectorNeighbours(Schema<Options> schema) {
  return schema
      .param(static_cast<int Options::*>(&Options::neighbours), "neighbours", KI_TEXT("core", "Neighbours"),
             KI_TEXT("core", "How many customers who buy alike are asked; 0 asks nobody."), Range{0, 10000})
      .param(static_cast<double Options::*>(&Options::own), "own_weight",
             KI_TEXT("core", "Weight of one’s own purchases"),
             KI_TEXT("core", "What they count; what is left to 1 counts what the neighbours buy."), Range{0, 1})
      .choice(static_cast<Nearness Options::*>(&Options::nearness), "nearness", KI_TEXT("core", "Nearness"),
              KI_TEXT("core", "What makes two customers buy alike."), nearnessChoices())
      .advanced();
}

/// Numbers of some products, ascending, none of them 0.
struct ProductVector {
  std::vector<Index> products = {};
  std::vector<float> values = {};

  [[nodiscard]] Csr::Row row() const { return {products, values}; }
};

/// The vectors of all customers: customers × products. `vectorOf` may be called by many threads.
Csr vectorsOfAll(const TrainingData& data, const std::function<ProductVector(const History&)>& vectorOf,
                 Progress& progress);

class VectorNeighbourModel : public Model {
 public:
  /// `vectors`: customers × products. `bases`: what each product scores for everybody; empty: nothing.
  VectorNeighbourModel(std::shared_ptr<const TrainingData> data, Csr vectors, const VectorNeighbourOptions& options,
                       std::vector<double> bases = {});

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool offersRepeats() const override { return true; }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  /// The vectors.
  [[nodiscard]] std::vector<InsidePart> inside(const InsideAsked& asked) const override;
  void save(BlockWriter& writer) const override { writeCsr(writer, "vectors", m_vectors); }
  [[nodiscard]] std::size_t bytes() const override;

 private:
  class Search;
  class Sums;

  /// Of a history that the training never saw.
  [[nodiscard]] virtual ProductVector vectorOf(const History& history) const = 0;
  /// What the own vector says of a product that is in it: terms that add up to its number.
  [[nodiscard]] virtual std::vector<Term> ownTerms(const History& history, Index product, double value) const = 0;

  [[nodiscard]] Explanation ownPart(const Person& person, Index product, double value) const;
  [[nodiscard]] Explanation partOfOthers(std::span<const Index> neighbours, Index product) const;

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Csr m_vectors, m_byProduct;
  std::vector<double> m_bases;
  std::vector<double> m_squares;  // by customer: the vector's length, squared
  std::vector<Index> m_byLength;  // customers with a vector, the shortest first
  VectorNeighbourOptions m_options;
};

/// What save() of such a model wrote. Throws Error (ProjectDamaged) where it is not of these data.
Csr readVectors(const BlockReader& reader, const TrainingData& data);

/// Of finding and adding up for everyone.
Estimate estimateVectorNeighbours(const DataShape& shape, const VectorNeighbourOptions& options);

}  // namespace kindred::recommend
