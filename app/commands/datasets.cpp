#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/workflow/queries/explore.h"
#include "core/workflow/remove.h"

namespace kindred::cli {
namespace {

void list(CommandLine& line, const ProjectOptions& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({"name", "kind", ">revision", ">customers", ">products", ">interactions", "first", "last"});
  for (const auto& dataset : workspace->datasets()) {
    json.push_back({{"name", dataset.name},
                    {"kind", name(dataset.kind)},
                    {"revision", dataset.revision},
                    {"customers", dataset.customers},
                    {"products", dataset.products},
                    {"interactions", dataset.interactions},
                    {"first", timeJson(dataset.first)},
                    {"last", timeJson(dataset.last)}});
    table.add({dataset.name, std::string(name(dataset.kind)), std::to_string(dataset.revision),
               number(dataset.customers, 0), number(dataset.products, 0),
               number(static_cast<double>(dataset.interactions), 0), timeText(dataset.first), timeText(dataset.last)});
  }
  line.json() ? line.print(json) : line.print(table.text());
}

Json spreadJson(const Spread& spread) {
  return {{"minimum", numberJson(spread.minimum)},
          {"median", numberJson(spread.median)},
          {"mean", numberJson(spread.mean)},
          {"p90", numberJson(spread.p90)},
          {"maximum", numberJson(spread.maximum)}};
}

Json valueJson(const DatasetSummary& summary) {
  if (!summary.value) return nullptr;
  Json histogram = Json::array();
  for (const auto& bin : summary.histogram)
    histogram.push_back({{"from", bin.from}, {"to", bin.to}, {"count", bin.count}});
  return {{"minimum", numberJson(summary.value->minimum)},
          {"maximum", numberJson(summary.value->maximum)},
          {"mean", numberJson(summary.value->mean)},
          {"histogram", std::move(histogram)}};
}

Json qualityJson(const std::vector<QualityCheck>& checks) {
  Json json = Json::array();
  for (const auto& check : checks) {
    json.push_back({{"key", check.key},
                    {"check", english(check.check)},
                    {"count", check.count},
                    {"note", english(check.note)},
                    {"severity", name(check.severity)}});
  }
  return json;
}

Json derivationJson(const std::optional<Derivation>& derivation) {
  if (!derivation) return nullptr;
  return {{"parent", derivation->parentName},
          {"revision", derivation->revision},
          {"filter", Json(toJson(derivation->filter))}};
}

std::string describeText(const DatasetSummary& summary, const std::vector<QualityCheck>& checks) {
  std::string text = number(static_cast<double>(summary.interactions), 0) + " interactions of " +
                     number(summary.customers, 0) + " customers with " + number(summary.products, 0) +
                     " products; density " + percent(summary.density) + ".\n" + "From " + timeText(summary.first) +
                     " to " + timeText(summary.last) + ".\n";
  Table spreads({"", ">minimum", ">median", ">mean", ">p90", ">maximum"});
  const auto add = [&](const std::string& what, const Spread& s) {
    spreads.add({what, number(s.minimum), number(s.median), number(s.mean), number(s.p90), number(s.maximum)});
  };
  if (summary.value) add("value", *summary.value);
  add("per customer", summary.perCustomer);
  add("per product", summary.perProduct);
  Table quality({"check", ">count", "note"});
  for (const auto& check : checks) {
    quality.add({english(check.check), number(static_cast<double>(check.count), 0), english(check.note)});
  }
  return text + spreads.text() + quality.text();
}

void describe(CommandLine& line, const ProjectOptions& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  const auto described = workflow::describe(*workspace, workspace->findDataset(options.dataset).id, line.progress());
  const DatasetSummary& summary = described.summary;
  const auto& checks = described.quality;
  if (!line.json()) return line.print(describeText(summary, checks));
  line.print(Json{{"dataset", described.dataset->name},
                  {"kind", name(described.dataset->kind)},
                  {"customers", summary.customers},
                  {"products", summary.products},
                  {"customers_listed", summary.customersListed},
                  {"products_listed", summary.productsListed},
                  {"interactions", summary.interactions},
                  {"density", numberJson(summary.density)},
                  {"orders", summary.orders},
                  {"revenue", numberJson(summary.revenue)},
                  {"value", valueJson(summary)},
                  {"per_customer", spreadJson(summary.perCustomer)},
                  {"per_product", spreadJson(summary.perProduct)},
                  {"time", {{"first", timeJson(summary.first)}, {"last", timeJson(summary.last)}}},
                  {"quality", qualityJson(checks)},
                  {"gini", {{"customers", described.customers.gini}, {"products", described.products.gini}}},
                  {"derived_from", derivationJson(described.dataset->derivation)}});
}

/// One column of events: what it is called and how a cell is written; only those that the file had.
struct EventColumn {
  std::string name;
  std::function<void(CsvLine&, std::size_t)> add;
};

std::vector<EventColumn> eventColumns(const Dataset& dataset) {
  const Events& events = dataset.events;
  std::vector<EventColumn> columns;
  const auto column = [&](bool has, const char* name, std::function<void(CsvLine&, std::size_t)> write) {
    if (has) columns.push_back({name, std::move(write)});
  };
  column(!events.order.empty(), "order", [&](CsvLine& line, std::size_t e) {
    line.add(events.order[e] < 0 ? std::string() : events.orderIds[static_cast<std::size_t>(events.order[e])]);
  });
  column(true, "product", [&](CsvLine& line, std::size_t e) { line.add(dataset.products.id(events.product[e])); });
  column(!events.value.empty(), "value", [&](CsvLine& line, std::size_t e) { line.add(events.value[e]); });
  column(!events.quantity.empty(), "quantity", [&](CsvLine& line, std::size_t e) { line.add(events.quantity[e]); });
  column(!events.unitPrice.empty(), "price", [&](CsvLine& line, std::size_t e) { line.add(events.unitPrice[e]); });
  column(!events.time.empty(), "time", [&](CsvLine& line, std::size_t e) { line.add(formatDateTime(events.time[e])); });
  return columns;
}

void writeData(CommandLine& line, const ProjectOptions& options, const std::string& out) {
  const auto opened = openDataset(options);
  const Dataset& dataset = *opened.dataset;
  const auto columns = eventColumns(dataset);
  std::vector<std::string> header = {"customer"};
  for (const auto& column : columns) header.push_back(column.name);
  CsvFile file(out, header);
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    if (c % 256 == 0) line.progress().report(static_cast<double>(c) / static_cast<double>(dataset.customers.size()));
    for (std::int64_t e = dataset.events.begin(c); e < dataset.events.end(c); ++e) {
      file.line().add(dataset.customers.id(c));
      for (const auto& column : columns) column.add(file.line(), static_cast<std::size_t>(e));
      file.endRow();
    }
  }
  file.commit();
  const auto rows = dataset.events.size();
  if (line.json()) return line.print(Json{{"file", out}, {"dataset", dataset.name}, {"rows", rows}});
  line.print("Wrote " + number(static_cast<double>(rows), 0) + " events to " + out + ".\n");
}

struct RemoveOptions {
  ProjectOptions project;
  std::int64_t run = 0;
  std::string segmentation, audience;
};

/// The number of the one record of this name in any data set. Throws Error (NotFound).
template <class List>
std::int64_t idOfName(const workflow::Workspace& workspace, const std::string& name, const List& listOf,
                      const Text& missing) {
  for (const auto& dataset : workspace.datasets()) {
    for (const auto& record : listOf(dataset.id)) {
      if (record.name == name) return record.id;
    }
  }
  throw Error(ErrorCode::NotFound, missing.with(name),
              KI_TEXT("core", "“kindred-cli segmentations” and “audiences” list them."));
}

/// Those that go with a run.
std::vector<std::string> segmentationsOf(const workflow::Workspace& workspace, std::int64_t run) {
  std::vector<std::string> names;
  for (const auto& segmentation : workspace.segmentations(workspace.findRun(run).datasetId)) {
    if (segmentation.run == run) names.push_back(segmentation.name);
  }
  return names;
}

void removeOne(CommandLine& line, const RemoveOptions& options) {
  const auto workspace = workflow::Workspace::open(options.project.project);
  std::string what, which;
  std::vector<std::string> with;
  if (!options.project.dataset.empty()) {
    what = "dataset", which = options.project.dataset;
    workflow::removeDataset(*workspace, workspace->findDataset(which).id);
  } else if (options.run != 0) {
    what = "run", which = std::to_string(options.run);
    with = segmentationsOf(*workspace, options.run);
    workflow::removeRun(*workspace, options.run);
  } else if (!options.segmentation.empty()) {
    what = "segmentation", which = options.segmentation;
    workflow::removeSegmentation(*workspace,
                                 idOfName(
                                     *workspace, which, [&](std::int64_t id) { return workspace->segmentations(id); },
                                     KI_TEXT("core", "There is no segmentation “%1”.")));
  } else {
    what = "audience", which = options.audience;
    workflow::removeAudience(*workspace,
                             idOfName(
                                 *workspace, which, [&](std::int64_t id) { return workspace->audiences(id); },
                                 KI_TEXT("core", "There is no audience “%1”.")));
  }
  Json json = {{"removed", what}, {"name", which}};
  if (what == "run") json["segmentations"] = with;
  if (line.json()) return line.print(json);
  std::string text = "Removed " + what + " " + which;
  for (const auto& segmentation : with) text += " and the segmentation “" + segmentation + "” that it made";
  line.print(text + ".\n");
}

}  // namespace

