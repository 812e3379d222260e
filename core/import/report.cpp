#include "core/import/report.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred::import {
namespace {

constexpr std::array<std::string_view, CheckCount> Keys = {"unreadable",   "no_customer", "exact_duplicate",
                                                           "cancellation", "price_zero",  "fee"};

nlohmann::json toJson(const Skipped& skipped) {
  nlohmann::json examples = nlohmann::json::array();
  for (const auto& [file, line, text] : skipped.examples)
    examples.push_back({{"file", file}, {"line", line}, {"text", text}});
  return {{"key", key(skipped.check)},
          {"reason", english(reason(skipped.check))},
          {"count", skipped.count},
          {"examples", examples}};
}

Skipped skippedFromJson(const nlohmann::json& json) {
  const auto place = std::ranges::find(Keys, json.at("key").get<std::string>());
  if (place == Keys.end()) throw Error(ErrorCode::BadData, KI_TEXT("core", "The report of the import cannot be read."));
  Skipped skipped{static_cast<Check>(place - Keys.begin()), json.at("count"), {}};
  for (const auto& example : json.at("examples")) {
    skipped.examples.push_back({example.at("file"), example.at("line"), example.at("text")});
  }
  return skipped;
}

}  // namespace

std::string_view key(Check check) { return Keys[static_cast<std::size_t>(check)]; }

Text reason(Check check) {
  switch (check) {
    case Check::Unreadable: return KI_TEXT("core", "Unreadable");
    case Check::NoCustomer: return KI_TEXT("core", "No customer");
    case Check::ExactDuplicate: return KI_TEXT("core", "Exact duplicate");
    case Check::Cancellation: return KI_TEXT("core", "Cancellation");
    case Check::PriceZero: return KI_TEXT("core", "Price is zero or below");
    case Check::Fee: return KI_TEXT("core", "Postage and fees");
  }
  return {};
}

nlohmann::json toJson(const Report& report) {
  nlohmann::json skipped = nlohmann::json::array(), notes = nlohmann::json::array();
  for (const auto& each : report.skipped) skipped.push_back(toJson(each));
  for (const auto& [key, text] : report.notes) {
    notes.push_back({{"key", key}, {"text", english(text)}, {"message", kindred::toJson(text)}});
  }
  return {{"format", report.format},
          {"kind", name(report.kind)},
          {"encoding", report.encoding},
          {"delimiter", report.delimiter},
          {"rows_read", report.rowsRead},
          {"rows_kept", report.rowsKept},
          {"interactions", report.interactions},
          {"customers", report.customers},
          {"products", report.products},
          {"customers_listed", report.customersListed},
          {"products_listed", report.productsListed},
          {"already_there", nullptr},
          {"skipped", skipped},
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
    report.rowsRead = json.at("rows_read");
    report.rowsKept = json.at("rows_kept");
    report.interactions = json.at("interactions");
    report.customers = json.at("customers");
    report.products = json.at("products");
    report.customersListed = json.at("customers_listed");
    report.productsListed = json.at("products_listed");
    for (const auto& each : json.at("skipped")) report.skipped.push_back(skippedFromJson(each));
    for (const auto& each : json.at("notes"))
      report.notes.push_back({each.at("key"), textFromJson(each.at("message"))});
    report.seconds = json.at("seconds");
    return report;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The report of the import cannot be read."));
  }
}

}  // namespace kindred::import
