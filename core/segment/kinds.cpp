#include "core/segment/kinds.h"

#include <map>
#include <set>

namespace kindred::segment {

Clustering groupKinds(const std::vector<int>& kinds, const std::function<Text(int)>& title) {
  std::set<int> used(kinds.begin(), kinds.end());
  used.erase(Noise);
  std::map<int, int> numbers = {{Noise, Noise}};
  Clustering result{.labels = kinds};
  for (const int kind : used) {
    numbers[kind] = result.clusters++;
    if (title) result.titles.push_back(title(kind));
  }
  for (int& label : result.labels) label = numbers.at(label);
  numberBySize(result);
  return result;
}

std::vector<int> labelsOfKinds(const std::vector<int>& kinds, const std::vector<int>& then,
                               const std::vector<int>& labels) {
  std::map<int, int> known;
  for (std::size_t i = 0; i < then.size(); ++i) known.emplace(then[i], labels[i]);
  std::vector<int> result;
  for (const int kind : kinds) {
    const auto found = known.find(kind);
    result.push_back(kind == Noise || found == known.end() ? Noise : found->second);
  }
  return result;
}

}  // namespace kindred::segment
