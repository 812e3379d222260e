// Options as declared (core/workflow/commands), given to the parser of the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

#include "core/workflow/commands/option.h"

namespace kindred::cli {

/// `read` gets the words once all is parsed, numbers in their plain form; false: they cannot be converted.
void addFlag(CLI::App& command, const workflow::Option& option,
             const std::function<bool(const workflow::Words&)>& read);

/// What is parsed is put into `arguments`.
template <class Arguments>
void addFlags(CLI::App& command, const workflow::Options<Arguments>& options,
              const std::shared_ptr<Arguments>& arguments) {
  for (const auto& bound : options.all()) {
    addFlag(command, bound.option,
            [arguments, read = bound.read](const workflow::Words& words) { return read(*arguments, words); });
  }
}

}  // namespace kindred::cli
