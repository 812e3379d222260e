#include <gtest/gtest.h>

#include "core/generate/generate.h"
#include "tests/support/temporary_folder.h"

namespace kindred::generate {
namespace {

TEST(Generate, CancelledTakesTheFoldersThatItMadeAlong) {
  const test::TemporaryFolder folder;
  CancelToken token;
  token.cancel();
  Progress stopped(nullptr, token);
  EXPECT_THROW(generate({}, folder / "a/b", stopped), Cancelled);
  EXPECT_FALSE(std::filesystem::exists(folder / "a"));

  folder.write("keep", "");
  EXPECT_THROW(generate({}, folder.path(), stopped), Cancelled);
  EXPECT_TRUE(std::filesystem::exists(folder / "keep")) << "a folder that was there stays";
}

}  // namespace
}  // namespace kindred::generate
