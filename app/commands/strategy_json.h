// Strategies as JSON.
#pragma once

#include "app/commands/command_line.h"
#include "core/base/translation.h"
#include "core/campaign/strategy.h"
#include "core/data/dataset.h"
#include "core/segment/segmentation.h"

namespace kindred::cli {

/// {segment, id, letter, key, rule, title, aim, offer, offer_type, products, channel, consent, timing, measure, disproof,
/// reason, budget, budget_per_head, sources, figures}; null for what is not advised.
Json strategyJson(const campaign::Strategy& strategy, const segment::Segment& segment, const Dataset& dataset,
                  TextLanguage language);

/// All that is said of when.
std::string timingOf(const campaign::Strategy& strategy, TextLanguage language);

/// {key, title, reason}: beside a segment.
Json briefJson(const campaign::Strategy& strategy);

}  // namespace kindred::cli
