// What stands in typed cells (sheets, databases), as the text that a person would have written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kindred::imports {

/// The shortest text that is this number: "17850", "2.55"; whole ones without a point or exponent below 1e21.
std::string numberText(double value);
/// The same of a number in text, "17850.0" or "2.5499999999999998"; whole numbers keep all their digits, and what is
/// no number is as it was. May return a view of `text`; otherwise of `scratch`.
std::string_view numberText(std::string_view text, std::string& scratch);

/// What a cell's number format makes of a number.
enum class NumberKind : std::uint8_t { Number, Date, DateTime, Elapsed };

/// A date as spreadsheets count it: days since 1899-12-30, or since 1904-01-01; the day 1900-02-29, which never was, is
/// the 28th. "2011-12-09 12:50:00", "2011-12-09", below one day "12:50:00", elapsed hours "26:00:00"; empty where it is
/// none.
std::string dateText(double days, NumberKind kind, bool since1904);

}  // namespace kindred::imports
