// Uplift: what was planted is found within its interval, and nothing where nothing was planted; curves against counts by hand.
#include "core/predict/uplift/uplift.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/matrix/memory_blocks.h"
#include "core/predict/classifier.h"
#include "core/predict/uplift/balance.h"
#include "core/predict/uplift/qini.h"

namespace kindred::predict::uplift {
namespace {

/// What a contact adds: `most` where x0 is above 0, nothing elsewhere. The chance without one depends on x1.
struct PlantedTrial {
  Trial trial;
  std::vector<double> truth;
};

PlantedTrial plantedTrial(Eigen::Index rows, double most, std::uint64_t seed) {
  Random random(seed);
  PlantedTrial made;
  made.trial.values = Matrix(rows, 4);
  for (int j = 0; j < 4; ++j) made.trial.features.push_back({.name = "x" + std::to_string(j)});
  for (Eigen::Index i = 0; i < rows; ++i) {
    for (int j = 0; j < 4; ++j) made.trial.values(i, j) = random.normal();
    made.truth.push_back(made.trial.values(i, 0) > 0 ? most : 0);
    const bool treated = random.real() < 0.5;
    const double chance = (made.trial.values(i, 1) > 0 ? 0.3 : 0.15) + (treated ? made.truth.back() : 0);
    made.trial.treated.push_back(treated ? 1 : 0);
    made.trial.labels.push_back(random.real() < chance ? 1 : 0);
  }
  return made;
}

Base byFirst() {
  return [](const Examples& examples, std::uint64_t seed, Progress& progress) {
    return algorithms().front().fit(examples, {}, seed, progress).model;
  };
}

ModelPtr learned(const Learner& learner, const Trial& trial, std::uint64_t seed = 1) {
  Progress progress;
  return learner.fit(trial, byFirst(), {}, seed, progress);
}

std::vector<double> upliftsOf(const Learner& learner, const Trial& trial, const Matrix& rows) {
  std::vector<double> all;
  for (const Effect& effect : learned(learner, trial)->effects(rows)) {
    EXPECT_TRUE(effect.untreated >= 0 && effect.untreated <= 1);
    EXPECT_TRUE(effect.uplift >= -1 && effect.uplift <= 1);
    all.push_back(effect.uplift);
  }
  return all;
}

class UpliftContract : public testing::TestWithParam<std::string> {};

TEST_P(UpliftContract, FindsWhatWasPlanted) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const PlantedTrial known = plantedTrial(8000, 0.25, seed), others = plantedTrial(6000, 0.25, seed + 50);
    const auto found = upliftsOf(learner(GetParam()), known.trial, others.trial.values);
    const Qini qini = qiniOf(found, others.trial.treated, others.trial.labels, seed);
    EXPECT_GT(qini.interval.low, 0) << seed;
    // As good an order as the truth's, to a part; and the first tenth's interval holds what was planted.
    const Qini best = qiniOf(others.truth, others.trial.treated, others.trial.labels, seed);
    EXPECT_GT(qini.coefficient, 0.7 * best.coefficient) << seed;
    const auto parts = upliftByParts(found, others.trial.treated, others.trial.labels);
    ASSERT_EQ(parts.size(), 10u);
    EXPECT_LT(parts.front().interval.low, 0.25 + 0.03);  // one of nine intervals may miss it by chance
    EXPECT_GT(parts.front().interval.high, 0.25 - 0.03);
    EXPECT_LT(parts.back().interval.low, 0.02);
    double off = 0;
    for (std::size_t i = 0; i < found.size(); ++i) off += std::abs(found[i] - others.truth[i]) / 6000;
    EXPECT_LT(off, 0.08) << seed;
  }
}

