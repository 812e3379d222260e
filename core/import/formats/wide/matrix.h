// How a matrix of customers × products lies in a text file: recognised from its first lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/import/tables/reshape.h"

namespace kindred::imports::wide {

/// What stands in the first column.
enum class FirstColumn { Customer, Count, Product };

struct Matrix {
  Dialect dialect;
  bool header = false;
  FirstColumn first = FirstColumn::Customer;
  std::vector<std::string> products;  ///< names of the header, or the numbers of the columns
  char decimal = '.';
  bool zeroIsUnknown = false;
  bool ninetyNineIsUnknown = false;  ///< Jester
  double minimum = 0, maximum = 0;   ///< of the numbers known
  bool whole = true;
  double confidence = 0;  ///< that it is a matrix rather than a table with columns of different meanings

  /// Every entry is one or unknown.
  [[nodiscard]] bool isBinary() const { return zeroIsUnknown && minimum == 1 && maximum == 1; }
  [[nodiscard]] bool isUnknown(std::string_view cell) const;
};

/// Nothing where lines are not numbers beside each other.
std::optional<Matrix> recogniseMatrix(const InputFile& file, const Layout& layout);

/// Records of customer, product and number (without the number where it is binary), for each entry known.
OpenRecords entriesOf(const InputFile& file, const Matrix& matrix);

}  // namespace kindred::imports::wide
