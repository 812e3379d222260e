// Protocols: how a data set's events are split into what a recommender may see and what it is judged by. Deterministic by
// seed. A protocol is a row of the table in protocol.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::evaluate {

struct ProtocolOptions {
  double testShare = 0.2;  ///< of protocols that hold out a share
  std::uint64_t seed = 1;
};

/// Training data as a data set of the same customers and products, and the test interactions (customers × products).
struct Split {
  DatasetPtr train;
  Csr test;
};

struct Protocol {
  std::string key;
  Text title;
  Text summary;
  /// Throws Error (BadData) where the data lack what the protocol goes by.
  std::function<Split(const Dataset&, const Preference&, const ProtocolOptions&)> split;
};

/// holdout: of each customer's pairs (customer, product) a share, rounded down, drawn at random.
/// leave_last_out: of each customer with two pairs or more the one whose first event is latest (ties: the product of
/// greatest index). Needs times.
const std::vector<Protocol>& protocols();
/// Throws Error (BadParameters) naming those there are.
const Protocol& protocol(std::string_view key);

/// All events of a pair go to one side, so that nothing leaks: `test` marks entries of interactions(dataset, preference).
/// Test values are those of the whole data set under `preference`.
Split splitPairs(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test);
/// Single events go to one side, by time or order: a product may stand on both, as where people buy again. `test` marks
/// events; test values are those of the test events alone.
Split splitEvents(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test);

}  // namespace kindred::evaluate
