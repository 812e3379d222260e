// Verb: the page for the boss as a file.
#pragma once

#include <filesystem>

#include "core/base/translation.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// ".html" or ".pdf", by the ending of `path`; whole or not at all. Throws Error (BadParameters: another ending; NotFound:
/// the part that writes PDF is not installed; FileUnwritable, DiskFull).
void writeSegmentReport(const Workspace& workspace, const segment::Segmentation& segmentation,
                        const std::filesystem::path& path, TextLanguage language, Progress& progress);

}  // namespace kindred::workflow
