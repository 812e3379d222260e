#include "core/import/read.h"

#include <algorithm>
#include <chrono>

#include "core/import/assemble/assemble.h"
#include "core/import/assemble/side_matches.h"
#include "core/import/collect/append.h"
#include "core/import/collect/collector.h"
#include "core/import/notes.h"
#include "core/import/understand_set.h"

namespace kindred::imports {
namespace {

/// The table that says what the data set is.
const Table& leading(const std::vector<Table>& tables) {
  const auto events = std::ranges::find(tables, TableUse::Events, &Table::use);
  return events == tables.end() ? tables.front() : *events;
}

AttributeKind kindOf(const ColumnFacts& facts) {
  if (facts.dates) return AttributeKind::Date;
  if (facts.isNumeric()) return AttributeKind::Number;
  const bool repeats =
      facts.different * 2 <= facts.filled() && facts.different <= static_cast<std::int64_t>(CategoryLimit);
  return repeats ? AttributeKind::Category : AttributeKind::Text;
}

/// `isPart`: different values were counted in the beginning of the file alone.
Text noteOn(const Column& column, bool isPart = false) {
  const ColumnFacts& facts = column.facts;
  if (column.role == Role::Quantity && facts.negative > 0) return KI_TEXT_N("core", "%n below 0", facts.negative);
  if (column.role == Role::Price && facts.zero > 0) return KI_TEXT_N("core", "%n zero", facts.zero);
  if (facts.empty > 0) return KI_TEXT_N("core", "%n empty", facts.empty);
  if (column.role == Role::Time && facts.dates && facts.dates->readable == 1) return KI_TEXT("core", "all readable");
  return isPart ? KI_TEXT_N("core", "%n value(s) at the beginning", facts.different)
                : KI_TEXT_N("core", "%n value(s)", facts.different);
}

Preview previewOf(const std::vector<Table>& tables) {
  const Table& table = leading(tables);
  Preview preview;
  for (const Table& each : tables) {
    preview.files.push_back(each.fileName());
    preview.bytes += each.bytes();
    for (const Note& warning : each.warnings) preview.warnings.push_back(warning.text);
    if (preview.missing.empty() && !each.missing.empty()) preview.remedy = remedyFor(each);
    preview.missing.insert(preview.missing.end(), each.missing.begin(), each.missing.end());
    if (!each.keysToChoose.empty())
      preview.doubtful.push_back({each.fileName(), each.use == TableUse::Customers, each.keysToChoose});
  }
  preview.kind = table.kind;
  preview.encoding = table.encoding;
  preview.delimiter = table.delimiter;
  preview.decimal = table.decimalFound;
  preview.dateFormat = table.dateFormat;
  preview.dateFormats = table.dateFormats;
  preview.datesHalfConverted = table.datesHalfConverted;
  preview.currency = table.currency;
  preview.header = table.header;
  preview.items = table.items;
  preview.sheets = table.source.sheets;
  preview.sheet.setByUser = table.source.layout.sheet.has_value();
  const auto isBeside = [&](const Table& each) { return each.source.sheets == table.source.sheets; };
  if (std::ranges::count_if(tables, isBeside) == 1) preview.sheet.value = table.source.part;
  for (const Column& column : table.columns) {
    preview.columns.push_back({column.name, column.role, column.setByUser, kindOf(column.facts), column.facts.empty,
                               column.facts.different, noteOn(column)});
  }
  return preview;
}

/// The same with the counts of the whole file.
void putCounts(Preview& preview, Table table, const Collector& collector, const CollectedEvents& events) {
  for (std::size_t i = 0; i < table.columns.size() && i < collector.counts().size(); ++i) {
    Column& column = table.columns[i];
    const ColumnCounts& counts = collector.counts()[i];
    column.facts.empty = counts.empty;
    column.facts.negative = counts.negative;
    column.facts.zero = counts.zero;
    if (column.role == Role::Customer) column.facts.different = static_cast<std::int64_t>(events.customers.size());
    if (column.role == Role::Product) column.facts.different = static_cast<std::int64_t>(events.products.size());
    if (column.role == Role::Order) column.facts.different = static_cast<std::int64_t>(events.orders.size());
    const auto entity = std::ranges::find(events.columns, column.name, &EntityColumn::name);
    if (entity != events.columns.end()) column.facts.different = static_cast<std::int64_t>(entity->texts.size());
    const bool isId = column.role == Role::Customer || column.role == Role::Product || column.role == Role::Order;
    const bool isPart = !isId && entity == events.columns.end() && column.facts.cells < collector.rowsRead();
    preview.columns[i].empty = column.facts.empty;
    preview.columns[i].different = column.facts.different;
    preview.columns[i].note = noteOn(column, isPart);
  }
}

void requireComplete(const std::vector<Table>& tables) {
  for (const Table& table : tables) {
    if (!table.missing.empty()) throw Error(ErrorCode::BadData, table.missing, hintFor(table));
  }
}

void requireRows(const Report& report, const Table& table) {
  if (report.rowsKept > 0) return;
  if (report.rowsRead == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 holds no rows.").with(table.fileName()),
                KI_TEXT("core", "Export the data again, and import that file."));
  }
  const auto most = std::ranges::max_element(report.skipped, {}, &Skipped::count);
  const auto cause = KI_TEXT("core", "No row of %1 could be kept.").with(table.fileName());
  if (most->check == Check::Unreadable) {
    std::vector<Text> problems = {cause};
    if (!most->examples.empty() && !most->examples.front().cause.empty())
      problems.push_back(most->examples.front().cause);
    throw Error(
        ErrorCode::BadData, std::move(problems),
        KI_TEXT("core",
                "Check the separator, the decimal sign, the way dates are written, and which column holds what."));
  }
  throw Error(ErrorCode::BadData, cause,
              KI_TEXT("core", "Most rows were skipped as: %1. Check which column holds what.")
                  .with(english(reason(most->check))));
}

/// Throws Error where rows of the tables cannot come to those of `dataset`.
void requireExtends(const std::vector<Table>& tables, const Table& main, const Dataset& dataset) {
  const auto hint = KI_TEXT("core", "Import it as a data set of its own.");
  if (*main.kind != dataset.kind) {
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "%1 holds something else than the data set “%2”.").with(main.fileName()).with(dataset.name),
        hint);
  }
  const Events& events = dataset.events;
  const auto fits = [&](const Table& table, Role role, bool isThere) {
    const bool isTotal = role == Role::Price && table.column(Role::Total);
    return (isTotal || table.column(role)) == isThere;
  };
  for (const Table& table : tables) {
    if (table.rowIds || (table.use == TableUse::Events && !table.source.namesCustomers)) {
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "The lines of %1 do not name their customers, so nobody can tell which are new.")
                      .with(table.fileName()),
                  hint);
    }
    if (table.use != TableUse::Events || events.size() == 0) continue;
    if (fits(table, Role::Value, !events.value.empty()) && fits(table, Role::Quantity, !events.quantity.empty()) &&
        fits(table, Role::Price, !events.unitPrice.empty()) && fits(table, Role::Time, !events.time.empty()) &&
        fits(table, Role::Order, !events.order.empty()))
      continue;
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "%1 has other columns than the data set “%2”.").with(table.fileName()).with(dataset.name),
        KI_TEXT("core",
                "Say which column holds what, as when the data set was imported, or import it as a data set "
                "of its own."));
  }
}

