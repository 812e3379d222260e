#include "core/workflow/commands/uplift.h"

namespace kindred::workflow {

const Command<UpliftArguments>& upliftCommand() {
  static const auto command = [] {
    using Arguments = UpliftArguments;
    Command<Arguments> made{"uplift",
                            "Whom a contact changes: from a trial in which some, chosen by chance, were not contacted"};
    made.options.add(&Arguments::table, "--table", "CSV of the trial, a row a person; with --model of those to be told")
        .required()
        .add(&Arguments::treatment, "--treatment", "The column that says who was contacted; needed but with --model")
        .add(&Arguments::treated, "--treated", "The value in it of those who were; every other one says not")
        .showDefault()
        .add(&Arguments::outcome, "--outcome",
             "The column with what each did; rows without it are left out; needed but with --model")
        .add(&Arguments::positive, "--positive", "The value in it that says yes")
        .showDefault()
        .add(&Arguments::columns, "--columns",
             "Columns known before the contact, between commas; without it, all but names and ids")
        .list()
        .add(&Arguments::algorithms, "--algorithm",
             "How it is learned (see algorithms --family uplift); repeat for several; without it, the first")
        .add(&Arguments::base, "--base",
             "Classifier of the methods that are made of some (see algorithms --family predict); without it, logistic "
             "regression")
        .add(&Arguments::settings, "--set", "Parameter as algorithm.key=value")
        .add(&Arguments::categories, "--categories",
             "Words as one column a value, as the share of yes, or the one where values are few and else the other",
             OneOf{{"auto", "one_hot", "target"}})
        .showDefault()
        .add(&Arguments::folds, "--folds", "Parts; each row is told by what was learned from the other parts",
             Whole{.least = 2, .most = 50})
        .showDefault("5")
        .add(&Arguments::leastUplift, "--least-uplift",
             "What a contact must add to someone's chance to be worth while: its cost by the value of a yes",
             Within{0, 1})
        .showDefault("0.01")
        .add(&Arguments::anyway, "--anyway", "Figures although the two groups differ beforehand")
        .add(&Arguments::out, "--out", "CSV file: row (from 1), untreated, uplift, segment, by the first method")
        .add(&Arguments::save, "--save", "File to keep in what the first method learns of all rows")
        .add(&Arguments::model, "--model",
             "Such a file: tells the rows of --table, of whom nobody was contacted yet, in place of learning");
    addSeed(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
