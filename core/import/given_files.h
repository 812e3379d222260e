// Files that were given together, as a request.
#pragma once

#include <filesystem>
#include <vector>

#include "core/import/request.h"

namespace kindred::imports {

/// Of several files the first that is named after customers and the first after products ("customers.csv", "товары.xlsx")
/// become the lists beside the events, as long as a file is left to read. A folder is given to the formats as it is.
Request requestOf(const std::vector<std::filesystem::path>& paths);

}  // namespace kindred::imports
