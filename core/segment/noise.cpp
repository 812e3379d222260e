#include "core/segment/noise.h"

namespace kindred::segment {

Segment describeNoise(const Dataset& dataset, const std::vector<int>& labels) {
  Clustering only{.labels = labels, .clusters = 1};
  for (int& label : only.labels) label = label == Noise ? 0 : Noise;
  Segment noise = std::move(describeSegments(dataset, only, {}).front());
  noise.id = noise.colour = Noise;
  noise.letter.clear();
  noise.title = KI_TEXT("core", "In no segment");
  noise.name = english(noise.title);
  return noise;
}

}  // namespace kindred::segment
