// Figures of merit against what they are by definition.
#include "core/predict/judgement.h"

#include <gtest/gtest.h>

#include "tests/core/predict/planted.h"

namespace kindred::predict {
namespace {

const std::vector<double> Scores6 = {0.9, 0.8, 0.8, 0.4, 0.3, 0.1};
const std::vector<std::uint8_t> Labels6 = {1, 1, 0, 0, 1, 0};

TEST(Auc, CountsPairsInTheRightOrder) {
  // Pairs: 0.9 over three; 0.8 ties one, over two; 0.3 over one.
  const Auc found = *auc(Scores6, Labels6);
  EXPECT_DOUBLE_EQ(found.value, (3 + 2.5 + 1) / 9);
  // The shares of pairs of each yes, and of each no, by DeLong's formula.
  const double yes[3] = {3.0 / 3, 2.5 / 3, 1.0 / 3}, no[3] = {1.5 / 3, 2.0 / 3, 3.0 / 3};
  const auto variance = [&](const double* v) {
    double sum = 0;
    for (int i = 0; i < 3; ++i) sum += std::pow(v[i] - found.value, 2) / 2;
    return sum / 3;
  };
  EXPECT_NEAR(found.error, std::sqrt(variance(yes) + variance(no)), 1e-12);
  EXPECT_DOUBLE_EQ(found.interval.high, 1);
  EXPECT_FALSE(auc(Scores6, std::vector<std::uint8_t>(6, 1)));
}

TEST(Auc, CoversTheTruthAboutAsOftenAsItSays) {
  // Yes and no one deviation apart: Φ(1 ÷ √2).
  const double truth = 0.5 * std::erfc(-0.5);
  int covered = 0;
  for (int round = 0; round < 400; ++round) {
    Random random(static_cast<std::uint64_t>(round) + 1);
    std::vector<double> scores;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 150; ++i) {
      labels.push_back(i % 3 == 0 ? 1 : 0);
      scores.push_back(random.normal() + labels.back());
    }
    const Auc found = *auc(scores, labels);
    covered += found.interval.low <= truth && truth <= found.interval.high ? 1 : 0;
  }
  EXPECT_GT(covered, 366);
  EXPECT_LT(covered, 394);
}

TEST(AucDifference, IsThatOfTheSharesOfPairsOfEachRow) {
  // Two rows of each answer, so that it can be written out: of the first 1, 1/2 and 1/2, 1; of the second 1/2, 1 and 1, 1/2.
  const std::vector<std::uint8_t> labels = {1, 1, 0, 0};
  const std::vector<double> first = {0.9, 0.4, 0.6, 0.1}, second = {0.4, 0.9, 0.1, 0.6};
  const AucDifference none = *aucDifference(first, second, labels);
  EXPECT_DOUBLE_EQ(none.value, 0);
  // Differences of yes ½, −½ and of no −½, ½: variance ½ each, divided by 2 rows each.
  EXPECT_NEAR(none.error, std::sqrt(0.5), 1e-12);
  EXPECT_DOUBLE_EQ(none.p, 1);
  const AucDifference same = *aucDifference(Scores6, Scores6, Labels6);
  EXPECT_EQ(same.value, 0);
  EXPECT_EQ(same.error, 0);
  EXPECT_EQ(same.p, 1);
  EXPECT_FALSE(aucDifference(first, second, std::vector<std::uint8_t>(4, 0)));
}

TEST(AucDifference, IsTheCovarianceMatrixOfBoth) {
  // DeLong's matrix entry by entry, from the pairs themselves.
  const std::vector<double> other = {0.2, 0.9, 0.3, 0.3, 0.8, 0.1};
  const auto shares = [&](const std::vector<double>& scores, bool ofYes) {
    std::vector<double> all;
    for (std::size_t i = 0; i < 6; ++i) {
      if ((Labels6[i] != 0) != ofYes) continue;
      double sum = 0;
      for (std::size_t j = 0; j < 6; ++j) {
        if ((Labels6[j] != 0) == ofYes) continue;
        const double yes = ofYes ? scores[i] : scores[j], no = ofYes ? scores[j] : scores[i];
        sum += yes > no ? 1 : yes == no ? 0.5 : 0;
      }
      all.push_back(sum / 3);
    }
    return all;
  };
  const auto covariance = [](const std::vector<double>& a, const std::vector<double>& b) {
    const double meanA = (a[0] + a[1] + a[2]) / 3, meanB = (b[0] + b[1] + b[2]) / 3;
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i) sum += (a[i] - meanA) * (b[i] - meanB) / 2;
    return sum / 3;
  };
  double variance = 0;
  for (const bool ofYes : {true, false}) {
    const auto a = shares(Scores6, ofYes), b = shares(other, ofYes);
    variance += covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
  }
  const AucDifference found = *aucDifference(Scores6, other, Labels6);
  EXPECT_NEAR(found.value, auc(Scores6, Labels6)->value - auc(other, Labels6)->value, 1e-12);
  EXPECT_NEAR(found.error, std::sqrt(variance), 1e-12);
  EXPECT_NEAR(found.p, std::erfc(std::abs(found.value) / found.error / std::sqrt(2.0)), 1e-12);
  const AucDifference turned = *aucDifference(other, Scores6, Labels6);
  EXPECT_DOUBLE_EQ(turned.value, -found.value);
  EXPECT_DOUBLE_EQ(turned.error, found.error);
}

