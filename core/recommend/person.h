// Whom a recommender is asked about.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/matrix/csr.h"

namespace kindred::recommend {

/// What somebody has, by index of the training data's products. A view: what it looks at must outlive it.
struct History {
  Csr::Row values;                            ///< each product once, ascending, with what the preference makes of it
  std::span<const Index> events = {};         ///< products in the order of time, repeats included
  std::span<const std::int64_t> times = {};   ///< of the events; empty where the data have none
  std::span<const std::int32_t> orders = {};  ///< of the events: which stand together; empty where the data have none

  [[nodiscard]] bool empty() const { return values.empty(); }
};

/// A customer of the training data, or somebody whom the training never saw: who came after it, was held out of it, or
/// is typed by hand. Of these there is the history alone.
struct Person {
  static constexpr Index Unseen = -1;

  Index customer = Unseen;
  History history = {};

  [[nodiscard]] bool isTrained() const { return customer != Unseen; }
};

/// A history that owns what it holds.
struct OwnedHistory {
  std::vector<Index> products;  ///< ascending
  std::vector<float> values;
  std::vector<Index> events = {};
  std::vector<std::int64_t> times = {};
  std::vector<std::int32_t> orders = {};

  [[nodiscard]] Person person() const { return {Person::Unseen, {{products, values}, events, times, orders}}; }
};

}  // namespace kindred::recommend
