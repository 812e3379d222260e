#include "core/workflow/queries/catalogue.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/embed/embedder.h"
#include "core/recommend/recommender.h"
#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"
#include "core/similarity/measures.h"

namespace kindred::workflow {
namespace {

constexpr std::array<std::string_view, 5> Families = {"recommend", "segment", "embed", "similarity", "features"};

template <class Described>
void append(std::vector<CatalogueEntry>& entries, std::string_view family, const std::vector<Described>& all) {
  for (const auto& each : all) entries.push_back({std::string(family), each.info});
}

void appendMeasures(std::vector<CatalogueEntry>& entries) {
  for (const auto& measure : similarity::measureChoices()) {
    entries.push_back({"similarity", {.key = measure.key, .title = measure.label, .summary = measure.help}});
  }
}

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
  if (!family.empty() && std::ranges::find(Families, family) == Families.end()) {
    std::string known;
    for (const auto each : Families) known += (known.empty() ? "" : ", ") + std::string(each);
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no family of algorithms “%1”.").with(family),
                KI_TEXT("core", "Choose from: %1.").with(known));
  }
  std::vector<CatalogueEntry> entries;
  append(entries, Families[0], recommend::algorithms());
  append(entries, Families[1], segment::algorithms());
  append(entries, Families[2], embed::algorithms());
  appendMeasures(entries);
  append(entries, Families[4], segment::featureSets());
  if (!family.empty()) std::erase_if(entries, [&](const CatalogueEntry& entry) { return entry.family != family; });
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
  for (const auto& parameter : entry.info.parameters) parameters.push_back(toJson(parameter));
  return {{"key", entry.info.key},
          {"family", entry.family},
          {"title", english(entry.info.title)},
          {"summary", english(entry.info.summary)},
          {"source", entry.info.source},
          {"version", entry.info.version},
          {"capabilities", entry.info.capabilities},
          {"parameters", std::move(parameters)}};
}

}  // namespace kindred::workflow
