#include <gtest/gtest.h>

#include <QBuffer>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>

#include "tests/ui/ui_test.h"
#include "ui/charts/axis.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/scatter_canvas.h"

namespace kindred::ui {
namespace {

TEST(AxisLabels, SkipEvenlyWhereNotAllHaveRoom) {
  QImage image(300, 40, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  const auto drawn = [&](double apart) {
    std::vector<AxisLabel> labels;
    for (int i = 0; i < 13; ++i) labels.push_back({20 + i * apart, i % 4 == 0 ? "September 2011" : "May 2011"});
    std::vector<double> places;
    drawEvenLabels(painter, labels, 0, 20 + 12 * apart + 60, 0, [&](double at) { places.push_back(at); });
    return places;
  };
  EXPECT_EQ(drawn(200).size(), 13U);
  const std::vector<double> some = drawn(40);
  ASSERT_GT(some.size(), 2U);
  ASSERT_LT(some.size(), 13U);
  for (std::size_t i = 1; i < some.size(); ++i) EXPECT_EQ(some[i] - some[i - 1], some[1] - some[0]);
}

TEST(ViewTransform, GoesThereAndBack) {
  ViewTransform transform;
  transform.fit({-2, -1, 4, 2}, {0, 0, 400, 300}, true, true);
  EXPECT_EQ(transform.toView(QPointF(0, 0)), QPointF(200, 150));
  EXPECT_LT(transform.toView(QPointF(0, 1)).y(), 150);
  transform.zoomAt({100, 100}, 3);
  transform.pan({17, -5});
  const QPointF back = transform.toData(transform.toView(QPointF(0.7, -0.3)));
  EXPECT_NEAR(back.x(), 0.7, 1e-9);
  EXPECT_NEAR(back.y(), -0.3, 1e-9);
}

TEST(ViewTransform, ZoomingKeepsThePointUnderThePointer) {
  ViewTransform transform;
  transform.fit({0, 0, 10, 10}, {0, 0, 500, 500}, false, false);
  const QPointF before = transform.toData({123, 321});
  transform.zoomAt({123, 321}, 4);
  const QPointF after = transform.toData({123, 321});
  EXPECT_NEAR(before.x(), after.x(), 1e-9);
  EXPECT_NEAR(before.y(), after.y(), 1e-9);
}

/// A square of 10 × 10 points.
class Scatter : public ::testing::Test {
 protected:
  void SetUp() override {
    ScatterData data;
    for (int i = 0; i < 100; ++i) {
      data.x.push_back(static_cast<float>(i % 10));
      const int row = i / 10;
      data.y.push_back(static_cast<float>(row));
      data.colour.push_back(i % 12);
    }
    m_canvas.setData(data);
    m_canvas.setDescriber([](int point) { return QStringList{QString("customer %1").arg(point), "3 orders"}; });
    showAndSettle(m_canvas, {400, 400});
  }

  [[nodiscard]] QPoint placeOf(int point) const {
    return m_canvas.transform()
        .toView(QPointF(m_canvas.data().x[std::size_t(point)], m_canvas.data().y[std::size_t(point)]))
        .toPoint();
  }

  void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(&m_canvas, Qt::LeftButton, modifiers, from);
    const auto move = [&](const QPoint& at) {
      QMouseEvent event(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
      QCoreApplication::sendEvent(&m_canvas, &event);
    };
    move((from + to) / 2);
    move(to);
    QTest::mouseRelease(&m_canvas, Qt::LeftButton, modifiers, to);
  }

  ScatterCanvas m_canvas;
};

TEST_F(Scatter, ARectangleSelectsWhatItEncloses) {
  QSignalSpy spy(&m_canvas, &ScatterCanvas::selected);
  m_canvas.setTool(ScatterCanvas::Tool::Rectangle);
  drag(placeOf(0) + QPoint(-5, 5), placeOf(11) + QPoint(5, -5));
  ASSERT_EQ(spy.size(), 1);
  EXPECT_EQ(spy[0][0].value<std::vector<int>>(), (std::vector<int>{0, 1, 10, 11}));
  EXPECT_EQ(spy[0][1].value<SetMode>(), SetMode::New);
}

TEST_F(Scatter, ShiftAddsAndControlShiftSubtracts) {
  QSignalSpy spy(&m_canvas, &ScatterCanvas::selected);
  m_canvas.setTool(ScatterCanvas::Tool::Rectangle);
  drag(placeOf(0) + QPoint(-5, 5), placeOf(11) + QPoint(5, -5), Qt::ShiftModifier);
  drag(placeOf(0) + QPoint(-5, 5), placeOf(11) + QPoint(5, -5), Qt::ShiftModifier | Qt::ControlModifier);
  m_canvas.setMode(SetMode::Intersect);
  drag(placeOf(0) + QPoint(-5, 5), placeOf(11) + QPoint(5, -5));
  ASSERT_EQ(spy.size(), 3);
  EXPECT_EQ(spy[0][1].value<SetMode>(), SetMode::Add);
  EXPECT_EQ(spy[1][1].value<SetMode>(), SetMode::Subtract);
  EXPECT_EQ(spy[2][1].value<SetMode>(), SetMode::Intersect);
}

TEST_F(Scatter, ALassoSelectsATriangle) {
  QSignalSpy spy(&m_canvas, &ScatterCanvas::selected);
  m_canvas.setTool(ScatterCanvas::Tool::Lasso);
  const QPoint corner = placeOf(0) + QPoint(-6, 6);
  const QPoint right = placeOf(2) + QPoint(6, 6);
  const QPoint top = placeOf(20) + QPoint(-6, -6);
  QTest::mousePress(&m_canvas, Qt::LeftButton, {}, corner);
  for (const QPoint& at : {right, top, corner}) {
    QMouseEvent event(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_canvas, &event);
  }
  QTest::mouseRelease(&m_canvas, Qt::LeftButton, {}, corner);
  ASSERT_EQ(spy.size(), 1);
  const auto points = spy[0][0].value<std::vector<int>>();
  EXPECT_EQ(points, (std::vector<int>{0, 1, 2, 10, 11, 20}));
}

TEST_F(Scatter, AClickTakesThePointUnderIt) {
  QSignalSpy spy(&m_canvas, &ScatterCanvas::selected);
  QTest::mouseClick(&m_canvas, Qt::LeftButton, {}, placeOf(34));
  ASSERT_EQ(spy.size(), 1);
  EXPECT_EQ(spy[0][0].value<std::vector<int>>(), std::vector<int>{34});
  EXPECT_EQ(m_canvas.current(), 34);
  EXPECT_EQ(m_canvas.tipLines().value(0), "customer 34");
}

TEST_F(Scatter, ArrowKeysGoToTheNextPointAndDescribeIt) {
  m_canvas.setCurrent(44);
  QTest::keyClick(&m_canvas, Qt::Key_Right);
  EXPECT_EQ(m_canvas.current(), 45);
  QTest::keyClick(&m_canvas, Qt::Key_Up);
  EXPECT_EQ(m_canvas.current(), 55);
  EXPECT_TRUE(m_canvas.accessibleDescription().contains("customer 55"));
  QSignalSpy activated(&m_canvas, &ScatterCanvas::pointActivated);
  QTest::keyClick(&m_canvas, Qt::Key_Return);
  ASSERT_EQ(activated.size(), 1);
  EXPECT_EQ(activated[0][0].toInt(), 55);
}

TEST_F(Scatter, EscapeAsksToClear) {
  QSignalSpy spy(&m_canvas, &ScatterCanvas::clearRequested);
  QTest::keyClick(&m_canvas, Qt::Key_Escape);
  EXPECT_EQ(spy.size(), 1);
}

TEST_F(Scatter, LabelsDoNotOverlapAndStayInside) {
  std::vector<ScatterLabel> labels;
  for (int i = 0; i < 8; ++i)
    labels.push_back({{QString(QChar('A' + i)), i}, "Frequent all-rounders", QPointF(4.5, 4.5 + 0.1 * i)});
  m_canvas.setLabels(labels);
  m_canvas.grab();
  const auto& places = m_canvas.labelPlaces();
  ASSERT_EQ(places.size(), 8U);
  int shown = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].isNull()) continue;
    ++shown;
    EXPECT_TRUE(QRectF(m_canvas.rect()).contains(places[i]));
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(places[i].intersects(places[j])) << i << " and " << j;
  }
  EXPECT_GE(shown, 6);
}

