#include "core/base/time_limit.h"

#include <gtest/gtest.h>

#include <chrono>

namespace kindred::test {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Until it is stopped.
void workOn(Progress& progress) {
  while (true) progress.report(0.5, Text("Working"));
}

struct Steps : ProgressSink {
  std::string step;
  double fraction = 0;
  void progress(double at, const Text& what) override {
    fraction = at;
    step = english(what);
  }
};

TEST(TimeLimit, EndsWorkAtItsTimeAndShowsItUntilThen) {
  Steps steps;
  Progress progress(&steps, {});
  const auto start = Clock::now();
  TimeLimit limit(0.05, progress);
  EXPECT_FALSE(limit.isOver());
  EXPECT_THROW(workOn(limit.progress()), Cancelled);
  EXPECT_TRUE(limit.isOver());
  EXPECT_GE(secondsSince(start), 0.05);
  EXPECT_EQ(steps.step, "Working");
  EXPECT_EQ(steps.fraction, 0.5);
  EXPECT_NO_THROW(progress.checkpoint()) << "what comes after may go on";
}

TEST(TimeLimit, IsNotOverWhereSomebodyAskedToStop) {
  CancelToken token;
  Progress progress(nullptr, token);
  TimeLimit limit(1000, progress);
  token.cancel();
  EXPECT_THROW(workOn(limit.progress()), Cancelled);
  EXPECT_FALSE(limit.isOver());
}

TEST(TimeLimit, IsGoneWithTheWorkThatEndedBefore) {
  Progress progress;
  const auto start = Clock::now();
  { const TimeLimit limit(1000, progress); }
  EXPECT_LT(secondsSince(start), 10);
}

}  // namespace
}  // namespace kindred::test
