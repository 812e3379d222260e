#include "core/workflow/commands/bandit.h"

namespace kindred::workflow {

const Command<BanditArguments>& banditCommand() {
  static const auto command = [] {
    using Arguments = BanditArguments;
    Command<Arguments> made{
        "bandit", "Which offer to make next: learned while offering, where the truth is known, or judged by a log"};
    made.options
        .add(&Arguments::action, "action", "simulate in a world that is known, or evaluate by a log of offers",
             OneOf{{"simulate", "evaluate"}})
        .required()
        .add(&Arguments::algorithms, "--algorithm",
             "Bandit (see algorithms --family bandit); repeat for several; simulate needs one. Of evaluate: what it "
             "expects "
             "most of, once it has learned from the other parts of the log")
        .add(&Arguments::probabilities, "--probabilities",
             "How likely each offer is taken up, between commas: 0.05,0.08,0.1")
        .list()
        .add(&Arguments::arms, "--arms", "In their place, so many offers with probabilities drawn from .02 to .2",
             Whole{.least = 2, .most = 1000})
        .add(&Arguments::features, "--features",
             "Facts about each customer on which it depends what they take up; with --arms",
             Whole{.least = 0, .most = 100})
        .add(&Arguments::rounds, "--rounds", "Of simulate: offers made, one after the other",
             Whole{.least = 1, .most = 10'000'000})
        .showDefault()
        .add(&Arguments::replications, "--replications",
             "Of simulate: how often it is played from the beginning, for the interval",
             Whole{.least = 1, .most = 100'000})
        .showDefault()
        .add(&Arguments::table, "--table",
             "Of evaluate, as all that follows: CSV of the log, a row an offer that was made. Without the names of "
             "columns that "
             "of Open Bandit: item_id, position, click, propensity_score")
        .add(&Arguments::offer, "--offer", "The column that says which offer was made")
        .add(&Arguments::answer, "--answer", "The column that says what came of it")
        .add(&Arguments::positive, "--positive",
             "The value in it that says yes, every other one says no; without it, 1 is yes and 0 is no")
        .add(&Arguments::propensity, "--propensity",
             "The column that says how likely that offer was to be drawn for that customer, above 0 and at most 1")
        .add(&Arguments::columns, "--columns",
             "Columns known of the customer before, between commas; without it, all others that can be")
        .list()
        .add(&Arguments::always, "--always", "Judge making this offer to everyone; repeat for several")
        .add(&Arguments::model, "--model",
             "What is expected of an offer: its mean, a ridge regression on the columns, or the latter where there are "
             "any",
             OneOf{{"auto", "mean", "ridge"}})
        .showDefault()
        .add(&Arguments::folds, "--folds",
             "Parts; each row is told by what was learned from the other parts. 1: from itself too, which flatters",
             Whole{.least = 1, .most = 50})
        .showDefault("5")
        .add(&Arguments::switchAt, "--switch",
             "The weight above which the estimate switch trusts the model alone; without it, that of least estimated "
             "error",
             Within{0, 1e12})
        .add(&Arguments::interval, "--interval", "By the normal distribution, or by 1,000 samples drawn from the rows",
             OneOf{{"normal", "bootstrap"}})
        .showDefault()
        .add(&Arguments::anyway, "--anyway", "Figures although too few rows speak for them")
        .add(&Arguments::settings, "--set", "Parameter as key=value; with several bandits algorithm.key=value")
        .add(
            &Arguments::out, "--out",
            "CSV file: algorithm,round,regret,low,high; of evaluate policy,estimator,value,low,high,effective,refused");
    addSeed(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
