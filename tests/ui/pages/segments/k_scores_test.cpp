#include "ui/pages/segments/k_scores.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/ui_test.h"

namespace kindred::ui::segments {
namespace {

class KScoresTest : public ::testing::Test {
 protected:
  void SetUp() override {
    m_rows.setScores({{.k = 2, .silhouette = 0.19, .steady = "Shaky 52", .tone = Tone::Error, .tip = {"2 segments"}},
                      {.k = 3, .silhouette = 0.26, .steady = "Stable 87", .tone = Tone::Ok, .best = true, .tip = {"3"}},
                      {.k = 4, .silhouette = std::nan(""), .tip = {"4 segments"}}});
    m_rows.setChosen(3);
    showAndSettle(m_rows, {228, m_rows.sizeHint().height()});
  }
  KScores m_rows;
};

TEST_F(KScoresTest, AClickTakesTheNumberOfItsRow) {
  QSignalSpy picked(&m_rows, &KScores::picked);
  QTest::mouseClick(&m_rows, Qt::LeftButton, {}, m_rows.rowPlace(2).center());
  ASSERT_EQ(picked.size(), 1);
  EXPECT_EQ(picked[0][0].toInt(), 4);
}

TEST_F(KScoresTest, ArrowKeysGoFromRowToRowAndSayWhatItCameTo) {
  QSignalSpy picked(&m_rows, &KScores::picked);
  m_rows.setFocus(Qt::TabFocusReason);
  EXPECT_EQ(m_rows.accessibleDescription(), "3") << "it begins where the form stands";
  QTest::keyClick(&m_rows, Qt::Key_Up);
  EXPECT_EQ(m_rows.accessibleDescription(), "2 segments");
  QTest::keyClick(&m_rows, Qt::Key_Up);
  QTest::keyClick(&m_rows, Qt::Key_Return);
  QTest::keyClick(&m_rows, Qt::Key_End);
  QTest::keyClick(&m_rows, Qt::Key_Space);
  ASSERT_EQ(picked.size(), 2);
  EXPECT_EQ(picked[0][0].toInt(), 2);
  EXPECT_EQ(picked[1][0].toInt(), 4);
}

TEST_F(KScoresTest, WithoutScoresKeysDoNothing) {
  QSignalSpy picked(&m_rows, &KScores::picked);
  m_rows.setScores({});
  m_rows.setFocus(Qt::TabFocusReason);
  for (const int key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Home, Qt::Key_End, Qt::Key_Return})
    QTest::keyClick(&m_rows, static_cast<Qt::Key>(key));
  m_rows.repaint();
  EXPECT_TRUE(picked.isEmpty());
}

}  // namespace
}  // namespace kindred::ui::segments
