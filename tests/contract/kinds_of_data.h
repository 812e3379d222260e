// Small data of every kind that recommenders train on.
#pragma once

#include "core/recommend/training_data.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {

using Training = std::shared_ptr<const TrainingData>;

/// Ratings, with a customer of no events and one whose only product nobody else has.
inline std::vector<test::EventRow> ratingRows() {
  std::vector<test::EventRow> rows = test::randomRatings(40, 30, 500, 11);
  rows.push_back({.customer = "x-lonely", .product = "x-rarity", .value = 4, .time = 0});
  return rows;
}

/// Of these events and of what nobody has, with a title and a category each.
inline DatasetPtr described(DatasetKind kind, const std::vector<test::EventRow>& rows) {
  test::DatasetBuilder builder(kind);
  const auto describe = [&](const std::string& product, int number) {
    const std::string title = "Thing " + std::to_string(number % 5) + (number % 2 == 0 ? " of wood" : " of glass");
    builder.product(product, {{"title", title}, {"category", number % 3 == 0 ? "Large" : "Small"}});
  };
  for (const test::EventRow& row : rows) {
    const bool isNumbered = row.product.starts_with('p');
    describe(row.product, isNumbered ? std::stoi(row.product.substr(1)) : 0);
  }
  describe("x-unseen", 0);
  return builder.events(rows)
      .customer("x-new")
      .productRole("title", AttributeRole::Title)
      .productRole("category", AttributeRole::Category)
      .build();
}

inline Training ratings() {
  const DatasetPtr data = described(DatasetKind::Explicit, ratingRows());
  return trainingData(data, data->preference);
}

inline Training purchases(PreferenceValue value) {
  std::vector<test::EventRow> rows = test::randomPurchases(40, 30, 900, 12);
  rows.push_back({.customer = "x-lonely", .product = "x-rarity", .quantity = 1, .price = 1.0, .time = 0, .order = "x"});
  return trainingData(described(DatasetKind::Transactions, rows), {.value = value});
}

inline std::vector<std::pair<std::string, Training>> everyKindOfData() {
  return {{"ratings", ratings()},
          {"stars of orders", purchases(PreferenceValue::Orders1To5)},
          {"bought", purchases(PreferenceValue::Bought)},
          {"spend", purchases(PreferenceValue::Spend)}};
}

}  // namespace kindred::recommend
