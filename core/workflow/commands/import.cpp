#include "core/workflow/commands/import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/workflow/import_data.h"

namespace kindred::workflow {
namespace {

using imports::Layout;
using imports::Request;

/// The tables of a request, by what stands before the roles of their columns.
template <class AnyRequest>
auto layoutsOf(AnyRequest& request) {
  return std::array{std::pair{std::string_view(), &request.layout},
                    std::pair{std::string_view("customers."), &request.customersLayout},
                    std::pair{std::string_view("products."), &request.productsLayout}};
}

/// One character, or its name.
std::optional<char> signOf(const std::string& text, const char* option) {
  if (text.empty()) return std::nullopt;
  if (text == "tab" || text == "\\t") return '\t';
  if (text == "\\n") return '\n';
  if (text.size() == 1) return text.front();
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 takes one character, not “%2”.").with(option).with(text),
              KI_TEXT("core", "For example %1 ';' or %1 tab.").with(option));
}

std::string writtenSign(const std::optional<char>& sign) {
  if (sign == '\n') return "\\n";
  if (sign == '\t') return "tab";
  return sign ? std::string(1, *sign) : std::string();
}

template <class Part>
std::optional<Part> given(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<Part>(text);
}

/// "customers.region=ATTRIBUTE"-like maps go to the layout of their file.
void addMap(const std::string& map, Request& request) {
  const std::size_t equals = map.find('=');
  std::string_view roleName = std::string_view(map).substr(0, equals);
  Layout* layout = nullptr;
  for (const auto& [prefix, target] : layoutsOf(request)) {
    if (map.starts_with(prefix)) layout = target;
    if (layout == target) roleName = std::string_view(map).substr(prefix.size(), equals - prefix.size());
  }
  const auto role = imports::role(roleName);
  if (equals == std::string::npos || !role) {
    throw Error(
        ErrorCode::BadParameters, KI_TEXT("core", "“--map %1” is not of the form ROLE=COLUMN.").with(map),
        KI_TEXT("core",
                "Roles: customer, product, value, quantity, price, total, order, time, status, event_kind, "
                "title, category, text, attribute, ignore; before them customers. or products. for the side tables."));
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
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“--check %1” is not of the form KEY=CHOICE.").with(text),
                KI_TEXT("core", "Checks: %1.").with(keys));
  }
  const auto& allowed = allowedChoices(*check);
  const auto choice = imports::choice(text.substr(equals + 1));
  if (!choice || std::ranges::find(allowed, *choice) == allowed.end()) {
    std::string keys;
    for (const imports::Choice each : allowed) keys += (keys.empty() ? "" : ", ") + std::string(key(each));
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“--check %1” is not possible.").with(text),
                KI_TEXT("core", "Allowed for %1: %2.").with(key(*check)).with(keys));
  }
  request.checks[*check] = *choice;
}

/// "1-5" or "0.5-5".
std::optional<imports::Scale> scaleOf(const std::string& text) {
  if (text.empty()) return std::nullopt;
  imports::Scale scale;
  const std::size_t dash = text.find('-', 1);
  const auto read = [](std::string_view part, float& number) {
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    return error == std::errc() && end == part.data() + part.size() && std::isfinite(number);
  };
  const std::string_view all = text;
  if (dash == std::string::npos || !read(all.substr(0, dash), scale.minimum) ||
      !read(all.substr(dash + 1), scale.maximum) || scale.minimum >= scale.maximum) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“--scale %1” is not of the form LEAST-GREATEST.").with(text),
                KI_TEXT("core", "For example --scale 1-5."));
  }
  return scale;
}

std::string writtenScale(const std::optional<imports::Scale>& scale) {
  if (!scale) return {};
  const auto number = [](float value) { return englishNumber(static_cast<double>(value), 3); };
  return number(scale->minimum) + "-" + number(scale->maximum);
}

}  // namespace

