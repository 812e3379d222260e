// What a table is for, told from the roles and the content of its columns: events, or a list of customers or products.
#pragma once

#include <optional>

#include "core/import/tables/table.h"

namespace kindred::imports {

/// Ids that hardly repeat are a list of things rather than what happened to them. A column has the role.
bool listsEach(const Table& table, Role role);

/// A list of customers without a column of ids: by what it knows of them, by the name of its file, or because it is of
/// measures alone.
bool listsPeople(const Table& table);

/// What was set for its source, else what its roles tell.
TableUse useOf(const Table& table);

/// After Table::use is known; nothing where the roles do not tell.
std::optional<DatasetKind> kindOf(const Table& table);

}  // namespace kindred::imports
