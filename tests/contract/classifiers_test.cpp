// What every classifier promises, over all there are.
#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/matrix/memory_blocks.h"
#include "core/predict/classifier.h"
#include "core/predict/judgement.h"
#include "tests/core/predict/planted.h"

namespace kindred::predict {
namespace {

using test::planted;

class ClassifierContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Fitted fit(const Examples& examples, const Values& values = {}) const {
    Progress progress;
    return algorithm(GetParam()).fit(examples, values, 1, progress);
  }
  [[nodiscard]] std::vector<double> learned(const Examples& examples, const Matrix& rows) const {
    const std::vector<double> p = fit(examples).model->probabilities(rows);
    for (const double each : p) EXPECT_TRUE(each >= 0 && each <= 1) << each;
    return p;
  }
};

TEST_P(ClassifierContract, SaysWhatItIs) {
  const Algorithm& classifier = algorithm(GetParam());
  EXPECT_FALSE(english(classifier.info.title).empty());
  EXPECT_FALSE(english(classifier.info.summary).empty());
  EXPECT_FALSE(classifier.info.source.empty());
  EXPECT_TRUE(problems(classifier.info.parameters, {}).empty());
  const Estimate few = classifier.estimate(100, 8, {}), many = classifier.estimate(100000, 8, {});
  EXPECT_GT(few.seconds, 0);
  EXPECT_GT(many.seconds, few.seconds);
  EXPECT_GT(many.bytes, few.bytes);
}

TEST_P(ClassifierContract, FindsWhatWasPlantedInRowsItHasNotSeen) {
  const Examples known = planted(3000, {1.5, -1.5}, 5, 1), others = planted(2000, {1.5, -1.5}, 5, 2);
  EXPECT_GT(auc(learned(known, others.values), others.labels)->value, 0.78);
}

TEST_P(ClassifierContract, FindsNothingWhereThereIsNothing) {
  const Examples known = planted(3000, {}, 5, 1), others = planted(2000, {}, 5, 2);
  const Auc found = *auc(learned(known, others.values), others.labels);
  EXPECT_NEAR(found.value, 0.5, 4 * found.error + 0.001);
}

TEST_P(ClassifierContract, TheNumberOfThreadsDoesNotMatter) {
  const Examples made = planted(9000, {1, -1}, 6);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return learned(made, made.values);
  };
  EXPECT_EQ(withThreads(1), withThreads(3));
}

TEST_P(ClassifierContract, OtherRowsDoNotMatter) {
  const Examples made = planted(400, {1, -1}, 4);
  const ModelPtr model = fit(made).model;
  const std::vector<double> all = model->probabilities(made.values),
                            some = model->probabilities(made.values.middleRows(7, 3));
  EXPECT_EQ(std::vector<double>(all.begin() + 7, all.begin() + 10), some);
  EXPECT_TRUE(model->probabilities(Matrix(0, 4)).empty());
}

TEST_P(ClassifierContract, AWeightOfTwoIsTheRowTwice) {
  if (GetParam() == "nearest") return;  // there twice is two neighbours
  Examples once = planted(300, {1, -1}, 3);
  std::vector<Eigen::Index> places;
  for (Eigen::Index i = 0; i < once.rows(); ++i) {
    places.insert(places.end(), i % 3 == 0 ? 2 : 1, i);
    once.weights.push_back(i % 3 == 0 ? 2 : 1);
  }
  const Examples twice = rowsOf({once.values, once.features, once.labels}, places);
  const auto a = learned(once, once.values), b = learned(twice, once.values);
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(a[i], b[i], 1e-9);
}

