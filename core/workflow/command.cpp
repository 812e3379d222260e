#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/date.h"
#include "core/campaign/columns.h"
#include "core/workflow/export_campaign.h"
#include "core/workflow/families.h"
#include "core/workflow/filter_data.h"
#include "core/workflow/import_data.h"
#include "core/workflow/queries/explore.h"
#include "core/workflow/queries/similarity.h"
#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

/// As one word of a POSIX shell.
std::string quoted(const std::string& word) {
  constexpr std::string_view Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:=,@%+-";
  if (!word.empty() && word.find_first_not_of(Plain) == std::string::npos) return word;
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

class Command {
 public:
  explicit Command(const std::string& verb) : m_line("kindred-cli " + verb) {}
  Command& argument(const std::string& value) {
    m_line += " " + quoted(value);
    return *this;
  }
  Command& option(const std::string& name, const std::string& value) {
    m_line += " " + name + " " + quoted(value);
    return *this;
  }
  Command& flag(const std::string& name) {
    m_line += " " + name;
    return *this;
  }
  /// What differs from the defaults, and the preference always: the data set's own may change later.
  Command& parameters(const Parameters& all, const Values& values) {
    for (const auto& parameter : all) {
      const auto value = values.find(parameter.key);
      if (value == values.end()) continue;
      const bool always = parameter.key == std::string(PreferencePrefix) + ".value";
      if (always || value->second != parameter.defaultValue) {
        option("--set", parameter.key + "=" + written(parameter, value->second));
      }
    }
    return *this;
  }
  [[nodiscard]] const std::string& line() const { return m_line; }

 private:
  std::string m_line;
};

void addLayout(Command& command, const imports::Layout& layout, const std::string& table) {
  for (const auto& [column, role] : layout.roles) {
    command.option("--map", table + std::string(imports::name(role)) + "=" + column);
  }
  if (!table.empty()) return;
  if (layout.encoding) command.option("--encoding", *layout.encoding);
  if (layout.delimiter) command.option("--delimiter", std::string(1, *layout.delimiter));
  if (layout.decimal) command.option("--decimal", std::string(1, *layout.decimal));
  if (layout.dateFormat) command.option("--date-format", *layout.dateFormat);
  if (layout.itemSign) command.option("--items-between", std::string(1, *layout.itemSign));
  if (layout.sheet) command.option("--sheet", *layout.sheet);
}

void addFilter(Command& command, const FilterOptions& options) {
  if (options.from) command.option("--from", formatDate(*options.from));
  if (options.to) command.option("--to", formatDate(*options.to));
  for (const auto& category : options.categories) command.option("--category", category);
  for (const auto& condition : options.whereCustomers) command.option("--where", condition);
  for (const auto& condition : options.whereProducts) command.option("--where-product", condition);
  for (const auto& condition : options.whereEvents) command.option("--where-event", condition);
  if (options.minimumCustomer > 1) command.option("--min-customer", std::to_string(options.minimumCustomer));
  if (options.minimumProduct > 1) command.option("--min-product", std::to_string(options.minimumProduct));
  if (options.core > 1) command.option("--k-core", std::to_string(options.core));
}

void addAudience(Command& command, const Workspace& workspace, const CampaignRequest& request) {
  using Who = CampaignRequest::Who;
  if (!request.segmentation.empty()) command.option("--segmentation", request.segmentation);
  if (request.who == Who::Everyone) command.flag("--all");
  for (const auto& segment : request.segments) command.option("--segment", segment);
  if (request.added || request.who == Who::Added) command.flag("--added");
  if (request.who != Who::Audience) return;
  const auto all = workspace.audiences(request.datasetId);
  const auto found = std::ranges::find(all, request.audience, &AudienceInfo::id);
  if (found == all.end()) throw Error(ErrorCode::NotFound, KI_TEXT("core", "The audience is gone."));
  command.option("--audience", found->name);
}

void addFormat(Command& command, const campaign::ListFormat& format) {
  const campaign::ListFormat usual;
  if (format.delimiter != usual.delimiter) {
    command.option("--delimiter", format.delimiter == '\t' ? "tab" : std::string(1, format.delimiter));
  }
  if (format.decimal != usual.decimal) command.option("--decimal", std::string(1, format.decimal));
  if (format.byteOrderMark != usual.byteOrderMark) command.option("--bom", format.byteOrderMark ? "yes" : "no");
  if (format.encoding != usual.encoding) command.option("--encoding", std::string(name(format.encoding)));
  if (format.harmless != usual.harmless) command.option("--formulas", format.harmless ? "harmless" : "kept");
}

void addOffers(Command& command, const CampaignRequest& request) {
  const CampaignRequest usual;
  if (request.run != 0) command.option("--run", std::to_string(request.run));
  command.option("--offers", std::to_string(request.offers));
  if (request.includeBought) command.flag("--include-bought");
  if (request.ticked) command.flag("--ticked");
  if (request.minimumBuyers != usual.minimumBuyers)
    command.option("--min-buyers", std::to_string(request.minimumBuyers));
  if (request.productShare != usual.productShare) command.option("--max-share", englishNumber(request.productShare, 6));
}

}  // namespace

