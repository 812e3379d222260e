#include "ui/pages/rules/rules_page.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QTableView>

#include "tests/ui/pages/sample_project.h"
#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/rules/rule_canvas.h"
#include "ui/pages/rules/rule_matrix.h"
#include "ui/pages/rules/rule_pane.h"
#include "ui/pages/rules/search_pane.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_chooser.h"

namespace kindred::ui::rules_page {
namespace {

class RulesPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 800}) {
    openSession();
    m_page = std::make_unique<RulesPage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
  }
  /// Pens go with ink; twenty customers have a pen alone.
  void makePens() {
    QByteArray text = "customer,product,order,date\n";
    for (int i = 0; i < 200; ++i) {
      const QByteArray customer = "c" + QByteArray::number(100 + i), order = "o" + QByteArray::number(i);
      const QByteArray date = "2024-0" + QByteArray::number(1 + i % 9) + "-11\n";
      const auto line = [&](const char* product) { text += customer + "," + product + "," + order + "," + date; };
      line(i % 7 == 0 ? "cup" : "box");
      if (i < 60) line("pen");
      if (i < 40) line("ink");
    }
    makeFrom(text, DatasetKind::Transactions);
  }
  void find(const Values& changes = {}) {
    m_page->search()->runWith(changes);
    ASSERT_TRUE(waitIdle());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  std::unique_ptr<RulesPage> m_page;
};

TEST_F(RulesPageTest, IsEmptyUntilRulesAreLookedFor) {
  makePens();
  openPage();
  EXPECT_TRUE(named<EmptyState>(*m_page, "empty")->isVisible());
  EXPECT_FALSE(m_page->detail()->isVisible());
  EXPECT_EQ(m_page->railCount(), -1);
  find();
  EXPECT_FALSE(named<EmptyState>(*m_page, "empty")->isVisible());
  ASSERT_NE(m_page->found(), nullptr);
  EXPECT_GT(m_page->railCount(), 0);
}

TEST_F(RulesPageTest, TheStrongestRuleIsShownInWords) {
  makePens();
  openPage();
  find();
  const auto* table = named<TableView>(*m_page, "rules");
  ASSERT_GT(table->model()->rowCount(), 0);
  EXPECT_EQ(table->currentRow(), 0);
  EXPECT_TRUE(m_page->detail()->sentence().contains(QStringLiteral("40")))
      << m_page->detail()->sentence().toStdString();
}

TEST_F(RulesPageTest, SelectsWhoHasTheLeftSideAndNotTheRight) {
  makePens();
  openPage();
  find();
  auto* table = named<TableView>(*m_page, "rules");
  const auto& found = *m_page->found();
  // Of pen and ink, the rule that starts with the pen: twenty have no ink.
  for (int row = 0; row < table->model()->rowCount(); ++row) {
    table->setCurrentRow(row);
    ASSERT_TRUE(waitIdle());
    if (m_page->detail()->sentence().contains(QStringLiteral("60"))) break;
  }
  auto* button = named<QPushButton>(*m_page, "selectNotYet");
  ASSERT_TRUE(button->isEnabled());
  EXPECT_EQ(found.items.size(), 4U);
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_EQ(m_session->selection().count(), 20);
}

TEST_F(RulesPageTest, ARectangleListsTheRulesInIt) {
  makeShop(false, {});
  openPage();
  find({{"min_support", 0.02}, {"min_confidence", 0.05}});
  auto* hide = named<QCheckBox>(*m_page, "hide");
  hide->setChecked(false);
  auto* table = named<TableView>(*m_page, "rules");
  const int all = table->model()->rowCount();
  ASSERT_GT(all, 5);
  auto* plot = named<RuleCanvas>(*m_page, "rulePlot");
  const QPoint corner = plot->rect().topLeft() + QPoint(60, 12), middle = plot->rect().center();
  QTest::mousePress(plot, Qt::LeftButton, {}, corner);
  QTest::mouseMove(plot, middle);
  QTest::mouseRelease(plot, Qt::LeftButton, {}, middle);
  const int inside = table->model()->rowCount();
  EXPECT_LT(inside, all);
  EXPECT_TRUE(m_session->selection().isEmpty()) << "rules were chosen, not customers";
  if (inside < all) QTest::mouseClick(named<QToolButton>(*m_page, "clearRectangle"), Qt::LeftButton);
  EXPECT_EQ(table->model()->rowCount(), all);
}

TEST_F(RulesPageTest, WhereNothingIsFoundItSaysWhichLimitTookMost) {
  makePens();
  openPage();
  find({{"min_support", 0.9}});
  auto* note = named<Note>(*m_page, "note");
  EXPECT_TRUE(note->isVisible());
  EXPECT_FALSE(note->title().isEmpty());
  find({{"min_support", 0.01}, {"min_confidence", 1.0}, {"right", std::string("box")}});
  EXPECT_TRUE(note->isVisible());
}

