// The form that trains a recommender, and the curve of what goes round by round.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "core/workflow/run_trace.h"
#include "core/workflow/train_recommender.h"
#include "tests/ui/pages/recommend/recommend_page_fixture.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/recommend/rounds_panel.h"
#include "ui/pages/recommend/train_panel.h"

namespace kindred::ui {
namespace {

class TrainingTest : public RecommendPageTest {
 protected:
  [[nodiscard]] QComboBox* method() const { return named<QComboBox>(m_page, "method"); }
  [[nodiscard]] ParameterForm* form() const {
    return named<TrainPanel>(m_page, "trainPanel")->findChild<ParameterForm*>();
  }
  [[nodiscard]] RoundsPanel* rounds() const { return named<RoundsPanel>(m_page, "rounds"); }
  [[nodiscard]] QPushButton* trainButton() const { return named<QPushButton>(m_page, "train"); }
  [[nodiscard]] Note* lack() const { return named<Note>(named<TrainPanel>(m_page, "trainPanel"), "lack"); }
  void choose(const QString& key) {
    method()->setFocus();
    QTest::keyClick(method(), Qt::Key_Home);
    for (int i = 0; i < method()->count() && method()->currentData().toString() != key; ++i)
      QTest::keyClick(method(), Qt::Key_Down);
    ASSERT_EQ(method()->currentData().toString(), key);
  }
  int labelled(const QString& words) const {
    return static_cast<int>(std::ranges::count_if(form()->findChildren<QLabel*>(),
                                                  [&](const QLabel* label) { return label->text() == words; }));
  }
  workflow::RunInfo latest() const { return m_session->workspace()->runs(m_session->datasetId(), "recommend").front(); }
};

TEST_F(TrainingTest, BeginsWithTheMethodThatSuitsTheData) {
  makeShop(false, "");
  openPage();
  const std::string usual = workflow::usualRecommender(*m_session->dataset());
  EXPECT_EQ(method()->currentData().toString().toStdString(), usual);
  choose("bpr");
  m_session->notifyDatasets();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(method()->currentData().toString(), "bpr") << "what the person chose stays";
}

TEST_F(TrainingTest, TheCurveIsShownWhileItTrainsAndAfterwards) {
  makeShop(false, "");
  openPage();
  EXPECT_FALSE(rounds()->isVisible());
  choose("bpr");
  Values values = form()->values();
  values["factors"] = std::int64_t{256};
  values["iterations"] = std::int64_t{300};
  values["validation.share"] = 0.2;
  form()->setValues(values);
  QTest::mouseClick(trainButton(), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([&] { return rounds()->isVisible() && rounds()->canvas()->data().count() > 1; }));
  const RoundsData& live = rounds()->canvas()->data();
  EXPECT_FALSE(live.left.values.empty());
  EXPECT_EQ(live.right.name, "NDCG@10 on the part held out");
  ASSERT_TRUE(waitIdle());
  const Trace stored = workflow::traceOf(latest()).rounds;
  const RoundsData& shown = rounds()->canvas()->data();
  EXPECT_TRUE(rounds()->isVisible()) << "as the curve of the recommender";
  ASSERT_EQ(shown.left.values.size(), stored.size());
  EXPECT_EQ(shown.left.values.back(), *stored.back().loss);
  EXPECT_EQ(shown.right.values[static_cast<std::size_t>(shown.marked) - 1],
            *std::ranges::max(shown.right.values.empty() ? Trace() : stored, {}, &Epoch::validation).validation);

  QTest::mouseClick(named<QToolButton>(m_page, "closeRounds"), Qt::LeftButton);
  EXPECT_FALSE(rounds()->isVisible());
  auto* curve = named<QToolButton>(m_page, "curve");
  EXPECT_TRUE(curve->isVisible());
  QTest::mouseClick(curve, Qt::LeftButton);
  EXPECT_TRUE(rounds()->isVisible());
}

TEST_F(TrainingTest, ACurveThatIsClosedStaysClosedWhileItTrains) {
  makeShop(false, "");
  openPage();
  choose("bpr");
  Values values = form()->values();
  values["factors"] = std::int64_t{1024};
  values["iterations"] = std::int64_t{2000};
  form()->setValues(values);
  QTest::mouseClick(trainButton(), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([&] { return rounds()->isVisible(); }));
  EXPECT_FALSE(trainButton()->isEnabled()) << "it is still trained";
  QTest::mouseClick(named<QToolButton>(m_page, "closeRounds"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(rounds()->isVisible());
  EXPECT_TRUE(named<QToolButton>(m_page, "curve")->isVisible());
}

TEST_F(TrainingTest, WithoutRoundsThereIsNoCurve) {
  makeShop(false, "popular");
  openPage();
  EXPECT_FALSE(rounds()->isVisible());
  EXPECT_FALSE(named<QToolButton>(m_page, "curve")->isVisible());
}

TEST_F(TrainingTest, ErrorsOnThePartHeldOutAreErrors) {
  makeFilms("");
  openPage();
  choose("svd");
  Values values = form()->values();
  values["validation.share"] = 0.3;
  form()->setValues(values);
  QTest::mouseClick(trainButton(), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  const RoundsData& shown = rounds()->canvas()->data();
  EXPECT_EQ(shown.right.name, "Error on the part held out");
  ASSERT_FALSE(shown.right.values.empty());
  EXPECT_GT(shown.right.values.front(), 0);
  EXPECT_EQ(shown.right.values[static_cast<std::size_t>(shown.marked) - 1], std::ranges::min(shown.right.values));
}

TEST_F(TrainingTest, APartThatNeedsWhatTheDataLackSaysSoBeforehand) {
  makeFrom("customer,product,quantity,price,date\nAnn,x,1,2,2024-03-05\nAnn,y,1,2,2024-03-05\nBen,x,1,2,2024-03-06\n");
  openPage();
  choose("hybrid_switching");
  EXPECT_TRUE(lack()->isVisible());
  EXPECT_EQ(lack()->text(), "“Described alike” is a part of it. Needs titles or categories of products.");
  EXPECT_FALSE(trainButton()->isEnabled());
  auto* newcomers = form()->editor("cold.algorithm");
  auto* box = qobject_cast<QComboBox*>(newcomers);
  if (box == nullptr) box = newcomers->findChild<QComboBox*>();
  ASSERT_NE(box, nullptr);
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Home);
  EXPECT_FALSE(lack()->isVisible()) << lack()->text().toStdString();
  EXPECT_TRUE(trainButton()->isEnabled());
}

TEST_F(TrainingTest, TheMethodsOfAHybridHeadTheirSettings) {
  makeShop(false, "");
  openPage();
  choose("hybrid_switching");
  EXPECT_EQ(labelled("Method for newcomers"), 2) << "its row, and over its advanced settings";
  EXPECT_EQ(labelled("Method for the rest"), 2);
}

}  // namespace
}  // namespace kindred::ui
