#include "core/workflow/commands/evaluate.h"

#include "core/evaluate/protocol.h"

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

}  // namespace kindred::workflow
