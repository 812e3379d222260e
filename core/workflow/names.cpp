#include "core/workflow/names.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kindred::workflow {
namespace {

constexpr const char* TitleKey = "title";

Text titleIn(const std::string& record, const std::string& name) {
  return readTitle(nlohmann::json::parse(record, nullptr, false), name);
}

}  // namespace

Text titleOf(const RunInfo& run) { return titleIn(run.result, run.name); }

Text titleOf(const SegmentationInfo& segmentation) { return titleIn(segmentation.quality, segmentation.name); }

Text freeTitle(const Text& title, const std::vector<std::string>& used) {
  Text free = title;
  for (int number = 2; std::ranges::find(used, english(free)) != used.end(); ++number) free = numbered(title, number);
  return free;
}

void makeNamesDiffer(std::vector<segment::Segment>& segments) {
  for (auto& segment : segments) {
    if (segment.title.empty()) continue;
    std::vector<std::string> used;
    for (const auto& other : segments) {
      if (other.id != segment.id) used.push_back(other.name);
    }
    segment.title = freeTitle(segment.title, used);
    segment.name = english(segment.title);
  }
}

void writeTitle(nlohmann::json& record, const Text& title) {
  if (!title.empty()) record[TitleKey] = toJson(title);
}

Text readTitle(const nlohmann::json& record, const std::string& name) {
  if (!record.is_object() || !record.contains(TitleKey)) return {};
  Text title = textFromJson(record[TitleKey]);
  return english(title) == name ? title : Text();
}

}  // namespace kindred::workflow
