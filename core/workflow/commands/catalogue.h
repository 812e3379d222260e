// The verbs that say what the program can do.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct FormatsArguments {
  bool operator==(const FormatsArguments&) const = default;
};
const Command<FormatsArguments>& formatsCommand();

struct AlgorithmsArguments {
  std::string family;  ///< empty: all

  bool operator==(const AlgorithmsArguments&) const = default;
};
const Command<AlgorithmsArguments>& algorithmsCommand();

}  // namespace kindred::workflow