std::string commandOf(const Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file) {
  if (request.who == CampaignRequest::Who::Selection) return {};
  Command command("export");
  command.option("--project", workspace.path().string())
      .option("--dataset", workspace.datasetInfo(request.datasetId).name);
  addAudience(command, workspace, request);
  for (const auto& condition : request.conditions) command.option("--where", written(condition));
  addOffers(command, request);
  std::vector<campaign::NamedColumn> columns;
  for (const auto& column : request.columns) {
    const auto heading = request.headings.find(column);
    columns.push_back({column, heading == request.headings.end() ? std::string() : heading->second});
  }
  if (!columns.empty()) command.option("--columns", campaign::written(columns));
  if (request.controlShare > 0) command.option("--control-share", englishNumber(request.controlShare, 6));
  addFormat(command, request.format);
  if (request.language != TextLanguage::English) command.option("--language", std::string(code(request.language)));
  return command.option("--seed", std::to_string(request.seed)).option("--out", file.string()).line();
}

std::string commandOf(const Workspace& workspace, const imports::Request& request, const std::string& datasetName) {
  Command command("import");
  for (const auto& input : request.inputs) command.argument(input.string());
  command.option("--project", workspace.path().string()).option("--dataset", datasetName);
  if (request.extends) command.flag("--append");
  if (request.format) command.option("--format", *request.format);
  if (request.kind && !request.extends) command.option("--kind", std::string(name(*request.kind)));
  if (request.customers) command.option("--customers", request.customers->string());
  if (request.products) command.option("--products", request.products->string());
  for (const std::string& name : request.leftOut) command.option("--leave-out", name);
  addLayout(command, request.layout, "");
  addLayout(command, request.customersLayout, "customers.");
  addLayout(command, request.productsLayout, "products.");
  for (const auto& [check, choice] : request.checks) {
    if (choice != allowedChoices(check).front())
      command.option("--check", std::string(key(check)) + "=" + std::string(key(choice)));
  }
  if (request.scale) {
    command.option("--scale", englishNumber(static_cast<double>(request.scale->minimum), 3) + "-" +
                                  englishNumber(static_cast<double>(request.scale->maximum), 3));
  }
  if (!request.currency.empty()) command.option("--currency", request.currency);
  return command.line();
}

std::string commandOf(const Workspace& workspace, const FilterRequest& request) {
  if (request.only) return {};
  Command command("filter");
  command.option("--project", workspace.path().string())
      .option("--dataset", workspace.datasetInfo(request.datasetId).name);
  if (!request.name.empty()) command.option("--name", request.name);
  addFilter(command, request.options);
  return command.line();
}

std::string describeCommand(const Workspace& workspace, const std::string& datasetName) {
  return Command("describe").option("--project", workspace.path().string()).option("--dataset", datasetName).line();
}

std::string commandOf(const Workspace& workspace, const RunInfo& run) {
  const Family* const family = findFamily(run.family);
  if (family == nullptr || family->verb.empty()) return {};
  Command command{std::string(family->verb)};
  command.option("--project", workspace.path().string())
      .option("--dataset", workspace.datasetInfo(run.datasetId).name)
      .option("--algorithm", run.algorithm);
  const auto result = nlohmann::json::parse(run.result, nullptr, false);
  if (result.is_object() && result.contains("top")) command.option("--top", result["top"].dump());
  const auto features = run.parameters.find(FeaturesKey);
  if (features != run.parameters.end()) command.option("--features", written(features->second));
  command.parameters(family->parameters(run.algorithm, *workspace.dataset(run.datasetId, run.revision)),
                     run.parameters);
  return command.option("--seed", std::to_string(run.seed)).line();
}

std::string similarCommand(const Workspace& workspace, const recommend::TrainingData& data, similarity::Axis axis,
                           Index of, const similarity::MeasureOptions& options) {
  const bool customers = axis == similarity::Axis::Customers;
  const Entities& entities = customers ? data.dataset->customers : data.dataset->products;
  Command command("similar");
  command.option("--project", workspace.path().string())
      .option("--dataset", data.dataset->name)
      .option(customers ? "--customer" : "--product", entities.id(of))
      .option("--measure", std::string(similarity::name(options.measure)))
      .parameters(similarParameters(*data.dataset), similarValues(options, data.preference));
  return command.line();
}

}  // namespace kindred::workflow
