// Names of columns in two rows: groups above, such as "Customer" and "Order", and below them what each column holds.
#pragma once

#include "core/import/tables/sample.h"

namespace kindred::imports {

/// Whether cells may be names of groups, and those below them names of columns: the ones have gaps, or repeat themselves,
/// the others fill more, and neither holds a number or a date.
bool mayNameGroups(std::span<const std::string_view> groups, std::span<const std::string_view> names);

/// Whether the first record names groups of columns and the second the columns: numbers or dates stand below.
bool hasGroupsAboveNames(const Sample& sample, std::size_t columns);

/// "Customer ID", "Customer Name", "Order No" …: each group reaches to the next one, and is left out where the
/// name alone tells more. A column that neither row names has no name.
std::vector<std::string> namesInGroups(std::vector<std::string> groups, std::vector<std::string> names,
                                       std::size_t columns);

}  // namespace kindred::imports
