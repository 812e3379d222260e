#include "ui/pages/predict/prediction_plots.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/pages/predict/feature_words.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kLeft = 40, kTop = 8, kRight = 22, kBottom = 36;
constexpr std::size_t kDriversShown = 8;

QColor faint(Role role, float alpha) {
  QColor colour = theme().color(role);
  colour.setAlphaF(alpha);
  return colour;
}

QPen dashed(Role role) { return QPen(theme().color(role), theme().px(1.2), Qt::DashLine); }

}  // namespace

QSize PredictionPlot::minimumSizeHint() const { return {theme().px(110), theme().px(110)}; }

QRectF PredictionPlot::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kLeft), t.px(kTop), -t.px(kRight), -t.px(kBottom));
}

QPointF PredictionPlot::at(double across, double up) const {
  const QRectF area = plotArea();
  return {area.left() + across * area.width(), area.bottom() - up * area.height()};
}

void PredictionPlot::drawShares(QPainter& painter, const QString& across) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  std::vector<AxisLabel> labels;
  for (const double share : {0.0, 0.5, 1.0}) {
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(at(0, share), at(1, share));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, at(0, share).y() - t.px(8), area.left() - t.px(5), t.px(16)),
                     Qt::AlignRight | Qt::AlignVCenter, formatPercent(share));
    labels.push_back({at(share, 0).x(), formatPercent(share)});
  }
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + t.px(3));
  painter.drawText(QRectF(0, height() - t.px(kAxisTitleHeight), width(), t.px(kAxisTitleHeight)), Qt::AlignCenter,
                   QFontMetricsF(painter.font(), this).elidedText(across, Qt::ElideRight, width()));
}

void GainPlot::setFigures(const TestFigures& figures) {
  m_figures = figures;
  dataChanged();
}

void GainPlot::setMarked(double share) {
  m_marked = share;
  update();
}

double GainPlot::caught(double share) const {
  GainBand before{};
  for (const GainBand& point : m_figures.gain) {
    if (point.share >= share) {
      const double width = point.share - before.share;
      return width > 0 ? before.caught + (point.caught - before.caught) * (share - before.share) / width : point.caught;
    }
    before = point;
  }
  return before.caught;
}

void GainPlot::draw(QPainter& painter) {
  const Theme& t = theme();
  drawShares(painter, tr("Share of customers, likeliest first"));
  if (m_figures.gain.empty()) return;
  QPolygonF band, line;
  band << at(0, 0);
  line << at(0, 0);
  for (const GainBand& point : m_figures.gain) {
    band << at(point.share, point.interval.high);
    line << at(point.share, point.caught);
  }
  for (auto point = m_figures.gain.rbegin(); point != m_figures.gain.rend(); ++point)
    band << at(point->share, point->interval.low);
  painter.setPen(Qt::NoPen);
  painter.setBrush(faint(Role::Accent, 0.18F));
  painter.drawPolygon(band);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.color(Role::Border), t.px(1), Qt::DashLine));
  painter.drawLine(at(0, 0), at(1, 1));
  const auto rule = [&](const std::vector<predict::GainPoint>& points, Qt::PenStyle style) {
    QPolygonF curve;
    curve << at(0, 0);
    for (const predict::GainPoint& point : points) curve << at(point.share, point.caught);
    painter.setPen(QPen(t.color(Role::Text2), t.px(1.2), style));
    painter.drawPolyline(curve);
  };
  if (!m_figures.bySpend.empty()) rule(m_figures.bySpend, Qt::DashLine);
  if (!m_figures.byLastOrder.empty()) rule(m_figures.byLastOrder, Qt::DotLine);
  painter.setPen(QPen(t.color(Role::Accent), t.px(2)));
  painter.drawPolyline(line);
  drawLegend(painter);
  if (m_marked <= 0) return;
  const QPointF mark = at(m_marked, caught(m_marked));
  painter.setPen(dashed(Role::Accent));
  painter.drawLine(mark, QPointF(mark.x(), at(0, 0).y()));
  painter.drawLine(mark, QPointF(at(0, 0).x(), mark.y()));
  painter.setPen(QPen(t.color(Role::Surface), t.px(1.5)));
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(mark, t.px(4.5), t.px(4.5));
}

