// The pictures of lesson files that have canvases of their own.
#include <gtest/gtest.h>

#include "tests/ui/ui_test.h"
#include "ui/pages/classroom/lesson_picture.h"

namespace kindred::ui::classroom {
namespace {

lesson::RunStep ran(const std::string& settings) {
  const auto parsed = lesson::parse("# T\nWhat.\n```step S\n" + settings + "\n```\nWords.\n");
  lesson::Walks walks;
  Progress progress;
  return lesson::runStep(parsed.lesson, 0, {}, walks, progress);
}

TEST(MorePictures, DrawEachWalkOnItsCanvas) {
  const TypeSize type;
  LessonPicture picture(type);
  showAndSettle(picture, {800, 400});
  const std::vector<std::pair<std::string, const char*>> pictures = {
      {"show: apriori", "shownLattice"},
      {"show: naive-bayes", "shownEvidence"},
      {"show: questions", "shownQuestions"},
      {"show: bandit\nrounds: 20", "shownTrial"},
      {"show: walks", "shownWalks"},
      {"show: base-rate", "shownFigures"},
      {"show: content-based", "shownFigures"},
      {"show: inside\nmethod: slim", "shownInside"},
      {"show: inside\nmethod: ials\nround: last", "shownInside"}};
  for (const auto& [settings, name] : pictures) {
    const lesson::RunStep run = ran(settings);
    ASSERT_FALSE(run.failed) << settings;
    picture.setRun(run);
    const auto* shown = picture.findChild<QWidget*>(QString::fromLatin1(name));
    ASSERT_NE(shown, nullptr) << settings;
    EXPECT_TRUE(picture.currentWidget() == shown || picture.currentWidget()->isAncestorOf(shown)) << settings;
    const QImage drawn = picture.drawn({640, 320});
    ASSERT_FALSE(drawn.isNull()) << settings;
    const QRgb ground = drawn.pixel(1, 1);
    bool isEmpty = true;
    for (int y = 0; y < drawn.height() && isEmpty; y += 3) {
      for (int x = 0; x < drawn.width() && isEmpty; x += 3) isEmpty = drawn.pixel(x, y) == ground;
    }
    EXPECT_FALSE(isEmpty) << settings;
  }
}

}  // namespace
}  // namespace kindred::ui::classroom
