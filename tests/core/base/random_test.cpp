#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <vector>

namespace kindred {
namespace {

// The sequence that the algorithm's ports check themselves against: state 1, 2, 3, 4.
TEST(Random, IsXoshiro256StarStar) {
  Random random(Random::State{1, 2, 3, 4});
  for (const std::uint64_t expected :
       {std::uint64_t{11520}, std::uint64_t{0}, std::uint64_t{1509978240}, 1215971899390074240u, 1216172134540287360u,
        607988272756665600u, 16172922978634559625u, 8476171486693032832u, 10595114339597558777u,
        2904607092377533576u}) {
    EXPECT_EQ(random.next(), expected);
  }
}

// Computed apart from this program, in Python's whole numbers: splitmix64 of the seed gives the four words of state.
TEST(Random, IsSeededThroughSplitmix64) {
  Random zero(0);
  for (const std::uint64_t expected : {11091344671253066420u, 13793997310169335082u, 1900383378846508768u}) {
    EXPECT_EQ(zero.next(), expected);
  }
  Random fortyTwo(42);
  for (const std::uint64_t expected : {1546998764402558742u, 6990951692964543102u, 12544586762248559009u}) {
    EXPECT_EQ(fortyTwo.next(), expected);
  }
}

TEST(Random, BelowIsUniform) {
  constexpr int Draws = 600'000;
  for (const std::size_t bound : {2u, 3u, 7u, 10u}) {
    Random random(bound);
    std::vector<int> counts(bound, 0);
    for (int i = 0; i < Draws; ++i) ++counts[random.below(bound)];
    const double expected = static_cast<double>(Draws) / static_cast<double>(bound);
    double chiSquare = 0;
    for (const int count : counts) chiSquare += (count - expected) * (count - expected) / expected;
    EXPECT_LT(chiSquare, 33);  // χ² with at most 9 degrees of freedom passes 33 once in 7,000
  }
}

// With a bound of ¾ of 2⁶⁴, plain multiplication would give every third value twice as often as the others; a plain
// remainder would give the first third twice as often.
TEST(Random, BelowHasNoBiasForHugeBounds) {
  constexpr std::uint64_t Bound = 3ull << 62;
  constexpr int Draws = 300'000;
  Random random(3);
  std::array<int, 3> byRest{};
  std::array<int, 3> byThird{};
  for (int i = 0; i < Draws; ++i) {
    const std::uint64_t value = random.below(Bound);
    ASSERT_LT(value, Bound);
    ++byRest[value % 3];
    ++byThird[value >> 62];
  }
  for (const int count : byRest) EXPECT_NEAR(count, Draws / 3, 1500);
  for (const int count : byThird) EXPECT_NEAR(count, Draws / 3, 1500);
}

TEST(Random, BelowOneIsZero) {
  Random random(1);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, RealLiesInTheUnitIntervalWithItsMoments) {
  constexpr int Draws = 200'000;
  Random random(5);
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < Draws; ++i) {
    const double value = random.real();
    ASSERT_GE(value, 0);
    ASSERT_LT(value, 1);
    sum += value;
    squares += value * value;
  }
  EXPECT_NEAR(sum / Draws, 0.5, 0.003);
  EXPECT_NEAR(squares / Draws, 1.0 / 3, 0.003);
}

TEST(Random, NormalHasTheMomentsOfTheStandardNormal) {
  constexpr int Draws = 200'000;
  Random random(6);
  std::array<double, 4> moments{};
  for (int i = 0; i < Draws; ++i) {
    const double value = random.normal();
    for (std::size_t power = 0; power < moments.size(); ++power) {
      moments[power] += std::pow(value, static_cast<double>(power + 1)) / Draws;
    }
  }
  EXPECT_NEAR(moments[0], 0, 0.01);
  EXPECT_NEAR(moments[1], 1, 0.02);
  EXPECT_NEAR(moments[2], 0, 0.05);
  EXPECT_NEAR(moments[3], 3, 0.12);
}

double correlation(Random a, Random b) {
  constexpr int Draws = 100'000;
  double sum = 0;
  for (int i = 0; i < Draws; ++i) sum += (a.real() - 0.5) * (b.real() - 0.5);
  return sum / Draws * 12;
}

TEST(RandomStream, StreamsAreUnrelatedToEachOtherAndToOtherSeeds) {
  EXPECT_NEAR(correlation(Random::stream(1, 0), Random::stream(1, 1)), 0, 0.015);
  EXPECT_NEAR(correlation(Random::stream(1, 0), Random::stream(2, 0)), 0, 0.015);
  EXPECT_NEAR(correlation(Random::stream(1, 1), Random::stream(2, 0)), 0, 0.015);
  EXPECT_NEAR(correlation(Random::stream(1, 0), Random(1)), 0, 0.015);
}

TEST(RandomStream, StreamsDoNotRepeat) {
  std::set<std::uint64_t> first;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    for (std::uint64_t number = 0; number < 50; ++number) first.insert(Random::stream(seed, number).next());
  }
  EXPECT_EQ(first.size(), 2500u);
}

TEST(RandomShuffle, ReachesEveryOrderEquallyOften) {
  constexpr int Draws = 60'000;
  Random random(8);
  std::vector<int> counts(27, 0);
  for (int i = 0; i < Draws; ++i) {
    std::vector<int> items = {0, 1, 2};
    random.shuffle(items);
    ++counts[static_cast<std::size_t>(items[0] * 9 + items[1] * 3 + items[2])];
  }
  EXPECT_EQ(std::ranges::count(counts, 0), 21);
  for (const int count : counts) {
    if (count > 0) {
      EXPECT_NEAR(count, Draws / 6, 500);
    }
  }
}

TEST(RandomShuffle, KeepsTheItems) {
  std::vector<int> items(1000);
  std::iota(items.begin(), items.end(), 0);
  const auto sorted = items;
  Random(9).shuffle(items);
  EXPECT_NE(items, sorted);
  std::ranges::sort(items);
  EXPECT_EQ(items, sorted);
}

}  // namespace
}  // namespace kindred
