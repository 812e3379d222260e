#include "core/segment/compare.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>

namespace kindred::segment {
namespace {

using Pair = std::pair<int, int>;

std::vector<int> byName(const Segmentation& first, const Segmentation& second) {
  std::vector<int> counterpart;
  for (const Segment& segment : first.segments) {
    const auto same = std::ranges::find(second.segments, segment.name, &Segment::name);
    counterpart.push_back(same == second.segments.end() ? Noise : same->id);
  }
  return counterpart;
}

bool namesMatch(const Segmentation& first, const Segmentation& second) {
  const auto found = byName(first, second), back = byName(second, first);
  return std::ranges::find(found, Noise) == found.end() || std::ranges::find(back, Noise) == back.end();
}

// The one-to-one assignment of greatest sum (Kuhn 1955, Munkres 1957; the form with potentials, O(n³)).
std::vector<int> assignment(const Matrix& gains) {
  const auto n = static_cast<int>(std::max(gains.rows(), gains.cols()));
  constexpr double Infinity = std::numeric_limits<double>::infinity();
  const auto cost = [&gains](int row, int column) {
    return row <= gains.rows() && column <= gains.cols() ? -gains(row - 1, column - 1) : 0.0;
  };
  const auto size = static_cast<std::size_t>(n) + 1;
  std::vector<double> ofRow(size, 0), ofColumn(size, 0);
  std::vector<int> rowOf(size, 0), way(size, 0);
  for (int row = 1; row <= n; ++row) {
    rowOf[0] = row;
    int column = 0;
    std::vector<double> least(size, Infinity);
    std::vector<bool> used(size, false);
    do {
      used[static_cast<std::size_t>(column)] = true;
      const int current = rowOf[static_cast<std::size_t>(column)];
      double delta = Infinity;
      int next = 0;
      for (int c = 1; c <= n; ++c) {
        const auto at = static_cast<std::size_t>(c);
        if (used[at]) continue;
        const double reduced = cost(current, c) - ofRow[static_cast<std::size_t>(current)] - ofColumn[at];
        if (reduced < least[at]) {
          least[at] = reduced;
          way[at] = column;
        }
        if (least[at] < delta) {
          delta = least[at];
          next = c;
        }
      }
      for (std::size_t c = 0; c < size; ++c) {
        if (used[c]) {
          ofRow[static_cast<std::size_t>(rowOf[c])] += delta;
          ofColumn[c] -= delta;
        } else {
          least[c] -= delta;
        }
      }
      column = next;
    } while (rowOf[static_cast<std::size_t>(column)] != 0);
    for (; column != 0; column = way[static_cast<std::size_t>(column)])
      rowOf[static_cast<std::size_t>(column)] = rowOf[static_cast<std::size_t>(way[static_cast<std::size_t>(column)])];
  }
  std::vector<int> columnOf(static_cast<std::size_t>(gains.rows()), Noise);
  for (int c = 1; c <= static_cast<int>(gains.cols()); ++c)
    if (const int row = rowOf[static_cast<std::size_t>(c)]; row <= gains.rows())
      columnOf[static_cast<std::size_t>(row - 1)] = c - 1;
  return columnOf;
}

std::vector<int> byCustomers(const Segmentation& first, const Segmentation& second, const std::vector<Flow>& table) {
  Matrix common =
      Matrix::Zero(static_cast<Eigen::Index>(first.segments.size()), static_cast<Eigen::Index>(second.segments.size()));
  const auto placeOf = [](const Segmentation& in, int id) {
    return std::ranges::find(in.segments, id, &Segment::id) - in.segments.begin();
  };
  for (const Flow& flow : table) {
    if (flow.from == Noise || flow.to == Noise) continue;
    common(placeOf(first, flow.from), placeOf(second, flow.to)) = static_cast<double>(flow.customers.size());
  }
  std::vector<int> counterpart;
  for (const int place : assignment(common))
    counterpart.push_back(place == Noise ? Noise : second.segments[static_cast<std::size_t>(place)].id);
  return counterpart;
}

std::vector<Flow> tableOf(const std::vector<int>& first, const std::vector<int>& second) {
  std::map<Pair, std::vector<Index>> pairs;
  for (std::size_t i = 0; i < first.size(); ++i)
    if (first[i] != Noise || second[i] != Noise) pairs[{first[i], second[i]}].push_back(static_cast<Index>(i));
  std::vector<Flow> table;
  for (auto& [pair, customers] : pairs) table.push_back({pair.first, pair.second, std::move(customers)});
  std::ranges::stable_sort(table, std::ranges::greater(), [](const Flow& flow) { return flow.customers.size(); });
  return table;
}

}  // namespace

Comparison compare(const Segmentation& first, const Segmentation& second) {
  assert(first.labels.size() == second.labels.size());
  Comparison result;
  result.table = tableOf(first.labels, second.labels);
  result.counterpart = namesMatch(first, second) ? byName(first, second) : byCustomers(first, second, result.table);
  std::vector<int> a, b;
  std::int64_t moved = 0;
  for (Flow& flow : result.table) {
    const auto count = static_cast<std::int64_t>(flow.customers.size());
    if (flow.from == Noise) result.onlySecond += count;
    else if (flow.to == Noise) result.onlyFirst += count;
    else {
      const auto place = std::ranges::find(first.segments, flow.from, &Segment::id) - first.segments.begin();
      flow.moved = result.counterpart[static_cast<std::size_t>(place)] != flow.to;
      result.customers += count;
      moved += flow.moved ? count : 0;
      a.insert(a.end(), flow.customers.size(), flow.from);
      b.insert(b.end(), flow.customers.size(), flow.to);
    }
  }
  result.adjustedRand = adjustedRand(a, b);
  if (result.customers > 0) result.movedShare = static_cast<double>(moved) / static_cast<double>(result.customers);
  return result;
}

}  // namespace kindred::segment
