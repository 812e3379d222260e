#include "core/workflow/commands/evaluate.h"

#include <algorithm>

#include "core/evaluate/metrics.h"
#include "core/evaluate/protocol.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/train_recommender.h"

namespace kindred::workflow {

namespace {

std::string metricsHelp() {
  std::string help =
      "Metrics between commas, for example rmse,ndcg@10. A hit is a product of the list that was hidden and is "
      "relevant. What each means:";
  for (const auto& kind : evaluate::metricKinds())
    help += "\n" + kind.key + (kind.hasLength() ? "@N: " : ": ") + english(kind.summary);
  return help;
}

std::string splitsHelp() {
  std::string help = "How to split:";
  for (const auto& protocol : evaluate::protocols()) help += "\n" + protocol.key + ": " + english(protocol.summary);
  return help;
}

void addSplits(Options<EvaluateArguments>& options) {
  OneOf splits;
  for (const auto& protocol : evaluate::protocols()) splits.words.push_back(protocol.key);
  options.add(&EvaluateArguments::split, "--split", splitsHelp(), splits)
      .showDefault()
      .add(&EvaluateArguments::testShare, "--test-share",
           "Share that is held out: of each customer's products (holdout), of all events (temporal), of the customers "
           "(held_out_customers)",
           Within{0.001, 0.999})
      .showDefault()
      .add(&EvaluateArguments::folds, "--folds",
           "Parts of k_fold; its figures are of all parts together, each customer's added up", Within{2, 100})
      .showDefault()
      .add(&EvaluateArguments::foldInShare, "--fold-in-share",
           "Share of a held-out customer's products that is shown as the history (held_out_customers)",
           Within{0.001, 0.999})
      .showDefault();
}

void addFiles(Options<EvaluateArguments>& options) {
  options.add(&EvaluateArguments::train, "--train", "Training events, in any format that import reads")
      .add(&EvaluateArguments::test, "--test", "Test events, in any such format")
      .add(&EvaluateArguments::foldIn, "--fold-in",
           "Histories of test customers who are not in the training, in any such format")
      .add(&EvaluateArguments::candidates, "--candidates",
           "Pairs customer, product, in any such format: each list is ranked among the customer's alone")
      .add(&EvaluateArguments::kind, "--kind", "What the files hold", OneOf{{"explicit", "implicit", "transactions"}});
}

}  // namespace

const Command<EvaluateArguments>& evaluateCommand() {
  static const auto command = [] {
    Command<EvaluateArguments> made{"evaluate", "Judge recommenders by what they were not shown"};
    made.options.add(&EvaluateArguments::project, "--project", "The project file");
    addDataset(made.options);
    addSplits(made.options);
    addFiles(made.options);
    made.options.add(&EvaluateArguments::algorithms, "--algorithm", "Recommender; repeat for several")
        .required()
        .add(&EvaluateArguments::metrics, "--metrics", metricsHelp())
        .list()
        .add(&EvaluateArguments::relevantFrom, "--relevant-from",
             "Test value from which a product is relevant; without it, all are", Finite{})
        .add(&EvaluateArguments::includeBought, "--include-bought",
             "Products of the training history may be recommended back; without it, what is bought again in the test "
             "is missed "
             "by all but methods of repeats")
        .add(&EvaluateArguments::settings, "--set",
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
  read("fold_in_share", arguments.foldInShare);
  read("folds", arguments.folds);
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
