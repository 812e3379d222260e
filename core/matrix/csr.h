// A sparse matrix in compressed rows: the form in which algorithms see customers × products.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kindred {

using Index = std::int32_t;

/// rows × columns. Row i holds `indices[offsets[i] … offsets[i + 1])`, ascending and without repeats, with `values`
/// beside them. offsets has rows + 1 entries. An entry that is not there is unknown (ratings) or zero (purchases).
struct Csr {
  Index rows = 0;
  Index columns = 0;
  std::vector<std::int64_t> offsets = {0};
  std::vector<Index> indices = {};
  std::vector<float> values = {};

  struct Row {
    std::span<const Index> indices;
    std::span<const float> values;
    [[nodiscard]] std::size_t size() const { return indices.size(); }
    [[nodiscard]] bool empty() const { return indices.empty(); }
  };

  [[nodiscard]] Row row(Index i) const {
    const auto begin = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i)]);
    const auto length = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i) + 1]) - begin;
    return {std::span(indices).subspan(begin, length), std::span(values).subspan(begin, length)};
  }

  [[nodiscard]] std::int64_t entries() const { return static_cast<std::int64_t>(indices.size()); }

  bool operator==(const Csr&) const = default;
};

/// columns × rows; rows of the result ascend, since those of `matrix` are visited in order.
Csr transposed(const Csr& matrix);

/// The value at (row, column), or `missing`. Binary search in the row.
float at(const Csr& matrix, Index row, Index column, float missing = 0);

/// The mean of each row's stored values; `whenEmpty` for rows without any. Sums in double.
std::vector<double> rowMeans(const Csr& matrix, double whenEmpty);

}  // namespace kindred
