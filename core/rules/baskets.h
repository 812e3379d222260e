// The baskets of a data set: what a basket is, and what its items are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/rules/item_sets.h"

namespace kindred::rules {

enum class BasketKind { Order, Customer, Day, Week, Month };  ///< the latter three of a customer; weeks begin on Monday

struct BasketOptions {
  BasketKind baskets = BasketKind::Order;
  /// "product", "category", or an attribute of the products.
  std::string level = "product";
  /// Attributes of the customers whose values stand in each of their baskets.
  std::vector<std::string> with = {};
  /// Ids of items (products, or values of the level) that do not count.
  std::vector<std::string> leaveOut = {};
};

/// Groups of customers that stand in their baskets as items: segments.
struct CustomerLabels {
  std::string name = {};
  std::vector<int> of = {};              ///< of each customer by index: its label, or −1
  std::vector<std::string> titles = {};  ///< of each label
};

/// A product, a value of a level ("Toys"), or what a customer is ("region: North").
struct Item {
  std::string id = {};     ///< of the product, the value, or "region=North"
  std::string title = {};  ///< for people
  bool isOfCustomer = false;

  bool operator==(const Item&) const = default;
};

struct Baskets {
  BasketTable table = {};
  std::vector<Item> items = {};          ///< by number
  std::vector<Index> customers = {};     ///< of each basket; ascending
  std::vector<std::int64_t> times = {};  ///< of each basket, that of its first event; none where events have no times
};

/// Baskets without an item that counts stay, empty. Without orders an order is what was bought at one time, or else one line.
/// Throws Error (BadParameters: no such attribute; BadData: no events, or no times where they are asked for) or Cancelled.
Baskets basketsOf(const Dataset& dataset, const BasketOptions& options, const std::optional<CustomerLabels>& labels,
                  Progress& progress);

/// How many baskets of each kind there are, by BasketKind; −1 where times are missing.
std::vector<std::int64_t> basketCounts(const Dataset& dataset);

/// The words that `level` may be: product, category where there is one, and names of attributes.
std::vector<std::string> levelsOf(const Dataset& dataset);
/// The attributes that `with` may name: categories and flags, and texts and numbers of few different values.
std::vector<std::string> customerColumnsOf(const Dataset& dataset);

}  // namespace kindred::rules
