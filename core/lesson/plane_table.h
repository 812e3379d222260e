// Customers as points on a plane of two figures, few enough to be told apart.
#pragma once

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/data/dataset.h"
#include "core/matrix/dense.h"

namespace kindred::lesson {

/// What an axis counts, and in what it is shown.
struct PlaneAxis {
  enum class Unit { Number, Days, Money };

  Text title;  ///< "Days since last order"
  Unit unit = Unit::Number;
  std::string currency = {};  ///< of money; may be empty
};

struct PlaneTable {
  std::vector<std::string> names;
  Matrix points;  ///< names × 2
  PlaneAxis x, y;
  std::vector<int> planted = {};  ///< the group that each was made in; none where nobody knows

  /// Columns less their mean by their standard deviation (of one value only: 0), so that days and money count alike.
  [[nodiscard]] Matrix standardised() const;
  /// Places of standardised() where places of the plane lie, and the way back.
  [[nodiscard]] Matrix toStandard(const Matrix& places) const;
  [[nodiscard]] Matrix toPlane(const Matrix& standard) const;
};

/// The most points a lesson draws, and the fewest it is worth.
constexpr Index MostPoints = 150, FewestPoints = 6;

struct BlobOptions {
  int customers = 60;
  int groups = 3;
  double spread = 1;  ///< of each group, times what lets three of them just touch
  std::uint64_t seed = 1;
};

/// A made-up shop: customers drawn around `groups` places, by days since the last order and spend per order.
PlaneTable blobs(const BlobOptions& options);

/// A sample of a data set, drawn by `seed`: days since the last order and spend per order, or where there are no prices or
/// no times how many products each has and how high they are rated on average. Throws Error (BadData) where there are
/// fewer than FewestPoints customers with these figures.
PlaneTable planeFrom(const Dataset& dataset, Index customers, std::uint64_t seed);

}  // namespace kindred::lesson
