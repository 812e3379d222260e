// What `import` takes.
#pragma once

#include "core/import/request.h"
#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct ImportArguments : DatasetArguments {
  Words inputs;
  bool append = false;
  std::string format, kind, customers, products;
  Words leftOut, maps;
  std::string encoding, delimiter, decimal, dateFormat, itemSign, sheet;
  Words checks;
  std::string scale, currency, saveSkipped;
  bool isDryRun = false;

  bool operator==(const ImportArguments&) const = default;
};
const Command<ImportArguments>& importCommand();

/// Throws Error (BadParameters) where a text is not what its option takes.
imports::Request requestOf(const ImportArguments& arguments);
/// All but where it goes: project and data set.
ImportArguments argumentsOf(const imports::Request& request);

}  // namespace kindred::workflow