void GainPlot::drawLegend(QPainter& painter) const {
  const Theme& t = theme();
  std::vector<std::pair<QString, QPen>> lines{{tr("this method"), QPen(t.color(Role::Accent), t.px(2))}};
  if (!m_figures.bySpend.empty()) lines.emplace_back(tr("by spend"), dashed(Role::Text2));
  if (!m_figures.byLastOrder.empty())
    lines.emplace_back(tr("by last order"), QPen(t.color(Role::Text2), t.px(1.2), Qt::DotLine));
  const QFontMetricsF metrics(painter.font(), this);
  double width = 0;
  for (const auto& [name, pen] : lines) width = std::max(width, metrics.horizontalAdvance(name));
  double y = plotArea().bottom() - t.px(14) * static_cast<double>(lines.size());
  if (width + t.px(40) > plotArea().width() * 0.75) return;  // the tooltip of the title says it
  for (const auto& [name, pen] : lines) {
    const double right = plotArea().right() - t.px(2);
    painter.setPen(pen);
    painter.drawLine(QPointF(right - width - t.px(24), y + t.px(7)), QPointF(right - width - t.px(6), y + t.px(7)));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(right - width, y, width, t.px(14)), Qt::AlignLeft | Qt::AlignVCenter, name);
    y += t.px(14);
  }
}

void CalibrationPlot::setFigures(const TestFigures& figures) {
  m_figures = figures;
  dataChanged();
}

void CalibrationPlot::draw(QPainter& painter) {
  const Theme& t = theme();
  drawShares(painter, tr("Predicted"));
  painter.setPen(dashed(Role::Border));
  painter.drawLine(at(0, 0), at(1, 1));
  for (const predict::CalibrationBin& bin : m_figures.calibration) {
    painter.setPen(QPen(t.color(Role::Accent), t.px(1.5)));
    painter.drawLine(at(bin.predicted, bin.interval.low), at(bin.predicted, bin.interval.high));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(Role::Accent));
    painter.drawEllipse(at(bin.predicted, bin.observed), t.px(3.2), t.px(3.2));
  }
}

void DriversPlot::setDrivers(std::vector<predict::Driver> drivers) {
  m_drivers = std::move(drivers);
  m_drivers.resize(std::min(m_drivers.size(), kDriversShown));
  dataChanged();
}

void DriversPlot::draw(QPainter& painter) {
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  if (m_drivers.empty()) return;
  const double bottom = height() - t.px(kAxisTitleHeight + 2), left = width() * 0.56, right = width() - t.px(12);
  const double step = bottom / static_cast<double>(m_drivers.size());
  double most = 1e-9;
  for (const predict::Driver& driver : m_drivers) most = std::max(most, driver.importance + driver.spread);
  const auto place = [&](double fall) { return left + std::max(0.0, fall) / most * (right - left); };
  painter.setPen(t.color(Role::Grid));
  painter.drawLine(QPointF(left, 0), QPointF(left, bottom));
  for (std::size_t i = 0; i < m_drivers.size(); ++i) {
    const predict::Driver& driver = m_drivers[i];
    const double y = step * (static_cast<double>(i) + 0.5);
    const bool isClear = driver.importance > 2 * driver.spread;
    const Role role = driver.direction < 0 ? Role::Warn : Role::Accent;
    painter.setPen(t.color(isClear ? Role::Text : Role::Text2));
    const QRectF words(t.px(8), y - t.px(8), left - t.px(18), t.px(16));
    const QString sign = driver.direction > 0   ? QStringLiteral("↑ ")
                         : driver.direction < 0 ? QStringLiteral("↓ ")
                                                : QString();
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font(), this)
                         .elidedText(sign + featureWords(driver.column), Qt::ElideRight, words.width()));
    painter.setPen(QPen(t.color(isClear ? role : Role::Text2), t.px(1.5)));
    painter.drawLine(QPointF(place(driver.importance - driver.spread), y),
                     QPointF(place(driver.importance + driver.spread), y));
    painter.setBrush(isClear ? t.color(role) : t.color(Role::Surface));
    painter.drawEllipse(QPointF(place(driver.importance), y), t.px(3.2), t.px(3.2));
  }
  painter.setPen(t.color(Role::Text2));
  painter.drawText(
      QRectF(0, height() - t.px(kAxisTitleHeight), width(), t.px(kAxisTitleHeight)), Qt::AlignCenter,
      QFontMetricsF(painter.font(), this)
          .elidedText(tr("What it adds to the AUC, up to %1").arg(formatNumber(most, 3)), Qt::ElideRight, width()));
}

