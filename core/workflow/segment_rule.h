// How a stored segmentation tells newcomers their segment: by the rule of the method that made the groups, then by what
// was merged and split by hand.
#pragma once

#include "core/workflow/segmentation_model.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

enum class AssignedBy {
  Method,        ///< the method's own rule, as of those of then
  NearestCentre  ///< the segment whose mean, in the space of the features, is nearest: the method has no rule
};
std::string_view name(AssignedBy by);  ///< "method", "nearest_centre"
/// What that means, for people.
Text describe(AssignedBy by);

/// Immutable; any thread.
class SegmentRule {
 public:
  /// Throws Error as readSegmentationModel.
  SegmentRule(const Workspace& workspace, const segment::Segmentation& segmentation);

  [[nodiscard]] AssignedBy by() const { return m_by; }
  /// Of every customer of `now`, which may be another data set, the label of a segment, or Noise.
  [[nodiscard]] std::vector<int> labels(const Dataset& now, Progress& progress) const;

 private:
  [[nodiscard]] std::vector<int> groupsOf(const Dataset& now, const Matrix& points, Progress& progress) const;

  SegmentationModel m_model;
  AssignedBy m_by = AssignedBy::Method;
  const segment::Algorithm* m_placing = nullptr;  ///< where the method groups customers, not points
  Values m_parameters;
  DatasetPtr m_then;  ///< what such a method grouped
};

}  // namespace kindred::workflow
