#include "core/workflow/compare_segmentations.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/segments.h"

namespace kindred::cli {
namespace {

Json nameJson(const std::string& segment) { return segment.empty() ? Json(nullptr) : Json(segment); }

std::string shown(const std::string& segment) { return segment.empty() ? "(in none)" : segment; }

void compareTwo(CommandLine& line, const workflow::CompareSegmentationsArguments& options) {
  if (options.segmentations.size() != 2) {
    throw UsageError{{KI_TEXT("core", "Give --segmentation twice: the two to compare.")},
                     KI_TEXT("core", "“kindred-cli segmentations” lists those there are.")};
  }
  const auto opened = openDataset(options);
  const auto compared = workflow::compareSegmentations(*opened.workspace, opened.info.id, options.segmentations[0],
                                                       options.segmentations[1]);
  if (!options.out.empty()) workflow::writeMoves(compared, options.out, line.progress());

  const auto& comparison = compared.comparison;
  Json flows = Json::array();
  Table table({"from", "to", ">customers"});
  for (const auto& flow : comparison.table) {
    flows.push_back({{"from", nameJson(compared.fromName(flow))},
                     {"to", nameJson(compared.toName(flow))},
                     {"customers", flow.customers.size()},
                     {"moved", flow.moved}});
    table.add({shown(compared.fromName(flow)), shown(compared.toName(flow)),
               number(static_cast<double>(flow.customers.size()), 0)});
  }
  if (!line.json()) {
    return line.print(table.text() + "Of " + number(static_cast<double>(comparison.customers), 0) +
                      " customers in both, " + percent(comparison.movedShare) + " moved; adjusted Rand index " +
                      number(comparison.adjustedRand, 3) + ".\n");
  }
  line.print(Json{{"a", compared.first->name},
                  {"b", compared.second->name},
                  {"customers", comparison.customers},
                  {"only_a", comparison.onlyFirst},
                  {"only_b", comparison.onlySecond},
                  {"adjusted_rand", numberJson(comparison.adjustedRand)},
                  {"moved_share", comparison.movedShare},
                  {"table", std::move(flows)},
                  {"file", options.out.empty() ? Json(nullptr) : Json(options.out)}});
}

}  // namespace

void addCompareSegmentations(CommandLine& line) { line.add(workflow::compareSegmentationsCommand(), compareTwo); }

}  // namespace kindred::cli
