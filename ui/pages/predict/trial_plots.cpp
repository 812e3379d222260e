#include "ui/pages/predict/trial_plots.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::predict_page {
namespace {

constexpr double kBandAlpha = 0.16;

QColor seeThrough(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

}  // namespace

QString offerTitle(const workflow::TrialSettings& settings, std::size_t offer) {
  const std::string& name = settings.offers[offer].name;
  return name.empty() ? RegretPlot::tr("Offer %1").arg(offer + 1) : QString::fromStdString(name);
}

QString ruleTitle(const std::string& key) {
  for (const AlgorithmInfo& each : workflow::trialMethods()) {
    if (each.key == key) return translated(each.title);
  }
  return RegretPlot::tr("At random");
}

QSize TrialPlot::minimumSizeHint() const { return {theme().px(140), theme().px(120)}; }

void TrialPlot::setTrial(workflow::PlayedTrialPtr trial, std::size_t shown) {
  m_trial = std::move(trial);
  m_shown = shown;
  dataChanged();
}

void TrialPlot::setStep(int step) {
  m_step = step;
  update();
}

double TrialPlot::across(double round) const {
  const QRectF area = plotArea();
  return area.left() + area.width() * round / std::max(1, m_trial ? m_trial->settings.rounds : 1);
}

void TrialPlot::mousePressEvent(QMouseEvent* event) {
  Canvas::mousePressEvent(event);
  const QRectF area = plotArea();
  if (!m_trial || area.width() <= 0 || event->button() != Qt::LeftButton) return;
  const double share = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
  emit picked(static_cast<int>(std::lround(share * m_trial->settings.rounds)));
}

void TrialPlot::drawRounds(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setPen(t.color(Role::BorderStrong));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.setPen(t.color(Role::Text2));
  std::vector<AxisLabel> labels;
  const int steps = area.width() > t.px(240) ? 4 : 2;
  for (const double tick : niceTicks(m_trial->settings.rounds, steps, true)) {
    if (tick <= m_trial->settings.rounds * 1.001)
      labels.push_back({across(tick), formatCount(static_cast<std::int64_t>(tick))});
  }
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + t.px(3));
  painter.drawText(
      QRectF(area.left(), height() - t.px(kAxisTitleHeight), area.width(), t.px(kAxisTitleHeight)), Qt::AlignCenter,
      QFontMetricsF(painter.font(), this).elidedText(tr("Customers contacted"), Qt::ElideRight, area.width()));
}

void TrialPlot::drawStep(QPainter& painter) const {
  const QRectF area = plotArea();
  painter.setPen(QPen(theme().color(Role::Text2), theme().px(1), Qt::DashLine));
  painter.drawLine(QPointF(across(m_step), area.top()), QPointF(across(m_step), area.bottom()));
}

QRectF RegretPlot::plotArea() const {
  const Theme& t = theme();
  const double names = width() > t.px(300) ? std::min(t.px(132), width() * 3 / 10) : t.px(12);
  return QRectF(rect()).adjusted(t.px(44), t.px(8), -names, -t.px(36));
}

double RegretPlot::most() const {
  double most = 1e-9;
  for (const workflow::PlayedMethod& each : m_trial->methods) {
    const auto& last = each.simulated.regret.back();
    most = std::max(most, each.key.empty() ? last.mean : std::max(last.mean, last.most));
  }
  return most;
}

double RegretPlot::up(double lost) const {
  const QRectF area = plotArea();
  return area.bottom() - area.height() * std::max(0.0, lost) / most();
}

QPen RegretPlot::penOf(std::size_t method) const {
  const Theme& t = theme();
  if (m_trial->methods[method].key.empty()) return {t.color(Role::Text3), static_cast<qreal>(t.px(2)), Qt::DotLine};
  if (method == m_shown) return {t.color(Role::Accent), static_cast<qreal>(t.px(2))};
  constexpr int kFirstOther = 1;  // the first colour is near the accent
  const auto style = method % 2 == 0 ? Qt::DashLine : Qt::DashDotLine;
  return {t.segment(kFirstOther + static_cast<int>(method)).line, t.px(3) / 2.0, style};
}

