#include "core/similarity/block_means.h"

#include <algorithm>
#include <functional>

#include "core/base/parallel.h"
#include "core/matrix/float_blas.h"

namespace kindred::similarity {
namespace {

constexpr std::size_t GroupsPerChunk = 64;

/// The columns that are worth a dense product: those that a part of the rows on both sides have.
std::vector<Index> fullColumns(const Csr& left, const Csr& right) {
  constexpr std::int64_t Part = 16;  // dense algebra is that much faster an entry
  const auto counts = [](const Csr& rows) {
    std::vector<std::int64_t> count(static_cast<std::size_t>(rows.columns), 0);
    for (const Index column : rows.indices) ++count[static_cast<std::size_t>(column)];
    return count;
  };
  const auto ofLeft = counts(left), ofRight = counts(right);
  std::vector<Index> columns;
  for (std::size_t i = 0; i < ofLeft.size(); ++i) {
    const auto pairs = static_cast<double>(ofLeft[i]) * static_cast<double>(ofRight[i]);
    if (pairs * Part > static_cast<double>(left.rows) * static_cast<double>(right.rows))
      columns.push_back(static_cast<Index>(i));
  }
  return columns;
}

/// Rows [begin, end) × the chosen columns [from, from + count), densely. `places`: of each column among the chosen, or −1.
FloatMatrix denseOf(const Csr& matrix, Index begin, Index end, const std::vector<Index>& places, Index from,
                    Index count) {
  FloatMatrix dense = FloatMatrix::Zero(end - begin, count);
  for (Index i = begin; i < end; ++i) {
    const Csr::Row row = matrix.row(i);
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      const Index place = places[static_cast<std::size_t>(row.indices[entry])] - from;
      if (place >= 0 && place < count) dense(i - begin, place) = row.values[entry];
    }
  }
  return dense;
}

}  // namespace

Csr groupSums(const Csr& matrix, const std::vector<double>& lengths, const std::vector<std::span<const Index>>& groups,
              Progress& progress) {
  std::vector<Csr> parts(chunkCount(groups.size(), GroupsPerChunk));
  forEachChunk(groups.size(), GroupsPerChunk, progress, [&](const Chunk& chunk) {
    Csr& part = parts[chunk.number];
    std::vector<double> sums(static_cast<std::size_t>(matrix.columns), 0);
    std::vector<char> isMet(sums.size(), 0);
    std::vector<Index> met;
    for (std::size_t group = chunk.begin; group < chunk.end; ++group) {
      progress.checkpoint();
      for (const Index i : groups[group]) {
        const Csr::Row row = matrix.row(i);
        const double length = lengths[static_cast<std::size_t>(i)];
        if (length == 0) continue;
        for (std::size_t entry = 0; entry < row.size(); ++entry) {
          const auto column = static_cast<std::size_t>(row.indices[entry]);
          if (isMet[column] == 0) met.push_back(row.indices[entry]);
          isMet[column] = 1;
          sums[column] += static_cast<double>(row.values[entry]) / length;
        }
      }
      std::ranges::sort(met);
      for (const Index column : met) {
        double& sum = sums[static_cast<std::size_t>(column)];
        part.indices.push_back(column);
        part.values.push_back(static_cast<float>(sum));
        sum = 0;
        isMet[static_cast<std::size_t>(column)] = 0;
      }
      part.offsets.push_back(part.entries());
      met.clear();
    }
  });
  Csr result{.rows = static_cast<Index>(groups.size()), .columns = matrix.columns};
  for (const Csr& part : parts) {
    const std::int64_t before = result.entries();
    result.indices.insert(result.indices.end(), part.indices.begin(), part.indices.end());
    result.values.insert(result.values.end(), part.values.begin(), part.values.end());
    for (std::size_t i = 1; i < part.offsets.size(); ++i) result.offsets.push_back(before + part.offsets[i]);
  }
  return result;
}

void productOf(const Csr& left, const Csr& right, std::span<float> result, Progress& progress) {
  constexpr Index Slab = 512;
  const std::vector<Index> full = fullColumns(left, right);
  std::vector<Index> places(static_cast<std::size_t>(left.columns), -1);
  for (std::size_t i = 0; i < full.size(); ++i) places[static_cast<std::size_t>(full[i])] = static_cast<Index>(i);
  const auto chosen = static_cast<Index>(full.size());
  const auto width = static_cast<std::size_t>(right.rows);
  const auto steps = static_cast<double>((chosen + Slab - 1) / Slab + 1);
  double step = 0;
  const auto forRows = [&](const std::function<void(Index, Index, float*)>& body) {
    Progress part = progress.part(step / steps, (step + 1) / steps);
    ++step;
    forEachChunk(static_cast<std::size_t>(left.rows), GroupsPerChunk, part, [&](const Chunk& chunk) {
      part.checkpoint();
      body(static_cast<Index>(chunk.begin), static_cast<Index>(chunk.end), result.data() + chunk.begin * width);
    });
  };
  for (Index from = 0; from < chosen; from += Slab) {
    const Index count = std::min(Slab, chosen - from);
    const FloatMatrix others = denseOf(right, 0, right.rows, places, from, count);
    forRows([&](Index begin, Index end, float* target) {
      addProduct(denseOf(left, begin, end, places, from, count), others, target);
    });
  }
  const Csr columns = transposed(right);
  forRows([&](Index begin, Index end, float* target) {
    for (Index i = begin; i < end; ++i, target += width) {
      const Csr::Row row = left.row(i);
      for (std::size_t entry = 0; entry < row.size(); ++entry) {
        if (places[static_cast<std::size_t>(row.indices[entry])] >= 0) continue;
        const Csr::Row others = columns.row(row.indices[entry]);
        for (std::size_t j = 0; j < others.size(); ++j)
          target[others.indices[j]] += row.values[entry] * others.values[j];
      }
    }
  });
}

}  // namespace kindred::similarity
