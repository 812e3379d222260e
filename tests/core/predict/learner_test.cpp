// Learning from columns as they are, without looking at what is tested.
#include "core/predict/learner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/random.h"

namespace kindred::predict {
namespace {

using testing::ElementsAre;
using testing::Gt;

struct Made {
  Table table;
  std::vector<std::uint8_t> labels;
};

// A number that matters, a region that matters, an id that is chance.
Made shop(std::size_t rows) {
  Random random(3);
  std::vector<double> days;
  std::vector<std::string> regions, ids;
  Made made;
  for (std::size_t i = 0; i < rows; ++i) {
    days.push_back(i % 11 == 0 ? std::nan("") : static_cast<double>(random.below(100)));
    regions.push_back(i % 3 == 0 ? "north" : i % 3 == 1 ? "south" : "west");
    ids.push_back("id" + std::to_string(random.below(rows / 3)));
    const double odds = (std::isnan(days.back()) ? 0 : 1.5 - days.back() * 0.04) + (i % 3 == 0 ? 1 : -0.5);
    made.labels.push_back(random.real() < 1 / (1 + std::exp(-odds)) ? 1 : 0);
  }
  made.table = {{numberColumn("days", days), categoryColumn("region", regions), categoryColumn("id", ids)}, rows};
  return made;
}

TEST(Encoder, MakesFeaturesOfNumbersAndValues) {
  const Table table{{numberColumn("days", {1, std::nan(""), 3}), categoryColumn("region", {"a", "b", ""})}, 3};
  const std::vector<std::uint8_t> labels = {1, 0, 1};
  const Encoder encoder(table, allRows(3), labels, {});
  std::vector<std::string> names;
  for (const Feature& feature : encoder.features()) names.push_back(feature.name);
  EXPECT_THAT(names, ElementsAre("days", "days is missing", "region = a", "region = b", "region is missing"));
  const Matrix made = encoder.encoded(table, allRows(3));
  Matrix expected(3, 5);
  expected << 1, 0, 1, 0, 0, 2, 1, 0, 1, 0, 3, 0, 0, 0, 1;
  EXPECT_EQ(made, expected);
}

TEST(Encoder, ValuesThatWereNotSeenAreNothing) {
  const std::vector<std::uint8_t> labels = {1, 0, 1, 0};
  const Table table{{categoryColumn("region", {"a", "b", "a", "new"})}, 4};
  const Encoder encoder(table, {0, 1, 2}, labels, {});
  EXPECT_EQ(encoder.encoded(table, {3}), Matrix::Zero(1, 2));
  EXPECT_THROW(static_cast<void>(encoder.encoded(Table{{numberColumn("other", {1})}, 1}, {0})), Error);
}

// A code of its own for every row or two says nothing. Had its share of yes come from the row itself, it would tell all.
TEST(Encoder, ARowDoesNotKnowItsOwnAnswer) {
  const Made made = shop(900);
  const Encoder encoder(Table{{made.table.columns[2]}, 900}, allRows(900), made.labels, {});
  const Matrix honest = encoder.learned(made.table, allRows(900), made.labels, 1);
  const Matrix knowing = encoder.encoded(made.table, allRows(900));
  const auto area = [&](const Matrix& matrix) {
    return auc(std::vector<double>(matrix.data(), matrix.data() + matrix.size()), made.labels)->value;
  };
  EXPECT_NEAR(area(honest), 0.5, 0.07);
  EXPECT_GT(area(knowing), 0.7);
}

TEST(Encoder, LooksOnlyAtRowsThatAreLearnedFrom) {
  Made made = shop(300);
  const Parted parted = holdOut(allRows(300), made.labels, 0.3, 1);
  Progress progress;
  const auto answers = [&] {
    return learn(made.table, parted.learned, made.labels, {.algorithm = "logistic"}, progress)
        .probabilities(made.table, parted.learned);
  };
  const auto before = answers();
  for (const std::size_t row : parted.tested) {
    made.labels[row] = made.labels[row] != 0 ? 0 : 1;
    made.table.columns[0].numbers[row] = 1e6;
  }
  EXPECT_EQ(answers(), before);
}

TEST(Parted, HoldsOutTheSameShareOfBothAnswers) {
  const Made made = shop(1000);
  const auto yes = [&](const Rows& rows) {
    return static_cast<double>(std::ranges::count_if(rows, [&](std::size_t row) { return made.labels[row] != 0; })) /
           static_cast<double>(rows.size());
  };
  const Parted parted = holdOut(allRows(1000), made.labels, 0.25, 1);
  EXPECT_NEAR(static_cast<double>(parted.tested.size()), 250, 1);
  EXPECT_NEAR(yes(parted.tested), yes(parted.learned), 0.005);
  std::vector<int> tested(1000);
  for (const Parted& fold : folds(allRows(1000), made.labels, 5, 1)) {
    EXPECT_NEAR(yes(fold.tested), yes(fold.learned), 0.01);
    EXPECT_EQ(fold.tested.size() + fold.learned.size(), 1000u);
    for (const std::size_t row : fold.tested) ++tested[row];
  }
  EXPECT_THAT(tested, testing::Each(1));
  EXPECT_THROW(folds(allRows(3), made.labels, 5, 1), Error);
}

TEST(Learn, FindsWhatMattersAndSaysWhat) {
  const Made made = shop(4000);
  const Parted parted = holdOut(allRows(4000), made.labels, 0.3, 1);
  Progress progress;
  for (const Calibration calibration : {Calibration::None, Calibration::Sigmoid, Calibration::Isotonic}) {
    const Learned learned =
        learn(made.table, parted.learned, made.labels, {.algorithm = "logistic", .calibration = calibration}, progress);
    const auto found = learned.probabilities(made.table, parted.tested);
    std::vector<std::uint8_t> labels;
    for (const std::size_t row : parted.tested) labels.push_back(made.labels[row]);
    EXPECT_GT(auc(found, labels)->value, 0.7);
    EXPECT_NEAR(calibrationLine(found, labels)->slope, 1, 0.25);
    const auto all = drivers(learned, made.table, parted.tested, made.labels, 1, progress);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].column, "days");
    EXPECT_EQ(all[0].direction, -1);
    EXPECT_EQ(all[1].column, "region");
    EXPECT_LT(all[2].importance, 0.02);
  }
}