void addSkipped(std::vector<Skipped>& all, const std::vector<Skipped>& more) {
  for (const Skipped& each : more) {
    const auto known = std::ranges::find(all, each.check, &Skipped::check);
    if (known == all.end()) {
      all.push_back(each);
    } else {
      known->count += each.count;
      constexpr std::size_t Examples = 5;
      for (std::size_t i = 0; i < each.examples.size() && known->examples.size() < Examples; ++i)
        known->examples.push_back(each.examples[i]);
    }
  }
  std::ranges::sort(all, {}, &Skipped::check);
}

std::string nameOf(const Request& request, const Table& table) {
  if (!request.datasetName.empty()) return request.datasetName;
  if (!request.contents->title().empty()) return request.contents->title();
  return std::filesystem::path(table.source.file.baseName()).stem().string();
}

/// One import from the tables understood to the data set.
class Reading {
 public:
  Reading(const TableSet& set, const Request& request, const SkippedRowSink& skipped, std::vector<Table> tables,
          std::vector<Note> notes)
      : m_set(set),
        m_request(request),
        m_skipped(skipped),
        m_tables(std::move(tables)),
        m_main(leading(m_tables)),
        m_notes(std::move(notes)),
        m_collector(request, skipped) {
    requireComplete(m_tables);
    if (request.extends) requireExtends(m_tables, m_main, *request.extends->dataset);
    m_result.preview = previewOf(m_tables);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  void readAll(Progress& progress) {
    double done = 0;
    for (const Table& table : m_tables) {
      const double share = static_cast<double>(table.bytes()) / static_cast<double>(m_result.preview.bytes);
      Progress part = progress.part(done, done + share);
      done += share;
      if (table.use == TableUse::Events) {
        m_collector.add(table, part);
        if (&table == &m_main) putCounts(m_result.preview, table, m_collector, m_collector.events());
      } else {
        m_sides.push_back(readSideTable(table, Scope::Whole, listsAlone() ? m_skipped : SkippedRowSink(), part));
        if (m_set.mend) m_set.mend(m_sides.back());
      }
    }
  }

  /// Joins the rows to the data set that they extend, and takes away what was returned.
  void settle(Progress& progress) {
    Progress extending = progress.part(0, 0.5), subtracting = progress.part(0.5, 1);
    if (m_request.extends && !listsAlone()) m_collector.extend(*m_request.extends, extending);
    m_collector.subtract(subtracting);
  }

  Imported finish(Progress& progress) {
    for (const Table& table : m_tables) table.file->requireUnchanged();
    reportRows();
    Report& report = m_result.report;
    noteTables(m_tables, report.notes);
    noteCollector(m_collector, report.notes);
    noteSides(m_sides, listsAlone(), report.notes);
    const Dataset* before = m_request.extends ? m_request.extends->dataset.get() : nullptr;
    if (before != nullptr) countKnown(*before);
    Assembled assembled = assemble(m_collector.finished(), m_sides, progress);
    report.notes.insert(report.notes.end(), assembled.notes.begin(), assembled.notes.end());
    for (PreviewColumn& column : m_result.preview.columns) {
      const auto& leftOut = assembled.columnsLeftOut;
      if (std::ranges::find(leftOut, column.name) != leftOut.end()) column.role = Role::Ignore;
    }
    Dataset& dataset = *assembled.dataset;
    dataset.name = nameOf(m_request, m_main);
    dataset.kind = report.kind;
    dataset.currency = report.currency;
    dataset.preference = defaultPreference(report.kind);
    noteMatches(dataset, m_sides, report.notes);
    if (before != nullptr) continueRevision(dataset, *before);
    m_result.taken = m_collector.taken();
    report.interactions = dataset.events.size();
    report.customers = assembled.customersWithEvents;
    report.products = assembled.productsWithEvents;
    report.customersListed = dataset.customers.size();
    report.productsListed = dataset.products.size();
    m_result.dataset = std::move(assembled.dataset);
    return std::move(m_result);
  }

 private:
  [[nodiscard]] bool listsAlone() const { return m_main.use != TableUse::Events; }

  /// Counts what the data set has of lists alone, and lets its ids stay.
  void countKnown(const Dataset& before) {
    std::int64_t known = m_collector.alreadyThere();
    for (const SideTable& side : m_sides) {
      if (!listsAlone()) break;
      const Entities& entities = side.use == TableUse::Customers ? before.customers : before.products;
      known += std::ranges::count_if(side.ids, [&](const std::string& id) { return entities.find(id).has_value(); });
    }
    m_result.report.alreadyThere = known;
    for (SideTable& side : idsOf(before)) m_sides.push_back(std::move(side));
  }

  /// Throws Error where none is left.
  void reportRows() {
    Report& report = m_result.report;
    report.kind = *m_main.kind;
    report.encoding = m_main.encoding.value;
    report.delimiter = m_main.delimiter.value;
    report.notes = m_notes;
    report.currency = m_request.currency;
    if (report.currency.empty() && !m_collector.currenciesDiffer()) report.currency = m_main.currency;
    report.rowsRead = m_collector.rowsRead();
    report.skipped = m_collector.skipped();
    report.checks = listsAlone() ? m_sides.front().checks : m_collector.checks();
    m_result.preview.checks = report.checks;
    m_result.preview.rows = listsAlone() ? m_sides.front().firstRows : m_collector.firstRows();
    m_result.preview.problemRows = listsAlone() ? m_sides.front().problemRows : m_collector.problemRows();
    for (const SideTable& side : m_sides) {
      if (!listsAlone()) continue;
      report.rowsRead += side.rowsRead;
      addSkipped(report.skipped, side.skipped);
    }
    report.rowsKept = report.rowsRead - total(report.skipped);
    const bool tookSomething = m_request.extends && m_collector.taken() != m_request.extends->taken;
    if (!tookSomething) requireRows(report, m_main);
  }

  const TableSet& m_set;
  const Request& m_request;
  const SkippedRowSink& m_skipped;
  const std::vector<Table> m_tables;
  const Table& m_main;
  const std::vector<Note> m_notes;
  Collector m_collector;
  std::vector<SideTable> m_sides;
  Imported m_result;
};

}  // namespace

