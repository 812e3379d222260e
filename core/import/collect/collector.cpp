#include "core/import/collect/collector.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>

#include "core/base/large_pages.h"
#include "core/base/pipeline.h"
#include "core/import/cells/codes.h"
#include "core/import/collect/append.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {
namespace {

constexpr std::size_t Ahead = 8;  // rows for which memory is fetched before their turn

/// `parser` outlives it.
Explain explained(const RowParser& parser) {
  return [&parser](const RowAt& row, Check check) {
    return Finding{parser.badCells(row.block, row.record, check), parser.causeOf(row.block, row.record, check)};
  };
}

/// What is being done, and how fast once that can be told.
class ReadingStep {
 public:
  explicit ReadingStep(const Table& table) : m_file(table.fileName()) {}

  [[nodiscard]] Text words(std::int64_t rows) const {
    constexpr double Telling = 0.2;  // seconds
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - m_begun;
    if (taken.count() < Telling) return KI_TEXT("core", "Reading %1").with(m_file);
    const double rate = static_cast<double>(rows) / taken.count();
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(1.0, rate))) - 1));
    return KI_TEXT("core", "Reading %1, %2 rows a second")
        .with(m_file)
        .with(static_cast<std::int64_t>(std::round(rate / unit) * unit));
  }

 private:
  std::string m_file;
  std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

}  // namespace

Collector::Collector(const Request& request, SkippedRowSink skipped)
    : m_fees(request.feeWords.value_or(defaultFeeWords())),
      m_choices(request.checks),
      m_shown(std::move(skipped)),
      m_extends(request.extends != nullptr) {}

void Collector::begin(const Table& table) {
  const std::vector<Role> roles = eventRoles(table);
  if (!m_roles.empty() && roles != m_roles) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 has other columns than the files before it.").with(table.fileName()),
                KI_TEXT("core", "Import files of different kinds one after the other, each as a data set of its own."));
  }
  m_roles = roles;
  m_tables.push_back(&table);
  if (!table.currency.empty()) {
    m_currenciesDiffer = m_currenciesDiffer || (!m_currency.empty() && m_currency != table.currency);
    m_currency = table.currency;
  }
  m_counts.assign(table.columns.size(), {});
  m_wrappedExample.clear();
  m_rowsBefore = m_rowsRead;
  m_choices = choicesFor(table, m_choices);
  m_entityCells.clear();
  m_has.reset();
  for (const Role role : roles) m_has.set(static_cast<std::size_t>(role));
  for (const Check check : checksOf(table, m_choices)) m_applies[placeOf(check)] = true;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.role == Role::Ignore || isEventRole(column.role) || column.role == Role::Status ||
        column.role == Role::EventKind)
      continue;
    auto known = std::ranges::find(m_events.columns, column.name, &EntityColumn::name);
    if (known == m_events.columns.end()) {
      EntityColumn& added =
          m_events.columns.emplace_back(EntityColumn{column.name, column.role, column.setByUser, column.facts});
      if (column.facts.dates) added.datePattern = column.facts.dates->pattern;
      added.decimal = column.decimal;
      added.codes.assign(m_events.size(), -1);
      m_entityCells.push_back({i, &added});
    } else {
      m_entityCells.push_back({i, &*known});
    }
  }
}

void Collector::add(const Table& table, Progress& progress) {
  begin(table);
  m_subtracts = m_choices[Check::Cancellation] == Choice::Subtract && mayCancel(table);
  const RowParser parser(table, m_fees, m_choices);
  const auto reader = table.records();
  ParsedBlock first;
  bool more = reader->next(first.records);
  if (more) {
    table.dropHeader(first.records);
    parser.parse(first);
    merge(parser, table, first, progress);
    if (reader->fraction() > 0) expect(table, static_cast<double>(first.rows.size()) / reader->fraction());
  }
  const ReadingStep step(table);
  const std::int64_t before = m_rowsRead;
  const auto fetch = [&](ParsedBlock& block) {
    more = more && reader->fetch(block.records);
    block.fraction = reader->fraction();
    return more;
  };
  const auto parse = [&](ParsedBlock& block) {
    reader->split(block.records);
    parser.parse(block);
  };
  const auto use = [&](ParsedBlock& block) {
    if (reader->settle(block.records)) {
      block.records.waiting = 0;
      parser.parse(block);
    } else {
      parser.parseRest(block);
    }
    merge(parser, table, block, progress);
    progress.report(block.fraction, step.words(m_rowsRead - before));
  };
  pipeline<ParsedBlock>(progress, fetch, parse, use, static_cast<std::size_t>(table.bytes()) / RecordBlockBytes + 1);
  for (EntityColumn& column : m_events.columns) column.codes.resize(m_events.size(), -1);
  m_replacedBytes += reader->replacedBytes();
  m_strayQuotes += reader->strayQuotes();
  noteCells(table);
}

