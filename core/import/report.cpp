#include "core/import/report.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred::imports {
namespace {

nlohmann::json toJson(const std::vector<SkippedLine>& lines) {
  nlohmann::json examples = nlohmann::json::array();
  for (const auto& [file, line, text, cause] : lines) {
    examples.push_back({{"file", file}, {"line", line}, {"text", text}, {"cause", english(cause)}});
    if (!cause.empty()) examples.back()["message"] = kindred::toJson(cause);
  }
  return examples;
}

nlohmann::json toJson(const Skipped& skipped) {
  return {{"key", key(skipped.check)},
          {"reason", english(reason(skipped.check))},
          {"count", skipped.count},
          {"examples", toJson(skipped.examples)}};
}

[[noreturn]] void throwUnreadable() {
  throw Error(ErrorCode::BadData, KI_TEXT("core", "The report of the import cannot be read."));
}

Check checkFromJson(const nlohmann::json& json) {
  const auto found = check(json.at("key").get<std::string>());
  if (!found) throwUnreadable();
  return *found;
}

nlohmann::json toJson(const CheckOutcome& outcome) {
  nlohmann::json allowed = nlohmann::json::array();
  for (const Choice each : allowedChoices(outcome.check)) allowed.push_back(key(each));
  return {{"key", key(outcome.check)},
          {"reason", english(reason(outcome.check))},
          {"choice", key(outcome.choice)},
          {"count", outcome.rows},
          {"allowed", allowed},
          {"examples", toJson(outcome.examples)}};
}

/// Reports of earlier releases have no causes.
std::vector<SkippedLine> linesFromJson(const nlohmann::json& json) {
  std::vector<SkippedLine> lines;
  for (const auto& each : json) {
    lines.push_back({each.at("file"), each.at("line"), each.at("text"), {}});
    if (each.contains("message")) lines.back().cause = textFromJson(each["message"]);
  }
  return lines;
}

CheckOutcome outcomeFromJson(const nlohmann::json& json) {
  const auto chosen = choice(json.at("choice").get<std::string>());
  if (!chosen) throwUnreadable();
  CheckOutcome outcome{checkFromJson(json), *chosen, json.at("count")};
  if (json.contains("examples")) outcome.examples = linesFromJson(json["examples"]);
  return outcome;
}

Skipped skippedFromJson(const nlohmann::json& json) {
  return {checkFromJson(json), json.at("count"), linesFromJson(json.at("examples"))};
}

}  // namespace

nlohmann::json toJson(const Report& report) {
  nlohmann::json skipped = nlohmann::json::array(), notes = nlohmann::json::array();
  nlohmann::json checks = nlohmann::json::array();
  for (const auto& each : report.checks) checks.push_back(toJson(each));
  for (const auto& each : report.skipped) skipped.push_back(toJson(each));
  for (const auto& [key, text] : report.notes) {
    notes.push_back({{"key", key}, {"text", english(text)}, {"message", kindred::toJson(text)}});
  }
  return {{"format", report.format},
          {"kind", name(report.kind)},
          {"encoding", report.encoding},
          {"delimiter", report.delimiter},
          {"currency", report.currency},
          {"rows_read", report.rowsRead},
          {"rows_kept", report.rowsKept},
          {"interactions", report.interactions},
          {"customers", report.customers},
          {"products", report.products},
          {"customers_listed", report.customersListed},
          {"products_listed", report.productsListed},
          {"already_there", report.alreadyThere ? nlohmann::json(*report.alreadyThere) : nlohmann::json()},
          {"skipped", skipped},
          {"checks", checks},
          {"notes", notes},
          {"seconds", report.seconds}};
}

Report reportFromJson(const nlohmann::json& json) {
  try {
    Report report;
    report.format = json.at("format");
    report.kind = datasetKind(json.at("kind").get<std::string>()).value_or(DatasetKind::Transactions);
    report.encoding = json.at("encoding");
    report.delimiter = json.at("delimiter");
    report.currency = json.value("currency", "");
    if (json.contains("already_there") && !json["already_there"].is_null()) report.alreadyThere = json["already_there"];
    report.rowsRead = json.at("rows_read");
    report.rowsKept = json.at("rows_kept");
    report.interactions = json.at("interactions");
    report.customers = json.at("customers");
    report.products = json.at("products");
    report.customersListed = json.at("customers_listed");
    report.productsListed = json.at("products_listed");
    for (const auto& each : json.at("skipped")) report.skipped.push_back(skippedFromJson(each));
    if (json.contains("checks")) {  // reports of the first release have none
      for (const auto& each : json["checks"]) report.checks.push_back(outcomeFromJson(each));
    }
    for (const auto& each : json.at("notes"))
      report.notes.push_back({each.at("key"), textFromJson(each.at("message"))});
    report.seconds = json.at("seconds");
    return report;
  } catch (const nlohmann::json::exception&) {
    throwUnreadable();
  }
}

}  // namespace kindred::imports
