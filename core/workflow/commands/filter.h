// What `filter` takes.
#pragma once

#include "core/workflow/commands/command.h"
#include "core/workflow/filter_data.h"

namespace kindred::workflow {

struct FilterArguments : DatasetArguments {
  std::string name;
  std::string from, to;  ///< days
  FilterOptions rest;    ///< all but the days

  bool operator==(const FilterArguments&) const = default;
};
const Command<FilterArguments>& filterCommand();

/// Throws Error (BadParameters).
FilterOptions filterOf(const FilterArguments& arguments);
/// All but where it goes: project and data set.
FilterArguments argumentsOf(const FilterRequest& request);

}  // namespace kindred::workflow
