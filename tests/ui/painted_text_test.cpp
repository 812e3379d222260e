#include "tests/ui/painted_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QPainter>

#include "tests/ui/ui_test.h"

namespace kindred::ui {
namespace {

class Sign : public QWidget {
 public:
  QPointF at{10, 30};

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.drawText(at, QStringLiteral("Open"));
  }
};

TEST(PaintedText, TellsWordsAndWhereTheyStand) {
  Sign sign;
  showAndSettle(sign, {200, 60});
  const auto texts = paintedTexts(sign);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts.front().words, QStringLiteral("Open"));
  EXPECT_NEAR(texts.front().place.left(), 10, 4);
  EXPECT_LT(texts.front().place.top(), 30);
}

TEST(PaintedText, NamesWhatIsPaintedBeyondTheEdge) {
  QWidget wall;
  auto* sign = new Sign;
  sign->setParent(&wall);
  sign->resize(200, 60);
  showAndSettle(wall, {300, 100});
  EXPECT_THAT(paintedBeyond(wall), testing::IsEmpty());
  sign->at = {190, 30};
  EXPECT_THAT(paintedBeyond(wall), testing::ElementsAre(testing::HasSubstr("Open")));
}

}  // namespace
}  // namespace kindred::ui
