#include "core/workflow/commands/filter.h"

#include "core/base/date.h"

namespace kindred::workflow {
namespace {

/// A member of the options within the arguments.
template <class Member>
auto ofRest(Member FilterOptions::*member) {
  return [member](auto& arguments) -> auto& { return arguments.rest.*member; };
}

}  // namespace

const Command<FilterArguments>& filterCommand() {
  static const auto command = [] {
    using Arguments = FilterArguments;
    constexpr Whole Least{.least = 1, .most = 1000000};
    Command<Arguments> made{"filter", "Make a data set from a part of another one"};
    addProject(made.options);
    addDataset(made.options);
    made.options.add(&Arguments::name, "--name", "Name of the new data set; without it, a free one")
        .add(&Arguments::from, "--from", "First day, for example 2011-01-01")
        .add(&Arguments::to, "--to", "Last day")
        .add(ofRest(&FilterOptions::categories), "--category", "Category of products to keep")
        .add(ofRest(&FilterOptions::whereCustomers), "--where",
             "Condition on customers, COLUMN=VALUE; also !=, >=, <=, ~= (contains); of several = on one column, any")
        .add(ofRest(&FilterOptions::whereProducts), "--where-product", "The same of products")
        .add(ofRest(&FilterOptions::whereEvents), "--where-event",
             "The same of purchases or ratings: rating, quantity, price, amount")
        .add(ofRest(&FilterOptions::minimumCustomer), "--min-customer", "Leave out customers with fewer events", Least)
        .add(ofRest(&FilterOptions::minimumProduct), "--min-product", "Leave out products with fewer events", Least)
        .add(ofRest(&FilterOptions::core), "--k-core",
             "Leave out who has fewer than k different products or customers, until everyone has as many", Least);
    return made;
  }();
  return command;
}

FilterOptions filterOf(const FilterArguments& arguments) {
  FilterOptions options = arguments.rest;
  if (!arguments.from.empty()) options.from = parsedDay(arguments.from);
  if (!arguments.to.empty()) options.to = parsedDay(arguments.to);
  requireValid(options);
  return options;
}

FilterArguments argumentsOf(const FilterRequest& request) {
  FilterArguments arguments;
  arguments.name = request.name;
  arguments.rest = request.options;
  arguments.rest.from = arguments.rest.to = {};
  arguments.rest.selection.clear();
  if (request.options.from) arguments.from = formatDate(*request.options.from);
  if (request.options.to) arguments.to = formatDate(*request.options.to);
  return arguments;
}

std::string commandOf(const Workspace& workspace, const FilterRequest& request) {
  if (request.only) return {};
  FilterArguments arguments = argumentsOf(request);
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(request.datasetId).name;
  return commandLine(filterCommand(), arguments);
}

}  // namespace kindred::workflow
