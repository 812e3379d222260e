// The drawing of ScatterCanvas: points into a cached image, then gesture and labels over it.
#include <QPainter>
#include <map>
#include <numeric>

#include "ui/charts/scatter_canvas.h"
#include "ui/charts/scatter_density.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

constexpr double kRadius = 2.3;
constexpr double kFaded = 0.25;
constexpr int kShades = 24;
constexpr std::size_t kMostMarkers = 40'000;  // in sight; of more, a density is drawn
constexpr std::size_t kWorthSorting = 3;      // of all points a part below one in so many is worth picking them out
constexpr int kBeyondEdge = 12;               // markers of points so far outside reach into the picture
constexpr double kSquare = 2;                 // side of the density's squares
constexpr double kFaintest = 0.25;            // of the colour map: what lies below is too near to the surface

/// A marker drawn once; points copy it. Most of its square is empty, so that it is kept as the pixels that are not.
struct Stamp {
  struct Dot {
    int x = 0, y = 0;
    QRgb colour = 0;
  };
  int side = 0;
  std::vector<Dot> dots;
};

Stamp stampOf(const QColor& colour, Shape shape, double radius, double opacity) {
  const int side = 2 * static_cast<int>(std::ceil(radius * 1.4)) + 1;
  QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(opacity);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  drawMarker(painter, shape, QPointF(side / 2.0, side / 2.0), radius);
  painter.end();
  Stamp stamp{.side = side, .dots = {}};
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const QRgb dot = reinterpret_cast<const QRgb*>(image.constScanLine(y))[x];
      if (dot != 0) stamp.dots.push_back({x, y, dot});
    }
  }
  return stamp;
}

QColor shadeColour(int step) {
  const double place = kFaintest + (1 - kFaintest) * step / (kShades - 1);
  return QColor(theme().colourTable(ColourMap::Tide)[static_cast<std::size_t>(std::lround(place * 255))]);
}

// Source over destination, both premultiplied.
QRgb over(QRgb front, QRgb back) {
  const int rest = 255 - qAlpha(front);
  const auto channel = [rest](int f, int b) { return f + (b * rest + 127) / 255; };
  return qRgba(channel(qRed(front), qRed(back)), channel(qGreen(front), qGreen(back)),
               channel(qBlue(front), qBlue(back)), channel(qAlpha(front), qAlpha(back)));
}

/// An image of 32 bits a pixel as rows that are written to.
struct Pixels {
  explicit Pixels(QImage& image)
      : first(reinterpret_cast<QRgb*>(image.bits())),
        perRow(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))),
        width(image.width()),
        height(image.height()) {}
  void put(const Stamp& stamp, const QPoint& corner) const {
    for (const Stamp::Dot& dot : stamp.dots) {
      const int x = corner.x() + dot.x, y = corner.y() + dot.y;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      QRgb& pixel = first[y * perRow + x];
      pixel = over(dot.colour, pixel);
    }
  }
  QRgb* first;
  qsizetype perRow;
  int width, height;
};

}  // namespace

/// Of a colour number as renderPoints() counts them.
SegmentColour ScatterCanvas::lookOf(int colour) const {
  SegmentColour look{{}, theme().color(Role::BorderStrong), {}, {}, Shape::Circle};
  if (!isShaded()) return theme().segment(colour);
  if (colour < 0) return look;
  look.fill = shadeColour(colour % kShades);
  look.shape = static_cast<Shape>(colour / kShades);
  return look;
}

int ScatterCanvas::colourOf(std::size_t point) const {
  if (!isShaded()) return point < m_data.colour.size() ? m_data.colour[point] : -1;
  if (std::isnan(m_data.shade[point])) return -1;
  const int shape = point < m_data.shape.size() ? m_data.shape[point] : 0;
  return shape * kShades + static_cast<int>(std::lround(std::clamp(m_data.shade[point], 0.F, 1.F) * (kShades - 1)));
}

double ScatterCanvas::radius() const { return kRadius * m_data.size * theme().scale(); }

PointPlaces ScatterCanvas::places(double ratio) const {
  const QPointF origin = transform().toView(QPointF(0, 0)) * ratio;
  const QPointF unit = transform().toView(QPointF(1, 1)) * ratio;
  return {unit.x() - origin.x(), origin.x(), unit.y() - origin.y(), origin.y()};
}

// In sight are squares that lie partly beyond the edge, and markers whose middle does.
NearPoints ScatterCanvas::inSight() const {
  const int margin = theme().px(kBeyondEdge);
  const QRectF seen = QRectF(rect()).adjusted(-margin, -margin, margin, margin);
  return nearTo(QRectF(transform().toData(seen.topLeft()), transform().toData(seen.bottomRight())));
}

// Few points are walked sooner than they are sorted.
NearPoints ScatterCanvas::nearTo(const QRectF& part) const {
  if (m_data.x.size() <= kMostMarkers) return std::nullopt;
  if (m_tiles.size() != m_data.x.size()) m_tiles = PointTiles(m_data.x, m_data.y);
  return m_tiles.around(part, m_data.x.size() / kWorthSorting);
}

void ScatterCanvas::renderPoints() {
  const double ratio = devicePixelRatioF();
  m_image = QImage(size() * ratio, QImage::Format_ARGB32_Premultiplied);
  m_image.setDevicePixelRatio(ratio);
  m_image.fill(theme().color(Role::Surface));
  const NearPoints near = inSight();
  if (m_data.x.size() <= kMostMarkers || !renderDensity(near)) renderMarkers(near);
}

