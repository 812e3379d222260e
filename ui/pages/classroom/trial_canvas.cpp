#include "ui/pages/classroom/trial_canvas.h"

#include <QPainter>
#include <QPainterPath>
#include <array>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kTrialMargin = 16, kMostOfferRow = 38;
constexpr int kCurvePoints = 160;

}  // namespace

TrialCanvas::TrialCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

QSize TrialCanvas::minimumSizeHint() const { return {theme().px(420), theme().px(296)}; }

void TrialCanvas::setWalk(std::shared_ptr<const lesson::TrialWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  update();
}

void TrialCanvas::drawWord(QPainter& painter, const QRectF& place, const QString& text, FontRole font, Role role,
                           Qt::Alignment alignment) const {
  QFont shown = m_type.font(font);
  const double wide = QFontMetricsF(shown).horizontalAdvance(text);
  if (wide > place.width() && place.width() > 0) shown.setPointSizeF(shown.pointSizeF() * place.width() / wide * 0.98);
  painter.setFont(shown);
  painter.setPen(theme().color(role));
  painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine, text);
}

void TrialCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const double margin = m_type.px(kTrialMargin);
  const QRectF whole = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
  const double below = drawTable(painter, whole) + margin;
  const double gap = 1.5 * margin, half = (whole.width() - gap) / 2;
  drawBeliefs(painter, {whole.left(), below, half, whole.bottom() - below});
  drawLost(painter, {whole.left() + half + gap, below, half, whole.bottom() - below});
}

// Above a picture, in two lines where one is too short; what is left for the picture and the words below it.
QRectF TrialCanvas::drawTitle(QPainter& painter, const QRectF& place, const QString& text) const {
  painter.setFont(m_type.font(FontRole::BodyBold));
  painter.setPen(theme().color(Role::Text));
  const double high = 2.1 * QFontMetricsF(painter.font()).height();
  painter.drawText(QRectF(place.left(), place.top(), place.width(), high),
                   static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text);
  const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
  return {place.left(), place.top() + high + line * 0.4, place.width(), place.height() - high - line * 1.9};
}

