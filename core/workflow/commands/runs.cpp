#include "core/workflow/commands/runs.h"

#include <nlohmann/json.hpp>

#include "core/workflow/commands/tables.h"
#include "core/workflow/families.h"
#include "core/workflow/regroup_segments.h"
#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

/// What all verbs of runs share, but for the name, which is in use.
template <class Arguments>
Arguments argumentsOf(const Workspace& workspace, const RunInfo& run) {
  Arguments arguments;
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(run.datasetId).name;
  arguments.algorithm = run.algorithm;
  const Family* const family = findFamily(run.family);
  arguments.settings =
      settingsOf(family->parameters(run.algorithm, *workspace.dataset(run.datasetId, run.revision)), run.parameters);
  arguments.seed = run.seed;
  return arguments;
}

}  // namespace

const Command<TrainArguments>& trainCommand() {
  static const auto command = [] {
    using Arguments = TrainArguments;
    Command<Arguments> made{"train", "Train a recommender and make everyone's list"};
    addProject(made.options);
    addDataset(made.options);
    made.options
        .add(&Arguments::algorithm, "--algorithm",
             "Recommender (see algorithms); without it, the one that a shop of this size gets")
        .add(&Arguments::top, "--top", "Length of the stored lists; 0 stores the model alone", Within{0, 1000})
        .showDefault()
        .alwaysWritten()
        .add(&Arguments::settings, "--set",
             "Parameter as key=value; preference.value=… for how events count; validation.share=… for the share held "
             "out that "
             "stops methods which go round by round")
        .add(&Arguments::name, "--name", "Name of the run; without it, a free one");
    addSeed(made.options);
    return made;
  }();
  return command;
}

const Command<SegmentArguments>& segmentCommand() {
  static const auto command = [] {
    using Arguments = SegmentArguments;
    Command<Arguments> made{"segment", "Group the customers of a data set"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::algorithm, "--algorithm", "Clustering (see algorithms)")
        .add(&Arguments::rules, "--rules",
             "Text file of rules in place of a clustering: a line a segment, such as Northern fans: region=North and "
             "orders>=3")
        .add(&Arguments::features, "--features",
             "rfm, taste, attributes, spending between commas, each with an optional :weight=W; needed but for rules "
             "and "
             "methods that look at customers themselves")
        .add(&Arguments::settings, "--set", "Parameter as key=value, for example k=4")
        .add(&Arguments::name, "--name", "Name of the segmentation; without it, a free one")
        .add(&Arguments::referenceDate, "--reference-date",
             "Day from which recency counts back, and up to which events count: 2011-12-10")
        .add(&Arguments::labels, "--labels", "CSV file: customer,segment for everyone");
    addSeed(made.options);
    return made;
  }();
  return command;
}

std::string trainCommandOf(const Workspace& workspace, const RunInfo& run) {
  auto arguments = argumentsOf<TrainArguments>(workspace, run);
  const auto result = nlohmann::json::parse(run.result, nullptr, false);
  if (result.is_object() && result.contains("top")) arguments.top = result["top"].get<int>();
  return commandLine(trainCommand(), arguments);
}

std::string segmentCommandOf(const Workspace& workspace, const RunInfo& run) {
  if (isRegrouped(run)) return {};
  auto arguments = argumentsOf<SegmentArguments>(workspace, run);
  const auto features = run.parameters.find(FeaturesKey);
  if (features != run.parameters.end()) arguments.features = written(features->second);
  const auto asOf = run.parameters.find(AsOfKey);
  if (asOf != run.parameters.end()) arguments.referenceDate = written(asOf->second);
  return commandLine(segmentCommand(), arguments);
}

std::string embedCommandOf(const Workspace& workspace, const RunInfo& run) {
  auto arguments = argumentsOf<EmbedArguments>(workspace, run);
  const auto features = run.parameters.find(FeaturesKey);
  if (features != run.parameters.end()) arguments.features = written(features->second);
  arguments.out = "points.csv";
  return commandLine(embedCommand(), arguments);
}

std::string commandOf(const Workspace& workspace, const RunInfo& run) {
  const Family* const family = findFamily(run.family);
  return family != nullptr && family->command ? family->command(workspace, run) : std::string();
}

}  // namespace kindred::workflow
