// Trials of offers as runs: figures of the simulator, kept once and coming back whole, and what is believed at a step beside sums in
// closed form; logs judged as the command line judges them.
#include "core/workflow/try_offers.h"

#include <cmath>

#include "core/workflow/judge_offers.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow {
namespace {

using test::errorOf;
using test::ShopTest;

class TryOffersTest : public ShopTest {
 protected:
  static TrialSettings quick() {
    TrialSettings settings = usualTrial();
    settings.rounds = 300;
    settings.replications = 10;
    return settings;
  }
};

TEST_F(TryOffersTest, IsKeptOnceAndComesBackWhole) {
  const auto made = tryOffers(m_workspace.get(), m_dataset, quick(), m_progress);
  ASSERT_NE(made->run.id, 0);
  EXPECT_EQ(tryOffers(m_workspace.get(), m_dataset, quick(), m_progress)->run.id, made->run.id);
  m_workspace = Workspace::open(m_workspace->path());
  const auto stored = storedTrial(*m_workspace, m_dataset);
  ASSERT_NE(stored, nullptr);
  ASSERT_EQ(stored->methods.size(), made->methods.size());
  for (std::size_t i = 0; i < made->methods.size(); ++i) {
    const auto& a = made->methods[i];
    const auto& b = stored->methods[i];
    EXPECT_EQ(a.key, b.key);
    EXPECT_EQ(a.path.offers, b.path.offers);
    EXPECT_EQ(a.path.answers, b.path.answers);
    EXPECT_EQ(a.simulated.regret.back().high, b.simulated.regret.back().high);
    EXPECT_EQ(a.simulated.regret.front().shares, b.simulated.regret.front().shares);
    EXPECT_EQ(a.simulated.wrongFavourites, b.simulated.wrongFavourites);
  }
  EXPECT_EQ(stored->settings.offers.size(), 5U);
  EXPECT_NE(commandOf(*m_workspace, stored->run).find("bandit simulate"), std::string::npos);
  EXPECT_NE(commandOf(*m_workspace, stored->run).find("--rounds 300"), std::string::npos);
}

TEST_F(TryOffersTest, AnotherSeedIsAnotherTrialAndWithoutAProjectNothingIsKept) {
  const auto first = tryOffers(m_workspace.get(), m_dataset, quick(), m_progress);
  TrialSettings other = quick();
  other.seed = 7;
  EXPECT_NE(tryOffers(m_workspace.get(), m_dataset, other, m_progress)->run.id, first->run.id);
  EXPECT_EQ(tryOffers(nullptr, 0, quick(), m_progress)->run.id, 0);
}

TEST_F(TryOffersTest, RefusesWhatCannotBePlayed) {
  const auto tried = [&](const TrialSettings& settings) {
    return errorOf([&] { tryOffers(m_workspace.get(), m_dataset, settings, m_progress); });
  };
  TrialSettings none = quick(), one = quick(), twice = quick();
  none.methods.clear();
  one.offers.resize(1);
  twice.methods.push_back(twice.methods.front());
  for (const TrialSettings& each : {none, one, twice}) EXPECT_EQ(tried(each), ErrorCode::BadParameters);
  EXPECT_TRUE(m_workspace->runs(m_dataset, "bandit").empty());
  CancelToken token;
  token.cancel();
  Progress cancelled(nullptr, token);
  EXPECT_THROW(tryOffers(m_workspace.get(), m_dataset, quick(), cancelled), Cancelled);
}

TEST(OfferBeliefs, AgreeWithClosedForms) {
  // Beta(2, 1) against Beta(1, 1): P(first is greater) = 2 ÷ 3.
  const auto two = beliefsOf({{.pulls = 1, .rewards = 1}, {}});
  EXPECT_NEAR(two.offers[0].best, 2.0 / 3, 1e-4);
  // Quantiles of the even belief, and of Beta(2, 1), whose distribution is x².
  EXPECT_NEAR(two.offers[1].low, 0.025, 1e-3);
  EXPECT_NEAR(two.offers[0].low, std::sqrt(0.025), 1e-3);
  EXPECT_NEAR(two.offers[0].high, std::sqrt(0.975), 1e-3);
  const auto even = beliefsOf({{}, {}, {}, {}});
  for (const auto& offer : even.offers) EXPECT_NEAR(offer.best, 0.25, 1e-9);
  const auto sure = beliefsOf({{.pulls = 1'000'000, .rewards = 60'000}, {.pulls = 1'000'000, .rewards = 50'000}});
  EXPECT_NEAR(sure.offers[0].best, 1, 1e-9);
  EXPECT_LT(sure.top, 0.1);
}

TEST_F(TryOffersTest, BeliefsAtAStepCountThePath) {
  const auto made = tryOffers(nullptr, 0, quick(), m_progress);
  const auto& method = made->methods.front();
  for (const int step : {0, 1, 150, 300, 1000}) {
    std::int64_t shown = 0;
    for (const auto& offer : beliefsAt(*made, method, step).offers) shown += offer.shown;
    EXPECT_EQ(shown, std::min(step, 300));
  }
}

TEST_F(TryOffersTest, ALogIsJudgedAndWritten) {
  std::string text = "item_id,position,click,propensity_score\n";
  for (int row = 0; row < 600; ++row)
    text += std::to_string(row % 3) + ",1," + (row % (7 - row % 3) == 0 ? "1" : "0") + ",0.3333333\n";
  const auto log = m_folder.write("log.csv", text);
  EXPECT_TRUE(offerLogFile(log, m_progress).isOpenBandit);
  const auto judged = judgeOffers(log, {}, {{.key = usualTrial().methods.front().method.key}}, m_progress);
  EXPECT_TRUE(judged->read.isOpenBandit);
  ASSERT_EQ(judged->policies.size(), 6U) << "a lot, the best, each of three offers, and what is learned";
  const std::string command = evaluateOffersCommand(*judged);
  EXPECT_TRUE(command.starts_with("kindred-cli bandit evaluate ")) << command;
  EXPECT_NE(command.find(log.string()), std::string::npos) << command;
  writeJudged(judged->policies, m_folder / "judged.csv");
  EXPECT_EQ(kindred::test::contents(m_folder / "judged.csv").substr(0, 17), "policy,estimator,");
  EXPECT_EQ(errorOf([&] { judgeOffers(log, {.offer = "item", .answer = "click", .propensity = "p"}, {}, m_progress); }),
            ErrorCode::BadData);
}

}  // namespace
}  // namespace kindred::workflow
