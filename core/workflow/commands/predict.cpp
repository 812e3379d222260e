#include "core/workflow/commands/predict.h"

namespace kindred::workflow {

const Command<PredictArguments>& predictCommand() {
  static const auto command = [] {
    using Arguments = PredictArguments;
    const Alternatives about{"About whom", "One of these"};
    Command<Arguments> made{"predict",
                            "Who says yes: learn it, judge how well it is told, give everyone a probability"};
    made.options
        .add(&Arguments::action, "action",
             "evaluate: learn from some rows and judge on others; train: what is learned from all of them; score: "
             "everyone's "
             "probability",
             OneOf{{"train", "score", "evaluate"}})
        .required()
        .add(&Arguments::project, "--project", "The project file: its customers")
        .oneOf(about)
        .add(&Arguments::table, "--table", "CSV with a yes/no column")
        .oneOf(about);
    addDataset(made.options);
    made.options
        .add(&Arguments::question, "--question",
             "Of customers: buys_again, leaves (does not buy), buys:PRODUCT, or column:NAME, a yes/no attribute")
        .add(&Arguments::days, "--days", "Days after the cut that the answer looks at", Whole{.least = 1, .most = 3650})
        .showDefault("60")
        .add(&Arguments::cut, "--cut",
             "Day of the cut: features from before it, answers from it on; without it, so many days before the last "
             "event")
        .add(&Arguments::learnAt, "--learn-at",
             "Days of several cuts to learn from, between commas, whose rows are put below each other; their answers "
             "are "
             "over before --cut")
        .list()
        .add(&Arguments::target, "--target",
             "Of a table: the column with the answer; rows without one are not learned from")
        .add(&Arguments::positive, "--positive", "The value that says yes")
        .add(&Arguments::columns, "--columns",
             "Columns to learn from, between commas; without it, all but names and ids")
        .list()
        .add(&Arguments::testShare, "--test-share", "Share of a table's rows that is judged on", Within{0.01, 0.9})
        .showDefault("0.25")
        .add(&Arguments::folds, "--folds", "In its place, every row is judged on once, by what the other parts tell",
             Whole{.least = 2, .most = 50})
        .add(&Arguments::algorithms, "--algorithm",
             "Classifier (see algorithms --family predict); repeat for several. Not with score --model")
        .add(&Arguments::settings, "--set", "Parameter as key=value; with several classifiers algorithm.key=value")
        .add(&Arguments::calibration, "--calibration", "Makes probabilities honest by rows that were not learned from",
             OneOf{{"none", "sigmoid", "isotonic"}})
        .showDefault()
        .add(&Arguments::categories, "--categories",
             "Words as one column a value, as the share of yes, or the one where values are few and else the other",
             OneOf{{"auto", "one_hot", "target"}})
        .showDefault()
        .add(&Arguments::classWeights, "--class-weights",
             "balanced: both answers count the same together, whatever their number", OneOf{{"none", "balanced"}})
        .showDefault()
        .add(&Arguments::value, "--value", "What a yes is worth, for the profit curve", Finite{})
        .add(&Arguments::cost, "--cost", "What a contact costs", Within{0, 1e12})
        .add(&Arguments::rows, "--rows", "score: another table with the same columns, in place of the one learned from")
        .add(&Arguments::out, "--out", "score: CSV file: row (from 1) or customer, probability");
    made.options.add(&Arguments::model, "--model",
                     "train: file to keep what is learned in; score: such a file, in place of learning anew");
    addSeed(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
