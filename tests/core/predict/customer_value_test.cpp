// What customers are expected to bring, on customers that were made.
#include "core/predict/value/customer_value.h"

#include <gtest/gtest.h>

#include "core/base/parallel.h"

namespace kindred::predict::value {
namespace {

Purchases someCustomers() {
  Purchases made;
  Random random(3);
  for (int i = 0; i < 700; ++i) {
    const double x = static_cast<double>(random.below(9)), age = 100 + static_cast<double>(random.below(260));
    made.frequency.push_back(x);
    made.recency.push_back(x > 0 ? 1 + static_cast<double>(random.below(99)) : 0);
    made.age.push_back(age);
    made.spend.push_back(x > 0 ? 5 + 30 * random.real() : 0);
  }
  return made;
}

Fits fitsOf(const Purchases& purchases) {
  Progress progress;
  Fits fits{.model = &all().front()};
  for (const Model& each : all()) {
    if (each.needsSpend) fits.spend = &each;
  }
  fits.estimated = fits.model->fit(purchases, {}, progress);
  fits.spendEstimated = fits.spend->fit(purchases, {}, progress);
  return fits;
}

CustomerValues valuesOf(const Fits& fits, const Purchases& purchases, double discount = 0) {
  Progress progress;
  return customerValues(fits, purchases, {.length = 365, .discountAYear = discount}, 100, 1, progress);
}

TEST(CustomerValue, HoldsTheExpectedWithinItsInterval) {
  const Purchases purchases = someCustomers();
  const Fits fits = fitsOf(purchases);
  const CustomerValues values = valuesOf(fits, purchases);
  double sum = 0;
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    EXPECT_DOUBLE_EQ(values.value[i], values.purchases[i] * values.spend[i]);
    EXPECT_LE(values.brought[i].low, values.value[i]);
    EXPECT_GE(values.atStake(i), 0);
    sum += values.value[i];
  }
  EXPECT_NEAR(values.valueOfAll.value, sum, 1e-6);
  EXPECT_TRUE(values.valueOfAll.low < sum && sum < values.valueOfAll.high);
  EXPECT_LT(values.valueOfAll.high - values.valueOfAll.low, sum);
}

TEST(CustomerValue, IsLessWithADiscountButNotByMoreThanAYearOfIt) {
  const Purchases purchases = someCustomers();
  const Fits fits = fitsOf(purchases);
  const CustomerValues plain = valuesOf(fits, purchases), discounted = valuesOf(fits, purchases, 0.1);
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    EXPECT_LT(discounted.value[i], plain.value[i]);
    EXPECT_GT(discounted.value[i], plain.value[i] / 1.1);
  }
}

TEST(CustomerValue, IsTheSameForAnyNumberOfThreadsAndStops) {
  const Purchases purchases = someCustomers();
  const Fits fits = fitsOf(purchases);
  const auto with = [&](int threads) {
    const ThreadLimit limit(threads);
    return valuesOf(fits, purchases);
  };
  const CustomerValues one = with(1), three = with(3);
  EXPECT_EQ(one.value, three.value);
  EXPECT_EQ(one.valueOfAll.high, three.valueOfAll.high);
  EXPECT_EQ(one.bought[5].high, three.bought[5].high);
  CancelToken token;
  token.cancel();
  Progress stopped(nullptr, token);
  EXPECT_THROW(customerValues(fits, purchases, {.length = 365}, 100, 1, stopped), Cancelled);
}

// Without prices there is no value, and purchases stand alone.
TEST(CustomerValue, DoesWithoutSpend) {
  Purchases purchases = someCustomers();
  Fits fits = fitsOf(purchases);
  fits.spend = nullptr;
  purchases.spend.clear();
  const CustomerValues values = valuesOf(fits, purchases);
  EXPECT_TRUE(values.value.empty() && values.brought.empty());
  EXPECT_GT(values.purchasesOfAll.value, 0);
}

}  // namespace
}  // namespace kindred::predict::value
