#include "ui/pages/predict/value_plots.h"

#include <QDateTime>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::predict_page {
namespace {

constexpr double kSecondsOfWeek = 7 * 24 * 3600.0;
constexpr int kChanceLeft = 38;

/// First days of months from `begin` to `end`, and their names in few letters.
std::vector<std::pair<double, QString>> monthsBetween(double begin, double end) {
  std::vector<std::pair<double, QString>> months;
  QDate day = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(begin), Qt::UTC).date();
  day = QDate(day.year(), day.month(), 1).addMonths(1);
  for (; months.size() < 1200; day = day.addMonths(1)) {
    const auto at = static_cast<double>(QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
    if (at > end) break;
    months.emplace_back(at, QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat));
  }
  return months;
}

}  // namespace

void ValuePlot::setWarning(const QString& warning) {
  m_warning = warning;
  update();
}

void ValuePlot::setGreatest(double greatest, bool isWhole) {
  m_ticks = niceTicks(greatest, 3, isWhole);
  m_greatest = std::max({greatest * 1.04, m_ticks.back(), 1e-9});
}

void ValuePlot::drawScale(QPainter& painter) const {
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  for (const double tick : m_ticks) {
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(at(0, up(tick)), at(1, up(tick)));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, at(0, up(tick)).y() - t.px(8), plotArea().left() - t.px(5), t.px(16)),
                     Qt::AlignRight | Qt::AlignVCenter, shortNumber(tick));
  }
}

void ValuePlot::drawTitle(QPainter& painter, const QString& across) const {
  const Theme& t = theme();
  painter.setPen(t.color(Role::Text2));
  painter.drawText(QRectF(0, height() - t.px(kAxisTitleHeight), width(), t.px(kAxisTitleHeight)), Qt::AlignCenter,
                   QFontMetricsF(painter.font()).elidedText(across, Qt::ElideRight, width()));
}

void ValuePlot::drawWarning(QPainter& painter) const {
  if (m_warning.isEmpty()) return;
  const Theme& t = theme();
  const QRect room(static_cast<int>(plotArea().left()) + t.px(4), static_cast<int>(plotArea().top()),
                   static_cast<int>(plotArea().width()) - t.px(8), t.px(18));
  Tag::draw(painter, room, QFontMetricsF(painter.font()).elidedText(m_warning, Qt::ElideRight, room.width() - t.px(18)),
            Tone::Error);
}

QString groupText(const predict::value::HiddenGroup& group) {
  if (std::isinf(group.most)) return QStringLiteral("%1+").arg(formatNumber(group.least, 0));
  if (group.least == group.most) return formatNumber(group.least, 0);
  return QStringLiteral("%1–%2").arg(formatNumber(group.least, 0), formatNumber(group.most, 0));
}

void HiddenGroupsPlot::setTest(const std::optional<predict::value::HiddenTest>& test) {
  m_groups = test ? test->groups : std::vector<predict::value::HiddenGroup>();
  double most = 1e-9;
  for (const auto& group : m_groups) most = std::max({most, group.expected, group.interval.high});
  setGreatest(most, false);
  dataChanged();
}

void HiddenGroupsPlot::draw(QPainter& painter) {
  const Theme& t = theme();
  drawScale(painter);
  drawTitle(painter, tr("Repeat purchases before"));
  if (m_groups.empty()) return;
  const double step = 1.0 / static_cast<double>(m_groups.size());
  std::vector<AxisLabel> labels;
  for (std::size_t i = 0; i < m_groups.size(); ++i) {
    const auto& group = m_groups[i];
    const double middle = step * (static_cast<double>(i) + 0.5);
    const QPointF top = at(middle - step * 0.32, up(group.expected)), bottom = at(middle + step * 0.32, 0);
    QColor grey = t.color(Role::BorderStrong);
    grey.setAlphaF(0.45F);
    painter.fillRect(QRectF(top, bottom), grey);
    painter.setPen(QPen(t.color(Role::Accent), t.px(1.5)));
    painter.drawLine(at(middle, up(group.interval.low)), at(middle, up(group.interval.high)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(Role::Accent));
    painter.drawEllipse(at(middle, up(group.actual)), t.px(3.5), t.px(3.5));
    labels.push_back({at(middle, 0).x(), groupText(group)});
  }
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, 0, width(), plotArea().bottom() + t.px(3));
  drawWarning(painter);
}

