#include "core/workflow/segment_rule.h"

#include <algorithm>

#include "core/segment/nearest_centre.h"
#include "core/store/project_file.h"
#include "core/workflow/commands/command.h"
#include "core/workflow/known_by.h"
#include "core/workflow/queries/projection.h"
#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

std::span<const double> rowOf(const Matrix& points, Index customer) {
  return {points.row(customer).data(), static_cast<std::size_t>(points.cols())};
}

/// The method of a run, of the run's version, where it places customers by itself.
const segment::Algorithm* placingMethod(const RunInfo& run) {
  const auto& all = segment::algorithms();
  const auto method =
      std::ranges::find(all, run.algorithm, [](const auto& each) -> const std::string& { return each.info.key; });
  return method != all.end() && method->info.version == run.version && method->place ? &*method : nullptr;
}

/// The part of the segment before that a row belongs to: of several the one whose mean is nearest.
int partOf(int before, std::span<const double> row, const Regrouping& regrouping) {
  if (before == segment::Noise || static_cast<std::size_t>(before) >= regrouping.parts.size()) return segment::Noise;
  const Eigen::Map<const Eigen::RowVectorXd> point(row.data(), static_cast<Eigen::Index>(row.size()));
  const auto& parts = regrouping.parts[static_cast<std::size_t>(before)];
  const auto nearest =
      std::ranges::min_element(parts, {}, [&](int part) { return (regrouping.means.row(part) - point).squaredNorm(); });
  return nearest == parts.end() ? segment::Noise : *nearest;
}

}  // namespace

std::string_view name(AssignedBy by) { return by == AssignedBy::Method ? "method" : "nearest_centre"; }

Text describe(AssignedBy by) {
  if (by == AssignedBy::Method) return KI_TEXT("core", "By the rule of the method that made the segments.");
  return KI_TEXT(
      "core", "By the nearest centre of a segment, since the method that made the segments has no rule for newcomers.");
}

SegmentRule::SegmentRule(const Workspace& workspace, const segment::Segmentation& segmentation) {
  const RunInfo run = workspace.findRun(segmentation.run);
  m_model = readSegmentationModel(*workspace.file().model(run.id), run, featuresOf(workspace, segmentation),
                                  segmentation.name);
  m_placing = placingMethod(run);
  if (m_placing != nullptr) {
    const DatasetPtr whole = workspace.dataset(segmentation.datasetId, segmentation.revision);
    const auto asOf = run.parameters.find(AsOfKey);
    const auto day = asOf == run.parameters.end() ? std::nullopt : std::optional(parsedDay(written(asOf->second)));
    m_then = knownBy(whole, day).dataset;
    m_parameters = ownParameters(run.parameters);
  } else if (!m_model.assigner) {
    m_model.assigner = segment::nearestCentre(m_model.means);
    m_by = AssignedBy::NearestCentre;
  }
}

std::vector<int> SegmentRule::groupsOf(const Dataset& now, const Matrix& points, Progress& progress) const {
  if (m_placing != nullptr) return m_placing->place(*m_then, now, m_parameters, progress);
  std::vector<int> groups;
  for (Index customer = 0; customer < now.customers.size(); ++customer)
    groups.push_back(m_model.assigner->assign(rowOf(points, customer)));
  return groups;
}

std::vector<int> SegmentRule::labels(const Dataset& now, Progress& progress) const {
  Progress looking = progress.part(0, 0.7);
  const Matrix points = m_model.features->rows(now, looking);
  Progress placing = progress.part(0.7, 1);
  std::vector<int> labels = groupsOf(now, points, placing);
  for (const Regrouping& regrouping : m_model.regroupings) {
    for (Index customer = 0; customer < now.customers.size(); ++customer) {
      int& label = labels[static_cast<std::size_t>(customer)];
      label = partOf(label, rowOf(points, customer), regrouping);
    }
  }
  return labels;
}

}  // namespace kindred::workflow
