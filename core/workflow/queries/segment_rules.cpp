#include "core/workflow/queries/segment_rules.h"

#include <algorithm>

namespace kindred::workflow {
namespace {

constexpr std::uint64_t Seed = 1;  // of the folds

std::size_t bytesOf(const SegmentRules& rules) {
  std::size_t bytes = sizeof rules;
  for (const segment::AskedColumn& column : rules.columns)
    bytes += column.numbers.size() * sizeof(double) + column.words.size() * sizeof(std::string);
  return bytes;
}

}  // namespace

std::vector<std::vector<Text>> SegmentRules::sentences(int segment) const {
  std::vector<std::vector<Text>> result;
  for (const segment::Rule& rule : tree.segments.at(static_cast<std::size_t>(segment)).rules) {
    auto& answers = result.emplace_back();
    for (const segment::Answer& answer : rule.answers)
      answers.push_back(segment::described(columns[answer.column], answer));
  }
  return result;
}

SegmentRulesPtr segmentRules(const Workspace& workspace, const segment::Segmentation& segmentation,
                             Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  const auto make = [&] {
    SegmentRules rules{segment::askedColumns(*dataset), {}};
    int segments = 0;
    for (const segment::Segment& each : segmentation.segments) segments = std::max(segments, each.id + 1);
    rules.tree = segment::explain(rules.columns, segmentation.labels, segments, Seed, progress);
    return std::make_shared<const SegmentRules>(std::move(rules));
  };
  const std::string name = "segment_rules " + std::to_string(segmentation.id);
  return workspace.derived<SegmentRules>(name.c_str(), *dataset, make, bytesOf);
}

}  // namespace kindred::workflow
