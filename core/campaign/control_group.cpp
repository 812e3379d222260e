#include "core/campaign/control_group.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"

namespace kindred::campaign {
namespace {

// FNV-1a (Fowler, Noll, Vo); the generator's own mixing makes up for its weak high bits.
std::uint64_t hashOf(const std::string& id) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace

std::vector<bool> heldBack(const std::vector<std::string>& ids, double share, std::uint64_t seed) {
  if (!(share >= 0 && share < 1)) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "The share held back must be at least 0 and below 1, not %1.").with(share),
                KI_TEXT("core", "Write 0.1 to hold back one in ten."));
  }
  std::vector<std::uint64_t> draw;
  for (const std::string& id : ids) draw.push_back(Random::stream(seed, hashOf(id)).next());
  std::vector<std::size_t> order(ids.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(
      order, [&](std::size_t a, std::size_t b) { return draw[a] != draw[b] ? draw[a] < draw[b] : ids[a] < ids[b]; });
  order.resize(static_cast<std::size_t>(std::floor(share * static_cast<double>(ids.size()) + 0.5)));
  std::vector<bool> held(ids.size(), false);
  for (const std::size_t i : order) held[i] = true;
  return held;
}

}  // namespace kindred::campaign
