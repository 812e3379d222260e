#include "core/params/values.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred {
namespace {

[[noreturn]] void refuse(const std::string& key) {
  throw Error(ErrorCode::BadData, KI_TEXT("core", "The stored setting %1 is not a plain value.").with(key));
}

Value valueFromJson(const std::string& key, const nlohmann::json& json) {
  using Kind = nlohmann::json::value_t;
  switch (json.type()) {
    case Kind::null: return {};
    case Kind::boolean: return json.get<bool>();
    case Kind::number_integer: return json.get<std::int64_t>();
    case Kind::number_unsigned:
      if (json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) refuse(key);
      return json.get<std::int64_t>();
    case Kind::number_float: return json.get<double>();
    case Kind::string: return json.get<std::string>();
    case Kind::array: break;
    default: refuse(key);
  }
  std::vector<std::string> names;
  for (const auto& name : json) {
    if (!name.is_string()) refuse(key);
    names.push_back(name.get<std::string>());
  }
  return names;
}

}  // namespace

nlohmann::json toJson(const Values& values) {
  const auto plain = []<class T>(const T& value) -> nlohmann::json {
    if constexpr (std::is_same_v<T, std::monostate>) return nullptr;
    else return value;
  };
  nlohmann::json json = nlohmann::json::object();
  for (const auto& [key, value] : values) json[key] = std::visit(plain, value);
  return json;
}

Values valuesFromJson(const nlohmann::json& json) {
  if (!json.is_object())
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The stored settings are not a list of values."));
  Values values;
  for (const auto& [key, value] : json.items()) values[key] = valueFromJson(key, value);
  return values;
}

Values nested(std::string_view prefix, const Values& values) {
  const std::string start = std::string(prefix) + ".";
  Values inner;
  for (auto i = values.lower_bound(start); i != values.end() && i->first.starts_with(start); ++i) {
    inner.emplace(i->first.substr(start.size()), i->second);
  }
  return inner;
}

void putNested(std::string_view prefix, const Values& inner, Values& target) {
  for (const auto& [key, value] : inner) target[std::string(prefix) + "." + key] = value;
}

}  // namespace kindred
