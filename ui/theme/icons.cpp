// Icons of resources/icons, coloured when they are painted, and the markers of scatter plots.
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>
#include <cmath>
#include <numbers>

#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

QPixmap drawn(const QString& name, const QColor& colour, const QSize& pixels) {
  const QString key = QStringLiteral("kindred/%1/%2/%3x%4")
                          .arg(name, colour.name(QColor::HexArgb))
                          .arg(pixels.width())
                          .arg(pixels.height());
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QByteArray svg = file.readAll();
  svg.replace("currentColor", colour.name().toLatin1());
  QSvgRenderer renderer(svg);
  pixmap = QPixmap(pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
  painter.end();
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

class IconEngine : public QIconEngine {
 public:
  IconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, drawn(m_name, colour(mode, state), rect.size() * ratio));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return drawn(m_name, colour(mode, state), size);
  }

  [[nodiscard]] QIconEngine* clone() const override { return new IconEngine(m_name, m_role); }

 private:
  [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled) return theme().color(Role::Disabled);
    return theme().color(state == QIcon::On ? Role::AccentText : m_role);
  }

  QString m_name;
  Role m_role;
};

QPolygonF regular(int corners, double radius, double turn) {
  QPolygonF polygon;
  for (int i = 0; i < corners; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / corners;
    polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
  }
  return polygon;
}

QPolygonF star(double radius) {
  QPolygonF polygon;
  for (int i = 0; i < 10; ++i) {
    const double angle = -std::numbers::pi / 2 + std::numbers::pi * i / 5;
    const double reach = i % 2 == 0 ? radius * 1.25 : radius * 0.52;
    polygon << QPointF(reach * std::cos(angle), reach * std::sin(angle));
  }
  return polygon;
}

QPolygonF cross(double radius) {
  const double a = radius * 1.05;
  const double b = radius * 0.4;
  return {QPointF(-b, -a), QPointF(b, -a), QPointF(b, -b), QPointF(a, -b), QPointF(a, b),   QPointF(b, b),
          QPointF(b, a),   QPointF(-b, a), QPointF(-b, b), QPointF(-a, b), QPointF(-a, -b), QPointF(-b, -b)};
}

}  // namespace

QIcon icon(const QString& name, Role role) { return QIcon(new IconEngine(name, role)); }

QPixmap iconPixmap(const QString& name, Role role, int pixels, const QWidget* widget) {
  const qreal ratio = widget->devicePixelRatioF();
  const int side = theme().px(pixels);
  QPixmap pixmap = drawn(name, theme().color(role), QSize(side, side) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  return pixmap;
}

void drawMarker(QPainter& painter, Shape shape, const QPointF& centre, double radius) {
  constexpr double kUp = -std::numbers::pi / 2;
  QPolygonF polygon;
  switch (shape) {
    case Shape::Circle: painter.drawEllipse(centre, radius, radius); return;
    case Shape::Triangle: polygon = regular(3, radius * 1.25, kUp); break;
    case Shape::Square: polygon = regular(4, radius * 1.25, std::numbers::pi / 4); break;
    case Shape::Diamond: polygon = regular(4, radius * 1.25, 0); break;
    case Shape::Hexagon: polygon = regular(6, radius * 1.1, 0); break;
    case Shape::TriangleDown: polygon = regular(3, radius * 1.25, -kUp); break;
    case Shape::Star: polygon = star(radius); break;
    case Shape::Cross: polygon = cross(radius); break;
  }
  painter.drawPolygon(polygon.translated(centre));
}

}  // namespace kindred::ui