void ProfitPlot::show(const Contacts& contacts, const Money& money, std::int64_t count, const std::string& currency) {
  m_contacts = contacts;
  m_money = money;
  m_count = std::clamp<std::int64_t>(count, 0, contacts.size());
  m_best = contacts.best(money);
  m_currency = currency;
  dataChanged();
}

QRectF ProfitPlot::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(58), t.px(24), -t.px(kRight), -t.px(22));
}

void ProfitPlot::draw(QPainter& painter) {
  if (m_contacts.size() == 0) return;
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  const auto all = static_cast<double>(m_contacts.size());
  const double high = std::max(m_contacts.leftOver(m_best, m_money), 1e-9);
  double low = 0;
  constexpr int kSteps = 100;
  std::vector<std::pair<double, double>> points;
  for (int i = 0; i <= kSteps; ++i) {
    const auto count = static_cast<std::int64_t>(std::llround(all * i / kSteps));
    points.emplace_back(static_cast<double>(count) / all, m_contacts.leftOver(count, m_money));
    low = std::min(low, points.back().second);
  }
  low = std::max(low, -high);  // what is lost beyond that needs no room
  const auto up = [&](double left) { return (std::max(left, low) - low) / (high - low); };
  const std::vector<double> ticks = niceTicks(high, 3, false);
  for (const double tick : ticks) {
    if (tick > high * 1.05) continue;
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(at(0, up(tick)), at(1, up(tick)));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, at(0, up(tick)).y() - t.px(8), plotArea().left() - t.px(5), t.px(16)),
                     Qt::AlignRight | Qt::AlignVCenter, formatMoneyShort(tick, m_currency));
  }
  std::vector<AxisLabel> labels;
  for (const double share : {0.0, 0.5, 1.0})
    labels.push_back({at(share, 0).x(), formatCount(std::llround(all * share))});
  drawAxisLabels(painter, labels, plotArea().left() - t.px(10), width(), plotArea().bottom() + t.px(3));
  QPolygonF curve;
  for (const auto& [share, left] : points) curve << at(share, up(left));
  painter.setPen(QPen(t.color(Role::Text), t.px(1.5)));
  painter.drawPolyline(curve);
  const auto of = [&](std::int64_t count) {
    return at(static_cast<double>(count) / all, up(m_contacts.leftOver(count, m_money)));
  };
  painter.setBrush(t.color(Role::Surface));
  painter.drawEllipse(of(m_best), t.px(4), t.px(4));
  const QString best = tr("best: %1").arg(formatCount(m_best));
  const double width = QFontMetricsF(painter.font(), this).horizontalAdvance(best);
  painter.drawText(QRectF(std::clamp(of(m_best).x() - width / 2, plotArea().left(), plotArea().right() - width),
                          of(m_best).y() - t.px(22), width + 1, t.px(16)),
                   Qt::AlignLeft, best);
  painter.setPen(dashed(Role::Accent));
  painter.drawLine(of(m_count), QPointF(of(m_count).x(), plotArea().bottom()));
  painter.setPen(QPen(t.color(Role::Surface), t.px(1.5)));
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(of(m_count), t.px(5), t.px(5));
}

bool ProfitPlot::moveCursor(int dx, int /*dy*/) {
  if (dx == 0 || m_contacts.size() == 0) return false;
  const std::int64_t step = std::max<std::int64_t>(1, m_contacts.size() / 100);
  emit picked(std::clamp<std::int64_t>(m_count + dx * step, 1, m_contacts.size()));
  return true;
}

void ProfitPlot::mousePressEvent(QMouseEvent* event) {
  const QRectF area = plotArea();
  if (m_contacts.size() == 0 || area.width() <= 0) return;
  const double share = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
  emit picked(
      std::clamp<std::int64_t>(std::llround(share * static_cast<double>(m_contacts.size())), 1, m_contacts.size()));
}

}  // namespace kindred::ui::predict_page