// False where so few points are in sight that each can have its marker.
bool ScatterCanvas::renderDensity(const NearPoints& near) {
  if (near && near->size() <= kMostMarkers) return false;
  const double ratio = devicePixelRatioF();
  if (m_numbers.size() != m_data.x.size()) {
    m_numbers.resize(m_data.x.size());
    for (std::size_t i = 0; i < m_numbers.size(); ++i)
      m_numbers[i] = static_cast<std::uint8_t>(std::clamp(colourOf(i) + 1, 0, 255));
  }
  const int side = std::max(1, static_cast<int>(std::lround(kSquare * theme().scale() * ratio)));
  const DensityGrid grid(m_data, m_numbers, m_selected, places(ratio), m_image.size(), side, near);
  if (grid.visible() <= static_cast<std::int64_t>(kMostMarkers)) return false;
  std::vector<QRgb> colours;
  const int greatest = *std::ranges::max_element(m_numbers);
  for (int number = 0; number <= greatest; ++number) colours.push_back(lookOf(number - 1).fill.rgb());
  grid.paint(m_image, colours, kFaded);
  return true;
}

// Faded points first, so that none covers a selected one; of shades the strong ones last.
void ScatterCanvas::forEachVisible(double ratio, const NearPoints& near,
                                   const std::function<void(std::size_t, bool)>& use) const {
  const PointPlaces at = places(ratio);
  const double width = this->width() * ratio, height = this->height() * ratio, margin = kRadius * 3 * ratio;
  std::vector<std::size_t> order;
  forEachOf(near, m_data.x.size(), [&](std::size_t i) {
    const double x = at.x(m_data.x[i]), y = at.y(m_data.y[i]);
    if (x >= -margin && y >= -margin && x <= width + margin && y <= height + margin) order.push_back(i);
  });
  if (isShaded()) std::ranges::stable_sort(order, {}, [this](std::size_t i) { return colourOf(i) % kShades; });
  for (const bool full : {false, true}) {
    if (!full && m_selected.empty()) continue;
    for (const std::size_t i : order) {
      const bool selected = m_selected.empty() || (i < m_selected.size() && m_selected[i] != 0);
      if (selected == full) use(i, full);
    }
  }
}

void ScatterCanvas::renderMarkers(const NearPoints& near) {
  const double ratio = devicePixelRatioF();
  const double radius = this->radius() * ratio;
  std::map<std::pair<int, bool>, Stamp> stamps;
  const auto stampFor = [&](int colour, bool full) -> const Stamp& {
    Stamp& stamp = stamps[{colour, full}];
    if (stamp.side == 0) {
      const SegmentColour look = lookOf(colour);
      stamp = stampOf(look.fill, look.shape, radius, full ? 1 : kFaded);
    }
    return stamp;
  };
  const PointPlaces at = places(ratio);
  const Pixels pixels(m_image);
  forEachVisible(ratio, near, [&](std::size_t i, bool full) {
    const Stamp& stamp = stampFor(colourOf(i), full);
    const QPointF place(at.x(m_data.x[i]), at.y(m_data.y[i]));
    pixels.put(stamp, (place - QPointF(stamp.side / 2.0, stamp.side / 2.0)).toPoint());
  });
}

void ScatterCanvas::drawMarkers(QPainter& painter) const {
  painter.fillRect(rect(), theme().color(Role::Surface));
  painter.setPen(Qt::NoPen);
  const PointPlaces at = places(1);
  forEachVisible(1, inSight(), [&](std::size_t i, bool full) {
    const SegmentColour look = lookOf(colourOf(i));
    QColor fill = look.fill;
    fill.setAlphaF(full ? 1 : static_cast<float>(kFaded));
    painter.setBrush(fill);
    drawMarker(painter, look.shape, QPointF(at.x(m_data.x[i]), at.y(m_data.y[i])), radius());
  });
}

void ScatterCanvas::drawGesture(QPainter& painter) const {
  const bool corners = m_drawing && m_tool == Tool::Polygon;
  if (m_gesture.size() < 2 && !corners) return;
  const Theme& t = theme();
  QPolygonF outline;
  if (m_drawing && m_tool == Tool::Rectangle) {
    outline =
        QPolygonF(QRectF(transform().toView(m_gesture.front()), transform().toView(m_gesture.back())).normalized());
  } else {
    for (const QPointF& point : m_gesture) outline << transform().toView(point);
    if (corners) outline << transform().toView(m_pointer);
  }
  QColor fill = t.color(Role::Accent);
  fill.setAlphaF(0.06F);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.color(Role::Accent), 1.5 * t.scale(), Qt::DashLine));
  painter.setBrush(fill);
  painter.drawPolygon(outline);
  if (!corners) return;
  painter.setPen(QPen(t.color(Role::Accent), 1.5 * t.scale()));
  painter.setBrush(t.color(Role::Surface));
  const double side = t.px(6);
  for (const QPointF& corner : outline.first(outline.size() - 1))
    painter.drawRect(QRectF(corner - QPointF(side / 2, side / 2), QSizeF(side, side)));
}

void ScatterCanvas::drawLabels(QPainter& painter) const {
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::TinyBold));
  for (std::size_t i = 0; i < m_labels.size(); ++i) {
    if (m_labelPlaces[i].isNull()) continue;
    const QRect place = m_labelPlaces[i].toRect();
    QColor ground = t.color(Role::Raised);
    ground.setAlphaF(0.94F);
    paint::box(painter, place, t.px(4), ground, t.color(Role::BorderCtl));
    const int side = t.px(16);
    SegmentChip::draw(painter, QRect(place.left() + t.px(3), place.center().y() - side / 2 + 1, side, side),
                      m_labels[i].mark);
    if (!namesShown()) continue;
    painter.setPen(t.color(Role::Text));
    painter.drawText(place.adjusted(t.px(3) + side + t.px(5), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_labels[i].text);
  }
}

}  // namespace kindred::ui
