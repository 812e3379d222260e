// What an evaluation came to, fresh or stored, as the command line says it.
#pragma once

#include "app/commands/project.h"
#include "core/evaluate/compare.h"

namespace kindred::cli {

Json orNull(const std::optional<double>& value);
Json figureJson(const evaluate::Figure& figure);
/// Of two algorithms by a metric.
Json comparisonJson(const std::string& a, const std::string& b, const std::string& metric,
                    const evaluate::Comparison& comparison);

}  // namespace kindred::cli
