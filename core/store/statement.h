// Statements with their values bound, and values read back with the types they must have. Internal to store.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/store/checksum.h"

namespace kindred::store {

inline void bindValue(SQLite::Statement& statement, int position, std::integral auto value) {
  statement.bind(position, static_cast<std::int64_t>(value));
}
inline void bindValue(SQLite::Statement& statement, int position, double value) { statement.bind(position, value); }
inline void bindValue(SQLite::Statement& statement, int position, const std::string& value) {
  statement.bind(position, value);
}
inline void bindValue(SQLite::Statement& statement, int position, std::string_view value) {
  statement.bind(position, std::string(value));
}
inline void bindValue(SQLite::Statement& statement, int position, const char* value) {
  statement.bind(position, value);
}
template <class T>
void bindValue(SQLite::Statement& statement, int position, const std::optional<T>& value) {
  if (value) bindValue(statement, position, *value);
  else statement.bind(position);
}

template <class... Values>
void bindAll(SQLite::Statement& statement, const Values&... values) {
  int position = 0;
  (bindValue(statement, ++position, values), ...);
}

/// A statement to step through, its ? filled with `values`.
template <class... Values>
SQLite::Statement query(const SQLite::Database& database, const std::string& sql, const Values&... values) {
  SQLite::Statement statement(database, sql);
  bindAll(statement, values...);
  return statement;
}

/// Runs one statement to its end; the number of rows it changed.
template <class... Values>
int execute(const SQLite::Database& database, const std::string& sql, const Values&... values) {
  return query(database, sql, values...).exec();
}

/// Adds the columns of the present row, but for the one of name `except`.
void addRow(Digest& digest, SQLite::Statement& row, std::string_view except = {});

/// A text that people wrote, such as a name: bytes that are not UTF-8 are shown as U+FFFD.
std::string nameFrom(const SQLite::Column& column);
std::optional<std::int64_t> optionalInteger(const SQLite::Column& column);
std::optional<double> optionalReal(const SQLite::Column& column);

}  // namespace kindred::store
