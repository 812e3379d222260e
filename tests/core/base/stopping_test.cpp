#include "core/base/stopping.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"

namespace kindred {
namespace {

/// The rounds that a fit with these validation figures goes through.
int rounds(const StoppingRule& rule, const std::vector<double>& figures, int* best = nullptr) {
  Stopping stopping(rule);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const bool last = stopping.after({.number = static_cast<int>(i) + 1, .loss = 1, .validation = figures[i]});
    if (best != nullptr) *best = stopping.best();
    if (last) return static_cast<int>(i) + 1;
  }
  return 0;
}

TEST(Stopping, WaitsForABetterFigureAsLongAsItsPatience) {
  int best = 0;
  EXPECT_EQ(rounds({.most = 100, .patience = 2}, {0.1, 0.3, 0.2, 0.25, 0.9}, &best), 4);
  EXPECT_EQ(best, 2);
  EXPECT_EQ(rounds({.most = 100, .patience = 3}, {0.1, 0.3, 0.2, 0.25, 0.9}), 0) << "the fifth was better";
  EXPECT_EQ(rounds({.most = 3, .patience = 9}, {0.1, 0.3, 0.2, 0.25}), 3);
  EXPECT_EQ(rounds({.most = 9, .leastGain = 0.5, .patience = 1}, {0.4, 0.5}), 2) << "a quarter better is too little";
  EXPECT_EQ(rounds({.most = 9}, {0.4, 0.3, 0.2}), 0) << "without patience figures do not stop it";
}

TEST(Stopping, GoesByTheLossWhereNothingIsHeldOut) {
  Stopping stopping({.most = 9, .patience = 1});
  EXPECT_FALSE(stopping.after({.number = 1, .loss = 3}));
  EXPECT_FALSE(stopping.after({.number = 2, .loss = 2}));
  EXPECT_TRUE(stopping.after({.number = 3, .loss = 2.5}));
  EXPECT_EQ(stopping.best(), 2);
  EXPECT_EQ(stopping.trace().size(), 3U);
}

TEST(Stopping, EndsWhereNothingChangesAnyMore) {
  Stopping stopping({.most = 9, .leastChange = 1e-3});
  EXPECT_FALSE(stopping.after({.number = 1, .change = 0.1}));
  EXPECT_TRUE(stopping.after({.number = 2, .change = 1e-3}));
}

TEST(Stopping, IsAnErrorWhereTheMethodDiverges) {
  Stopping stopping({.most = 9});
  EXPECT_THROW(stopping.after({.number = 1, .loss = NAN}), Error);
  EXPECT_THROW(stopping.after({.number = 1, .loss = 1, .validation = INFINITY}), Error);
}

}  // namespace
}  // namespace kindred
