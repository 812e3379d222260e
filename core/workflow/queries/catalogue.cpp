#include "core/workflow/queries/catalogue.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/join.h"
#include "core/workflow/families.h"

namespace kindred::workflow {
namespace {

nlohmann::json defaultOf(const Parameter& parameter) {
  if (parameter.type == ParameterType::Date && std::holds_alternative<std::int64_t>(parameter.defaultValue)) {
    return written(parameter, parameter.defaultValue);
  }
  return kindred::toJson(Values{{"value", parameter.defaultValue}})["value"];
}

nlohmann::json boundOf(const std::optional<Range>& range, double Range::*bound) {
  if (!range) return nullptr;
  const double value = (*range).*bound;
  return value == std::floor(value) && std::abs(value) < 9e15 ? nlohmann::json(static_cast<std::int64_t>(value))
                                                              : nlohmann::json(value);
}

}  // namespace

std::vector<CatalogueEntry> catalogue(const std::string& family) {
  std::vector<std::string> known;
  for (const Family& each : families()) {
    if (each.algorithms) known.emplace_back(each.key);
  }
  if (!family.empty() && std::ranges::find(known, family) == known.end()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no family of algorithms “%1”.").with(family),
                KI_TEXT("core", "Choose from: %1.").with(joined(known)));
  }
  std::vector<CatalogueEntry> entries;
  for (const Family& each : families()) {
    if (!each.algorithms || (!family.empty() && family != each.key)) continue;
    for (auto& info : each.algorithms()) {
      Text lack = each.unavailable ? each.unavailable(info.key) : Text();
      entries.push_back({std::string(each.key), std::move(info), std::move(lack)});
    }
  }
  return entries;
}

nlohmann::json toJson(const Parameter& parameter) {
  nlohmann::json choices = nlohmann::json::array();
  nlohmann::json labels = nlohmann::json::object();
  for (const auto& choice : parameter.choices) {
    choices.push_back(choice.key);
    labels[choice.key] = english(choice.label);
  }
  const auto shown = parameter.shownWhen
                         ? nlohmann::json{{"key", parameter.shownWhen->key}, {"values", parameter.shownWhen->values}}
                         : nlohmann::json(nullptr);
  return {{"key", parameter.key},
          {"label", english(parameter.label)},
          {"type", name(parameter.type)},
          {"unit", english(parameter.unit)},
          {"default", defaultOf(parameter)},
          {"minimum", boundOf(parameter.range, &Range::minimum)},
          {"maximum", boundOf(parameter.range, &Range::maximum)},
          {"choices", std::move(choices)},
          {"choice_labels", std::move(labels)},
          {"optional", parameter.isOptional},
          {"advanced", parameter.advanced},
          {"shown_when", shown},
          {"help", english(parameter.help)}};
}

nlohmann::json toJson(const CatalogueEntry& entry) {
  nlohmann::json parameters = nlohmann::json::array();
  for (const auto& parameter : expanded(entry.info.parameters, {})) parameters.push_back(toJson(parameter));
  return {
      {"key", entry.info.key},
      {"family", entry.family},
      {"title", english(entry.info.title)},
      {"summary", english(entry.info.summary)},
      {"source", entry.info.source},
      {"version", entry.info.version},
      {"capabilities", entry.info.capabilities},
      {"unavailable", entry.unavailable.empty() ? nlohmann::json(nullptr) : nlohmann::json(english(entry.unavailable))},
      {"parameters", std::move(parameters)}};
}

}  // namespace kindred::workflow
