#include "ui/pages/classroom/merge_canvas.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/pages/classroom/column_names.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kToCome = 0.25;  // opacity of merges that are to come
constexpr double kLeaf = 4.5;

}  // namespace

MergeCanvas::MergeCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

void MergeCanvas::set(std::shared_ptr<const lesson::TreeWalk> walk, int step, std::vector<int> colours,
                      const QString& title) {
  m_walk = std::move(walk);
  m_step = step;
  m_colours = std::move(colours);
  m_title = title;
  update();
}

QRectF MergeCanvas::plotArea() const {
  const QRectF all = QRectF(rect()).adjusted(m_type.px(20), m_type.px(34), -m_type.px(20), -m_type.px(14));
  if (!m_walk) return all;
  const ColumnNames names = leafNames(all.width());
  return all.adjusted(names.overhang(), 0, 0, -names.height());
}

ColumnNames MergeCanvas::leafNames(double width) const {
  QStringList names;
  for (const std::string& name : m_walk->table.names) names << QString::fromStdString(name);
  return {m_type.font(FontRole::Tiny), names, width / static_cast<double>(m_walk->order.size())};
}

double MergeCanvas::heightAt(double height) const {
  const QRectF area = plotArea();
  return area.bottom() - area.height() * height / std::max(1e-12, m_walk->merges.back().height);
}

// Halfway between the last merge and the next one.
double MergeCanvas::cutAt() const {
  const auto& merges = m_walk->merges;
  const double below = m_step == 0 ? 0 : merges[static_cast<std::size_t>(m_step) - 1].height;
  if (m_step >= static_cast<int>(merges.size())) return plotArea().top() - m_type.px(8);
  return heightAt((below + merges[static_cast<std::size_t>(m_step)].height) / 2);
}

// Where each node ends: leaves on the ground, merges at their height over the middle of what they join.
std::vector<QPointF> MergeCanvas::tops() const {
  const QRectF area = plotArea();
  const auto leaves = m_walk->order.size();
  std::vector<QPointF> tops(leaves);
  for (std::size_t place = 0; place < leaves; ++place)
    tops[static_cast<std::size_t>(m_walk->order[place])] = {
        area.left() + area.width() * (static_cast<double>(place) + 0.5) / static_cast<double>(leaves), area.bottom()};
  for (const similarity::Merge& merge : m_walk->merges)
    tops.emplace_back(
        (tops[static_cast<std::size_t>(merge.left)].x() + tops[static_cast<std::size_t>(merge.right)].x()) / 2,
        heightAt(merge.height));
  return tops;
}

void MergeCanvas::drawLeaves(QPainter& painter, const std::vector<QPointF>& tops) const {
  const Theme& t = theme();
  const ColumnNames names = leafNames(plotArea().width());
  for (std::size_t point = 0; point < m_walk->order.size(); ++point) {
    const int colour = point < m_colours.size() ? m_colours[point] : -1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour < 0 ? t.color(Role::Neutral) : t.segment(colour).fill);
    drawMarker(painter, colour < 0 ? Shape::Circle : t.segment(colour).shape, tops[point], m_type.px(kLeaf));
    painter.setPen(t.color(Role::Text2));
    names.drawBelow(painter, static_cast<int>(point), tops[point] + QPointF(0, m_type.px(8)));
  }
}

void MergeCanvas::drawMerges(QPainter& painter, const std::vector<QPointF>& tops) const {
  const Theme& t = theme();
  const std::size_t leaves = m_walk->order.size();
  for (std::size_t i = 0; i < m_walk->merges.size(); ++i) {
    const similarity::Merge& merge = m_walk->merges[i];
    const QPointF top = tops[leaves + i], left = tops[static_cast<std::size_t>(merge.left)],
                  right = tops[static_cast<std::size_t>(merge.right)];
    const bool done = static_cast<int>(i) < m_step, isLast = static_cast<int>(i) == m_step - 1;
    const int colour = m_colours[static_cast<std::size_t>(m_walk->pointsOf(static_cast<int>(leaves + i)).front())];
    const QColor line = !done || colour < 0 ? t.color(Role::Text3) : t.segment(colour).line;
    painter.setOpacity(done ? 1 : kToCome);
    painter.setPen(QPen(line, m_type.px(isLast ? 3 : 1.5)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{QPointF(left.x(), left.y()), QPointF(left.x(), top.y()), QPointF(right.x(), top.y()),
                                   QPointF(right.x(), right.y())});
  }
  painter.setOpacity(1);
}

void MergeCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  const std::vector<QPointF> tops = this->tops();
  drawMerges(painter, tops);
  drawLeaves(painter, tops);
  painter.setFont(m_type.font(FontRole::BodyBold));
  painter.setPen(t.color(Role::Text));
  painter.drawText(QRectF(m_type.px(14), m_type.px(6), width() - m_type.px(28), m_type.px(22)),
                   Qt::AlignLeft | Qt::AlignVCenter, m_title);
  painter.setPen(QPen(t.color(Role::Accent), m_type.px(1.5), Qt::DashLine));
  painter.drawLine(QPointF(m_type.px(8), cutAt()), QPointF(width() - m_type.px(8), cutAt()));
}

void MergeCanvas::moveTo(double y) {
  int step = 0;
  for (const similarity::Merge& merge : m_walk->merges) step += heightAt(merge.height) >= y ? 1 : 0;
  if (step != m_step) emit cutMoved(step);
}

void MergeCanvas::mousePressEvent(QMouseEvent* event) {
  if (!m_walk || event->button() != Qt::LeftButton) return;
  m_dragging = true;
  moveTo(event->position().y());
}

void MergeCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!m_walk) return;
  setCursor(Qt::SplitVCursor);
  if (m_dragging) moveTo(event->position().y());
}

void MergeCanvas::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }

}  // namespace kindred::ui::classroom
