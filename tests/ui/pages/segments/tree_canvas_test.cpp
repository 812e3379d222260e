#include "ui/charts/tree_canvas.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/ui_test.h"

namespace kindred::ui {
namespace {

class TreeCanvasTest : public ::testing::Test {
 protected:
  void SetUp() override {
    m_canvas.setTree({segment::topOf({{0, 1, 1, 2}, {2, 3, 2, 2}, {4, 7, 3, 3}, {6, 8, 7, 5}, {5, 9, 10, 6}}, 100),
                      {},
                      "How unlike"});
    m_canvas.setGroups(2);
    showAndSettle(m_canvas, {500, 300});
  }
  void moveTo(double y) {
    const QPointF place(250, y);
    QMouseEvent move(QEvent::MouseMove, place, m_canvas.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_canvas, &move);
  }
  TreeCanvas m_canvas;
};

TEST_F(TreeCanvasTest, TheLineIsDraggedToANumberOfGroups) {
  QSignalSpy changed(&m_canvas, &TreeCanvas::groupsChanged), chosen(&m_canvas, &TreeCanvas::groupsChosen);
  QTest::mousePress(&m_canvas, Qt::LeftButton, {}, QPoint(250, static_cast<int>(m_canvas.lineAt(2))));
  EXPECT_EQ(m_canvas.groups(), 2);
  moveTo(m_canvas.lineAt(4));
  EXPECT_EQ(m_canvas.groups(), 4);
  EXPECT_TRUE(chosen.isEmpty()) << "it is still held";
  QTest::mouseRelease(&m_canvas, Qt::LeftButton, {}, QPoint(250, static_cast<int>(m_canvas.lineAt(4))));
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 4);
  EXPECT_FALSE(changed.isEmpty());
  EXPECT_GT(m_canvas.lineAt(4), m_canvas.lineAt(2)) << "more groups lie lower";
}

TEST_F(TreeCanvasTest, KeysMoveTheLineWithinWhatTheTreeHas) {
  QSignalSpy chosen(&m_canvas, &TreeCanvas::groupsChosen);
  m_canvas.setFocus();
  QTest::keyClick(&m_canvas, Qt::Key_BracketRight);
  EXPECT_EQ(m_canvas.groups(), 3);
  QTest::keyClick(&m_canvas, Qt::Key_Up);
  EXPECT_EQ(m_canvas.groups(), 2) << "upwards are fewer";
  for (int i = 0; i < 9; ++i) QTest::keyClick(&m_canvas, Qt::Key_BracketRight);
  EXPECT_EQ(m_canvas.groups(), 6);
  for (int i = 0; i < 9; ++i) QTest::keyClick(&m_canvas, Qt::Key_BracketLeft);
  EXPECT_EQ(m_canvas.groups(), 1);
  QTest::keyClick(&m_canvas, Qt::Key_Return);
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 1);
}

TEST_F(TreeCanvasTest, WithoutATreeNothingMoves) {
  QSignalSpy changed(&m_canvas, &TreeCanvas::groupsChanged);
  m_canvas.setTree({});
  QTest::keyClick(&m_canvas, Qt::Key_Down);
  QTest::mouseClick(&m_canvas, Qt::LeftButton, {}, QPoint(250, 100));
  m_canvas.repaint();
  EXPECT_TRUE(changed.isEmpty());
}

}  // namespace
}  // namespace kindred::ui
