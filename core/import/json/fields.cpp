#include "core/import/json/fields.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>

#include "core/import/cells/words.h"

namespace kindred::imports::json {
namespace {

namespace ondemand = simdjson::ondemand;

static_assert(Padding >= simdjson::SIMDJSON_PADDING);

bool isScalar(std::string_view token) {
  if (token == "true" || token == "false") return true;
  if (token.ends_with("Infinity")) return token.size() == 8 || (token.size() == 9 && token[0] == '-');
  return !token.empty() && token.find_first_not_of("+-.0123456789eE") == std::string_view::npos &&
         (token[0] == '-' || (token[0] >= '0' && token[0] <= '9'));
}

/// Whether an object of this key is the value of a type that JSON has not.
bool isTypeOfMongo(std::string_view key) {
  static constexpr std::array<std::string_view, 8> Types = {
      "$oid", "$date", "$numberDecimal", "$numberLong", "$numberInt", "$numberDouble", "$uuid", "$symbol"};
  return key.starts_with('$') && std::ranges::find(Types, key) != Types.end();
}

/// What a value is called.
struct At {
  std::string_view outer = {}, key = {};
  int level = 0;  ///< 0: the record itself
  /// What lies deeper than the fields of an object in the record is left out.
  [[nodiscard]] bool isWanted() const { return level <= 2; }
};

}  // namespace

struct FieldReader::Parser {
  ondemand::parser parser;
  bool withItems = false;
  std::vector<Field> fields, itemFields;
  std::vector<Item> items;
  std::string_view list;             ///< whose item is read at the moment
  std::string strict;                ///< what Python printed, as JSON
  std::string scratch, itemScratch;  ///< texts that do not stand in the object as they are; never grow while it is read
  std::int64_t replaced = 0;
  bool leftOut = false;

  bool read(std::string_view json) {
    fields.clear();
    itemFields.clear();
    items.clear();
    list = {};
    scratch.clear();
    itemScratch.clear();
    if (isPython(json)) {
      strict = fromPython(json);
      strict.reserve(strict.size() + Padding);
      json = strict;
    }
    scratch.reserve(json.size());
    if (withItems) itemScratch.reserve(json.size());
    if (json.size() > parser.capacity() && parser.allocate(std::bit_ceil(json.size())) != simdjson::SUCCESS)
      return false;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(simdjson::padded_string_view(json.data(), json.size(), json.size() + Padding)).get(document) ||
        document.get_object().get(object)) {
      return false;
    }
    return readObject(object, {}, 1) &&
           document.current_location().error() == simdjson::OUT_OF_BOUNDS;  // nothing follows
  }

  bool readObject(ondemand::object& object, const At& own, int depth) {
    if (depth > MaximumDepth) return false;
    for (auto each : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(each).get(field) || !keyOf(field, key)) return false;
      const bool isOwnValue = own.level > 0 && isTypeOfMongo(key);
      const At inside = isOwnValue ? own : At{own.key, key, own.level + 1};
      leftOut = leftOut || !inside.isWanted();
      if (!readValue(field.value(), inside, depth)) return false;
    }
    return true;
  }

  bool keyOf(ondemand::field& field, std::string_view& key) {
    const char* begin = field.key().raw();
    const char* end = begin;  // the parser has seen that the string ends
    while (*end != '"') end += *end == '\\' ? 2 : 1;
    return textOf({begin, static_cast<std::size_t>(end - begin)}, key);
  }

  bool textOf(std::string_view raw, std::string_view& text) {
    text = raw;
    if (raw.find('\\') == std::string_view::npos) return true;
    std::string& to = list.empty() ? scratch : itemScratch;
    const std::size_t begin = to.size();
    if (!unescape(raw, to, replaced)) return false;
    text = std::string_view(to).substr(begin);
    return true;
  }

  bool readValue(ondemand::value& value, const At& at, int depth) {
    const std::string_view token = trimmed(value.raw_json_token());
    if (token.starts_with('{')) {
      ondemand::object object;
      return !value.get_object().get(object) && readObject(object, at, depth + 1);
    }
    std::string_view text;
    if (token.starts_with('[')) {
      ondemand::array array;
      std::string& to = list.empty() ? scratch : itemScratch;
      const std::size_t begin = to.size();
      bool first = true;
      if (value.get_array().get(array) || !join(array, at, depth + 1, first)) return false;
      text = std::string_view(to).substr(begin);
    } else if (!scalar(token, text)) {
      return false;
    }
    if (at.isWanted()) (list.empty() ? fields : itemFields).push_back({list, at.outer, at.key, text});
    return true;
  }

  bool scalar(std::string_view token, std::string_view& text) {
    if (token.size() >= 2 && token.front() == '"' && token.back() == '"')
      return textOf(token.substr(1, token.size() - 2), text);
    text = {};
    if (token == "null" || token == "NaN") return true;
    text = token;
    return isScalar(token);
  }

  /// Appends the elements, those of arrays inside too; objects are items or left out.
  bool join(ondemand::array& array, const At& at, int depth, bool& first) {
    if (depth > MaximumDepth) return false;
    for (auto each : array) {
      ondemand::value value;
      if (std::move(each).get(value)) return false;
      const std::string_view token = trimmed(value.raw_json_token());
      if (token.starts_with('[')) {
        ondemand::array inside;
        if (value.get_array().get(inside) || !join(inside, at, depth + 1, first)) return false;
      } else if (token.starts_with('{')) {
        ondemand::object inside;
        if (value.get_object().get(inside) || !readElement(inside, at, depth + 1)) return false;
      } else if (!append(token, first)) {
        return false;
      }
    }
    return true;
  }

  bool readElement(ondemand::object& object, const At& at, int depth) {
    constexpr int TooDeep = 3;
    if (!withItems || !list.empty() || !at.isWanted()) {
      leftOut = true;
      return readObject(object, {{}, {}, TooDeep}, depth);
    }
    list = at.key;
    items.push_back({list, itemFields.size(), 0});
    const bool good = readObject(object, {}, depth);
    items.back().end = itemFields.size();
    list = {};
    return good;
  }

  bool append(std::string_view token, bool& first) {
    std::string& to = list.empty() ? scratch : itemScratch;
    const std::size_t begin = to.size();
    std::string_view text;
    if (!scalar(token, text)) return false;
    const bool isThere = to.size() > begin;
    if (text.empty()) return true;
    if (!first) to.insert(begin, 1, '|');
    if (!isThere) to += text;
    first = false;
    return true;
  }
};

FieldReader::FieldReader(bool withItems) : m_parser(std::make_unique<Parser>()) { m_parser->withItems = withItems; }
FieldReader::~FieldReader() = default;
bool FieldReader::read(std::string_view json) { return m_parser->read(json); }
const std::vector<Field>& FieldReader::fields() const { return m_parser->fields; }
const std::vector<Item>& FieldReader::items() const { return m_parser->items; }
const std::vector<Field>& FieldReader::itemFields() const { return m_parser->itemFields; }
std::int64_t FieldReader::replaced() const { return m_parser->replaced; }
bool FieldReader::leftOut() const { return m_parser->leftOut; }

}  // namespace kindred::imports::json
