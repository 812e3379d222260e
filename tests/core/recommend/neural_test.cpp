// Neural recommenders without the library that trains them, and the rounds that they have in common.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "core/base/error.h"
#include "core/recommend/left_out.h"
#include "core/recommend/net_fit.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

std::shared_ptr<const TrainingData> someData() {
  return trainingData(test::datasetOf(DatasetKind::Explicit, test::randomRatings(20, 12, 100, 3)),
                      {.value = PreferenceValue::Rating});
}

TEST(NeuralRecommenders, SayBeforehandAndInTheErrorThatTheExtraIsMissing) {
  setenv("KINDRED_NEURAL", "/nowhere/libkindred_torch.so", 1);
  const auto data = someData();
  int seen = 0;
  for (const Algorithm& each : algorithms()) {
    EXPECT_EQ(unavailable(each).empty(), !each.needs.trainer) << each.info.key;
    if (!each.needs.trainer) continue;
    ++seen;
    EXPECT_EQ(missing(each, *data->dataset, data->preference), unavailable(each));
    Progress progress;
    try {
      each.fit({.data = data}, progress);
      ADD_FAILURE() << each.info.key;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::NotFound);
      EXPECT_NE(english(error.hint()).find("libtorch-dev"), std::string::npos);
    }
  }
  EXPECT_GT(seen, 0);
}

/// Of one product, that it is given alone.
class Fixed : public Model {
 public:
  explicit Fixed(Index product) : m_product(product) {}
  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [product = m_product](const Person&) {
      return [product](Index each) { return each == product ? 1.0 : NoScore; };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, 12);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index) const override { return 0; }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person&, std::span<const Index>) const override { return {}; }
  void save(BlockWriter&) const override {}
  [[nodiscard]] std::size_t bytes() const override { return static_cast<std::size_t>(m_product); }

 private:
  Index m_product;
};

/// Two steps a round; the model after round n is that of product n − 1.
struct Rounds {
  std::vector<double> losses = {};
  int rounds = 0;
  NetRounds net(int most) {
    return {.most = most,
            .steps = 2,
            .begin = [this](int round) { rounds = round; },
            .step =
                [this](int round, std::size_t step, const nets::Loop&) {
                  const std::size_t place = 2 * static_cast<std::size_t>(round - 1) + step;
                  return place < losses.size() ? losses[place] : 0.5;
                },
            .weights = [] { return nets::Weights(); },
            .model = [this](const nets::Weights&) { return std::make_shared<Fixed>(static_cast<Index>(rounds - 1)); }};
  }
};

TEST(NetRounds, AreAllTakenWhereNothingIsHeldOut) {
  Rounds rounds{.losses = {4, 2, 1, 2}};
  Progress progress;
  const Fitted fitted = fitNet({.data = someData()}, rounds.net(3), progress);
  ASSERT_EQ(fitted.trace.size(), 3U);
  EXPECT_EQ(fitted.trace[0].loss, 3);
  EXPECT_EQ(fitted.trace[1].loss, 1.5);
  EXPECT_EQ(fitted.model->bytes(), 2U) << "the last";
}

TEST(NetRounds, StopWhereWhatIsHeldOutIsToldNoBetterAndGiveTheBest) {
  const auto data = someData();
  Csr heldOut{.rows = data->matrix.rows, .columns = data->matrix.columns};
  for (Index customer = 0; customer < heldOut.rows; ++customer) {
    // What nobody is told before round 3: product 2, of those who have it not.
    if (at(data->matrix, customer, 2, -1) < 0) {
      heldOut.indices.push_back(2);
      heldOut.values.push_back(1);
    }
    heldOut.offsets.push_back(heldOut.entries());
  }
  ASSERT_GT(heldOut.entries(), 0);
  Rounds rounds;
  Progress progress;
  const Fitted fitted =
      fitNet({.data = data, .validation = std::make_shared<const Csr>(heldOut)}, rounds.net(100), progress);
  EXPECT_EQ(fitted.model->bytes(), 2U) << "of round 3";
  EXPECT_GT(fitted.trace.size(), 3U);
  EXPECT_LT(fitted.trace.size(), 20U);
  EXPECT_EQ(fitted.trace[2].validation, 1);
}

TEST(NetRounds, EndWithTheParameterToChangeWhereTheLossIsNone) {
  Rounds rounds{.losses = {4, 2, std::nan(""), 2}};
  Progress progress;
  try {
    fitNet({.data = someData()}, rounds.net(5), progress);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadData);
    EXPECT_NE(english(error.hint()).find("learning rate"), std::string::npos);
  }
  EXPECT_EQ(rounds.rounds, 2);
}

TEST(NetRounds, AreCancelledBetweenSteps) {
  CancelToken token;
  Rounds rounds;
  NetRounds net = rounds.net(5);
  int steps = 0;
  net.step = [&](int, std::size_t, const nets::Loop&) {
    token.cancel();
    ++steps;
    return 1.0;
  };
  Progress progress(nullptr, token);
  EXPECT_THROW(fitNet({.data = someData()}, net, progress), Cancelled);
  EXPECT_EQ(steps, 1);
}

TEST(LeftOut, SaysWhatEachMovesAndWhatIsLeft) {
  const auto data = someData();
  const Person person = data->person(0);
  const auto had = static_cast<Eigen::Index>(person.history.values.size());
  ASSERT_GT(had, 2);
  ScoresLeftOut leftOut = ScoresLeftOut::Constant(had + 1, 1, 1.0);
  leftOut(2, 0) = 1.5;  // without the second product
  leftOut(3, 0) = 0.25;
  const Index product = 7;
  const Explanation why = explainedByLeavingOut(Fixed(product), *data, person, {&product, 1}, leftOut).front();
  ASSERT_EQ(why.parts.size(), 1U);
  ASSERT_EQ(why.parts[0].terms.size(), 2U) << "what moves nothing is not told";
  EXPECT_EQ(why.parts[0].terms[0].index, person.history.values.indices[2]);
  EXPECT_EQ(why.parts[0].terms[0].adds, 0.75);
  EXPECT_EQ(why.parts[0].terms[1].adds, -0.5);
  EXPECT_EQ(why.terms[0].adds, 1 - 0.25);
  EXPECT_EQ(why.total(), why.score);
  EXPECT_EQ(why.reason->key, "left_out");
}

}  // namespace
}  // namespace kindred::recommend