// A guess from the first block: where the rest is longer, memory grows as it does without.
void Collector::expect(const Table& table, double rows) {
  constexpr double Spare = 1.03;
  const auto count = m_events.size() + static_cast<std::size_t>(rows * Spare);
  if (table.source.namesCustomers) m_seen.reserve(count);
  const auto reserve = [&](auto& column) {  // grows by half at least, however many small tables come
    if (count > column.capacity()) reserveLarge(column, std::max(count, column.capacity() * 3 / 2));
  };
  reserve(m_events.customer);
  reserve(m_events.product);
  if (has(Role::Order)) reserve(m_events.order);
  if (has(Role::Value)) reserve(m_events.value);
  if (has(Role::Quantity)) reserve(m_events.quantity);
  if (has(Role::Price) || has(Role::Total)) reserve(m_events.price);
  if (has(Role::Time)) reserve(m_events.time);
}

void Collector::look(const Table& table, Progress& progress) {
  begin(table);
  const RowParser parser(table, m_fees, m_choices);
  ParsedBlock block;
  const auto reader = table.records();
  if (!reader->next(block.records)) return;
  table.dropHeader(block.records);
  parser.parse(block);
  merge(parser, table, block, progress);
  m_replacedBytes += reader->replacedBytes();
  m_strayQuotes += reader->strayQuotes();
  noteCells(table);
}

void Collector::noteCells(const Table& table) {
  std::int64_t unwrappedCells = 0;
  for (std::size_t i = 0; i < m_counts.size(); ++i) {
    const Column& column = table.columns[i];
    const ColumnCounts& counts = m_counts[i];
    unwrappedCells += column.role == Role::Ignore ? 0 : counts.unwrapped;
    const bool isId = column.role == Role::Customer || column.role == Role::Product || column.role == Role::Order;
    if (!isId || counts.padded == 0 || counts.padded >= m_rowsRead - m_rowsBefore - counts.empty)
      continue;  // all: nothing is merged
    m_notes.push_back(
        {"ids_trimmed",
         KI_TEXT_N("core",
                   "%n id(s) in the column %1 (has|have) blanks around (it|them); without them (it is|they "
                   "are) read as the same as those that have none.",
                   counts.padded)
             .with(column.name)});
  }
  if (unwrappedCells == 0) return;
  m_notes.push_back({"cells_unwrapped",
                     KI_TEXT_N("core",
                               "%n cell(s) such as %1 (was|were) read without the signs by which spreadsheets keep "
                               "codes as text.",
                               unwrappedCells)
                         .with(m_wrappedExample)});
}

void Collector::merge(const RowParser& parser, const Table& table, const ParsedBlock& block, Progress& progress) {
  for (std::size_t i = 0; i < block.counts.size(); ++i) {
    m_counts[i].empty += block.counts[i].empty;
    m_counts[i].negative += block.counts[i].negative;
    m_counts[i].zero += block.counts[i].zero;
    m_counts[i].padded += block.counts[i].padded;
    m_counts[i].unwrapped += block.counts[i].unwrapped;
    m_currenciesDiffer = m_currenciesDiffer || block.counts[i].otherCurrency > 0;
  }
  if (m_wrappedExample.empty()) m_wrappedExample = block.wrappedExample;
  const Explain explain = explained(parser);
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    const Record& record = block.records.records[i];
    const ParsedRow& row = block.rows[i];
    if (i + Ahead < block.rows.size()) {  // in line: a function that only fetches ahead is taken for one without effect
      const ParsedRow& coming = block.rows[i + Ahead];
      m_seen.expect(coming.print);
      m_events.customers.expect(coming.customerHash);
      m_events.products.expect(coming.productHash);
    }
    if (row.first != Check::Unreadable && row.first != Check::NoProduct && row.first != Check::TotalRow) {
      const std::size_t known = m_events.customers.size();
      number(parser, block.records, record, row);
      if (table.source.namesCustomers && !row.first)
        turnToCustomer(m_events.customers.size() == known, block, i, progress);
    }
    ++m_rowsRead;
    std::optional<Check> check = checkOf(row, table);
    const RowAt at{table, block.records, record};
    if (m_passed != 0) showPassed(at, m_passed, explain);
    if (check == Check::Cancellation && m_subtracts) {
      m_returns.push_back(static_cast<std::uint32_t>(m_events.size()));
      check.reset();  // subtract() decides about it
    }
    if (m_subtracts || m_extends) m_collected.push_back(!check);
    m_shown.add(at, check, explain);
    if (check) m_applies[placeOf(*check)] = true;  // totals may be found where the beginning had none
    if (check) ++found(*check);
    else keep(row);
  }
}

