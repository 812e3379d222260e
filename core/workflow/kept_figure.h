// A figure as projects keep it: {mean, low, high, customers, reason}, null for what it has not.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/evaluate/evaluate.h"

namespace kindred::workflow {

nlohmann::json keptFigure(const evaluate::Figure& figure);
/// Other keys do not matter. Throws nlohmann::json::exception where one is missing or of another type.
evaluate::Figure figureFrom(const nlohmann::json& kept);

}  // namespace kindred::workflow
