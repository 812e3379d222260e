#include "core/workflow/commands/tune.h"

#include "core/evaluate/protocol.h"

namespace kindred::workflow {

const Command<TuneArguments>& tuneCommand() {
  static const auto command = [] {
    using Arguments = TuneArguments;
    OneOf splits;
    for (const auto& protocol : evaluate::protocols()) {
      if (!protocol.uses.folds) splits.words.push_back(protocol.key);
    }
    const Alternatives budget{"How long", "One of these"};
    Command<Arguments> made{"tune", "Search better settings of a recommender; what evaluate tests by never takes part"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::algorithm, "--algorithm", "Recommender")
        .required()
        .add(&Arguments::metric, "--metric",
             "What to choose by, for example ndcg@10; evaluate --help says what each means")
        .required()
        .add(&Arguments::runs, "--runs",
             "Settings to try; those of an earlier call with the same choices count, and are not tried again",
             Whole{.least = 1, .most = 100000})
        .oneOf(budget)
        .add(&Arguments::seconds, "--seconds",
             "Seconds after which the search ends, and settings that are being tried are left", Within{0.001, 1e9})
        .oneOf(budget)
        .add(&Arguments::search, "--search",
             "halving: each setting on a ninth of the customers, the better third on a third, the best on all; full: "
             "each on all",
             OneOf{{"halving", "full"}})
        .showDefault()
        .add(&Arguments::split, "--split", "How evaluate will split; its training part is split so again", splits)
        .showDefault()
        .add(&Arguments::testShare, "--test-share", "Share that each split holds out, as in evaluate",
             Within{0.001, 0.999})
        .showDefault()
        .add(&Arguments::foldInShare, "--fold-in-share", "As in evaluate", Within{0.001, 0.999})
        .showDefault()
        .add(&Arguments::relevantFrom, "--relevant-from", "Value from which a product is relevant", Finite{})
        .add(&Arguments::includeBought, "--include-bought", "Products of the history may be recommended back")
        .add(&Arguments::settings, "--set", "key=value: not searched; preference.value=…");
    addSeed(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
