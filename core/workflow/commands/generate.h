// What `generate` takes.
#pragma once

#include "core/generate/generate.h"
#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct GenerateArguments {
  std::string kind;
  std::optional<std::int64_t> customers, products, interactions;
  std::optional<int> segments;
  std::string out;
  std::uint64_t seed = 1;

  bool operator==(const GenerateArguments&) const = default;
};
const Command<GenerateArguments>& generateCommand();

/// Throws Error (BadParameters) where a toy is given a size.
generate::Options optionsOf(const GenerateArguments& arguments);

}  // namespace kindred::workflow
