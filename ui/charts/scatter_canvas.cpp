#include "ui/charts/scatter_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>
#include <limits>

#include "ui/selection.h"

namespace kindred::ui {
namespace {

constexpr int kReach = 8;
constexpr qsizetype kLeastCorners = 3;
constexpr int kMargin = 18;
constexpr int kLowCanvas = 240;       // names would hide what little there is
constexpr double kMostCovered = 0.1;  // of the canvas by names

}  // namespace

ScatterCanvas::ScatterCanvas(QWidget* parent) : Canvas(parent) {
  setTool(Tool::Lasso);
  whenThemed(this, [this] { m_image = {}; });
}

void ScatterCanvas::setData(ScatterData data) {
  const bool moved = data.x != m_data.x || data.y != m_data.y;
  m_data = std::move(data);
  m_image = {};
  m_numbers.clear();
  if (moved) {
    m_tiles = {};
    m_current = -1;
    m_pointed = -1;
    m_gesture.clear();
    showTip({}, {});
    dataChanged();
  }
  update();
}

void ScatterCanvas::setSelected(std::vector<char> mask) {
  if (mask == m_selected) return;
  m_selected = std::move(mask);
  // The outline says where what is selected came from: another selection, or an undo, did not come from there.
  if (!m_drawing && !m_selecting) m_gesture.clear();
  m_image = {};
  update();
}

void ScatterCanvas::setLabels(std::vector<ScatterLabel> labels) {
  m_labels = std::move(labels);
  m_image = {};
  update();
}

void ScatterCanvas::setCornerTaken(const QSize& size) {
  m_corner = size;
  m_image = {};
  update();
}

void ScatterCanvas::setTool(Tool tool) {
  if (m_drawing && tool != m_tool) {
    m_drawing = false;
    m_gesture.clear();
    update();
  }
  m_tool = tool;
  setCursor(tool == Tool::Pan ? Qt::OpenHandCursor : tool == Tool::Point ? Qt::ArrowCursor : Qt::CrossCursor);
}

QRectF ScatterCanvas::plotArea() const {
  const int margin = theme().px(kMargin);
  return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QRectF ScatterCanvas::dataArea() const {
  if (m_data.x.empty()) return {0, 0, 1, 1};
  const auto [left, right] = std::minmax_element(m_data.x.begin(), m_data.x.end());
  const auto [bottom, top] = std::minmax_element(m_data.y.begin(), m_data.y.end());
  return {QPointF(*left, *bottom), QPointF(*right, *top)};
}

int ScatterCanvas::pointAt(const QPointF& place) const {
  const QPointF data = transform().toData(place);
  const QPointF corner = transform().toData(place + QPointF(theme().px(kReach), theme().px(kReach)));
  const double reachX = std::abs(corner.x() - data.x());
  const double reachY = std::abs(corner.y() - data.y());
  int best = -1;
  double nearest = 1;
  const auto look = [&](std::size_t i) {
    const double dx = (m_data.x[i] - data.x()) / reachX;
    const double dy = (m_data.y[i] - data.y()) / reachY;
    const double distance = dx * dx + dy * dy;
    if (distance < nearest) {
      nearest = distance;
      best = static_cast<int>(i);
    }
  };
  forEachOf(nearTo(QRectF(data.x() - reachX, data.y() - reachY, 2 * reachX, 2 * reachY)), m_data.x.size(), look);
  return best;
}

void ScatterCanvas::setCurrent(int point) {
  const bool other = point != m_current;
  m_current = point;
  m_pointed = -1;
  describe(point);
  update();
  if (other) emit currentChanged(point);
}

void ScatterCanvas::setPointed(int point) {
  if (point != m_pointed) update();
  m_pointed = point;
  describe(point);
}

void ScatterCanvas::pointTo(int point) {
  setPointed(point);
  emit pointed(point);
}

void ScatterCanvas::describe(int point) {
  if (point < 0 || point >= static_cast<int>(m_data.x.size()) || !m_describe) {
    showTip({}, {});
    return;
  }
  const auto i = static_cast<std::size_t>(point);
  showTip(transform().toView(QPointF(m_data.x[i], m_data.y[i])), m_describe(point));
}

// The nearest point whose direction lies within 45° of the key's.
bool ScatterCanvas::moveCursor(int dx, int dy) {
  if (m_data.x.empty()) return false;
  const QPointF from = m_current < 0 ? QRectF(rect()).center()
                                     : transform().toView(QPointF(m_data.x[static_cast<std::size_t>(m_current)],
                                                                  m_data.y[static_cast<std::size_t>(m_current)]));
  int best = -1;
  double nearest = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < m_data.x.size(); ++i) {
    if (static_cast<int>(i) == m_current) continue;
    const QPointF step = transform().toView(QPointF(m_data.x[i], m_data.y[i])) - from;
    const double along = step.x() * dx + step.y() * dy;
    const double across = std::abs(step.x() * dy) + std::abs(step.y() * dx);
    if (m_current >= 0 && (along <= 0 || across > along)) continue;
    const double distance = step.x() * step.x() + step.y() * step.y();
    if (distance < nearest) {
      nearest = distance;
      best = static_cast<int>(i);
    }
  }
  if (best >= 0) setCurrent(best);
  return true;
}

void ScatterCanvas::draw(QPainter& painter) {
  const QSize pixels = size() * devicePixelRatioF();
  if (m_image.size() != pixels) {
    renderPoints();
    placeLabels();
  }
  if (painter.paintEngine()->type() == QPaintEngine::SVG) drawMarkers(painter);
  else painter.drawImage(0, 0, m_image);
  drawGesture(painter);
  drawRing(painter, m_current, 2);
  if (m_pointed != m_current) drawRing(painter, m_pointed, 1);
  drawLabels(painter);
}

void ScatterCanvas::drawRing(QPainter& painter, int point, double width) const {
  if (point < 0 || point >= static_cast<int>(m_data.x.size())) return;
  const auto i = static_cast<std::size_t>(point);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().color(Role::Text), width * theme().scale()));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(transform().toView(QPointF(m_data.x[i], m_data.y[i])), theme().px(5), theme().px(5));
}

