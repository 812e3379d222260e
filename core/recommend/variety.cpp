#include "core/recommend/variety.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {
namespace {

double meanScore(const std::vector<Scored>& items) {
  double sum = 0;
  for (const Scored& item : items) sum += item.score;
  return items.empty() ? 0 : sum / static_cast<double>(items.size());
}

double meanAlike(const TrainingData& data, const std::vector<Scored>& items) {
  double sum = 0;
  for (std::size_t i = 0; i < items.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) sum += cosineOfHaving(data, items[i].index, items[j].index);
  const auto pairs = static_cast<double>(items.size()) * (static_cast<double>(items.size()) - 1) / 2;
  return pairs > 0 ? sum / pairs : 0;
}

/// The places of the candidates that are taken, in the order in which they are.
std::vector<std::size_t> chosen(const TrainingData& data, std::span<const Scored> candidates, std::size_t top,
                                double variety) {
  const double best = candidates.front().score, range = best - candidates.back().score;
  std::vector<double> nearest(candidates.size(), 0);
  std::vector<char> taken(candidates.size(), 0);
  std::vector<std::size_t> places;
  while (places.size() < std::min(top, candidates.size())) {
    std::size_t next = candidates.size();
    double greatest = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (taken[i] != 0) continue;
      const double relevance = range > 0 ? 1 - (best - candidates[i].score) / range : 1;
      const double gain = (1 - variety) * relevance - variety * nearest[i];
      if (next == candidates.size() || gain > greatest) {
        next = i;
        greatest = gain;
      }
    }
    taken[next] = 1;
    places.push_back(next);
    for (std::size_t i = 0; i < candidates.size(); ++i)
      if (taken[i] == 0)
        nearest[i] = std::max(nearest[i], cosineOfHaving(data, candidates[i].index, candidates[next].index));
  }
  return places;
}

}  // namespace

double cosineOfHaving(const TrainingData& data, Index a, Index b) {
  const auto first = data.byProduct.row(a).indices, second = data.byProduct.row(b).indices;
  if (first.empty() || second.empty()) return 0;
  std::int64_t both = 0;
  for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
    if (*i == *j) ++both, ++i, ++j;
    else if (*i < *j) ++i;
    else ++j;
  }
  return static_cast<double>(both) / std::sqrt(static_cast<double>(first.size()) * static_cast<double>(second.size()));
}

VariedList varied(const TrainingData& data, std::span<const Scored> candidates, std::size_t top, double variety) {
  VariedList list;
  if (candidates.empty()) return list;
  std::vector<Scored> plain(candidates.begin(),
                            candidates.begin() + static_cast<std::ptrdiff_t>(std::min(top, candidates.size())));
  std::vector<std::size_t> places = chosen(data, candidates, top, variety);
  std::ranges::sort(places);
  for (const std::size_t place : places) list.items.push_back(candidates[place]);
  list.meanBefore = meanScore(plain);
  list.meanAfter = meanScore(list.items);
  list.alikeBefore = meanAlike(data, plain);
  list.alikeAfter = meanAlike(data, list.items);
  return list;
}

}  // namespace kindred::recommend
