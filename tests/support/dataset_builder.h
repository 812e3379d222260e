// Small data sets for tests, from rows as a file would have them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::test {

/// A row; what is left out in every row gives an absent column, what is left out in some counts as 0 (quantity: 1).
struct EventRow {
  std::string customer;
  std::string product;
  std::optional<float> value = {};
  std::optional<float> quantity = {};
  std::optional<double> price = {};
  std::optional<std::int64_t> time = {};
  std::string order = {};
};

class DatasetBuilder {
 public:
  explicit DatasetBuilder(DatasetKind kind, std::string name = "test");

  DatasetBuilder& event(EventRow row);
  DatasetBuilder& events(const std::vector<EventRow>& rows);
  /// Lists a customer or product (with or without events) with attributes: {{"region", "North"}}. A column's kind is
  /// found as an import finds it.
  DatasetBuilder& customer(const std::string& id, const std::map<std::string, std::string>& attributes = {});
  DatasetBuilder& product(const std::string& id, const std::map<std::string, std::string>& attributes = {});
  DatasetBuilder& customerRole(const std::string& column, AttributeRole role);
  DatasetBuilder& productRole(const std::string& column, AttributeRole role);

  /// Keys are 1, 2, … in the order of ids; the preference is the kind's default.
  [[nodiscard]] DatasetPtr build() const;

 private:
  struct Table {
    std::map<std::string, std::map<std::string, std::string>> rows;
    std::map<std::string, AttributeRole> roles;
    [[nodiscard]] Entities entities() const;
  };

  DatasetKind m_kind;
  std::string m_name;
  Table m_customers;
  Table m_products;
  std::vector<EventRow> m_events;
};

DatasetPtr datasetOf(DatasetKind kind, const std::vector<EventRow>& rows);

/// Ratings of 1…5 in half steps, `pairs` different ones, with customers c000… and products p000… of planted taste.
std::vector<EventRow> randomRatings(int customers, int products, int pairs, std::uint64_t seed);
/// Purchases with order, quantity, price and time; repeats happen.
std::vector<EventRow> randomPurchases(int customers, int products, int lines, std::uint64_t seed);

}  // namespace kindred::test