TEST_P(UpliftContract, FindsNothingWhereNothingWasPlanted) {
  int claims = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const PlantedTrial known = plantedTrial(2000, 0, seed), others = plantedTrial(2000, 0, seed + 50);
    const auto found = upliftsOf(learner(GetParam()), known.trial, others.trial.values);
    const Qini qini = qiniOf(found, others.trial.treated, others.trial.labels, seed);
    claims += qini.interval.low > 0 || qini.interval.high < 0 ? 1 : 0;
  }
  EXPECT_LE(claims, 2) << "one in twenty is chance";
}

TEST_P(UpliftContract, TheNumberOfThreadsDoesNotMatter) {
  const PlantedTrial made = plantedTrial(3000, 0.2, 4);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return upliftsOf(learner(GetParam()), made.trial, made.trial.values);
  };
  EXPECT_EQ(withThreads(1), withThreads(3));
}

TEST_P(UpliftContract, IsTheSameAfterItWasStored) {
  const PlantedTrial made = plantedTrial(3000, 0.2, 4), others = plantedTrial(100, 0.2, 9);
  const LoadBase base = [](const BlockReader& reader, Eigen::Index features) {
    return algorithms().front().load(reader, features);
  };
  MemoryBlocks blocks;
  const ModelPtr model = learned(learner(GetParam()), made.trial);
  model->save(blocks);
  const auto again = MemoryBlocks::unpacked(blocks.packed());
  ASSERT_TRUE(again);
  const ModelPtr loaded = learner(GetParam()).load(*again, base, 4);
  const auto before = model->effects(others.trial.values), after = loaded->effects(others.trial.values);
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i].untreated, after[i].untreated);
    EXPECT_EQ(before[i].uplift, after[i].uplift);
  }
  MemoryBlocks twice;
  loaded->save(twice);
  EXPECT_EQ(twice.packed(), blocks.packed());
  EXPECT_THROW(learner(GetParam()).load(MemoryBlocks(), base, 4), Error);
  EXPECT_THROW(learner(GetParam()).load(blocks, base, 1), Error) << "of another number of features";
}

TEST_P(UpliftContract, FewRowsCollinearColumnsAndAnswersToldApartAreAnsweredClearly) {
  Trial one = plantedTrial(1, 0.2, 4).trial;
  EXPECT_THROW(learned(learner(GetParam()), one), Error) << "nobody to compare with";
  Trial four = plantedTrial(4, 0.2, 4).trial;
  four.treated = {0, 0, 1, 1};
  four.labels = {0, 1, 0, 1};
  EXPECT_EQ(upliftsOf(learner(GetParam()), four, four.values).size(), 4u);
  Trial collinear = plantedTrial(2000, 0.25, 4).trial;
  collinear.values.col(2) = collinear.values.col(0) * 3;
  collinear.values.col(3).setConstant(7);
  EXPECT_GT(
      qiniOf(upliftsOf(learner(GetParam()), collinear, collinear.values), collinear.treated, collinear.labels, 1, 50)
          .coefficient,
      0);
  Trial apart = plantedTrial(1000, 0.25, 4).trial;
  for (std::size_t i = 0; i < 1000; ++i)
    apart.labels[i] = apart.treated[i] != 0 && apart.values(static_cast<Eigen::Index>(i), 0) > 0 ? 1 : 0;
  apart.labels[static_cast<std::size_t>(std::ranges::find(apart.treated, 0) - apart.treated.begin())] = 1;
  double high = 0, low = 0;
  const auto found = upliftsOf(learner(GetParam()), apart, apart.values);
  for (std::size_t i = 0; i < 1000; ++i) {
    EXPECT_TRUE(std::isfinite(found[i]));
    (apart.values(static_cast<Eigen::Index>(i), 0) > 0 ? high : low) += found[i] / 500;
  }
  EXPECT_GT(high, low + 0.5);
}

