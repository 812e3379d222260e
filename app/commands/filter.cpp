#include "core/workflow/filter_data.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"

namespace kindred::cli {
namespace {

struct FilterArguments {
  ProjectOptions project;
  workflow::FilterRequest request;
  std::string from, to;
};

void act(CommandLine& line, FilterArguments options) {
  FilterOptions& filter = options.request.options;
  if (!options.from.empty()) filter.from = parsedDate(options.from);
  if (!options.to.empty()) filter.to = parsedDate(options.to);
  asUsage([&] { requireValid(filter); });
  const auto opened = openDataset(options.project);
  options.request.datasetId = opened.info.id;
  const auto outcome = workflow::filterData(*opened.workspace, options.request, line.progress());
  Json json = {{"dataset", outcome.dataset.name}, {"revision", outcome.dataset.revision}};
  json.update(Json(toJson(outcome.report)));
  if (line.json()) return line.print(json);
  line.print("Kept " + number(static_cast<double>(outcome.report.rowsKept), 0) + " of " +
             number(static_cast<double>(outcome.report.rowsRead), 0) +
             " events: " + number(outcome.report.customers, 0) + " customers, " + number(outcome.report.products, 0) +
             " products. Stored as “" + outcome.dataset.name + "”.\n");
}

}  // namespace

void addFilter(CommandLine& line) {
  auto options = std::make_shared<FilterArguments>();
  CLI::App& command =
      line.add("filter", "Make a data set from a part of another one", [&line, options] { act(line, *options); });
  line.addProject(command, std::shared_ptr<ProjectOptions>(options, &options->project));
  FilterOptions& filter = options->request.options;
  const auto least = wholeNumber(1, 1000000);
  command.add_option("--name", options->request.name, "Name of the new data set; without it, a free one");
  command.add_option("--min-customer", filter.minimumCustomer, "Leave out customers with fewer events")
      ->transform(least);
  command.add_option("--min-product", filter.minimumProduct, "Leave out products with fewer events")->transform(least);
  command.add_option("--from", options->from, "First day, for example 2011-01-01");
  command.add_option("--to", options->to, "Last day");
  command.add_option("--category", filter.categories, "Category of products to keep")->expected(1)->take_all();
  command
      .add_option(
          "--where", filter.whereCustomers,
          "Condition on customers, COLUMN=VALUE; also !=, >=, <=, ~= (contains); of several = on one column, any")
      ->expected(1)
      ->take_all();
  command.add_option("--where-product", filter.whereProducts, "The same of products")->expected(1)->take_all();
  command
      .add_option("--where-event", filter.whereEvents,
                  "The same of purchases or ratings: rating, quantity, price, amount")
      ->expected(1)
      ->take_all();
  command
      .add_option("--k-core", filter.core,
                  "Leave out who has fewer than k different products or customers, until everyone has as many")
      ->transform(least);
}

}  // namespace kindred::cli
