#include "core/lesson/maker_walk.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace kindred;
using lesson::MakerWalk;

MakerWalk made(lesson::PlantedOptions options) {
  options.isRated = true;
  Progress progress;
  return lesson::walkMaker(options, progress);
}

TEST(PlantedShop, RatesTheOwnTasteHigher) {
  const MakerWalk walk = made({.noise = 0, .known = 0.5});
  for (Eigen::Index customer = 0; customer < walk.ratings.rows(); ++customer) {
    for (Eigen::Index product = 0; product < walk.ratings.cols(); ++product) {
      const double value = walk.ratings(customer, product);
      if (std::isnan(value)) continue;
      const bool isOwn =
          walk.customers[static_cast<std::size_t>(customer)] == walk.products[static_cast<std::size_t>(product)];
      EXPECT_EQ(value, isOwn ? 4 : 2);
    }
  }
}

TEST(MakerWalk, FindsTastesWhereTheyAreClear) {
  const MakerWalk walk = made({.noise = 0.1, .known = 0.5});
  EXPECT_GT(walk.recovered(), 0.95);
  EXPECT_GT(walk.people.share, 0.9);
  EXPECT_NEAR(walk.people.chance, 29.0 / 89, 1e-9) << "thirty of each of three tastes";
  for (Eigen::Index taste = 0; taste < 3; ++taste) {
    Eigen::Index greatest = -1;
    walk.found.row(taste).maxCoeff(&greatest);
    EXPECT_EQ(greatest, taste) << "turned to lie along the tastes";
  }
}

TEST(MakerWalk, LosesTastesInNoiseAndInEmptyCells) {
  const double clear = made({.noise = 0.1, .known = 0.3}).recovered();
  EXPECT_LT(made({.noise = 2, .known = 0.3}).recovered(), clear - 0.1);
  EXPECT_LT(made({.noise = 0.1, .known = 0.04}).recovered(), clear - 0.1);
}

TEST(MakerWalk, ErrorsFallWithWhatIsKnown) {
  Progress progress;
  const lesson::Errors errors = lesson::errorsByKnown({.noise = 0.1, .known = 0.2, .isRated = true}, progress);
  ASSERT_EQ(errors.methods.size(), 4U);
  EXPECT_NEAR(errors.at[errors.now].known, 0.2, 1e-9);
  EXPECT_LT(errors.at.back().errors[0], 0.6 * errors.at.front().errors[0]) << "factors";
  EXPECT_LT(errors.at.back().errors[0], 0.6 * errors.at.back().errors[3]) << "beside averages alone";
}

TEST(MakerWalk, NeighboursLearnOnceAveragesAreTakenAwayAndNotByPlainCosine) {
  Progress progress;
  const lesson::Errors errors = lesson::errorsByKnown({.known = 0.2, .isRated = true}, progress);
  const std::vector<double>& now = errors.at[errors.now].errors;
  EXPECT_LT(now[1], 0.75 * now[3]) << "beyond averages";
  EXPECT_GT(now[2], now[3]) << "all ratings are positive: no two products are unlike";
}

TEST(MakerWalk, HasWordsForEachStep) {
  const MakerWalk walk = made({});
  for (int step = 0; step < lesson::MakerSteps; ++step) {
    EXPECT_NE(english(lesson::words(walk, step).title).find(std::to_string(step + 1) + " of 4"), std::string::npos);
    EXPECT_FALSE(lesson::words(walk, step).what.empty());
    EXPECT_FALSE(lesson::words(walk, step).question.empty());
  }
}

}  // namespace