TEST_P(UpliftContract, WrongInputIsAnErrorAndStopsWhenAskedTo) {
  const Learner& method = learner(GetParam());
  const Trial good = plantedTrial(300, 0.2, 4).trial;
  Progress progress;
  Trial nobody = good;
  nobody.treated.assign(300, 0);
  EXPECT_THROW(learned(method, nobody), Error);
  Trial everyone = good;
  everyone.labels.assign(300, 1);
  EXPECT_THROW(learned(method, everyone), Error);
  Trial empty;
  EXPECT_THROW(learned(method, empty), Error);
  Trial unknown = good;
  unknown.values(3, 1) = std::nan("");
  EXPECT_THROW(learned(method, unknown), Error);
  EXPECT_THROW(method.fit(good, byFirst(), {{"no such parameter", true}}, 1, progress), Error);
  EXPECT_THROW(static_cast<void>(learned(method, good)->effects(Matrix::Zero(2, 7))), Error);
  EXPECT_TRUE(learned(method, good)->effects(Matrix(0, 4)).empty());
  CancelToken token;
  token.cancel();
  Progress stopped(nullptr, token);
  EXPECT_THROW(method.fit(good, byFirst(), {}, 1, stopped), Cancelled);
  for (const Parameter& parameter : method.info.parameters) {
    if (!parameter.range) continue;
    const double beyond = parameter.range->maximum * 2 + 1;
    const Value value = parameter.type == ParameterType::Int ? Value(static_cast<std::int64_t>(beyond)) : Value(beyond);
    EXPECT_THROW(method.fit(good, byFirst(), {{parameter.key, value}}, 1, progress), Error) << parameter.key;
  }
}

TEST_P(UpliftContract, ConstantColumnsDoNoHarm) {
  PlantedTrial made = plantedTrial(2000, 0.2, 4);
  made.trial.values.setConstant(3);
  const auto found = upliftsOf(learner(GetParam()), made.trial, made.trial.values);
  const UpliftPart all = upliftByParts(found, made.trial.treated, made.trial.labels, 1).front();
  for (const double each : found) EXPECT_NEAR(each, all.observed, 0.005);
}

TEST_P(UpliftContract, SaysWhatItIs) {
  const Learner& method = learner(GetParam());
  EXPECT_FALSE(english(method.info.title).empty());
  EXPECT_FALSE(english(method.info.summary).empty());
  EXPECT_FALSE(method.info.source.empty());
}

std::vector<std::string> learnerKeys() {
  std::vector<std::string> keys;
  for (const Learner& each : all()) keys.push_back(each.info.key);
  return keys;
}
INSTANTIATE_TEST_SUITE_P(All, UpliftContract, testing::ValuesIn(learnerKeys()),
                         [](const auto& test) { return test.param; });

TEST(UpliftLearners, AnUnknownOneIsAnError) { EXPECT_THROW(learner("s_learner"), Error); }

// Eight people in the order of what was told: C contacted, with what they answered.
//   told      8 7 6 5 4 3 2 1
//   contacted C . C . C . C .
//   answer    1 0 1 0 0 1 0 0
// After 2: 1 − 0·1/1 = 1; after 4: 2 − 0 = 2; after 6: 2 − 1·3/3 = 1; after 8: 2 − 1·4/4 = 1; each of 4 contacted.
TEST(Qini, IsWhatCanBeCountedByHand) {
  const std::vector<double> told = {8, 7, 6, 5, 4, 3, 2, 1};
  const std::vector<std::uint8_t> treated = {1, 0, 1, 0, 1, 0, 1, 0}, labels = {1, 0, 1, 0, 0, 1, 0, 0};
  const Qini qini = qiniOf(told, treated, labels, 1, 50);
  const auto at = [&](double share) {
    for (const QiniPoint& point : qini.points) {
      if (std::abs(point.share - share) < 1e-9) return point.gained;
    }
    return -9.0;
  };
  EXPECT_NEAR(at(0.25), 1.0 / 4, 1e-12);
  EXPECT_NEAR(at(0.5), 2.0 / 4, 1e-12);
  EXPECT_NEAR(at(0.75), 1.0 / 4, 1e-12);
  EXPECT_NEAR(at(1), 1.0 / 4, 1e-12);
  // Corners after each row: 0, 1, 1, 2, 2, 2, 1, 1, 1 of 4, by trapezia of 1/8, less the triangle below the straight line.
  const double corners[9] = {0, 1, 1, 2, 2, 2, 2 - 1 * 3.0 / 3, 2 - 1 * 4.0 / 3, 1};
  double area = 0;
  for (int i = 1; i <= 8; ++i) area += (corners[i] + corners[i - 1]) / 2 / 8 / 4;
  EXPECT_NEAR(qini.coefficient, area - 0.125, 1e-12);
  EXPECT_LE(qini.interval.low, qini.interval.high);
}

