// A JSON file as a table: what its beginning shows, and its records under the columns chosen.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/import/json/pieces.h"
#include "core/import/tables/table.h"

namespace kindred::imports::json {

/// The most keys that become columns.
constexpr std::size_t MaximumColumns = 1000;
/// The longest name of a column, in bytes; longer keys become none.
constexpr std::size_t MaximumName = 200;

/// What the first objects of a file show.
struct Look {
  Encoding encoding = Encoding::Utf8;
  Arrangement arrangement = Arrangement::Lines;
  std::vector<std::string> columns =
      {};  ///< keys of all, in the order in which they turn up; "details.price" of inner ones
  std::vector<std::string> itemColumns = {};  ///< "line_items.sku"
  std::string items = {};  ///< the list in the objects whose objects are the records rather; empty: none
  std::optional<std::int64_t> begin = {};  ///< where the list is, of several
  bool anyObject = false;                  ///< whether the records are objects
  bool keysLeftOut = false;                ///< more or longer ones than become columns
  bool valuesLeftOut = false;              ///< what nests deeper
  bool nothingSeen = false;                ///< not one record was whole

  [[nodiscard]] bool has(std::string_view column) const;
  /// Those of items, then those of what holds them.
  [[nodiscard]] std::vector<std::string> allColumns() const;
};

/// Whether a file begins as JSON does (or as Python's way to print it), from its first letters alone.
bool beginsAsJson(const InputFile& file);
/// Whether the file is an object, or several.
bool beginsWithObject(const InputFile& file, const Layout& layout);
/// Whether a list of objects, in the one object that the file is, may be the records.
enum class Wrapped { No, Maybe };
/// From the first `bytes` of the file, or more where a record is longer. An encoding set in `layout` counts; else UTF-16
/// by its mark, and UTF-8.
Look lookAt(const InputFile& file, const Layout& layout, std::int64_t bytes, Wrapped wrapped = Wrapped::No);
/// Orders with their lines, customers with what they bought: where the objects look seen at hold a list of objects which
/// name a product or a customer as they do not themselves, its objects are the records, one each.
void findItems(Look& look, const InputFile& file, std::int64_t bytes);
/// The same of a list that the file holds beside others.
Look lookAtList(const InputFile& file, const Layout& layout, std::int64_t bytes, std::int64_t begin);
/// The records of the file under `columns`, each empty where an object lacks it. Objects without items are no records.
TableSource tableOf(const InputFile& file, const Layout& layout, const Look& look, std::vector<std::string> columns);

/// A file of a data set, and what it shows.
struct Seen {
  InputFile file;
  Look look;
};
/// Those of the first hundred files that are JSON.
std::vector<Seen> jsonFiles(const Contents& contents);

}  // namespace kindred::imports::json
