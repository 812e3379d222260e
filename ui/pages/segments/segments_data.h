// What the Segments page shows at a time, read in one quick job, and the words for it.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/workflow/queries/projection.h"
#include "core/workflow/workspace.h"

namespace kindred::ui::segments {

/// Neither a segment nor Noise, which is the customers in none.
constexpr int NoSegment = segment::Noise - 1;

/// A data set with one of its segmentations. Immutable, so that pane, plot and table share it.
struct Shown {
  DatasetPtr dataset;
  workflow::SegmentationPtr segmentation;         ///< null where the data set has none
  std::optional<workflow::RunInfo> run;           ///< that made it
  std::vector<segment::ChosenFeatures> features;  ///< that it was made from
  std::vector<workflow::SegmentationInfo> saved;  ///< all of the data set
  std::shared_ptr<const std::vector<CustomerFacts>> facts;
  std::optional<segment::Segment> noise;  ///< who is in no segment, as one; nothing where everyone is in one

  /// By id, Noise for those in none; null where there is nobody such.
  [[nodiscard]] const segment::Segment* segment(int id) const;
  /// The segment of a customer, or `noise`; null where it is not known.
  [[nodiscard]] const segment::Segment* segmentOf(Index customer) const;
  [[nodiscard]] std::vector<Index> customersOf(int segment) const;
  /// How the selection of a segment's customers says where it came from.
  [[nodiscard]] static Text originOf(const segment::Segment& segment);
  /// Whether its labels tell the customers that are shown: of an earlier revision they do, but for who came since.
  [[nodiscard]] bool isUsable() const;
  /// Whether it was made from the revision that is shown.
  [[nodiscard]] bool isCurrent() const;
  [[nodiscard]] bool isRated() const { return dataset->kind == DatasetKind::Explicit; }

  // Figures that the data set has; columns and lines of others are absent.
  [[nodiscard]] bool hasRevenue() const { return has(&segment::Segment::revenueShare); }
  [[nodiscard]] bool hasRecency() const { return has(&segment::Segment::medianRecencyDays); }
  [[nodiscard]] bool hasOrders() const { return has(&segment::Segment::medianOrders); }
  [[nodiscard]] bool hasSpend() const { return has(&segment::Segment::medianSpend); }

 private:
  [[nodiscard]] bool has(double segment::Segment::*figure) const;
};
using ShownPtr = std::shared_ptr<const Shown>;

/// Throws Error. Thread rule: any.
ShownPtr load(const workflow::Workspace& workspace, const DatasetPtr& dataset,
              const workflow::SegmentationPtr& segmentation);

/// "recency, frequency, spend + taste".
QString wordsOf(const std::vector<segment::ChosenFeatures>& features);
/// "Stable 87": how far groups of random halves of the customers agree, in a word and of 100.
QString steadiness(double agreement);
/// "86 d" with a no-break space.
QString daysText(double days);
/// Whole days from a time to the day after the last event.
int daysSince(std::int64_t last, const Dataset& dataset);

}  // namespace kindred::ui::segments
