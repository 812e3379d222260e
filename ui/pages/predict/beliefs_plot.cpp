#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/pages/predict/trial_plots.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kHeadHigh = 26, kOfferHigh = 29;
constexpr float kCurveAlpha = 0.35F;

}  // namespace

QSize BeliefsPlot::minimumSizeHint() const {
  const int rows = std::max(1, static_cast<int>(m_beliefs.offers.size()));
  return {theme().px(420), theme().px(kHeadHigh + kOfferHigh * rows)};
}

void BeliefsPlot::setBeliefs(workflow::OfferBeliefs beliefs, QStringList names, std::vector<double> truths) {
  const bool isOther = beliefs.offers.size() != m_beliefs.offers.size();
  m_beliefs = std::move(beliefs);
  m_names = std::move(names);
  m_truths = std::move(truths);
  if (isOther) {
    m_current = -1;
    updateGeometry();
  }
  if (m_current >= 0) setCurrent(m_current);
  dataChanged();
}

double BeliefsPlot::rowTop(std::size_t row) const {
  return theme().px(kHeadHigh) + static_cast<double>(row) * theme().px(kOfferHigh);
}

BeliefsPlot::Columns BeliefsPlot::columnsAt(double top) const {
  const Theme& t = theme();
  const double high = t.px(kOfferHigh), margin = t.px(12), wide = width() - 2 * margin;
  const double name = wide * 0.2, count = wide * 0.09, rate = wide * 0.2, best = wide * 0.12;
  Columns made;
  double left = margin;
  const auto take = [&](double part) {
    const QRectF cell(left, top, part, high);
    left += part;
    return cell;
  };
  made.name = take(name);
  made.shown = take(count);
  made.taken = take(count);
  made.curve = take(wide - name - 2 * count - rate - best).adjusted(t.px(16), 0, -t.px(8), 0);
  made.rate = take(rate);
  made.best = take(best);
  return made;
}

void BeliefsPlot::drawHead(QPainter& painter) const {
  const Theme& t = theme();
  Columns head = columnsAt(0);
  const QFontMetricsF metrics(t.font(FontRole::SmallBold), this);
  painter.setFont(t.font(FontRole::SmallBold));
  painter.setPen(t.color(Role::Text2));
  const auto word = [&](QRectF place, const QString& text, Qt::Alignment alignment) {
    place.setHeight(t.px(kHeadHigh));
    painter.drawText(place, static_cast<int>(alignment | Qt::AlignVCenter),
                     metrics.elidedText(text, Qt::ElideRight, place.width()));
  };
  word(head.name, tr("Offer"), Qt::AlignLeft);
  word(head.shown, tr("Shown"), Qt::AlignRight);
  word(head.taken, tr("Taken"), Qt::AlignRight);
  word(head.rate, tr("Rate, 95 %"), Qt::AlignRight);
  word(head.best, tr("Is the best"), Qt::AlignRight);
  painter.setFont(t.font(FontRole::Tiny));
  std::vector<AxisLabel> labels;
  const double bottom = rowTop(m_beliefs.offers.size());
  for (const double tick : niceTicks(m_beliefs.top * 100, 4, false)) {
    if (tick > m_beliefs.top * 100) continue;
    const double x = head.curve.left() + head.curve.width() * tick / 100 / m_beliefs.top;
    labels.push_back({x, formatPercent(tick / 100, m_beliefs.top < 0.04 ? 1 : 0)});
    painter.setPen(t.color(Role::Grid));
    painter.drawLine(QPointF(x, t.px(kHeadHigh)), QPointF(x, bottom));
  }
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, head.curve.left() - t.px(14), head.curve.right() + t.px(8), t.px(6));
  painter.fillRect(QRectF(0, t.px(kHeadHigh) - 1, width(), 1), t.color(Role::Border));
}

