#include "core/campaign/allot.h"

#include <gtest/gtest.h>

namespace kindred::campaign {
namespace {

using Lists = std::vector<std::vector<Scored>>;

TEST(Allotted, ATooPopularProductGoesToWhomItSuitsBest) {
  const Lists candidates = {{{0, 3.0}, {1, 2.0}}, {{0, 5.0}, {2, 1.0}}, {{0, 4.0}, {1, 1.0}}};
  EXPECT_EQ(allotted(candidates, 1, 2), (Lists{{{1, 2.0}}, {{0, 5.0}}, {{0, 4.0}}}));
}

TEST(Allotted, TiesGoToTheSmallerCustomer) {
  const Lists candidates = {{{0, 1.0}, {1, 1.0}}, {{0, 1.0}, {1, 1.0}}, {{0, 1.0}, {1, 1.0}}};
  EXPECT_EQ(allotted(candidates, 1, 1), (Lists{{{0, 1.0}}, {{1, 1.0}}, {}}));
}

TEST(Allotted, WhoLosesAnOfferToALaterCustomerAsksOn) {
  // Customer 0 takes 0 and 1; customer 1 wants 0 more, customer 2 wants 1 more.
  const Lists candidates = {{{0, 1.0}, {1, 1.0}, {2, 0.5}, {3, 0.5}}, {{0, 9.0}, {4, 8.0}}, {{1, 9.0}, {4, 7.0}}};
  EXPECT_EQ(allotted(candidates, 2, 1), (Lists{{{2, 0.5}, {3, 0.5}}, {{0, 9.0}, {4, 8.0}}, {{1, 9.0}}}));
}

TEST(Allotted, AsManyCandidatesAsNeededServeEveryone) {
  constexpr std::size_t Customers = 20, Offers = 3, AtMost = 4;
  std::vector<Scored> ranking;
  for (std::size_t p = 0; p < candidatesNeeded(Customers, Offers, AtMost); ++p)
    ranking.push_back({static_cast<Index>(p), 100.0 - static_cast<double>(p)});
  std::vector<std::size_t> times(ranking.size(), 0);
  for (const auto& list : allotted(Lists(Customers, ranking), Offers, AtMost)) {
    EXPECT_EQ(list.size(), Offers);
    for (const Scored& item : list) ++times[static_cast<std::size_t>(item.index)];
  }
  for (const std::size_t count : times) EXPECT_LE(count, AtMost);
}

}  // namespace
}  // namespace kindred::campaign
