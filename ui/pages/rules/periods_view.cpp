#include "ui/pages/rules/periods_view.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::rules_page {

PeriodsView::PeriodsView(QWidget* parent) : QWidget(parent) { setFixed(this, 0, 66); }

void PeriodsView::show(std::vector<workflow::RuleDetail::Period> periods) {
  m_periods = std::move(periods);
  setAccessibleName(tr("Confidence over time"));
  update();
}

void PeriodsView::paintEvent(QPaintEvent*) {
  if (m_periods.empty()) return;
  const Theme& t = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  double low = 1, high = 0;
  for (const auto& period : m_periods) {
    const Interval interval = wilsonInterval(static_cast<double>(period.both), static_cast<double>(period.left));
    if (period.left == 0) continue;
    low = std::min(low, interval.low);
    high = std::max(high, interval.high);
  }
  if (low > high) return;
  low = std::floor(low * 10) / 10;
  high = std::ceil(high * 10) / 10;
  const QRectF area = QRectF(rect()).adjusted(t.px(38), t.px(6), -t.px(4), -t.px(20));
  const auto yOf = [&](double share) {
    return area.bottom() - (share - low) / std::max(0.1, high - low) * area.height();
  };
  for (const double share : {low, high}) {
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(QPointF(area.left(), yOf(share)), QPointF(area.right(), yOf(share)));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, yOf(share) - t.px(8), area.left() - t.px(6), t.px(16)),
                     Qt::AlignRight | Qt::AlignVCenter, formatPercent(share));
  }
  const QLocale locale;
  const double step = area.width() / static_cast<double>(m_periods.size());
  for (std::size_t i = 0; i < m_periods.size(); ++i) {
    const auto& period = m_periods[i];
    const double x = area.left() + step * (static_cast<double>(i) + 0.5);
    const auto month = [&](std::int64_t seconds) {
      return locale.standaloneMonthName(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date().month(),
                                        QLocale::ShortFormat);
    };
    const QString from = month(period.from), to = month(period.to - 1);
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(x - step / 2, area.bottom() + t.px(4), step, t.px(16)), Qt::AlignCenter,
                     from == to ? from : from + QStringLiteral("–") + to);
    if (period.left == 0) continue;
    const Interval interval = wilsonInterval(static_cast<double>(period.both), static_cast<double>(period.left));
    painter.setPen(QPen(t.color(Role::Accent), t.px(1.5)));
    painter.drawLine(QPointF(x, yOf(interval.low)), QPointF(x, yOf(interval.high)));
    for (const double end : {interval.low, interval.high})
      painter.drawLine(QPointF(x - t.px(3), yOf(end)), QPointF(x + t.px(3), yOf(end)));
    painter.setBrush(t.color(Role::Accent));
    painter.drawEllipse(QPointF(x, yOf(static_cast<double>(period.both) / static_cast<double>(period.left))), t.px(3),
                        t.px(3));
  }
}

}  // namespace kindred::ui::rules_page
