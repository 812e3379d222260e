#include "core/evaluate/bootstrap.h"

#include <algorithm>
#include <cassert>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/describe/summary.h"

namespace kindred::evaluate {
std::optional<double> ratio(const std::vector<Contribution>& contributions) {
  Contribution total;
  for (const Contribution& c : contributions) {
    total.sum += c.sum;
    total.weight += c.weight;
  }
  if (total.weight <= 0) return std::nullopt;
  return total.sum / total.weight;
}

std::vector<double> resampledRatios(const std::vector<Contribution>& contributions, std::uint64_t seed,
                                    Progress& progress) {
  assert(!contributions.empty());
  std::vector<double> ratios(Resamples);
  forEachChunk(ratios.size(), 16, progress, [&](const Chunk& chunk) {
    for (std::size_t resample = chunk.begin; resample < chunk.end; ++resample) {
      Random random = Random::stream(seed, resample);
      Contribution total;
      for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& drawn = contributions[random.below(contributions.size())];
        total.sum += drawn.sum;
        total.weight += drawn.weight;
      }
      ratios[resample] = total.sum / total.weight;
    }
  });
  return ratios;
}

Interval percentileInterval(std::vector<double> resampled) {
  std::ranges::sort(resampled);
  return {quantile(resampled, 0.025), quantile(resampled, 0.975)};
}

}  // namespace kindred::evaluate