TEST_P(ClassifierContract, IsTheSameAfterItWasStored) {
  const Examples made = planted(400, {1, -1}, 4), others = planted(100, {1, -1}, 4, 9);
  const ModelPtr model = fit(made).model;
  MemoryBlocks blocks;
  model->save(blocks);
  const auto again = MemoryBlocks::unpacked(blocks.packed());
  ASSERT_TRUE(again);
  const ModelPtr loaded = algorithm(GetParam()).load(*again, 4);
  EXPECT_EQ(loaded->probabilities(others.values), model->probabilities(others.values));
  const auto why = model->contributions(others.values.row(3)), whyAgain = loaded->contributions(others.values.row(3));
  ASSERT_EQ(why.has_value(), whyAgain.has_value());
  EXPECT_TRUE(!why || why->parts == whyAgain->parts);
  MemoryBlocks twice;
  loaded->save(twice);
  EXPECT_EQ(twice.packed(), blocks.packed());
}

TEST_P(ClassifierContract, WhatItDidNotStoreIsNoModel) {
  MemoryBlocks blocks;
  fit(planted(100, {1}, 3)).model->save(blocks);
  const auto load = algorithm(GetParam()).load;
  EXPECT_THROW(load(MemoryBlocks(), 3), Error);
  EXPECT_THROW(load(blocks, 1), Error) << "of another number of features";
}

TEST_P(ClassifierContract, AnswersThatAreToldApartAreAnsweredClearly) {
  Examples made = planted(200, {1}, 3);
  for (Eigen::Index i = 0; i < made.rows(); ++i) made.values(i, 2) = made.isYes(i) ? 1 : -1;
  EXPECT_GT(auc(learned(made, made.values), made.labels)->value, 0.95);
}

TEST_P(ClassifierContract, ConstantAndCollinearColumnsDoNoHarm) {
  Examples made = planted(500, {1, -1}, 5);
  made.values.col(3).setConstant(4);
  made.values.col(4) = made.values.col(0) * 3;
  EXPECT_GT(auc(learned(made, made.values), made.labels)->value, 0.7);
  made.values.setConstant(1);
  const Fitted nothing = fit(made);
  EXPECT_EQ(nothing.leftOut.size(), 5u);
  EXPECT_EQ(nothing.model->probabilities(made.values).size(), 500u);
}

TEST_P(ClassifierContract, FewRowsAreEnoughForAnAnswer) {
  Examples two = planted(2, {}, 2);
  two.labels = {0, 1};
  EXPECT_EQ(learned(two, two.values).size(), 2u);
}

TEST_P(ClassifierContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(algorithm(GetParam()).fit(planted(50, {1}, 3), {}, 1, progress), Cancelled);
}

TEST_P(ClassifierContract, WrongInputIsAnError) {
  const Examples good = planted(50, {1}, 3);
  Examples one = good;
  one.labels.assign(50, 1);
  EXPECT_THROW(fit(one), Error);
  Examples none = good;
  none.values = Matrix(50, 0);
  none.features.clear();
  EXPECT_THROW(fit(none), Error);
  EXPECT_THROW(fit({Matrix(0, 3), good.features, {}}), Error);
  Examples unknown = good;
  unknown.values(3, 1) = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(fit(unknown), Error);
  EXPECT_THROW(fit(good, {{"no such parameter", true}}), Error);
  EXPECT_THROW(static_cast<void>(fit(good).model->probabilities(Matrix::Zero(2, 4))), Error);
}

TEST_P(ClassifierContract, EveryParameterRefusesWhatIsOutOfItsRange) {
  for (const Parameter& parameter : algorithm(GetParam()).info.parameters) {
    if (!parameter.range) continue;
    const bool isWhole = parameter.type == ParameterType::Int;
    const double beyond = parameter.range->maximum * 2 + 1;
    const Value value = isWhole ? Value(static_cast<std::int64_t>(beyond)) : Value(beyond);
    EXPECT_THROW(fit(planted(50, {1}, 3), {{parameter.key, value}}), Error) << parameter.key;
  }
}

std::vector<std::string> classifierKeys() {
  std::vector<std::string> all;
  for (const Algorithm& each : algorithms()) all.push_back(each.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, ClassifierContract, testing::ValuesIn(classifierKeys()),
                         [](const auto& test) { return test.param; });

TEST(Classifiers, AnUnknownOneIsAnError) { EXPECT_THROW(algorithm("logistics"), Error); }

}  // namespace
}  // namespace kindred::predict
