#include "core/base/blank.h"

#include <gtest/gtest.h>

namespace kindred {
namespace {

TEST(IsBlank, WhereNothingShows) {
  for (const char* text : {"", " ", " \t\r\n", "\u00A0", " \u2003\u200B ", "\uFEFF", "\u3000\u3000"})
    EXPECT_TRUE(isBlank(text));
  for (const char* text : {"a", " a ", "-", "\u00E9", "\u200Bx", "\u4E2D", "\xC2", "\xFF"}) EXPECT_FALSE(isBlank(text));
}

}  // namespace
}  // namespace kindred
