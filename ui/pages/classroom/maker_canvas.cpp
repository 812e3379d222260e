#include "ui/pages/classroom/maker_canvas.h"

#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kStrip = 8;  // pixels of the colours of tastes beside rows and columns

}  // namespace

MakerCanvas::MakerCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&type, &TypeSize::changed, this, [this] { updateGeometry(); });
}

QSize MakerCanvas::sizeHint() const { return {m_type.px(420), m_type.px(380)}; }
QSize MakerCanvas::minimumSizeHint() const { return {theme().px(280), m_type.px(240)}; }

void MakerCanvas::set(std::shared_ptr<const lesson::MakerWalk> walk) {
  m_walk = std::move(walk);
  showTip({}, {});
  update();
}

QRectF MakerCanvas::plotArea() const {
  const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
  const double strip = theme().px(kStrip + 3);
  return QRectF(rect()).adjusted(line + strip + 2, line + strip + 2, -2, -2);
}

// A strip of each taste's colour beside its rows and above its columns, and lines where the taste changes.
void MakerCanvas::drawTastes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const double strip = t.px(kStrip), gap = t.px(3);
  const auto along = [&](const std::vector<int>& tastes, bool isRow) {
    const double each = (isRow ? area.height() : area.width()) / static_cast<double>(tastes.size());
    for (std::size_t from = 0, to = 0; from < tastes.size(); from = to) {
      while (to < tastes.size() && tastes[to] == tastes[from]) ++to;
      const double begin = static_cast<double>(from) * each, size = static_cast<double>(to - from) * each;
      painter.setPen(Qt::NoPen);
      painter.setBrush(t.segment(tastes[from]).fill);
      painter.drawRect(isRow ? QRectF(area.left() - gap - strip, area.top() + begin, strip, size)
                             : QRectF(area.left() + begin, area.top() - gap - strip, size, strip));
      painter.setPen(QPen(t.color(Role::Text2), 1));
      if (isRow && from > 0)
        painter.drawLine(QPointF(area.left(), area.top() + begin), {area.right(), area.top() + begin});
      if (!isRow && from > 0)
        painter.drawLine(QPointF(area.left() + begin, area.top()), {area.left() + begin, area.bottom()});
    }
  };
  along(m_walk->customers, true);
  along(m_walk->products, false);
}

void MakerCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  const ColourTable colours = t.colourTable(ColourMap::Tide);
  const QRgb empty = t.color(Role::Sunken).rgb();
  const Matrix& ratings = m_walk->ratings;
  QImage image(static_cast<int>(ratings.cols()), static_cast<int>(ratings.rows()), QImage::Format_RGB32);
  for (int row = 0; row < image.height(); ++row) {
    for (int column = 0; column < image.width(); ++column) {
      const double value = ratings(row, column);
      const double share = 0.12 + 0.8 * (value - 1) / 4;
      image.setPixel(column, row,
                     std::isnan(value)
                         ? empty
                         : colours[static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255))]);
    }
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.drawImage(area, image);
  painter.setPen(t.color(Role::BorderStrong));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area);
  drawTastes(painter);
  painter.setFont(m_type.font(FontRole::Small));
  painter.setPen(t.color(Role::Text2));
  const double line = QFontMetricsF(painter.font()).height();
  painter.drawText(QRectF(area.left(), 0, area.width(), line), Qt::AlignCenter, tr("products, by taste"));
  painter.save();
  painter.translate(0, area.bottom());
  painter.rotate(-90);
  painter.drawText(QRectF(0, 0, area.height(), line), Qt::AlignCenter, tr("customers, by taste"));
  painter.restore();
}

void MakerCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QRectF area = plotArea();
  if (!m_walk || !area.contains(event->position())) return showTip({}, {});
  const Matrix& ratings = m_walk->ratings;
  const auto row = std::min<Eigen::Index>(
      ratings.rows() - 1, static_cast<Eigen::Index>((event->position().y() - area.top()) / area.height() *
                                                    static_cast<double>(ratings.rows())));
  const auto column = std::min<Eigen::Index>(
      ratings.cols() - 1, static_cast<Eigen::Index>((event->position().x() - area.left()) / area.width() *
                                                    static_cast<double>(ratings.cols())));
  const double value = ratings(row, column);
  showTip(event->position(), {std::isnan(value) ? tr("not known") : tr("rating %1").arg(formatNumber(value, 0)),
                              tr("customer of taste %1, product of taste %2")
                                  .arg(formatCount(m_walk->customers[static_cast<std::size_t>(row)] + 1),
                                       formatCount(m_walk->products[static_cast<std::size_t>(column)] + 1))});
}

}  // namespace kindred::ui::classroom
