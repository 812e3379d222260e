// The page of predictions: from the question to the customers to contact, and what it says where nothing can be learned.
#include "ui/pages/predict/predict_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDoubleSpinBox>
#include <QFile>
#include <QSlider>
#include <QSpinBox>
#include <algorithm>
#include <functional>

#include "core/workflow/predict_customers.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/contact_pane.h"
#include "ui/pages/predict/methods_list.h"
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

TEST_F(PredictPageTest, JudgesOtherMethodsAndSaysWhetherTheDifferenceIsReal) {
  makeLargeShop();
  openPage();
  run();
  MethodsList* methods = m_tab->question()->methods();
  auto* table = named<TableView>(*m_page, "methods");
  ASSERT_EQ(table->model()->rowCount(), 3) << "the method and the two rules of a person";
  EXPECT_FALSE(named<Label>(*m_page, "methodsVerdict")->isHidden());
  auto* button = named<QPushButton>(*m_page, "testMethods");
  ASSERT_TRUE(button->isVisible());
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_FALSE(button->isEnabled());
  ASSERT_TRUE(waitUntil([&] { return button->isHidden(); }));
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(methods->rows().size(), predict::algorithms().size() + 2);
  EXPECT_TRUE(std::ranges::is_sorted(methods->rows(), std::greater<>(), &MethodsList::Row::auc));
  const auto tests = workflow::methodTests(*m_session->workspace(), *m_tab->predicted());
  for (const auto& test : tests) {
    const auto row = std::ranges::find(methods->rows(), test.method, &MethodsList::Row::method);
    ASSERT_NE(row, methods->rows().end());
    EXPECT_EQ(row->auc, test.auc->value);
  }
  // Enter takes the method into the form.
  const auto other = std::ranges::find_if(methods->rows(), [&](const MethodsList::Row& row) {
    return !row.method.empty() && row.method != m_tab->predicted()->settings.method.key;
  });
  table->setCurrentRow(static_cast<int>(other - methods->rows().begin()));
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Return);
  EXPECT_EQ(workflow::predictionSchema().options(m_tab->question()->request().parameters).method.key, other->method);
  EXPECT_TRUE(m_tab->question()->differs());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

TEST_F(PredictPageTest, FindsACustomerAndKeepsTheLineAmongTheFound) {
  makeLargeShop();
  openPage();
  run();
  auto* table = named<TableView>(*m_page, "predictions");
  const auto& predicted = *m_tab->predicted();
  const QString wanted = QString::fromStdString(m_session->dataset()->customers.id(predicted.customers[30]));
  named<QSpinBox>(*m_page, "contactCount")->setValue(31);
  auto* search = named<SearchField>(*m_page, "search");
  search->setFocus();
  QTest::keyClicks(search, wanted);
  ASSERT_GE(table->model()->rowCount(), 1);
  EXPECT_LT(table->model()->rowCount(), static_cast<int>(predicted.customers.size()));
  bool isFound = false;
  for (int i = 0; i < table->model()->rowCount(); ++i) {
    EXPECT_TRUE(table->model()->index(i, 1).data().toString().contains(wanted, Qt::CaseInsensitive));
    isFound = isFound || table->model()->index(i, 0).data().toString() == QStringLiteral("31");
  }
  EXPECT_TRUE(isFound) << "with the number it has among all";
  search->clear();
  EXPECT_EQ(table->model()->rowCount(), static_cast<int>(predicted.customers.size()));
  EXPECT_EQ(table->currentRow(), 30);
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Home);
  EXPECT_EQ(table->currentRow(), 0);
}

TEST_F(PredictPageTest, DrawsTheTestAsALineOfTime) {
  makeLargeShop();
  openPage();
  run();
  auto* line = m_page->findChild<QWidget*>(QStringLiteral("testTimeline"));
  ASSERT_NE(line, nullptr);
  EXPECT_TRUE(line->isVisibleTo(m_page.get()));
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
