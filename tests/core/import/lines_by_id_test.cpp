#include "core/import/collect/lines_by_id.h"

#include <gtest/gtest.h>

#include <array>

namespace kindred::imports {
namespace {

using Line = std::array<std::string_view, 2>;

TEST(LinesById, AreInOrderOfTheirIds) {
  LinesById lines(2);
  EXPECT_TRUE(lines.add("b", Line{"b", "2"}));
  EXPECT_TRUE(lines.add("", Line{"", ""}));
  EXPECT_TRUE(lines.add("\xC3\xA9", Line{"\xC3\xA9", "4"}));
  EXPECT_TRUE(lines.add("a", Line{"a", "a much longer cell"}));
  std::vector<std::string> ids, cells;
  for (const std::int32_t line : lines.inOrder()) {
    ids.emplace_back(lines.id(line));
    cells.emplace_back(lines.cell(line, 1));
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"", "a", "b", "\xC3\xA9"}));
  EXPECT_EQ(cells, (std::vector<std::string>{"", "a much longer cell", "2", "4"}));
}

TEST(LinesById, OfSeveralTheSmallestStaysWhateverTheirOrder) {
  const std::vector<Line> lines = {{"10", "x"}, {"1", "0x"}, {"1", ""}, {"\x7F", ""}, {"\xC3\xA9", ""}};
  for (std::size_t first = 0; first < lines.size(); ++first) {
    LinesById kept(2);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_EQ(kept.add("id", lines[(first + i) % lines.size()]), i == 0);
    }
    ASSERT_EQ(kept.inOrder().size(), 1U);
    EXPECT_EQ(kept.cell(0, 0), "1") << "cell by cell, not as one text";
    EXPECT_EQ(kept.cell(0, 1), "");
  }
}

}  // namespace
}  // namespace kindred::imports