const Command<ImportArguments>& importCommand() {
  static const auto command = [] {
    using Arguments = ImportArguments;
    Command<Arguments> made{"import", "Read a file into a project"};
    made.options
        .add(&Arguments::inputs, "input",
             "Files of ratings, purchases, customers or products, as they are: also folders and archives")
        .several()
        .required()
        .add(&Arguments::project, "--project", "The project file; made where there is none")
        .add(&Arguments::dataset, "--dataset",
             "Name of the new data set; without it, the file's. With --append, the one to add to")
        .add(&Arguments::append, "--append", "Add to the data set: what it has already is not doubled")
        .add(&Arguments::format, "--format", "Format of the file; recognised without it (see formats)")
        .add(&Arguments::kind, "--kind", "What the file holds",
             OneOf{{"explicit", "implicit", "transactions", "customers", "products"}})
        .add(&Arguments::customers, "--customers", "Table of customers that joins by id")
        .add(&Arguments::products, "--products", "Table of products that joins by id")
        .add(&Arguments::leftOut, "--leave-out",
             "A file of a folder or an archive, or a sheet or table, that is not to be read; may be repeated")
        .add(&Arguments::maps, "--map",
             "ROLE=COLUMN; customers.ROLE=COLUMN and products.ROLE=COLUMN for the side tables")
        .add(&Arguments::encoding, "--encoding",
             "Such as UTF-8, UTF-16LE, Windows-1251, Windows-1252, KOI8-R, CP866 or ISO-8859-1")
        .add(&Arguments::delimiter, "--delimiter", "Character between columns, or tab")
        .add(&Arguments::decimal, "--decimal", "Decimal sign of numbers")
        .add(&Arguments::dateFormat, "--date-format",
             "For example dd.MM.yyyy HH:mm, or unix; several between bars are tried in turn")
        .add(&Arguments::itemSign, "--items-between",
             "Character between the products in a cell, which are parted then, for example ;")
        .add(&Arguments::sheet, "--sheet", "Sheet of a workbook or table of a database: its name, or its number from 1")
        .add(&Arguments::checks, "--check",
             "KEY=CHOICE: what is done with the rows that a check finds, for example cancellation=drop")
        .add(&Arguments::scale, "--scale", "Least and greatest rating, for example 1-5")
        .add(&Arguments::currency, "--currency", "Currency of prices, for example EUR")
        .add(&Arguments::saveSkipped, "--save-skipped", "CSV file for the rows that are skipped")
        .add(&Arguments::isDryRun, "--dry-run", "Read and report, store nothing");
    return made;
  }();
  return command;
}

Request requestOf(const ImportArguments& arguments) {
  Request request;
  for (const auto& input : arguments.inputs) request.inputs.emplace_back(input);
  request.format = given<std::string>(arguments.format);
  if (!arguments.kind.empty()) request.kind = datasetKind(arguments.kind);
  request.customers = given<std::filesystem::path>(arguments.customers);
  request.products = given<std::filesystem::path>(arguments.products);
  request.layout.encoding = given<std::string>(arguments.encoding);
  request.layout.delimiter = signOf(arguments.delimiter, "--delimiter");
  request.layout.decimal = signOf(arguments.decimal, "--decimal");
  request.layout.dateFormat = given<std::string>(arguments.dateFormat);
  request.layout.itemSign = signOf(arguments.itemSign, "--items-between");
  request.layout.sheet = given<std::string>(arguments.sheet);
  request.leftOut = arguments.leftOut;
  for (const auto& map : arguments.maps) addMap(map, request);
  for (const auto& check : arguments.checks) addCheck(check, request);
  request.scale = scaleOf(arguments.scale);
  request.currency = arguments.currency;
  request.datasetName = arguments.dataset;
  return request;
}

ImportArguments argumentsOf(const Request& request) {
  ImportArguments arguments;
  for (const auto& input : request.inputs) arguments.inputs.push_back(input.string());
  arguments.append = request.extends != nullptr;
  arguments.format = request.format.value_or("");
  if (request.kind && !request.extends) arguments.kind = name(*request.kind);
  if (request.customers) arguments.customers = request.customers->string();
  if (request.products) arguments.products = request.products->string();
  arguments.leftOut = request.leftOut;
  for (const auto& [prefix, layout] : layoutsOf(request)) {
    for (const auto& [column, role] : layout->roles)
      arguments.maps.push_back(std::string(prefix) + std::string(imports::name(role)) + "=" + column);
  }
  arguments.encoding = request.layout.encoding.value_or("");
  arguments.delimiter = writtenSign(request.layout.delimiter);
  arguments.decimal = writtenSign(request.layout.decimal);
  arguments.dateFormat = request.layout.dateFormat.value_or("");
  arguments.itemSign = writtenSign(request.layout.itemSign);
  arguments.sheet = request.layout.sheet.value_or("");
  for (const auto& [check, choice] : request.checks) {
    if (choice != allowedChoices(check).front())
      arguments.checks.push_back(std::string(key(check)) + "=" + std::string(key(choice)));
  }
  arguments.scale = writtenScale(request.scale);
  arguments.currency = request.currency;
  return arguments;
}

std::string commandOf(const Workspace& workspace, const Request& request, const std::string& datasetName) {
  ImportArguments arguments = argumentsOf(request);
  arguments.project = workspace.path().string();
  arguments.dataset = datasetName;
  return commandLine(importCommand(), arguments);
}

}  // namespace kindred::workflow
