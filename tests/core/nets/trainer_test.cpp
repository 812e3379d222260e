// The library that trains: its losses are those of the nets as they are asked here, and its steps go down them. Without it
// there is nothing to test.
#include "core/nets/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/nets/mult_vae.h"
#include "core/nets/neu_mf.h"
#include "core/nets/sas_rec.h"

namespace kindred::nets {
namespace {

void inOrder(std::size_t count, const std::function<void(std::size_t)>& body) {
  for (std::size_t i = 0; i < count; ++i) body(i);
}
void backwards(std::size_t count, const std::function<void(std::size_t)>& body) {
  for (std::size_t i = count; i > 0; --i) body(i - 1);
}

double logSum(const Vector& x) { return std::log(x.array().exp().sum()); }

class TrainerTest : public testing::Test {
 protected:
  void SetUp() override {
    if (const Text lack = missingTrainer(); !lack.empty()) GTEST_SKIP() << english(lack);
  }

  /// A step's bits do not depend on which part comes first, a second fit beside it changes nothing, and steps lower the loss.
  template <class Batch, class Make>
  static void expectRightSteps(const Make& make, const Batch& batch) {
    const auto one = make(), other = make(), third = make();
    const double first = one->step(batch, inOrder);
    third->step(batch, inOrder);
    EXPECT_EQ(other->step(batch, backwards), first);
    const Weights a = one->weights(), b = other->weights();
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(a[i], b[i]) << i;
    double last = 0;
    for (int step = 0; step < 200; ++step) last = one->step(batch, inOrder);
    EXPECT_LT(last, 0.7 * first);
  }
};

HistoryBatch someHistories() {
  return {.had = {.rows = 5,
                  .columns = 6,
                  .offsets = {0, 2, 3, 6, 8, 9},
                  .indices = {0, 3, 2, 1, 4, 5, 0, 3, 5},
                  .values = std::vector<float>(9, 1)},
          .seed = 7};
}

TEST_F(TrainerTest, LosesForMultVaeWhatItsFormulaSays) {
  Random random(1);
  Weights w = mult_vae::weights({.products = 6, .hidden = 4, .latent = 3}, random);
  w[mult_vae::Spread].setZero();
  w[mult_vae::SpreadBias].setConstant(-60);  // nothing is drawn beside the mean
  HistoryBatch batch = someHistories();
  double likelihood = 0, apart = 0;
  for (Index row = 0; row < 5; ++row) {
    const auto had = batch.had.row(row).indices;
    const Vector x = w[mult_vae::Products].cast<double>() * mult_vae::decoded(w, had);
    for (const Index product : had) likelihood += x[product] - logSum(x);
  }
  EXPECT_NEAR(trainer().multVae(w, {})->step(batch, inOrder), -likelihood / 5, 1e-4);

  w[mult_vae::Mean].setZero();
  w[mult_vae::MeanBias].setConstant(2);
  apart = 3 * 0.5 * (std::exp(-60.0) + 4 - 1 + 60);
  batch.divergence = 0;
  const double without = trainer().multVae(w, {})->step(batch, inOrder);
  batch.divergence = 0.5;
  EXPECT_NEAR(trainer().multVae(w, {})->step(batch, inOrder), without + 0.5 * apart, 1e-3);
}

TEST_F(TrainerTest, GoesDownTheLossOfMultVae) {
  Random random(2);
  const Weights w = mult_vae::weights({.products = 6, .hidden = 8, .latent = 4}, random);
  expectRightSteps([&] { return trainer().multVae(w, {.learningRate = 0.02}); }, someHistories());
  EXPECT_NE(trainer().multVae(w, {.dropout = 0.5})->step(someHistories(), inOrder),
            trainer().multVae(w, {})->step(someHistories(), inOrder));
}

PairBatch somePairs() {
  return {.customers = {0, 0, 3, 4, 4, 2}, .products = {1, 5, 5, 0, 2, 2}, .had = {1, 0, 1, 0, 1, 0}};
}

TEST_F(TrainerTest, LosesForNeuMfWhatItsFormulaSays) {
  Random random(3);
  const Weights w = neu_mf::weights({.customers = 6, .products = 7, .factors = 4}, random);
  const neu_mf::Scores scores(w);
  const PairBatch batch = somePairs();
  double sum = 0;
  for (std::size_t i = 0; i < batch.had.size(); ++i) {
    const Vector own = w[neu_mf::Customers].row(batch.customers[i]).transpose().cast<double>();
    const double x = scores.of(own, batch.products[i]);
    sum += std::log1p(std::exp(batch.had[i] > 0 ? -x : x));
  }
  EXPECT_NEAR(trainer().neuMf(w, {})->step(batch, inOrder), sum / 6, 1e-5);
}

TEST_F(TrainerTest, GoesDownTheLossOfNeuMfAndTouchesOnlyWhoIsMet) {
  Random random(4);
  const Weights w = neu_mf::weights({.customers = 6, .products = 7, .factors = 4}, random);
  const auto make = [&] { return trainer().neuMf(w, {.learningRate = 0.02, .regularisation = 1e-4}); };
  expectRightSteps(make, somePairs());
  const auto training = make();
  training->step(somePairs(), inOrder);
  const Weights after = training->weights();
  for (const Index customer : {1, 5})
    EXPECT_EQ(after[neu_mf::Customers].row(customer), w[neu_mf::Customers].row(customer));
  EXPECT_NE(after[neu_mf::Customers].row(0), w[neu_mf::Customers].row(0));
}

/// Three sequences of up to three events.
SequenceBatch someSequences() {
  return {.length = 3,
          .events = {-1, -1, 4, 0, 1, 2, -1, 5, 1},
          .next = {-1, -1, 2, 1, 2, 6, -1, 1, 4},
          .others = {0, 1, 2, 3, 4, 5, 6},
          .seed = 5};
}

TEST_F(TrainerTest, LosesForSasRecWhatItsFormulaSays) {
  Random random(5);
  const Weights w = sas_rec::weights({.products = 8, .factors = 4, .events = 3, .blocks = 2}, random);
  const SequenceBatch batch = someSequences();
  double sum = 0;
  int told = 0;
  for (std::size_t end = 0; end < batch.events.size(); ++end) {
    if (batch.next[end] < 0) continue;
    // Up to a place the ends are not aligned: the events before it stand at the same places.
    const std::size_t begin = end / 3 * 3;
    std::vector<Index> events(batch.events.begin() + static_cast<std::ptrdiff_t>(begin),
                              batch.events.begin() + static_cast<std::ptrdiff_t>(end) + 1);
    std::erase(events, -1);
    Weights upTo = w;
    upTo[sas_rec::Positions] = w[sas_rec::Positions].topRows(static_cast<Eigen::Index>(end - begin) + 1);
    const Vector x = w[0].topRows(7).cast<double>() * sas_rec::encoded(upTo, events);
    sum += logSum(x) - x[batch.next[end]];
    ++told;
  }
  EXPECT_NEAR(trainer().sasRec(w, {})->step(batch, inOrder), sum / told, 1e-4);
}

TEST_F(TrainerTest, GoesDownTheLossOfSasRec) {
  Random random(6);
  const Weights w = sas_rec::weights({.products = 8, .factors = 8, .events = 3, .blocks = 1}, random);
  expectRightSteps([&] { return trainer().sasRec(w, {.learningRate = 0.01, .dropout = 0.1}); }, someSequences());
}

TEST_F(TrainerTest, LetsCancellingThrough) {
  Random random(7);
  const Weights w = neu_mf::weights({.customers = 6, .products = 7, .factors = 4}, random);
  const auto cancelled = [](std::size_t, const std::function<void(std::size_t)>&) { throw Cancelled{}; };
  EXPECT_THROW(trainer().neuMf(w, {})->step(somePairs(), cancelled), Cancelled);
}

}  // namespace
}  // namespace kindred::nets