// Names where there is room for them beside the points; else the letters stand alone.
bool ScatterCanvas::namesShown() const {
  const QFontMetrics metrics(theme().font(FontRole::TinyBold));
  double covered = 0;
  for (const ScatterLabel& label : m_labels) covered += metrics.horizontalAdvance(label.text) * theme().px(22);
  return height() >= theme().px(kLowCanvas) && covered <= kMostCovered * width() * height();
}

void ScatterCanvas::placeLabels() {
  const Theme& t = theme();
  const QFontMetrics metrics(t.font(FontRole::TinyBold));
  m_labelPlaces.assign(m_labels.size(), {});
  const double height = t.px(22);
  const QRectF corner(width() - m_corner.width(), 0, m_corner.width(), m_corner.height());
  for (std::size_t i = 0; i < m_labels.size(); ++i) {
    const double length =
        t.px(16 + 6) + (namesShown() ? metrics.horizontalAdvance(m_labels[i].text) + t.px(5 + 12) : 0);
    const QPointF centre = transform().toView(m_labels[i].at);
    // Rings of places around the wanted one, nearest first; the first free one inside the canvas is taken.
    for (int ring = 0; ring < 9 && m_labelPlaces[i].isNull(); ++ring) {
      for (const auto& [dx, dy] :
           {std::pair{0, 0}, {0, -1}, {0, 1}, {-1, 0}, {1, 0}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
        const QPointF moved = centre + QPointF(dx * ring * length * 0.3, dy * ring * (height * 0.6));
        const QRectF place(moved.x() - length / 2, moved.y() - height / 2, length, height);
        const auto overlaps = [&](const QRectF& other) {
          return !other.isNull() && other.adjusted(-2, -2, 2, 2).intersects(place);
        };
        if (!QRectF(rect()).contains(place) || corner.intersects(place)) continue;
        if (std::any_of(m_labelPlaces.begin(), m_labelPlaces.end(), overlaps)) continue;
        m_labelPlaces[i] = place;
        break;
      }
    }
  }
}

void ScatterCanvas::mousePressEvent(QMouseEvent* event) {
  const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_tool == Tool::Pan);
  if (pans) {
    startPan(event->position());
  } else if (event->button() == Qt::LeftButton && m_tool == Tool::Polygon) {
    addCorner(event->position(), setModeOf(event->modifiers(), m_mode));
  } else if (event->button() == Qt::LeftButton) {
    m_drawing = true;
    m_gesture = {transform().toData(event->position())};
    pointTo(-1);
  }
}

void ScatterCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (isPanning()) {
    Canvas::mouseMoveEvent(event);
    return;
  }
  if (!m_drawing) {
    pointTo(pointAt(event->position()));
    return;
  }
  const QPointF place = transform().toData(event->position());
  if (m_tool == Tool::Rectangle) m_gesture = {m_gesture.front(), place};
  else if (m_tool == Tool::Lasso) m_gesture << place;
  else if (m_tool == Tool::Polygon) m_pointer = place;
  update();
}

void ScatterCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (isPanning()) {
    Canvas::mouseReleaseEvent(event);
    setTool(m_tool);
  } else if (m_drawing && event->button() == Qt::LeftButton && m_tool != Tool::Polygon) {
    m_drawing = false;
    finishGesture(setModeOf(event->modifiers(), m_mode));
  }
}

// On the first corner the polygon closes.
void ScatterCanvas::addCorner(const QPointF& place, SetMode mode) {
  const bool closes = m_drawing && m_gesture.size() >= kLeastCorners &&
                      QLineF(transform().toView(m_gesture.front()), place).length() <= theme().px(kReach);
  if (closes) return closePolygon(mode);
  if (!m_drawing) m_gesture.clear();
  m_drawing = true;
  m_pointer = transform().toData(place);
  m_gesture << m_pointer;
  pointTo(-1);
}

void ScatterCanvas::closePolygon(SetMode mode) {
  m_drawing = false;
  if (m_gesture.size() >= kLeastCorners) return finishGesture(mode);
  m_gesture.clear();
  update();
}

void ScatterCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_tool == Tool::Polygon && m_drawing && m_gesture.size() > 1 && event->button() == Qt::LeftButton)
    return closePolygon(setModeOf(event->modifiers(), m_mode));
  if (m_tool == Tool::Polygon && m_drawing) closePolygon(m_mode);
  const int point = pointAt(event->position());
  if (event->button() == Qt::LeftButton && m_tool != Tool::Pan && point >= 0) emit pointActivated(point);
  else mousePressEvent(event);
}

void ScatterCanvas::keyPressEvent(QKeyEvent* event) {
  const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool corners = m_drawing && m_tool == Tool::Polygon;
  if (corners && enters) {
    closePolygon(setModeOf(event->modifiers(), m_mode));
  } else if (corners && event->key() == Qt::Key_Backspace) {
    m_gesture.removeLast();
    m_drawing = !m_gesture.isEmpty();
    update();
  } else if (event->key() == Qt::Key_Escape) {
    if (m_drawing) m_drawing = false;
    else emit clearRequested();
    m_gesture.clear();
    pointTo(-1);
  } else if (enters && m_current >= 0) {
    emit pointActivated(m_current);
  } else {
    Canvas::keyPressEvent(event);
  }
}

void ScatterCanvas::changeEvent(QEvent* event) {
  Canvas::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) m_image = {};
}

// A click, or a drag too short to be one, takes the point beneath it.
void ScatterCanvas::finishGesture(SetMode mode) {
  const QPointF start = transform().toView(m_gesture.front());
  QRectF extent(start, QSizeF());
  for (const QPointF& point : m_gesture) extent |= QRectF(start, transform().toView(point)).normalized();
  const bool clicked = m_tool == Tool::Point || (extent.width() < theme().px(4) && extent.height() < theme().px(4));
  if (clicked) {
    m_gesture.clear();
    const int point = pointAt(start);
    setCurrent(point);
    if (point >= 0) emit selected({point}, mode, Tool::Point);
    return;
  }
  const std::vector<int> points = enclosed();
  if (m_tool == Tool::Rectangle) {
    const QRectF box = QRectF(m_gesture.front(), m_gesture.back()).normalized();
    m_gesture = QPolygonF(box);
  }
  if (mode == SetMode::Subtract) m_gesture.clear();
  update();
  m_selecting = true;
  emit selected(points, mode, m_tool);
  m_selecting = false;
}

std::vector<int> ScatterCanvas::enclosed() const {
  std::vector<int> points;
  const bool rectangle = m_tool == Tool::Rectangle;
  const QRectF box = rectangle ? QRectF(m_gesture.front(), m_gesture.back()).normalized() : m_gesture.boundingRect();
  for (std::size_t i = 0; i < m_data.x.size(); ++i) {
    const QPointF point(m_data.x[i], m_data.y[i]);
    const bool inBox =
        point.x() >= box.left() && point.x() <= box.right() && point.y() >= box.top() && point.y() <= box.bottom();
    if (inBox && (rectangle || m_gesture.containsPoint(point, Qt::OddEvenFill))) points.push_back(static_cast<int>(i));
  }
  return points;
}

}  // namespace kindred::ui
