// Names that the program makes. They are stored in English, by which commands and other tools know them, and beside
// that as Text, for the window to say in its language. A name that the user gave has no such Text.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// The name of a run or a segmentation as Text; empty where the user gave it, or an older program made it.
Text titleOf(const RunInfo& run);
Text titleOf(const SegmentationInfo& segmentation);

/// `title`, with a number where its English is taken among `used`.
Text freeTitle(const Text& title, const std::vector<std::string>& used);

/// Gives a proposed name a number where another of the segments has it.
void makeNamesDiffer(std::vector<segment::Segment>& segments);

/// Puts a title into the JSON of a record, where there is one, and reads it back: empty unless it says `name`, which the
/// user may have changed since.
void writeTitle(nlohmann::json& record, const Text& title);
Text readTitle(const nlohmann::json& record, const std::string& name);

}  // namespace kindred::workflow
