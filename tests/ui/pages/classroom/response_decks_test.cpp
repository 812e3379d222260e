// Naive Bayes, a tree of questions and a bandit in the Classroom, driven by hands.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/pages/classroom/bayes_canvas.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/question_canvas.h"
#include "ui/pages/classroom/response_decks.h"

namespace kindred::ui::classroom {
namespace {

class ResponseDecksTest : public SampleProjectTest {
 protected:
  void openLesson(const char* key, const QSize& size = {1240, 780}) {
    m_session = std::make_unique<Session>();
    m_page = std::make_unique<ClassroomPage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(m_page->lessons()->open(QString::fromLatin1(key)));
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  [[nodiscard]] Player* player() const { return m_page->lessons()->player(); }
  void press(Qt::Key key) { QTest::keyClick(player()->deck()->stage(), key); }
  void click(ResponseCanvas* canvas, const ResponseCanvas::Cell& cell) {
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->placeOf(cell).center().toPoint());
  }
  [[nodiscard]] QString words(const char* name) const { return named<QLabel>(m_page, name)->text(); }

  std::unique_ptr<ClassroomPage> m_page;
};

TEST_F(ResponseDecksTest, ACellThatIsClickedChangesTheProbability) {
  openLesson("naive-bayes");
  auto* canvas = named<BayesCanvas>(m_page, "bayes");
  for (int step = 1; step < player()->deck()->steps(); ++step) press(Qt::Key_Right);
  const QString before = canvas->lines().last().yes;
  click(canvas, {12, 0});
  EXPECT_NE(canvas->lines().last().yes, before);
  EXPECT_TRUE(words("stepChanges").contains(before)) << words("stepChanges").toStdString();
  EXPECT_EQ(player()->step(), player()->deck()->steps() - 1) << "the step stays";
  click(canvas, {12, 0});
  EXPECT_EQ(canvas->lines().last().yes, before);
  // By keys: down to Ben, turn.
  press(Qt::Key_Escape);
  press(Qt::Key_Return);
  press(Qt::Key_Down);
  EXPECT_EQ(canvas->current(), (ResponseCanvas::Cell{1, 0}));
  press(Qt::Key_Space);
  EXPECT_NE(canvas->lines().last().yes, before);
  QTest::mouseClick(named<QPushButton>(player()->deck()->controls(), "resetResponses"), Qt::LeftButton);
  EXPECT_EQ(canvas->lines().last().yes, before);
}

TEST_F(ResponseDecksTest, WhereEveryoneCameNothingChangesAndItIsSaid) {
  openLesson("questions");
  auto* canvas = named<QuestionCanvas>(m_page, "questions");
  const auto* deck = qobject_cast<const ResponseDeck*>(player()->deck());
  ASSERT_NE(deck, nullptr);
  for (Eigen::Index person = 0; person < 12; ++person) {
    if (deck->table().labels[static_cast<std::size_t>(person)] == 0) click(canvas, {person, 3});
  }
  EXPECT_EQ(std::ranges::count(deck->table().labels, 0), 1) << "the last one is refused";
}

TEST_F(ResponseDecksTest, QuestionsAreWrittenOutWithWhatTheyGain) {
  openLesson("questions");
  auto* canvas = named<QuestionCanvas>(m_page, "questions");
  EXPECT_TRUE(canvas->sums().isEmpty());
  press(Qt::Key_Right);
  ASSERT_FALSE(canvas->sums().isEmpty());
  EXPECT_TRUE(canvas->sums()[1].contains(QLatin1Char('='))) << canvas->sums()[1].toStdString();
}

TEST_F(ResponseDecksTest, ABanditIsPlayedAnewByAnotherMethodAndWithOtherTruths) {
  openLesson("bandit");
  for (int step = 0; step < 20; ++step) press(Qt::Key_Right);
  const QImage first = player()->deck()->stage()->grab().toImage();
  auto* method = named<QComboBox>(m_page, "trialMethod");
  method->setFocus();
  QTest::keyClick(method, Qt::Key_Home);
  EXPECT_NE(player()->deck()->stage()->grab().toImage(), first);
  EXPECT_EQ(player()->step(), 20);
  QTest::keyClick(method, Qt::Key_End);
  EXPECT_EQ(player()->deck()->stage()->grab().toImage(), first);
  QTest::keyClick(named<QSpinBox>(m_page, "truth0"), Qt::Key_Up);
  EXPECT_NE(player()->deck()->stage()->grab().toImage(), first);
}

// The table and what stands beside it lie within the picture, in big type on a small projector as well.
TEST_F(ResponseDecksTest, TheTableStaysWithinThePicture) {
  openLesson("naive-bayes", {1024, 640});
  named<QCheckBox>(m_page, "bigType")->setChecked(true);
  auto* canvas = named<BayesCanvas>(m_page, "bayes");
  const QRectF last = canvas->placeOf({12, 3});
  EXPECT_LE(last.bottom(), canvas->height());
  EXPECT_GE(canvas->panel().width(), canvas->width() * 0.4);
}

}  // namespace
}  // namespace kindred::ui::classroom
