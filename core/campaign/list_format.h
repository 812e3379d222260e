// How the file of a list is written.
#pragma once

#include "core/base/csv.h"
#include "core/campaign/encoder.h"

namespace kindred::campaign {

struct ListFormat {
  char delimiter = ',';
  char decimal = '.';
  bool byteOrderMark = true;  ///< at the front of UTF-8
  ListEncoding encoding = ListEncoding::Utf8;
  bool harmless = true;  ///< no text runs as a formula

  bool operator==(const ListFormat&) const = default;
  [[nodiscard]] CsvFormat cells() const { return {delimiter, decimal, byteOrderMark, harmless}; }
};

/// Throws Error (BadParameters), as for any CSV.
inline void requireValid(const ListFormat& format) { kindred::requireValid(format.cells()); }

}  // namespace kindred::campaign
