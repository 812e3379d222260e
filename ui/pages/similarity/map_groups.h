// Groups of a map as segments of the project.
#pragma once

#include <string>
#include <vector>

#include "core/workflow/segment_customers.h"

namespace kindred::ui {

/// More customers than this would make rules too long to be read again.
constexpr int MostInSegments = 5000;

struct MapGroup {
  std::string name;  ///< may be empty, or that of another group
  std::vector<Index> customers;
};

/// Own rules that name the customers of each group; who is in none is in no segment.
workflow::SegmentRequest segmentsOfGroups(const Dataset& dataset, const std::vector<MapGroup>& groups);

}  // namespace kindred::ui
