// Probabilities made honest by rows that the method did not learn from.
#pragma once

#include <vector>

#include "core/matrix/block_io.h"
#include "core/predict/judgement.h"

namespace kindred::predict {

enum class Calibration { None, Sigmoid, Isotonic };

class Calibrator {
 public:
  /// Leaves everything as it is.
  Calibrator() = default;
  /// A logistic curve over log-odds.
  Calibrator(double slope, double constant) : m_kind(Calibration::Sigmoid), m_slope(slope), m_constant(constant) {}
  /// Straight lines between points, x ascending; beyond them as at the ends.
  Calibrator(std::vector<double> x, std::vector<double> y)
      : m_kind(Calibration::Isotonic), m_x(std::move(x)), m_y(std::move(y)) {}

  [[nodiscard]] Calibration kind() const { return m_kind; }
  [[nodiscard]] std::vector<double> applied(Scores probabilities) const;
  void save(BlockWriter& writer) const;
  /// Throws Error (ProjectDamaged).
  static Calibrator load(const BlockReader& reader);

 private:
  Calibration m_kind = Calibration::None;
  double m_slope = 1, m_constant = 0;
  std::vector<double> m_x, m_y;
};

/// Sigmoid: Platt's, through log-odds, with his targets, (yes + 1) ÷ (yes + 2) and 1 ÷ (no + 2) (Advances in Large Margin Classifiers,
/// 1999). Isotonic: the never falling curve with the least squares (Zadrozny and Elkan, KDD 2002), by pooling adjacent violators.
/// What cannot be calibrated (one answer only, one probability only) stays as it is.
Calibrator calibrated(Calibration kind, Scores probabilities, Labels labels);

}  // namespace kindred::predict
