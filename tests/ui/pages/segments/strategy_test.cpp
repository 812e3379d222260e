// What the Segments page says to do about a segment, and what goes with it to Campaigns; and how many segments to make.
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "core/base/text_file.h"
#include "core/workflow/playbook.h"
#include "tests/ui/browser.h"
#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/choices.h"
#include "ui/pages/segments/k_section.h"
#include "ui/pages/segments/playbook_dialog.h"
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

TEST_F(StrategyTest, TheMarginThatIsTypedGivesABudgetAtOnceAndCanBeUndone) {
  makeLargeShop();
  openPage();
  ASSERT_TRUE(detail()->strategy()->advises());
  EXPECT_TRUE(detail()->strategy()->budget.empty());
  auto* margin = named<QDoubleSpinBox>(detail(), "margin");
  ASSERT_TRUE(margin->isVisible());
  EXPECT_EQ(margin->text(), "not given");
  margin->setFocus();
  margin->selectAll();
  QTest::keyClicks(margin, "30");
  QTest::keyClick(margin, Qt::Key_Return);
  finish();
  EXPECT_EQ(workflow::marginOf(*m_session->workspace()), 0.3);
  ASSERT_FALSE(detail()->strategy()->budget.empty());
  EXPECT_TRUE(card()->sentences().join(' ').contains(translated(detail()->strategy()->budget)));
  EXPECT_EQ(named<Label>(detail(), "marginLabel")->text(),
            "Earned of an order: " + formatMoney(*detail()->strategy()->budgetPerHead, m_session->dataset()->currency));
  m_session->undo().undo();
  finish();
  EXPECT_EQ(workflow::marginOf(*m_session->workspace()), std::nullopt);
  EXPECT_TRUE(detail()->strategy()->budget.empty());
  EXPECT_EQ(margin->text(), "not given");
}

class PlaybookDialogTest : public StrategyTest {
 protected:
  void openDialog() {
    makeLargeShop();
    openPage();
    QTest::mouseClick(named<QPushButton>(detail(), "editPlaybook"), Qt::LeftButton);
    dialog = m_page->findChild<PlaybookDialog*>("playbookDialog");
    ASSERT_NE(dialog, nullptr);
  }
  [[nodiscard]] QPlainTextEdit* text() const { return named<QPlainTextEdit>(dialog, "text"); }
  [[nodiscard]] QPushButton* button(const char* name) const { return named<QPushButton>(dialog, name); }
  /// Puts the cursor behind `word` and types.
  void typeBehind(const QString& word, const QString& typed) {
    text()->moveCursor(QTextCursor::Start);
    ASSERT_TRUE(text()->find(word));
    text()->moveCursor(QTextCursor::Right);
    QTextCursor cursor = text()->textCursor();
    cursor.clearSelection();
    text()->setTextCursor(cursor);
    QTest::keyClicks(text(), typed);
    ASSERT_TRUE(waitUntil([this] { return dialog->isSettled(); }));
  }
  QPointer<PlaybookDialog> dialog;
};

TEST_F(PlaybookDialogTest, SaysWhichLineIsWrongWhileOneTypes) {
  openDialog();
  EXPECT_TRUE(button("save")->isEnabled());
  EXPECT_GT(named<QListWidget>(dialog, "plays")->count(), 5);
  typeBehind("\"offer_type\": \"welcome\"", "x");
  EXPECT_FALSE(button("save")->isEnabled());
  const int line = text()->textCursor().blockNumber() + 1;
  EXPECT_EQ(dialog->wrongLine(), line);
  EXPECT_TRUE(named<Note>(dialog, "note")->title().contains(QString::number(line)));
  QTest::mouseClick(button("reset"), Qt::LeftButton);
  EXPECT_TRUE(button("save")->isEnabled());
  EXPECT_EQ(dialog->wrongLine(), 0);
}

TEST_F(PlaybookDialogTest, WhatIsSavedIsThePlaybookOfTheProjectUntilItIsUndone) {
  openDialog();
  const QString title = card()->title();
  const std::string key = detail()->strategy()->key;
  // The play of the segment in detail gets another title.
  text()->moveCursor(QTextCursor::Start);
  ASSERT_TRUE(text()->find(QString::fromStdString("\"key\": \"" + key + "\"")));
  ASSERT_TRUE(text()->find("\"title\": \""));
  QTextCursor cursor = text()->textCursor();
  cursor.clearSelection();
  text()->setTextCursor(cursor);
  QTest::keyClicks(text(), "Mine: ");
  QTest::mouseClick(button("save"), Qt::LeftButton);
  finish();
  EXPECT_TRUE(workflow::hasOwnPlaybook(*m_session->workspace()));
  EXPECT_EQ(card()->title(), "Mine: " + title);
  m_session->undo().undo();
  finish();
  EXPECT_FALSE(workflow::hasOwnPlaybook(*m_session->workspace()));
  EXPECT_EQ(card()->title(), title);
}

TEST_F(PlaybookDialogTest, GoesToAFileAndComesBackFromOne) {
  openDialog();
  const QString path = file("playbook.json"), broken = file("broken.json");
  dialog->setFileChoosers([&] { return broken; }, [&] { return path; });
  QTest::mouseClick(button("export"), Qt::LeftButton);
  EXPECT_EQ(readTextFile(path.toStdString()), campaign::usualPlaybook());
  writeTextFile(broken.toStdString(), "{\"plays\": [}");
  QTest::mouseClick(button("import"), Qt::LeftButton);
  EXPECT_FALSE(button("save")->isEnabled());
  EXPECT_EQ(dialog->wrongLine(), 1);
  dialog->setFileChoosers([&] { return path; }, [&] { return path; });
  QTest::mouseClick(button("import"), Qt::LeftButton);
  EXPECT_TRUE(button("save")->isEnabled());
}

TEST_F(StrategyTest, TheReportIsWrittenAndOpened) {
  makeShop();
  openPage();
  Browser browser;
  const QString path = file("report.html");
  QString offered;
  m_page->setFileChooser([&](const QString&, const QString& filter) {
    offered = filter;
    return path;
  });
  m_page->saveReport();
  finish();
  EXPECT_TRUE(offered.contains("*.pdf") && offered.contains("*.html"));
  const std::string html = readTextFile(path.toStdString());
  for (const segment::Segment& each : m_page->shown()->segmentation->segments)
    EXPECT_NE(html.find(each.name), std::string::npos) << each.name;
  QTest::mouseClick(named<QPushButton>(m_page, "openReport"), Qt::LeftButton);
  EXPECT_EQ(browser.opened, std::vector<std::string>{QUrl::fromLocalFile(path).toString().toStdString()});
  m_page->setFileChooser([&](const QString&, const QString&) { return file("no/such/folder/report.html"); });
  m_page->saveReport();
  finish();
  EXPECT_TRUE(named<Note>(m_page, "note")->title().contains("report.html")) << "why it was not written";
}

}  // namespace
}  // namespace kindred::ui::segments
