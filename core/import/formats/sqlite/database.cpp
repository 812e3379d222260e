#include "core/import/formats/sqlite/database.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/import/files/encoding.h"
#include "core/import/formats/sqlite/file_system.h"
#include "core/import/sheet/cell_text.h"

namespace kindred::imports::sqlite {
namespace {

constexpr int LongestValue = 100'000'000;
constexpr int StepsBetweenLooks = 1'000'000;

std::string quoted(const std::string& name) {
  std::string result = "\"";
  for (const char letter : name) result.append(letter == '"' ? 2 : 1, letter);
  return result + '"';
}

std::string textAt(sqlite3_stmt* row, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  return text == nullptr ? std::string() : std::string(text);
}

}  // namespace

Database::Database(std::shared_ptr<const FileBytes> file, int patience)
    : m_file(std::move(file)), m_system(std::make_unique<FileSystem>(m_file)), m_patience(patience) {
  const int code =
      sqlite3_open_v2("database", &m_database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, m_system->name().c_str());
  try {
    if (code != SQLITE_OK) fail(code);
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, LongestValue);
    sqlite3_limit(m_database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_progress_handler(m_database, StepsBetweenLooks, onProgress, this);
    while (step(prepare("PRAGMA temp_store = MEMORY"))) {
    }
  } catch (...) {
    sqlite3_close(m_database);
    throw;
  }
}

Database::~Database() { sqlite3_close(m_database); }

void Database::fail(int code) const {
  const std::string name = m_file->path().string();
  if (code == SQLITE_TOOBIG) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The database %1 holds a value of more than 100 MB.").with(name),
                KI_TEXT("core", "Leave that column out of the table, or save it as CSV."));
  }
  if (code == SQLITE_INTERRUPT) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "A view of the database %1 does not end.").with(name),
                KI_TEXT("core", "Choose a table of it instead."));
  }
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "The database %1 cannot be read: %2.").with(name).with(sqlite3_errmsg(m_database)),
              KI_TEXT("core", "Copy it again while no program has it open, or export the table as CSV."));
}

int Database::onProgress(void* self) {
  auto& database = *static_cast<Database*>(self);
  return ++database.m_looks > database.m_patience;
}

Database::Statement Database::prepare(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  Statement owned(statement);
  if (code != SQLITE_OK) fail(code);
  return owned;
}

bool Database::step(const Statement& statement) {
  m_looks = 0;
  const int code = sqlite3_step(statement.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(code);
  return code == SQLITE_ROW;
}

std::vector<Database::Table> Database::tables() {
  const Statement statement = prepare(
      "SELECT s.name, s.type = 'view' FROM sqlite_schema s JOIN pragma_table_list l ON l.name = s.name AND "
      "l.schema = 'main' WHERE l.type IN ('table', 'view') AND s.type IN ('table', 'view') AND s.name NOT LIKE "
      "'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid");
  std::vector<Table> found;
  while (step(statement)) {
    const auto* name = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0));
    if (name != nullptr) found.push_back({name, sqlite3_column_int(statement.get(), 1) != 0});
  }
  return found;
}

Database::Statement Database::rowsOf(const std::string& table) { return prepare("SELECT * FROM " + quoted(table)); }

std::vector<std::string> Database::columns(const std::string& table) {
  const Statement statement = rowsOf(table);
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(statement.get()); ++i)
    names.emplace_back(sqlite3_column_name(statement.get(), i));
  return names;
}

std::string Database::primaryKey(const std::string& table) {
  const Statement statement = prepare("PRAGMA table_info(" + quoted(table) + ")");
  std::vector<std::string> keys;
  while (step(statement)) {
    if (sqlite3_column_int(statement.get(), 5) > 0) keys.push_back(textAt(statement.get(), 1));
  }
  return keys.size() == 1 ? keys.front() : std::string();
}

std::vector<Database::ForeignKey> Database::foreignKeys(const std::string& table) {
  const Statement statement = prepare("PRAGMA foreign_key_list(" + quoted(table) + ")");
  std::map<int, std::vector<ForeignKey>> byNumber;
  while (step(statement)) {
    sqlite3_stmt* row = statement.get();
    byNumber[sqlite3_column_int(row, 0)].push_back({textAt(row, 3), textAt(row, 2), textAt(row, 4)});
  }
  std::vector<ForeignKey> found;
  for (const auto& [number, columns] : byNumber) {
    if (columns.size() == 1) found.push_back(columns.front());
  }
  return found;
}

double Database::fraction() const {
  return std::min(1.0, static_cast<double>(m_system->bytesRead()) / static_cast<double>(m_file->size()));
}

Rows::Rows(std::shared_ptr<const FileBytes> file, const std::string& table)
    : m_database(std::move(file)),
      m_statement(m_database.rowsOf(table)),
      m_columns(sqlite3_column_count(m_statement.get())) {}

bool Rows::next(RecordBlock& block) {
  BlockWriter writer(block);
  while (m_statement && writer.bytes() < RecordBlockBytes) {
    if (m_database.step(m_statement)) write(writer);
    else m_statement.reset();
  }
  return writer.finish();
}

void Rows::write(BlockWriter& writer) {
  ++m_row;
  std::size_t bytes = 0;
  for (int i = 0; i < m_columns && bytes <= MaximumRecord; ++i) {
    const std::string_view text = cell(i);
    bytes += text.size();
    if (bytes > MaximumRecord) writer.dropRecord();
    else writer.cell(text);
  }
  writer.endRecord(m_row);
}

std::string_view Rows::cell(int column) {
  sqlite3_stmt* row = m_statement.get();
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: m_scratch = std::to_string(sqlite3_column_int64(row, column)); return m_scratch;
    case SQLITE_FLOAT: m_scratch = numberText(sqlite3_column_double(row, column)); return m_scratch;
    case SQLITE_TEXT: break;
    default: return {};
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  const std::string_view raw(text, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
  const auto isPlain = [](char letter) { return letter > 0; };
  if (std::ranges::all_of(raw, isPlain)) return raw;
  m_scratch.clear();
  Decoder decoder(Encoding::Utf8);
  decoder.decode(raw, m_scratch);
  decoder.finish(m_scratch);
  m_replaced += decoder.replaced();
  return m_scratch;
}

}  // namespace kindred::imports::sqlite
