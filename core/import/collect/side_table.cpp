#include "core/import/collect/side_table.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/base/join.h"
#include "core/base/shortest.h"
#include "core/import/cells/codes.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"
#include "core/import/collect/lines_by_id.h"
#include "core/import/collect/shown_rows.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {
namespace {

std::optional<std::size_t> idColumn(const Table& table) {
  return table.column(table.use == TableUse::Customers ? Role::Customer : Role::Product);
}

/// Checks the lines of a table and collects them by id.
class Lines {
 public:
  Lines(const Table& table, const SkippedRowSink& sink, SideTable& result)
      : m_table(table),
        m_result(result),
        m_id(idColumn(table)),
        m_shown(sink),
        m_cells(table.columns.size()),
        m_byId(table.columns.size()) {
    result.checks.push_back({Check::Unreadable});
    if (m_id) result.checks.push_back({noId()});
  }

  void add(RecordBlock& block) {
    trimCells(block);
    for (const Record& record : block.records) addRecord(block, record);
  }

  /// All of them, in order of ids, and what was shown of the rows: the end.
  const LinesById& finish() {
    m_result.skipped = m_shown.skipped();
    for (CheckOutcome& outcome : m_result.checks) outcome.examples = m_shown.examples(outcome.check);
    m_result.firstRows = m_shown.firstRows();
    m_result.problemRows = m_shown.problemRows();
    return m_byId;
  }

 private:
  void addRecord(const RecordBlock& block, const Record& record) {
    ++m_result.rowsRead;
    std::ranges::fill(m_cells, std::string_view());
    std::copy_n(block.cells.begin() + static_cast<std::ptrdiff_t>(record.firstCell),
                std::min(m_cells.size(), record.cells), m_cells.begin());
    const std::optional<Check> check = checkOf(block, record);
    m_shown.add({m_table, block, record}, check, [this](const RowAt& row, Check why) {
      Finding finding{std::vector<bool>(m_cells.size(), false), {}};
      if (why != Check::Unreadable) {
        finding.bad[*m_id] = true;
        return finding;
      }
      finding.cause = row.record.cells == 0 ? KI_TEXT("core", "The line is longer than 10 MB.")
                                            : KI_TEXT("core", "%1 cells, where the table has %2 columns.")
                                                  .with(row.record.cells)
                                                  .with(m_cells.size());
      return finding;
    });
    if (check) ++std::ranges::find(m_result.checks, *check, &CheckOutcome::check)->rows;
    else if (!m_byId.add(m_id ? m_cells[*m_id] : std::to_string(m_result.rowsRead), m_cells)) ++m_result.repeated;
  }

  [[nodiscard]] std::optional<Check> checkOf(const RecordBlock& block, const Record& record) const {
    for (std::size_t i = m_cells.size(); i < record.cells; ++i) {
      if (!block.cells[record.firstCell + i].empty()) return Check::Unreadable;
    }
    if (record.cells == 0) return Check::Unreadable;
    return m_id && isMissing(m_cells[*m_id]) ? std::optional(noId()) : std::nullopt;
  }
  [[nodiscard]] Check noId() const { return m_table.use == TableUse::Customers ? Check::NoCustomer : Check::NoProduct; }

  const Table& m_table;
  SideTable& m_result;
  std::optional<std::size_t> m_id;  ///< nothing where rows are numbered
  ShownRows m_shown;
  std::vector<std::string_view> m_cells;  ///< of the record at hand, one a column
  LinesById m_byId;
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

/// A column of the table that becomes one of attributes.
struct Filled {
  std::size_t place = 0;
  std::optional<DateFormat> dates;
};

/// The columns but that of ids: adds them to `result`, without texts, and says where theirs come from.
std::vector<Filled> filledColumns(SideTable& result, const Table& table) {
  std::vector<Filled> filled;
  const auto id = idColumn(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (i == id || column.role == Role::Ignore) continue;
    SideColumn side{
        column.name, table.use == TableUse::Customers ? customerRole(column.name) : productRole(column.role), {}};
    const bool taken = std::ranges::find(result.columns, side.role, &SideColumn::role) != result.columns.end();
    if (taken) side.role = AttributeRole::None;
    result.columns.push_back(std::move(side));
    filled.push_back({i, {}});
    if (table.source.layout.dateFormat) filled.back().dates = table.dates;
    else if (column.facts.dates && column.facts.dates->isSure())
      filled.back().dates = DateFormat::from(column.facts.dates->pattern);
  }
  return filled;
}

void fill(SideTable& result, const Table& table, const LinesById& lines, const std::vector<std::int32_t>& order) {
  const std::vector<Filled> filled = filledColumns(result, table);
  for (SideColumn& column : result.columns) column.texts.reserve(order.size());
  for (const std::int32_t line : order) {
    for (std::size_t i = 0; i < filled.size(); ++i) {
      const auto& [place, dates] = filled[i];
      const Column& column = table.columns[place];
      result.columns[i].texts.push_back(plainCell(lines.cell(line, place), column.facts, column.decimal, dates));
    }
  }
}

}  // namespace

SideTable readSideTable(const Table& table, Scope scope, const SkippedRowSink& skipped, Progress& progress) {
  SideTable result;
  result.use = table.use;
  result.file = table.fileName();
  if (const auto id = idColumn(table)) result.key = table.columns[*id].name;
  Lines reading(table, skipped, result);
  const auto reader = table.records();
  RecordBlock block;
  for (bool first = true; reader->next(block); first = false) {
    if (first) table.dropHeader(block);
    reading.add(block);
    progress.report(reader->fraction(), KI_TEXT("core", "Reading %1").with(table.fileName()));
    if (scope == Scope::Beginning) break;
  }
  const LinesById& lines = reading.finish();
  const std::vector<std::int32_t> order = lines.inOrder();
  for (const std::int32_t line : order) result.ids.emplace_back(lines.id(line));
  if (areNumbersOfSheets({result.ids.begin(), result.ids.end()})) {
    result.sheetExample = result.ids.front();
    for (std::string& id : result.ids) id.resize(id.size() - SheetEnding.size());
  }
  fill(result, table, lines, order);
  return result;  // still ascending: every id ended in ".0" after digits, and '.' sorts before digits as the end does
}

AttributeRole customerRole(std::string_view name) {
  static const std::vector<std::string_view> names = {"name", "full name", "customer name", "client name",
                                                      "имя",  "фио",       "имя клиента",   "полное имя"};
  static const std::vector<std::string_view> emails = {
      "email", "e mail", "mail", "email address", "почта", "электронная почта", "эл почта"};
  static const std::vector<std::string_view> consents = {
      "consent", "marketing consent", "opt in", "optin", "subscribed", "согласие", "согласие на рассылку", "подписка"};
  const std::string phrase = joined(wordsOf(name), {}, " ");
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
  if (facts.isCode) return std::string(cell);
  // Only numbers that are not plain already, so that codes such as 00123 stay as they are.
  const std::string_view plain = decimal == '.' ? "+-0123456789." : "+-0123456789";
  if (facts.isNumeric() && cell.find_first_not_of(plain) != std::string_view::npos) {
    if (const auto number = readNumber(cell, decimal)) return shortest(*number);
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

}  // namespace kindred::imports
