// The tab of customers' value: figures where the conditions hold, reasons and remedies where they do not.
#include "ui/pages/predict/value_tab.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>

#include "tests/support/leaving_shop.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/predict_page.h"
#include "ui/pages/predict/value_detail.h"
#include "ui/pages/predict/value_map_plot.h"
#include "ui/pages/predict/value_pane.h"
#include "ui/pages/predict/value_plots.h"
#include "ui/pages/predict/value_refused.h"
#include "ui/text/language.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

class ValueTabTest : public SampleProjectTest {
 protected:
  void openPage(int customers, const QSize& size = {1260, 800}) {
    makeFrom(QByteArray::fromStdString(kindred::test::leavingShop(customers)), DatasetKind::Transactions);
    reopen(size);
  }
  void reopen(const QSize& size = {1260, 800}) {
    openSession();
    m_page = std::make_unique<PredictPage>(*m_session);
    m_tab = m_page->value();
    m_page->openPart(QStringLiteral("value"));
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
  }
  void click(const char* button) { QTest::mouseClick(named<QPushButton>(*m_page, button), Qt::LeftButton); }
  void run() {
    ASSERT_TRUE(named<QPushButton>(*m_page, "runValue")->isEnabled());
    click("runValue");
    settle();
  }
  void settle() {
    ASSERT_TRUE(waitUntil([this] { return m_tab->valued() != nullptr; }));
    ASSERT_TRUE(waitIdle());
    QTest::qWait(0);
    ASSERT_TRUE(waitIdle());
  }
  void clickRemedy(const QString& text) {
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
      if (button->isVisible() && button->objectName().startsWith(QStringLiteral("remedy")) && button->text() == text)
        return QTest::mouseClick(button, Qt::LeftButton);
    }
    FAIL() << "no remedy " << text.toStdString();
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  std::unique_ptr<PredictPage> m_page;
  ValueTab* m_tab = nullptr;
};

TEST_F(ValueTabTest, ShowsWhatTheVerbGivesToTheLastDigit) {
  openPage(800);
  EXPECT_EQ(m_page->current(), m_tab);
  EXPECT_TRUE(named<EmptyState>(*m_page, "valueEmpty")->isVisible());
  EXPECT_EQ(named<Tag>(*m_page, "conditionState")->text(), QStringLiteral("5 hold")) << "before anything is fitted";
  run();
  Progress progress;
  const auto asked = workflow::valueCustomers(*m_session->workspace(),
                                              {.datasetId = m_session->dataset()->id, .parameters = {}}, progress);
  ASSERT_TRUE(asked->isShown());
  EXPECT_EQ(m_tab->valued()->values.value, asked->values.value);
  EXPECT_EQ(m_tab->valued()->run.id, asked->run.id);
  EXPECT_EQ(named<Tag>(*m_page, "conditionState")->text(), QStringLiteral("all 7 hold"));
  auto* table = named<TableView>(*m_page, "values");
  std::size_t undecided = 0, best = 0;
  double most = -1;
  for (std::size_t i = 0; i < asked->customers.size(); ++i) {
    if (!isUndecided(asked->values.alive[i])) continue;
    undecided += 1;
    if (asked->values.atStake(i) <= most) continue;
    most = asked->values.atStake(i);
    best = i;
  }
  ASSERT_EQ(table->model()->rowCount(), static_cast<int>(undecided));
  EXPECT_EQ(table->model()->index(0, 0).data().toString().toStdString(),
            m_session->dataset()->customers.id(asked->customers[best]))
      << "most at stake first";
  EXPECT_EQ(table->model()->index(0, 7).data(SortRole).toDouble(), most);
  EXPECT_EQ(table->model()->index(0, 1).data(SortRole).toDouble(), asked->values.alive[best]);
  EXPECT_EQ(table->model()->index(0, 6).data(SortRole).toDouble(), asked->values.value[best]);
  EXPECT_EQ(m_tab->detail()->shown(), static_cast<int>(best));
  EXPECT_TRUE(m_page->rightPane()->isVisible());
  EXPECT_FALSE(named<Note>(*m_page, "valueWarning")->isVisible());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  EXPECT_FALSE(m_tab->pane()->differs());
}

