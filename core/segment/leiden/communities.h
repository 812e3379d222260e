// What is asked of igraph, which has one generator of random numbers and one place for who interrupts it.
// Thread rule: calls may run at once; one does, the others wait, and can be cancelled meanwhile.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/csr.h"

namespace kindred::segment::leiden {

struct Communities {
  std::vector<int> labels;
  int count = 0;
};

/// Communities of `graph` (symmetric), which make Σ over pairs within one of (weight − resolution · mass · mass) great: rounds
/// go on until none changes anything. Throws Cancelled.
Communities communities(const Csr& graph, const std::vector<double>& masses, double resolution, std::uint64_t seed,
                        Progress& progress);

}  // namespace kindred::segment::leiden
