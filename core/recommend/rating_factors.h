// Factor models of ratings: prediction = μ + b_u + b_i + p_u · q_i, kept within the scale. What svd, svdpp and nmf share.
//
// A list ranks by the prediction, trusted the less the fewer customers rated the product: the best predictions of all
// rest on one or two.
#pragma once

#include "core/base/random.h"
#include "core/base/stopping.h"
#include "core/matrix/dense.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {

/// Of both sides. Biases may be all zero.
struct RatingFactors {
  double mean = 0;
  Vector customerBias, productBias;
  Matrix customers, products;  ///< × factors
};

/// What stands for one customer, or one product.
struct RatingSide {
  double bias = 0;
  Vector factors;
};

/// How the values of one row become a bias and factors where the other side is known: by ridge regression.
struct RatingFoldIn {
  double regularisation = 0.02;  ///< for each value of the row
  bool biased = true;            ///< the bias is fitted too, else it is 0
  bool nonNegative = false;      ///< no factor below 0
};
/// `row`: values by the other side, whose biases and factors are `others`.
RatingSide fittedSide(const Csr::Row& row, double mean, const Vector& otherBias, const Matrix& others,
                      const RatingFoldIn& foldIn);

class RatingFactorModel : public Model {
 public:
  RatingFactorModel(std::shared_ptr<const TrainingData> data, RatingFactors factors, const RatingFoldIn& foldIn,
                    double damping);

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return m_scale.has_value(); }
  [[nodiscard]] std::vector<double> predictions(const Person& person, std::span<const Index> products) const override;
  /// What is left of the prediction where somebody or something is not known; without biases the mean of what is.
  [[nodiscard]] double fallback(const Person& person, Index product) const override;
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  [[nodiscard]] std::vector<Explanation> explainPredictions(const Person& person,
                                                            std::span<const Index> products) const override;
  /// Factors of both sides, and how both differ from the average.
  [[nodiscard]] std::vector<InsidePart> inside(const InsideAsked& asked) const override;
  void save(BlockWriter& writer) const override;
  [[nodiscard]] std::size_t bytes() const override;

 protected:
  [[nodiscard]] const RatingFactors& factors() const { return m_factors; }

 private:
  class Sums;
  /// Of somebody whom the training never saw, by a history that is not empty.
  [[nodiscard]] virtual RatingSide foldedIn(const Csr::Row& history) const;
  /// The part of an explanation that tells of p · q.
  [[nodiscard]] virtual Explanation tasteOf(const RatingSide& side, Index product) const;
  [[nodiscard]] RatingSide sideOf(const Person& person) const;
  /// Before it is kept within the scale.
  [[nodiscard]] double sum(const RatingSide& side, Index product) const;
  [[nodiscard]] bool knowsProduct(Index product) const { return !m_data->byProduct.row(product).empty(); }
  [[nodiscard]] Explanation explanationOf(const RatingSide& side, Index product) const;
  [[nodiscard]] Support supportOf(Index product) const {
    return {static_cast<Index>(m_data->byProduct.row(product).size()), m_damping};
  }

  std::shared_ptr<const TrainingData> m_data;
  std::optional<Scale> m_scale;
  double m_mean;  // of all values
  RatingFactors m_factors;
  RatingFoldIn m_foldIn;
  double m_damping;
};

/// What save() wrote. Throws Error (ProjectDamaged) where it is not of the data.
RatingFactors readRatingFactors(const BlockReader& reader, const TrainingData& data);

/// The root of the mean squared error of the predictions of these entries; 0 of none.
double rootMeanSquaredError(const RatingFactors& factors, const Csr& entries);

/// Entries of standard deviation `spread`, drawn from the seed.
Matrix normalFactors(Index rows, int factors, double spread, Random& random);

}  // namespace kindred::recommend
