// Names for groups of customers by how they buy: what sets most of a group apart from the others in the figures of habits.
#pragma once

#include "core/segment/features/behaviour/habits.h"

namespace kindred::segment::features::behaviour {

/// Of each group, most telling first; none where nothing stands out. A figure stands out where a customer of the group has
/// more of it than one of the others two times in three at least, or less (Cliff's delta of .33, "medium": Romano et al.
/// 2006), beyond chance (ranks, at a rate of false discoveries of 5 % over all figures and groups). `labels`: of each
/// customer of `dataset`, in [0, groups), or Noise.
std::vector<std::vector<Text>> namesOf(const Habits& habits, const Dataset& dataset, const std::vector<int>& labels,
                                       int groups);

}  // namespace kindred::segment::features::behaviour
