#include "core/import/side_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "core/base/date.h"
#include "core/import/checks.h"
#include "core/import/numbers.h"
#include "core/import/sample.h"
#include "core/import/words.h"

namespace kindred::import {
namespace {

constexpr std::size_t Examples = 5;
constexpr std::size_t FirstRows = 200;

std::optional<std::size_t> idColumn(const Table& table) {
  return table.column(table.use == TableUse::Customers ? Role::Customer : Role::Product);
}

/// Collects the lines of a table by id.
class Lines {
 public:
  Lines(const Table& table, const SkippedRowSink& sink, SideTable& result)
      : m_table(table), m_sink(sink), m_result(result), m_id(idColumn(table)) {
    result.checks.push_back({Check::Unreadable});
    if (m_id && table.use == TableUse::Customers) result.checks.push_back({Check::NoCustomer});
  }

  void add(RecordBlock& block, std::size_t skip) {
    trimCells(block);
    for (std::size_t i = skip; i < block.records.size(); ++i) addRecord(block, block.records[i]);
  }

  [[nodiscard]] const std::map<std::string, std::vector<std::string>>& byId() const { return m_byId; }

 private:
  void addRecord(const RecordBlock& block, const Record& record) {
    ++m_result.rowsRead;
    std::vector<std::string> cells(m_table.columns.size());
    for (std::size_t i = 0; i < std::min(cells.size(), record.cells); ++i) cells[i] = block.cells[record.firstCell + i];
    const std::optional<Check> check = checkOf(block, record, cells);
    if (check) skip(*check, block, record);
    if (m_result.firstRows.size() < FirstRows || (check && m_result.problemRows.size() < FirstRows)) {
      PreviewRow row{record.line, cells, std::vector<bool>(cells.size(), false), check};
      if (check == Check::NoCustomer) row.bad[*m_id] = true;
      if (check) m_result.problemRows.push_back(row);
      if (m_result.firstRows.size() < FirstRows) m_result.firstRows.push_back(std::move(row));
    }
    if (check) return;
    std::string id = m_id ? cells[*m_id] : std::to_string(m_result.rowsRead);
    const auto [place, isNew] = m_byId.try_emplace(std::move(id), cells);
    if (isNew) return;
    ++m_result.repeated;
    place->second = std::min(place->second, cells);
  }

  [[nodiscard]] std::optional<Check> checkOf(const RecordBlock& block, const Record& record,
                                             const std::vector<std::string>& cells) const {
    for (std::size_t i = cells.size(); i < record.cells; ++i) {
      if (!block.cells[record.firstCell + i].empty()) return Check::Unreadable;
    }
    if (record.cells == 0) return Check::Unreadable;
    if (!m_id || !namesNobody(cells[*m_id])) return std::nullopt;
    return m_table.use == TableUse::Customers ? Check::NoCustomer : Check::Unreadable;
  }

  void skip(Check check, const RecordBlock& block, const Record& record) {
    auto skipped = std::ranges::find(m_result.skipped, check, &Skipped::check);
    if (skipped == m_result.skipped.end()) skipped = m_result.skipped.insert(skipped, {check, 0, {}});
    ++skipped->count;
    ++std::ranges::find(m_result.checks, check, &CheckOutcome::check)->rows;
    const SkippedLine line{m_result.file, record.line, std::string(block.textOf(record))};
    if (skipped->examples.size() < Examples) skipped->examples.push_back({line.file, line.line, cut(line.text, 200)});
    if (m_sink) m_sink(check, line);
  }

  const Table& m_table;
  const SkippedRowSink& m_sink;
  SideTable& m_result;
  std::optional<std::size_t> m_id;  ///< nothing where rows are numbered
  std::map<std::string, std::vector<std::string>> m_byId;
};

AttributeColumn categoryColumn(std::string name, const std::vector<std::string>& texts) {
  AttributeColumn column;
  column.name = std::move(name);
  column.kind = AttributeKind::Category;
  column.present.resize(texts.size());
  column.categories = texts;
  std::ranges::sort(column.categories);
  column.categories.erase(std::unique(column.categories.begin(), column.categories.end()), column.categories.end());
  std::erase(column.categories, "");
  column.codes.assign(texts.size(), 0);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    column.present[i] = !texts[i].empty();
    if (!column.present[i]) continue;
    column.codes[i] =
        static_cast<std::int32_t>(std::ranges::lower_bound(column.categories, texts[i]) - column.categories.begin());
  }
  return column;
}

AttributeColumn textColumn(std::string name, const std::vector<std::string>& texts) {
  AttributeColumn column;
  column.name = std::move(name);
  column.kind = AttributeKind::Text;
  column.present.resize(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) column.present[i] = !texts[i].empty();
  column.texts = texts;
  return column;
}

void fill(SideTable& result, const Table& table, const std::map<std::string, std::vector<std::string>>& byId) {
  const auto id = idColumn(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (i == id || column.role == Role::Ignore) continue;
    SideColumn side{
        column.name, table.use == TableUse::Customers ? customerRole(column.name) : productRole(column.role), {}};
    const bool taken = std::ranges::find(result.columns, side.role, &SideColumn::role) != result.columns.end();
    if (taken) side.role = AttributeRole::None;
    std::optional<DateFormat> dates;
    if (table.source.layout.dateFormat) dates = table.dates;
    else if (column.facts.dates && column.facts.dates->isSure()) dates = DateFormat::from(column.facts.dates->pattern);
    for (const auto& [key, cells] : byId)
      side.texts.push_back(plainCell(cells[i], column.facts, column.decimal, dates));
    result.columns.push_back(std::move(side));
  }
}

}  // namespace

