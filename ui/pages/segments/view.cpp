#include "ui/pages/segments/view.h"

#include <QEvent>

#include "ui/text/names.h"

namespace kindred::ui::segments {

View::View(Session& session, QWidget* chart, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_frame(new ChartFrame(chart)),
      m_caption(new Caption),
      m_column(new QVBoxLayout(this)) {
  m_caption->setObjectName(QStringLiteral("caption"));
  setMargins(m_column, 0, 0, 0, 0, 0);
  m_column->addWidget(m_frame, 1);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 12, 4, 12, 8, 6);
  foot->addWidget(m_caption);
  m_column->addLayout(foot);
}

void View::setShown(const ShownPtr& shown) {
  m_shown = shown;
  if (isVisible()) follow();
}

void View::setSegment(int segment) {
  if (segment == m_segment) return;
  m_segment = segment;
  if (m_of) segmentChanged();
}

void View::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  follow();
}

void View::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_caption->setMostLines(captionLines(height()));
}

void View::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange && m_of) retell();
}

void View::follow() {
  const auto wanted = m_shown && m_shown->isUsable() ? m_shown->segmentation : nullptr;
  if (wanted == m_of) return;
  m_of = wanted;
  m_caption->clear();
  m_frame->setEmpty({});
  clear();
  if (m_of) ask();
}

int View::placeOfSegment() const {
  if (!m_shown || !m_shown->segmentation) return -1;
  const auto& segments = m_shown->segmentation->segments;
  const auto found = std::ranges::find(segments, m_segment, &segment::Segment::id);
  return found == segments.end() ? -1 : static_cast<int>(found - segments.begin());
}

SegmentMark View::markOf(int segment) const {
  const segment::Segment* found = m_shown->segmentation->find(segment);
  return found != nullptr ? Session::markOf(*found) : SegmentMark();
}

QString View::nameOfSegment(int segment) const {
  const segment::Segment* found = m_shown->segment(segment);
  return found != nullptr ? nameOf(*found) : tr("In no segment");
}

void View::select(const std::vector<Index>& customers, const Text& origin, SetMode mode) {
  m_session.selection().applyIndices(customers, origin, mode);
  if (customers.size() == 1) m_session.setCustomer(m_shown->dataset->customers.key(customers.front()));
}

}  // namespace kindred::ui::segments
