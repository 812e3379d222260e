#include "core/lesson/mix_walk.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/lesson/planted_shop.h"
#include "core/recommend/held_out.h"
#include "core/recommend/lists.h"
#include "core/recommend/recommender.h"

namespace {

using namespace kindred;
using lesson::MixWalk;

MixWalk mixedShop() {
  Progress progress;
  return lesson::walkMix(*lesson::plantShop({}).dataset, {}, progress);
}

TEST(PlantedShop, KeepsToItsTastesAndToWhatIsKnown) {
  for (const double noise : {0.0, 0.5}) {
    const lesson::PlantedShop shop = lesson::plantShop({.noise = noise, .known = 0.2});
    const Dataset& made = *shop.dataset;
    std::int64_t own = 0;
    for (Index customer = 0; customer < made.customers.size(); ++customer) {
      for (std::int64_t e = made.events.begin(customer); e < made.events.end(customer); ++e) {
        const auto product = static_cast<std::size_t>(made.events.product[static_cast<std::size_t>(e)]);
        own += shop.tasteOfProduct[product] == shop.tasteOfCustomer[static_cast<std::size_t>(customer)] ? 1 : 0;
      }
    }
    const double share = static_cast<double>(own) / static_cast<double>(made.events.size());
    EXPECT_NEAR(share, 1 - noise, 0.06);
    EXPECT_NEAR(static_cast<double>(made.events.size()) / made.customers.size() / made.products.size(), 0.2, 0.03);
  }
}

TEST(MixWalk, ScoresAreTheWeightedSumOfBothSides) {
  const MixWalk walk = mixedShop();
  ASSERT_EQ(walk.at.size(), static_cast<std::size_t>(lesson::MixWeights));
  for (const lesson::MixAt& at : walk.at) {
    ASSERT_FALSE(at.list.empty());
    for (const lesson::Mixed& mixed : at.list) {
      const auto part = [&](std::size_t side) { return std::isnan(mixed.parts[side]) ? 0 : mixed.parts[side]; };
      EXPECT_NEAR(mixed.score, at.weight * part(0) + (1 - at.weight) * part(1), 1e-5) << at.weight;
    }
  }
}

TEST(MixWalk, AtItsEndsIsEachSideAlone) {
  const MixWalk walk = mixedShop();
  const auto data = recommend::trainingData(walk.likes, {.value = PreferenceValue::Bought});
  const recommend::HeldOut held = recommend::holdOutProducts(*data, walk.settings.seed);
  for (std::size_t side = 0; side < 2; ++side) {
    Progress progress;
    const auto model =
        recommend::algorithm(walk.settings.parts[side]).fit({.data = held.rest, .seed = 42}, progress).model;
    std::int64_t found = 0, asked = 0;
    for (Index customer = 0; customer < held.test.rows; ++customer) {
      const auto hidden = held.test.row(customer).indices;
      asked += hidden.empty() ? 0 : 1;
      const auto list = recommend::recommend(*model, *held.rest, held.rest->person(customer), {.top = 8});
      for (const Scored& item : list.items) found += std::ranges::binary_search(hidden, item.index) ? 1 : 0;
    }
    const lesson::MixAt& alone = side == 0 ? walk.at.back() : walk.at.front();
    EXPECT_NEAR(alone.found, static_cast<double>(found) / static_cast<double>(asked), 0.05) << side;
  }
}

TEST(MixWalk, NeedsSomethingToHide) {
  lesson::PlantedShop shop = lesson::plantShop({.customers = 4, .products = 8, .known = 0});
  Progress progress;
  EXPECT_THROW(lesson::walkMix(*shop.dataset, {}, progress), Error);
}

TEST(MixWalk, HasWordsForEachStep) {
  const MixWalk walk = mixedShop();
  for (int step = 0; step < lesson::MixSteps; ++step) {
    const lesson::StepWords words = lesson::words(walk, step, 5);
    EXPECT_NE(english(words.title).find(std::to_string(step + 1) + " of 4"), std::string::npos);
    EXPECT_FALSE(words.what.empty());
    EXPECT_FALSE(words.question.empty());
  }
}

}  // namespace