TEST(AucDifference, IsFoundByChanceAsOftenAsItSays) {
  // Two signs of the same strength, which share a part: no difference, and one that the errors of each alone would miss.
  int claimed = 0;
  for (int round = 0; round < 400; ++round) {
    Random random(static_cast<std::uint64_t>(round) + 1);
    std::vector<double> first, second;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 150; ++i) {
      labels.push_back(i % 3 == 0 ? 1 : 0);
      const double shared = random.normal() + labels.back();
      first.push_back(shared + 0.5 * random.normal());
      second.push_back(shared + 0.5 * random.normal());
    }
    claimed += aucDifference(first, second, labels)->p < 0.05 ? 1 : 0;
  }
  EXPECT_GT(claimed, 6);
  EXPECT_LT(claimed, 36);
}

TEST(AveragePrecision, IsSteppedOverThresholds) {
  EXPECT_NEAR(*averagePrecision(Scores6, Labels6), 1.0 / 3 * 1 + 1.0 / 3 * 2 / 3 + 1.0 / 3 * 3 / 5, 1e-12);
}

TEST(FigureIntervals, CoverTheTruthAboutAsOftenAsTheySay) {
  // Probabilities that are right: Brier's truth is the mean of p · (1 − p), 1/6 for uniform ones; of precision, that of many rows.
  const auto made = [](int rows, std::uint64_t seed) {
    Random random(seed);
    std::pair<std::vector<double>, std::vector<std::uint8_t>> drawn;
    for (int i = 0; i < rows; ++i) {
      drawn.first.push_back(random.real());
      drawn.second.push_back(random.real() < drawn.first.back() ? 1 : 0);
    }
    return drawn;
  };
  const auto many = made(200000, 77);
  const double truth = *averagePrecision(many.first, many.second);
  int ofBrier = 0, ofPrecision = 0;
  for (int round = 0; round < 300; ++round) {
    const auto [probabilities, labels] = made(150, static_cast<std::uint64_t>(round) + 1);
    const FigureIntervals found = *figureIntervals(probabilities, labels, 5, 100);
    ofBrier += found.brier.low <= 1.0 / 6 && 1.0 / 6 <= found.brier.high ? 1 : 0;
    ofPrecision += found.averagePrecision.low <= truth && truth <= found.averagePrecision.high ? 1 : 0;
  }
  EXPECT_GT(ofBrier, 270);
  EXPECT_LT(ofBrier, 299);
  EXPECT_GT(ofPrecision, 268);
  EXPECT_LT(ofPrecision, 299);
  EXPECT_FALSE(figureIntervals(Scores6, std::vector<std::uint8_t>(6, 0), 1));
  EXPECT_EQ(figureIntervals(Scores6, Labels6, 3)->brier.low, figureIntervals(Scores6, Labels6, 3)->brier.low);
}