double TrialCanvas::drawTable(QPainter& painter, const QRectF& place) const {
  const Theme& t = theme();
  const double line = QFontMetricsF(m_type.font(FontRole::Body)).height();
  const auto& offers = round().offers;
  const double row = std::min({static_cast<double>(m_type.px(kMostOfferRow)), line * 1.7,
                               place.height() * 0.34 / (static_cast<double>(offers.size()) + 1)});
  const std::array<QString, 5> heads = {tr("Offer"), tr("Made"), tr("Taken up"), tr("Share"),
                                        tr("Score of this round")};
  const std::array<double, 5> widths = {0.16, 0.16, 0.2, 0.2, 0.28};
  double top = place.top();
  const auto cell = [&](std::size_t column) {
    double from = place.left();
    for (std::size_t i = 0; i < column; ++i) from += widths[i] * place.width();
    return QRectF(from, top, widths[column] * place.width() - m_type.px(6), row);
  };
  for (std::size_t column = 0; column < heads.size(); ++column)
    drawWord(painter, cell(column), heads[column], FontRole::SmallBold, Role::Text2,
             (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  top += row;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const lesson::Offer& offer = offers[i];
    const bool isChosen = static_cast<int>(i) == round().chosen;
    if (isChosen)
      painter.fillRect(QRectF(place.left() - m_type.px(6), top + 1, place.width() + m_type.px(6), row - 2),
                       t.color(Role::AccentWeak));
    painter.fillRect(QRectF(place.left(), top, place.width(), 1), t.color(Role::Border));
    painter.fillRect(QRectF(place.left(), top + row * 0.25, m_type.px(12), row * 0.5),
                     t.segment(static_cast<int>(i)).fill);
    const FontRole font = isChosen ? FontRole::BodyBold : FontRole::Body;
    const QString name = QString::fromStdString(lesson::offerName(static_cast<int>(i)));
    drawWord(painter, cell(0).adjusted(m_type.px(20), 0, 0, 0), name, FontRole::BodyBold, Role::Text,
             Qt::AlignLeft | Qt::AlignVCenter);
    const QString share =
        offer.made > 0 ? formatNumber(static_cast<double>(offer.taken) / offer.made, 3) : QStringLiteral("–");
    const std::array<QString, 4> texts = {formatCount(offer.made), formatCount(offer.taken), share,
                                          offer.hasScore ? formatNumber(offer.score, 3) : QStringLiteral("–")};
    for (std::size_t column = 0; column < texts.size(); ++column)
      drawWord(painter, cell(column + 1), texts[column], font, Role::Text, Qt::AlignRight | Qt::AlignVCenter);
    top += row;
  }
  return top;
}

void TrialCanvas::drawBeliefs(QPainter& painter, const QRectF& place) const {
  const Theme& t = theme();
  const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
  const QRectF area = drawTitle(painter, place, tr("What is believed of each offer; the line is the truth"));
  double most = 1;
  for (const lesson::Offer& offer : round().offers) {
    for (int i = 0; i <= kCurvePoints; ++i) most = std::max(most, offer.density(static_cast<double>(i) / kCurvePoints));
  }
  painter.setPen(t.color(Role::BorderStrong));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  for (std::size_t i = 0; i < round().offers.size(); ++i) {
    const lesson::Offer& offer = round().offers[i];
    const QColor colour = t.segment(static_cast<int>(i)).fill;
    QPainterPath path;
    for (int point = 0; point <= kCurvePoints; ++point) {
      const double share = static_cast<double>(point) / kCurvePoints;
      const QPointF at(area.left() + area.width() * share, area.bottom() - area.height() * offer.density(share) / most);
      if (point == 0) path.moveTo(at);
      else path.lineTo(at);
    }
    painter.setBrush(Qt::NoBrush);
    const bool isChosen = static_cast<int>(i) == round().chosen;
    painter.setPen(QPen(colour, m_type.px(isChosen ? 3 : 2)));
    painter.drawPath(path);
    const double x = area.left() + area.width() * offer.truth;
    painter.setPen(QPen(t.color(Role::Text), m_type.px(1)));
    painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.top()));
    drawWord(painter, {x + m_type.px(3), area.top(), line * 1.5, line},
             QString::fromStdString(lesson::offerName(static_cast<int>(i))), FontRole::SmallBold, Role::Text,
             Qt::AlignLeft | Qt::AlignVCenter);
  }
  const double word = QFontMetricsF(m_type.font(FontRole::Small)).horizontalAdvance(formatPercent(1));
  const int every = word * 7 > area.width() ? 5 : 1;  // the ends alone where more have no room
  for (int tick = 0; tick <= 5; tick += every) {
    const double x = area.left() + area.width() * tick / 5;
    const QRectF label(x - m_type.px(30), area.bottom() + line * 0.15, m_type.px(60), line);
    const double shift = tick == 0 ? m_type.px(30) : tick == 5 ? -m_type.px(30) : 0;
    drawWord(painter, label.translated(shift, 0), formatPercent(tick / 5.0), FontRole::Small, Role::Text2,
             (tick == 0   ? Qt::AlignLeft
              : tick == 5 ? Qt::AlignRight
                          : Qt::AlignHCenter) |
                 Qt::AlignVCenter);
  }
}

void TrialCanvas::drawLost(QPainter& painter, const QRectF& place) const {
  const Theme& t = theme();
  const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
  const QRectF area =
      drawTitle(painter, place, tr("Answers lost against the best offer: %1").arg(formatNumber(round().lostSoFar, 2)));
  const int last = m_walk->steps() - 1;
  const double most = std::max(1e-9, m_walk->rounds.back().lostSoFar);
  const auto at = [&](int step) {
    return QPointF(area.left() + area.width() * step / std::max(1, last),
                   area.bottom() - area.height() * m_walk->rounds[static_cast<std::size_t>(step)].lostSoFar / most);
  };
  painter.setPen(t.color(Role::BorderStrong));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  for (int step = 1; step <= last; ++step) {
    const lesson::TrialRound& made = m_walk->rounds[static_cast<std::size_t>(step)];
    const bool isBehind = step <= m_step;
    painter.setPen(QPen(t.color(isBehind ? Role::Accent : Role::Border), m_type.px(isBehind ? 2 : 1)));
    if (isBehind) painter.drawLine(at(step - 1), at(step));
    if (!isBehind) continue;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.segment(made.chosen).fill);
    const double size = m_type.px(step == m_step ? 5 : 3);
    painter.drawEllipse(at(step), size, size);
  }
  drawWord(painter, {area.left(), area.bottom() + line * 0.15, area.width() / 2, line}, tr("Round 0"), FontRole::Small,
           Role::Text2, Qt::AlignLeft | Qt::AlignVCenter);
  drawWord(painter, {area.center().x(), area.bottom() + line * 0.15, area.width() / 2, line},
           tr("Round %1").arg(formatCount(last)), FontRole::Small, Role::Text2, Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace kindred::ui::classroom
