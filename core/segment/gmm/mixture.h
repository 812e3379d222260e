// A mixture of Gaussians over rows, and one round of expectation and maximisation (Dempster, Laird and Rubin, J. R. Stat.
// Soc. B 39, 1977; Bishop, Pattern Recognition and Machine Learning, 2006, section 9.2).
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred::segment::gmm {

enum class Covariance {
  Full,     ///< each component its own
  Tied,     ///< one for all
  Diagonal  ///< each its own, along the columns
};

/// Rows by tiles of RowsPerTile, each one dimension after the other; the last is filled up with zeros.
class Tiles {
 public:
  explicit Tiles(const Matrix& points);
  [[nodiscard]] std::size_t count() const;
  [[nodiscard]] std::size_t rows() const { return m_rows; }
  [[nodiscard]] int dimensions() const { return m_dimensions; }
  [[nodiscard]] std::size_t rowsIn(std::size_t tile) const;
  [[nodiscard]] const double* tile(std::size_t number) const;

 private:
  std::size_t m_rows;
  int m_dimensions;
  std::vector<double> m_values;
};

struct Mixture {
  Covariance kind = Covariance::Full;
  Matrix means;                              ///< components × columns
  Vector weights;                            ///< add up to 1
  std::vector<std::vector<double>> factors;  ///< inverse of the Cholesky factor: packed triangles, or diagonals
  Vector logFactors;                         ///< Σ log of each factor's diagonal

  [[nodiscard]] int components() const { return static_cast<int>(means.rows()); }
  [[nodiscard]] std::int64_t freeParameters() const;
  /// Without these components, their weight shared among the others.
  [[nodiscard]] Mixture only(const std::vector<int>& components) const;
};

struct Expected {
  double logLikelihood = 0;  ///< Σ over rows
  Matrix memberships = {};   ///< rows × components; empty unless asked for
};
/// The log likelihood and each row's memberships under a mixture.
Expected expectation(const Tiles& tiles, const Mixture& mixture, Progress& progress);
/// The same, without memberships, and from them the mixture of the next round. `ridge` is added to the variances; more
/// where a covariance is too flat to be inverted all the same.
double round(const Tiles& tiles, double ridge, Mixture& mixture, Progress& progress);
/// The mixture of rows that belong each wholly to one of `components`.
Mixture mixtureOf(const Tiles& tiles, const std::vector<int>& labels, int components, Covariance kind, double ridge,
                  Progress& progress);

}  // namespace kindred::segment::gmm
