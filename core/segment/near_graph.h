// The graph of nearest rows, of which clusterings of graphs are made.
#pragma once

#include "core/base/progress.h"
#include "core/matrix/nearest_rows.h"

namespace kindred::segment {

/// Rows × rows, symmetric: 1 where each of two rows is among the `others` nearest of the other one, ½ where only one is; a row
/// is not linked with itself.
Csr nearGraph(const NearestRows& nearest, int others);

/// The same where it hangs together; else with the shortest links between its parts, of ½, added.
Csr connected(Csr graph, const Matrix& points, const NearestRows& nearest, Progress& progress);

}  // namespace kindred::segment
