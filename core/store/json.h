// JSON as it lies in the project file. Internal to store.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace kindred::store {

/// Compact; bytes that are not UTF-8 become U+FFFD.
std::string written(const nlohmann::json& json);
/// Throws Error (ProjectDamaged) where `text` is not JSON.
nlohmann::json parsedJson(std::string_view text);
/// The text under `key`, or "" where there is none.
std::string textAt(const nlohmann::json& json, std::string_view key);

}  // namespace kindred::store