Preview previewTables(const TableSet& set, const Request& request, Progress& progress) {
  Progress looking = progress.part(0, 0.7);
  std::vector<Note> notes = set.notes;
  const std::vector<Table> tables = understandSet(set, request, Scope::Beginning, notes, looking);
  Preview preview = previewOf(tables);
  const Table& table = leading(tables);
  if (table.use == TableUse::Events) {
    Collector collector(request, {});
    collector.look(table, looking);
    noteCollector(collector, notes);
    preview.checks = collector.checks();
    preview.rows = collector.firstRows();
    preview.problemRows = collector.problemRows();
  } else if (table.missing.empty()) {
    Progress reading = progress.part(0.7, 1);
    SideTable side = readSideTable(table, Scope::Beginning, {}, reading);
    preview.checks = side.checks;
    preview.rows = std::move(side.firstRows);
    preview.problemRows = std::move(side.problemRows);
  }
  for (const Note& note : notes) preview.warnings.push_back(note.text);
  progress.report(1);
  return preview;
}

Imported readTables(const TableSet& set, const Request& request, const SkippedRowSink& skipped, Progress& progress) {
  const auto start = std::chrono::steady_clock::now();
  Progress looking = progress.part(0, 0.15);
  std::vector<Note> notes = set.notes;
  std::vector<Table> tables = understandSet(set, request, Scope::Whole, notes, looking);
  Reading reading(set, request, skipped, std::move(tables), std::move(notes));
  Progress middle = progress.part(0.15, 0.85);
  reading.readAll(middle);
  Progress subtracting = progress.part(0.85, 0.88);
  reading.settle(subtracting);
  Progress assembling = progress.part(0.88, 1, KI_TEXT("core", "Putting the data in order"));
  Imported result = reading.finish(assembling);
  result.report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace kindred::imports
