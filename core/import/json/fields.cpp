#include "core/import/json/fields.h"

#include <simdjson.h>

#include <bit>

#include "core/import/cells/words.h"

namespace kindred::import::json {
namespace {

namespace ondemand = simdjson::ondemand;

static_assert(Padding >= simdjson::SIMDJSON_PADDING);

bool isScalar(std::string_view token) {
  if (token == "true" || token == "false") return true;
  if (token.ends_with("Infinity")) return token.size() == 8 || (token.size() == 9 && token[0] == '-');
  return !token.empty() && token.find_first_not_of("+-.0123456789eE") == std::string_view::npos &&
         (token[0] == '-' || (token[0] >= '0' && token[0] <= '9'));
}

}  // namespace

struct FieldReader::Parser {
  ondemand::parser parser;
  std::vector<Field> fields;
  std::string strict;   ///< what Python printed, as JSON
  std::string scratch;  ///< texts that do not stand in the object as they are; never grows while it is read
  std::int64_t replaced = 0;
  bool leftOut = false;

  bool read(std::string_view json) {
    fields.clear();
    scratch.clear();
    if (isPython(json)) {
      strict = fromPython(json);
      strict.reserve(strict.size() + Padding);
      json = strict;
    }
    scratch.reserve(json.size());
    if (json.size() > parser.capacity() && parser.allocate(std::bit_ceil(json.size())) != simdjson::SUCCESS)
      return false;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(simdjson::padded_string_view(json.data(), json.size(), json.size() + Padding)).get(document) ||
        document.get_object().get(object)) {
      return false;
    }
    return readObject(object, {}, 1, true) &&
           document.current_location().error() == simdjson::OUT_OF_BOUNDS;  // nothing follows
  }

  bool readObject(ondemand::object& object, std::string_view outer, int depth, bool wanted) {
    if (depth > MaximumDepth) return false;
    for (auto each : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(each).get(field) || !keyOf(field, key)) return false;
      if (!readValue(field.value(), outer, key, depth, wanted)) return false;
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
    const std::size_t begin = scratch.size();
    if (!unescape(raw, scratch, replaced)) return false;
    text = std::string_view(scratch).substr(begin);
    return true;
  }

  bool readValue(ondemand::value& value, std::string_view outer, std::string_view key, int depth, bool wanted) {
    const std::string_view token = trimmed(value.raw_json_token());
    if (token.starts_with('{')) {
      ondemand::object object;
      if (value.get_object().get(object)) return false;
      const bool flat = wanted && depth == 1;
      leftOut = leftOut || !flat;
      return readObject(object, key, depth + 1, flat);
    }
    std::string_view text;
    if (token.starts_with('[')) {
      ondemand::array array;
      const std::size_t begin = scratch.size();
      bool first = true;
      if (value.get_array().get(array) || !join(array, depth + 1, first)) return false;
      text = std::string_view(scratch).substr(begin);
    } else if (!scalar(token, text)) {
      return false;
    }
    if (wanted) fields.push_back({outer, key, text});
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

  /// Appends the elements to `scratch`: those of arrays inside too, objects not.
  bool join(ondemand::array& array, int depth, bool& first) {
    if (depth > MaximumDepth) return false;
    for (auto each : array) {
      ondemand::value value;
      if (std::move(each).get(value)) return false;
      const std::string_view token = trimmed(value.raw_json_token());
      if (token.starts_with('[')) {
        ondemand::array inside;
        if (value.get_array().get(inside) || !join(inside, depth + 1, first)) return false;
      } else if (token.starts_with('{')) {
        ondemand::object inside;
        leftOut = true;
        if (value.get_object().get(inside) || !readObject(inside, {}, depth + 1, false)) return false;
      } else if (!append(token, first)) {
        return false;
      }
    }
    return true;
  }

  bool append(std::string_view token, bool& first) {
    const std::size_t begin = scratch.size();
    std::string_view text;
    if (!scalar(token, text)) return false;
    const bool inScratch = scratch.size() > begin;
    if (text.empty()) return true;
    if (!first) scratch.insert(begin, 1, '|');
    if (!inScratch) scratch += text;
    first = false;
    return true;
  }
};

FieldReader::FieldReader() : m_parser(std::make_unique<Parser>()) {}
FieldReader::~FieldReader() = default;
bool FieldReader::read(std::string_view json) { return m_parser->read(json); }
const std::vector<Field>& FieldReader::fields() const { return m_parser->fields; }
std::int64_t FieldReader::replaced() const { return m_parser->replaced; }
bool FieldReader::leftOut() const { return m_parser->leftOut; }

}  // namespace kindred::import::json
