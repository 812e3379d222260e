// Numbers as files write them.
#pragma once

#include <optional>
#include <string_view>

namespace kindred::imports {

/// "2.55", "-1", "1e3"; with the decimal sign ',' "2,55". Thousands may be grouped in threes by a blank (no-break or narrow
/// too), an apostrophe or the other one of , and . ; a currency may stand before or after: "$12.99", "1 200 руб.". What is
/// below zero may have its minus behind, "411,50-", or stand in parentheses, "(411.50)".
/// `cell` is trimmed. Nothing where it is no finite number ("nan", "inf" and "1e999" are none).
std::optional<double> readNumber(std::string_view cell, char decimal);

/// The same of a quantity, which may have its unit with it: "2 pcs", "3 шт.", "1,5 kg", "2x", "x2".
std::optional<double> readQuantity(std::string_view cell, char decimal);
/// The unit of such a quantity, as it is written: "pcs"; empty where there is none.
std::string_view unitOf(std::string_view cell);

/// Whether the cell is a number in form, but none that can be reckoned with: "nan", "inf", "1e999".
bool isNotFinite(std::string_view cell);

/// The currency that stands at a number: "USD" for "$12.99"; "" for a sign of several ("kr"); nothing where there is none.
/// "$" is taken for that of the United States.
std::optional<std::string_view> currencyOf(std::string_view cell);

/// What a number says about the file's decimal sign.
enum class DecimalEvidence { None, Point, Comma, AmbiguousPoint, AmbiguousComma };
/// "2.5" says Point; "1,234" could be grouped (AmbiguousComma); "1,234.5" says Point; no number or no sign: None.
DecimalEvidence decimalEvidence(std::string_view cell);

/// What spreadsheets leave at the end of whole numbers.
constexpr std::string_view SheetEnding = ".0";

}  // namespace kindred::imports
