#include "core/matrix/block_io.h"

#include "core/base/error.h"

namespace kindred {
namespace {

void require(bool holds, std::string_view name) {
  if (holds) return;
  throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "The stored block %1 is damaged.").with(name),
              KI_TEXT("core", "Compute it again from its data set, or restore the project from a copy."));
}

bool isOrdered(const Csr& matrix) {
  for (Index i = 0; i < matrix.rows; ++i) {
    const auto indices = matrix.row(i).indices;
    if (std::ranges::adjacent_find(indices, std::greater_equal<>()) != indices.end()) return false;
    if (!indices.empty() && (indices.front() < 0 || indices.back() >= matrix.columns)) return false;
  }
  return true;
}

}  // namespace

void BlockReader::requireSize(std::string_view name, std::size_t actual, std::size_t expected) {
  require(actual == expected, name);
}

void writeCsr(BlockWriter& writer, const std::string& name, const Csr& matrix) {
  writer.write(name + ".shape", std::vector<Index>{matrix.rows, matrix.columns});
  writer.write(name + ".offsets", matrix.offsets);
  writer.write(name + ".indices", matrix.indices);
  writer.write(name + ".values", matrix.values);
}

Csr readCsr(const BlockReader& reader, const std::string& name) {
  const auto shape = reader.read<Index>(name + ".shape");
  BlockReader::requireSize(name, shape.size(), 2);
  require(shape[0] >= 0 && shape[1] >= 0, name);
  Csr matrix{.rows = shape[0],
             .columns = shape[1],
             .offsets = reader.read<std::int64_t>(name + ".offsets"),
             .indices = reader.read<Index>(name + ".indices"),
             .values = reader.read<float>(name + ".values")};
  BlockReader::requireSize(name, matrix.offsets.size(), static_cast<std::size_t>(matrix.rows) + 1);
  BlockReader::requireSize(name, matrix.values.size(), matrix.indices.size());
  require(matrix.offsets.front() == 0 && matrix.offsets.back() == matrix.entries(), name);
  require(std::ranges::is_sorted(matrix.offsets), name);
  require(isOrdered(matrix), name);
  return matrix;
}

}  // namespace kindred
