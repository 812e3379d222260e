#include "core/import/tables/warnings.h"

#include <algorithm>

#include "core/import/cells/event_kinds.h"
#include "core/import/cells/words.h"
#include "core/import/tables/item_lists.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/roles.h"

namespace kindred::imports {

void noteReadings(Table& table) {
  for (const Column& column : table.columns) {
    if (column.role == Role::Quantity && column.facts.measured > 0) {
      table.warnings.push_back({"quantity_units", KI_TEXT("core", "The units in the column %1 were passed over: %2.")
                                                      .with(column.name)
                                                      .with(shortList(column.facts.units))});
    }
    if (column.role == Role::Value && column.facts.rated > 0) {
      table.warnings.push_back(
          {"ratings_from_words", KI_TEXT("core", "Ratings such as “%2” in the column %1 were read as numbers.")
                                     .with(column.name)
                                     .with(column.facts.ratedExample)});
    }
  }
}

void noteUnusedNames(Table& table) {
  if (table.use != TableUse::Events) return;
  for (const Column& column : table.columns) {
    const NamedRole named = roleOfName(column.name);
    const bool isNeeded = isEventRole(named.role) && named.strength >= 0.9 && column.facts.filled() > 0;
    if (!isNeeded || column.setByUser || table.column(named.role)) continue;
    if (named.role == Role::Total && table.column(Role::Price)) continue;  // the price says it
    table.warnings.push_back(
        {"role_unread",
         KI_TEXT("core",
                 "The column %1 was not used for what its name says (%2): its cells are not such, or the "
                 "other columns leave no place for it.")
             .with(column.name)
             .with(name(named.role))});
  }
}

void noteKindsOfEvents(Table& table, const Sample& sample) {
  constexpr std::size_t Most = 12;
  const auto column = table.column(Role::EventKind);
  if (!column || table.use != TableUse::Events) return;
  std::vector<std::string> kinds;
  for (const std::string_view cell : sample.column(*column, table.headerRows)) {
    const bool isNew = !cell.empty() && std::ranges::find(kinds, cell) == kinds.end();
    if (isNew && kinds.size() < Most) kinds.emplace_back(cell);
  }
  const auto has = [&](EventKind kind) { return (table.columns[*column].facts.eventKinds & bitOf(kind)) != 0; };
  const bool sells = has(EventKind::Bought);
  if (!has(EventKind::Viewed) && !has(EventKind::PutAside) && !has(EventKind::TakenBack)) return;  // sales and refunds
  const Text note =
      sells
          ? KI_TEXT("core",
                    "The column %1 holds kinds of events (%2). What was bought counts; what was only looked at or put "
                    "aside does not, unless its check keeps it (on the command line: --check viewed=keep "
                    "--check put_aside=keep).")
          : KI_TEXT("core",
                    "The column %1 holds kinds of events (%2). Each counts alike, but for what was taken back; their "
                    "checks can change that (on the command line: --check viewed=drop "
                    "--check taken_back=keep).");
  table.warnings.push_back({"event_kinds", note.with(table.columns[*column].name).with(shortList(kinds))});
}

void noteAmbiguousAttributes(Table& table) {
  for (const Column& column : table.columns) {
    if (column.role != Role::Attribute || !column.facts.dates || column.facts.dates->other.empty()) continue;
    table.warnings.push_back(
        {"dates_ambiguous",
         KI_TEXT("core", "The dates in the column %1 may be read in two ways; they stay as they are written.")
             .with(column.name)});
  }
}

void findCurrency(Table& table) {
  for (const Column& column : table.columns) {
    if (column.facts.inCurrency == 0 || column.role == Role::Ignore) continue;
    table.warnings.push_back(
        {"currency_signs",
         KI_TEXT("core", "The signs of currencies in the column %1 were passed over.").with(column.name)});
    if (column.role != Role::Price && column.role != Role::Total) continue;
    table.currency = column.facts.currency;
    if (!table.currency.empty()) continue;
    table.warnings.push_back(
        {"currencies_differ", KI_TEXT("core",
                                      "The prices in the column %1 are in several currencies, or in one that its "
                                      "sign does not tell: they were read as if they were in one.")
                                  .with(column.name)});
  }
}

void findItems(Table& table, const Sample& sample) {
  const auto product = table.column(Role::Product);
  if (!product || table.use != TableUse::Events || !table.source.columnNames.empty()) return;
  const auto sign = recogniseItemSign(sample.column(*product, table.headerRows));
  if (!sign || table.source.layout.itemSign) return;
  table.items = {"no", 0.5};
  const std::string shown = *sign == '\n' ? "\\n" : std::string(1, *sign);
  table.warnings.push_back(
      {"items_in_a_cell", KI_TEXT("core",
                                  "Cells of the column %1 hold several products between “%2”: they were left together. "
                                  "They can be parted (on the command line: --items-between \"%2\").")
                              .with(table.columns[*product].name)
                              .with(shown)});
}

}  // namespace kindred::imports
