// How lessons look to a class: every lesson on a projector and on a full screen, in big type and both languages, with no word cut
// off, be it a label's or painted by hand. KINDRED_EVERY_STEP looks at every step, in dark colours too; KINDRED_PICTURES names a
// folder for pictures of what was looked at.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <set>

#include "tests/ui/pages/classroom/classroom_page_fixture.h"
#include "tests/ui/painted_text.h"
#include "ui/pages/classroom/course_list.h"
#include "ui/pages/classroom/file_deck.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::classroom {
namespace {

constexpr QSize kProjector(1024, 700), kFullScreen(1440, 870);  // without the frame of the window

class LessonLooksTest : public ClassroomPageTest {
 protected:
  void TearDown() override {
    ClassroomPageTest::TearDown();
    m_language.set(QStringLiteral("en"));
    theme().setChoice(ThemeChoice::Light);
  }
  [[nodiscard]] static bool everyStep() { return qEnvironmentVariableIsSet("KINDRED_EVERY_STEP"); }
  [[nodiscard]] static std::vector<ThemeChoice> themes() {
    return everyStep() ? std::vector{ThemeChoice::Light, ThemeChoice::Dark} : std::vector{ThemeChoice::Light};
  }
  // The first, one between and the last, or all.
  [[nodiscard]] static std::set<int> stepsOf(const Deck& deck) {
    const int last = deck.steps() - 1;
    std::set<int> steps{0, last / 2, last};
    for (int step = 0; everyStep() && step <= last; ++step) steps.insert(step);
    return steps;
  }
  void look(const std::string& name) {
    Deck* deck = player()->deck();
    for (const int step : stepsOf(*deck)) {
      player()->goTo(step);
      const std::string where = name + ", step " + std::to_string(step + 1);
      EXPECT_THAT(clipped(*m_page), testing::IsEmpty()) << where;
      EXPECT_THAT(paintedBeyond(*m_page), testing::IsEmpty()) << where;
      EXPECT_FALSE(named<QLabel>(m_page, "stepTitle")->text().isEmpty()) << where;
      if (!qEnvironmentVariableIsSet("KINDRED_PICTURES")) continue;
      const QDir folder(qEnvironmentVariable("KINDRED_PICTURES"));
      const QString file = QString::fromStdString(name).replace(QLatin1Char(' '), QLatin1Char('_'));
      m_page->grab().save(
          folder.filePath(QStringLiteral("%1_%2.png").arg(file).arg(step + 1, 2, 10, QLatin1Char('0'))));
    }
  }
  void lookAtDecks(const std::string& look) {
    for (Deck* deck : player()->decks()) {
      if (deck == m_page->lessons()->files()) continue;
      open(deck->key().toLatin1().constData());
      ASSERT_TRUE(waitIdle());
      this->look(look + ' ' + deck->key().toStdString());
    }
  }
  void lookAtFiles(const std::string& look) {
    open("course");
    FileDeck* files = m_page->lessons()->files();
    for (const LessonSource& source : shippedSources()) {
      files->open(source);
      ASSERT_TRUE(waitUntil([&] { return files->isOpen(); }));
      ASSERT_TRUE(waitIdle());
      this->look(look + ' ' + source.name.toStdString());
      files->close();
    }
  }
  void lookAtOwnData(const std::string& look) {
    for (Deck* deck : player()->decks()) {
      if (!deck->takesOwnData()) continue;
      open(deck->key().toLatin1().constData());
      chooseData(1);
      ASSERT_TRUE(waitIdle());
      ASSERT_TRUE(deck->hasOwnData()) << deck->key().toStdString();
      this->look(look + " own " + deck->key().toStdString());
    }
    open("cold-start");
    for (QPushButton* button : player()->deck()->stage()->findChildren<QPushButton*>()) {
      if (button->isVisible() && button->isEnabled()) QTest::mouseClick(button, Qt::LeftButton);
    }
    ASSERT_TRUE(waitUntil([this] { return player()->deck()->steps() > 1; }, 120000));
    this->look(look + " own cold-start");
  }
  enum class What { Decks, Files, OwnData };
  // Everything in big type, at a size, in each language and theme.
  void lookAt(const QSize& size, What what) {
    for (const ThemeChoice choice : themes()) {
      theme().setChoice(choice);
      for (const char* language : {"en", "ru"}) {
        m_language.set(QString::fromLatin1(language));
        if (what == What::OwnData) openSession();
        else m_session = std::make_unique<Session>();
        openPage(size);
        named<QCheckBox>(m_page, "bigType")->setChecked(true);
        const std::string colours = choice == ThemeChoice::Dark ? " dark" : "";
        const std::string look = std::to_string(size.width()) + ' ' + language + colours;
        if (what == What::Decks) lookAtDecks(look);
        else if (what == What::Files) lookAtFiles(look);
        else lookAtOwnData(look);
        m_page.reset();
      }
    }
  }

  Language m_language;
};

TEST_F(LessonLooksTest, EveryLessonFitsAProjector) { lookAt(kProjector, What::Decks); }
TEST_F(LessonLooksTest, EveryLessonFitsAFullScreen) { lookAt(kFullScreen, What::Decks); }
TEST_F(LessonLooksTest, EveryWrittenLessonFitsAProjector) { lookAt(kProjector, What::Files); }
TEST_F(LessonLooksTest, EveryWrittenLessonFitsAFullScreen) { lookAt(kFullScreen, What::Files); }

TEST_F(LessonLooksTest, EveryLessonOnOnesOwnDataFits) {
  Progress progress;
  const generate::Options large{.kind = generate::Kind::Retail,
                                .customers = 800,
                                .products = 150,
                                .interactions = 40000,
                                .segments = 3,
                                .seed = 7};
  workflow::importSample(*workflow::Workspace::create(m_path), large, progress);
  for (const QSize& size : {kProjector, kFullScreen}) lookAt(size, What::OwnData);
}

}  // namespace
}  // namespace kindred::ui::classroom
