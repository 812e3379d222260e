// The tab of trials: what it shows is what the command line gives, all pictures move together, and a log is judged or refused in words.
#include "ui/pages/predict/learn_tab.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/predict_page.h"
#include "ui/pages/predict/states_view.h"
#include "ui/pages/predict/trial_pane.h"
#include "ui/pages/predict/trial_plots.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

namespace bandits = predict::bandits;

class LearnTabTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 800}) {
    makeShop(false, {});
    openSession();
    m_page = std::make_unique<PredictPage>(*m_session);
    m_tab = m_page->learn();
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
    m_page->openPart(QStringLiteral("learn"));
    ASSERT_TRUE(m_tab->isVisible());
  }
  void click(const char* name) { QTest::mouseClick(named<QAbstractButton>(*m_page, name), Qt::LeftButton); }
  /// Few and quick.
  void run() {
    named<QSpinBox>(*m_page, "trialRounds")->setValue(800);
    named<QSpinBox>(*m_page, "trialReplications")->setValue(20);
    click("runTrial");
    ASSERT_TRUE(waitUntil([this] { return m_tab->trial() != nullptr; }));
    ASSERT_TRUE(waitIdle());
  }
  /// Offers drawn by lot with the last one the best. `propensity`: the column's name.
  QString writeLog(int rows, const QByteArray& propensity = "propensity_score") {
    QByteArray text = "item_id,position,click," + propensity + "\n";
    Random random(3);
    for (int row = 0; row < rows; ++row) {
      const int offer = static_cast<int>(random.below(3));
      const bool taken = random.real() < 0.1 + 0.1 * offer;
      text += QByteArray::number(offer) + ",1," + (taken ? "1" : "0") + ",0.25\n";
    }
    QFile log(file("log.csv"));
    EXPECT_TRUE(log.open(QIODevice::WriteOnly));
    log.write(text);
    return log.fileName();
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }

  std::unique_ptr<PredictPage> m_page;
  LearnTab* m_tab = nullptr;
};

