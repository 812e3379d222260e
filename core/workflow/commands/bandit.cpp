#include "core/workflow/commands/bandit.h"

namespace kindred::workflow {

const Command<BanditArguments>& banditCommand() {
  static const auto command = [] {
    using Arguments = BanditArguments;
    Command<Arguments> made{"bandit", "Which offer to make next, learned while offering, where the truth is known"};
    made.options.add(&Arguments::action, "action", "simulate", OneOf{{"simulate"}})
        .required()
        .add(&Arguments::algorithms, "--algorithm", "Bandit (see algorithms --family bandit); repeat for several")
        .required()
        .add(&Arguments::probabilities, "--probabilities",
             "How likely each offer is taken up, between commas: 0.05,0.08,0.1")
        .list()
        .add(&Arguments::arms, "--arms", "In their place, so many offers with probabilities drawn from .02 to .2",
             Whole{.least = 2, .most = 1000})
        .add(&Arguments::features, "--features",
             "Facts about each customer on which it depends what they take up; with --arms",
             Whole{.least = 0, .most = 100})
        .add(&Arguments::rounds, "--rounds", "Offers made, one after the other", Whole{.least = 1, .most = 10'000'000})
        .showDefault()
        .add(&Arguments::replications, "--replications", "How often it is played from the beginning, for the interval",
             Whole{.least = 1, .most = 100'000})
        .showDefault()
        .add(&Arguments::settings, "--set", "Parameter as key=value; with several bandits algorithm.key=value")
        .add(&Arguments::out, "--out", "CSV file: algorithm,round,regret,low,high");
    addSeed(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
