#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/ui_test.h"
#include "ui/charts/axis.h"
#include "ui/charts/bars_canvas.h"
#include "ui/charts/curve_canvas.h"
#include "ui/charts/density_canvas.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

TEST(NiceTicks, AreRoundAndReachTheGreatest) {
  EXPECT_EQ(niceTicks(667, 4, true), (std::vector<double>{0, 200, 400, 600, 800}));
  EXPECT_EQ(niceTicks(4, 4, true), (std::vector<double>{0, 1, 2, 3, 4}));
  EXPECT_EQ(niceTicks(1, 4, true), (std::vector<double>{0, 1}));
  EXPECT_EQ(niceTicks(0, 4, true), (std::vector<double>{0, 1}));
  for (const double greatest : {0.03, 0.9, 7.0, 12345.0, 8e9}) {
    const auto ticks = niceTicks(greatest, 4, false);
    EXPECT_GE(ticks.back(), greatest * (1 - 1e-9));
    EXPECT_LE(ticks.size(), 6U) << greatest;
  }
}

TEST(BarsCanvas, IsReadAndPickedByKeyboard) {
  BarsCanvas canvas;
  BarsData bars;
  for (const double value : {3.0, 0.0, 7.0}) bars.bars.push_back({.value = value, .tip = {QString::number(value)}});
  canvas.setData(bars);
  showAndSettle(canvas, {300, 200});
  QSignalSpy spy(&canvas, &BarsCanvas::picked);
  QTest::keyClick(&canvas, Qt::Key_End);
  EXPECT_EQ(canvas.tipLines(), QStringList{"7"});
  EXPECT_EQ(canvas.accessibleDescription(), QStringLiteral("7")) << "for screen readers";
  QTest::keyClick(&canvas, Qt::Key_Left);
  QTest::keyClick(&canvas, Qt::Key_Return, Qt::ShiftModifier);
  ASSERT_EQ(spy.size(), 1);
  EXPECT_EQ(spy[0][0].toInt(), 1);
  EXPECT_EQ(spy[0][1].value<SetMode>(), SetMode::Add);
  EXPECT_FALSE(canvas.column(0).intersects(canvas.column(2)));
}

TEST(BarsCanvas, OfMoreBarsThanPixelsTheHighestIsSeen) {
  BarsCanvas canvas;
  BarsData bars;
  bars.bars.assign(5000, {.value = 1});
  bars.bars[1234].value = 100;
  canvas.setData(bars);
  showAndSettle(canvas, {400, 200});
  const QRectF column = canvas.column(1234);
  const QImage image = canvas.grab().toImage();
  const QPoint top(static_cast<int>(column.center().x()), static_cast<int>(column.center().y()));
  const auto isBar = [&](int x) { return image.pixelColor(x, top.y()) == theme().color(Role::AccentMid); };
  EXPECT_TRUE(isBar(top.x()) || isBar(top.x() - 1) || isBar(top.x() + 1));
  EXPECT_FALSE(isBar(top.x() + 10));
}

TEST(BarsCanvas, OfNothingDrawsAndAnswersNothing) {
  BarsCanvas canvas;
  showAndSettle(canvas, {300, 200});
  QTest::keyClick(&canvas, Qt::Key_Right);
  QTest::keyClick(&canvas, Qt::Key_End);
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, {150, 100});
  EXPECT_EQ(canvas.current(), -1);
}

TEST(CurveCanvas, APlaceOnTheCurveIsTheCountThere) {
  CurveCanvas canvas;
  CurveData curve;
  for (int i = 0; i <= 50; ++i) curve.shares.push_back(1 - (1 - i / 50.0) * (1 - i / 50.0));
  curve.marked = 20;
  canvas.setData(curve);
  showAndSettle(canvas, {400, 300});
  QSignalSpy spy(&canvas, &CurveCanvas::picked);
  QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.placeOf(35).toPoint());
  ASSERT_EQ(spy.size(), 1);
  EXPECT_EQ(spy[0][0].toLongLong(), 35);
}

/// Answers every wish of the canvas at once, from a matrix whose diagonal is filled.
class DiagonalMatrix : public ::testing::Test {
 protected:
  static constexpr Index Size = 1000;
  void SetUp() override {
    for (Index i = 0; i < Size; ++i) {
      m_matrix.customers.push_back(i);
      m_matrix.products.push_back(i);
      m_matrix.columns.push_back(i);
      m_matrix.offsets.push_back(i + 1);
    }
    QObject::connect(&m_canvas, &DensityCanvas::tileWanted, &m_canvas, [this] {
      const TileRequest& wanted = m_canvas.wanted();
      Progress progress;
      m_canvas.setTile({densityTile(m_matrix, wanted.rows, wanted.columns, wanted.height, wanted.width, progress), {}});
    });
    m_canvas.setDescriber([](const DensityTile& tile, int band, int column) {
      return QStringList{QString::number(bandBegin(tile.rows, tile.height, band)),
                         QString::number(tile.at(band, column))};
    });
    showAndSettle(m_canvas, {420, 340});
    m_canvas.setShape(Size, Size);
  }

  RankedMatrix m_matrix;
  DensityCanvas m_canvas;
};

TEST_F(DiagonalMatrix, ZoomsToSingleCellsAboutThePointer) {
  EXPECT_FALSE(m_canvas.showsCells());
  for (int step = 0; step < 40; ++step) m_canvas.zoomIn();
  EXPECT_TRUE(m_canvas.showsCells());
  const DensityTile& tile = m_canvas.tile().tile;
  EXPECT_LT(tile.rows.size(), 40);
  EXPECT_GT(tile.rows.begin, 400) << "about the middle";
  int filled = 0;
  for (int i = 0; i < tile.height; ++i) {
    for (int j = 0; j < tile.width; ++j) {
      const bool onDiagonal = tile.rows.begin + i == tile.columns.begin + j;
      EXPECT_EQ(tile.at(i, j), onDiagonal ? 1 : 0);
      filled += tile.at(i, j);
    }
  }
  EXPECT_GT(filled, 0);
  m_canvas.fitView();
  EXPECT_EQ(m_canvas.tile().tile.rows, (RankRange{0, Size}));
}

TEST_F(DiagonalMatrix, PicksTheRowsUnderThePointer) {
  QSignalSpy spy(&m_canvas, &DensityCanvas::picked);
  QTest::keyClick(&m_canvas, Qt::Key_Down);
  QTest::keyClick(&m_canvas, Qt::Key_Down);
  EXPECT_EQ(m_canvas.current(), QPoint(0, 1));
  QTest::keyClick(&m_canvas, Qt::Key_Return);
  ASSERT_EQ(spy.size(), 1);
  const auto rows = spy[0][0].value<RankRange>();
  EXPECT_EQ(rows.begin, bandBegin({0, Size}, m_canvas.tile().tile.height, 1));
  EXPECT_GT(rows.size(), 1);
}

}  // namespace
}  // namespace kindred::ui