TEST_F(ValueTabTest, ArrowsMoveOverBothMapsAndEnterListsACell) {
  openPage(800);
  run();
  auto* alive = named<ValueMapPlot>(*m_page, "aliveMap");
  auto* purchases = named<ValueMapPlot>(*m_page, "purchasesMap");
  auto* table = named<TableView>(*m_page, "values");
  EXPECT_GE(alive->current().x(), 0) << "the current customer is marked";
  EXPECT_EQ(alive->current(), purchases->current());
  QTest::mouseClick(alive, Qt::LeftButton, {}, alive->cellRect(0, 0).center().toPoint());
  EXPECT_EQ(purchases->current(), QPoint(0, 0));
  alive->setFocus();
  QTest::keyClick(alive, Qt::Key_Right);
  QTest::keyClick(alive, Qt::Key_Down);
  EXPECT_EQ(purchases->current(), QPoint(1, 1));
  EXPECT_FALSE(alive->tipLines().isEmpty());
  QTest::keyClick(alive, Qt::Key_Return);
  const auto& map = *m_tab->map();
  ASSERT_EQ(table->model()->rowCount(), map.customers[map.at(1, 1)]);
  ASSERT_GT(table->model()->rowCount(), 0);
  EXPECT_EQ(named<QComboBox>(*m_page, "valueFilter")->currentIndex(), 2);
  EXPECT_EQ(alive->current(), QPoint(1, 1)) << "whose first customer is the current one";
  if (table->model()->rowCount() > 1) {
    const int first = m_tab->detail()->shown();
    QTest::mouseClick(named<QToolButton>(*m_page, "customerAfter"), Qt::LeftButton);
    EXPECT_NE(m_tab->detail()->shown(), first);
  }
}

TEST_F(ValueTabTest, WhatIsListedIsSelectedAndPlanned) {
  openPage(800);
  run();
  m_tab->list(ValueTab::Listed::Everyone);
  EXPECT_EQ(named<TableView>(*m_page, "values")->model()->rowCount(),
            static_cast<int>(m_tab->valued()->customers.size()));
  m_tab->list(ValueTab::Listed::Undecided);
  click("selectListed");
  EXPECT_EQ(m_session->selection().count(), undecidedOf(*m_tab->valued()).customers);
  const QSignalSpy pages(m_session.get(), &Session::pageRequested);
  click("campaignListed");
  ASSERT_EQ(pages.count(), 1);
  EXPECT_EQ(pages.front().front().toString(), QStringLiteral("campaigns"));
}

TEST_F(ValueTabTest, ARefusalSaysWhyAndEveryRemedyDoesSomething) {
  openPage(200);
  run();
  ASSERT_FALSE(m_tab->valued()->isShown());
  EXPECT_TRUE(named<ValueRefused>(*m_page, "valueRefused")->isVisible());
  EXPECT_FALSE(m_page->rightPane()->isVisible());
  EXPECT_TRUE(named<Tag>(*m_page, "conditionState")->text().endsWith(QStringLiteral("fail")));
  EXPECT_EQ(named<TableView>(*m_page, "values")->model()->rowCount(), 0);
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  const QSignalSpy pages(m_session.get(), &Session::pageRequested);
  const QSignalSpy imports(m_session.get(), &Session::importRequested);
  clickRemedy(QStringLiteral("Import…"));
  EXPECT_EQ(imports.count(), 1);
  clickRemedy(QStringLiteral("Ask that"));
  ASSERT_EQ(pages.count(), 1);
  m_page->openPart(pages.front().front().toString());
  EXPECT_NE(m_page->current(), m_tab);
  m_page->openPart(QStringLiteral("value"));
  const auto best = workflow::bestSpenders(*m_session->dataset(), 0.75);
  clickRemedy(QStringLiteral("Select %1").arg(best.size()));
  EXPECT_EQ(m_session->selection().count(), static_cast<std::int64_t>(best.size()));
}

