#include "core/import/request_json.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred::imports {
namespace {

using nlohmann::json;

template <class T>
json orNull(const std::optional<T>& value) {
  return value ? json(*value) : json(nullptr);
}

json signOrNull(const std::optional<char>& sign) { return sign ? json(std::string(1, *sign)) : json(nullptr); }

json pathOrNull(const std::optional<std::filesystem::path>& path) {
  return path ? json(path->string()) : json(nullptr);
}

template <class T>
std::optional<T> optionalAt(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::nullopt : std::optional(found->get<T>());
}

std::optional<char> signAt(const json& object, const char* key) {
  const auto text = optionalAt<std::string>(object, key);
  return text && text->size() == 1 ? std::optional(text->front()) : std::nullopt;
}

std::optional<std::filesystem::path> pathAt(const json& object, const char* key) {
  const auto text = optionalAt<std::string>(object, key);
  return text ? std::optional<std::filesystem::path>(*text) : std::nullopt;
}

}  // namespace

json toJson(const Layout& layout) {
  json roles = json::object();
  for (const auto& [column, role] : layout.roles) roles[column] = name(role);
  return {{"encoding", orNull(layout.encoding)},
          {"delimiter", signOrNull(layout.delimiter)},
          {"decimal", signOrNull(layout.decimal)},
          {"date_format", orNull(layout.dateFormat)},
          {"header", orNull(layout.header)},
          {"sheet", orNull(layout.sheet)},
          {"items_between", signOrNull(layout.itemSign)},
          {"roles", std::move(roles)}};
}

Layout layoutFromJson(const json& object) {
  Layout layout;
  layout.encoding = optionalAt<std::string>(object, "encoding");
  layout.delimiter = signAt(object, "delimiter");
  layout.decimal = signAt(object, "decimal");
  layout.dateFormat = optionalAt<std::string>(object, "date_format");
  layout.header = optionalAt<bool>(object, "header");
  layout.sheet = optionalAt<std::string>(object, "sheet");
  layout.itemSign = signAt(object, "items_between");
  for (const auto& [column, word] : object.at("roles").items()) {
    if (const auto known = role(word.get<std::string>())) layout.roles[column] = *known;
  }
  return layout;
}

json toJson(const std::map<Check, Choice>& checks) {
  json object = json::object();
  for (const auto& [check, choice] : checks) object[std::string(key(check))] = key(choice);
  return object;
}

std::map<Check, Choice> checksFromJson(const json& object) {
  std::map<Check, Choice> checks;
  for (const auto& [word, chosen] : object.items()) {
    const auto known = check(word);
    const auto what = choice(chosen.get<std::string>());
    if (known && what) checks[*known] = *what;
  }
  return checks;
}

json toJson(const Request& request) {
  json inputs = json::array();
  for (const auto& input : request.inputs) inputs.push_back(input.string());
  return {{"inputs", std::move(inputs)},
          {"format", orNull(request.format)},
          {"kind", request.kind ? json(kindred::name(*request.kind)) : json(nullptr)},
          {"layout", toJson(request.layout)},
          {"customers", pathOrNull(request.customers)},
          {"customers_layout", toJson(request.customersLayout)},
          {"products", pathOrNull(request.products)},
          {"products_layout", toJson(request.productsLayout)},
          {"left_out", request.leftOut},
          {"currency", request.currency},
          {"checks", toJson(request.checks)},
          {"scale", request.scale ? json{request.scale->minimum, request.scale->maximum} : json(nullptr)},
          {"fee_words", orNull(request.feeWords)}};
}

Request requestFromJson(const json& object) {
  try {
    Request request;
    for (const auto& input : object.at("inputs")) request.inputs.emplace_back(input.get<std::string>());
    request.format = optionalAt<std::string>(object, "format");
    if (const auto kind = optionalAt<std::string>(object, "kind")) request.kind = datasetKind(*kind);
    request.layout = layoutFromJson(object.at("layout"));
    request.customers = pathAt(object, "customers");
    request.customersLayout = layoutFromJson(object.at("customers_layout"));
    request.products = pathAt(object, "products");
    request.productsLayout = layoutFromJson(object.at("products_layout"));
    request.leftOut = object.at("left_out").get<std::vector<std::string>>();
    request.currency = object.at("currency").get<std::string>();
    request.checks = checksFromJson(object.at("checks"));
    if (const auto scale = optionalAt<std::vector<float>>(object, "scale"); scale && scale->size() == 2)
      request.scale = Scale{scale->front(), scale->back()};
    request.feeWords = optionalAt<std::vector<std::string>>(object, "fee_words");
    return request;
  } catch (const json::exception&) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The settings of an import cannot be read."));
  }
}

}  // namespace kindred::imports
