#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <limits>

#include "tests/ui/ui_test.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/charts/heatmap_overview.h"

namespace kindred::ui {
namespace {

constexpr float NaN = std::numeric_limits<float>::quiet_NaN();

TEST(HeatmapColours, GoFromTheFirstColourToTheLastByRoots) {
  const HeatmapColours colours = heatmapColours(ColourMap::Tide, {0, 1}, {});
  const QImage picture = heatmapPicture(std::vector<float>{-2, 0, 0.25, 1, 7, NaN}, 3, colours);
  EXPECT_EQ(picture.size(), QSize(3, 2));
  EXPECT_EQ(picture.pixel(0, 0), colours.table[0]) << "clipped";
  EXPECT_EQ(picture.pixel(1, 0), colours.table[0]);
  EXPECT_EQ(picture.pixel(2, 0), colours.table[128]) << "a quarter of the greatest is half of the way";
  EXPECT_EQ(picture.pixel(0, 1), colours.table[255]);
  EXPECT_EQ(picture.pixel(1, 1), colours.table[255]);
  EXPECT_EQ(picture.pixel(2, 1), colours.missing);
}

TEST(HeatmapColours, OfBothSignsHaveZeroInTheMiddle) {
  for (const double value : {-0.8, -0.2, 0.0, 0.05, 0.8}) {
    EXPECT_NEAR(heatmapValue(heatmapPlace(value, -0.8, 0.8), -0.8, 0.8), value, 1e-12);
    if (value >= 0) {
      EXPECT_NEAR(heatmapValue(heatmapPlace(value, 0, 0.8), 0, 0.8), value, 1e-12);
    }
  }
  EXPECT_EQ(heatmapPlace(0, -0.8, 0.8), 0.5);
  EXPECT_EQ(heatmapPlace(-0.8, -0.8, 0.8), 0);
}

TEST(HeatmapColours, AboveTheDiagonalHaveAScaleOfTheirOwn) {
  const HeatmapColours colours = heatmapColours(ColourMap::Tide, {0, 1}, HeatmapScale{0, 4});
  const QImage picture = heatmapPicture(std::vector<float>{1, 1, 1, 1}, 2, colours);
  EXPECT_EQ(picture.pixel(0, 1), colours.table[255]) << "below";
  EXPECT_EQ(picture.pixel(0, 0), colours.table[255]) << "on the diagonal";
  EXPECT_EQ(picture.pixel(1, 0), colours.table[128]) << "above: a quarter of 4";
}

TEST(TileGrid, DividesAMatrixIntoTilesOfSeveralLevels) {
  const TileGrid grid(50'000, 3'660);
  EXPECT_EQ(grid.top(), (TilePlace{8, 4, 0, 0})) << "256 x 196 rows, 16 x 229 columns";
  EXPECT_EQ(grid.cells(grid.top()), QRect(0, 0, 3'660, 50'000));
  EXPECT_EQ(grid.pixels(grid.top()), QSize(229, 196));
  EXPECT_EQ(grid.levelsFor({0.25, 0.011}), (TilePlace{7, 2, 0, 0}))
      << "at least one pixel of the screen, less than two";
  EXPECT_EQ(grid.levelsFor({18, 18}), TilePlace());
  EXPECT_EQ(grid.cells({0, 0, 195, 14}), QRect(3'584, 49'920, 76, 80)) << "the last one is not whole";
  EXPECT_THAT(grid.covering(QRect(200, 300, 100, 10), {}),
              ::testing::ElementsAre(TilePlace{0, 0, 1, 0}, TilePlace{0, 0, 1, 1}));
  EXPECT_EQ(grid.coarser({3, 4, 5, 0}), (TilePlace{4, 4, 2, 0})) << "columns are at their top already";
  EXPECT_EQ(grid.coarser(grid.top()), std::nullopt);
}

TEST(HeatmapTiles, HoldNoMoreThanSomeAndAlwaysTheTop) {
  HeatmapTiles tiles;
  tiles.reset(100'000, 100'000);
  const auto put = [&](const TilePlace& place) {
    const QSize size = tiles.grid().pixels(place);
    tiles.put(place, std::vector<float>(static_cast<std::size_t>(size.width() * size.height())));
  };
  put(tiles.grid().top());
  for (int i = 0; i < 300; ++i) put({0, 0, 0, i});
  EXPECT_LE(tiles.size(), 200U);
  EXPECT_TRUE(tiles.has(tiles.grid().top()));
  EXPECT_TRUE(tiles.has({0, 0, 0, 299}));
  EXPECT_FALSE(tiles.has({0, 0, 0, 0})) << "the one that was used longest ago went";
  tiles.put({0, 0, 5, 5}, {1, 2, 3});
  EXPECT_FALSE(tiles.has({0, 0, 5, 5})) << "not as many values as it has pixels";
}

class Heatmap : public ::testing::Test {
 protected:
  void SetUp() override { showMatrix(6, 6, true); }
  /// Cells from 0 to 1, each larger than the one before.
  void showMatrix(int rows, int columns, bool square) {
    m_canvas.setShape(rows, columns, square);
    std::vector<float> values;
    for (int i = 0; i < rows * columns; ++i)
      values.push_back(static_cast<float>(i) / static_cast<float>(rows * columns - 1));
    m_canvas.putTile({}, values);
    m_canvas.setDescriber([](int row, int column) { return QStringList{QString("%1 and %2").arg(row).arg(column)}; });
    showAndSettle(m_canvas, {420, 420});
  }
  /// Six places: 0 and 1 merge at 0.2, 4 and 5 at 0.3, 2 and 3 at 0.4, the first four at 0.7, all at 1.
  static similarity::Dendrogram tree() {
    return {{.left = 0, .right = 1, .height = 0.2, .begin = 0, .end = 2},
            {.left = 4, .right = 5, .height = 0.3, .begin = 4, .end = 6},
            {.left = 2, .right = 3, .height = 0.4, .begin = 2, .end = 4},
            {.left = 6, .right = 8, .height = 0.7, .begin = 0, .end = 4},
            {.left = 9, .right = 7, .height = 1, .begin = 0, .end = 6}};
  }
  [[nodiscard]] QPoint placeOf(int row, int column) const {
    return m_canvas.transform().toView(QPointF(column + 0.5, row + 0.5)).toPoint();
  }
  void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(&m_canvas, Qt::LeftButton, keys, from);
    for (int step = 1; step <= 4; ++step) {
      const QPointF at = from + (to - from) * step / 4;
      QMouseEvent move(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
      QApplication::sendEvent(&m_canvas, &move);
    }
    QTest::mouseRelease(&m_canvas, Qt::LeftButton, keys, to);
  }
  HeatmapCanvas m_canvas;
};

TEST_F(Heatmap, CellsTakeTheColoursOfTheMap) {
  const QImage image = m_canvas.grab().toImage();
  const ColourTable table = theme().colourTable(ColourMap::Tide);
  EXPECT_EQ(QColor(image.pixel(placeOf(0, 0))), QColor(table[0]));
  EXPECT_EQ(QColor(image.pixel(placeOf(5, 5))), QColor(table[255]));
}

TEST_F(Heatmap, AClickPinsAndArrowsMoveAndLetGo) {
  QSignalSpy pinned(&m_canvas, &HeatmapCanvas::pinned);
  QTest::mouseClick(&m_canvas, Qt::LeftButton, {}, placeOf(2, 3));
  ASSERT_EQ(pinned.size(), 1);
  EXPECT_EQ(m_canvas.currentRow(), 2);
  EXPECT_EQ(m_canvas.currentColumn(), 3);
  EXPECT_TRUE(m_canvas.isPinned());
  QTest::keyClick(&m_canvas, Qt::Key_Down);
  EXPECT_EQ(m_canvas.currentRow(), 3);
  EXPECT_FALSE(m_canvas.isPinned());
  EXPECT_EQ(m_canvas.tipLines().value(0), "3 and 3");
  EXPECT_EQ(m_canvas.accessibleDescription(), "3 and 3") << "what screen readers say";
  QTest::keyClick(&m_canvas, Qt::Key_Return);
  EXPECT_TRUE(m_canvas.isPinned());
}

TEST_F(Heatmap, NamesStandBesideCellsThatAreLargeEnough) {
  m_canvas.setNames([](HeatmapSide, int place) { return QString("row %1").arg(place); }, {});
  EXPECT_TRUE(m_canvas.namesShown());
  showMatrix(100, 100, true);
  EXPECT_FALSE(m_canvas.namesShown());
  EXPECT_EQ(m_canvas.cellsInSight(), QRect(0, 0, 100, 100));
  m_canvas.lookAt(70, 20);
  EXPECT_TRUE(m_canvas.namesShown());
  EXPECT_EQ(m_canvas.currentRow(), 70);
  const QRect seen = m_canvas.cellsInSight();
  EXPECT_TRUE(seen.contains(20, 70));
  EXPECT_LT(seen.width(), 40);
}

TEST_F(Heatmap, TheCellUnderThePointerIsTheOneDrawnThere) {
  m_canvas.zoomIn();
  m_canvas.zoomIn();
  const QPoint cell = m_canvas.cellAt(placeOf(3, 2));
  EXPECT_EQ(cell, QPoint(2, 3));
  EXPECT_EQ(m_canvas.cellAt(QPointF(0, 0)), QPoint(-1, -1));
}

TEST_F(Heatmap, AsksForTheTilesInSightAtTheLevelOfTheScreen) {
  m_canvas.setShape(50'000, 50'000, true);
  const auto wanted = m_canvas.wanted();
  ASSERT_FALSE(wanted.empty());
  EXPECT_EQ(wanted.front(), m_canvas.tiles().grid().top()) << "something of the whole first";
  EXPECT_LE(wanted.size(), 5U);
  m_canvas.lookAt(40'000, 40'000);
  for (const TilePlace& place : m_canvas.wanted()) {
    if (place == m_canvas.tiles().grid().top()) continue;
    EXPECT_EQ(place.rowLevel, 0) << "cells of one pair each";
    EXPECT_TRUE(m_canvas.tiles().grid().cells(place).intersects(m_canvas.cellsInSight()));
  }
}

TEST_F(Heatmap, ACoarserTileIsDrawnUntilTheFinerOneIsThere) {
  m_canvas.setShape(1024, 1024, true);
  m_canvas.putTile(m_canvas.tiles().grid().top(), std::vector<float>(256 * 256, 1.0F));
  const QColor last(theme().colourTable(ColourMap::Tide)[255]);
  m_canvas.lookAt(300, 300);
  m_canvas.setCurrent(-1, -1);
  EXPECT_EQ(QColor(m_canvas.grab().toImage().pixel(placeOf(303, 303))), last);
  EXPECT_EQ(m_canvas.valueAt(303, 303), std::nullopt) << "the cell itself is not known yet";
  m_canvas.putTile({0, 0, 1, 1}, std::vector<float>(256 * 256, 0.0F));
  EXPECT_EQ(QColor(m_canvas.grab().toImage().pixel(placeOf(303, 303))),
            QColor(theme().colourTable(ColourMap::Tide)[0]));
  EXPECT_EQ(m_canvas.valueAt(303, 303), 0.0F);
}

TEST_F(Heatmap, AnArrowGoesToTheNextPixelWhereOneStandsForSeveralCells) {
  m_canvas.setShape(50'000, 50'000, true);
  m_canvas.setCurrent(0, 0);
  QTest::keyClick(&m_canvas, Qt::Key_Down);
  EXPECT_EQ(m_canvas.currentRow(), 1 << m_canvas.levels().rowLevel);
  EXPECT_GT(m_canvas.currentRow(), 64);
  QTest::keyClick(&m_canvas, Qt::Key_Up);
  EXPECT_EQ(m_canvas.currentRow(), 0);
}

TEST_F(Heatmap, KeysAndWheelZoomAndZeroShowsAllAgain) {
  QTest::keyClick(&m_canvas, Qt::Key_Plus);
  const double once = m_canvas.transform().zoom();
  EXPECT_GT(once, 1);
  QWheelEvent wheel(QPointF(200, 200), m_canvas.mapToGlobal(QPointF(200, 200)), {}, {0, 120}, Qt::NoButton, {},
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(&m_canvas, &wheel);
  EXPECT_GT(m_canvas.transform().zoom(), once);
  QTest::keyClick(&m_canvas, Qt::Key_0);
  EXPECT_TRUE(m_canvas.transform().isFitted());
}

TEST_F(Heatmap, DraggingNeverLeavesTheMatrix) {
  for (int i = 0; i < 4; ++i) m_canvas.zoomIn();
  for (int i = 0; i < 5; ++i) drag({100, 100}, {400, 400});
  EXPECT_EQ(m_canvas.cellsInSight().topLeft(), QPoint(0, 0));
}

TEST_F(Heatmap, CellsAreNotSquareWhereRowsAreFew) {
  showMatrix(4, 200, false);
  EXPECT_GT(m_canvas.transform().toView(QRectF(0, 0, 1, 1)).height(), 60);
  for (int i = 0; i < 20; ++i) m_canvas.zoomIn();
  EXPECT_GT(m_canvas.transform().toView(QRectF(0, 0, 1, 1)).width(), 30);
  EXPECT_EQ(m_canvas.cellsInSight().height(), 4) << "the short side stays whole";
}

TEST_F(Heatmap, ShiftFramesAPartByPointerAndByKeys) {
  QSignalSpy framed(&m_canvas, &HeatmapCanvas::framed);
  drag(placeOf(1, 1), placeOf(3, 4), Qt::ShiftModifier);
  EXPECT_EQ(m_canvas.frame(), QRect(QPoint(1, 1), QPoint(4, 3)));
  EXPECT_GE(framed.size(), 1);
  QTest::keyClick(&m_canvas, Qt::Key_Escape);
  EXPECT_TRUE(m_canvas.frame().isEmpty());
  m_canvas.setCurrent(2, 2);
  QTest::keyClick(&m_canvas, Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(&m_canvas, Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_EQ(m_canvas.frame(), QRect(2, 2, 2, 2));
}

TEST_F(Heatmap, TheFrameToolFramesWithoutShift) {
  m_canvas.setTool(HeatmapCanvas::Tool::Frame);
  drag(placeOf(5, 5), placeOf(4, 2));
  EXPECT_EQ(m_canvas.frame(), QRect(QPoint(2, 4), QPoint(5, 5)));
}

TEST_F(Heatmap, TheCutLineIsDraggedOnEitherTreeAndMovesBoth) {
  for (const HeatmapSide side : {HeatmapSide::Rows, HeatmapSide::Columns}) m_canvas.setTree(side, tree());
  m_canvas.setCut(HeatmapSide::Rows, 0.5);
  EXPECT_EQ(m_canvas.tree(HeatmapSide::Rows).countAt(0.5), 3);
  EXPECT_EQ(m_canvas.cut(HeatmapSide::Columns), 0.5) << "one line on both sides";
  QSignalSpy moved(&m_canvas, &HeatmapCanvas::cutMoved);
  const QPointF from = m_canvas.cutHandle(HeatmapSide::Columns);
  m_canvas.setCut(HeatmapSide::Rows, 0.85);
  const QPointF to = m_canvas.cutHandle(HeatmapSide::Columns);
  m_canvas.setCut(HeatmapSide::Rows, 0.5);
  drag(from.toPoint(), to.toPoint());
  EXPECT_NEAR(m_canvas.cut(HeatmapSide::Rows), 0.85, 0.02);
  EXPECT_EQ(m_canvas.tree(HeatmapSide::Rows).countAt(m_canvas.cut(HeatmapSide::Rows)), 2);
  ASSERT_FALSE(moved.empty());
  EXPECT_TRUE(moved.back()[2].toBool()) << "let go";
  EXPECT_TRUE(m_canvas.transform().isFitted()) << "the map itself did not move";
}

TEST_F(Heatmap, BracketsMoveTheCutLineByAGroup) {
  m_canvas.setTree(HeatmapSide::Rows, tree());
  m_canvas.setTree(HeatmapSide::Columns, tree());
  m_canvas.setCut(HeatmapSide::Rows, 0.5);
  QTest::keyClick(&m_canvas, Qt::Key_BracketRight);
  EXPECT_EQ(m_canvas.tree(HeatmapSide::Rows).countAt(m_canvas.cut(HeatmapSide::Rows)), 4);
  QTest::keyClick(&m_canvas, Qt::Key_BracketLeft);
  QTest::keyClick(&m_canvas, Qt::Key_BracketLeft);
  EXPECT_EQ(m_canvas.tree(HeatmapSide::Rows).countAt(m_canvas.cut(HeatmapSide::Rows)), 2);
  const auto groups = m_canvas.tree(HeatmapSide::Rows).groupsAt(m_canvas.cut(HeatmapSide::Rows));
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].end, 4);
  EXPECT_EQ(groups[1].begin, 4);
}

TEST_F(Heatmap, AClickOnABracketFramesItsGroup) {
  m_canvas.setNames([](HeatmapSide, int) { return QString("a name"); }, {});
  showMatrix(60, 60, true);
  m_canvas.setGroups({{.begin = 0, .end = 20}, {.begin = 20, .end = 60}});
  const QPointF right = m_canvas.transform().toView(QPointF(60, 40));
  QTest::mouseClick(&m_canvas, Qt::LeftButton, {}, (right + QPointF(9, 0)).toPoint());
  EXPECT_EQ(m_canvas.frame(), QRect(20, 20, 40, 40));
}

TEST_F(Heatmap, StripsTakeTheColoursOfSegments) {
  m_canvas.setStrip(HeatmapSide::Rows, {.segments = {0, 0, 1, 1, 2, 2}});
  const QImage image = m_canvas.grab().toImage();
  const double left = m_canvas.transform().toView(QPointF(0, 0)).x();
  const QPoint beside(static_cast<int>(left) - theme().px(6), placeOf(2, 0).y());
  EXPECT_EQ(QColor(image.pixel(beside)), theme().segment(1).fill);
}

TEST_F(Heatmap, TheOverviewMovesTheMap) {
  showMatrix(200, 200, true);
  HeatmapOverview overview(m_canvas);
  showAndSettle(overview, overview.sizeHint());
  for (int i = 0; i < 6; ++i) m_canvas.zoomIn();
  QTest::mouseClick(&overview, Qt::LeftButton, {}, {overview.width() * 3 / 4, overview.height() / 4});
  EXPECT_TRUE(m_canvas.cellsInSight().contains(150, 50));
  EXPECT_TRUE(overview.window().contains(QPointF(overview.width() * 0.75, overview.height() * 0.25)));
  QTest::keyClick(&overview, Qt::Key_Left);
  EXPECT_LT(m_canvas.cellsInSight().center().x(), 150);
}

}  // namespace
}  // namespace kindred::ui