SideTable readSideTable(const Table& table, Scope scope, const SkippedRowSink& skipped, Progress& progress) {
  SideTable result;
  result.use = table.use;
  result.file = table.fileName();
  Lines lines(table, skipped, result);
  const auto reader = table.records();
  RecordBlock block;
  for (bool first = table.hasHeader; reader->next(block); first = false) {
    lines.add(block, first ? 1 : 0);
    progress.report(reader->fraction(), KI_TEXT("core", "Reading %1").with(table.fileName()));
    if (scope == Scope::Beginning) break;
  }
  std::ranges::sort(result.skipped, {}, &Skipped::check);
  std::vector<std::string_view> ids;
  for (const auto& [id, cells] : lines.byId()) ids.push_back(id);
  const bool wereNumbers = areNumbersOfSheets(ids);
  if (wereNumbers) result.sheetExample = ids.front();
  fill(result, table, lines.byId());
  for (const auto id : ids) {
    result.ids.emplace_back(id.substr(0, id.size() - (wereNumbers ? SheetEnding.size() : 0)));
  }
  return result;  // still ascending: every id ended in ".0" after digits, and '.' sorts before digits as the end does
}

AttributeRole customerRole(std::string_view name) {
  static const std::vector<std::string_view> names = {"name", "full name", "customer name", "client name",
                                                      "имя",  "фио",       "имя клиента",   "полное имя"};
  static const std::vector<std::string_view> emails = {
      "email", "e mail", "mail", "email address", "почта", "электронная почта", "эл почта"};
  static const std::vector<std::string_view> consents = {
      "consent", "marketing consent", "opt in", "optin", "subscribed", "согласие", "согласие на рассылку", "подписка"};
  std::string phrase;
  for (const auto& word : wordsOf(name)) phrase += (phrase.empty() ? "" : " ") + word;
  const auto isIn = [&](const std::vector<std::string_view>& all) {
    return std::ranges::find(all, phrase) != all.end();
  };
  if (isIn(names)) return AttributeRole::Name;
  if (isIn(emails)) return AttributeRole::Email;
  return isIn(consents) ? AttributeRole::Consent : AttributeRole::None;
}

AttributeRole productRole(Role role) {
  switch (role) {
    case Role::Title: return AttributeRole::Title;
    case Role::Category: return AttributeRole::Category;
    case Role::Price: return AttributeRole::Price;
    case Role::Text: return AttributeRole::Description;
    default: return AttributeRole::None;
  }
}

std::string plainCell(std::string_view cell, const ColumnFacts& facts, char decimal,
                      const std::optional<DateFormat>& dates) {
  if (dates && !cell.empty()) {
    if (const auto seconds = dates->read(cell)) {
      return *seconds == startOfDay(*seconds) ? formatDate(*seconds) : formatDateTime(*seconds);
    }
  }
  // Only numbers that are not plain already, so that codes such as 00123 stay as they are.
  const std::string_view plain = decimal == '.' ? "+-0123456789." : "+-0123456789";
  if (facts.isNumeric() && cell.find_first_not_of(plain) != std::string_view::npos) {
    if (const auto number = readNumber(cell, decimal)) {
      std::array<char, 32> buffer;
      return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number).ptr};
    }
  }
  return std::string(cell);
}

AttributeColumn attributeColumn(std::string name, AttributeRole role, const std::vector<std::string>& texts) {
  AttributeColumn column;
  switch (role) {
    case AttributeRole::Title:
    case AttributeRole::Description:
    case AttributeRole::Name:
    case AttributeRole::Email: column = textColumn(std::move(name), texts); break;
    case AttributeRole::Category: column = categoryColumn(std::move(name), texts); break;
    case AttributeRole::Price:
    case AttributeRole::Consent:
    case AttributeRole::None: column = typedColumn(std::move(name), texts); break;
  }
  column.role = role;
  return column;
}

bool areNumbersOfSheets(const std::vector<std::string_view>& ids) {
  return !ids.empty() && std::ranges::all_of(ids, [](std::string_view id) {
    if (!id.ends_with(SheetEnding)) return false;
    const std::string_view digits = id.substr(0, id.size() - SheetEnding.size());
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  });
}

}  // namespace kindred::import
