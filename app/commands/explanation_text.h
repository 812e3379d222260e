// The arithmetic of a score, as JSON and as lines for people.
#pragma once

#include <string>

#include "app/commands/command_line.h"
#include "core/recommend/explanation.h"

namespace kindred::cli {

Json explanationJson(const recommend::Explanation& explanation, const Dataset& dataset);

/// Who votes, the sums, and what is made of them, indented, with line ends. `figure` names the result: "Score".
std::string explanationText(const recommend::Explanation& explanation, const Dataset& dataset,
                            const std::string& figure);

}  // namespace kindred::cli
