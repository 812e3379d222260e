#include "core/workflow/commands/strategy.h"

namespace kindred::workflow {
namespace {

template <class Arguments>
void addWhich(Options<Arguments>& options) {
  options.add(&Arguments::segmentation, "--segmentation", "Segmentation; without it, the latest");
}

template <class Arguments>
void addLanguage(Options<Arguments>& options) {
  options.add(&Arguments::language, "--language", "Language of the playbook's sentences", OneOf{{"en", "ru"}})
      .showDefault();
}

}  // namespace

const Command<StrategyArguments>& strategyCommand() {
  static const auto command = [] {
    using Arguments = StrategyArguments;
    Command<Arguments> made{"strategy", "What to do about each segment, and why"};
    addProject(made.options);
    addDataset(made.options);
    addWhich(made.options);
    made.options.add(&Arguments::segments, "--segment", "Segment by name; repeat for several; without it, all")
        .add(&Arguments::margin, "--margin",
             "Share of an order's sum that is earned, for the budget; the project remembers it", Within{0, 1})
        .add(&Arguments::playbook, "--playbook",
             "JSON file that becomes the project's own playbook; “usual” goes back to the program's")
        .add(&Arguments::savePlaybook, "--save-playbook", "Writes the project's playbook as JSON, to be changed");
    addLanguage(made.options);
    return made;
  }();
  return command;
}

const Command<ReportArguments>& reportCommand() {
  static const auto command = [] {
    using Arguments = ReportArguments;
    Command<Arguments> made{"report", "One page: all segments with what to do about each"};
    addProject(made.options);
    addDataset(made.options);
    addWhich(made.options);
    made.options.add(&Arguments::out, "--out", "The file: .html or .pdf").required();
    addLanguage(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
