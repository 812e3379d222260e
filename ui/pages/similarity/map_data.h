// What the Similarity page shows, computed off the window's thread: the map, its tiles, and one cell written out.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/workflow/queries/similarity.h"
#include "core/workflow/queries/similarity_map.h"
#include "ui/charts/heatmap_tiles.h"

namespace kindred::ui {

/// A map with its names. Thread rule: immutable.
struct ShownMap {
  DatasetPtr dataset;
  workflow::SimilarityMapPtr map;
  workflow::SimilarityMapPtr above = {};  ///< the other triangle by another measure; null: the same
  double shrinkage = 0;                   ///< by which recommenders of neighbours weigh similarities
  double rowCut = 0, columnCut = 0;       ///< heights of the cut lines to begin with
  std::vector<int> productSegments = {};  ///< of products by index, the place among the segments; empty: none
  std::vector<float> sample = {};         ///< ascending: the values of pairs spread evenly over the map

  [[nodiscard]] int rows() const { return static_cast<int>(map->rows->size()); }
  [[nodiscard]] int columns() const { return static_cast<int>(map->columns->size()); }
  /// Whether both sides are the same, so that the map mirrors itself.
  [[nodiscard]] bool isSquare() const { return map->rows == map->columns; }
  /// Whether rows are something else than columns: customers × products, segments × products.
  [[nodiscard]] bool isMixed() const { return rowSide().member != columnSide().member; }
  /// Whether rows are customers compared with customers, or products with products.
  [[nodiscard]] bool ofCustomers() const { return map->request.kind == workflow::MapKind::Customers; }
  [[nodiscard]] similarity::Axis axis() const {
    return ofCustomers() ? similarity::Axis::Customers : similarity::Axis::Products;
  }
  [[nodiscard]] const workflow::MapSide& rowSide() const { return *map->rows; }
  [[nodiscard]] const workflow::MapSide& columnSide() const { return *map->columns; }
  [[nodiscard]] Index rowAt(int place) const { return rowSide().members[static_cast<std::size_t>(place)]; }
  [[nodiscard]] Index columnAt(int place) const { return columnSide().members[static_cast<std::size_t>(place)]; }
  /// As people know it: the title of a customer or product, the name of a segment.
  [[nodiscard]] QString nameOf(const workflow::MapSide& side, int place) const;
  /// The same of one of the rows' kind that need not be on the map.
  [[nodiscard]] QString titleOf(Index member) const;
  /// What two rows that are compared have in common: products of customers, customers of products.
  [[nodiscard]] const Entities& entities() const { return ofCustomers() ? dataset->customers : dataset->products; }
  [[nodiscard]] const Entities& others() const { return ofCustomers() ? dataset->products : dataset->customers; }
  /// The share of the map's pairs whose value is above.
  [[nodiscard]] double shareAbove(double value) const;

 private:
  [[nodiscard]] QString titleOf(workflow::Member kind, Index member) const;
};
using ShownMapPtr = std::shared_ptr<const ShownMap>;

/// The measure or holding of the other triangle.
struct SecondMeasure {
  similarity::MeasureOptions options = {};
  similarity::Holding holding = similarity::Holding::Value;
};

/// A job. Throws Error (BadData) where there are fewer than two rows.
ShownMapPtr makeMap(const workflow::Workspace& workspace, DatasetPtr dataset, const workflow::MapRequest& request,
                    const std::optional<SecondMeasure>& second, Progress& progress);
/// A part of it, in the same order; columns × rows.
ShownMapPtr partOf(const ShownMapPtr& map, const QRect& cells, Progress& progress);
/// The same with another second measure, or none.
ShownMapPtr withSecond(const ShownMapPtr& map, const std::optional<SecondMeasure>& second, Progress& progress);

/// The values of a tile. A quick job.
struct MadeTile {
  std::vector<float> values;
  std::int64_t sampledPairs = 0;  ///< of each pixel; 0: all of them
};
MadeTile makeTile(const ShownMap& map, const TilePlace& place, similarity::Aggregate aggregate, Progress& progress);

/// One cell written out.
struct CellWhy {
  ShownMapPtr map;
  int row = 0, column = 0;  ///< places
  bool isAbove = false;     ///< by the measure of the other triangle
  // Of rows compared with rows:
  Index a = 0, b = 0;
  similarity::MeasureOptions options = {};
  similarity::PairArithmetic arithmetic = {};
  std::vector<std::pair<similarity::Measure, double>> otherMeasures = {};
  double moreAlike = 0;  ///< share of the map's pairs that are more alike
  // Of a mixed one:
  std::optional<workflow::HeldArithmetic> held = {};
  similarity::Holding holding = similarity::Holding::Value;

  [[nodiscard]] double value() const;
};
using CellWhyPtr = std::shared_ptr<const CellWhy>;

/// `row` and `column` are places on the map. A quick job: some milliseconds a million events.
CellWhyPtr cellWhy(const ShownMapPtr& map, int row, int column);

}  // namespace kindred::ui
