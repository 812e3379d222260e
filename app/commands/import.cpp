#include "core/workflow/import_data.h"

#include "app/commands/commands.h"
#include "app/commands/table.h"

namespace kindred::cli {
namespace {

using import::Layout;
using import::Request;

struct Options {
  std::vector<std::string> inputs;
  ProjectOptions project;
  std::string format, customers, products, kind, encoding, delimiter, decimal, dateFormat, sheet, currency, saveSkipped;
  std::vector<std::string> maps;
  bool dryRun = false;
};

/// One character, or its name.
char signOf(const std::string& text, const std::string& option) {
  if (text == "tab" || text == "\\t") return '\t';
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
  const auto role = import::role(roleName);
  if (equals == std::string::npos || !role || *role == import::Role::Ignore) {
    throw UsageError{
        {KI_TEXT("core", "“--map %1” is not of the form ROLE=COLUMN.").with(map)},
        KI_TEXT("core",
                "Roles: customer, product, value, quantity, price, order, time, title, category, text, attribute; "
                "before them customers. or products. for the side tables.")};
  }
  layout->roles[map.substr(equals + 1)] = *role;
}

Request requestOf(const Options& options) {
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
  if (!options.sheet.empty()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "None of the formats that can be read has sheets."),
                KI_TEXT("core", "Save the sheet as CSV, and import that."));
  }
  for (const auto& map : options.maps) addMap(map, request);
  request.currency = options.currency;
  request.datasetName = options.project.dataset;
  return request;
}

std::string textOf(const Json& json) {
  std::string text = "Read " + number(json["rows_read"].get<double>(), 0) + " rows, kept " +
                     number(json["rows_kept"].get<double>(), 0) + ": " + number(json["customers"].get<double>(), 0) +
                     " customers, " + number(json["products"].get<double>(), 0) + " products (" +
                     json["kind"].get<std::string>() + ").\n";
  Table skipped({"skipped", ">rows"});
  for (const auto& each : json["skipped"]) skipped.add({each["reason"], number(each["count"].get<double>(), 0)});
  if (!json["skipped"].empty()) text += skipped.text();
  for (const auto& note : json["notes"]) text += note["text"].get<std::string>() + "\n";
  if (json["dataset"].is_string()) text += "Stored as “" + json["dataset"].get<std::string>() + "”.\n";
  return text;
}

void act(CommandLine& line, const Options& options) {
  const Request request = requestOf(options);
  Json json = {{"dataset", nullptr}, {"revision", nullptr}};
  import::Report report;
  if (options.dryRun) {
    report = workflow::readData(request, line.progress(), options.saveSkipped).report;
  } else {
    if (options.project.project.empty()) {
      throw UsageError{{KI_TEXT("core", "--project is required.")}, KI_TEXT("core", "Or look only, with --dry-run.")};
    }
    const bool isNew = !std::filesystem::exists(options.project.project);
    const auto workspace = isNew ? workflow::Workspace::create(options.project.project)
                                 : workflow::Workspace::open(options.project.project);
    const auto outcome = workflow::importData(*workspace, request, line.progress(), options.saveSkipped);
    json = {{"dataset", outcome.dataset.name}, {"revision", outcome.dataset.revision}};
    report = outcome.report;
  }
  json.update(Json(toJson(report)));
  json["dry_run"] = options.dryRun;
  line.json() ? line.print(json) : line.print(textOf(json));
}

}  // namespace

void addImport(CommandLine& line) {
  auto options = std::make_shared<Options>();
  CLI::App& command = line.add("import", "Read a file into a project", [&line, options] { act(line, *options); });
  command.add_option("input", options->inputs, "Files of ratings, purchases or customers, or a folder of MovieLens")
      ->required();
  command.add_option("--project", options->project.project, "The project file; made where there is none");
  command.add_option("--dataset", options->project.dataset, "Name of the new data set; without it, the file's");
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
  command.add_option("--encoding", options->encoding, "UTF-8, UTF-16LE, UTF-16BE, Windows-1251 or Windows-1252");
  command.add_option("--delimiter", options->delimiter, "Character between columns, or tab");
  command.add_option("--decimal", options->decimal, "Decimal sign of numbers");
  command.add_option("--date-format", options->dateFormat, "For example dd.MM.yyyy HH:mm, or unix");
  command.add_option("--sheet", options->sheet, "Sheet of a workbook");
  command.add_option("--currency", options->currency, "Currency of prices, for example EUR");
  command.add_option("--save-skipped", options->saveSkipped, "CSV file for the rows that are skipped");
  command.add_flag("--dry-run", options->dryRun, "Read and report, store nothing");
}

void addFormats(CommandLine& line) {
  line.add("formats", "The formats that can be read", [&line] {
    Json json = Json::array();
    Table table({"key", "title", "recognised by"});
    for (const auto& format : import::formats()) {
      json.push_back(
          {{"key", format.key}, {"title", english(format.title)}, {"recognised_by", english(format.recognisedBy)}});
      table.add({format.key, english(format.title), english(format.recognisedBy)});
    }
    line.json() ? line.print(json) : line.print(table.text());
  });
}

}  // namespace kindred::cli
