#include "ui/pages/classroom/column_names.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace kindred::ui::classroom {
namespace {

constexpr double kSlant = 40;     // degrees
constexpr double kLongest = 7.5;  // of a slanted name, in heights of a line
const double kSine = std::sin(kSlant * std::numbers::pi / 180), kCosine = std::cos(kSlant * std::numbers::pi / 180);

}  // namespace

ColumnNames::ColumnNames(const QFont& font, const QStringList& names, double room)
    : m_font(font), m_names(names), m_room(room) {
  const QFontMetricsF metrics(font);
  m_height = metrics.height();
  double widest = 0;
  for (const QString& name : names) widest = std::max(widest, metrics.horizontalAdvance(name));
  m_slanted = widest > room;
  if (!m_slanted) return;
  for (QString& name : m_names) name = metrics.elidedText(name, Qt::ElideRight, kLongest * metrics.height());
  const double longest = std::min(widest, kLongest * metrics.height());
  m_height = longest * kSine + metrics.height();
  m_overhang = std::max(0.0, longest * kCosine - room / 2);
}

void ColumnNames::drawAbove(QPainter& painter, int place, const QPointF& foot) const {
  painter.setFont(m_font);
  if (!m_slanted)
    return painter.drawText(QRectF(foot.x() - m_room / 2, foot.y() - m_height, m_room, m_height), Qt::AlignCenter,
                            m_names[place]);
  painter.save();
  painter.translate(foot);
  painter.rotate(-kSlant);
  painter.drawText(QPointF(0, -QFontMetricsF(m_font).descent()), m_names[place]);
  painter.restore();
}

void ColumnNames::drawBelow(QPainter& painter, int place, const QPointF& head) const {
  painter.setFont(m_font);
  const QFontMetricsF metrics(m_font);
  if (!m_slanted)
    return painter.drawText(QRectF(head.x() - m_room / 2, head.y(), m_room, m_height), Qt::AlignCenter, m_names[place]);
  painter.save();
  painter.translate(head.x(), head.y() + metrics.ascent() / 2);
  painter.rotate(-kSlant);
  painter.drawText(QPointF(-metrics.horizontalAdvance(m_names[place]), 0), m_names[place]);
  painter.restore();
}

}  // namespace kindred::ui::classroom