TEST_F(LearnTabTest, ShowsTheFiguresOfTheSimulatorToTheLastDigit) {
  openPage();
  EXPECT_TRUE(named<EmptyState>(*m_page, "learnEmpty")->isVisible());
  run();
  const auto& trial = *m_tab->trial();
  Progress progress;
  ASSERT_GE(trial.methods.size(), 2U);
  for (const auto& method : trial.methods) {
    const auto* player = method.key.empty() ? nullptr : &bandits::bandit(method.key);
    const auto expected = bandits::simulate(trial.settings.world(), player,
                                            player != nullptr ? completed(player->info.parameters, {}) : Values(), 800,
                                            20, trial.settings.seed, progress);
    ASSERT_EQ(method.simulated.regret.size(), expected.regret.size());
    for (std::size_t i = 0; i < expected.regret.size(); ++i) {
      EXPECT_EQ(method.simulated.regret[i].mean, expected.regret[i].mean);
      EXPECT_EQ(method.simulated.regret[i].low, expected.regret[i].low);
      EXPECT_EQ(method.simulated.regret[i].shares, expected.regret[i].shares);
    }
  }
  EXPECT_TRUE(named<Note>(*m_page, "trialWarning")->title().contains(QStringLiteral("Simulated")));
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  m_tab->exportTo(file("curves.csv"));
  ASSERT_TRUE(waitIdle());
  QFile written(file("curves.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_TRUE(written.readLine().startsWith("algorithm,round,regret,low,high"));
}

TEST_F(LearnTabTest, ButtonsKeysAndClicksMoveAllPictures) {
  openPage();
  run();
  EXPECT_EQ(m_tab->step(), 200);
  auto* size = named<QComboBox>(*m_page, "trialStepSize");
  EXPECT_EQ(size->currentData().toInt(), 40);
  auto* beliefs = named<BeliefsPlot>(*m_page, "beliefsPlot");
  const auto shownOf = [&] {
    std::int64_t sum = 0;
    for (const auto& offer : beliefs->beliefs().offers) sum += offer.shown;
    return sum;
  };
  EXPECT_EQ(shownOf(), 200);
  click("trialForward");
  EXPECT_EQ(shownOf(), 240);
  click("trialBack");
  EXPECT_EQ(shownOf(), 200);
  beliefs->setFocus();
  QTest::keyClick(beliefs, Qt::Key_Right);
  EXPECT_EQ(shownOf(), 240);
  QTest::keyClick(beliefs, Qt::Key_Left);
  QTest::keyClick(beliefs, Qt::Key_Home);
  EXPECT_EQ(shownOf(), 0);
  EXPECT_FALSE(named<QPushButton>(*m_page, "trialBack")->isEnabled());
  QTest::keyClick(beliefs, Qt::Key_Space);
  EXPECT_TRUE(m_tab->isPlaying());
  ASSERT_TRUE(waitUntil([&] { return shownOf() >= 40; }));
  click("trialPlay");
  EXPECT_FALSE(m_tab->isPlaying());
  auto* plot = named<RegretPlot>(*m_page, "regretPlot");
  QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(qRound(plot->across(400)), plot->height() / 2));
  EXPECT_NEAR(m_tab->step(), 400, 5);
  double best = 0;
  for (const auto& offer : beliefs->beliefs().offers) best += offer.best;
  EXPECT_NEAR(best, 1, 1e-9);
  m_tab->goTo(100000);
  EXPECT_EQ(m_tab->step(), 800);
  EXPECT_FALSE(named<QPushButton>(*m_page, "trialForward")->isEnabled());
  auto* method = named<QComboBox>(*m_page, "trialShown");
  method->setFocus();
  const int before = method->currentIndex();
  QTest::keyClick(method, before == 0 ? Qt::Key_Down : Qt::Key_Up);
  EXPECT_NE(method->currentIndex(), before);
  EXPECT_EQ(shownOf(), 800);
}

TEST_F(LearnTabTest, OffersAreAddedNamedAndTakenAway) {
  openPage();
  click("addOffer");
  auto* name = named<QLineEdit>(*m_page, "offerName5");
  QTest::keyClicks(name, QStringLiteral("Tea for two"));
  named<QDoubleSpinBox>(*m_page, "offerPercent5")->setValue(40);
  click("removeOffer0");
  run();
  const auto& settings = m_tab->trial()->settings;
  ASSERT_EQ(settings.offers.size(), 5U);
  EXPECT_EQ(settings.offers[4].name, "Tea for two");
  EXPECT_EQ(settings.world().probabilities[4], 0.4);
  EXPECT_TRUE(named<Label>(*m_page, "toldTitle1")->isVisible());
  for (const auto& method : m_tab->pane()->settings().methods)
    named<QCheckBox>(*m_page, ("rule_" + method.method.key).c_str())->setChecked(false);
  EXPECT_FALSE(named<QPushButton>(*m_page, "runTrial")->isEnabled()) << "nothing to try";
}

TEST_F(LearnTabTest, TrialsAreKeptAndComeBack) {
  openPage();
  run();
  const std::int64_t stored = m_tab->trial()->run.id;
  ASSERT_NE(stored, 0);
  EXPECT_TRUE(named<InfoButton>(*m_page, "trialInfo")->info().command.contains(QStringLiteral("bandit simulate")));
  const double lost = m_tab->trial()->methods.front().simulated.regret.back().mean;
  m_page.reset();
  m_session.reset();
  openSession();
  m_page = std::make_unique<PredictPage>(*m_session);
  m_tab = m_page->learn();
  showAndSettle(*m_page, {1260, 800});
  ASSERT_TRUE(waitUntil([this] { return m_tab->trial() != nullptr; }));
  EXPECT_EQ(m_tab->trial()->run.id, stored);
  EXPECT_EQ(m_tab->trial()->methods.front().simulated.regret.back().mean, lost);
  EXPECT_EQ(m_tab->pane()->settings().rounds, 800);
}

TEST_F(LearnTabTest, PlaysWithoutAProject) {
  m_session = std::make_unique<Session>();
  m_page = std::make_unique<PredictPage>(*m_session);
  m_tab = m_page->learn();
  showAndSettle(*m_page, {1260, 800});
  m_page->openPart(QStringLiteral("learn"));
  run();
  EXPECT_EQ(m_tab->trial()->run.id, 0);
}

TEST_F(LearnTabTest, JudgesALogOfOpenBandit) {
  openPage();
  click("replay");
  m_tab->pane()->openLog(writeLog(2000));
  ASSERT_TRUE(waitUntil([this] { return m_tab->pane()->canRun(); }));
  EXPECT_TRUE(named<Label>(*m_page, "logFound")->text().contains(QStringLiteral("Open Bandit")));
  click("runTrial");
  ASSERT_TRUE(waitUntil([this] { return m_tab->judgedOffers() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  const auto& judged = *m_tab->judgedOffers();
  Progress progress;
  for (const auto& policy : judged.policies) {
    const auto expected =
        bandits::by_log::judge(judged.read.log, policy.target, workflow::usualJudging(judged.read.log), progress);
    EXPECT_EQ(policy.judged.effective, expected.effective);
    ASSERT_EQ(policy.judged.estimates.size(), expected.estimates.size());
  }
  auto* table = named<TableView>(*m_page, "policies");
  ASSERT_EQ(table->model()->rowCount(), static_cast<int>(judged.policies.size()) + 1);
  EXPECT_EQ(table->model()->index(0, 4).data().toString().remove(QLatin1Char(',')), QStringLiteral("2000"));
  EXPECT_TRUE(named<BeliefsPlot>(*m_page, "beliefsPlot")->isVisible());
  EXPECT_FALSE(named<RegretPlot>(*m_page, "regretPlot")->isVisible());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

TEST_F(LearnTabTest, SaysWhichColumnIsMissingAndGivesNoFigureOfFewRows) {
  openPage();
  click("replay");
  m_tab->pane()->openLog(writeLog(60, "note"));
  ASSERT_TRUE(waitUntil([this] { return named<QComboBox>(*m_page, "logPropensity")->count() > 0; }));
  EXPECT_FALSE(m_tab->pane()->canRun());
  EXPECT_TRUE(named<Label>(*m_page, "logFound")->text().contains(QStringLiteral("propensity_score")));
  auto* column = named<QComboBox>(*m_page, "logPropensity");
  column->setCurrentIndex(column->findText(QStringLiteral("note")));
  emit column->activated(column->currentIndex());
  click("runTrial");
  ASSERT_TRUE(waitUntil([this] { return m_tab->judgedOffers() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  bool isRefused = false;
  auto* table = named<TableView>(*m_page, "policies");
  for (int row = 0; row < table->model()->rowCount(); ++row)
    isRefused |= table->model()->index(row, 1).data().toString() == QStringLiteral("–") &&
                 table->model()->index(row, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("50"));
  EXPECT_TRUE(isRefused);
  m_tab->pane()->openLog(file("nowhere.csv"));
  ASSERT_TRUE(waitUntil([this] { return !named<Note>(*m_page, "trialNote")->isHidden(); }));
}

TEST_F(LearnTabTest, CustomersInStatesWorthWritingToAreSelected) {
  openPage();
  click("whomAgain");
  EXPECT_FALSE(named<QPushButton>(*m_page, "addOffer")->isVisible());
  click("runTrial");
  ASSERT_TRUE(waitUntil([this] { return m_tab->states()->states() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  const auto& made = *m_tab->states()->states();
  Progress progress;
  const auto expected =
      predict::markov::customerStates(*m_session->dataset(), predict::markov::stateSchema().options({}), progress);
  ASSERT_EQ(made.states.size(), expected.states.size());
  for (std::size_t i = 0; i < made.states.size(); ++i) {
    EXPECT_EQ(made.states[i].worth, expected.states[i].worth);
    EXPECT_EQ(made.states[i].high, expected.states[i].high);
  }
  auto* table = named<TableView>(*m_page, "states");
  EXPECT_EQ(table->model()->rowCount(), static_cast<int>(made.states.size()));
  EXPECT_EQ(m_tab->states()->all(), m_session->dataset()->customers.size());
  ASSERT_GT(m_tab->states()->worthIt(), 0);
  click("selectWorthIt");
  EXPECT_EQ(m_session->selection().count(), m_tab->states()->worthIt());
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  m_tab->exportTo(file("states.csv"));
  EXPECT_TRUE(QFile::exists(file("states.csv")));
}

TEST_F(LearnTabTest, TheLessonIsOneClickAway) {
  openPage();
  run();
  QString page;
  QObject::connect(m_session.get(), &Session::pageRequested, m_session.get(),
                   [&page](const QString& key) { page = key; });
  click("trialLesson");
  EXPECT_EQ(page, QStringLiteral("bandit"));
  EXPECT_EQ(m_session->takeWayBack(), QStringLiteral("learn"));
}

TEST_F(LearnTabTest, FitsASmallWindow) {
  openPage({800, 560});
  m_page->setCompact(true);
  run();
  EXPECT_LE(m_page->minimumSizeHint().width(), 800);
  EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
}

}  // namespace
}  // namespace kindred::ui::predict_page