// An independent count: for every cut the difference of answers by plain loops, and the area by a fine grid.
TEST(Qini, IsAnIndependentCountOfManyRows) {
  const PlantedTrial made = plantedTrial(400, 0.3, 9);
  std::vector<double> told(400);
  for (std::size_t i = 0; i < told.size(); ++i) told[i] = made.trial.values(static_cast<Eigen::Index>(i), 0);
  const auto gainedAbove = [&](double least) {
    double treated = 0, treatedYes = 0, others = 0, othersYes = 0;
    for (std::size_t i = 0; i < told.size(); ++i) {
      if (told[i] < least) continue;
      (made.trial.treated[i] != 0 ? treated : others) += 1;
      if (made.trial.labels[i] != 0) (made.trial.treated[i] != 0 ? treatedYes : othersYes) += 1;
    }
    return treatedYes - (others > 0 ? othersYes * treated / others : 0);
  };
  std::vector<double> cuts = told;
  std::ranges::sort(cuts, std::greater<>());
  double area = 0, before = 0;
  for (const double cut : cuts) {
    const double now = gainedAbove(cut);
    area += (before + now) / 2 / 400;
    before = now;
  }
  const auto treated = static_cast<double>(std::ranges::count(made.trial.treated, 1));
  const Qini qini = qiniOf(told, made.trial.treated, made.trial.labels, 1, 20);
  EXPECT_NEAR(qini.coefficient, (area - before / 2) / treated, 1e-12);
  EXPECT_NEAR(qini.points.back().gained, before / treated, 1e-12);
}

TEST(Qini, EqualUpliftsAreAStraightLine) {
  const PlantedTrial made = plantedTrial(500, 0.3, 2);
  const Qini qini = qiniOf(std::vector<double>(500, 0.1), made.trial.treated, made.trial.labels, 1, 20);
  EXPECT_NEAR(qini.coefficient, 0, 1e-12);
  for (const QiniPoint& point : qini.points) EXPECT_NEAR(point.gained, point.share * qini.points.back().gained, 1e-12);
}

TEST(Balance, ShowsWhereGroupsDiffer) {
  Random random(6);
  std::vector<double> days, spend;
  std::vector<std::string> regions;
  std::vector<std::uint8_t> treated;
  for (int i = 0; i < 20000; ++i) {
    treated.push_back(random.below(2) == 0 ? 1 : 0);
    days.push_back(random.normal() + (treated.back() != 0 ? 0.5 : 0));
    spend.push_back(random.normal());
    regions.push_back(random.real() < (treated.back() != 0 ? 0.5 : 0.3) ? "north" : "south");
  }
  const Table table{{numberColumn("spend", spend), numberColumn("days", days), categoryColumn("region", regions)},
                    20000};
  const auto found = balanceOf(table, allRows(20000), treated);
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].feature, "days");
  EXPECT_NEAR(found[0].difference, 0.5, 0.05);
  EXPECT_FALSE(found[0].isBalanced());
  // (.5 − .3) ÷ √((.25 + .21) ÷ 2)
  EXPECT_NEAR(std::abs(found[1].difference), 0.2 / std::sqrt(0.23), 0.05);
  EXPECT_EQ(found[3].feature, "spend");
  EXPECT_TRUE(found[3].isBalanced());
}

}  // namespace
}  // namespace kindred::predict::uplift
