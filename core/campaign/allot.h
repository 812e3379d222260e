// Offers for everyone such that no product goes to too many.
#pragma once

#include <vector>

#include "core/matrix/topk.h"

namespace kindred::campaign {

/// How many candidates each of `customers` needs so that allotted() can give everyone `offers` offers, as long as there
/// are that many: fewer products than that can be full.
std::size_t candidatesNeeded(std::size_t customers, std::size_t offers, std::size_t atMost);

/// The first `offers` of each customer's candidates (best first) that are left where no product may go to more than
/// `atMost` customers. Deferred acceptance (Gale and Shapley, The American Mathematical Monthly 69, 1962): everyone asks
/// in the order of their list; a product that is asked by too many keeps those with the highest scores, ties by
/// the smaller customer. The result does not depend on who asks first. O(candidates × log atMost).
std::vector<std::vector<Scored>> allotted(const std::vector<std::vector<Scored>>& candidates, std::size_t offers,
                                          std::size_t atMost);

}  // namespace kindred::campaign
