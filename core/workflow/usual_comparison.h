// Which recommenders are compared, and how, where nobody chose.
#pragma once

#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::workflow {

/// Eight of different kinds, those of them that the data allow and that are quick on data of this size, the baselines last.
std::vector<std::string> usualComparison(const Dataset& dataset);
/// Of purchases with dates the last basket is hidden, else a share of what everybody has.
std::string usualProtocol(const Dataset& dataset);

/// What others are measured against: the list that is the same for all, and one drawn by lot.
std::string popularBaseline();
std::string randomBaseline();

}  // namespace kindred::workflow
