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
  std::uint64_t seed = 1;
  bool anyway = false;
  std::string out;

  bool operator==(const ValueArguments&) const = default;
};
const Command<ValueArguments>& valueCommand();

}  // namespace kindred::workflow
