#include "core/base/memory.h"

#include <gtest/gtest.h>

#include "core/base/error.h"

namespace kindred {
namespace {

TEST(Memory, IsThereAndNoMoreThanAMachineHas) {
  const auto available = availableMemory();
  if (!available) GTEST_SKIP() << "this system does not say";
  EXPECT_GT(*available, 1e7);
  EXPECT_LT(*available, 1e15);
}

TEST(Memory, RefusesWhatDoesNotFitWithBothFigures) {
  if (!availableMemory()) GTEST_SKIP() << "this system does not say";
  EXPECT_NO_THROW(requireMemory(1e6, {}));
  try {
    requireMemory(2e15, KI_TEXT("core", "Import ratings or purchases."));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::OutOfMemory);
    EXPECT_NE(english(error.message()).find("2,000,000 GB"), std::string::npos) << english(error.message());
    EXPECT_FALSE(error.hint().empty());
  }
}

}  // namespace
}  // namespace kindred