void addDatasets(CommandLine& line) {
  auto options = std::make_shared<ProjectOptions>();
  line.addProject(line.add("datasets", "The data sets of a project", [&line, options] { list(line, *options); }),
                  options, false);
}

void addDescribe(CommandLine& line) {
  auto options = std::make_shared<ProjectOptions>();
  line.addProject(
      line.add("describe", "Figures that describe a data set", [&line, options] { describe(line, *options); }),
      options);
}

void addData(CommandLine& line) {
  auto options = std::make_shared<ProjectOptions>();
  auto out = std::make_shared<std::string>();
  CLI::App& command = line.add("data", "Write the events of a data set as CSV",
                               [&line, options, out] { writeData(line, *options, *out); });
  line.addProject(command, options);
  command.add_option("--out", *out, "The CSV file")->required();
}

void addRemove(CommandLine& line) {
  auto options = std::make_shared<RemoveOptions>();
  CLI::App& command =
      line.add("remove", "Remove something from a project", [&line, options] { removeOne(line, *options); });
  command.add_option("--project", options->project.project, "The project file")->required();
  auto* one = command.add_option_group("what", "What to remove");
  one->add_option("--dataset", options->project.dataset, "A data set, with its runs, segmentations and audiences");
  one->add_option("--run", options->run, "A run")->transform(wholeNumber(1));
  one->add_option("--segmentation", options->segmentation, "A segmentation");
  one->add_option("--audience", options->audience, "An audience");
  one->require_option(1);
}

}  // namespace kindred::cli
