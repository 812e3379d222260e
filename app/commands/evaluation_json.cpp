#include "app/commands/evaluation_json.h"

namespace kindred::cli {

Json orNull(const std::optional<double>& value) { return value ? numberJson(*value) : Json(nullptr); }

Json figureJson(const evaluate::Figure& figure) {
  Json json = {{"mean", orNull(figure.mean)},
               {"low", orNull(figure.low)},
               {"high", orNull(figure.high)},
               {"customers", figure.customers}};
  if (!figure.reason.empty()) json["reason"] = english(figure.reason);
  return json;
}

Json comparisonJson(const std::string& a, const std::string& b, const std::string& metric,
                    const evaluate::Comparison& comparison) {
  return {{"a", a},
          {"b", b},
          {"metric", metric},
          {"customers", comparison.customers},
          {"difference", orNull(comparison.difference)},
          {"low", orNull(comparison.low)},
          {"high", orNull(comparison.high)},
          {"a_above", comparison.aAbove},
          {"b_above", comparison.bAbove},
          {"p_value", orNull(comparison.pValue)},
          {"p_adjusted", orNull(comparison.pAdjusted)},
          {"key", comparison.key},
          {"verdict", english(comparison.verdict)}};
}

}  // namespace kindred::cli
