// What customers are worth, against the results that are published of the CDNOW sample: 2,357 customers who first bought in the first
// quarter of 1997, in weeks (Fader, Hardie, Lee 2005; the file is that of the lifetimes package).
#include "core/predict/value/value_model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/base/error.h"
#include "core/base/log_gamma.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/predict/value/draws.h"

namespace kindred::predict::value {
namespace {

const Purchases& cdnow() {
  static const Purchases all = [] {
    std::ifstream file(KINDRED_FIXTURES "/cdnow_sample.csv");
    Purchases read;
    std::string line, cell;
    std::getline(file, line);
    while (std::getline(file, line)) {
      std::istringstream cells(line);
      std::vector<double> numbers;
      while (std::getline(cells, cell, ',')) numbers.push_back(std::stod(cell));
      read.frequency.push_back(numbers[1]);
      read.recency.push_back(numbers[2]);
      read.age.push_back(numbers[3]);
      read.spend.push_back(numbers[4]);
    }
    return read;
  }();
  return all;
}

Estimated fit(const char* key, const Purchases& purchases) {
  Progress progress;
  return model(key).fit(purchases, {}, progress);
}

TEST(BgNbd, MeetsThePublishedFitOfCdnow) {
  ASSERT_EQ(cdnow().size(), 2357u);
  const Estimated found = fit("bg_nbd", cdnow());
  EXPECT_NEAR(found.parameters[0], 0.2425929, 2e-6);
  EXPECT_NEAR(found.parameters[1], 4.413532, 3e-5);
  EXPECT_NEAR(found.parameters[2], 0.792886, 2e-5);
  EXPECT_NEAR(found.parameters[3], 2.425754, 8e-5);
  EXPECT_NEAR(found.logLikelihood, -9582.42556, 2e-4);
  // The customer of two repeat purchases, the last after 30.43 of 38.86 weeks.
  const Purchases one{.frequency = {2}, .recency = {30.43}, .age = {38.86}};
  EXPECT_NEAR(model("bg_nbd").expected(found, one, 0, 39), 1.225910, 2e-5);
  EXPECT_NEAR(model("bg_nbd").alive(found, one, 0), 0.726609, 2e-6);
  // The figure that is printed comes from parameters of three places.
  EXPECT_NEAR(model("bg_nbd").alive({.parameters = {0.243, 4.414, 0.793, 2.426}}, one, 0), 0.726579, 1e-6);
}

TEST(MbgNbd, MeetsThePublishedFitOfCdnow) {
  const Estimated found = fit("mbg_nbd", cdnow());
  EXPECT_NEAR(found.parameters[0], 0.525, 5e-4);
  EXPECT_NEAR(found.parameters[1], 6.183, 5e-4);
  EXPECT_NEAR(found.parameters[2], 0.891, 5e-4);
  EXPECT_NEAR(found.parameters[3], 1.614, 5e-4);
}

TEST(ParetoNbd, MeetsThePublishedFitOfCdnow) {
  const Estimated found = fit("pareto_nbd", cdnow());
  EXPECT_NEAR(found.parameters[0], 0.553, 5e-4);
  EXPECT_NEAR(found.parameters[1], 10.578, 3e-3);
  EXPECT_NEAR(found.parameters[2], 0.606, 5e-4);
  EXPECT_NEAR(found.parameters[3], 11.669, 6e-3);
  EXPECT_NEAR(found.logLikelihood, -9594.98, 0.01);
  // Nobody who bought at the very end has left, and silence tells.
  const Purchases two{.frequency = {2, 2}, .recency = {38.86, 1}, .age = {38.86, 38.86}};
  EXPECT_NEAR(model("pareto_nbd").alive(found, two, 0), 1, 1e-12);
  EXPECT_LT(model("pareto_nbd").alive(found, two, 1), 0.3);
}

// With ten times as many purchases the likelihood still has figures where α is far from β on either side.
TEST(ParetoNbd, HasFiguresForThoseWhoBuyDaily) {
  const Purchases one{.frequency = {2000}, .recency = {1900}, .age = {2600}};
  for (const Estimated& of :
       {Estimated{.parameters = {0.5, 0.1, 0.6, 400}}, Estimated{.parameters = {0.5, 400, 0.6, 0.1}}}) {
    const double alive = model("pareto_nbd").alive(of, one, 0);
    EXPECT_TRUE(alive >= 0 && alive < 1e-6) << alive;
    EXPECT_TRUE(std::isfinite(model("pareto_nbd").expected(of, one, 0, 100)));
  }
}

// Where α and β are far apart the odds come from an integral, and go on without a jump.
TEST(ParetoNbd, GoesOnWithoutAJumpWhereTheSeriesIsLong) {
  const Purchases one{.frequency = {2}, .recency = {30}, .age = {60}};
  const auto aliveAt = [&](double alpha, double beta) {
    return model("pareto_nbd").alive({.parameters = {0.5, alpha, 0.6, beta}}, one, 0);
  };
  // (β − α) ÷ (β + 30) is 0.95 at β = (28.5 + α) ÷ 0.05.
  EXPECT_NEAR(aliveAt(10, 770 - 1e-6), aliveAt(10, 770 + 1e-6), 1e-9);
  EXPECT_NEAR(aliveAt(770 - 1e-6, 10), aliveAt(770 + 1e-6, 10), 1e-9);
  EXPECT_GT(aliveAt(10, 1e7), 0.999);
}

// What is drawn is in the mean what is expected.
TEST(ValueModels, DrawWhatTheyExpect) {
  for (const Model& each : all()) {
    const Estimated found = fit(each.info.key.c_str(), cdnow());
    const Purchases one{.frequency = {3}, .recency = {30}, .age = {38}, .spend = {40}};
    Random random(7);
    const double ahead = each.needsSpend ? 1 : 39;
    double sum = 0;
    constexpr int Draws = 40000;
    for (int i = 0; i < Draws; ++i) sum += each.drawn(found, one, 0, ahead, random);
    EXPECT_NEAR(sum / Draws / each.expected(found, one, 0, ahead), 1, 0.03) << each.info.key;
  }
}

// A newcomer's expected purchases are those of a customer of whom nothing was seen: they grow, and with them what all bought in CDNOW.
TEST(ValueModels, ExpectWhatCdnowBought) {
  for (const Model& each : all()) {
    if (each.needsSpend) continue;
    const Estimated found = fit(each.info.key.c_str(), cdnow());
    const Purchases one{.frequency = {0}, .recency = {0}, .age = {0}};
    EXPECT_LT(each.expected(found, one, 0, 10), each.expected(found, one, 0, 20));
    double expected = 0, bought = 0;
    for (std::size_t i = 0; i < cdnow().size(); ++i) {
      expected += each.expected(found, one, 0, cdnow().age[i]);
      bought += cdnow().frequency[i];
    }
    EXPECT_NEAR(expected / bought, 1, 0.03) << each.info.key;
  }
}

TEST(GammaGamma, MeetsThePublishedFitOfCdnow) {
  const Estimated found = fit("gamma_gamma", cdnow());
  EXPECT_NEAR(found.parameters[0], 6.24880, 2e-3);
  EXPECT_NEAR(found.parameters[1], 3.74459, 2e-4);
  EXPECT_NEAR(found.parameters[2], 15.44776, 6e-3);
  EXPECT_NEAR(found.logLikelihood, -4055.92324, 1e-3);
  // Who never bought again is expected to spend what all spend in the mean.
  const Purchases one{.frequency = {0}, .recency = {0}, .age = {38.86}, .spend = {0}};
  const double mean = found.parameters[0] * found.parameters[2] / (found.parameters[1] - 1);
  EXPECT_NEAR(model("gamma_gamma").expected(found, one, 0, 0), mean, 1e-9);
}

// Where everyone leaves with the same chance, a and b grow beyond all bounds; figures go on without a jump.
TEST(BgNbd, HasFiguresWhereTheChanceToLeaveIsTheSameForAll) {
  const Purchases one{.frequency = {3}, .recency = {30}, .age = {38}};
  const auto expectedAt = [&](double a) {
    return model("bg_nbd").expected({.parameters = {1, 18, a, 2.4 * a}}, one, 0, 39);
  };
  EXPECT_NEAR(expectedAt(49.999), expectedAt(50.001), 1e-5);
  EXPECT_NEAR(expectedAt(1e6), expectedAt(2e6), 1e-4);
  EXPECT_GT(expectedAt(1e6), 0.1);
}

// A world in which the parameters are known.
TEST(BgNbd, FindsWhatWasPlanted) {
  Random random(5);
  const double r = 2, alpha = 6, a = 2, b = 5;
  Purchases made;
  const auto gamma = [&](int shape, double rate) {
    double sum = 0;
    for (int i = 0; i < shape; ++i) sum -= std::log(1 - random.real());
    return sum / rate;
  };
  for (int i = 0; i < 20000; ++i) {
    const double rate = gamma(2, alpha), x = gamma(2, 1), leaves = x / (x + gamma(5, 1)), age = 30 + 20 * random.real();
    double time = 0, last = 0, count = 0;
    while (true) {
      time += gamma(1, rate);
      if (time > age) break;
      last = time;
      count += 1;
      if (random.real() < leaves) break;
    }
    made.frequency.push_back(count);
    made.recency.push_back(last);
    made.age.push_back(age);
  }
  const Estimated found = fit("bg_nbd", made);
  EXPECT_NEAR(found.parameters[0], r, 0.15);
  EXPECT_NEAR(found.parameters[1], alpha, 0.5);
  EXPECT_NEAR(found.parameters[2] / (found.parameters[2] + found.parameters[3]), a / (a + b), 0.02);
  for (std::size_t i = 0; i < 200; ++i) {
    const double alive = model("bg_nbd").alive(found, made, i), next = model("bg_nbd").expected(found, made, i, 10);
    EXPECT_TRUE(alive > 0 && alive <= 1);
    EXPECT_TRUE(next >= 0 && next < model("bg_nbd").expected(found, made, i, 20));
  }
}

// Where everyone leaves with the same chance p, a and b grow beyond all bounds and the likelihood is, without its constants,
// Γ(r + x) ÷ Γ(r) · α^r · ((1 − p)^x ÷ (α + T)^(r + x) + p (1 − p)^(x − 1) ÷ (α + t)^(r + x)), its last term where x > 0.
double likelihoodOfOneChance(const Purchases& all, double r, double alpha, double p) {
  double sum = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double x = all.frequency[i], power = r + x, stayed = x * std::log1p(-p);
    const double logAge = std::log(alpha + all.age[i]), logLast = std::log(alpha + all.recency[i]);
    const double odds = x > 0 ? p / (1 - p) * std::exp(power * (logAge - logLast)) : 0;
    sum += logGamma(power) - logGamma(r) + r * std::log(alpha) + stayed - power * logAge + std::log1p(odds);
  }
  return sum;
}

// Their parameters lie where differences of ln Γ would be nothing but rounding.
TEST(BgNbd, FitsAShopThatAllLeaveWithOneChance) {
  for (const std::uint64_t seed : {8, 17, 25}) {
    Random random(seed);
    Purchases made;
    for (int i = 0; i < 600; ++i) {
      const double age = 500 + 40 * random.real(), rate = drawGamma(3.5, random) / 160;
      double time = 0, last = 0, count = 0;
      while ((time -= std::log(1 - random.real()) / rate) <= age) {
        last = time;
        count += 1;
        if (random.real() < 0.05) break;
      }
      made.frequency.push_back(count);
      made.recency.push_back(last);
      made.age.push_back(age);
    }
    const Estimated found = fit("bg_nbd", made);
    const double r = found.parameters[0], alpha = found.parameters[1];
    const double chance = model("bg_nbd").leaving(found).chance;
    EXPECT_NEAR(chance, 0.05, 0.01) << seed;
    EXPECT_NEAR(found.logLikelihood, likelihoodOfOneChance(made, r, alpha, chance), 0.5) << seed;
    EXPECT_GE(found.logLikelihood, likelihoodOfOneChance(made, 3.5, 160, 0.05)) << seed;
    const double next = model("bg_nbd").expected(found, made, 0, 30);
    EXPECT_TRUE(next > 0 && next < 10) << seed << " " << next;
  }
}

TEST(ValueModels, AreTheSameForAnyNumberOfThreads) {
  for (const Model& each : all()) {
    const auto withThreads = [&](int threads) {
      const ThreadLimit limit(threads);
      return fit(each.info.key.c_str(), cdnow()).parameters;
    };
    EXPECT_EQ(withThreads(1), withThreads(3)) << each.info.key;
    EXPECT_FALSE(english(each.info.title).empty());
    EXPECT_FALSE(each.info.source.empty());
    EXPECT_EQ(fit(each.info.key.c_str(), cdnow()).parameters.size(), each.parameters.size());
    CancelToken token;
    token.cancel();
    Progress stopped(nullptr, token);
    EXPECT_THROW(each.fit(cdnow(), {}, stopped), Cancelled);
    Progress progress;
    EXPECT_THROW(each.fit({}, {}, progress), Error);
    EXPECT_THROW(each.fit({{0, 0}, {0, 0}, {3, 4}, {0, 0}}, {}, progress), Error) << "nobody bought again";
    EXPECT_THROW(each.fit({{1, 2}, {9, 2}, {3, 4}, {1, 1}}, {}, progress), Error) << "the last after the end";
    EXPECT_THROW(each.fit(cdnow(), {{"no such parameter", true}}, progress), Error);
  }
  EXPECT_THROW(model("bgnbd"), Error);
}

bool isMet(const std::vector<Gate>& all, const std::string& key) {
  return std::ranges::find(all, key, &Gate::key)->met();
}

TEST(Gates, PassCdnowAndStopWhatCannotCarryFigures) {
  const Estimated found = fit("bg_nbd", cdnow());
  const auto passed = gates(model("bg_nbd"), found, cdnow(), 7);
  ASSERT_EQ(passed.size(), 6u);
  for (const Gate& gate : passed) EXPECT_TRUE(gate.met()) << gate.key << " " << gate.value.value_or(-1);
  Purchases few = cdnow();
  for (auto* column : {&few.frequency, &few.recency, &few.age, &few.spend}) column->resize(300);
  const auto stopped = gates(model("bg_nbd"), fit("bg_nbd", few), few, 1);
  EXPECT_FALSE(isMet(stopped, "buyers"));
  EXPECT_FALSE(isMet(stopped, "repeat_buyers"));
  EXPECT_FALSE(isMet(stopped, "history_days"));
  EXPECT_TRUE(isMet(stopped, "days_since_last"));
}

}  // namespace
}  // namespace kindred::predict::value
