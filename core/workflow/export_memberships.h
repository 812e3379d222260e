// Verb: who is in which segment, as a file for other programs. Changes nothing in the project.
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/segment/segmentation.h"

namespace kindred::workflow {

enum class MembershipColumns {
  Names,            ///< customer, segment
  LettersAndNames,  ///< customer, letter, segment
};

/// CSV, a line a customer of `dataset` in its order; empty cells for who is in no segment. Whole or not at all. Throws
/// Error (DiskFull, FileUnwritable) or Cancelled. Thread rule: any.
void exportMemberships(const segment::Segmentation& segmentation, const Dataset& dataset,
                       const std::filesystem::path& file, MembershipColumns columns, Progress& progress);

}  // namespace kindred::workflow
