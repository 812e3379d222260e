// What every model of customers' value promises, over all there are.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/predict/value/draws.h"
#include "core/predict/value/value_model.h"

namespace kindred::predict::value {
namespace {

constexpr double Age = 60, Ahead = 30, MeanSpend = 20;

/// Customers who buy and leave at rates of their own, and spend what is their own.
struct PlantedCustomers {
  Purchases seen;
  double later = 0;  ///< purchases within `Ahead` after what was seen
};

PlantedCustomers plantedCustomers(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  PlantedCustomers made;
  for (std::size_t i = 0; i < count; ++i) {
    const double rate = drawGamma(1.5, random) / 10, leaves = drawGamma(1, random) / 40;
    const double stays = -std::log(1 - random.real()) / leaves;
    const double usual = MeanSpend * drawGamma(6, random) / 6;
    double at = 0, last = 0, repeats = 0, spend = 0;
    for (;;) {
      at -= std::log(1 - random.real()) / rate;
      if (at > std::min(stays, Age + Ahead)) break;
      if (at > Age) {
        ++made.later;
        continue;
      }
      ++repeats;
      last = at;
      spend += usual * drawGamma(4, random) / 4;
    }
    made.seen.frequency.push_back(repeats);
    made.seen.recency.push_back(std::ceil(last));  // whole days, as histories tell them
    made.seen.age.push_back(Age);
    made.seen.spend.push_back(repeats > 0 ? spend / repeats : 0);
  }
  return made;
}

class ValueContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] static const Model& subject() { return model(GetParam()); }
  static Estimated fit(const Purchases& purchases, const Values& values = {}) {
    Progress progress;
    return subject().fit(purchases, values, progress);
  }
  /// Figures of everyone, or a clear word why there are none.
  static void expectFiguresOrAnError(const Purchases& purchases, const char* what) {
    SCOPED_TRACE(what);
    try {
      expectFigures(fit(purchases), purchases);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadData);
    }
  }
  static void expectFigures(const Estimated& found, const Purchases& purchases) {
    ASSERT_EQ(found.parameters.size(), subject().parameters.size());
    for (const double each : found.parameters) EXPECT_TRUE(std::isfinite(each) && each > 0) << each;
    EXPECT_TRUE(std::isfinite(found.logLikelihood));
    for (std::size_t i = 0; i < purchases.size(); ++i) {
      const double expected = subject().expected(found, purchases, i, Ahead);
      EXPECT_TRUE(std::isfinite(expected) && expected >= 0) << i << ' ' << expected;
      if (!subject().alive) continue;
      const double alive = subject().alive(found, purchases, i);
      EXPECT_TRUE(alive >= 0 && alive <= 1) << i << ' ' << alive;
    }
  }
};

TEST_P(ValueContract, SaysWhatItIs) {
  EXPECT_FALSE(english(subject().info.title).empty());
  EXPECT_FALSE(english(subject().info.summary).empty());
  EXPECT_FALSE(subject().info.source.empty());
  EXPECT_TRUE(problems(subject().info.parameters, {}).empty());
  EXPECT_FALSE(subject().parameters.empty());
}

TEST_P(ValueContract, ExpectsWhatWasPlanted) {
  const PlantedCustomers made = plantedCustomers(1000, 3);
  const Estimated found = fit(made.seen);
  expectFigures(found, made.seen);
  double sum = 0;
  for (std::size_t i = 0; i < made.seen.size(); ++i) sum += subject().expected(found, made.seen, i, Ahead);
  if (subject().needsSpend) EXPECT_NEAR(sum / 1000, MeanSpend, 0.1 * MeanSpend);
  else EXPECT_NEAR(sum, made.later, 0.15 * made.later);
}

TEST_P(ValueContract, FewRowsOrRowsAllAlikeAreAnsweredOrRefusedClearly) {
  EXPECT_THROW(fit({}), Error);
  expectFiguresOrAnError({.frequency = {2}, .recency = {30}, .age = {40}, .spend = {10}}, "one");
  const std::vector<double> none(300, 0), ages(300, 40);
  EXPECT_THROW(fit({.frequency = none, .recency = none, .age = ages, .spend = none}), Error) << "nobody bought again";
  const std::vector<double> three(300, 3), days(300, 30), tens(300, 10);
  expectFiguresOrAnError({.frequency = three, .recency = days, .age = ages, .spend = tens}, "all alike");
  // Whoever buys on the last day of all cannot be told from somebody who never leaves.
  expectFiguresOrAnError({.frequency = three, .recency = ages, .age = ages, .spend = tens}, "nobody has left");
}

TEST_P(ValueContract, RowsThatCannotBeAreErrors) {
  const Purchases good = plantedCustomers(50, 3).seen;
  const auto refused = [&](auto spoil) {
    Purchases bad = good;
    spoil(bad);
    EXPECT_THROW(fit(bad), Error);
  };
  refused([](Purchases& bad) { bad.frequency[7] = -1; });
  refused([](Purchases& bad) { bad.recency[7] = bad.age[7] + 1; });
  refused([](Purchases& bad) { bad.age.pop_back(); });
  refused([](Purchases& bad) { bad.age[7] = std::nan(""); });
  refused([](Purchases& bad) {
    bad.frequency[7] = 2;
    bad.recency[7] = 0;
  });
  EXPECT_THROW(fit(good, {{"no such parameter", true}}), Error);
}

TEST_P(ValueContract, TheNumberOfThreadsDoesNotMatter) {
  const Purchases seen = plantedCustomers(600, 4).seen;
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return fit(seen);
  };
  const Estimated one = withThreads(1), three = withThreads(3);
  EXPECT_EQ(one.parameters, three.parameters);
  EXPECT_EQ(one.logLikelihood, three.logLikelihood);
}

TEST_P(ValueContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(subject().fit(plantedCustomers(200, 3).seen, {}, progress), Cancelled);
}

std::vector<std::string> valueKeys() {
  std::vector<std::string> keys;
  for (const Model& each : all()) keys.push_back(each.info.key);
  return keys;
}

INSTANTIATE_TEST_SUITE_P(All, ValueContract, testing::ValuesIn(valueKeys()),
                         [](const auto& test) { return test.param; });

TEST(ValueModels, AnUnknownOneIsAnError) { EXPECT_THROW(model("nbd"), Error); }

}  // namespace
}  // namespace kindred::predict::value