TEST_F(Scatter, UnselectedPointsAreFadedNotHidden) {
  const auto colourOf = [&](int point) { return QColor(m_canvas.grab().toImage().pixel(placeOf(point))); };
  const QColor full = colourOf(0);
  std::vector<char> mask(100, 0);
  mask[99] = 1;
  m_canvas.setSelected(mask);
  const QColor faded = colourOf(0);
  EXPECT_NE(faded, full);
  EXPECT_NE(faded, theme().color(Role::Surface));
}

TEST(ChartFrame, SavesPictureFiguresAndDrawing) {
  auto* bars = new BarChart;
  bars->setBars({{"D", 3, "December"}, {"J", 5, "January"}, {"D", 1, "December"}});
  ChartFrame frame(bars);
  QStandardItemModel model(1, 2);
  model.setHorizontalHeaderLabels({"Month", "Spend"});
  model.setItem(0, 0, new QStandardItem("=cmd()"));
  model.setItem(0, 1, new QStandardItem("a,b"));
  frame.setTable(&model);
  showAndSettle(frame, {400, 240});
  QTemporaryDir folder;
  ASSERT_TRUE(frame.savePng(folder.filePath("chart.png")));
  ASSERT_TRUE(frame.canSaveSvg());
  ASSERT_TRUE(frame.saveSvg(folder.filePath("chart.svg")));
  ASSERT_TRUE(frame.saveCsv(folder.filePath("chart.csv")));
  EXPECT_EQ(QImage(folder.filePath("chart.png")).size(), bars->size() * 2);
  QFile csv(folder.filePath("chart.csv"));
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  EXPECT_EQ(csv.readAll(),
            "\xEF\xBB\xBF"
            "Month,Spend\n'=cmd(),\"a,b\"\n");
  EXPECT_FALSE(frame.savePng(folder.filePath("no/such/folder/chart.png")));
}

