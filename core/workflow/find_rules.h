// Verb: find what is bought together, and what is bought next, and keep it as a run.
#pragma once

#include "core/rules/miner.h"
#include "core/rules/settings.h"
#include "core/rules/then_rules.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct RuleRequest {
  std::int64_t datasetId = 0;
  std::string miner = {};  ///< empty: the first there is
  Values parameters = {};  ///< of ruleParameters
};

/// Rules as they are stored; items stand by number.
struct FoundRules {
  RunInfo run = {};
  rules::RuleSettings settings = {};
  std::vector<rules::Item> items = {};
  std::int64_t baskets = 0, customers = 0;
  std::int64_t minCount = 0;
  std::vector<std::int64_t> sizes = {};  ///< sizes[k]: frequent sets of k items
  rules::Found found = {};
  std::vector<std::int64_t> notYet =
      {};                      ///< of each rule: customers who ever had the left side and never all of the right
  rules::FoundThen then = {};  ///< none where no days were given, or the purchases have no times

  /// Titles of items: "Pen, ink".
  [[nodiscard]] std::string titles(const std::vector<Index>& items) const;
};
using FoundRulesPtr = std::shared_ptr<const FoundRules>;

const Parameters& ruleParameters();

/// Where the same request was stored before for this revision, that one. Throws Error (BadParameters: among others more sets
/// than may be; BadData) or Cancelled; then nothing is stored.
FoundRulesPtr findRules(Workspace& workspace, const RuleRequest& request, Progress& progress);
/// Of a run; 0: the latest of the data set. Null where there is none. Throws Error (ProjectDamaged).
FoundRulesPtr storedRules(const Workspace& workspace, std::int64_t datasetId, std::int64_t run = 0);

using BasketsPtr = std::shared_ptr<const rules::Baskets>;
/// The baskets of a search over the data set's latest revision; kept in the cache.
BasketsPtr basketsOf(const Workspace& workspace, std::int64_t datasetId, const rules::RuleSettings& settings,
                     Progress& progress);

/// How many sets a search would find, without running it.
rules::SizeEstimate estimateRules(const Workspace& workspace, const RuleRequest& request, Progress& progress);

/// All rules, or all then-rules, as CSV, those of no interest marked. Throws Error (FileUnwritable).
void writeRules(const FoundRules& found, const std::filesystem::path& file, const Progress& progress);
void writeThenRules(const FoundRules& found, const std::filesystem::path& file, const Progress& progress);

/// The command that makes the run again.
std::string rulesCommandOf(const Workspace& workspace, const RunInfo& run);

}  // namespace kindred::workflow
