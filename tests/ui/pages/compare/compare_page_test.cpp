// The page that compares algorithms: from the usual set to a verdict, its figures those of the verb, what is stopped goes on.
#include "ui/pages/compare/compare_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>

#include "core/workflow/families.h"
#include "core/workflow/usual_comparison.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/pages/compare/leaderboard.h"
#include "ui/pages/compare/side_by_side.h"
#include "ui/pages/compare/verdict_pane.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::compare_page {
namespace {

class ComparePageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 800}) {
    openSession();
    m_page = std::make_unique<ComparePage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
  }
  void run() {
    auto* button = named<QPushButton>(*m_page, "run");
    ASSERT_TRUE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return m_page->comparison().run.has_value(); }));
    ASSERT_TRUE(waitIdle());
  }
  /// Leaves those alone that take no time.
  void leaveOnly(const std::vector<std::string>& keys) {
    emit m_page->algorithms()->aboutToShow();
    for (QAction* action : m_page->algorithms()->actions()) {
      const bool wanted = std::ranges::find(keys, action->data().toString().toStdString()) != keys.end();
      if (action->isChecked() != wanted) action->trigger();
    }
  }
  [[nodiscard]] workflow::RunInfo stored() const {
    return m_session->workspace()->runs(m_session->datasetId(), std::string(workflow::family::Evaluate)).front();
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  std::unique_ptr<ComparePage> m_page;
};

TEST_F(ComparePageTest, NothingRunsBeforeItIsAskedForAndTheUsualSetIsThere) {
  makeShop(false, {});
  openPage();
  const Comparison& shown = m_page->comparison();
  EXPECT_GE(shown.contenders.size(), 6U);
  EXPECT_TRUE(shown.ranked().empty());
  EXPECT_EQ(shown.settings.protocol, workflow::usualProtocol(*m_session->dataset()));
  EXPECT_EQ(m_page->leaderboard()->model()->rowCount(), static_cast<int>(shown.contenders.size()));
  EXPECT_FALSE(named<QPushButton>(*m_page, "export")->isEnabled());
  EXPECT_FALSE(named<ElidedLabel>(*m_page, "count")->text().isEmpty()) << "how long it takes is said before";
}

TEST_F(ComparePageTest, FiguresAreThoseOfTheVerbToTheLastDigit) {
  makeShop(false, {});
  openPage();
  run();
  const Comparison& shown = m_page->comparison();
  workflow::EvaluateRequest request;
  request.dataset = m_session->dataset();
  request.protocol = shown.settings.protocol;
  for (const Contender& each : shown.contenders) request.algorithms.push_back(each.key);
  for (const std::string& metric : shown.metrics) request.options.metrics.push_back(evaluate::metric(metric));
  Progress progress;
  for (const auto& result : workflow::evaluateRecommenders(request, progress)) {
    for (const auto& [metric, figure] : result.evaluation.figures) {
      const auto found = shown.figure(result.algorithm, name(metric));
      ASSERT_EQ(found.has_value(), figure.mean.has_value()) << result.algorithm << name(metric);
      if (!found) continue;
      EXPECT_EQ(*found->mean, *figure.mean) << result.algorithm << name(metric);
      EXPECT_EQ(found->low, figure.low);
      EXPECT_EQ(found->high, figure.high);
      EXPECT_EQ(found->customers, figure.customers);
    }
  }
  const auto kept = storedComparison(*m_session->workspace(), stored());
  for (const Contender& each : kept.contenders) EXPECT_EQ(kept.value(each.key), shown.value(each.key)) << each.key;
  EXPECT_EQ(kept.ranked(), shown.ranked());
  EXPECT_EQ(kept.first(), shown.first());
}

TEST_F(ComparePageTest, TheVerdictFollowsTheRowAndTheTickedOnesShowTheirLists) {
  makeShop(false, {});
  openPage();
  run();
  const auto order = m_page->comparison().ranked();
  Leaderboard* table = m_page->leaderboard();
  EXPECT_EQ(table->chosen(), order.front());
  EXPECT_FALSE(named<Label>(*m_page, "headline")->text().isEmpty());
  EXPECT_FALSE(named<Label>(*m_page, "worth")->text().isEmpty());
  const QString before = named<Label>(*m_page, "headline")->text();
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Down);
  EXPECT_EQ(table->chosen(), order[1]);
  EXPECT_NE(named<Label>(*m_page, "headline")->text(), before);
  auto* sides = named<SideBySide>(*m_page, "sideBySide");
  const std::size_t ticked = table->ticked().size();
  ASSERT_GE(ticked, 2U);
  EXPECT_EQ(sides->columns().size(), ticked);
  const bool was = std::ranges::find(table->ticked(), order[1]) != table->ticked().end();
  QTest::keyClick(table, Qt::Key_Space);
  EXPECT_NE(std::ranges::find(table->ticked(), order[1]) != table->ticked().end(), was);
  EXPECT_LE(table->ticked().size(), 3U);
  EXPECT_EQ(sides->columns().size(), table->ticked().size());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

