#include "core/workflow/compare_segmentations.h"

#include "core/base/csv.h"

namespace kindred::workflow {
namespace {

std::string nameIn(const segment::Segmentation& segmentation, int id) {
  const segment::Segment* segment = segmentation.find(id);
  return segment != nullptr ? segment->name : std::string();
}

}  // namespace

std::string ComparedSegmentations::fromName(const segment::Flow& flow) const { return nameIn(*first, flow.from); }
std::string ComparedSegmentations::toName(const segment::Flow& flow) const { return nameIn(*second, flow.to); }

ComparedSegmentations compareSegmentations(const Workspace& workspace, std::int64_t datasetId, const std::string& first,
                                           const std::string& second) {
  ComparedSegmentations compared{.dataset = workspace.dataset(datasetId),
                                 .first = workspace.findSegmentation(datasetId, first),
                                 .second = workspace.findSegmentation(datasetId, second)};
  if (compared.first->id == compared.second->id) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "“%1” cannot be compared with itself.").with(compared.first->name),
                KI_TEXT("core", "Give two different segmentations of the data set."));
  }
  compared.comparison = segment::compare(*compared.first, *compared.second);
  return compared;
}

void writeMoves(const ComparedSegmentations& compared, const std::filesystem::path& file, const Progress& progress) {
  std::vector<const segment::Flow*> flowOf(static_cast<std::size_t>(compared.dataset->customers.size()), nullptr);
  for (const segment::Flow& flow : compared.comparison.table)
    for (const Index customer : flow.customers) flowOf[static_cast<std::size_t>(customer)] = &flow;
  CsvFile out(file, {"customer", "from", "to"});
  for (std::size_t customer = 0; customer < flowOf.size(); ++customer) {
    progress.checkpoint();
    if (const segment::Flow* flow = flowOf[customer])
      out.row(compared.dataset->customers.id(static_cast<Index>(customer)), compared.fromName(*flow),
              compared.toName(*flow));
  }
  out.commit();
}

}  // namespace kindred::workflow
