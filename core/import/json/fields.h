// One JSON object as fields of text. Numbers, true and false stay as they are written, so 1e999 and 007 are no trouble
// here; null, NaN and what is missing are empty. Objects inside are taken apart one level ("details.price"), arrays are
// joined with |, and what lies deeper is left out. Values that MongoDB writes with their type ({"$oid": …}, {"$date": …},
// {"$numberDecimal": …}: its Extended JSON, version 2) are those values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::imports::json {

/// Bytes that may be read behind a text that is parsed.
constexpr std::size_t Padding = 64;
/// An object that nests deeper is not read.
constexpr int MaximumDepth = 100;

struct Field {
  std::string_view list = {};   ///< of a field of an object in a list: the list's key
  std::string_view outer = {};  ///< of a field of an object inside: that object's key
  std::string_view key = {};
  std::string_view text = {};
};

/// One of the objects in a list of the object read: fields [begin, end) of itemFields().
struct Item {
  std::string_view list = {};  ///< its key
  std::size_t begin = 0, end = 0;
};

/// Thread rule: one thread an object.
class FieldReader {
 public:
  /// `withItems`: whether objects in lists are kept, as items; otherwise they are left out.
  explicit FieldReader(bool withItems = false);
  ~FieldReader();
  FieldReader(const FieldReader&) = delete;
  FieldReader& operator=(const FieldReader&) = delete;

  /// Reads the one object that `json` is: UTF-8, with Padding bytes behind it that may be read. Objects as Python prints
  /// them ({'a': None}) are understood too. False where it is no object, broken, or too deep.
  bool read(std::string_view json);
  /// Of the object read last, in its order; a key may recur. Valid as long as `json`, and until the next read().
  [[nodiscard]] const std::vector<Field>& fields() const;
  /// Of the same object; valid as long.
  [[nodiscard]] const std::vector<Item>& items() const;
  [[nodiscard]] const std::vector<Field>& itemFields() const;
  /// NULs and halves of surrogate pairs that became U+FFFD, in all objects read.
  [[nodiscard]] std::int64_t replaced() const;
  /// Whether anything in the objects read was left out because of where it lies.
  [[nodiscard]] bool leftOut() const;

 private:
  struct Parser;
  std::unique_ptr<Parser> m_parser;
};

/// Appends the text that the inside of a JSON string stands for; never longer than `escaped`. False where an escape is
/// none. Counts what became U+FFFD.
bool unescape(std::string_view escaped, std::string& text, std::int64_t& replaced);

/// Whether an object begins as Python prints it.
bool isPython(std::string_view text);
/// The same in JSON; whether it is an object is left to who reads it.
std::string fromPython(std::string_view text);

}  // namespace kindred::imports::json
