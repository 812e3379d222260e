// What `value` takes.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct ValueArguments : DatasetArguments {
  std::string table;
  std::string model;
  std::int64_t horizonDays = 365;
  std::string timeUnit = "days";
  double discount = 0;
  std::optional<std::int64_t> hideDays = {};
  std::int64_t periodDays = 90;  ///< this and the next three: of customer_states
  double margin = 0.3;
  double contactCost = 1;
  double comesAnyway = 0.2;
  std::uint64_t seed = 1;
  bool anyway = false;
  std::string out;

  bool operator==(const ValueArguments&) const = default;
};
/// Of --model: customers as states that go from one to the next, with what to do in each; no model of the family.
inline constexpr const char* MarkovModel = "customer_states";
const Command<ValueArguments>& valueCommand();

}  // namespace kindred::workflow
