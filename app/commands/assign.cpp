#include "core/workflow/assign_customers.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/segments.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

void assign(CommandLine& line, const workflow::AssignArguments& options) {
  const workflow::Stopwatch stopwatch;
  const auto opened = openDataset(options);
  const auto assignment = workflow::assignCustomers(
      *opened.workspace,
      {.datasetId = opened.info.id, .segmentation = options.segmentation, .history = options.history}, line.progress());
  workflow::writeAssignment(assignment, options.out, line.progress());

  Json segments = Json::array();
  Table table({"segment", ">customers"});
  for (const auto& segment : assignment.segmentation->segments) {
    const auto customers = std::ranges::count(assignment.labels, segment.id);
    segments.push_back({{"id", segment.id}, {"name", segment.name}, {"customers", customers}});
    table.add({segment.name, number(static_cast<double>(customers), 0)});
  }
  const auto all = static_cast<std::int64_t>(assignment.labels.size());
  const auto none = std::ranges::count(assignment.labels, segment::Noise);
  const std::string how = english(describe(assignment.by));
  if (!line.json()) {
    const std::string newcomers = options.history.empty() && all == 0
                                      ? "Nobody has come since “" + assignment.segmentation->name + "” was made.\n"
                                      : table.text() + how + "\n";
    return line.print(newcomers);
  }
  line.print(Json{{"segmentation", assignment.segmentation->name},
                  {"run", assignment.segmentation->run},
                  {"customers", all},
                  {"in_no_segment", none},
                  {"segments", std::move(segments)},
                  {"assigned_by", {{"key", workflow::name(assignment.by)}, {"text", how}}},
                  {"file", options.out},
                  {"seconds", stopwatch.seconds()}});
}

}  // namespace

void addAssign(CommandLine& line) { line.add(workflow::assignCommand(), assign); }

}  // namespace kindred::cli
