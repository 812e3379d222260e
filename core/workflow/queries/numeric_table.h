// Any table of numbers, for `cluster` and `embed` without customers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred::workflow {

struct NumericTable {
  std::vector<std::string> columns;
  Matrix values;  ///< one row a line of the file
};

/// Reads these columns, in this order; without any, every column that holds nothing but numbers and has a name. Throws
/// Error where the file cannot be read (see imports::understand), a column is not there, or a cell is not a number
/// (with its line).
NumericTable readNumericTable(const std::filesystem::path& file, const std::vector<std::string>& columns,
                              Progress& progress);

}  // namespace kindred::workflow
