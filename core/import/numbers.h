// Numbers as files write them.
#pragma once

#include <optional>
#include <string_view>

namespace kindred::import {

/// "2.55", "-1", "1e3"; with the decimal sign ',' "2,55". Thousands may be grouped in threes by a blank, a no-break space, an
/// apostrophe or the other one of , and . ; a currency sign may stand before or after. `cell` is trimmed. Nothing where
/// it is no finite number.
std::optional<double> readNumber(std::string_view cell, char decimal);

/// What a number says about the file's decimal sign.
enum class DecimalEvidence { None, Point, Comma, AmbiguousPoint, AmbiguousComma };
/// "2.5" says Point; "1,234" could be grouped (AmbiguousComma); "1,234.5" says Point; no number or no sign: None.
DecimalEvidence decimalEvidence(std::string_view cell);

}  // namespace kindred::import
