// A million rows: what says that it is done in seconds is, and tells figures. Not under sanitizers, which take many times as long.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/predict/classifier.h"
#include "core/predict/uplift/uplift.h"
#include "core/predict/value/value_model.h"
#include "core/rules/miner.h"

namespace kindred::million_test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool IsSanitized = true;
#else
constexpr bool IsSanitized = false;
#endif
constexpr Eigen::Index Million = 1'000'000;
constexpr int Columns = 3;

class AMillion : public testing::Test {
 protected:
  void SetUp() override {
    if (IsSanitized) GTEST_SKIP() << "too long under a sanitizer";
  }
};

/// Whether somebody says yes depends on the first column alone, and on `helps` in some.
predict::uplift::Trial trial() {
  Random random(2);
  predict::uplift::Trial made{.values = Matrix(Million, Columns), .features = {}, .treated = {}, .labels = {}};
  for (int j = 0; j < Columns; ++j) made.features.push_back({.name = "x" + std::to_string(j)});
  for (Eigen::Index i = 0; i < Million; ++i) {
    for (int j = 0; j < Columns; ++j) made.values(i, j) = random.real();
    made.treated.push_back(random.below(2) == 0 ? 1 : 0);
    const double helps = made.treated.back() != 0 && made.values(i, 1) > 0.5 ? 0.2 : 0;
    made.labels.push_back(random.real() < 0.1 + 0.4 * made.values(i, 0) + helps ? 1 : 0);
  }
  return made;
}

const predict::uplift::Trial& theTrial() {
  static const predict::uplift::Trial made = trial();
  return made;
}

TEST_F(AMillion, RowsAreLearnedFromByWhatSaysThatItTakesAMoment) {
  constexpr double MostSeconds = 0.7;
  const predict::uplift::Trial& made = theTrial();
  const predict::Examples examples{.values = made.values, .features = made.features, .labels = made.labels};
  Matrix asked = Matrix::Constant(2, Columns, 0.25);
  asked(0, 0) = 0.05;
  asked(1, 0) = 0.95;
  int learned = 0;
  for (const predict::Algorithm& each : predict::algorithms()) {
    if (each.estimate(Million, Columns, {}).seconds > MostSeconds) continue;
    Progress progress;
    const auto told = each.fit(examples, {}, 1, progress).model->probabilities(asked);
    EXPECT_NEAR(told[0], 0.12, 0.3) << each.info.key;  // of a few neighbours chance makes much
    EXPECT_NEAR(told[1], 0.48, 0.3) << each.info.key;
    EXPECT_LT(told[0], told[1]) << each.info.key;
    ++learned;
  }
  EXPECT_GE(learned, 1);
}

TEST_F(AMillion, PeopleOfATrialAreToldApart) {
  const predict::uplift::Learner& learner = predict::uplift::all().front();
  const predict::uplift::Base base = [](const predict::Examples& examples, std::uint64_t seed, Progress& progress) {
    return predict::algorithms().front().fit(examples, {}, seed, progress).model;
  };
  Matrix asked = Matrix::Constant(2, Columns, 0.5);
  asked(0, 1) = 0.05;
  asked(1, 1) = 0.95;
  Progress progress;
  const auto told = learner.fit(theTrial(), base, {}, 1, progress)->effects(asked);
  EXPECT_NEAR(told[0].uplift, 0, 0.06);
  EXPECT_NEAR(told[1].uplift, 0.2, 0.06);
}

TEST_F(AMillion, CustomersAreWorthWhatTheyAreExpectedTo) {
  Random random(3);
  predict::value::Purchases seen;
  for (Eigen::Index i = 0; i < Million; ++i) {
    const double repeats = static_cast<double>(random.below(5));
    seen.frequency.push_back(repeats);
    seen.recency.push_back(repeats > 0 ? 1 + static_cast<double>(random.below(38)) : 0);
    seen.age.push_back(39);
  }
  Progress progress;
  const predict::value::Model& model = predict::value::all().front();
  const auto found = model.fit(seen, {}, progress);
  for (const double each : found.parameters) EXPECT_TRUE(std::isfinite(each) && each > 0);
  EXPECT_TRUE(std::isfinite(found.logLikelihood));
}

TEST_F(AMillion, BasketsAreMined) {
  Random random(4);
  rules::BasketTable table;
  table.itemCount = 200;
  for (Eigen::Index i = 0; i < Million; ++i) {
    Index item = 0;
    while ((item += 1 + static_cast<Index>(random.below(100))) <= table.itemCount) table.items.push_back(item - 1);
    table.close();
  }
  Progress progress;
  const auto found = rules::algorithms().front().mine(table, {.minCount = Million / 1000, .longest = 2}, progress);
  EXPECT_EQ(rules::bySize(found)[1], table.itemCount);
}

}  // namespace
}  // namespace kindred::million_test
