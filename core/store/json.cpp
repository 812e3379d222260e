#include "core/store/json.h"

#include <nlohmann/json.hpp>

#include "core/store/connection.h"

namespace kindred::store {

std::string written(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

nlohmann::json parsedJson(std::string_view text) {
  auto json = nlohmann::json::parse(text, nullptr, false);
  if (json.is_discarded()) failDamaged(KI_TEXT("core", "Stored settings are damaged."));
  return json;
}

std::string textAt(const nlohmann::json& json, std::string_view key) {
  if (!json.is_object()) return {};
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace kindred::store