void RegretPlot::drawMethod(QPainter& painter, std::size_t method) const {
  const auto& played = m_trial->methods[method];
  const QPen pen = penOf(method);
  QPolygonF line, band;
  line << QPointF(across(0), up(0));
  band << line.front();
  for (const auto& point : played.simulated.regret) {
    line << QPointF(across(point.round), up(point.mean));
    band << QPointF(across(point.round), up(point.most));
  }
  for (auto point = played.simulated.regret.rbegin(); point != played.simulated.regret.rend(); ++point)
    band << QPointF(across(point->round), up(point->least));
  if (!played.key.empty()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(seeThrough(pen.color(), kBandAlpha));
    painter.drawPolygon(band);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(pen);
  painter.drawPolyline(line);
}

// Beside the ends of the lines, moved apart where they would touch.
void RegretPlot::drawNames(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const double room = width() - area.right() - t.px(8);
  if (room < t.px(60)) return;
  std::vector<std::size_t> order(m_trial->methods.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto lost = [this](std::size_t i) { return m_trial->methods[i].simulated.regret.back().mean; };
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return lost(a) < lost(b); });
  const double high = t.px(15);
  double free = area.bottom() + high / 2;
  for (const std::size_t i : order) {
    const double middle = std::min(up(lost(i)), free - high / 2);
    free = middle - high / 2;
    painter.setFont(t.font(i == m_shown ? FontRole::SmallBold : FontRole::Small));
    painter.setPen(penOf(i).style() == Qt::DotLine ? t.color(Role::Text2) : penOf(i).color());
    const QString words = formatCount(std::llround(lost(i))) + QStringLiteral(" ") + ruleTitle(m_trial->methods[i].key);
    painter.drawText(QRectF(area.right() + t.px(6), middle - high / 2, room, high), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font(), this).elidedText(words, Qt::ElideRight, room));
  }
}

void RegretPlot::draw(QPainter& painter) {
  if (!m_trial) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  for (const double tick : niceTicks(most(), 4, most() > 4)) {
    if (tick > most()) continue;
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(QPointF(area.left(), up(tick)), QPointF(area.right(), up(tick)));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, up(tick) - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     formatNumber(tick, most() > 4 ? 0 : 1));
  }
  drawRounds(painter);
  for (std::size_t i = m_trial->methods.size(); i-- > 0;) {
    if (i != m_shown) drawMethod(painter, i);
  }
  drawMethod(painter, m_shown);
  drawStep(painter);
  const auto& curve = shown().simulated.regret;
  double mean = 0, before = 0, meanBefore = 0;
  for (const auto& point : curve) {
    if (point.round >= m_step) {
      const double width = point.round - before;
      mean = meanBefore + (point.mean - meanBefore) * (width > 0 ? (m_step - before) / width : 1);
      break;
    }
    before = point.round;
    meanBefore = mean = point.mean;
  }
  painter.setPen(QPen(t.color(Role::Surface), t.px(1)));
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(QPointF(across(m_step), up(mean)), t.px(5), t.px(5));
  drawNames(painter);
}

QRectF SharesPlot::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(44), t.px(8), -t.px(14), -t.px(36));
}

void SharesPlot::draw(QPainter& painter) {
  if (!m_trial) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(t.font(FontRole::Tiny));
  const auto& points = shown().simulated.regret;
  const std::size_t arms = m_trial->settings.offers.size();
  const auto up = [&](double share) { return area.bottom() - area.height() * share; };
  std::vector<double> below(points.size(), 0);
  for (std::size_t arm = 0; arm < arms; ++arm) {
    QPolygonF piece;
    for (std::size_t i = 0; i < points.size(); ++i) piece << QPointF(across(points[i].round), up(below[i]));
    piece.push_front(QPointF(area.left(), piece.front().y()));
    QPolygonF upper;
    for (std::size_t i = 0; i < points.size(); ++i) {
      below[i] += points[i].shares[arm];
      upper << QPointF(across(points[i].round), up(below[i]));
    }
    upper.push_front(QPointF(area.left(), upper.front().y()));
    for (auto point = upper.rbegin(); point != upper.rend(); ++point) piece << *point;
    const SegmentColour colour = t.segment(static_cast<int>(arm));
    painter.setPen(QPen(t.color(Role::Surface), t.px(1)));
    painter.setBrush(colour.fill);
    painter.drawPolygon(piece);
    const std::size_t label = std::min(points.size() - 1, points.size() / 16);
    const double high = up(below[label] - points[label].shares[arm]) - up(below[label]);
    if (high < t.px(11)) continue;
    painter.setFont(t.font(FontRole::SmallBold));
    painter.setPen(colour.onFill);
    painter.drawText(QRectF(area.left() + t.px(6), up(below[label]), t.px(24), high), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(arm + 1));
    painter.setFont(t.font(FontRole::Tiny));
  }
  painter.setPen(t.color(Role::Text2));
  for (const double share : {0.0, 0.5, 1.0})
    painter.drawText(QRectF(0, up(share) - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     formatPercent(share));
  drawRounds(painter);
  painter.setPen(QPen(t.color(Role::Text), t.px(1), Qt::DashLine));
  painter.drawLine(QPointF(across(m_step), area.top()), QPointF(across(m_step), area.bottom()));
}

}  // namespace kindred::ui::predict_page
