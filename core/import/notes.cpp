#include "core/import/notes.h"

#include <algorithm>

#include "core/import/cells/words.h"

namespace kindred::imports {

std::int64_t total(const std::vector<Skipped>& skipped) {
  std::int64_t sum = 0;
  for (const auto& each : skipped) sum += each.count;
  return sum;
}

void noteTables(const std::vector<Table>& tables, std::vector<Note>& notes) {
  std::vector<std::string> ignored;
  for (const Table& table : tables) {
    notes.insert(notes.end(), table.warnings.begin(), table.warnings.end());
    for (const Column& column : table.columns) {
      if (column.role == Role::Ignore && !column.setByUser) ignored.push_back(column.name);
    }
  }
  if (!ignored.empty())
    notes.push_back({"columns_ignored", KI_TEXT("core", "Columns that were not used: %1.").with(shortList(ignored))});
}

void noteSheetIds(Role role, const std::string& example, std::vector<Note>& notes) {
  if (example.empty()) return;
  const Text note = role == Role::Customer ? KI_TEXT("core", "Customer ids such as %1 were read without their “.0”.")
                    : role == Role::Product ? KI_TEXT("core", "Product ids such as %1 were read without their “.0”.")
                                            : KI_TEXT("core", "Order ids such as %1 were read without their “.0”.");
  notes.push_back({"ids_from_numbers", note.with(example)});
}

namespace {

/// What became of rows that a check found and did not take; `outcome` counts those alone.
void noteOutcome(const CheckOutcome& outcome, std::vector<Note>& notes) {
  if (outcome.check == Check::OutOfScale && outcome.choice == Choice::Repair) {
    notes.push_back(
        {"ratings_repaired",
         KI_TEXT_N("core", "%n rating(s) outside of the scale (was|were) set to its nearer end.", outcome.rows)});
  } else if (outcome.check == Check::NoProduct && outcome.choice == Choice::Repair) {
    notes.push_back(
        {"names_for_products",
         KI_TEXT_N("core", "%n line(s) (has|have) no id of a product: its name stands in for it.", outcome.rows)});
  } else if (outcome.check == Check::LostDigits && outcome.choice == Choice::Keep) {
    notes.push_back({"ids_lost_digits",
                     KI_TEXT_N("core",
                               "%n line(s) (has|have) an id that a spreadsheet has rounded: different customers, "
                               "products or orders may have become one. Export the ids as text.",
                               outcome.rows)});
  } else if (outcome.check == Check::OrderInUse && outcome.choice == Choice::Keep) {
    notes.push_back(
        {"orders_in_use",
         KI_TEXT_N("core",
                   "%n line(s) (has|have) the number of an order that is there already, of another customer "
                   "or day: (it was|they were) added.",
                   outcome.rows)});
  } else if (outcome.check == Check::Changed && outcome.choice == Choice::Keep) {
    notes.push_back({"lines_changed",
                     KI_TEXT_N("core",
                               "%n line(s) (differs|differ) from what is there in the rating, quantity or price alone: "
                               "(it was|they were) added.",
                               outcome.rows)});
  } else if (outcome.check == Check::ExactDuplicate && outcome.choice == Choice::Keep) {
    notes.push_back(
        {"equal_lines_kept",
         KI_TEXT_N("core", "%n line(s) that (equals|equal) an earlier one (was|were) kept.", outcome.rows)});
  }
}

}  // namespace

void noteCollector(const Collector& collector, std::vector<Note>& notes) {
  if (collector.replacedBytes() > 0) {
    notes.push_back(
        {"replaced_bytes", KI_TEXT_N("core", "%n place(s) did not fit the encoding and (was|were) replaced by “�”.",
                                     collector.replacedBytes())});
  }
  if (collector.strayQuotes() > 0) {
    notes.push_back({"stray_quotes",
                     KI_TEXT_N("core", "%n quotation mark(s) without a partner (was|were) read as part of the text.",
                               collector.strayQuotes())});
  }
  notes.insert(notes.end(), collector.notes().begin(), collector.notes().end());
  if (collector.takenBefore() > 0) {
    notes.push_back(
        {"returned_before", KI_TEXT_N("core", "%n line(s) that (was|were) there before (was|were) returned in full.",
                                      collector.takenBefore())});
  }
  if (collector.currenciesDiffer()) {
    notes.push_back(
        {"currencies_differ",
         KI_TEXT("core", "Some prices are in another currency: they were read as if they were all in one.")});
  }
  if (collector.lessened() > 0) {
    notes.push_back(
        {"returns_subtracted",
         KI_TEXT_N("core", "%n line(s) (was|were) made smaller by what was returned later.", collector.lessened())});
  }
  const std::vector<Skipped> skipped = collector.skipped();
  for (CheckOutcome outcome : collector.checks()) {
    const auto taken = std::ranges::find(skipped, outcome.check, &Skipped::check);
    if (taken != skipped.end()) outcome.rows -= taken->count;
    if (outcome.rows > 0) noteOutcome(outcome, notes);
  }
}

void noteSides(const std::vector<SideTable>& sides, bool alone, std::vector<Note>& notes) {
  for (const SideTable& side : sides) {
    if (side.repeated > 0) {
      notes.push_back(
          {"repeated_ids",
           KI_TEXT_N("core", "%n line(s) of %1 repeat(s|) an id; one line of each id is used.", side.repeated)
               .with(side.file)});
    }
    const std::int64_t skipped = total(side.skipped);
    if (!alone && skipped > 0) {
      notes.push_back({"side_rows_skipped",
                       KI_TEXT_N("core", "%n line(s) of %1 (was|were) skipped: unreadable or without an id.", skipped)
                           .with(side.file)});
    }
  }
}

}  // namespace kindred::imports
