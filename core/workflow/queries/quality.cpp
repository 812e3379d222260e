#include "core/workflow/queries/quality.h"

#include <algorithm>
#include <iterator>

namespace kindred::workflow {

std::vector<QualityCheck> qualityOf(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                    const std::optional<Activity>& activity, const imports::Report& report,
                                    Progress& progress) {
  std::vector<QualityCheck> all;
  for (const auto& skipped : report.skipped) {
    all.push_back({.key = std::string(imports::key(skipped.check)),
                   .check = imports::reason(skipped.check),
                   .count = skipped.count,
                   .note = KI_TEXT("core", "Left out by the import."),
                   .severity = Severity::Good,
                   .isOfImport = true});
  }
  std::ranges::move(qualityChecks(dataset, facts, activity, currentTime(), progress), std::back_inserter(all));
  return all;
}

}  // namespace kindred::workflow
