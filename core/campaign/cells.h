// Cells of a delimited file that other programs open: quoted where they must be, and never a formula.
#pragma once

#include <string>
#include <string_view>

#include "core/campaign/encoder.h"

namespace kindred::campaign {

struct ListFormat {
  char delimiter = ',';
  char decimal = '.';
  bool byteOrderMark = true;  ///< at the front of UTF-8
  ListEncoding encoding = ListEncoding::Utf8;

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

/// A score with four significant digits, in the same way: "43.61", "4.372", "0.02134", "1024".
std::string scoreCell(double value, const ListFormat& format);

}  // namespace kindred::campaign
