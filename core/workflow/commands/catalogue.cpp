#include "core/workflow/commands/catalogue.h"

namespace kindred::workflow {

const Command<FormatsArguments>& formatsCommand() {
  static const Command<FormatsArguments> command{"formats", "The formats that can be read"};
  return command;
}

const Command<AlgorithmsArguments>& algorithmsCommand() {
  static const auto command = [] {
    Command<AlgorithmsArguments> made{"algorithms", "The algorithms with their parameters"};
    made.options.add(&AlgorithmsArguments::family, "--family",
                     "recommend, segment, embed, predict, bandit, value, similarity or features");
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
