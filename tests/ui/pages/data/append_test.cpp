// Next month's orders come to a data set that is there.
#include "tests/ui/pages/data/data_page_fixture.h"

namespace kindred::ui::data {
namespace {

class AppendTest : public DataPageTest {
 protected:
  void chooseTarget() {
    QComboBox* target = named<QComboBox>(named<ImportPane>(m_page, "importPane"), "targetChooser");
    ASSERT_TRUE(target->isVisible());
    ASSERT_EQ(target->count(), 2);
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Down);
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(target->currentText(), QStringLiteral("Add to “orders”"));
  }
  [[nodiscard]] std::int64_t revision() const {
    return m_session->datasets().empty() ? 0 : m_session->datasets().front().revision;
  }
  bool waitForRevision(std::int64_t wanted) {
    return waitUntil([this, wanted] { return revision() == wanted && m_session->dataset() != nullptr; }) && waitIdle();
  }
};

constexpr const char* NextMonth =
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
    "536000,22700,LANTERN 0,1,2010-12-01 08:26:00,2.55,17850,France\n"
    "537001,22701,LANTERN 1,2,2011-01-03 08:26:00,2.55,17850,France\n"
    "537002,22701,LANTERN 1,1,2011-01-04 08:26:00,2.55,19000,France\n";

TEST_F(AppendTest, WhatIsNewIsCountedAddedAndTakenBack) {
  importOrders();
  const std::int64_t before = m_session->dataset()->events.size();
  prepare(NextMonth, "january.csv");
  chooseTarget();
  const WholeCount* count = m_page->draft().count();
  ASSERT_NE(count, nullptr);
  EXPECT_EQ(count->report.alreadyThere, 1);
  EXPECT_EQ(named<QPushButton>(m_page, "importButton")->text(), QStringLiteral("Add 2 rows"));
  EXPECT_FALSE(named<PreferenceChoice>(named<ImportPane>(m_page, "importPane"), "preferences")->isVisible())
      << "the data set has its own";
  EXPECT_TRUE(clipped(*m_page).empty()) << ::testing::PrintToString(clipped(*m_page));

  QTest::mouseClick(named<QPushButton>(m_page, "importButton"), Qt::LeftButton);
  ASSERT_TRUE(waitForRevision(2));
  EXPECT_EQ(m_page->state(), DataPage::State::Project);
  EXPECT_EQ(m_session->datasets().size(), 1U);
  EXPECT_EQ(m_session->dataset()->events.size(), before + 2);

  m_session->undo().undo();
  ASSERT_TRUE(waitForRevision(1));
  EXPECT_EQ(m_session->dataset()->events.size(), before);
  m_session->undo().redo();
  ASSERT_TRUE(waitForRevision(2));
  EXPECT_EQ(m_session->dataset()->events.size(), before + 2);
}

TEST_F(AppendTest, FilesThatDoNotFitSayWhatToDo) {
  importOrders();
  prepare("customer,product,rating\n17850,22700,5\n17851,22700,4\n17850,22701,3\n", "ratings.csv");
  chooseTarget();
  ASSERT_TRUE(m_page->draft().error().has_value());
  EXPECT_FALSE(named<QPushButton>(m_page, "importButton")->isEnabled());
  QTest::keyClick(named<QComboBox>(named<ImportPane>(m_page, "importPane"), "targetChooser"), Qt::Key_Up);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(named<QPushButton>(m_page, "importButton")->isEnabled()) << "as a data set of its own";
}

TEST_F(AppendTest, TheFirstDataSetHasNothingToComeTo) {
  prepare(orders());
  EXPECT_FALSE(named<QComboBox>(named<ImportPane>(m_page, "importPane"), "targetChooser")->isVisible());
}

}  // namespace
}  // namespace kindred::ui::data
