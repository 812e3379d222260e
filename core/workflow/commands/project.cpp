#include "core/workflow/commands/project.h"

#include "core/workflow/queries/explore.h"

namespace kindred::workflow {
namespace {

Command<DatasetArguments> ofDataset(const char* verb, const char* title) {
  Command<DatasetArguments> command{verb, title};
  addProject(command.options);
  addDataset(command.options);
  return command;
}

}  // namespace

const Command<DatasetArguments>& datasetsCommand() {
  static const auto command = [] {
    Command<DatasetArguments> made{"datasets", "The data sets of a project"};
    addProject(made.options);
    return made;
  }();
  return command;
}

const Command<DatasetArguments>& describeCommand() {
  static const auto command = ofDataset("describe", "Figures that describe a data set");
  return command;
}

const Command<RunsArguments>& runsCommand() {
  static const auto command = [] {
    Command<RunsArguments> made{"runs", "The stored computations of a project"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&RunsArguments::run, "--run",
                     "One of them, with what it came to: the curve of a training, the figures and comparisons of an "
                     "evaluation",
                     Whole{.least = 1});
    return made;
  }();
  return command;
}

const Command<DatasetArguments>& segmentationsCommand() {
  static const auto command = ofDataset("segmentations", "The segmentations of a project");
  return command;
}

const Command<DatasetArguments>& audiencesCommand() {
  static const auto command = ofDataset("audiences", "The saved audiences of a project");
  return command;
}

const Command<DataArguments>& dataCommand() {
  static const auto command = [] {
    Command<DataArguments> made{"data", "Write the events of a data set as CSV"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&DataArguments::out, "--out", "The CSV file").required();
    return made;
  }();
  return command;
}

const Command<RemoveArguments>& removeCommand() {
  static const auto command = [] {
    using Arguments = RemoveArguments;
    const Alternatives what{"what", "What to remove"};
    Command<Arguments> made{"remove", "Remove something from a project"};
    made.options.add(&Arguments::project, "--project", "The project file")
        .required()
        .add(&Arguments::dataset, "--dataset", "A data set, with its runs, segmentations and audiences")
        .oneOf(what)
        .add(&Arguments::run, "--run", "A run", Whole{.least = 1})
        .oneOf(what)
        .add(&Arguments::segmentation, "--segmentation", "A segmentation")
        .oneOf(what)
        .add(&Arguments::audience, "--audience", "An audience")
        .oneOf(what);
    return made;
  }();
  return command;
}

std::string describeCommand(const Workspace& workspace, const std::string& datasetName) {
  return commandLine(describeCommand(), {.project = workspace.path().string(), .dataset = datasetName});
}

}  // namespace kindred::workflow
