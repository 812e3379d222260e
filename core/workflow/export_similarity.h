// Verb: the similarity matrix as a file, for other programs. Changes nothing in the project.
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/workflow/queries/similarity_map.h"

namespace kindred::workflow {

/// Rows × columns that fit into one file that other programs still open.
constexpr std::int64_t MostExportedCells = 25'000'000;

/// CSV: a header of the columns' ids (names of segments), then a row an id, in the order of the map; whole or not at all.
/// Throws Error (BadParameters for more than MostExportedCells; DiskFull, FileUnwritable) or Cancelled. Thread rule: any.
void exportSimilarity(const SimilarityMap& map, const Dataset& dataset, const std::filesystem::path& file,
                      Progress& progress);

}  // namespace kindred::workflow
