#include "core/import/saved_layout.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/import/request_json.h"

namespace kindred::imports {
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
  json object = toJson(saved.layout);
  object.update({{"name", saved.name},
                 {"columns", saved.columns},
                 {"format", saved.format ? json(*saved.format) : json(nullptr)},
                 {"kind", saved.kind ? json(kindred::name(*saved.kind)) : json(nullptr)},
                 {"currency", saved.currency},
                 {"checks", toJson(saved.checks)}});
  return object;
}

SavedLayout savedLayoutFromJson(const json& object) {
  try {
    SavedLayout saved{.name = object.at("name"), .columns = object.at("columns")};
    if (object.contains("format") && !object["format"].is_null()) saved.format = object["format"].get<std::string>();
    if (object.contains("kind") && !object["kind"].is_null())
      saved.kind = datasetKind(object["kind"].get<std::string>());
    saved.layout = layoutFromJson(object);
    saved.currency = object.at("currency");
    saved.checks = checksFromJson(object.at("checks"));
    return saved;
  } catch (const json::exception&) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Saved settings of an import cannot be read."));
  }
}

}  // namespace kindred::imports
