// Segments of a data set to which rows came since.
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include "core/workflow/append_data.h"
#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/models/table_view.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::segments {
namespace {

class RevisionsTest : public SegmentsPageTest {
 protected:
  /// Another program appends orders to the sample shop.
  void append(const QByteArray& orders) {
    QFile table(file("more.csv"));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("order,customer,product,quantity,price,date\n" + orders);
    table.close();
    Progress progress;
    const auto workspace = workflow::Workspace::open(m_path);
    imports::Request request;
    request.inputs = {table.fileName().toStdString()};
    workflow::appendData(*workspace, workspace->datasets().front().id, request, progress);
  }
};

TEST_F(RevisionsTest, CustomersOfAnEarlierRevisionKeepTheirSegmentsAndNewOnesAreInNone) {
  makeShop();
  append("n1,newcomer,gift,1,5.00,2024-12-01\n");
  openPage();
  const Dataset& dataset = *m_session->dataset();
  ASSERT_EQ(dataset.revision, 2);
  const auto newcomer = dataset.customers.find("newcomer");
  ASSERT_TRUE(newcomer);
  int coloured = 0;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const segment::Segment* segment = m_session->segment(customer);
    EXPECT_EQ(segment == nullptr, customer == *newcomer) << dataset.customers.id(customer);
    EXPECT_EQ(m_session->segmentOf(customer).colour, segment != nullptr ? segment->colour : SegmentMark().colour);
    coloured += segment != nullptr ? 1 : 0;
  }
  EXPECT_EQ(coloured, dataset.customers.size() - 1);
  EXPECT_TRUE(m_page->shown()->isUsable());
  EXPECT_FALSE(m_page->shown()->isCurrent());
  EXPECT_TRUE(named<Note>(m_page, "note")->text().contains("Who came since is in none"))
      << named<Note>(m_page, "note")->text().toStdString();
}

TEST_F(RevisionsTest, WhoIsInNoSegmentHasARowAndCanBeSelected) {
  makeShop();
  append("n1,newcomer,gift,1,5.00,2024-12-01\nn2,latecomer,gift,2,5.00,2024-12-01\n");
  openPage();
  auto* table = named<SegmentTable>(m_page, "table");
  ASSERT_EQ(table->model()->rowCount(), 4);
  EXPECT_EQ(m_page->railCount(), 3) << "it is no segment";
  const SegmentRow& last = table->model()->rows().back();
  EXPECT_EQ(last.segment.id, segment::Noise);
  EXPECT_EQ(last.segment.customers, 2);
  EXPECT_NE(table->current(), segment::Noise) << "the largest segment is current at first";
  const int row = table->model()->rowOf(3);
  EXPECT_EQ(table->model()->index(row, 0).data().toString(), "In no segment");
  QTest::mouseClick(table->view()->viewport(), Qt::LeftButton, {},
                    table->view()->visualRect(table->model()->index(row, 1)).center());
  EXPECT_EQ(table->current(), segment::Noise);
  const auto* detail = named<SegmentPane>(m_page, "detail");
  EXPECT_EQ(detail->title(), "In no segment");
  EXPECT_FALSE(detail->nameField()->isVisible());
  EXPECT_FALSE(named<QToolButton>(detail, "changesButton")->isEnabled());
  QTest::mouseClick(named<QPushButton>(detail, "selectButton"), Qt::LeftButton);
  EXPECT_EQ(m_session->selection().count(), 2);
  EXPECT_EQ(english(m_session->selection().customers().origin()), "customers in no segment");
  const auto newcomer = static_cast<std::size_t>(*m_session->dataset()->customers.find("newcomer"));
  EXPECT_EQ(canvas()->data().colour[newcomer], segment::Noise) << "grey";
  canvas()->setCurrent(static_cast<int>(newcomer));
  EXPECT_EQ(canvas()->tipLines().value(1), "In no segment");
}

TEST_F(RevisionsTest, SegmentsOfAnEarlierRevisionCanBeExported) {
  makeShop();
  append("n1,newcomer,gift,1,5.00,2024-12-01\n");
  openPage();
  const QString target = file("who.csv");
  m_page->setFileChooser([&](const QString&, const QString&) { return target; });
  m_page->exportMemberships();
  finish();
  QFile written(target);
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_TRUE(written.readAll().contains("newcomer,,\n"));
}

TEST_F(RevisionsTest, ACustomerPastTheLabelsIsInNoSegment) {
  makeShop();
  openPage();
  EXPECT_EQ(m_session->segment(m_session->dataset()->customers.size()), nullptr);
  EXPECT_EQ(m_session->segment(-1), nullptr);
}

}  // namespace
}  // namespace kindred::ui::segments
