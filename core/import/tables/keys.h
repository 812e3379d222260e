// Which columns of two tables are keys of each other: by what is declared, by their names, and by the cells they share.
#pragma once

#include <optional>
#include <vector>

#include "core/import/tables/table.h"

namespace kindred::imports {

/// How the rows of one table find theirs in another.
struct KeyMatch {
  std::size_t column = 0;  ///< of the table that refers
  std::size_t key = 0;     ///< of the table referred to
  double share = 0;        ///< of the first rows that have a cell there, those that meet a key, in [0, 1]
  bool named = false;      ///< both columns bear one name, or the other table is named for what the column says
  bool declared = false;   ///< by their database
  bool chosen = false;     ///< the person said which column is the key

  /// Below half of the rows a key is doubtful, unless someone knows.
  [[nodiscard]] bool isSure() const { return declared || chosen || share >= 0.5; }
};

/// Of the rows of `from` whose cell in `column` is filled, the share that each of `keys` of `to` meets, from the first
/// block of `from` and all of `to`. ".0" behind a whole number makes no difference. Memory is that of the block.
std::vector<double> sharesMet(const Table& from, std::size_t column, const Table& to,
                              const std::vector<std::size_t>& keys, Progress& progress);

/// The same of all rows; and of the keys, the share that some row meets. Memory is that of all different ids.
struct Met {
  double rows = 0, keys = 0;
};
Met metInAll(const std::vector<const Table*>& from, Role role, const Table& to, std::size_t key, Progress& progress);

/// Whether the names say that the cells of `column` are those of `key` in `to`: "user_id" and users.id, or equal names.
bool namesKey(const Column& column, const Table& to, const Column& key);

/// Columns of `table` that say something else in nearly every row and could be what `column` of another refers to: the one
/// of `role`, those called so, and bare ones ("id").
std::vector<std::size_t> possibleKeys(const Table& table, Role role, const Column& column);

/// The best of `keys` for `column` of `from`: the one the person chose, the declared one, the named one, unless another
/// meets clearly more rows. Nothing where `keys` is empty.
std::optional<KeyMatch> bestKey(const Table& from, std::size_t column, const Table& to,
                                const std::vector<std::size_t>& keys, Progress& progress);

}  // namespace kindred::imports
