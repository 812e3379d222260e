#include <algorithm>
#include <cmath>

#include "ui/pages/classroom/truth_pictures.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kRings = 3;
constexpr int kNoteLines = 2;

/// Targets in a grid: the columns that make them largest.
int columnsFor(const QRectF& area, std::size_t count) {
  int best = 1;
  double most = 0;
  for (int columns = 1; columns <= static_cast<int>(count); ++columns) {
    const double rows = std::ceil(static_cast<double>(count) / columns);
    const double side = std::min(area.width() / columns, area.height() / rows);
    if (side > most * 1.01) {
      most = side;
      best = columns;
    }
  }
  return best;
}

void drawRings(QPainter& painter, const QPointF& centre, double radius) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().color(Role::BorderStrong), 1));
  for (int ring = 1; ring <= kRings; ++ring)
    painter.drawEllipse(centre, radius * ring / kRings, radius * ring / kRings);
  painter.setPen(QPen(theme().color(Role::Grid), 1));
  painter.drawLine(centre - QPointF(radius, 0), centre + QPointF(radius, 0));
  painter.drawLine(centre - QPointF(0, radius), centre + QPointF(0, radius));
}

void drawShots(QPainter& painter, const TypeSize& type, const QPointF& centre, double scale, std::size_t number,
               const std::vector<Eigen::Vector2d>& shots) {
  const SegmentColour look = theme().segment(static_cast<int>(number));
  QColor light = look.fill;
  light.setAlphaF(0.55F);
  Eigen::Vector2d mean = Eigen::Vector2d::Zero();
  painter.setPen(Qt::NoPen);
  painter.setBrush(light);
  for (const Eigen::Vector2d& shot : shots) {
    painter.drawEllipse(centre + QPointF(shot.x() * scale, -shot.y() * scale), type.px(3.5), type.px(3.5));
    mean += shot / static_cast<double>(shots.size());
  }
  painter.setPen(QPen(theme().color(Role::Surface), type.px(1.5)));
  painter.setBrush(theme().color(Role::Text));
  drawMarker(painter, Shape::Diamond, centre + QPointF(mean.x() * scale, -mean.y() * scale), type.px(6));
}

}  // namespace

void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::TargetsPicture& picture) {
  const QFontMetricsF bold(type.font(FontRole::BodyBold)), small(type.font(FontRole::Small));
  for (std::size_t number = 0; number < picture.targets.size(); ++number) {
    const auto& target = picture.targets[number];
    const QRectF cell = placeOf(type, area, picture, number).adjusted(type.px(6), type.px(4), -type.px(6), -type.px(4));
    if (number == picture.current) {
      painter.setPen(QPen(theme().color(Role::Accent), type.px(1.5)));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(cell, theme().px(6), theme().px(6));
    }
    const QRectF inner = cell.adjusted(type.px(6), type.px(4), -type.px(6), -type.px(4));
    QFont font = type.font(FontRole::BodyBold);
    const QString name = translated(target.name);
    font.setPointSizeF(font.pointSizeF() * std::clamp(inner.width() / bold.horizontalAdvance(name), 0.7, 1.0));
    painter.setFont(font);
    painter.setPen(theme().color(Role::Text));
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), bold.height()), Qt::AlignCenter,
                     QFontMetricsF(font).elidedText(name, Qt::ElideRight, inner.width() + 1));
    const bool isShown = number <= picture.current;
    painter.setFont(type.font(FontRole::Small));
    painter.setPen(theme().color(Role::Text2));
    const QString note = isShown ? translated(target.note) : QString();
    const double noteHeight = kNoteLines * small.height();
    painter.drawText(QRectF(inner.left(), inner.bottom() - noteHeight, inner.width(), noteHeight),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, note);
    const QRectF round = inner.adjusted(0, bold.height() + type.px(4), 0, -noteHeight - type.px(4));
    const double radius = std::max(4.0, std::min(round.width(), round.height()) / 2);
    drawRings(painter, round.center(), radius);
    if (isShown) drawShots(painter, type, round.center(), radius / picture.range, number, target.shots);
  }
}

QRectF placeOf(const TypeSize& /*type*/, const QRectF& area, const lesson::TargetsPicture& picture, std::size_t place) {
  const int columns = columnsFor(area, picture.targets.size());
  const auto rows = static_cast<int>(std::ceil(static_cast<double>(picture.targets.size()) / columns));
  const int at = static_cast<int>(place);
  return {area.left() + area.width() * (at % columns) / columns,
          area.top() + area.height() * std::floor(at / columns) / rows, area.width() / columns, area.height() / rows};
}

}  // namespace kindred::ui::classroom
