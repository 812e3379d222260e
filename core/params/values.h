// Settings as everyone outside an algorithm's folder sees them: a flat map from dotted key to a typed value.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <variant>
#include <vector>

namespace kindred {

/// monostate is "auto": an optional parameter that was left out. A choice is its key; a date is seconds of the local
/// wall clock; columns are names.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;

using Values = std::map<std::string, Value, std::less<>>;

nlohmann::json toJson(const Values& values);
/// Throws Error (BadData) where `json` is not an object of plain values.
Values valuesFromJson(const nlohmann::json& json);

/// The values under `prefix.`, without the prefix: nested("preference", {"preference.value": …}) = {"value": …}.
Values nested(std::string_view prefix, const Values& values);
/// `target` with `inner` put under `prefix.`.
void putNested(std::string_view prefix, const Values& inner, Values& target);

}  // namespace kindred
