#include "core/workflow/run_notes.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kindred::workflow {
namespace {

TEST(RunNotes, AreReadAsTheyWereWritten) {
  const std::vector<Text> notes = {KI_TEXT("core", "Stopped in round %1.").with(12), KI_TEXT("core", "%1 %").with(0.5)};
  nlohmann::json result = {{"top", 10}};
  writeNotes(result, notes);
  EXPECT_EQ(notesOf({.result = result.dump()}), notes);
  EXPECT_EQ(result["top"], 10);
}

TEST(RunNotes, AreNoneWhereNothingWasSaid) {
  nlohmann::json result = {{"top", 10}};
  writeNotes(result, {});
  EXPECT_FALSE(result.contains("notes"));
  for (const char* stored : {"", "{}", "[1]", R"({"notes": 3})", R"({"notes": [7, {}]})"})
    EXPECT_TRUE(notesOf({.result = stored}).empty()) << stored;
}

}  // namespace
}  // namespace kindred::workflow
