// What the verbs take that ask about groups of customers: `choose-k`, `assign`, `compare-segmentations`, `lookalikes`.
#pragma once

#include "core/workflow/commands/tables.h"

namespace kindred::workflow {

/// Of customers, or of a table.
struct ChooseKArguments : DatasetArguments, TableArguments {
  std::string features, algorithm = "";
  Words settings;
  int from = 2, to = 12;
  std::uint64_t seed = 1;

  bool operator==(const ChooseKArguments&) const = default;
};
const Command<ChooseKArguments>& chooseKCommand();

struct AssignArguments : DatasetArguments {
  std::string segmentation, history, out;

  bool operator==(const AssignArguments&) const = default;
};
const Command<AssignArguments>& assignCommand();

struct CompareSegmentationsArguments : DatasetArguments {
  Words segmentations;  ///< two
  std::string out;

  bool operator==(const CompareSegmentationsArguments&) const = default;
};
const Command<CompareSegmentationsArguments>& compareSegmentationsCommand();

/// Of a segment, an audience or customers.
struct LookalikesArguments : DatasetArguments {
  std::string segmentation, segment, audience, features, out;
  Words customers;
  int top = 100;

  bool operator==(const LookalikesArguments&) const = default;
};
const Command<LookalikesArguments>& lookalikesCommand();

}  // namespace kindred::workflow
