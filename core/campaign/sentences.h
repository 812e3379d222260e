// Figures in braces inside the sentences of a playbook.
#pragma once

#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/campaign/segment_figures.h"

namespace kindred::campaign {

/// What stands in braces and is no figure, or a brace or per cent sign that would be misread; nothing where all is well.
std::optional<std::string> unreadableIn(const std::string& sentence);

/// The sentence with the segment's figures as its arguments; what is not known is said to be so.
Text filled(const std::string& sentence, const SegmentFigures& figures, const std::string& currency);

}  // namespace kindred::campaign
