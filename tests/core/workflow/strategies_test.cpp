
#include "core/workflow/queries/strategies.h"
#include <algorithm>

#include "core/base/text_file.h"
#include "core/store/project_file.h"
#include "core/workflow/playbook.h"
#include "core/workflow/segment_report.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow {
namespace {

using test::errorOf;

class StrategiesTest : public test::ShopTest {
 protected:
  [[nodiscard]] std::vector<campaign::Strategy> strategies(const segment::Segmentation& segmentation,
                                                           TextLanguage language = TextLanguage::English) const {
    return strategiesOf(*m_workspace, segmentation, language, m_progress);
  }
};

TEST_F(StrategiesTest, AreOneASegmentWithProductsThatSetItApart) {
  const auto segmentation = segment();
  const auto all = strategies(*segmentation);
  ASSERT_EQ(all.size(), segmentation->segments.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].segment, segmentation->segments[i].id);
    EXPECT_TRUE(all[i].advises()) << english(all[i].reason);
    ASSERT_FALSE(all[i].products.empty());
    EXPECT_GT(all[i].products[0].share, all[i].products[0].overall);
  }
}

TEST_F(StrategiesTest, OfferWhatTheLatestRecommenderListsForTheSegment) {
  const auto segmentation = segment();
  const auto run = train();
  const auto all = strategies(*segmentation);
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  for (const auto& strategy : all) {
    ASSERT_EQ(strategy.products.size(), 5U);
    std::int64_t customers = 0, listed = 0;
    for (const auto& list : m_workspace->file().lists(run.id)) {
      const auto customer = dataset->customers.indexOf(list.customer);
      if (segmentation->labels[static_cast<std::size_t>(*customer)] != strategy.segment) continue;
      ++customers;
      for (const auto& [key, score] : list.items) {
        if (dataset->products.indexOf(key) == strategy.products[0].product) ++listed;
      }
    }
    EXPECT_DOUBLE_EQ(strategy.products[0].share, static_cast<double>(listed) / static_cast<double>(customers));
  }
}

TEST_F(StrategiesTest, CompareWithEveryoneThoseInNoSegmentAmongThem) {
  const auto some = segmentCustomers(
      *m_workspace,
      {.datasetId = m_dataset, .algorithm = OwnRules, .parameters = {{OwnRules, std::string("Late: r>=4")}}},
      m_progress);
  const auto run = train();
  const auto strategy = strategies(*some).at(0);
  ASSERT_FALSE(strategy.products.empty());
  const Key product = m_workspace->dataset(m_dataset)->products.key(strategy.products[0].product);
  std::int64_t customers = 0, listed = 0;
  for (const auto& list : m_workspace->file().lists(run.id)) {
    if (!list.coldStart.empty()) continue;
    ++customers;
    listed += std::ranges::count(list.items, product, &std::pair<Key, double>::first);
  }
  EXPECT_DOUBLE_EQ(strategy.products[0].overall, static_cast<double>(listed) / static_cast<double>(customers));
}

TEST_F(StrategiesTest, FollowTheProjectsOwnPlaybook) {
  const auto segmentation = segment();
  EXPECT_FALSE(hasOwnPlaybook(*m_workspace));
  std::string own = playbookText(*m_workspace);
  const std::string from = "\"customers\": 30";
  own.replace(own.find(from), from.size(), "\"customers\": 3000");
  EXPECT_EQ(setPlaybook(*m_workspace, own), "");
  EXPECT_TRUE(hasOwnPlaybook(*m_workspace));
  for (const auto& strategy : strategies(*segmentation)) EXPECT_FALSE(strategy.advises());
  m_workspace.reset();
  m_workspace = Workspace::open(m_folder / "shop.kindred");
  EXPECT_EQ(playbookText(*m_workspace), own) << "it is kept";
  EXPECT_EQ(setPlaybook(*m_workspace, {}), own) << "its own inverse";
  EXPECT_FALSE(hasOwnPlaybook(*m_workspace));
}

TEST_F(StrategiesTest, APlaybookThatIsNoneChangesNothing) {
  EXPECT_EQ(errorOf([&] { setPlaybook(*m_workspace, "{}"); }), ErrorCode::BadData);
  EXPECT_FALSE(hasOwnPlaybook(*m_workspace));
}

TEST_F(StrategiesTest, RememberTheMargin) {
  EXPECT_EQ(marginOf(*m_workspace), std::nullopt);
  EXPECT_EQ(setMargin(*m_workspace, 0.35), std::nullopt);
  EXPECT_EQ(marginOf(*m_workspace), 0.35);
  EXPECT_TRUE(strategies(*segment())[0].budgetPerHead);
  EXPECT_EQ(errorOf([&] { setMargin(*m_workspace, 30); }), ErrorCode::BadParameters);
  EXPECT_EQ(setMargin(*m_workspace, {}), 0.35);
  EXPECT_EQ(marginOf(*m_workspace), std::nullopt);
}

TEST_F(StrategiesTest, TheReportHasALineASegmentAndEscapesWhatPeopleTyped) {
  const auto made = segment();
  changeSegment(*m_workspace, made->id, 0, {.name = "<b>Tea & cake</b>", .colour = 0});
  const auto segmentation = m_workspace->segmentation(made->id);
  writeSegmentReport(*m_workspace, *segmentation, m_folder / "page.html", TextLanguage::English, m_progress);
  const std::string html = readTextFile(m_folder / "page.html");
  EXPECT_NE(html.find("&lt;b&gt;Tea &amp; cake&lt;/b&gt;"), std::string::npos);
  EXPECT_EQ(html.find("<b>Tea"), std::string::npos);
  for (const auto& segment : segmentation->segments)
    EXPECT_NE(html.find("<b>" + segment.letter + "</b>"), std::string::npos);
  writeSegmentReport(*m_workspace, *segmentation, m_folder / "page.HTML", TextLanguage::Russian, m_progress);
  EXPECT_NE(readTextFile(m_folder / "page.HTML").find("lang=\"ru\""), std::string::npos);
}

TEST_F(StrategiesTest, AReportIsHtmlOrPdf) {
  const auto segmentation = segment();
  const auto write = [&] {
    writeSegmentReport(*m_workspace, *segmentation, m_folder / "page.doc", TextLanguage::English, m_progress);
  };
  EXPECT_EQ(errorOf(write), ErrorCode::BadParameters);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "page.doc"));
}

}  // namespace
}  // namespace kindred::workflow
