#include "core/workflow/filter_data.h"

#include <nlohmann/json.hpp>

#include "core/store/project_file.h"
#include "core/workflow/edit_dataset.h"
#include "core/workflow/stopwatch.h"

namespace kindred::workflow {
namespace {

/// Stored with the project, and so in one language.
std::string freeNameFor(const Workspace& workspace, const Dataset& parent) {
  std::vector<std::string> used;
  for (const auto& dataset : workspace.datasets()) used.push_back(dataset.name);
  return Workspace::freeName(parent.name + " filtered", used);
}

/// "1,240 customers: lasso in Segments".
Text wordsOf(const CustomerSet& customers) {
  return KI_TEXT_N("core", "%n customer(s): %1", customers.size()).with(english(customers.origin()));
}

kindred::imports::Report reportOf(const Dataset& parent, const Dataset& part, double seconds) {
  imports::Report report;
  report.format = "filter";
  report.kind = part.kind;
  report.rowsRead = parent.events.size();
  report.rowsKept = report.interactions = part.events.size();
  report.customers = report.customersListed = part.customers.size();
  report.products = report.productsListed = part.products.size();
  report.notes.push_back(
      {"filtered_from",
       KI_TEXT("core", "Made from “%1”, revision %2, by a filter.").with(parent.name).with(parent.revision)});
  report.seconds = seconds;
  return report;
}

}  // namespace

FilterOutcome filterData(Workspace& workspace, const FilterRequest& request, Progress& progress) {
  const Stopwatch watch;
  if (!request.name.empty()) requireFreeDatasetName(workspace, request.name);
  const DatasetPtr parent = workspace.dataset(request.datasetId);
  Progress filtering = progress.part(0, 0.5, KI_TEXT("core", "Filtering"));
  FilterOptions options = request.options;
  std::optional<std::vector<Index>> only;
  if (request.only) {
    only = request.only->indices(*parent);
    options.selection = english(wordsOf(*request.only));
  }
  auto part = std::make_shared<Dataset>(*filtered(*parent, options, filtering, only ? &*only : nullptr));
  part->name = request.name.empty() ? freeNameFor(workspace, *parent) : request.name;
  part->derivation = Derivation{.parent = parent->id,
                                .revision = parent->revision,
                                .root = parent->root(),
                                .parentName = parent->name,
                                .filter = filterSchema().values(options)};
  FilterOutcome outcome;
  outcome.report = reportOf(*parent, *part, watch.seconds());
  Progress storing = progress.part(0.5, 1, KI_TEXT("core", "Storing"));
  outcome.dataset = workspace.file().addDataset(*part, toJson(outcome.report).dump(), storing);
  return outcome;
}

}  // namespace kindred::workflow
