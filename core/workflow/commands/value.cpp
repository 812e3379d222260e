#include "core/workflow/commands/value.h"

namespace kindred::workflow {

const Command<ValueArguments>& valueCommand() {
  static const auto command = [] {
    using Arguments = ValueArguments;
    Command<Arguments> made{
        "value", "What customers are worth: how often they will buy, whether they have left, what they spend"};
    const Alternatives about{"About whom", "One of these"};
    made.options.add(&Arguments::project, "--project", "The project file: its customers, in days on which they bought")
        .oneOf(about)
        .add(&Arguments::table, "--table",
             "CSV with the columns frequency (repeat purchases), recency (from the first to the last), T (from the "
             "first to the end), "
             "and monetary (mean spend of repeat purchases) where it is known")
        .oneOf(about);
    addDataset(made.options);
    made.options
        .add(&Arguments::model, "--model", "bg_nbd, or gamma_gamma of what is spent (see algorithms --family value)")
        .required()
        .add(&Arguments::horizonDays, "--horizon-days", "Days to look ahead", Whole{.least = 1, .most = 36500})
        .showDefault()
        .add(&Arguments::timeUnit, "--time-unit", "Of a table's recency and T", OneOf{{"days", "weeks"}})
        .showDefault()
        .add(&Arguments::anyway, "--anyway", "Figures of customers although a condition is not met")
        .add(&Arguments::out, "--out", "CSV file: row (from 1) or customer, alive and purchases, or spend");
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