TEST_F(ValueTabTest, ShowAnywayAsksOnceAndWarnsEverywhere) {
  openPage(200);
  run();
  const std::int64_t refused = m_tab->valued()->run.id;
  click("showAnyway");
  auto* box = QApplication::activeModalWidget() != nullptr
                  ? qobject_cast<QMessageBox*>(QApplication::activeModalWidget())
                  : m_page->window()->findChild<QMessageBox*>(QStringLiteral("anywayQuestion"));
  ASSERT_NE(box, nullptr);
  for (QAbstractButton* button : box->buttons()) {
    if (box->buttonRole(button) == QMessageBox::AcceptRole) QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitUntil([&] { return m_tab->valued() && m_tab->valued()->run.id != refused; }));
  settle();
  ASSERT_TRUE(m_tab->valued()->isShown());
  EXPECT_TRUE(named<Note>(*m_page, "valueWarning")->isVisible());
  auto* table = named<TableView>(*m_page, "values");
  EXPECT_EQ(table->model()->headerData(table->model()->columnCount() - 1, Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("Warning"));
  m_tab->exportTo(file("values.csv"));
  ASSERT_TRUE(waitIdle());
  QFile written(file("values.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  const QByteArray text = written.readAll();
  EXPECT_TRUE(text.contains("figures may mislead: buyers"));
  EXPECT_TRUE(text.contains("\n'=c0")) << "no cell runs as a formula";
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

TEST_F(ValueTabTest, StoredValuesComeBackWithTheirSettings) {
  openPage(800);
  run();
  const std::int64_t stored = m_tab->valued()->run.id;
  m_page.reset();
  m_session.reset();
  reopen();
  settle();
  EXPECT_EQ(m_tab->valued()->run.id, stored);
  EXPECT_FALSE(m_tab->pane()->differs());
  m_tab->pane()->runWith({{"horizon_days", std::int64_t{90}}});
  ASSERT_TRUE(waitUntil([&] { return m_tab->valued()->run.id != stored; }));
  EXPECT_EQ(m_tab->valued()->settings.horizonDays, 90);
  EXPECT_TRUE(m_page->subtitle().contains(QStringLiteral("90")));
}

TEST_F(ValueTabTest, FitsInANarrowWindowInBothLanguages) {
  openPage(800, {800, 480});
  m_page->setCompact(true);
  Language language;
  for (const char* code : {"en", "ru"}) {
    language.set(QString::fromLatin1(code));
    m_page->openDrawer(m_page->leftPane());
    if (m_tab->valued() == nullptr) run();
    m_page->closeDrawers();
    QTest::qWait(20);  // the words of the other language find their places
    const auto cut = clipped(*m_page);
    EXPECT_TRUE(cut.empty()) << code << ": " << cut.front();
    EXPECT_LE(m_page->minimumSizeHint().width(), 800) << code;
    EXPECT_TRUE(named<SegmentedControl>(*m_page, "valuePictures")->isVisible()) << "maps and test take turns";
    auto* pictures = named<SegmentedControl>(*m_page, "valuePictures");
    QTest::mouseClick(pictures->button(1), Qt::LeftButton);
    EXPECT_TRUE(named<HiddenWeeksPlot>(*m_page, "hiddenWeeks")->isVisible());
    EXPECT_FALSE(named<ValueMapPlot>(*m_page, "aliveMap")->isVisible());
    QTest::mouseClick(pictures->button(0), Qt::LeftButton);
  }
  language.set(QStringLiteral("en"));
}

}  // namespace
}  // namespace kindred::ui::predict_page
