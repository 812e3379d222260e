#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/campaign/control_group.h"

namespace kindred::campaign {
namespace {

std::vector<std::string> people(int count) {
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back(std::to_string(10000 + i));
  return ids;
}

std::set<std::string> heldOf(const std::vector<std::string>& ids, double share, std::uint64_t seed) {
  const auto held = heldBack(ids, share, seed);
  std::set<std::string> result;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (held[i]) result.insert(ids[i]);
  }
  return result;
}

TEST(HeldBack, IsTheRoundedShare) {
  EXPECT_EQ(heldOf(people(10), 0.15, 1).size(), 2U) << "a half is rounded up";
  EXPECT_EQ(heldOf(people(10), 0.14, 1).size(), 1U);
  EXPECT_EQ(heldOf(people(10), 0.04, 1).size(), 0U);
  EXPECT_EQ(heldOf(people(4334), 0.1, 1).size(), 433U);
  EXPECT_EQ(heldOf(people(7), 0, 1).size(), 0U);
  EXPECT_TRUE(heldBack({}, 0.5, 1).empty());
}

TEST(HeldBack, DoesNotDependOnTheOrderOfCustomers) {
  std::vector<std::string> ids = people(500);
  const auto before = heldOf(ids, 0.2, 42);
  Random(3).shuffle(ids);
  EXPECT_EQ(heldOf(ids, 0.2, 42), before);
}

TEST(HeldBack, FollowsTheSeed) {
  EXPECT_EQ(heldOf(people(200), 0.3, 1), heldOf(people(200), 0.3, 1));
  EXPECT_NE(heldOf(people(200), 0.3, 1), heldOf(people(200), 0.3, 2));
}

TEST(HeldBack, MostStayWhereTheyWereWhenOthersCome) {
  const auto before = heldOf(people(1000), 0.2, 5);
  const auto after = heldOf(people(1050), 0.2, 5);
  std::vector<std::string> both;
  std::ranges::set_intersection(before, after, std::back_inserter(both));
  EXPECT_GT(both.size(), 180U);
}

TEST(HeldBack, EveryoneIsAsLikely) {
  std::vector<int> times(100, 0);
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const auto held = heldBack(people(100), 0.25, seed);
    for (std::size_t i = 0; i < held.size(); ++i) times[i] += held[i] ? 1 : 0;
  }
  // 400 draws of a quarter: mean 100, standard deviation 8.7.
  EXPECT_GT(std::ranges::min(times), 60);
  EXPECT_LT(std::ranges::max(times), 140);
}

TEST(HeldBack, RefusesWhatIsNoShare) {
  for (const double share : {-0.1, 1.0, 7.0, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_THROW(heldBack(people(3), share, 1), Error);
  }
}

}  // namespace
}  // namespace kindred::campaign
