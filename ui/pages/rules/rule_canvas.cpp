#include "ui/pages/rules/rule_canvas.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/style_paint.h"

namespace kindred::ui::rules_page {
namespace {

constexpr int kLeft = 58, kBottom = 38, kTop = 10, kRight = 16;
constexpr int kLegendWidth = 150, kBarHeight = 8;
constexpr double kMarkerSize = 1.7;  // against customers': there are hundreds, not millions
constexpr double kMargin = 0.03;     // of the data on either side

QColor tide(double place) {
  constexpr double kFaintest = 0.25;  // as the canvas draws its shades
  return QColor(theme().colourTable(
      ColourMap::Tide)[static_cast<std::size_t>(std::lround((kFaintest + (1 - kFaintest) * place) * 255))]);
}

/// As many digits as it has: “1 %”, “1.25 %”.
QString tickText(double share) {
  const QString whole = formatPercent(0), number = QLocale().toString(share * 100, 'g', 4);
  return QString(whole).replace(QLocale().toString(0), number);
}

/// 1, 2, 5 × 10ⁿ and what lies between where they are few.
std::vector<double> logTicks(double low, double high) {
  std::vector<double> ticks;
  const bool isNarrow = high / low < 12;
  const std::vector<double> steps =
      isNarrow ? std::vector<double>{1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8} : std::vector<double>{1, 2, 5};
  for (double power = std::pow(10, std::floor(std::log10(low))); power <= high; power *= 10) {
    for (const double step : steps) {
      if (power * step >= low * 0.999 && power * step <= high * 1.001) ticks.push_back(power * step);
    }
  }
  return ticks;
}

}  // namespace

RuleCanvas::RuleCanvas(QWidget* parent) : ScatterCanvas(parent) { setTool(Tool::Rectangle); }

void RuleCanvas::show(const workflow::FoundRulesPtr& found, const std::vector<int>& places) {
  m_found = found;
  m_hasLonger = false;
  ScatterData data{.x = {}, .y = {}, .colour = {}};
  data.size = kMarkerSize;
  std::vector<double> lifts;
  for (const int place : places) {
    const rules::Rule& rule = found->found.rules[static_cast<std::size_t>(place)];
    const bool isLonger = rule.left.size() + rule.right.size() > 2;
    data.x.push_back(static_cast<float>(std::log10(std::max(rules::support(rule.counts), 1e-9))));
    data.y.push_back(static_cast<float>(rules::confidence(rule.counts)));
    data.shape.push_back(static_cast<std::uint8_t>(isLonger ? Shape::Triangle : Shape::Circle));
    lifts.push_back(std::max(rules::lift(rule.counts), 1e-3));
    m_hasLonger = m_hasLonger || isLonger;
  }
  m_least = lifts.empty() ? 1 : *std::ranges::min_element(lifts);
  m_most = lifts.empty() ? 1 : *std::ranges::max_element(lifts);
  const double range = std::log(m_most / m_least);
  for (const double lift : lifts)
    data.shade.push_back(static_cast<float>(range > 0 ? std::log(lift / m_least) / range : 1));
  setData(std::move(data));
}

QRectF RuleCanvas::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kLeft), t.px(kTop), -t.px(kRight), -t.px(kBottom));
}

QRectF RuleCanvas::dataArea() const {
  QRectF area = ScatterCanvas::dataArea();
  if (data().x.empty()) return area;
  const double across = std::max(area.width(), 0.1), up = std::max(area.height(), 0.05);
  area = QRectF(area.left() - across * kMargin, area.top() - up * kMargin, across * (1 + 2 * kMargin),
                up * (1 + 2 * kMargin));
  area.setBottom(std::min(area.bottom(), 1 + up * kMargin));
  return area;
}

void RuleCanvas::draw(QPainter& painter) {
  ScatterCanvas::draw(painter);
  if (data().x.empty()) return;
  drawAxes(painter);
  drawLegend(painter);
}

void RuleCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  // What was moved beyond the axes is covered.
  painter.fillRect(QRectF(0, area.bottom(), width(), height() - area.bottom()), t.color(Role::Surface));
  painter.fillRect(QRectF(0, 0, area.left(), height()), t.color(Role::Surface));
  painter.setFont(t.font(FontRole::Tiny));
  QColor grid = t.color(Role::Grid);
  grid.setAlphaF(0.6F);
  const QPointF low = transform().toData(area.bottomLeft()), high = transform().toData(area.topRight());
  const double step = high.y() - low.y() > 0.35 ? 0.2 : high.y() - low.y() > 0.12 ? 0.05 : 0.02;
  for (double share = std::ceil(low.y() / step) * step; share <= std::min(1.0, high.y()) + 1e-9; share += step) {
    const double y = transform().toView(QPointF(0, share)).y();
    painter.setPen(grid);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     formatPercent(share));
  }
  std::vector<AxisLabel> labels;
  for (const double tick : logTicks(std::pow(10, low.x()), std::pow(10, high.x())))
    labels.push_back({transform().toView(QPointF(std::log10(tick), 0)).x(), tickText(tick)});
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, area.left() - t.px(10), width(), area.bottom() + t.px(4), [&](double x) {
    painter.setPen(grid);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setPen(t.color(Role::Text2));
  });
  const QRectF line(area.left(), height() - t.px(kAxisTitleHeight), area.width(), t.px(kAxisTitleHeight));
  painter.drawText(
      line, Qt::AlignCenter,
      QFontMetricsF(painter.font(), this)
          .elidedText(tr("Support: both sides in one basket, share of %1").arg(formatCount(m_found->baskets)),
                      Qt::ElideRight, line.width()));
  painter.save();
  painter.translate(t.px(10), area.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-area.height() / 2, -t.px(8), area.height(), t.px(16)), Qt::AlignCenter, tr("Confidence"));
  painter.restore();
}

void RuleCanvas::drawLegend(QPainter& painter) const {
  const Theme& t = theme();
  const double width = t.px(kLegendWidth), right = plotArea().right() - t.px(4), top = plotArea().top();
  const QRectF box(right - width - t.px(16), top, width + t.px(16), t.px(m_hasLonger ? 62 : 46));
  QColor ground = t.color(Role::Surface);
  ground.setAlphaF(0.88F);
  painter.fillRect(box, ground);
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QRectF bar(box.left() + t.px(8), top + t.px(18), width, t.px(kBarHeight));
  painter.drawText(QRectF(bar.left(), top, width, t.px(16)), Qt::AlignLeft | Qt::AlignVCenter, tr("Lift"));
  QLinearGradient gradient(bar.topLeft(), bar.topRight());
  for (int i = 0; i <= 8; ++i) gradient.setColorAt(i / 8.0, tide(i / 8.0));
  painter.fillRect(bar, gradient);
  const double middle = std::sqrt(m_least * m_most);
  const auto times = [](double lift) { return tr("%1×").arg(formatNumber(lift, lift < 10 ? 1 : 0)); };
  const QRectF words(bar.left(), bar.bottom() + t.px(1), width, t.px(16));
  painter.drawText(words, Qt::AlignLeft, times(m_least));
  if (m_most > m_least * 1.2) {
    painter.drawText(words, Qt::AlignHCenter, times(middle));
    painter.drawText(words, Qt::AlignRight, times(m_most));
  }
  if (!m_hasLonger) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const double y = words.bottom() + t.px(8);
  double x = bar.left() + t.px(4);
  for (const auto& [shape, text] : {std::pair{Shape::Circle, tr("2 items")}, {Shape::Triangle, tr("3 or more")}}) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(Role::Text2));
    drawMarker(painter, shape, QPointF(x, y), t.px(3.5));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QPointF(x + t.px(8), y + t.px(4)), text);
    x += t.px(16) + QFontMetricsF(painter.font()).horizontalAdvance(text) + t.px(6);
  }
}

}  // namespace kindred::ui::rules_page
