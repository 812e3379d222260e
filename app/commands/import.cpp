#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/commands/commands.h"
#include "app/commands/table.h"
#include "core/workflow/append_data.h"

namespace kindred::cli {
namespace {

using imports::Layout;
using imports::Request;

struct ImportArguments {
  std::vector<std::string> inputs;
  ProjectOptions project;
  std::string format, customers, products, kind, encoding, delimiter, decimal, dateFormat, items, sheet, currency,
      saveSkipped;
  std::vector<std::string> maps, checks, leftOut;
  std::string scale;
  bool dryRun = false, append = false;
};

/// One character, or its name.
char signOf(const std::string& text, const std::string& option) {
  if (text == "tab" || text == "\\t") return '\t';
  if (text == "\\n") return '\n';
  if (text.size() == 1) return text.front();
  throw UsageError{{KI_TEXT("core", "%1 takes one character, not “%2”.").with(option).with(text)},
                   KI_TEXT("core", "For example %1 ';' or %1 tab.").with(option)};
}

/// "customers.region=ATTRIBUTE"-like maps go to the layout of their file.
void addMap(const std::string& map, Request& request) {
  const std::size_t equals = map.find('=');
  std::string roleName = map.substr(0, equals);
  Layout* layout = &request.layout;
  for (const auto& [prefix, target] :
       {std::pair{"customers.", &request.customersLayout}, std::pair{"products.", &request.productsLayout}}) {
    if (!roleName.starts_with(prefix)) continue;
    roleName.erase(0, std::string_view(prefix).size());
    layout = target;
  }
  const auto role = imports::role(roleName);
  if (equals == std::string::npos || !role) {
    throw UsageError{
        {KI_TEXT("core", "“--map %1” is not of the form ROLE=COLUMN.").with(map)},
        KI_TEXT("core",
                "Roles: customer, product, value, quantity, price, total, order, time, status, event_kind, "
                "title, category, text, attribute, ignore; before them customers. or products. for the side tables.")};
  }
  layout->roles[map.substr(equals + 1)] = *role;
}

/// "cancellation=drop".
void addCheck(const std::string& text, Request& request) {
  const std::size_t equals = text.find('=');
  const auto check = imports::check(text.substr(0, equals));
  if (equals == std::string::npos || !check) {
    std::string keys;
    for (int i = 0; i < imports::CheckCount; ++i)
      keys += (i == 0 ? "" : ", ") + std::string(key(static_cast<imports::Check>(i)));
    throw UsageError{{KI_TEXT("core", "“--check %1” is not of the form KEY=CHOICE.").with(text)},
                     KI_TEXT("core", "Checks: %1.").with(keys)};
  }
  const auto& allowed = allowedChoices(*check);
  const auto choice = imports::choice(text.substr(equals + 1));
  if (!choice || std::ranges::find(allowed, *choice) == allowed.end()) {
    std::string keys;
    for (const imports::Choice each : allowed) keys += (keys.empty() ? "" : ", ") + std::string(key(each));
    throw UsageError{{KI_TEXT("core", "“--check %1” is not possible.").with(text)},
                     KI_TEXT("core", "Allowed for %1: %2.").with(key(*check)).with(keys)};
  }
  request.checks[*check] = *choice;
}

/// "1-5" or "0.5-5".
kindred::imports::Scale scaleOf(const std::string& text) {
  imports::Scale scale;
  const std::size_t dash = text.find('-', 1);
  const auto read = [](std::string_view part, float& number) {
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    return error == std::errc() && end == part.data() + part.size() && std::isfinite(number);
  };
  const std::string_view all = text;
  if (dash == std::string::npos || !read(all.substr(0, dash), scale.minimum) ||
      !read(all.substr(dash + 1), scale.maximum) || scale.minimum >= scale.maximum) {
    throw UsageError{{KI_TEXT("core", "“--scale %1” is not of the form LEAST-GREATEST.").with(text)},
                     KI_TEXT("core", "For example --scale 1-5.")};
  }
  return scale;
}

Request requestOf(const ImportArguments& options) {
  Request request;
  for (const auto& input : options.inputs) request.inputs.emplace_back(input);
  if (!options.format.empty()) request.format = options.format;
  if (!options.kind.empty()) request.kind = datasetKind(options.kind);
  if (!options.customers.empty()) request.customers = options.customers;
  if (!options.products.empty()) request.products = options.products;
  if (!options.encoding.empty()) request.layout.encoding = options.encoding;
  if (!options.delimiter.empty()) request.layout.delimiter = signOf(options.delimiter, "--delimiter");
  if (!options.decimal.empty()) request.layout.decimal = signOf(options.decimal, "--decimal");
  if (!options.dateFormat.empty()) request.layout.dateFormat = options.dateFormat;
  if (!options.items.empty()) request.layout.itemSign = signOf(options.items, "--items-between");
  if (!options.sheet.empty()) request.layout.sheet = options.sheet;
  request.leftOut = options.leftOut;
  for (const auto& map : options.maps) addMap(map, request);
  for (const auto& check : options.checks) addCheck(check, request);
  if (!options.scale.empty()) request.scale = scaleOf(options.scale);
  request.currency = options.currency;
  request.datasetName = options.project.dataset;
  return request;
}

/// "line 7: “abc” in the column price is no number", or the line itself.
std::string exampleOf(const Json& found) {
  if (found["examples"].empty()) return {};
  const Json& first = found["examples"][0];
  const std::string cause = first["cause"];
  return "line " + std::to_string(first["line"].get<std::int64_t>()) + ": " +
         (cause.empty() ? first["text"].get<std::string>() : cause);
}

std::string importedText(const Json& json) {
  const auto count = [&](const char* key) { return number(json[key].get<double>(), 0); };
  const auto kind = json["kind"].get<std::string>();
  const std::string found = kind == "customers" ? count("customers_listed") + " customers"
                            : kind == "products"
                                ? count("products_listed") + " products"
                                : count("customers") + " customers, " + count("products") + " products";
  std::string text =
      "Read " + count("rows_read") + " rows, kept " + count("rows_kept") + ": " + found + " (" + kind + ").\n";
  const auto rows = [](const Json& check) {
    return std::vector<std::string>{check["reason"], number(check["count"].get<double>(), 0), exampleOf(check)};
  };
  Table skipped({"skipped", ">rows", "for example"}), kept({"found, and kept", ">rows", "for example"});
  for (const auto& each : json["skipped"]) skipped.add(rows(each));
  for (const auto& each : json["checks"]) {
    const bool isKept = each["choice"] == "keep" || each["choice"] == "repair";
    if (isKept && each["count"] > 0) kept.add(rows(each));
  }
  for (const Table* table : {&skipped, &kept}) text += table->rows() > 0 ? table->text() : "";
  for (const auto& note : json["notes"]) text += note["text"].get<std::string>() + "\n";
  if (json["already_there"].is_number()) {
    text += number(json["already_there"].get<double>(), 0) + " of them were there already; the data set now has " +
            number(json["interactions"].get<double>(), 0) + " interactions.\n";
  }
  if (json["dataset"].is_string() && !json["dry_run"].get<bool>())
    text += "Stored as “" + json["dataset"].get<std::string>() + "”.\n";
  return text;
}

void requireProject(const ImportArguments& options) {
  if (!options.project.project.empty()) return;
  throw UsageError{{KI_TEXT("core", "--project is required.")}, KI_TEXT("core", "Or look only, with --dry-run.")};
}

/// Reads, and stores unless it is a dry run; `json` gets the data set and its revision.
kindred::imports::Report readInto(Json& json, CommandLine& line, const ImportArguments& options) {
  const Request request = requestOf(options);
  if (options.dryRun && !options.append)
    return workflow::readData(request, line.progress(), options.saveSkipped).report;
  requireProject(options);
  if (options.append) {
    const auto workspace = workflow::Workspace::open(options.project.project);
    const auto dataset = workspace->findDataset(options.project.dataset);
    json = {{"dataset", dataset.name}, {"revision", dataset.revision}};
    if (options.dryRun)
      return workflow::readData(appendRequest(*workspace, dataset.id, request), line.progress(), options.saveSkipped)
          .report;
    auto outcome = workflow::appendData(*workspace, dataset.id, request, line.progress(), options.saveSkipped);
    json["revision"] = outcome.dataset.revision;
    return std::move(outcome.report);
  }
  const bool isNew = !std::filesystem::exists(options.project.project);
  const auto workspace =
      isNew ? workflow::Workspace::create(options.project.project) : workflow::Workspace::open(options.project.project);
  auto outcome = workflow::importData(*workspace, request, line.progress(), options.saveSkipped);
  json = {{"dataset", outcome.dataset.name}, {"revision", outcome.dataset.revision}};
  return std::move(outcome.report);
}

void act(CommandLine& line, const ImportArguments& options) {
  Json json = {{"dataset", nullptr}, {"revision", nullptr}};
  imports::Report report;
  asUsage([&] { report = readInto(json, line, options); });
  json.update(Json(toJson(report)));
  json["dry_run"] = options.dryRun;
  line.json() ? line.print(json) : line.print(importedText(json));
}

}  // namespace

void addImport(CommandLine& line) {
  auto options = std::make_shared<ImportArguments>();
  CLI::App& command = line.add("import", "Read a file into a project", [&line, options] { act(line, *options); });
  command
      .add_option("input", options->inputs,
                  "Files of ratings, purchases, customers or products, as they are: also folders and archives")
      ->required();
  command.add_option("--project", options->project.project, "The project file; made where there is none");
  command.add_option("--dataset", options->project.dataset,
                     "Name of the new data set; without it, the file's. With --append, the one to add to");
  command.add_flag("--append", options->append, "Add to the data set: what it has already is not doubled");
  command.add_option("--format", options->format, "Format of the file; recognised without it (see formats)");
  command.add_option("--customers", options->customers, "Table of customers that joins by id");
  command.add_option("--products", options->products, "Table of products that joins by id");
  command
      .add_option("--map", options->maps,
                  "ROLE=COLUMN; customers.ROLE=COLUMN and products.ROLE=COLUMN for the side tables")
      ->expected(1)
      ->take_all();
  command.add_option("--kind", options->kind, "What the file holds")
      ->check(CLI::IsMember({"explicit", "implicit", "transactions", "customers", "products"}));
  command.add_option("--encoding", options->encoding,
                     "Such as UTF-8, UTF-16LE, Windows-1251, Windows-1252, KOI8-R, CP866 or ISO-8859-1");
  command.add_option("--delimiter", options->delimiter, "Character between columns, or tab");
  command.add_option("--decimal", options->decimal, "Decimal sign of numbers");
  command.add_option("--date-format", options->dateFormat,
                     "For example dd.MM.yyyy HH:mm, or unix; several between bars are tried in turn");
  command.add_option("--items-between", options->items,
                     "Character between the products in a cell, which are parted then, for example ;");
  command.add_option("--sheet", options->sheet,
                     "Sheet of a workbook or table of a database: its name, or its number from 1");
  command
      .add_option("--leave-out", options->leftOut,
                  "A file of a folder or an archive, or a sheet or table, that is not to be read; may be repeated")
      ->expected(1)
      ->take_all();
  command.add_option("--currency", options->currency, "Currency of prices, for example EUR");
  command
      .add_option("--check", options->checks,
                  "KEY=CHOICE: what is done with the rows that a check finds, for example cancellation=drop")
      ->expected(1)
      ->take_all();
  command.add_option("--scale", options->scale, "Least and greatest rating, for example 1-5");
  command.add_option("--save-skipped", options->saveSkipped, "CSV file for the rows that are skipped");
  command.add_flag("--dry-run", options->dryRun, "Read and report, store nothing");
}

void addFormats(CommandLine& line) {
  line.add("formats", "The formats that can be read", [&line] {
    Json json = Json::array();
    Table table({"key", "title", "recognised by"});
    for (const auto& format : imports::formats()) {
      json.push_back(
          {{"key", format.key}, {"title", english(format.title)}, {"recognised_by", english(format.recognisedBy)}});
      table.add({format.key, english(format.title), english(format.recognisedBy)});
    }
    line.json() ? line.print(json) : line.print(table.text());
  });
}

}  // namespace kindred::cli
