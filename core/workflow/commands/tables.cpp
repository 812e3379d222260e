#include "core/workflow/commands/tables.h"

namespace kindred::workflow {
namespace {

constexpr const char* TableHelp = "CSV of numbers";

}  // namespace

const Command<ClusterArguments>& clusterCommand() {
  static const auto command = [] {
    using Arguments = ClusterArguments;
    Command<Arguments> made{"cluster", "Group the rows of any numeric table"};
    made.options.add(&Arguments::table, "--table", TableHelp).required();
    addColumns(made.options);
    made.options.add(&Arguments::algorithm, "--algorithm", "Clustering (see algorithms)")
        .required()
        .add(&Arguments::labels, "--labels", "CSV file: row,cluster (rows from 0)")
        .required()
        .add(&Arguments::settings, "--set", "Parameter as key=value");
    addSeed(made.options);
    return made;
  }();
  return command;
}

const Command<EmbedArguments>& embedCommand() {
  static const auto command = [] {
    using Arguments = EmbedArguments;
    Command<Arguments> made{"embed", "Customers or rows as points on a plane"};
    made.options.add(&Arguments::project, "--project", "The project file");
    addDataset(made.options);
    made.options.add(&Arguments::features, "--features", "As for segment").add(&Arguments::table, "--table", TableHelp);
    addColumns(made.options);
    made.options.add(&Arguments::algorithm, "--algorithm", "Projection (see algorithms)")
        .required()
        .add(&Arguments::settings, "--set", "Parameter as key=value")
        .add(&Arguments::out, "--out", "CSV file: customer (or row),x,y")
        .required();
    addSeed(made.options);
    return made;
  }();
  return command;
}

const Command<RfmArguments>& rfmCommand() {
  static const auto command = [] {
    Command<RfmArguments> made{"rfm", "Recency, frequency and spend with scores from 1 to 5"};
    addProject(made.options);
    addDataset(made.options);
    made.options
        .add(&RfmArguments::referenceDate, "--reference-date",
             "Day to count to; without it, the day after the last event")
        .add(&RfmArguments::out, "--out", "CSV file: customer,recency_days,orders,spend,r,f,m");
    return made;
  }();
  return command;
}

}  // namespace kindred::workflow
