#include "core/workflow/commands/evaluate.h"

#include <algorithm>

#include "core/evaluate/protocol.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/train_recommender.h"

namespace kindred::workflow {

const Command<EvaluateArguments>& evaluateCommand() {
  static const auto command = [] {
    using Arguments = EvaluateArguments;
    OneOf splits;
    for (const auto& protocol : evaluate::protocols()) splits.words.push_back(protocol.key);
    Command<Arguments> made{"evaluate", "Judge recommenders by what they were not shown"};
    made.options.add(&Arguments::project, "--project", "The project file");
    addDataset(made.options);
    made.options.add(&Arguments::split, "--split", "How to split", splits)
        .showDefault()
        .add(&Arguments::testShare, "--test-share", "Share of each customer's products that is held out",
             Within{0.001, 0.999})
        .showDefault()
        .add(&Arguments::train, "--train", "Training events, in any format that import reads")
        .add(&Arguments::test, "--test", "Test events, in any such format")
        .add(&Arguments::kind, "--kind", "What the files hold", OneOf{{"explicit", "implicit", "transactions"}})
        .add(&Arguments::algorithms, "--algorithm", "Recommender; repeat for several")
        .required()
        .add(&Arguments::metrics, "--metrics", "Metrics between commas, for example rmse,ndcg@10")
        .list()
        .add(&Arguments::relevantFrom, "--relevant-from",
             "Test value from which a product is relevant; without it, all are", Finite{})
        .add(&Arguments::includeBought, "--include-bought", "Products of the training history may be recommended back")
        .add(&Arguments::settings, "--set",
             "key=value; with several algorithms algorithm.key=value; preference.value=…");
    addSeed(made.options);
    return made;
  }();
  return command;
}

std::string evaluateCommandOf(const Workspace& workspace, const RunInfo& run) {
  EvaluateArguments arguments;
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(run.datasetId).name;
  arguments.split = run.algorithm;
  arguments.seed = run.seed;
  const auto read = [&]<class T>(const char* key, T& member) {
    const auto found = run.parameters.find(key);
    if (found == run.parameters.end()) return;
    if (const T* value = std::get_if<T>(&found->second)) member = *value;
  };
  read("test_share", arguments.testShare);
  read("include_bought", arguments.includeBought);
  read("algorithms", arguments.algorithms);
  read("metrics", arguments.metrics);
  if (run.parameters.contains("relevant_from")) read("relevant_from", arguments.relevantFrom.emplace());
  const DatasetPtr dataset = workspace.dataset(run.datasetId, run.revision);
  for (const std::string& algorithm : arguments.algorithms) {
    const Values values = nested(algorithm, run.parameters);
    for (const std::string& setting : settingsOf(trainParameters(algorithm, *dataset), values)) {
      const bool isShared = setting.starts_with(std::string(PreferencePrefix) + ".");
      const std::string whole = isShared ? setting : algorithm + "." + setting;
      if (std::ranges::find(arguments.settings, whole) == arguments.settings.end()) arguments.settings.push_back(whole);
    }
  }
  return commandLine(evaluateCommand(), arguments);
}

}  // namespace kindred::workflow