void BeliefsPlot::drawOffer(QPainter& painter, std::size_t row) const {
  const Theme& t = theme();
  const workflow::OfferBelief& offer = m_beliefs.offers[row];
  const Columns at = columnsAt(rowTop(row));
  if (static_cast<int>(row) == m_current) {
    painter.fillRect(QRectF(0, at.name.top(), width(), at.name.height()), t.color(Role::AccentWeak));
    painter.fillRect(QRectF(0, at.name.top(), t.px(3), at.name.height()), t.color(Role::Accent));
  }
  painter.fillRect(QRectF(0, at.name.bottom() - 1, width(), 1), t.color(Role::Border));
  const int chip = t.px(16);
  SegmentChip::draw(painter, QRect(qRound(at.name.left()), qRound(at.name.center().y()) - chip / 2, chip, chip),
                    {QString::number(row + 1), static_cast<int>(row)});
  painter.setFont(t.font(FontRole::Body));
  painter.setPen(t.color(Role::Text));
  const QRectF name = at.name.adjusted(t.px(23), 0, 0, 0);
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(painter.font(), this)
                       .elidedText(m_names.value(static_cast<int>(row)), Qt::ElideRight, name.width()));
  painter.drawText(at.shown, Qt::AlignRight | Qt::AlignVCenter, formatCount(offer.shown));
  painter.drawText(at.taken, Qt::AlignRight | Qt::AlignVCenter, formatCount(offer.taken));
  const double base = at.curve.bottom() - t.px(4), high = at.curve.height() - t.px(8);
  const auto place = [&](double share) {
    return at.curve.left() + at.curve.width() * std::clamp(share / m_beliefs.top, 0.0, 1.0);
  };
  const SegmentColour colour = t.segment(static_cast<int>(row));
  QPainterPath path(QPointF(at.curve.left(), base));
  const auto points = static_cast<double>(offer.curve.size() - 1);
  for (std::size_t i = 0; i < offer.curve.size(); ++i)
    path.lineTo(at.curve.left() + at.curve.width() * static_cast<double>(i) / points, base - high * offer.curve[i]);
  path.lineTo(at.curve.right(), base);
  QColor fill = colour.fill;
  fill.setAlphaF(kCurveAlpha);
  painter.setPen(QPen(colour.line, t.px(1)));
  painter.setBrush(fill);
  painter.drawPath(path);
  painter.setPen(QPen(colour.line, t.px(3), Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(QPointF(place(offer.low), base + t.px(1)), QPointF(place(offer.high), base + t.px(1)));
  if (row < m_truths.size()) {
    painter.setPen(QPen(t.color(Role::Text), t.px(2)));
    painter.drawLine(QPointF(place(m_truths[row]), base - high), QPointF(place(m_truths[row]), base));
  }
  const QString interval =
      QStringLiteral("  %1–%2").arg(formatNumber(offer.low * 100, 1), formatNumber(offer.high * 100, 1));
  painter.setFont(t.font(FontRole::Small));
  painter.setPen(t.color(Role::Text2));
  painter.drawText(at.rate, Qt::AlignRight | Qt::AlignVCenter, interval);
  const double wide = QFontMetricsF(painter.font(), this).horizontalAdvance(interval);
  painter.setFont(t.font(FontRole::BodyBold));
  painter.setPen(t.color(Role::Text));
  const QString rate = offer.shown > 0 ? formatPercent(offer.rate, 1) : QStringLiteral("–");
  if (QFontMetricsF(painter.font(), this).horizontalAdvance(rate) + wide <= at.rate.width())
    painter.drawText(at.rate.adjusted(0, 0, -wide, 0), Qt::AlignRight | Qt::AlignVCenter, rate);
  painter.setFont(t.font(FontRole::Body));
  const QString best = formatPercent(offer.best, 1);
  const double word = QFontMetricsF(painter.font(), this).horizontalAdvance(formatPercent(1, 1));
  painter.drawText(at.best, Qt::AlignRight | Qt::AlignVCenter, best);
  const double bar = std::max(0.0, at.best.width() - word - t.px(10)) * offer.best;
  painter.fillRect(QRectF(at.best.right() - word - t.px(6) - bar, at.best.center().y() - t.px(4), bar, t.px(8)),
                   t.color(Role::Accent));
}

void BeliefsPlot::draw(QPainter& painter) {
  if (m_beliefs.offers.empty()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawHead(painter);
  for (std::size_t row = 0; row < m_beliefs.offers.size(); ++row) drawOffer(painter, row);
}

void BeliefsPlot::setCurrent(int row) {
  const int rows = static_cast<int>(m_beliefs.offers.size());
  m_current = row < 0 || row >= rows ? -1 : row;
  update();
  if (m_current < 0) return showTip({}, {});
  const workflow::OfferBelief& offer = m_beliefs.offers[static_cast<std::size_t>(m_current)];
  QStringList lines{m_names.value(m_current),
                    tr("taken up %1 of %2 times").arg(formatCount(offer.taken), formatCount(offer.shown)),
                    tr("believed between %1 and %2").arg(formatPercent(offer.low, 1), formatPercent(offer.high, 1)),
                    tr("the best of all with %1").arg(formatPercent(offer.best, 1))};
  if (static_cast<std::size_t>(m_current) < m_truths.size())
    lines << tr("in truth %1").arg(formatPercent(m_truths[static_cast<std::size_t>(m_current)], 1));
  showTip(
      QPointF(columnsAt(0).curve.center().x(), rowTop(static_cast<std::size_t>(m_current)) + theme().px(kOfferHigh)),
      lines);
}

bool BeliefsPlot::moveCursor(int /*dx*/, int dy) {
  if (dy == 0 || m_beliefs.offers.empty()) return false;
  setCurrent(std::clamp(m_current + dy, 0, static_cast<int>(m_beliefs.offers.size()) - 1));
  return true;
}

void BeliefsPlot::letGo() { setCurrent(-1); }

void BeliefsPlot::mouseMoveEvent(QMouseEvent* event) {
  Canvas::mouseMoveEvent(event);
  const double row = (event->position().y() - theme().px(kHeadHigh)) / theme().px(kOfferHigh);
  setCurrent(row < 0 ? -1 : static_cast<int>(row));
}

}  // namespace kindred::ui::predict_page
