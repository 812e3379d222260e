#include "core/lesson/centre_walk.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/segment/clusterer.h"

namespace {

using namespace kindred;
using lesson::CentreStart;
using lesson::CentreState;
using lesson::CentreWalk;

CentreWalk walk(int k = 3, CentreStart start = CentreStart::Spread, std::uint64_t seed = 1) {
  const lesson::PlaneTable table = lesson::blobs({.seed = 4});
  return lesson::walkCentres(table, lesson::startingCentres(table, k, start, seed));
}

int nearestTo(const CentreWalk& of, const Matrix& centres, Eigen::Index point) {
  const Matrix places = of.table.toStandard(centres), points = of.table.standardised();
  Eigen::Index nearest = 0;
  (places.rowwise() - points.row(point)).rowwise().squaredNorm().minCoeff(&nearest);
  return static_cast<int>(nearest);
}

TEST(CentreWalk, EndsAsTheMethodItselfDoes) {
  const lesson::PlaneTable table = lesson::blobs({.spread = 1.6, .seed = 9});
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const CentreWalk walked = lesson::walkCentres(table, lesson::startingCentres(table, 4, CentreStart::Spread, seed));
    Progress progress;
    const segment::Clustering fitted = segment::algorithm("kmeans").fit(
        table.standardised(), {{"k", std::int64_t{4}}, {"restarts", std::int64_t{1}}, {"tolerance", 0.0}}, seed,
        progress);
    EXPECT_DOUBLE_EQ(walked.states.back().total, fitted.inertia);
    EXPECT_EQ(walked.rounds, fitted.iterations);
    for (std::size_t i = 0; i < fitted.labels.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_EQ(fitted.labels[i] == fitted.labels[j],
                  walked.states.back().labels[i] == walked.states.back().labels[j]);
    }
  }
}

TEST(CentreWalk, PutsEveryoneToTheNearestAndEachCentreInTheMiddle) {
  const CentreWalk walked = walk(3, CentreStart::Corner);
  ASSERT_GT(walked.rounds, 2) << "a bad start takes its time";
  for (const CentreState& state : walked.states) {
    if (state.kind == CentreState::Kind::Assign) {
      for (std::size_t i = 0; i < state.labels.size(); ++i)
        EXPECT_EQ(state.labels[i], nearestTo(walked, state.centres, static_cast<Eigen::Index>(i)));
    }
    if (state.kind != CentreState::Kind::Move) continue;
    for (int c = 0; c < 3; ++c) {
      Eigen::RowVector2d sum = Eigen::RowVector2d::Zero();
      for (std::size_t i = 0; i < state.labels.size(); ++i) {
        if (state.labels[i] == c) sum += walked.table.points.row(static_cast<Eigen::Index>(i));
      }
      const Eigen::RowVector2d middle = sum / state.sizes[static_cast<std::size_t>(c)];
      EXPECT_NEAR((middle - state.centres.row(c)).norm(), 0, 1e-9);
    }
  }
}

TEST(CentreWalk, IsStartThenAssignAndMoveByTurns) {
  const CentreWalk walked = walk();
  ASSERT_EQ(walked.steps(), 2 * walked.rounds);
  EXPECT_EQ(walked.states[0].kind, CentreState::Kind::Start);
  for (int step = 1; step < walked.steps(); ++step) {
    EXPECT_EQ(walked.states[static_cast<std::size_t>(step)].kind,
              step % 2 == 1 ? CentreState::Kind::Assign : CentreState::Kind::Move);
    EXPECT_EQ(walked.states[static_cast<std::size_t>(step)].round, (step + 1) / 2);
  }
  EXPECT_EQ(std::ranges::count(walked.states.back().changed, 1), 0);
}

TEST(CentreWalk, NeverMakesTheTotalGreater) {
  const std::vector<double> totals = walk(4, CentreStart::Random, 7).totals();
  for (std::size_t i = 1; i < totals.size(); ++i) EXPECT_LE(totals[i], totals[i - 1] + 1e-9);
}

TEST(CentreWalk, FromADraggedCentreBeginsThere) {
  const lesson::PlaneTable table = lesson::blobs({});
  Matrix centres = lesson::startingCentres(table, 3, CentreStart::Spread, 1);
  centres.row(0) << 5, 5;
  const CentreWalk walked = lesson::walkCentres(table, centres);
  EXPECT_EQ(walked.states[0].centres, centres);
  EXPECT_EQ(walked.states[1].centres, centres);
  centres(0, 0) = std::nan("");
  EXPECT_THROW(lesson::walkCentres(table, centres), Error);
}

TEST(CentreWalk, TellsOfACentreWithoutCustomers) {
  const lesson::PlaneTable table = lesson::blobs({});
  Matrix centres = lesson::startingCentres(table, 3, CentreStart::Spread, 1);
  centres.row(2) << 5000, 90000;  // nobody is near
  const CentreWalk walked = lesson::walkCentres(table, centres);
  EXPECT_EQ(walked.states[1].sizes[2], 0);
  EXPECT_EQ(english(lesson::words(walked, 2).what).find("1 centre had no customer"), 0U)
      << english(lesson::words(walked, 2).what);
  EXPECT_GT(walked.states.back().sizes[2], 0);
}

TEST(CentreWalk, RefusesMoreCentresThanDifferentPoints) {
  lesson::PlaneTable table = lesson::blobs({.customers = 6});
  table.points.rowwise() = Eigen::RowVector2d(3, 4);
  EXPECT_THROW(lesson::startingCentres(table, 2, CentreStart::Random, 1), Error);
  EXPECT_THROW(lesson::startingCentres(table, 2, CentreStart::Spread, 1), Error);
}

TEST(CentreWalk, FindsWhatWasPlantedWhereGroupsLieApartAndNotWhereTheyDoNot) {
  const auto foundAt = [](double spread) {
    const lesson::PlaneTable table = lesson::blobs({.customers = 90, .spread = spread, .seed = 5});
    const CentreWalk walked = lesson::walkCentres(table, lesson::startingCentres(table, 3, CentreStart::Spread, 1));
    EXPECT_FALSE(lesson::foundOfPlanted(walked, 0));
    return *lesson::foundOfPlanted(walked, walked.steps() - 1);
  };
  EXPECT_DOUBLE_EQ(foundAt(0.5), 1);
  EXPECT_LT(foundAt(6), 0.5);
  lesson::PlaneTable unknown = lesson::blobs({});
  unknown.planted.clear();
  const CentreWalk walked = lesson::walkCentres(unknown, lesson::startingCentres(unknown, 3, CentreStart::Spread, 1));
  EXPECT_FALSE(lesson::foundOfPlanted(walked, 1));
}

TEST(CentreWalk, HasWordsForEachStep) {
  const CentreWalk walked = walk(3, CentreStart::Corner);
  for (int step = 0; step < walked.steps(); ++step) {
    EXPECT_FALSE(lesson::words(walked, step).title.empty());
    EXPECT_FALSE(lesson::words(walked, step).what.empty());
    EXPECT_FALSE(lesson::words(walked, step).question.empty());
  }
  EXPECT_NE(english(lesson::words(walked, walked.steps() - 1).what).find("it stops"), std::string::npos);
}

}  // namespace
