// The figures of a segment against everyone's that a playbook reads, each with of how many it is known and how sure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/describe/habits.h"
#include "core/segment/segmentation.h"

namespace kindred::campaign {

enum class FigureUnit { Count, Days, Money, Share, Ratio };

/// Value and overall are medians of customers, but shares of customers (Share) and quotients against everyone (Ratio).
struct SegmentFigure {
  std::string key = {};
  Text label = {};
  FigureUnit unit = FigureUnit::Count;
  double value = 0;            ///< NaN where it cannot be known
  double overall = 0;          ///< of all customers with orders; 1 for quotients
  std::int64_t customers = 0;  ///< of the segment, of whom it is known
  /// 95 %: of a median by order statistics (Conover 1999, 3.2), of a share Wilson's (1927); none for quotients.
  std::optional<double> low = {}, high = {};
};

struct SegmentFigures {
  int segment = 0;
  std::int64_t customers = 0;               ///< with orders
  std::int64_t orders = 0;                  ///< of all of them
  std::vector<SegmentFigure> figures = {};  ///< all keys of figureKeys(), in their order
  std::vector<std::string> apart = {};      ///< what sets it apart most: products and categories, by name
  [[nodiscard]] const SegmentFigure* find(std::string_view key) const;
};

/// Days since the last order (recency_days), orders, spend, basket, gap_days, second_after, overdue (days since the last
/// order ÷ the customer's own gap), price_level; the shares once, new (first order in the last window), discounted (mean
/// share of lines bought at a discount); the quotients value (share of revenue ÷ share of customers), trend (orders of the
/// last window ÷ of the one before, against everyone's), taste (the third greatest lift of the profile's products and
/// categories); and window (days).
const std::vector<std::string>& figureKeys();

/// One entry a segment, in their order. `habits` of the same data set.
std::vector<SegmentFigures> segmentFigures(const HabitTable& habits, const segment::Segmentation& segmentation);

}  // namespace kindred::campaign
