// Judgements and what was learned, as JSON and as text.
#pragma once

#include "app/commands/command_line.h"
#include "core/workflow/judge_predictions.h"

namespace kindred::cli {

Json judgementsJson(const std::vector<workflow::Judgement>& judged);
std::string judgementsText(const std::vector<workflow::Judgement>& judged);

/// Coefficients with their tests, or the nodes of a tree; notes.
Json learnedJson(const predict::Learned& learned);
std::string learnedText(const predict::Learned& learned);

}  // namespace kindred::cli
