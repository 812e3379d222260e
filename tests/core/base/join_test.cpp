#include "core/base/join.h"

#include <gtest/gtest.h>

#include <vector>

namespace kindred {
namespace {

struct Named {
  std::string name;
};

TEST(Joined, SeparatesTexts) {
  EXPECT_EQ(joined(std::vector<std::string>{}), "");
  EXPECT_EQ(joined(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(joined(std::vector<std::string>{"a", "b", "c"}), "a, b, c");
  EXPECT_EQ(joined(std::vector<std::string_view>{"a", "b"}, {}, "|"), "a|b");
}

TEST(Joined, KeepsThePlaceOfEmptyTexts) { EXPECT_EQ(joined(std::vector<std::string>{"", "b", ""}), ", b, "); }

TEST(Joined, TakesWhatAProjectionMakes) {
  const std::vector<Named> all = {{"x"}, {"y"}};
  EXPECT_EQ(joined(all, &Named::name), "x, y");
  EXPECT_EQ(joined(
                std::vector<int>{1, 22}, [](int i) { return std::to_string(i); }, "-"),
            "1-22");
}

}  // namespace
}  // namespace kindred