std::optional<Check> Collector::checkOf(const ParsedRow& row, const Table& table) {
  m_passed = 0;
  if (row.first) return row.first;
  m_passed = row.passed;
  if (table.source.namesCustomers && !m_seen.insert(row.print)) {
    if (m_choices.drops(Check::ExactDuplicate)) return Check::ExactDuplicate;
    m_passed |= 1U << placeOf(Check::ExactDuplicate);
  }
  for (unsigned passed = m_passed; passed != 0; passed &= passed - 1) ++m_found[std::countr_zero(passed)];
  return row.later;
}

void Collector::showPassed(const RowAt& row, unsigned passed, const Explain& explain) {
  for (; passed != 0; passed &= passed - 1)
    m_shown.addPassed(row, static_cast<Check>(std::countr_zero(passed)), explain);
}

void Collector::turnToCustomer(bool wasKnown, const ParsedBlock& block, std::size_t row, Progress& progress) {
  if (m_seen.holdsAll() || m_customer == m_seenCustomer) return;
  m_seenCustomer = m_customer;
  if (wasKnown) seeAll(block, row, progress);
  else m_seen.nextCustomer();
}

void Collector::seeAll(const ParsedBlock& block, std::size_t count, Progress& progress) {
  m_seen.holdAll();
  const auto insert = [&](const ParsedRow& row) {
    if (!row.first) m_seen.insert(row.print);
  };
  const std::int64_t before = m_rowsRead - static_cast<std::int64_t>(count);
  if (before > 0) {
    readAgain(progress, [&](const Table& table, RecordBlock& records, std::int64_t place) {
      ParsedBlock parsed;
      parsed.records = std::move(records);
      RowParser(table, m_fees, m_choices).parse(parsed);
      const auto rows = static_cast<std::int64_t>(parsed.rows.size());
      std::for_each_n(parsed.rows.begin(), table.source.namesCustomers ? std::min(rows, before - place) : 0, insert);
      records = std::move(parsed.records);
      return place + rows < before;
    });
  }
  std::for_each_n(block.rows.begin(), count, insert);
}

void Collector::number(const RowParser& parser, const RecordBlock& block, const Record& record, const ParsedRow& row) {
  const std::string_view customer = parser.cell(block, record, Role::Customer);
  if (!isMissing(customer)) m_customer = m_events.customers.intern(customer, row.customerHash);
  m_product = m_events.products.intern(parser.cell(block, record, Role::Product), row.productHash);
  if (has(Role::Order)) m_order = m_events.orders.intern(parser.cell(block, record, Role::Order));
  for (EntityCell& entity : m_entityCells) {
    const std::string_view cell =
        entity.cell < record.cells ? block.cells[record.firstCell + entity.cell] : std::string_view();
    entity.code = cell.empty() ? -1 : entity.column->texts.intern(cell);
  }
}

void Collector::keep(const ParsedRow& row) {
  m_events.customer.push_back(m_customer);
  m_events.product.push_back(m_product);
  if (has(Role::Order)) m_events.order.push_back(m_order);
  if (has(Role::Value)) m_events.value.push_back(row.value);
  if (has(Role::Quantity)) m_events.quantity.push_back(row.quantity);
  if (has(Role::Price) || has(Role::Total)) m_events.price.push_back(row.price);
  if (has(Role::Time)) m_events.time.push_back(row.time);
  for (const EntityCell& entity : m_entityCells) entity.column->codes.push_back(entity.code);
}

void Collector::extend(const Extended& extended, Progress& progress) {
  m_applies[placeOf(Check::OrderInUse)] = has(Role::Order);
  m_applies[placeOf(Check::Changed)] = true;
  Joined result = appended(*extended.dataset, extended.taken, m_events, m_returns, m_choices);
  m_events = std::move(result.events);
  m_returns = std::move(result.returns);
  m_before = result.before;
  m_alreadyThere = result.alreadyThere;
  m_notes.insert(m_notes.end(), result.notes.begin(), result.notes.end());
  m_taken = extended.taken;
  showAgain(countDiffering(result.differing), progress);
  m_origin = std::move(result.origin);
}