TEST_F(RulesPageTest, TooManySetsAreRefusedWithWhatToChange) {
  makeShop(false, {});
  openPage();
  find({{"min_count", std::int64_t{1}}, {"longest", std::int64_t{20}}, {"most_sets", std::int64_t{1000}}});
  EXPECT_EQ(m_page->found(), nullptr);
  EXPECT_TRUE(m_page->search()->note()->isVisible());
  EXPECT_FALSE(m_page->search()->note()->text().isEmpty());
  const auto buttons = m_page->search()->note()->findChildren<QPushButton*>();
  auto* fits = *std::ranges::find_if(buttons, [](const QPushButton* each) {
    return each->isVisible() && each->text().contains(QStringLiteral("basket"));
  });
  QTest::mouseClick(fits, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_NE(m_page->found(), nullptr) << "the support that was named fits";
  EXPECT_GT(m_page->found()->minCount, 1);
  EXPECT_FALSE(m_page->search()->note()->isVisible());
}

TEST_F(RulesPageTest, AnyStoredResultCanBeShownRenamedAndRemoved) {
  makePens();
  openPage();
  find();
  const auto first = m_page->found()->run.id;
  find({{"min_confidence", 0.1}});
  ASSERT_NE(m_page->found()->run.id, first);
  auto* runs = named<QComboBox>(*m_page, "runs");
  ASSERT_EQ(runs->count(), 2);
  QTest::keyClick(runs, Qt::Key_Down);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->found()->run.id, first);
  EXPECT_FALSE(m_page->search()->differs()) << "the form follows";
  find();  // the same search gives the same result, not the latest one
  EXPECT_EQ(m_page->found()->run.id, first);
  auto* chooser = m_page->findChild<RunChooser*>();
  chooser->startRenaming();
  QTest::keyClicks(chooser->nameField(), QStringLiteral("Pens"));
  QTest::keyClick(chooser->nameField(), Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(runs->currentText(), QStringLiteral("Pens"));
  m_session->undo().undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(runs->currentText(), QStringLiteral("Pens"));
  QTest::mouseClick(chooser->removeButton(), Qt::LeftButton);
  auto* question = m_page->findChild<QMessageBox*>();
  ASSERT_NE(question, nullptr);
  for (QAbstractButton* button : question->buttons()) {
    if (question->buttonRole(button) == QMessageBox::DestructiveRole ||
        question->buttonRole(button) == QMessageBox::AcceptRole)
      QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(runs->count(), 1);
  ASSERT_NE(m_page->found(), nullptr);
  EXPECT_NE(m_page->found()->run.id, first) << "what is left is shown";
}

TEST_F(RulesPageTest, TheMatrixLeadsToItsRules) {
  makeShop(false, {});
  openPage();
  find({{"min_support", 0.02}, {"min_confidence", 0.05}});
  named<QCheckBox>(*m_page, "hide")->setChecked(false);
  auto* views = named<SegmentedControl>(*m_page, "views");
  QTest::mouseClick(views->button(1), Qt::LeftButton);
  auto* matrix = named<RuleMatrix>(*m_page, "ruleMatrix");
  ASSERT_TRUE(matrix->isVisible());
  ASSERT_GT(matrix->rows(), 1);
  auto* table = named<TableView>(*m_page, "rules");
  table->setCurrentRow(3);
  const int before = table->currentRow();
  int moved = 0;
  for (int row = 0; row < matrix->rows() && moved == 0; ++row) {
    for (int column = 0; column < matrix->columns(); ++column) {
      if (matrix->ruleAt(row, column) < 0) continue;
      matrix->setCurrent(row, column);
      if (table->currentRow() == before) continue;
      moved = 1;
      EXPECT_EQ(matrix->ruleAt(matrix->currentRow(), matrix->currentColumn()), matrix->ruleAt(row, column));
      break;
    }
  }
  EXPECT_EQ(moved, 1) << "a cell makes its rule the current one";
}

TEST_F(RulesPageTest, ARuleBecomesTheOfferOfThoseItIsFor) {
  makePens();
  openPage();
  find();
  auto* table = named<TableView>(*m_page, "rules");
  for (int row = 0; row < table->model()->rowCount(); ++row) {
    table->setCurrentRow(row);
    ASSERT_TRUE(waitIdle());
    if (m_page->detail()->sentence().contains(QStringLiteral("60"))) break;
  }
  QTest::mouseClick(named<QPushButton>(*m_page, "offerInCampaign"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->selection().count(), 20);
  EXPECT_EQ(m_session->choices().ticked(), 20);
  const Dataset& data = *m_session->dataset();
  const auto& [customer, choice] = *m_session->choices().all().begin();
  ASSERT_EQ(choice.offers.size(), 1U);
  EXPECT_EQ(data.products.id(*data.products.indexOf(choice.offers[0])), "ink");
  ASSERT_TRUE(choice.rule.has_value());
  m_session->undo().undo();
  EXPECT_EQ(m_session->choices().ticked(), 0);
}

TEST_F(RulesPageTest, RulesAreThereAgainWhenTheProjectIsOpened) {
  makePens();
  openPage();
  find({{"min_confidence", 0.3}});
  const auto rules = m_page->found()->found;
  m_page.reset();
  m_session.reset();
  openPage();
  ASSERT_NE(m_page->found(), nullptr);
  EXPECT_EQ(m_page->found()->found, rules);
  EXPECT_FALSE(m_page->search()->differs()) << "the form has the settings of what is shown";
}

TEST_F(RulesPageTest, ExportsAllRulesAndWhatIsBoughtNext) {
  makePens();
  openPage();
  find();
  m_page->exportTo(file("rules.csv"));
  ASSERT_TRUE(waitIdle());
  QFile written(file("rules.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_EQ(written.readAll().count('\n'), static_cast<qsizetype>(m_page->found()->found.rules.size()) + 1);
}

TEST_F(RulesPageTest, NothingIsClippedInEitherSize) {
  makeShop(false, {});
  openPage();
  find({{"min_support", 0.02}, {"min_confidence", 0.1}});
  for (const QSize& size : {QSize(1260, 800), QSize(800, 560)}) {
    showAndSettle(*m_page, size);
    EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  }
}

}  // namespace
}  // namespace kindred::ui::rules_page
