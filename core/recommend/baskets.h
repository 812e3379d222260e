// What somebody put into one basket: how the events of a history fall into purchases, for what is bought again.
#pragma once

#include <vector>

#include "core/recommend/training_data.h"

namespace kindred::recommend {

/// Events of one order are a basket; where there are no orders, events at one moment; where there are no times either,
/// each event is one of its own. Without times no basket is known to be later than another.
struct Baskets {
  std::vector<int> of = {};  ///< by event: its basket, from 0 for the first
  int count = 0;
  bool ordered = false;  ///< a later number is a later basket

  /// Baskets from this one to the last; 0 for all where none is known to be later.
  [[nodiscard]] int since(int basket) const { return ordered ? count - 1 - basket : 0; }
};
Baskets basketsOf(const History& history);

/// A product in somebody's baskets.
struct InBaskets {
  Index product = 0;
  std::vector<int> baskets = {};  ///< those that it stands in, ascending, each once
};
/// Ascending by product.
std::vector<InBaskets> productsIn(const History& history, const Baskets& baskets);

/// What is to be said of data whose events do not tell baskets or their order apart; empty where they do.
std::vector<Text> notesOnBaskets(const Dataset& dataset);

}  // namespace kindred::recommend
