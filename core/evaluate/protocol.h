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
  double testShare = 0.2;    ///< of protocols that hold out a share
  double foldInShare = 0.8;  ///< of what a held-out customer has, shown as their history
  int folds = 5;             ///< of protocols of several splits
  int fold = 0;              ///< which of them, from 0
  std::uint64_t seed = 1;
};

/// Training data as a data set of the same products, and the test interactions (people × products): of the customers of
/// `train`, then of those of `foldIn`.
struct Split {
  DatasetPtr train;
  Csr test;
  DatasetPtr foldIn = {};  ///< histories of customers whom the training does not have; null: there are none
};

/// What a protocol goes by, of ProtocolOptions.
struct ProtocolUses {
  bool testShare = false, foldInShare = false, folds = false;
};

struct Protocol {
  std::string key;
  Text title;
  Text summary;
  ProtocolUses uses = {};
  /// Throws Error (BadData) where the data lack what the protocol goes by.
  std::function<Split(const Dataset&, const Preference&, const ProtocolOptions&)> split;

  /// In how many splits everything is judged.
  [[nodiscard]] int splits(const ProtocolOptions& options) const { return uses.folds ? options.folds : 1; }
};

/// holdout: of each customer's pairs (customer, product) a share, rounded down, drawn at random.
/// leave_last_out: of each customer with two pairs or more the one whose first event is latest (ties: the product of
/// greatest index). Needs times.
/// last_basket: of each customer with two purchases or more the latest (Events::orderMark); a product bought before may
/// stand on both sides. Needs times.
/// temporal: the events from a moment on, the same for all, so late that they are a share of all events or, where many have
/// one time, the first share beyond. Needs times.
/// k_fold: each customer's pairs are dealt to as many folds at random, from a random one on; each fold is the test once.
/// held_out_customers (strong generalisation: Liang, Krishnan, Hoffman, Jebara, WWW 2018): a share of the customers with
/// two pairs or more, drawn at random, rounded down, at least one, is left out of the training; of each one's pairs the
/// share that is not shown, drawn at random, rounded down, at least one, is the test, the rest is the history.
const std::vector<Protocol>& protocols();
/// Throws Error (BadParameters) naming those there are.
const Protocol& protocol(std::string_view key);

/// All events of a pair go to one side, so that nothing leaks: `test` marks entries of interactions(dataset, preference).
/// Test values are those of the whole data set under `preference`.
Split splitPairs(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test);
/// Single events go to one side, by time or order: a product may stand on both, as where people buy again. `test` marks
/// events; test values are those of the test events alone.
Split splitEvents(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test);
/// The customers at `held` (ascending) are in the training no more; of their pairs those that `test` marks are the test,
/// the others their history.
Split splitCustomers(const Dataset& dataset, const Preference& preference, const std::vector<Index>& held,
                     const std::vector<bool>& test);

}  // namespace kindred::evaluate
