#include "core/workflow/kept_figure.h"

#include <nlohmann/json.hpp>

namespace kindred::workflow {

nlohmann::json keptFigure(const evaluate::Figure& figure) {
  const auto orNull = [](const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
  };
  return {{"mean", orNull(figure.mean)},
          {"low", orNull(figure.low)},
          {"high", orNull(figure.high)},
          {"customers", figure.customers},
          {"reason", kindred::toJson(figure.reason)}};
}

evaluate::Figure figureFrom(const nlohmann::json& kept) {
  const auto number = [&](const char* key) {
    return kept.at(key).is_null() ? std::nullopt : std::optional(kept.at(key).get<double>());
  };
  return {.mean = number("mean"),
          .low = number("low"),
          .high = number("high"),
          .customers = kept.at("customers"),
          .reason = textFromJson(kept.at("reason"))};
}

}  // namespace kindred::workflow
