// What the Segments page says to do about a segment, and what goes with it to Campaigns; and how many segments to make.
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/choices.h"
#include "ui/pages/segments/k_section.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/strategy_card.h"

namespace kindred::ui::segments {
namespace {

class StrategyTest : public SegmentsPageTest {
 protected:
  [[nodiscard]] SegmentPane* detail() const { return named<SegmentPane>(m_page, "detail"); }
  [[nodiscard]] StrategyCard* card() const { return named<StrategyCard>(detail(), "strategy"); }
};

TEST_F(StrategyTest, TooFewCustomersAreToldSoAndPlanNothing) {
  makeShop();
  openPage();
  ASSERT_NE(detail()->strategy(), nullptr);
  ASSERT_FALSE(detail()->strategy()->advises()) << "no segment of sixty customers has fifty and two months of orders";
  EXPECT_TRUE(card()->isVisible());
  EXPECT_FALSE(card()->title().isEmpty());
  EXPECT_FALSE(card()->sentences().front().isEmpty()) << "the reason";
  EXPECT_FALSE(card()->moreButton()->isVisible());
  QTest::mouseClick(named<QPushButton>(detail(), "planButton"), Qt::LeftButton);
  EXPECT_FALSE(m_session->choices().followed());
}

TEST_F(StrategyTest, AStrategyIsShownWithItsReasonAndGoesAlongToTheCampaign) {
  makeLargeShop();
  openPage();
  const campaign::Strategy* strategy = detail()->strategy();
  ASSERT_NE(strategy, nullptr);
  ASSERT_TRUE(strategy->advises());
  EXPECT_EQ(card()->title(), translated(strategy->title));
  EXPECT_EQ(card()->sentences().front(), translated(strategy->reason));
  const qsizetype before = card()->sentences().size();
  QTest::mouseClick(card()->moreButton(), Qt::LeftButton);
  EXPECT_GT(card()->sentences().size(), before);
  QTest::mouseClick(named<QPushButton>(detail(), "planButton"), Qt::LeftButton);
  ASSERT_TRUE(m_session->choices().followed());
  EXPECT_EQ(m_session->choices().followed()->strategy.key, strategy->key);
  EXPECT_EQ(m_session->selection().count(), segment(strategy->segment).customers);
}

TEST_F(StrategyTest, TheNumberOfSegmentsIsComparedAndAClickTakesOne) {
  makeShop();
  openPage();
  auto* section = named<KSection>(pane(), "howMany");
  EXPECT_TRUE(section->isVisible());
  EXPECT_FALSE(section->scores()->isVisible());
  QTest::mouseClick(named<QPushButton>(section, "choose"), Qt::LeftButton);
  EXPECT_FALSE(named<QPushButton>(section, "choose")->isEnabled());
  finish();
  ASSERT_TRUE(section->scores()->isVisible());
  ASSERT_GE(section->scores()->scores().size(), 3U);
  EXPECT_FALSE(named<Label>(section, "advice")->text().isEmpty());
  const int k = section->scores()->scores()[2].k;
  QTest::mouseClick(section->scores(), Qt::LeftButton, {}, section->scores()->rowPlace(2).center());
  EXPECT_EQ(named<ParameterForm>(pane(), "form")->values().at("k"), Value(std::int64_t{k}));
  EXPECT_EQ(section->scores()->chosen(), k);
  EXPECT_EQ(m_page->shown()->segmentation->segments.size(), 3U) << "nothing is made before Run";
}

}  // namespace
}  // namespace kindred::ui::segments
