#include "ui/charts/graph_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kNode = 6;
constexpr int kCentre = 9;
constexpr int kNodeReach = 12;
constexpr int kLongestNode = 110;

}  // namespace

GraphCanvas::GraphCanvas(QWidget* parent) : Canvas(parent) {}

void GraphCanvas::setGraph(GraphData graph) {
  m_graph = std::move(graph);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

QRectF GraphCanvas::plotArea() const {
  const double side = theme().px(kLongestNode) / 2.0, edge = theme().px(28);
  return QRectF(rect()).adjusted(side, edge, -side, -edge);
}

int GraphCanvas::nodeAt(const QPointF& place) const {
  int nearest = -1;
  double least = theme().px(kNodeReach);
  for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
    const QPointF away = transform().toView(m_graph.nodes[i].at) - place;
    const double distance = std::hypot(away.x(), away.y());
    if (distance > least) continue;
    least = distance;
    nearest = static_cast<int>(i);
  }
  return nearest;
}

void GraphCanvas::draw(QPainter& painter) {
  const Theme& t = theme();
  painter.fillRect(rect(), t.color(Role::Surface));
  painter.setRenderHint(QPainter::Antialiasing);
  for (const auto& edge : m_graph.edges) {
    const bool ofCurrent = edge.a == m_current || edge.b == m_current;
    const QColor colour = ofCurrent ? t.color(Role::Accent)
                                    : mixed(t.color(Role::Text3), t.color(Role::Surface), 0.25 + 0.5 * edge.strength);
    painter.setPen(QPen(colour, t.px(1) + 3 * t.scale() * edge.strength));
    painter.drawLine(transform().toView(m_graph.nodes[static_cast<std::size_t>(edge.a)].at),
                     transform().toView(m_graph.nodes[static_cast<std::size_t>(edge.b)].at));
  }
  for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
    const auto& node = m_graph.nodes[i];
    const bool isCurrent = static_cast<int>(i) == m_current;
    const SegmentColour colour = t.segment(std::max(0, node.colour));
    painter.setPen(QPen(isCurrent || node.isCentre ? t.color(Role::Text) : t.color(Role::Surface), t.px(1.5)));
    painter.setBrush(node.colour < 0 ? t.color(Role::Accent) : colour.fill);
    drawMarker(painter, node.colour < 0 ? Shape::Circle : colour.shape, transform().toView(node.at),
               t.px(node.isCentre ? kCentre : kNode));
  }
  drawNames(painter);
}

/// Beneath the nodes, the centre first, those that would cover another left out: the tooltip says them.
void GraphCanvas::drawNames(QPainter& painter) const {
  const Theme& t = theme();
  std::vector<QRectF> taken;
  for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
    const auto& node = m_graph.nodes[i];
    const QFont font = t.font(node.isCentre ? FontRole::TinyBold : FontRole::Tiny);
    const QFontMetricsF metrics(font, this);
    const QString text = metrics.elidedText(node.name, Qt::ElideRight, t.px(kLongestNode));
    const QPointF at = transform().toView(node.at);
    const QRectF place(at.x() - metrics.horizontalAdvance(text) / 2, at.y() + t.px(node.isCentre ? kCentre : kNode) + 2,
                       metrics.horizontalAdvance(text) + 1, metrics.height());
    if (!QRectF(rect()).contains(place) ||
        std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); }))
      continue;
    taken.push_back(place);
    painter.setFont(font);
    painter.setPen(t.color(node.isCentre ? Role::Text : Role::Text2));
    painter.drawText(place, Qt::AlignCenter, text);
  }
}

void GraphCanvas::setCurrent(int node) {
  if (node == m_current) return;
  m_current = node;
  if (node >= 0 && m_describe)
    showTip(transform().toView(m_graph.nodes[static_cast<std::size_t>(node)].at), m_describe(node));
  else showTip({}, {});
  update();
}

// The nearest in a quarter of the plane that way.
bool GraphCanvas::moveCursor(int dx, int dy) {
  if (m_graph.nodes.empty()) return false;
  if (m_current < 0) {
    setCurrent(0);
    return true;
  }
  const QPointF from = transform().toView(m_graph.nodes[static_cast<std::size_t>(m_current)].at);
  int best = m_current;
  double least = 1e9;
  for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
    const QPointF away = transform().toView(m_graph.nodes[i].at) - from;
    const double along = away.x() * dx + away.y() * dy, across = std::abs(away.x() * dy) + std::abs(away.y() * dx);
    if (along <= 0 || across > along || std::hypot(along, across) >= least) continue;
    least = std::hypot(along, across);
    best = static_cast<int>(i);
  }
  setCurrent(best);
  return true;
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position();
  startPan(event->position());
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (isPanning()) Canvas::mouseMoveEvent(event);
  else setCurrent(nodeAt(event->position()));
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
  Canvas::mouseReleaseEvent(event);
  const int node = nodeAt(event->position());
  const bool clicked = (event->position() - m_pressed).manhattanLength() < theme().px(4);
  if (clicked && event->button() == Qt::LeftButton && node >= 0) emit activated(node);
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
  const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enters && m_current >= 0) emit activated(m_current);
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui
