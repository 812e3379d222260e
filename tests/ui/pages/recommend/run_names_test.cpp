#include <gtest/gtest.h>

#include "ui/widgets/run_info.h"

namespace kindred::ui {
namespace {

TEST(NamesApart, SayWhenRunsOfOneNameWereMade) {
  const auto run = [](const char* name, std::int64_t created) {
    return workflow::RunInfo{.name = name, .created = created};
  };
  const QStringList names = namesApart({run("Alike", 0), run("Popular", 0), run("Alike", 90000)});
  EXPECT_EQ(names[1], "Popular");
  EXPECT_NE(names[0], names[2]);
  EXPECT_TRUE(names[0].startsWith("Alike, "));
}

}  // namespace
}  // namespace kindred::ui