// One in twelve says yes. Weighted, the order stays, the probabilities are of a world of half and half, and calibration undoes that.
TEST(Learn, WeighsBothAnswersAlike) {
  Made made = shop(6000);
  for (std::size_t i = 0; i < made.labels.size(); ++i) {
    if (i % 6 != 0) made.labels[i] = 0;
  }
  const Parted parted = holdOut(allRows(6000), made.labels, 0.3, 1);
  Progress progress;
  std::vector<std::uint8_t> labels;
  for (const std::size_t row : parted.tested) labels.push_back(made.labels[row]);
  const double share = static_cast<double>(std::ranges::count(labels, 1)) / static_cast<double>(labels.size());
  ASSERT_LT(share, 0.15);
  for (const Algorithm& method : algorithms()) {
    Recipe recipe{.algorithm = method.info.key, .answerWeights = AnswerWeights::Balanced};
    const auto mean = [&](const Learned& learned) {
      double sum = 0;
      for (const double p : learned.probabilities(made.table, parted.tested)) sum += p;
      return sum / static_cast<double>(labels.size());
    };
    const Learned weighted = learn(made.table, parted.learned, made.labels, recipe, progress);
    EXPECT_GT(mean(weighted), 1.6 * share) << method.info.key;
    EXPECT_EQ(notes(weighted).size(), 1 + notes(weighted.fitted, weighted.encoder.features()).size());
    EXPECT_GT(auc(weighted.probabilities(made.table, parted.tested), labels)->value, 0.55) << method.info.key;
    recipe.calibration = Calibration::Sigmoid;
    const Learned honest = learn(made.table, parted.learned, made.labels, recipe, progress);
    EXPECT_NEAR(mean(honest), share, 0.02) << method.info.key;
    EXPECT_EQ(notes(honest).size(), notes(honest.fitted, honest.encoder.features()).size());
  }
}

TEST(Table, TakesMoreRowsByTheNamesOfItsColumns) {
  Table table{{numberColumn("days", {1}), categoryColumn("region", {"b"}), numberColumn("gone", {7})}, 1};
  append(
      table,
      {{categoryColumn("region", {"a", "", "b"}), numberColumn("days", {2, 3, 4}), numberColumn("new", {0, 0, 0})}, 3});
  EXPECT_EQ(table.rows, 4u);
  ASSERT_EQ(table.columns.size(), 3u);
  EXPECT_THAT(table.columns[0].numbers, ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(table.columns[1].codes, ElementsAre(0, 1, -1, 0));
  EXPECT_THAT(table.columns[1].values, ElementsAre("b", "a"));
  EXPECT_EQ(table.columns[2].numbers[0], 7);
  EXPECT_TRUE(std::isnan(table.columns[2].numbers[3]));
  EXPECT_THROW(append(table, {{numberColumn("region", {1})}, 1}), Error);
}

TEST(Suspicious, AreColumnsThatKnowTheAnswer) {
  Made made = shop(600);
  EXPECT_TRUE(suspicious(made.table, allRows(600), made.labels).empty());
  std::vector<double> knows;
  std::vector<std::string> says;
  for (const std::uint8_t label : made.labels) {
    knows.push_back(label != 0 ? 3 : 5);
    says.push_back(label != 0 ? "came" : "stayed");
  }
  made.table.columns.push_back(numberColumn("knows", knows));
  made.table.columns.push_back(categoryColumn("says", says));
  EXPECT_THAT(suspicious(made.table, allRows(600), made.labels), ElementsAre("knows", "says"));
}

}  // namespace
}  // namespace kindred::predict
