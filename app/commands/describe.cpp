#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/project.h"
#include "core/workflow/queries/explore.h"

namespace kindred::cli {
namespace {

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

void describeDataset(CommandLine& line, const workflow::DatasetArguments& options) {
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

}  // namespace

void addDescribe(CommandLine& line) { line.add(workflow::describeCommand(), describeDataset); }

}  // namespace kindred::cli
