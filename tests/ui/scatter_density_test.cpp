// The scatter plot with more points than markers would tell apart.
#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QWheelEvent>

#include "core/base/random.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/scatter_canvas.h"

namespace kindred::ui {
namespace {

/// 90,000 points near the left, 10,000 near the right, of two segments.
class DensityTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Random random(3);
    ScatterData data;
    for (int i = 0; i < 100'000; ++i) {
      const bool right = i % 10 == 0;
      data.x.push_back(static_cast<float>((right ? 10 : 0) + random.normal()));
      data.y.push_back(static_cast<float>(random.normal()));
      data.colour.push_back(right ? 1 : 0);
    }
    m_canvas->setData(data);
    showAndSettle(m_frame, {600, 300});
  }
  /// How far the mean colour around a place of the data is from the surface.
  [[nodiscard]] double strength(double x, double y) const {
    const QImage picture = m_frame.picture(1);
    const QPoint at = m_canvas->transform().toView(QPointF(x, y)).toPoint();
    const QColor surface = theme().color(Role::Surface);
    double sum = 0;
    for (int dx = -4; dx <= 4; ++dx) {
      for (int dy = -4; dy <= 4; ++dy) {
        const QColor colour = picture.pixelColor(at + QPoint(dx, dy));
        sum += std::abs(colour.red() - surface.red()) + std::abs(colour.green() - surface.green()) +
               std::abs(colour.blue() - surface.blue());
      }
    }
    return sum / 81;
  }
  ScatterCanvas* m_canvas = new ScatterCanvas;
  ChartFrame m_frame{m_canvas};
};

TEST_F(DensityTest, IsStrongerWhereMorePointsLie) {
  EXPECT_GT(strength(0, 0), strength(2, 0));
  EXPECT_GT(strength(2, 0), strength(5, 0));
  EXPECT_EQ(strength(5, 0), 0) << "nobody is there";
  EXPECT_GT(strength(10, 0), 0);
}

TEST_F(DensityTest, FadesWhoIsNotSelected) {
  const double left = strength(0, 0), right = strength(10, 0);
  std::vector<char> mask(100'000, 0);
  for (std::size_t i = 0; i < mask.size(); i += 10) mask[i] = 1;
  m_canvas->setSelected(std::move(mask));
  EXPECT_LT(strength(0, 0), 0.5 * left);
  EXPECT_GT(strength(10, 0), 0.9 * right);
}

TEST_F(DensityTest, GivesEachPointItsMarkerOnceFewAreInSight) {
  for (int i = 0; i < 20; ++i) {
    const QPointF at = m_canvas->transform().toView(QPointF(0, 0));
    QWheelEvent wheel(at, m_canvas->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_canvas, &wheel);
  }
  int inSight = 0;
  for (std::size_t i = 0; i < m_canvas->data().x.size(); ++i) {
    if (QRectF(m_canvas->rect())
            .contains(m_canvas->transform().toView(QPointF(m_canvas->data().x[i], m_canvas->data().y[i]))))
      ++inSight;
  }
  ASSERT_GT(inSight, 0);
  ASSERT_LT(inSight, 40'000);
  // A marker is the segment's full colour in its middle, where a density of one point would be faint.
  const QImage picture = m_frame.picture(1);
  bool full = false;
  for (int y = 0; y < picture.height() && !full; ++y) {
    for (int x = 0; x < picture.width() && !full; ++x) full = picture.pixelColor(x, y) == theme().segment(0).fill;
  }
  EXPECT_TRUE(full);
}

TEST(ScatterDrawing, HasAMarkerForEveryPointAndNoPixels) {
  ScatterData data;
  for (int i = 0; i < 50; ++i) {
    data.x.push_back(static_cast<float>(i));
    data.y.push_back(static_cast<float>(i * 7 % 50));
    data.colour.push_back(0);
  }
  auto* canvas = new ScatterCanvas;
  ChartFrame frame(canvas);
  canvas->setData(data);
  showAndSettle(frame, {400, 300});
  QTemporaryDir folder;
  const QString file = folder.filePath("scatter.svg");
  ASSERT_TRUE(frame.canSaveSvg());
  ASSERT_TRUE(frame.saveSvg(file));
  QFile written(file);
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  const QByteArray drawing = written.readAll();
  EXPECT_FALSE(drawing.contains("<image"));
  EXPECT_GE(drawing.count("<circle") + drawing.count("<ellipse"), 50);
}

}  // namespace
}  // namespace kindred::ui
