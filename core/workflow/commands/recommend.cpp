#include "core/workflow/commands/recommend.h"

#include "core/workflow/queries/similarity.h"

namespace kindred::workflow {

const Command<RecommendArguments>& recommendCommand() {
  static const auto command = [] {
    using Arguments = RecommendArguments;
    Command<Arguments> made{"recommend", "What to offer a customer, and why"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::customer, "--customer", "Id of the customer")
        .add(&Arguments::history, "--history", "product or product,value of somebody who is in no data set; repeated")
        .add(&Arguments::product, "--product", "Id of a product: who should be offered it")
        .add(&Arguments::all, "--all", "Everyone's list, written to --out")
        .add(&Arguments::out, "--out", "CSV file: customer,rank,product,score,prediction,customers,cold_start")
        .add(&Arguments::run, "--run", "Recommender run; without it, the latest", Whole{.least = 1})
        .add(&Arguments::top, "--top", "Length of the list", Within{1, 100000})
        .showDefault()
        .add(&Arguments::explain, "--explain", "With the arithmetic of every score")
        .add(&Arguments::includeBought, "--include-bought", "Also what the customer has");
    return made;
  }();
  return command;
}

const Command<SimilarArguments>& similarCommand() {
  static const auto command = [] {
    using Arguments = SimilarArguments;
    const Alternatives of{"of", "Whose neighbours"};
    Command<Arguments> made{"similar", "The customers or products most like one"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::customer, "--customer", "Id of a customer")
        .oneOf(of)
        .add(&Arguments::product, "--product", "Id of a product")
        .oneOf(of)
        .add(&Arguments::measure, "--measure", "Measure (see algorithms --family similarity)")
        .showDefault()
        .alwaysWritten()
        .add(&Arguments::top, "--top", "How many", Within{1, 1000000})
        .showDefault()
        .add(&Arguments::settings, "--set", "shrinkage=, minimum_overlap= or preference.value=…");
    return made;
  }();
  return command;
}

std::string similarCommand(const Workspace& workspace, const recommend::TrainingData& data, similarity::Axis axis,
                           Index of, const similarity::MeasureOptions& options) {
  SimilarArguments arguments;
  arguments.project = workspace.path().string();
  arguments.dataset = data.dataset->name;
  if (axis == similarity::Axis::Customers) arguments.customer = data.dataset->customers.id(of);
  else arguments.product = data.dataset->products.id(of);
  arguments.measure = similarity::name(options.measure);
  arguments.settings = settingsOf(similarParameters(*data.dataset), similarValues(options, data.preference));
  return commandLine(similarCommand(), arguments);
}

}  // namespace kindred::workflow
