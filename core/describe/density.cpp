#include "core/describe/density.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "core/base/parallel.h"

namespace kindred {
namespace {

constexpr std::size_t RowsAtATime = 1024;

/// The different products of each customer, ascending, one customer after another.
struct Pairs {
  std::vector<std::int64_t> offsets = {0};
  std::vector<Index> products;
};

Pairs differentPairs(const Dataset& dataset, Progress& progress) {
  const Events& events = dataset.events;
  const auto customers = static_cast<std::size_t>(dataset.customers.size());
  std::vector<std::vector<Index>> parts(chunkCount(customers, RowsAtATime));
  std::vector<std::int64_t> sizes(customers, 0);
  forEachChunk(customers, RowsAtATime, progress, [&](const Chunk& chunk) {
    std::vector<Index>& part = parts[chunk.number];
    for (std::size_t c = chunk.begin; c < chunk.end; ++c) {
      const auto begin = static_cast<std::ptrdiff_t>(part.size());
      const auto customer = static_cast<Index>(c);
      part.insert(part.end(), events.product.begin() + events.begin(customer),
                  events.product.begin() + events.end(customer));
      std::sort(part.begin() + begin, part.end());
      part.erase(std::unique(part.begin() + begin, part.end()), part.end());
      sizes[c] = static_cast<std::int64_t>(part.size()) - begin;
    }
  });
  Pairs pairs;
  for (const std::int64_t size : sizes) pairs.offsets.push_back(pairs.offsets.back() + size);
  pairs.products.reserve(static_cast<std::size_t>(pairs.offsets.back()));
  for (auto& part : parts) {
    pairs.products.insert(pairs.products.end(), part.begin(), part.end());
    part = {};
  }
  return pairs;
}

/// Indices with a figure above 0, the greatest figure first, ties by index.
std::vector<Index> ranked(const std::vector<std::int64_t>& figures) {
  std::vector<Index> order;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i] > 0) order.push_back(static_cast<Index>(i));
  }
  std::ranges::stable_sort(order, std::greater{}, [&](Index i) { return figures[static_cast<std::size_t>(i)]; });
  return order;
}

}  // namespace

bool RankedMatrix::isFilled(Index row, Index column) const {
  return std::binary_search(columns.begin() + offsets[static_cast<std::size_t>(row)],
                            columns.begin() + offsets[static_cast<std::size_t>(row) + 1], column);
}

RankedMatrix rankedMatrix(const Dataset& dataset, Progress& progress) {
  Progress pairing = progress.part(0, 0.5);
  const Pairs pairs = differentPairs(dataset, pairing);
  std::vector<std::int64_t> bought(static_cast<std::size_t>(dataset.customers.size()));
  for (std::size_t c = 0; c < bought.size(); ++c) bought[c] = pairs.offsets[c + 1] - pairs.offsets[c];
  std::vector<std::int64_t> buyers(static_cast<std::size_t>(dataset.products.size()), 0);
  for (const Index product : pairs.products) ++buyers[static_cast<std::size_t>(product)];

  RankedMatrix matrix;
  matrix.customers = ranked(bought);
  matrix.products = ranked(buyers);
  std::vector<Index> rankOf(buyers.size(), -1);
  for (std::size_t rank = 0; rank < matrix.products.size(); ++rank) {
    rankOf[static_cast<std::size_t>(matrix.products[rank])] = static_cast<Index>(rank);
  }
  for (const Index customer : matrix.customers) {
    matrix.offsets.push_back(matrix.offsets.back() + bought[static_cast<std::size_t>(customer)]);
  }
  matrix.columns.resize(pairs.products.size());
  Progress filling = progress.part(0.5, 1);
  forEachChunk(matrix.customers.size(), RowsAtATime, filling, [&](const Chunk& chunk) {
    for (std::size_t row = chunk.begin; row < chunk.end; ++row) {
      const auto customer = static_cast<std::size_t>(matrix.customers[row]);
      const auto to = matrix.columns.begin() + matrix.offsets[row];
      const auto end = std::transform(pairs.products.begin() + pairs.offsets[customer],
                                      pairs.products.begin() + pairs.offsets[customer + 1], to,
                                      [&](Index product) { return rankOf[static_cast<std::size_t>(product)]; });
      std::sort(to, end);
    }
  });
  return matrix;
}

Index bandBegin(const RankRange& range, int bands, int band) {
  return range.begin + static_cast<Index>(static_cast<std::int64_t>(band) * range.size() / bands);
}

double DensityTile::density(int band, int column) const {
  const std::int64_t high = bandBegin(rows, height, band + 1) - bandBegin(rows, height, band);
  const std::int64_t wide = bandBegin(columns, width, column + 1) - bandBegin(columns, width, column);
  return static_cast<double>(at(band, column)) / static_cast<double>(high * wide);
}

DensityTile densityTile(const RankedMatrix& matrix, RankRange rows, RankRange columns, int height, int width,
                        Progress& progress) {
  DensityTile tile{.rows = rows, .columns = columns};
  tile.height = std::min(height, static_cast<int>(rows.size()));
  tile.width = std::min(width, static_cast<int>(columns.size()));
  tile.counts.assign(static_cast<std::size_t>(tile.height) * static_cast<std::size_t>(tile.width), 0);
  if (tile.counts.empty()) return tile;
  std::vector<int> bandOf(static_cast<std::size_t>(columns.size()));
  for (int band = 0; band < tile.width; ++band) {
    std::fill(bandOf.begin() + (bandBegin(columns, tile.width, band) - columns.begin),
              bandOf.begin() + (bandBegin(columns, tile.width, band + 1) - columns.begin), band);
  }
  constexpr std::size_t BandsAtATime = 8;
  forEachChunk(static_cast<std::size_t>(tile.height), BandsAtATime, progress, [&](const Chunk& chunk) {
    for (std::size_t band = chunk.begin; band < chunk.end; ++band) {
      std::int32_t* counts = tile.counts.data() + band * static_cast<std::size_t>(tile.width);
      const Index last = bandBegin(rows, tile.height, static_cast<int>(band) + 1);
      for (Index row = bandBegin(rows, tile.height, static_cast<int>(band)); row < last; ++row) {
        const auto end = matrix.columns.begin() + matrix.offsets[static_cast<std::size_t>(row) + 1];
        auto at = std::lower_bound(matrix.columns.begin() + matrix.offsets[static_cast<std::size_t>(row)], end,
                                   columns.begin);
        for (; at != end && *at < columns.end; ++at) ++counts[bandOf[static_cast<std::size_t>(*at - columns.begin)]];
      }
    }
  });
  return tile;
}

}  // namespace kindred
