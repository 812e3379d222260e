// The Segments page over a small project, for its tests.
#pragma once

#include <QCheckBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/pages/segments/method_pane.h"
#include "ui/pages/segments/scatter_panel.h"
#include "ui/pages/segments/segment_table.h"
#include "ui/pages/segments/segments_page.h"

namespace kindred::ui::segments {

class SegmentsPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1268, 780}) {
    openSession();
    m_page = std::make_unique<SegmentsPage>(*m_session);
    showAndSettle(*m_page, size);
    ASSERT_TRUE(waitIdle());
    settle();
  }
  /// A list of customers without purchases.
  void makeCustomers() {
    QByteArray list = "customer,age,region\n";
    for (int i = 0; i < 40; ++i) {
      list += "p" + QByteArray::number(100 + i) + "," + QByteArray::number(20 + i % 20 + 30 * (i / 20)) + "," +
              (i < 20 ? "North" : "South") + "\n";
    }
    makeFrom(list, DatasetKind::Customers);
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  static void settle() {
    for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
  }
  void finish() {
    ASSERT_TRUE(waitIdle());
    settle();
  }

  [[nodiscard]] MethodPane* pane() const { return named<MethodPane>(m_page, "methodPane"); }
  [[nodiscard]] NameChooser* savedOnes() const { return named<NameChooser>(pane(), "saved"); }
  [[nodiscard]] ScatterCanvas* canvas() const {
    return named<ScatterCanvas>(named<ScatterPanel>(m_page, "scatter"), "canvas");
  }
  [[nodiscard]] QPoint placeOf(int point) const {
    const auto i = static_cast<std::size_t>(point);
    return canvas()->transform().toView(QPointF(canvas()->data().x[i], canvas()->data().y[i])).toPoint();
  }
  void dragOverAll() {
    const QPoint from(2, 2);
    const QPoint to(canvas()->width() - 3, canvas()->height() - 3);
    QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, canvas()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(canvas(), &move);
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
  }
  static void click(QCheckBox* box) {
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->height() / 2, box->height() / 2));
  }
  [[nodiscard]] const segment::Segment& segment(int id) const { return *m_page->shown()->segment(id); }
  [[nodiscard]] QStringList columnTitles() const {
    QStringList titles;
    const QAbstractItemModel* model = named<SegmentTable>(m_page, "table")->model();
    for (int i = 0; i < model->columnCount(); ++i)
      titles << model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    return titles;
  }

  std::unique_ptr<SegmentsPage> m_page;
};

}  // namespace kindred::ui::segments
