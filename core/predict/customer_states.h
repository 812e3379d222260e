// Customers as states of how long ago they last bought, how often, and for how much: how they go from one to the next is counted in
// the history, what a state is worth follows from it (markov_process.h), and how sure that is from customers drawn again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/params/schema.h"
#include "core/predict/markov_process.h"

namespace kindred::predict::markov {

struct StateSettings {
  int periodDays = 90;       ///< of a period: someone who buys in it is at its beginning again
  int recencies = 4;         ///< so many periods without a purchase are told apart; after them someone is lost
  double margin = 0.3;       ///< of what is spent
  double cost = 1;           ///< of writing to someone for a period
  double comesAnyway = 0.2;  ///< of purchases: the share that would come without it
  double discount = 0.1;     ///< a year
  int draws = 200;
  std::uint64_t seed = 1;
};

/// Declared once for the form.
const Schema<StateSettings>& stateSchema();

constexpr int Frequencies = 3;            ///< one purchase, two or three, more
constexpr int Spends = 2;                 ///< below the median of customers, or not
constexpr std::int64_t LeastVisits = 30;  ///< seen less often a state takes the chance to buy from all of its recency
constexpr int Write = 0, Leave = 1;       ///< the actions

/// Of customers who are alike.
struct State {
  int recency = 0;  ///< periods since the one with the last purchase
  int frequency = 0, spend = 0;
  std::vector<Index> customers = {};  ///< who are in it today
  std::int64_t visits = 0;            ///< periods of customers that were counted
  double chance = 0;                  ///< to buy in the next period, written to
  double takings = 0;                 ///< margin of a period with a purchase
  /// To come from now on, without what the purchase that put someone there has brought; of the best way to act.
  double worth = 0, low = 0, high = 0;
  bool isWorthIt = false;  ///< to write
  double agreed = 0;       ///< of the drawn histories in which the same is best
  [[nodiscard]] bool isThin() const { return visits < LeastVisits; }
};

struct CustomerStates {
  StateSettings settings = {};
  std::vector<State> states = {};   ///< by recency, then frequency, then spend
  std::vector<Index> lost = {};     ///< who did not buy for all those periods
  std::int64_t periods = 0;         ///< of the history
  double median = 0;                ///< spend of a purchase that parts customers
  std::vector<Policy> rounds = {};  ///< of policy iteration; the state after the last one is that of the lost
  std::vector<std::vector<double>> roundWorths = {};  ///< beside them
};

/// The same bits for any number of threads. Throws Error (BadData: no times, no prices, less than three periods; BadParameters) or
/// Cancelled.
CustomerStates customerStates(const Dataset& dataset, const StateSettings& settings, Progress& progress);

}  // namespace kindred::predict::markov
