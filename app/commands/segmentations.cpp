#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/project.h"

namespace kindred::cli {
namespace {

void listSegmentations(CommandLine& line, const workflow::DatasetArguments& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({"name", ">run", "segments", ">customers", "created"});
  for (const auto& dataset : workspace->datasets()) {
    if (!options.dataset.empty() && dataset.name != options.dataset) continue;
    for (const auto& segmentation : workspace->segmentations(dataset.id)) {
      std::int64_t customers = 0;
      std::string names;
      Json namesJson = Json::array();
      for (const auto& segment : segmentation.segments) {
        customers += segment.customers;
        names += (names.empty() ? "" : ", ") + segment.name;
        namesJson.push_back(segment.name);
      }
      json.push_back({{"name", segmentation.name},
                      {"run", segmentation.run},
                      {"segments", segmentation.segments.size()},
                      {"segment_names", std::move(namesJson)},
                      {"customers", customers},
                      {"dataset", dataset.name},
                      {"created", timeJson(segmentation.created)}});
      table.add({segmentation.name, std::to_string(segmentation.run), names, number(static_cast<double>(customers), 0),
                 timeText(segmentation.created)});
    }
  }
  line.json() ? line.print(json) : line.print(table.text());
}

}  // namespace

void addSegmentations(CommandLine& line) { line.add(workflow::segmentationsCommand(), listSegmentations); }

}  // namespace kindred::cli
