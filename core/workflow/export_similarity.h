// Verb: the similarity matrix as a file, for other programs. Changes nothing in the project.
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/similarity/tile.h"

namespace kindred::workflow {

/// CSV: a header of ids, then a row an id, in the order of the heatmap; whole or not at all. Throws Error (DiskFull,
/// FileUnwritable) or Cancelled. Thread rule: any.
void exportSimilarity(const similarity::Heatmap& heatmap, const Dataset& dataset, const std::filesystem::path& file,
                      Progress& progress);

}  // namespace kindred::workflow
