// What the Similarity page shows, computed off the window's thread: the map with its data, and one cell written out.
#pragma once

#include <QImage>
#include <memory>
#include <optional>
#include <vector>

#include "core/workflow/queries/similarity.h"

namespace kindred::ui {

/// A heatmap with what it was made from.
struct ShownMap {
  DatasetPtr dataset;
  std::shared_ptr<const recommend::TrainingData> data;
  std::shared_ptr<const similarity::Heatmap> heatmap;
  CustomerSet selection;          ///< the customers that were asked for; empty: everyone
  double shrinkage = 0;           ///< by which recommenders of neighbours weigh similarities
  float high = 1;                 ///< where the colours end: the greatest of two different rows, in steps of 0.05
  bool diverges = false;          ///< whether there are similarities below zero
  QImage levels;                  ///< the cells, as a HeatmapCanvas draws them
  std::vector<int> closest = {};  ///< of each place the one whose row is most alike

  [[nodiscard]] float low() const { return diverges ? -high : 0; }

  [[nodiscard]] bool ofCustomers() const { return heatmap->axis == similarity::Axis::Customers; }
  [[nodiscard]] const Entities& entities() const { return ofCustomers() ? dataset->customers : dataset->products; }
  /// What two rows have in common: products of customers, customers of products.
  [[nodiscard]] const Entities& others() const { return ofCustomers() ? dataset->products : dataset->customers; }
  /// Where a row stands; nothing where it is not on the map.
  [[nodiscard]] std::optional<int> placeOf(Index row) const;
  [[nodiscard]] Index rowAt(int place) const { return heatmap->rows[static_cast<std::size_t>(place)]; }
};
using ShownMapPtr = std::shared_ptr<const ShownMap>;

/// A job. Throws Error (BadData) where there are fewer than two rows.
ShownMapPtr makeMap(const workflow::Workspace& workspace, DatasetPtr dataset, const workflow::HeatmapRequest& request,
                    Progress& progress);

/// One cell written out.
struct CellWhy {
  ShownMapPtr map;
  Index a = 0;
  Index b = 0;
  similarity::PairArithmetic arithmetic;
  std::vector<std::pair<similarity::Measure, double>> otherMeasures;
  double moreAlike = 0;  ///< share of the map's pairs that are more alike
};
using CellWhyPtr = std::shared_ptr<const CellWhy>;

/// `row` and `column` are places on the map. A quick job: some milliseconds a million events.
CellWhyPtr cellWhy(ShownMapPtr map, int row, int column);

}  // namespace kindred::ui
