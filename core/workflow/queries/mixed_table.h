// A table of numbers and words with a yes/no column, for `predict` without customers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/predict/table.h"

namespace kindred::workflow {

struct AnsweredTable {
  predict::Table table;
  std::vector<std::uint8_t> labels;  ///< of each row; 0 where the answer is not known
  predict::Rows known;               ///< rows with an answer, ascending
  std::vector<std::string> unused;   ///< columns in which hardly two rows are the same
};

/// Which columns to take; without any, all but the target and those in which hardly two rows are the same.
struct TargetColumn {
  std::string name;      ///< empty: the table has none
  std::string positive;  ///< what counts as yes; an empty cell is not known, every other one says no
};

/// A column is one of numbers where all its filled cells are. Throws Error where the file cannot be read (see
/// imports::understand), a column is not there, or no row has the value that counts as yes.
AnsweredTable readAnsweredTable(const std::filesystem::path& file, const TargetColumn& target,
                                const std::vector<std::string>& columns, Progress& progress);

}  // namespace kindred::workflow