TEST_F(ComparePageTest, AnotherCustomerIsFoundByNumberAndTheOneWithoutIsSaid) {
  makeShop(false, {});
  openPage();
  leaveOnly({workflow::popularBaseline(), workflow::randomBaseline()});
  run();
  auto* field = named<QLineEdit>(*m_page, "customer");
  const QString first = field->text();
  ASSERT_FALSE(first.isEmpty());
  const auto& customers = m_session->dataset()->customers;
  QString other;
  for (Index i = 0; i < customers.size() && other.isEmpty(); ++i) {
    const QString id = QString::fromStdString(customers.id(i));
    if (id != first && m_page->showCustomer(id)) other = id;
  }
  ASSERT_FALSE(other.isEmpty());
  m_page->showCustomer(first);
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, other);
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_EQ(field->text(), other);
  field->selectAll();
  QTest::keyClicks(field, QStringLiteral("nobody"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_TRUE(named<Label>(*m_page, "listsRemark")->text().contains(QStringLiteral("Nobody")));
}

TEST_F(ComparePageTest, OnlyWhatIsMissingIsJudgedAgain) {
  makeShop(false, {});
  openPage();
  leaveOnly({workflow::popularBaseline()});
  run();
  const double seconds = m_page->comparison().contenders.front().seconds;
  emit m_page->algorithms()->aboutToShow();
  for (QAction* action : m_page->algorithms()->actions()) {
    if (action->data().toString().toStdString() == workflow::randomBaseline()) action->trigger();
  }
  ASSERT_EQ(m_page->comparison().contenders.size(), 2U);
  const std::int64_t before = m_page->comparison().run ? m_page->comparison().run->id : 0;
  m_page->run();
  ASSERT_TRUE(waitUntil([&] { return m_page->comparison().run && m_page->comparison().run->id != before; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->comparison().ranked().size(), 2U);
  EXPECT_EQ(m_page->comparison().find(workflow::popularBaseline())->seconds, seconds) << "not judged again";
  EXPECT_TRUE(m_page->comparison().pairing(workflow::popularBaseline(), workflow::randomBaseline()).has_value());
}

TEST_F(ComparePageTest, StoppedComparisonKeepsWhatIsFinished) {
  makeLargeShop();
  openPage();
  m_page->run();
  ASSERT_TRUE(m_page->isRunning());
  EXPECT_EQ(named<QPushButton>(*m_page, "run")->text(), QStringLiteral("Stop"));
  QTest::mouseClick(named<QPushButton>(*m_page, "run"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(m_page->isRunning());
  for (const Contender& each : m_page->comparison().contenders) EXPECT_NE(each.state, Stage::Waiting) << each.key;
  run();
  EXPECT_EQ(m_page->comparison().ranked().size(), m_page->comparison().contenders.size());
}

TEST_F(ComparePageTest, RatingsGetTheirMetricsAndWhatCannotIsGreyed) {
  makeFilms({});
  openPage();
  const Comparison& shown = m_page->comparison();
  EXPECT_TRUE(std::ranges::find(shown.metrics, "rmse") != shown.metrics.end()) << "ratings are predicted too";
  emit m_page->algorithms()->aboutToShow();
  bool isRefused = false;
  for (const QAction* action : m_page->algorithms()->actions()) isRefused |= !action->isEnabled();
  EXPECT_TRUE(isRefused) << "what the data do not allow is there, greyed";
}

TEST_F(ComparePageTest, UseLeadsToRecommendWithTheMethodAndItsSettings) {
  makeShop(false, {});
  openPage();
  leaveOnly({workflow::popularBaseline(), workflow::randomBaseline()});
  run();
  QString asked;
  QObject::connect(m_session.get(), &Session::pageRequested, m_session.get(), [&](const QString& key) { asked = key; });
  QTest::mouseClick(named<QPushButton>(*m_page, "use"), Qt::LeftButton);
  EXPECT_EQ(asked, QStringLiteral("recommend"));
  EXPECT_EQ(m_session->takeMethod().toStdString(), m_page->leaderboard()->chosen());
  EXPECT_FALSE(m_session->takeMethodSettings().empty());
}

TEST_F(ComparePageTest, OtherSettingsForgetFiguresAndTheTableGoesToAFile) {
  makeShop(false, {});
  openPage();
  leaveOnly({workflow::popularBaseline(), workflow::randomBaseline()});
  run();
  m_page->exportTo(file("table.csv"));
  QFile table(file("table.csv"));
  ASSERT_TRUE(table.open(QIODevice::ReadOnly));
  EXPECT_TRUE(QString::fromUtf8(table.readAll()).contains(QStringLiteral("nDCG@10")));
  named<QSpinBox>(*m_page, "listLength")->setValue(5);
  EXPECT_TRUE(m_page->comparison().ranked().empty());
  EXPECT_EQ(m_page->comparison().metrics.front(), "ndcg@5");
  EXPECT_FALSE(m_page->comparison().run);
}

TEST_F(ComparePageTest, SmallWindowFits) {
  makeShop(false, {});
  openPage({720, 540});
  m_page->setCompact(true);
  run();
  EXPECT_LE(m_page->minimumSizeHint().width(), 720);
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

}  // namespace
}  // namespace kindred::ui::compare_page