TEST(ChartFrame, ShowsTheTableInPlaceOfTheChart) {
  auto* chart = new QWidget;
  ChartFrame frame(chart);
  QStandardItemModel model(3, 1);
  frame.setTable(&model);
  showAndSettle(frame, {300, 200});
  EXPECT_TRUE(chart->isVisible());
  frame.setTableShown(true);
  EXPECT_TRUE(frame.isTableShown());
  EXPECT_FALSE(chart->isVisible());
  frame.setEmpty("Nothing yet");
  EXPECT_FALSE(frame.isTableShown());
  frame.setEmpty({});
  EXPECT_TRUE(chart->isVisible());
}

TEST(BarChart, TakesBarsOfTheSameLabel) {
  BarChart chart;
  chart.setBars({{"J", 1, {}}, {"J", 2, {}}, {"J", 3, {}}});
  ASSERT_EQ(chart.chart()->series().size(), 1);
  EXPECT_EQ(chart.bars().size(), 3U);
}

TEST(BarChart, LabelsOfManyBarsStayShort) {
  BarChart chart;
  chart.setBars(std::vector<BarChart::Bar>(500, {"J", 1, {}}));
  auto* across = qobject_cast<QBarCategoryAxis*>(chart.chart()->axes(Qt::Horizontal).front());
  ASSERT_NE(across, nullptr);
  ASSERT_EQ(across->count(), 500);
  for (const QString& label : across->categories()) EXPECT_LE(label.size(), 10);
}

}  // namespace
}  // namespace kindred::ui
