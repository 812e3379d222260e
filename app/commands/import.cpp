#include "core/workflow/commands/import.h"

#include "app/commands/commands.h"
#include "app/commands/table.h"
#include "core/workflow/append_data.h"

namespace kindred::cli {
namespace {

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

void requireProject(const workflow::ImportArguments& options) {
  if (!options.project.empty()) return;
  throw UsageError{{KI_TEXT("core", "--project is required.")}, KI_TEXT("core", "Or look only, with --dry-run.")};
}

/// Reads, and stores unless it is a dry run; `json` gets the data set and its revision.
kindred::imports::Report readInto(Json& json, CommandLine& line, const workflow::ImportArguments& options) {
  const auto request = requestOf(options);
  if (options.isDryRun && !options.append)
    return workflow::readData(request, line.progress(), options.saveSkipped).report;
  requireProject(options);
  if (options.append) {
    const auto workspace = workflow::Workspace::open(options.project);
    const auto dataset = workspace->findDataset(options.dataset);
    json = {{"dataset", dataset.name}, {"revision", dataset.revision}};
    if (options.isDryRun)
      return workflow::readData(appendRequest(*workspace, dataset.id, request), line.progress(), options.saveSkipped)
          .report;
    auto outcome = workflow::appendData(*workspace, dataset.id, request, line.progress(), options.saveSkipped);
    json["revision"] = outcome.dataset.revision;
    return std::move(outcome.report);
  }
  const bool isNew = !std::filesystem::exists(options.project);
  const auto workspace =
      isNew ? workflow::Workspace::create(options.project) : workflow::Workspace::open(options.project);
  auto outcome = workflow::importData(*workspace, request, line.progress(), options.saveSkipped);
  json = {{"dataset", outcome.dataset.name}, {"revision", outcome.dataset.revision}};
  return std::move(outcome.report);
}

void importFiles(CommandLine& line, const workflow::ImportArguments& options) {
  Json json = {{"dataset", nullptr}, {"revision", nullptr}};
  imports::Report report;
  asUsage([&] { report = readInto(json, line, options); });
  json.update(Json(toJson(report)));
  json["dry_run"] = options.isDryRun;
  line.json() ? line.print(json) : line.print(importedText(json));
}

}  // namespace

void addImport(CommandLine& line) { line.add(workflow::importCommand(), importFiles); }

}  // namespace kindred::cli
