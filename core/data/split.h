// Splitting a data set's events into what a recommender may see and what it is judged by. Deterministic by seed, and
// by (customer, product): all events of a pair go to one side, so that nothing leaks.
#pragma once

#include <cstdint>
#include <string>

#include "core/data/dataset.h"

namespace kindred {

enum class SplitKind { HoldOut, LeaveLastOut };

struct SplitOptions {
  SplitKind kind = SplitKind::HoldOut;
  double testShare = 0.2;  ///< HoldOut: share of each customer's pairs, rounded down
  std::uint64_t seed = 1;
};

/// Training data as a data set of the same customers and products, and the test interactions (customers × products).
struct Split {
  DatasetPtr train;
  Csr test;
};
/// LeaveLastOut: the pair with the latest first event goes to test, for customers with two pairs or more (ties: the
/// product of greatest index); throws Error (BadData) where events have no time. Test values are those of the whole
/// data set under `preference`.
Split split(const Dataset& dataset, const Preference& preference, const SplitOptions& options);

/// The data set with only the events for which keep[e] is true; customers and products stay, with keys.
DatasetPtr withEvents(const Dataset& dataset, const std::vector<bool>& keep);

}  // namespace kindred
