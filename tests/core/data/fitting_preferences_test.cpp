#include "core/data/fitting_preferences.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kindred {
namespace {

TEST(FittingPreferences, BeginWithTheUsualOne) {
  for (const auto kind : {DatasetKind::Explicit, DatasetKind::Implicit, DatasetKind::Transactions}) {
    for (const bool hasPrices : {false, true}) {
      const auto values = fittingPreferences(kind, hasPrices);
      ASSERT_GE(values.size(), 2U);
      EXPECT_EQ(values.front(), defaultPreference(kind).value);
    }
  }
}

TEST(FittingPreferences, CountMoneyOnlyWherePurchasesHavePrices) {
  const auto spends = [](DatasetKind kind, bool hasPrices) {
    return std::ranges::count(fittingPreferences(kind, hasPrices), PreferenceValue::Spend) == 1;
  };
  EXPECT_TRUE(spends(DatasetKind::Transactions, true));
  EXPECT_FALSE(spends(DatasetKind::Transactions, false));
  EXPECT_FALSE(spends(DatasetKind::Explicit, true));
}

TEST(FittingPreferences, AreNoneWithoutEvents) {
  EXPECT_TRUE(fittingPreferences(DatasetKind::Customers, true).empty());
  EXPECT_TRUE(fittingPreferences(DatasetKind::Products, true).empty());
}

}  // namespace
}  // namespace kindred
