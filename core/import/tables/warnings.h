// What a person should hear of before a table is read: cells that are read otherwise than they are written, and columns
// that say more than is taken from them. Each adds to Table::warnings; the roles are known by then.
#pragma once

#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// What is read out of cells beside plain numbers: quantity_units, ratings_from_words.
void noteReadings(Table& table);

/// role_unread: a column that bears a role's name, where no column has the role: it shall not go in silence.
void noteUnusedNames(Table& table);

/// event_kinds: which there are, and which count.
void noteKindsOfEvents(Table& table, const Sample& sample);

/// dates_ambiguous: a date of a customer or product which may be read in two ways is left as it is written.
void noteAmbiguousAttributes(Table& table);

/// currency_signs, currencies_differ; sets Table::currency.
void findCurrency(Table& table);

/// items_in_a_cell: several products in a cell are left together, and said, unless they are to be parted; sets
/// Table::items.
void findItems(Table& table, const Sample& sample);

}  // namespace kindred::imports
