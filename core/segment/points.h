// What is grouped: rows of numbers, and which columns stand for the categories of one attribute.
#pragma once

#include <utility>
#include <vector>

#include "core/matrix/dense.h"

namespace kindred::segment {

/// Columns side by side that are the categories of one attribute (one-hot, then perhaps centred and scaled): rows of one
/// category have the same numbers in them.
struct CategoryBlock {
  Eigen::Index first = 0, count = 0;
};

/// Numbers that someone else owns. To most methods they are nothing but a matrix.
class Points {
 public:
  Points(const Matrix& values, std::vector<CategoryBlock> categories = {})  // NOLINT(google-explicit-constructor)
      : m_values(values), m_categories(std::move(categories)) {}
  operator const Matrix&() const { return m_values; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] const Matrix& values() const { return m_values; }
  [[nodiscard]] const std::vector<CategoryBlock>& categories() const { return m_categories; }

 private:
  const Matrix& m_values;
  std::vector<CategoryBlock> m_categories;  // ascending, apart
};

}  // namespace kindred::segment