void HiddenWeeksPlot::setTest(const std::optional<predict::value::HiddenTest>& test) {
  m_test = test;
  double most = 1e-9;
  if (m_test)
    for (const auto& week : m_test->weeks) most = std::max({most, week.expected, week.actual});
  setGreatest(most, true);
  dataChanged();
}

double HiddenWeeksPlot::across(double seconds) const {
  const auto begin = static_cast<double>(m_test->weeks.front().begin),
             end = static_cast<double>(m_test->weeks.back().begin) + kSecondsOfWeek;
  return (seconds - begin) / std::max(1.0, end - begin);
}

void HiddenWeeksPlot::draw(QPainter& painter) {
  const Theme& t = theme();
  drawScale(painter);
  if (!m_test || m_test->weeks.empty()) return;
  const double cut = across(static_cast<double>(m_test->cut));
  QColor shade = t.color(Role::Accent);
  shade.setAlphaF(0.09F);
  painter.fillRect(QRectF(at(cut, 1), at(1, 0)), shade);
  painter.setPen(QPen(t.color(Role::Accent), t.px(1), Qt::DashLine));
  painter.drawLine(at(cut, 0), at(cut, 1));
  QPolygonF expected, actual;
  for (const auto& week : m_test->weeks) {
    const double middle = across(static_cast<double>(week.begin) + kSecondsOfWeek / 2);
    expected << at(middle, up(week.expected));
    actual << at(middle, up(week.actual));
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.color(Role::Text2), t.px(1.6)));
  painter.drawPolyline(expected);
  painter.setPen(QPen(t.color(Role::Accent), t.px(1.6)));
  painter.drawPolyline(actual);
  painter.setPen(t.color(Role::AccentText));
  painter.drawText(
      QRectF(at(cut, 0).x() + t.px(4), plotArea().bottom() - t.px(17), plotArea().right() - at(cut, 0).x(), t.px(16)),
      Qt::AlignLeft | Qt::AlignVCenter, tr("hidden"));
  drawMonths(painter);
  drawTitle(painter, tr("Repeat purchases a week"));
  drawWarning(painter);
}

void HiddenWeeksPlot::drawMonths(QPainter& painter) const {
  const auto begin = static_cast<double>(m_test->weeks.front().begin),
             end = static_cast<double>(m_test->weeks.back().begin) + kSecondsOfWeek;
  std::vector<AxisLabel> labels;
  for (const auto& [when, name] : monthsBetween(begin, end)) labels.push_back({at(across(when), 0).x(), name});
  painter.setPen(theme().color(Role::Text2));
  drawEvenLabels(painter, labels, 0, width(), plotArea().bottom() + theme().px(3));
}

QRectF PastPlot::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kChanceLeft), t.px(8), -t.px(14), -t.px(34));
}

void PastPlot::setPast(const workflow::CustomerPast& past) {
  m_past = past;
  setGreatest(1, true);
  dataChanged();
}

void PastPlot::draw(QPainter& painter) {
  if (m_past.alive.empty()) return;
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  for (const double share : {0.0, 0.5, 1.0}) {
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(at(0, share), at(1, share));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, at(0, share).y() - t.px(8), plotArea().left() - t.px(5), t.px(16)),
                     Qt::AlignRight | Qt::AlignVCenter, formatPercent(share));
  }
  const auto begin = static_cast<double>(m_past.days.front()), end = static_cast<double>(m_past.alive.back().first);
  const auto across = [&](std::int64_t when) {
    return (static_cast<double>(when) - begin) / std::max(1.0, end - begin);
  };
  QPolygonF line;
  for (const auto& [when, alive] : m_past.alive) line << at(across(when), alive);
  painter.setPen(QPen(t.color(Role::Accent), t.px(1.6)));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(line);
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(line.back(), t.px(3.5), t.px(3.5));
  painter.setPen(QPen(t.color(Role::Text), t.px(1)));
  const double ticks = plotArea().bottom() + t.px(4);
  for (const std::int64_t day : m_past.days) {
    const double x = at(across(day), 0).x();
    painter.drawLine(QPointF(x, ticks), QPointF(x, ticks + t.px(9)));
  }
  std::vector<AxisLabel> labels;
  for (const auto& [when, name] : monthsBetween(begin, end))
    labels.push_back({at(across(static_cast<std::int64_t>(when)), 0).x(), name});
  painter.setPen(t.color(Role::Text2));
  drawEvenLabels(painter, labels, 0, width(), ticks + t.px(12));
}

}  // namespace kindred::ui::predict_page
