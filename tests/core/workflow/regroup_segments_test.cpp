#include "core/workflow/regroup_segments.h"

#include <gtest/gtest.h>

#include <numeric>

#include "core/store/project_file.h"
#include "core/workflow/remove.h"
#include "core/workflow/run_notes.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class RegroupSegmentsTest : public ShopTest {
 protected:
  /// The segment of `made` that the customers of a segment of `before` are in; −1 where they are in several.
  static int where(const segment::Segmentation& made, const segment::Segmentation& before, int id) {
    std::set<int> labels;
    for (const Index customer : before.customersOf(id)) labels.insert(made.labels[static_cast<std::size_t>(customer)]);
    return labels.size() == 1 ? *labels.begin() : -1;
  }
};

TEST_F(RegroupSegmentsTest, MergingPutsCustomersTogetherAndKeepsTheRest) {
  const auto before = segment();
  changeSegment(*m_workspace, before->id, 0, {"Gold", 5});
  const auto made = mergeSegments(*m_workspace, before->id, {1, 2}, m_progress);
  ASSERT_EQ(made->segments.size(), 2U);
  const int merged = where(*made, *before, 1), kept = where(*made, *before, 0);
  ASSERT_GE(merged, 0);
  EXPECT_EQ(where(*made, *before, 2), merged);
  EXPECT_NE(kept, merged);
  EXPECT_EQ(made->find(kept)->name, "Gold");
  EXPECT_EQ(made->find(kept)->letter, "A");
  EXPECT_EQ(made->find(kept)->colour, 5);
  EXPECT_EQ(made->find(merged)->letter, "B") << "that of the larger of the two";
  EXPECT_EQ(made->find(merged)->colour, 1);
  EXPECT_EQ(made->find(merged)->customers, before->segments[1].customers + before->segments[2].customers);
  EXPECT_NE(made->find(merged)->name, "Gold");
  EXPECT_EQ(m_workspace->segmentation(before->id)->segments.size(), 3U) << "what it was made from is as it was";
  EXPECT_NE(made->name, before->name);
}

TEST_F(RegroupSegmentsTest, SplittingDividesOneByTheFiguresItWasMadeFrom) {
  const auto before = segment({}, 2);
  const auto made = splitSegment(*m_workspace, before->id, 0, 2, m_progress);
  ASSERT_EQ(made->segments.size(), 3U);
  const int kept = where(*made, *before, 1);
  ASSERT_GE(kept, 0);
  EXPECT_EQ(made->find(kept)->letter, "B");
  std::set<std::string> letters, names;
  std::set<int> colours;
  std::int64_t customers = 0;
  for (const auto& each : made->segments) {
    letters.insert(each.letter);
    names.insert(each.name);
    colours.insert(each.colour);
    customers += each.customers;
  }
  EXPECT_EQ(letters, (std::set<std::string>{"A", "B", "C"}));
  EXPECT_EQ(names.size(), 3U);
  EXPECT_EQ(colours.size(), 3U);
  EXPECT_EQ(customers, 120);
}

TEST_F(RegroupSegmentsTest, WhatWasSplitAndMergedAgainIsWhatItWas) {
  const auto before = segment();
  const auto split = splitSegment(*m_workspace, before->id, 1, 2, m_progress);
  std::vector<int> parts;
  for (const Index customer : before->customersOf(1))
    parts.push_back(split->labels[static_cast<std::size_t>(customer)]);
  const auto merged = mergeSegments(*m_workspace, split->id, parts, m_progress);
  EXPECT_EQ(merged->labels, before->labels);
  EXPECT_DOUBLE_EQ(merged->quality.silhouette, before->quality.silhouette);
}

TEST_F(RegroupSegmentsTest, ItIsStoredWithWhatWasDoneAndHasNoCommand) {
  const auto before = segment();
  const auto made = mergeSegments(*m_workspace, before->id, {0, 2}, m_progress);
  const RunInfo run = m_workspace->findRun(made->run);
  EXPECT_TRUE(isRegrouped(run));
  EXPECT_FALSE(isRegrouped(m_workspace->findRun(before->run)));
  ASSERT_EQ(notesOf(run).size(), 1U);
  EXPECT_EQ(english(notesOf(run)[0]), "Merged by hand: A + C");
  EXPECT_TRUE(commandOf(*m_workspace, run).empty());
  const auto again = Workspace::open(m_folder / "shop.kindred")->segmentation(made->id);
  EXPECT_EQ(again->labels, made->labels);
  removeSegmentation(*m_workspace, made->id);
  EXPECT_EQ(m_workspace->segmentations(m_dataset).size(), 1U);
}

TEST_F(RegroupSegmentsTest, WhatCannotBeIsSaid) {
  const auto before = segment();
  EXPECT_EQ(errorOf([&] { mergeSegments(*m_workspace, before->id, {1}, m_progress); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { mergeSegments(*m_workspace, before->id, {1, 1}, m_progress); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { mergeSegments(*m_workspace, before->id, {1, 7}, m_progress); }), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { splitSegment(*m_workspace, before->id, 9, 2, m_progress); }), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { splitSegment(*m_workspace, before->id, 0, 1, m_progress); }), ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { splitSegment(*m_workspace, before->id, 0, 5000, m_progress); }), ErrorCode::BadParameters);
  EXPECT_EQ(m_workspace->segmentations(m_dataset).size(), 1U) << "nothing was stored";
}

}  // namespace
}  // namespace kindred::workflow::test
