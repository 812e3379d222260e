// The page of predictions: from the question to the customers to contact, and what it says where nothing can be learned.
#include "ui/pages/predict/predict_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDoubleSpinBox>
#include <QFile>
#include <QSlider>
#include <QSpinBox>

#include "core/workflow/predict_customers.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/contact_pane.h"
#include "ui/pages/predict/prediction_plots.h"
#include "ui/pages/predict/propensity_tab.h"
#include "ui/pages/predict/question_pane.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

class PredictPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 800}) {
    openSession();
    m_page = std::make_unique<PredictPage>(*m_session);
    m_tab = m_page->propensity();
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
  }
  void run() {
    auto* button = named<QPushButton>(*m_page, "run");
    ASSERT_TRUE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return m_tab->predicted() != nullptr; }));
    ASSERT_TRUE(waitIdle());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  std::unique_ptr<PredictPage> m_page;
  PropensityTab* m_tab = nullptr;
};

TEST_F(PredictPageTest, RunJudgesAndListsEveryCustomer) {
  makeLargeShop();
  openPage();
  EXPECT_TRUE(named<EmptyState>(*m_page, "empty")->isVisible());
  EXPECT_FALSE(m_page->rightPane()->isVisible());
  run();
  const auto& predicted = *m_tab->predicted();
  auto* table = named<TableView>(*m_page, "predictions");
  ASSERT_EQ(table->model()->rowCount(), static_cast<int>(predicted.customers.size()));
  EXPECT_EQ(table->model()->index(0, 1).data().toString().toStdString(),
            m_session->dataset()->customers.id(predicted.customers[0]));
  EXPECT_EQ(table->model()->index(0, 0).data().toString(), QStringLiteral("1"));
  EXPECT_FALSE(table->model()->index(0, 6).data().toString().isEmpty()) << "reasons";
  EXPECT_EQ(table->currentRow(), m_tab->contact()->count() - 1) << "opens at the line";
  EXPECT_TRUE(m_page->subtitle().contains(QString::number(predicted.counts.testedYes)));
  EXPECT_TRUE(m_page->rightPane()->isVisible());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  EXPECT_FALSE(m_tab->question()->differs());
}

TEST_F(PredictPageTest, SliderFieldLineAndSelectionGoTogether) {
  makeLargeShop();
  openPage();
  run();
  auto* field = named<QSpinBox>(*m_page, "contactCount");
  auto* table = named<TableView>(*m_page, "predictions");
  field->setValue(25);
  EXPECT_EQ(named<QSlider>(*m_page, "contactSlider")->value(), 25);
  EXPECT_EQ(table->currentRow(), 24);
  EXPECT_TRUE(named<Label>(*m_page, "line")->text().contains(QStringLiteral("25")));
  named<QSlider>(*m_page, "contactSlider")->setValue(40);
  EXPECT_EQ(field->value(), 40);
  auto* places = named<SegmentedControl>(*m_page, "places");
  QTest::mouseClick(places->button(0), Qt::LeftButton);
  EXPECT_EQ(table->currentRow(), 0);
  field->setValue(41);
  EXPECT_EQ(table->currentRow(), 0) << "the line moves, the list stays";
  QTest::mouseClick(places->button(1), Qt::LeftButton);
  EXPECT_EQ(table->currentRow(), 40);
  QTest::mouseClick(places->button(0), Qt::LeftButton);
  table->setFocus();
  QTest::keyClick(m_page.get(), Qt::Key_L, Qt::ControlModifier);
  EXPECT_EQ(table->currentRow(), 40);
  QTest::mouseClick(named<QPushButton>(*m_page, "selectTop"), Qt::LeftButton);
  ASSERT_EQ(m_session->selection().count(), 41);
  for (int i = 0; i < 41; ++i)
    EXPECT_TRUE(m_session->selection().contains(m_tab->predicted()->customers[static_cast<std::size_t>(i)]));
}

TEST_F(PredictPageTest, MoneyMovesTheBestNumber) {
  makeLargeShop();
  openPage();
  run();
  named<QDoubleSpinBox>(*m_page, "yesEarns")->setValue(100);
  named<QDoubleSpinBox>(*m_page, "because")->setValue(10);
  named<QDoubleSpinBox>(*m_page, "contactCost")->setValue(0);
  const Contacts contacts(m_tab->predicted()->probabilities);
  EXPECT_EQ(contacts.best(m_tab->contact()->money()), contacts.size()) << "contacts cost nothing";
  named<QDoubleSpinBox>(*m_page, "contactCost")->setValue(1000);
  EXPECT_EQ(contacts.best(m_tab->contact()->money()), 0);
  EXPECT_TRUE(named<Label>(*m_page, "contactAdvice")->text().startsWith(QStringLiteral("No contact pays")));
  named<QDoubleSpinBox>(*m_page, "contactCost")->setValue(5);
  std::int64_t above = 0;
  for (const double each : m_tab->predicted()->probabilities) above += each > 0.5 ? 1 : 0;
  EXPECT_EQ(contacts.best(m_tab->contact()->money()), above) << "every contact above one in two pays";
}

TEST_F(PredictPageTest, StoredPredictionsComeBackAndAreExported) {
  makeLargeShop();
  openPage();
  run();
  const std::int64_t stored = m_tab->predicted()->run.id;
  m_page.reset();
  m_session.reset();
  openPage();
  ASSERT_TRUE(waitUntil([this] { return m_tab->predicted() != nullptr; }));
  EXPECT_EQ(m_tab->predicted()->run.id, stored);
  m_tab->exportTo(file("list.csv"));
  ASSERT_TRUE(waitIdle());
  QFile written(file("list.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  const auto lines = written.readAll().trimmed().split('\n');
  EXPECT_EQ(lines.size(), static_cast<qsizetype>(m_tab->predicted()->customers.size()) + 1);
  EXPECT_TRUE(lines[0].startsWith("rank,customer,probability"));
}

TEST_F(PredictPageTest, SaysWhatCannotBeLearnedBeforeItIsRun) {
  makeShop(false, {});
  {
    const auto workspace = workflow::Workspace::open(m_path);
    EXPECT_THROW(workflow::countAnswers(*workspace, {.datasetId = workspace->datasets().front().id,
                                                     .parameters = {{"days", std::int64_t{1}}}}),
                 Error);
  }
  openPage();
  auto* days = m_page->findChild<QWidget*>(QStringLiteral("form"))->findChild<QSpinBox*>();
  ASSERT_NE(days, nullptr);
  days->setValue(1);
  ASSERT_TRUE(waitUntil([this] { return !named<Note>(*m_page, "questionNote")->isHidden(); }));
  EXPECT_FALSE(named<QPushButton>(*m_page, "run")->isEnabled());
}

TEST_F(PredictPageTest, WithoutDatesItAsksForThem) {
  QByteArray text("customer,product,quantity,price\n");
  for (int i = 0; i < 90; ++i)
    text += QByteArray("c") + QByteArray::number(i % 30) + ",p" + QByteArray::number(i % 7) + ",1,2\n";
  makeFrom(text, DatasetKind::Transactions);
  openPage();
  EXPECT_TRUE(named<EmptyState>(*m_page, "empty")->isVisible());
  EXPECT_FALSE(m_page->leftPane()->isVisible());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

TEST_F(PredictPageTest, FitsInANarrowWindow) {
  makeLargeShop();
  openPage({800, 560});
  m_page->setCompact(true);
  m_page->openDrawer(m_page->leftPane());
  run();
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  EXPECT_LE(m_page->minimumSizeHint().width(), 800);
}

}  // namespace
}  // namespace kindred::ui::predict_page
