// What is wrong with one value. Private to core/params.
#pragma once

#include <optional>

#include "core/params/parameter.h"

namespace kindred {

/// "k must be a whole number, not “many”."
Text wrongType(const Parameter& parameter, const std::string& given);
/// Of type, choice or range.
std::optional<Text> problemOf(const Parameter& parameter, const Value& value);

}  // namespace kindred
