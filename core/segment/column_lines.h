// Which features make a segment where customers and features are grouped at once.
#pragma once

#include "core/segment/segmentation.h"

namespace kindred::segment {

/// One list a segment: the features of its own group (Clustering::columnLabels) as "grouped:<name>", the shares of the
/// segment's and of all customers who have more of it than everyone's mean, greatest difference first; at most 10. Empty
/// lists where the method groups no columns.
std::vector<std::vector<ProfileLine>> columnLines(const Features& features, const Clustering& clustering);

}  // namespace kindred::segment
