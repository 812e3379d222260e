// What protocols hold out: pairs as entries of interactions(), events, or customers. Deterministic by seed.
#pragma once

#include <vector>

#include "core/evaluate/protocol.h"

namespace kindred::evaluate {

/// The place of a pair that is there, among the entries of all.
std::size_t entryOf(const Csr& pairs, Index customer, Index product);

/// Pairs: a share of each customer's at random.
std::vector<bool> randomPairs(const Csr& pairs, double share, std::uint64_t seed);
/// Pairs: those dealt to options.fold.
std::vector<bool> pairsOfFold(const Csr& pairs, const ProtocolOptions& options);
/// Pairs: each customer's latest. Throws Error (BadData) without times; so do the next two.
std::vector<bool> latestPairs(const Dataset& dataset, const Csr& pairs);

/// Events: each customer's latest purchase.
std::vector<bool> latestPurchases(const Dataset& dataset);
/// Events: the latest share of all. Throws Error (BadData) where all have one time.
std::vector<bool> latestEvents(const Dataset& dataset, double share);

/// Customers: a share of those with two pairs, ascending. Throws Error (BadData) where nobody has two.
std::vector<Index> randomCustomers(const Csr& pairs, double share, std::uint64_t seed);
/// Pairs of those customers that their history does not show.
std::vector<bool> pairsNotShown(const Csr& pairs, const std::vector<Index>& customers, double shown,
                                std::uint64_t seed);

}  // namespace kindred::evaluate
