// How far each row's neighbours belong to it: McInnes, Healy and Melville 2018, section 3.1 and algorithm 3.
#pragma once

#include "core/matrix/dense.h"
#include "core/matrix/nearest_rows.h"

namespace kindred::embed::umap {

/// rows × neighbours, in (0, 1]: exp(−(distance − ρ) / σ), where ρ is the distance of the nearest other that is not equal,
/// and σ such that they add up to log₂(neighbours + 1).
FloatMatrix memberships(const NearestRows& neighbours);

}  // namespace kindred::embed::umap