TEST(Losses, AreMeans) {
  const std::vector<double> p = {0.8, 0.3};
  const std::vector<std::uint8_t> labels = {1, 0};
  EXPECT_NEAR(logLoss(p, labels), -(std::log(0.8) + std::log(0.7)) / 2, 1e-12);
  EXPECT_NEAR(brier(p, labels), (0.04 + 0.09) / 2, 1e-12);
}

TEST(Gains, CountWithinEqualScoresAsChanceWould) {
  const std::vector<GainPoint> found = gains(Scores6, Labels6, 6);
  EXPECT_NEAR(found[0].caught, 1.0 / 3, 1e-12);
  EXPECT_NEAR(found[1].caught, 1.5 / 3, 1e-12);
  EXPECT_NEAR(found[2].caught, 2.0 / 3, 1e-12);
  EXPECT_NEAR(found[2].lift, 2.0 / 3 * 2, 1e-12);
  EXPECT_NEAR(found[5].caught, 1, 1e-12);
  for (const GainPoint& point : gains(std::vector<double>(6, 0.5), Labels6, 10)) EXPECT_NEAR(point.lift, 1, 1e-12);
}

TEST(Calibration, KeepsEqualProbabilitiesTogether) {
  const auto bins = calibration(std::vector<double>(6, 0.5), Labels6, 3);
  ASSERT_EQ(bins.size(), 1u);
  EXPECT_EQ(bins[0].rows, 6);
  EXPECT_DOUBLE_EQ(bins[0].observed, 0.5);
}

TEST(CalibrationLine, IsOneAndNothingOfTheTruthAndTellsOverconfidence) {
  const Examples made = test::planted(20000, {1.2}, 1);
  std::vector<double> truth, sure;
  for (Eigen::Index i = 0; i < made.rows(); ++i) {
    const double odds = -0.5 + 1.2 * made.values(i, 0);
    truth.push_back(1 / (1 + std::exp(-odds)));
    sure.push_back(1 / (1 + std::exp(-2 * odds)));
  }
  EXPECT_NEAR(calibrationLine(truth, made.labels)->slope, 1, 0.06);
  EXPECT_NEAR(calibrationLine(truth, made.labels)->constant, 0, 0.06);
  EXPECT_NEAR(calibrationLine(sure, made.labels)->slope, 0.5, 0.03);
  EXPECT_FALSE(calibrationLine(std::vector<double>{0.9, 0.1}, std::vector<std::uint8_t>{1, 0}));
}

TEST(ProfitCurve, CutsWhereTheNextContactCostsMoreThanItBrings) {
  std::vector<double> scores;
  std::vector<std::uint8_t> labels;
  for (int i = 0; i < 100; ++i) {
    scores.push_back(1 - i / 100.0);
    labels.push_back(i < 20 ? 1 : i % 10 == 0 ? 1 : 0);
  }
  const ProfitCurve found = profitCurve(scores, labels, {.value = 5, .cost = 1}, 1);
  EXPECT_EQ(found.best.contacts, 21);  // the 21st says yes too
  EXPECT_DOUBLE_EQ(found.best.profit, 5 * 21 - 21);
  EXPECT_EQ(found.points.front().profit, 0);
  EXPECT_DOUBLE_EQ(found.points.back().profit, 5 * 28 - 100);
  EXPECT_LE(found.bestProfit.low, found.best.profit);
  EXPECT_GE(found.bestProfit.high, found.best.profit);
  EXPECT_LE(found.bestShare.low, 0.21);
  // Where a contact costs more than it brings, none is best.
  EXPECT_EQ(profitCurve(scores, labels, {.value = 1, .cost = 2}, 1).best.contacts, 0);
}

}  // namespace
}  // namespace kindred::predict