std::vector<Collector::PlacedRow> Collector::countDiffering(const std::vector<TakenRow>& differing) {
  std::vector<PlacedRow> shown;
  std::array<int, CheckCount> passed = {};
  constexpr int Few = 5;
  for (PlacedRow& row : placed(differing)) {
    ++found(row.check);
    row.passed = !m_choices.drops(row.check);
    const bool shows = row.passed ? passed[placeOf(row.check)]++ < Few : m_shown.take(row.place, row.check);
    if (shows) shown.push_back(row);
  }
  return shown;
}

void Collector::subtract(Progress& progress) {
  if (m_returns.empty()) return;
  Progress matching = progress.part(0, 0.5), showing = progress.part(0.5, 1);
  Subtracted subtracted = subtractReturns(m_events, m_returns, matching);
  m_lessened = subtracted.lessened;
  for (const TakenRow& each : subtracted.taken) ++found(each.check);
  std::vector<std::int64_t> marks = std::move(subtracted.marks);
  marks.insert(marks.end(), m_taken.begin(), m_taken.end());
  std::ranges::sort(marks);
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  m_taken = std::move(marks);
  removeTaken(m_events, subtracted.taken, m_choices);
  showAgain(countTaken(subtracted.taken), showing);
  m_returns = {};
  m_collected = {};
}

std::vector<Collector::PlacedRow> Collector::placed(const std::vector<TakenRow>& taken) const {
  std::vector<PlacedRow> result;
  std::uint32_t collected = 0;
  std::int64_t place = 0;
  for (const auto& [row, check] : taken) {
    for (;; ++place) {
      if (m_collected[static_cast<std::size_t>(place)] && collected++ == row) break;
    }
    result.push_back({place++, check});
  }
  return result;
}

/// Those to be shown, in the order of the files.
std::vector<Collector::PlacedRow> Collector::countTaken(const std::vector<TakenRow>& taken) {
  std::vector<TakenRow> own;  // the others were in the data set before
  for (const auto& [row, check] : taken) {
    if (row < m_before) continue;
    const auto place = static_cast<std::uint32_t>(row - m_before);
    own.push_back({m_origin.empty() ? place : m_origin[place], check});
  }
  std::vector<PlacedRow> shown;
  for (const PlacedRow& row : placed(own)) {
    if (m_shown.take(row.place, row.check)) shown.push_back(row);
  }
  m_takenBefore = std::ranges::count_if(taken, [&](const TakenRow& each) { return each.row < m_before; });
  return shown;
}

void Collector::showAgain(const std::vector<PlacedRow>& rows, Progress& progress) {
  if (rows.empty()) return;
  auto next = rows.begin();
  readAgain(progress, [&](const Table& table, RecordBlock& block, std::int64_t begin) {
    const std::int64_t end = begin + static_cast<std::int64_t>(block.records.size());
    if (next->place >= end) return true;
    const RowParser parser(table, m_fees, m_choices);
    trimCells(block);
    for (; next != rows.end() && next->place < end; ++next) {
      const auto& [place, check, passed] = *next;
      const RowAt row{table, block, block.records[static_cast<std::size_t>(place - begin)]};
      if (passed) m_shown.addPassed(row, check, explained(parser));
      else m_shown.showTaken(row, place, check, explained(parser));
    }
    return next != rows.end();
  });
}

void Collector::readAgain(Progress& progress,
                          const std::function<bool(const Table&, RecordBlock&, std::int64_t)>& visit) const {
  std::int64_t place = 0;
  for (const Table* const table : m_tables) {
    const auto reader = table->records();
    RecordBlock block;
    for (bool first = true; reader->next(block); first = false) {
      progress.checkpoint();
      if (first) table->dropHeader(block);
      const auto rows = static_cast<std::int64_t>(block.records.size());
      if (!visit(*table, block, place)) return;
      place += rows;
    }
  }
}

CollectedEvents& Collector::finished() {
  m_seen = {};
  return m_events;
}

std::vector<CheckOutcome> Collector::checks() const {
  std::vector<CheckOutcome> result;
  for (std::size_t i = 0; i < m_applies.size(); ++i) {
    const auto check = static_cast<Check>(i);
    if (m_applies[i]) result.push_back({check, m_choices[check], m_found[i], m_shown.examples(check)});
  }
  return result;
}

}  // namespace kindred::imports
