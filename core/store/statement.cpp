#include "core/store/statement.h"

#include <nlohmann/json.hpp>

#include "core/store/json.h"

namespace kindred::store {

void addRow(Digest& digest, SQLite::Statement& row, std::string_view except) {
  for (int i = 0; i < row.getColumnCount(); ++i) {
    if (!except.empty() && row.getColumnName(i) == except) continue;
    const SQLite::Column column = row.getColumn(i);
    if (column.isInteger()) digest.add(column.getInt64());
    else if (column.isFloat()) digest.add(column.getDouble());
    else if (column.isNull()) digest.addNull();
    else
      digest.add(
          std::string_view(static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())));
  }
}

std::string nameFrom(const SQLite::Column& column) {
  // The writer of JSON replaces what is not UTF-8, and the reader undoes the rest.
  return parsedJson(written(column.getString())).get<std::string>();
}

std::optional<std::int64_t> optionalInteger(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getInt64();
}

std::optional<double> optionalReal(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getDouble();
}

}  // namespace kindred::store
