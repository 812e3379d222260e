// Who is held back at random, so that later the effect of a campaign can be told from chance.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kindred::campaign {

/// held[i]: customer ids[i] is held back. Exactly ⌊share × n + ½⌋ of the n customers are (a half is rounded up), share in
/// [0, 1). Everyone draws a number from the seed and their id, and the least numbers are held back (ties by id): the
/// order of customers does not matter, the draw is the same on every machine, and most stay in or out when others
/// come or go. `ids` are all different. Throws Error (BadParameters) for any other share.
std::vector<bool> heldBack(const std::vector<std::string>& ids, double share, std::uint64_t seed);

}  // namespace kindred::campaign
