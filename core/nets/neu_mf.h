// NeuMF: factors of customers and products that meet twice, multiplied one by one and through a small net (He, Liao, Zhang,
// Nie, Hu, Chua: Neural collaborative filtering, WWW 2017, section 3.4). With f predictive factors, p and q of f numbers, p′
// and q′ of 2f,
//
//   a = relu([p′ q′] W₁ + b₁) (2f),  b = relu(a W₂ + b₂) (f),  x = h · [p ⊙ q; b] + c,  chance that u has i = 1 ⁄ (1 + e⁻ˣ)
#pragma once

#include <span>

#include "core/matrix/csr.h"
#include "core/nets/weights.h"

namespace kindred::nets::neu_mf {

struct Shape {
  Index customers = 0, products = 0;
  int factors = 0;  ///< f
};

/// Places among the weights. Customers and Products: [p p′] and [q q′], 3f columns; Output: h and c, 1 × (2f + 1).
enum Place { Customers, Products, First, FirstBias, Second, SecondBias, Output, Count };

/// To start from.
Weights weights(const Shape& shape, Random& random);

/// x of customers, whoever they are: vectors of 3f numbers. Immutable; may be asked by many threads at once. The weights
/// must outlive it.
class Scores {
 public:
  explicit Scores(const Weights& weights);

  /// x of each of the products [first, first + count).
  [[nodiscard]] Vector of(const Vector& customer, Index first, Index count) const;
  [[nodiscard]] double of(const Vector& customer, Index product) const { return of(customer, product, 1)[0]; }
  /// x, and its gradient by the customer's vector.
  double gradient(const Vector& customer, Index product, Vector& gradient) const;

 private:
  const Weights& m_weights;
  Eigen::Index m_factors;
  FloatMatrix m_products;  ///< q′ W₁ + b₁
};

/// Somebody's vector with all other weights held, and how it moves when a product is taken away.
///
/// The vector is what is most likely by what is had, by products drawn from all others, and by the customers of the
/// training as normal prior, coordinate by coordinate; found by damped Gauss–Newton steps. What taking away a product does is
/// one Newton step from there (Koh, Liang: Understanding black-box predictions via influence functions, ICML 2017, section
/// 2.1). Immutable; may be asked by many threads at once. The weights must outlive it.
class FoldIn {
 public:
  /// `negatives`: products drawn for each that is had.
  FoldIn(const Weights& weights, int negatives);

  [[nodiscard]] const Scores& scores() const { return m_scores; }
  /// `had`: ascending.
  [[nodiscard]] Vector vector(std::span<const Index> had) const;
  /// |had| rows: the vector without each product in turn.
  [[nodiscard]] Matrix withoutEach(const Vector& customer, std::span<const Index> had) const;

 private:
  struct Example {
    Index product;
    double had;
  };
  [[nodiscard]] std::vector<Example> examples(std::span<const Index> had) const;
  /// The negative logarithm of the likelihood.
  [[nodiscard]] double loss(const Vector& customer, std::span<const Example> examples) const;
  /// Its gradient and the Gauss–Newton approximation of its curvature.
  void curvature(const Vector& customer, std::span<const Example> examples, Vector& gradient, Matrix& hessian) const;

  Scores m_scores;
  Index m_products;
  int m_negatives;
  Vector m_mean, m_precision;  ///< of the customers, by coordinate
};

}  // namespace kindred::nets::neu_mf
