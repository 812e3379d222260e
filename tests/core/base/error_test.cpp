#include "core/base/error.h"

#include <gtest/gtest.h>

namespace kindred {
namespace {

TEST(Error, SaysWhatHappenedInEnglish) {
  const Error error(ErrorCode::FileMissing, KI_TEXT("core", "Could not find %1.").with("a.csv"),
                    KI_TEXT("core", "Look."));
  EXPECT_EQ(error.code(), ErrorCode::FileMissing);
  EXPECT_STREQ(error.what(), "Could not find a.csv.");
  EXPECT_EQ(english(error.hint()), "Look.");
  EXPECT_EQ(error.problems().size(), 1u);
}

TEST(Error, KeepsAllProblemsOfOneCause) {
  const Error error(ErrorCode::BadParameters, {KI_TEXT("core", "First."), KI_TEXT("core", "Second.")});
  EXPECT_STREQ(error.what(), "First.");
  ASSERT_EQ(error.problems().size(), 2u);
  EXPECT_EQ(english(error.problems()[1]), "Second.");
  EXPECT_TRUE(error.hint().empty());
}

}  // namespace
}  // namespace kindred
