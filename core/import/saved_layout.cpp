#include "core/import/saved_layout.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred::import {
namespace {

using nlohmann::json;

std::vector<std::string> sortedNames(std::vector<std::string> names) {
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> columnsOf(const Preview& preview) {
  std::vector<std::string> names;
  for (const auto& column : preview.columns) names.push_back(column.name);
  return names;
}

template <class T>
json orNull(const std::optional<T>& value) {
  return value ? json(*value) : json(nullptr);
}

json signOrNull(const std::optional<char>& sign) { return sign ? json(std::string(1, *sign)) : json(nullptr); }

template <class T>
std::optional<T> optionalAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::nullopt : std::optional(found->get<T>());
}

std::optional<char> signAt(const json& object, const char* key) {
  const auto text = optionalAt<std::string>(object, key);
  return text && text->size() == 1 ? std::optional(text->front()) : std::nullopt;
}

/// A column that nobody needs is written as "ignore".
constexpr std::string_view Ignored = "ignore";

}  // namespace

bool SavedLayout::operator==(const SavedLayout& other) const { return toJson(*this) == toJson(other); }

SavedLayout savedLayout(std::string name, const Request& request, const Preview& preview) {
  SavedLayout saved{.name = std::move(name), .columns = columnsOf(preview), .layout = request.layout};
  saved.format = request.format;
  saved.kind = request.kind;
  saved.currency = request.currency;
  saved.checks = request.checks;
  for (const auto& column : preview.columns) saved.layout.roles[column.name] = column.role;
  const auto keep = [](std::optional<std::string>& setting, const Recognised& found) {
    if (!setting && !found.value.empty()) setting = found.value;
  };
  const auto keepSign = [](std::optional<char>& setting, const Recognised& found) {
    if (!setting && found.value.size() == 1) setting = found.value.front();
  };
  keep(saved.layout.encoding, preview.encoding);
  keep(saved.layout.dateFormat, preview.dateFormat);
  keepSign(saved.layout.delimiter, preview.delimiter);
  keepSign(saved.layout.decimal, preview.decimal);
  return saved;
}

bool fits(const SavedLayout& saved, const Preview& preview) {
  return !saved.columns.empty() && sortedNames(saved.columns) == sortedNames(columnsOf(preview));
}

void apply(const SavedLayout& saved, Request& request) {
  request.format = saved.format;
  request.kind = saved.kind;
  request.layout = saved.layout;
  request.currency = saved.currency;
  request.checks = saved.checks;
}

json toJson(const SavedLayout& saved) {
  json roles = json::object(), checks = json::object();
  for (const auto& [column, role] : saved.layout.roles)
    roles[column] = role == Role::Ignore ? Ignored : import::name(role);
  for (const auto& [check, choice] : saved.checks) checks[std::string(key(check))] = key(choice);
  return {{"name", saved.name},
          {"columns", saved.columns},
          {"format", orNull(saved.format)},
          {"kind", saved.kind ? json(kindred::name(*saved.kind)) : json(nullptr)},
          {"encoding", orNull(saved.layout.encoding)},
          {"delimiter", signOrNull(saved.layout.delimiter)},
          {"decimal", signOrNull(saved.layout.decimal)},
          {"date_format", orNull(saved.layout.dateFormat)},
          {"header", orNull(saved.layout.header)},
          {"sheet", orNull(saved.layout.sheet)},
          {"items_between", signOrNull(saved.layout.itemSign)},
          {"roles", std::move(roles)},
          {"currency", saved.currency},
          {"checks", std::move(checks)}};
}

SavedLayout savedLayoutFromJson(const json& object) {
  try {
    SavedLayout saved{.name = object.at("name"), .columns = object.at("columns")};
    saved.format = optionalAt<std::string>(object, "format");
    if (const auto kind = optionalAt<std::string>(object, "kind")) saved.kind = datasetKind(*kind);
    Layout& layout = saved.layout;
    layout.encoding = optionalAt<std::string>(object, "encoding");
    layout.delimiter = signAt(object, "delimiter");
    layout.decimal = signAt(object, "decimal");
    layout.dateFormat = optionalAt<std::string>(object, "date_format");
    layout.header = optionalAt<bool>(object, "header");
    layout.sheet = optionalAt<std::string>(object, "sheet");
    layout.itemSign = signAt(object, "items_between");
    for (const auto& [column, word] : object.at("roles").items()) {
      if (word == Ignored) layout.roles[column] = Role::Ignore;
      else if (const auto known = role(word.get<std::string>())) layout.roles[column] = *known;
    }
    saved.currency = object.at("currency");
    for (const auto& [word, chosen] : object.at("checks").items()) {
      const auto known = check(word);
      const auto what = choice(chosen.get<std::string>());
      if (known && what) saved.checks[*known] = *what;
    }
    return saved;
  } catch (const json::exception&) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Saved settings of an import cannot be read."));
  }
}

}  // namespace kindred::import
