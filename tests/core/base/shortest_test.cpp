#include "core/base/shortest.h"

#include <gtest/gtest.h>

#include <charconv>
#include <limits>

namespace kindred {
namespace {

TEST(Shortest, ReadsBackAsTheSameNumber) {
  for (const double number : {0.0, -0.5, 1.0 / 3, 17850.0, 2.55, 1e-300, 1e30, std::numeric_limits<double>::max(),
                              std::numeric_limits<double>::denorm_min()}) {
    const std::string text = shortest(number);
    double read = 1;
    std::from_chars(text.data(), text.data() + text.size(), read);
    EXPECT_EQ(read, number) << text;
  }
}

TEST(Shortest, IsShort) {
  EXPECT_EQ(shortest(0.1), "0.1");
  EXPECT_EQ(shortest(3), "3");
  EXPECT_EQ(shortest(1e30), "1e+30");
  EXPECT_EQ(shortest(-std::numeric_limits<double>::max()).size(), 24U);
}

TEST(Shortest, TakesADecimalSign) { EXPECT_EQ(shortest(1.25, ','), "1,25"); }

}  // namespace
}  // namespace kindred
