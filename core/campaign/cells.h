// Cells of a delimited file that other programs open: quoted where they must be, and never a formula.
#pragma once

#include <string>
#include <string_view>

namespace kindred::campaign {

struct ListFormat {
  char delimiter = ',';
  char decimal = '.';
  bool byteOrderMark = true;

  bool operator==(const ListFormat&) const = default;
};

/// Throws Error (BadParameters) unless the delimiter is one of , ; tab | and the decimal sign is . or ,.
void requireValid(const ListFormat& format);

/// Text from files as a cell. Where it begins with = + - @, a tab or a line break, which spreadsheets may run (Common
/// Weakness 1236), an apostrophe comes first. Quoted (RFC 4180) where it holds the delimiter, a quote or a line break.
std::string safeCell(std::string_view text, const ListFormat& format);

/// A number of our own as a cell, with at most six decimals, no exponent and no grouping: "-3,25" stays a number. Empty
/// for NaN and infinity.
std::string numberCell(double value, const ListFormat& format);

}  // namespace kindred::campaign
