#include "core/workflow/commands/value.h"

namespace kindred::workflow {

const Command<ValueArguments>& valueCommand() {
  static const auto command = [] {
    using Arguments = ValueArguments;
    Command<Arguments> made{
        "value", "What customers are worth: how often they will buy, whether they have left, what they spend"};
    const Alternatives about{"About whom", "One of these"};
    made.options
        .add(&Arguments::project, "--project",
             "The project file: its customers, in days on which they bought; the result is kept as a run")
        .oneOf(about)
        .add(&Arguments::table, "--table",
             "CSV with the columns frequency (repeat purchases), recency (from the first to the last), T (from the "
             "first to the end), "
             "and monetary (mean spend of repeat purchases) where it is known; frequency_holdout and duration_holdout "
             "(purchases in the time after T, and how long that is) test the model")
        .oneOf(about);
    addDataset(made.options);
    made.options
        .add(&Arguments::model, "--model",
             "How they buy (bg_nbd), or what they spend at a time (see algorithms --family value); customer_states: "
             "states of "
             "customers by recency, frequency and spend, what each is worth, and in which it pays to write")
        .required()
        .add(&Arguments::horizonDays, "--horizon-days", "Days to look ahead", Whole{.least = 1, .most = 36500})
        .showDefault()
        .add(&Arguments::timeUnit, "--time-unit", "Of a table's recency and T", OneOf{{"days", "weeks", "months"}})
        .showDefault()
        .add(&Arguments::discount, "--discount", "A year: 0.1 makes what comes in a year worth a tenth less, 1 ÷ 1.1",
             Within{0, 10})
        .showDefault()
        .add(&Arguments::hideDays, "--hide-days",
             "Days at the end of a project's history that test the model; without it, a quarter of them",
             Whole{.least = 1, .most = 36500})
        .add(&Arguments::periodDays, "--period-days", "Of customer_states, as the next three: how often you write",
             Whole{.least = 1, .most = 3650})
        .showDefault()
        .add(&Arguments::margin, "--margin", "The share of what is spent that is left", Within{0, 1})
        .showDefault()
        .add(&Arguments::contactCost, "--contact-cost", "Of writing to one customer for a period", Within{0, 1e6})
        .showDefault()
        .add(&Arguments::comesAnyway, "--comes-anyway", "The share of purchases that would come without writing",
             Within{0, 1})
        .showDefault()
        .add(&Arguments::anyway, "--anyway", "Figures of customers although a condition is not met")
        .add(&Arguments::out, "--out",
             "CSV file: row (from 1) or customer, alive, purchases and value with intervals, or spend");
    addSeed(made.options);
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
