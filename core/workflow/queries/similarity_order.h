// In which order the members of a side of a map stand.
#pragma once

#include "core/similarity/axis.h"
#include "core/workflow/queries/similarity_map.h"

namespace kindred::workflow {

/// Puts the members of `side` in the order asked for, with the tree that it comes from and the words for it. `map` has its
/// request, data and segmentation.
void orderSide(const Workspace& workspace, const SimilarityMap& map, const MapOrder& order, MapSide& side,
               Progress& progress);

/// Of rows of customers × products, or the other way round.
similarity::Axis axisOf(Member member);

/// The customers of each segment that is a member of a side, by index.
std::vector<std::vector<Index>> customersOfSegments(const SimilarityMap& map, const std::vector<Index>& segments);

/// What is compared of members of a kind: rows of the data, or of segments the sums of their customers' rows.
struct ComparedMembers {
  std::shared_ptr<const Csr> rows;
  std::vector<Index> places;  ///< of each member its row
};
ComparedMembers comparedMembers(const SimilarityMap& map, Member member, const std::vector<Index>& members,
                                Progress& progress);

}  // namespace kindred::workflow
