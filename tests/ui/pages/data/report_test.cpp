// What the page says of data sets that are there: what has events beside what is listed, and parts of other data sets.
#include <gtest/gtest.h>

#include "core/workflow/filter_data.h"
#include "tests/ui/pages/data/data_page_fixture.h"
#include "ui/models/table_view.h"
#include "ui/pages/data/dataset_pane.h"
#include "ui/text/active_counts.h"

namespace kindred::ui::data {
namespace {

class ReportTest : public DataPageTest {
 protected:
  /// The words of all visible labels of the page, a line each.
  [[nodiscard]] QString words() const {
    QString all;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
      if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    }
    return all;
  }
};

TEST_F(ReportTest, WhatHasEventsIsToldApartFromWhatIsListed) {
  QByteArray listed = "StockCode,Description\n99001,PEN\n99002,CAP\n";
  for (int i = 0; i < 12; ++i) listed += QByteArray::number(22700 + i) + ",LANTERN\n";
  const QString products = write("products.csv", listed);
  m_page->importFiles({write("orders.csv", orders())});
  ASSERT_TRUE(waitIdle());
  m_page->draft().change([&](imports::Request& request) { request.products = products.toStdString(); });
  ASSERT_TRUE(waitIdle());
  QTest::mouseClick(named<QPushButton>(m_page, "importButton"), Qt::LeftButton);
  ASSERT_TRUE(waitUntil([this] { return m_session->dataset() != nullptr; }));
  ASSERT_TRUE(waitIdle());
  const workflow::DatasetInfo& info = m_session->datasets().front();
  ASSERT_EQ(info.products, 14);
  EXPECT_EQ(activeCounts(info).products, 12);
  EXPECT_EQ(activeCounts(info).customers, info.customers);
  EXPECT_TRUE(words().contains("12 with purchases, 14 listed")) << words().toStdString();
  const QAbstractItemModel& table = *named<ProjectPanel>(m_page, "projectPanel")->table()->model();
  EXPECT_EQ(table.index(0, 3).data().toString(), "12");
  EXPECT_EQ(table.index(0, 3).data(Qt::ToolTipRole).toString(), "12 with purchases, 14 listed");
}

TEST_F(ReportTest, APartOfADataSetSaysItsConditions) {
  importOrders();
  Progress progress;
  const FilterOptions options{.from = 1291161600, .minimumProduct = 3};  // 1 Dec 2010
  const auto outcome = workflow::filterData(
      *m_session->workspace(), {.datasetId = m_session->datasetId(), .options = options, .name = "part"}, progress);
  m_session->notifyDatasets(outcome.dataset.id);
  ASSERT_TRUE(waitUntil([&] { return m_session->dataset() && m_session->dataset()->name == "part"; }));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(words().contains("How it was made"));
  EXPECT_TRUE(words().contains("1 Dec 2010")) << words().toStdString();
  EXPECT_FALSE(words().contains("with the first lines of each reason"));
  EXPECT_FALSE(words().contains("filter\n"));
}

TEST_F(ReportTest, EscapeLeavesAnImportThatIsPrepared) {
  prepare(orders());
  ASSERT_EQ(m_page->state(), DataPage::State::Import);
  QTest::keyClick(m_page.get(), Qt::Key_Escape);
  EXPECT_EQ(m_page->state(), DataPage::State::Empty);
}

}  // namespace
}  // namespace kindred::ui::data
