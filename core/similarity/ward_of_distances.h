// Ward's linkage of what is only known by its distances.
#pragma once

#include "core/similarity/linkage.h"

namespace kindred::similarity {

/// `squares`: condensed squared distances (linkage.h) of clusters of `sizes` members, from which they go on: between two of them
/// 2·|A|·|B| ÷ (|A| + |B|) times the square of how far their means are apart, of single rows the square of their distance.
/// Heights are those of wardLinkage(points): R's "ward.D2".
Linkage wardOfDistances(std::vector<double> squares, std::vector<int> sizes, Progress& progress);

}  // namespace kindred::similarity
