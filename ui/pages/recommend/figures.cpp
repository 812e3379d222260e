#include "ui/pages/recommend/figures.h"

#include <QPainter>

#include "ui/text/language.h"

namespace kindred::ui {
namespace {

constexpr int kDots = 5;
constexpr int kDot = 7;
constexpr int kDotGap = 2;

QFontMetrics metrics(FontRole role) { return QFontMetrics(theme().font(role)); }

void write(QPainter& painter, const QRect& place, FontRole font, Role colour, const QString& text,
           Qt::Alignment alignment) {
  painter.setFont(theme().font(font));
  painter.setPen(theme().color(colour));
  painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine, text);
}

}  // namespace

ScoreDots::ScoreDots(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void ScoreDots::setScore(int score) {
  m_score = score;
  setAccessibleName(tr("%1 of 5").arg(score));
  setToolTip(tr("Quintile %1 of 5: 5 is the best fifth of all customers").arg(score));
  update();
}

QSize ScoreDots::sizeHint() const {
  return {kDots * theme().px(kDot) + (kDots - 1) * theme().px(kDotGap), theme().px(kDot)};
}

void ScoreDots::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const int side = theme().px(kDot);
  for (int i = 0; i < kDots; ++i) {
    painter.setBrush(theme().color(i < m_score ? Role::Text2 : Role::NeutralWeak));
    painter.drawEllipse(QRectF(i * (side + theme().px(kDotGap)), (height() - side) / 2.0, side, side));
  }
}

Equation::Equation(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void Equation::setSum(const QString& left, const QString& result) {
  m_above = left;
  m_below.clear();
  m_result = result;
  changed();
}

void Equation::setFraction(const QString& above, const QString& below, const QString& result) {
  m_above = above;
  m_below = below;
  m_result = result;
  changed();
}

void Equation::changed() {
  setAccessibleName(text());
  updateGeometry();
  update();
}

QString Equation::text() const {
  const QString left = m_below.isEmpty() ? m_above : m_above + QStringLiteral(" ÷ ") + m_below;
  return left + QStringLiteral(" = ") + m_result;
}

int Equation::leftWidth() const {
  const QFontMetrics words = metrics(FontRole::Body);
  if (m_below.isEmpty()) return words.horizontalAdvance(m_above);
  return std::max(words.horizontalAdvance(m_above), words.horizontalAdvance(m_below)) + theme().px(12);
}

QSize Equation::sizeHint() const {
  const int gap = theme().px(8);
  const int line = metrics(FontRole::Body).height();
  const int width = leftWidth() + gap + metrics(FontRole::Body).horizontalAdvance(QLatin1Char('=')) + gap +
                    metrics(FontRole::KeyFigure).horizontalAdvance(m_result) + 2;
  return {width, m_below.isEmpty() ? std::max(line, metrics(FontRole::KeyFigure).height()) : 2 * line + theme().px(5)};
}

void Equation::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int gap = theme().px(8);
  const int left = leftWidth();
  if (m_below.isEmpty()) {
    write(painter, {0, 0, left + 1, height()}, FontRole::Body, Role::Text, m_above, Qt::AlignLeft | Qt::AlignVCenter);
  } else {
    const int middle = height() / 2;
    write(painter, {0, 0, left, middle - 1}, FontRole::Body, Role::Text, m_above, Qt::AlignHCenter | Qt::AlignVCenter);
    write(painter, {0, middle + 2, left, height() - middle - 2}, FontRole::Body, Role::Text, m_below,
          Qt::AlignHCenter | Qt::AlignVCenter);
    painter.fillRect(QRect(0, middle, left, theme().px(1)), theme().color(Role::Text));
  }
  const int sign = metrics(FontRole::Body).horizontalAdvance(QLatin1Char('='));
  write(painter, {left + gap, 0, sign + 1, height()}, FontRole::Body, Role::Text2, QStringLiteral("="),
        Qt::AlignLeft | Qt::AlignVCenter);
  const int x = left + 2 * gap + sign;
  write(painter, {x, 0, width() - x, height()}, FontRole::KeyFigure, Role::Text, m_result,
        Qt::AlignLeft | Qt::AlignVCenter);
}

NumberLine::NumberLine(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void NumberLine::set(double low, double high, double usual, double score, const QString& usualLabel,
                     const QString& scoreLabel) {
  m_low = low;
  m_high = high;
  m_usual = usual;
  m_score = score;
  m_usualLabel = usualLabel;
  m_scoreLabel = scoreLabel;
  setAccessibleName(
      tr("From %1 to %2: %3, %4").arg(formatNumber(low, 1), formatNumber(high, 1), usualLabel, scoreLabel));
  update();
}

QSize NumberLine::sizeHint() const { return {theme().px(200), theme().px(58)}; }

double NumberLine::place(double value) const {
  const double margin = theme().px(10);
  const double share = m_high > m_low ? std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0) : 0;
  return margin + share * (width() - 2 * margin);
}

void NumberLine::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const int y = t.px(28);
  const int tick = t.px(4);
  const auto drawTick = [&](double value) {
    const int x = static_cast<int>(std::lround(place(value)));
    painter.fillRect(QRect(x, y - tick, 1, 2 * tick + 1), t.color(Role::BorderStrong));
    const QString words = formatNumber(value, value == std::floor(value) ? 0 : 1);
    const int half = t.px(20);
    write(painter, {x - half, y + t.px(8), 2 * half, t.px(16)}, FontRole::Tiny, Role::Text3, words,
          Qt::AlignHCenter | Qt::AlignTop);
  };
  painter.fillRect(QRectF(place(m_low), y, place(m_high) - place(m_low), 1), t.color(Role::BorderStrong));
  drawTick(m_low);
  // Whole numbers, but not so near to the lower end that the words meet.
  const double step = std::max(1.0, std::ceil((m_high - m_low) / 10));
  for (double value = std::floor(m_low) + 1; value < m_high; value += step) {
    if (place(value) - place(m_low) > t.px(22)) drawTick(value);
  }
  drawTick(m_high);

  painter.setRenderHint(QPainter::Antialiasing);
  const double usual = place(m_usual);
  const double score = place(m_score);
  painter.fillRect(QRectF(std::min(usual, score), y - t.px(1), std::abs(score - usual), t.px(4)),
                   t.color(Role::Accent));
  painter.setPen(QPen(t.color(Role::Text), t.px(2) * 0.8));
  painter.setBrush(t.color(Role::Surface));
  painter.drawEllipse(QPointF(usual, y + 0.5), t.px(5), t.px(5));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(QPointF(score, y + 0.5), t.px(6), t.px(6));

  // The two labels side by side, kept apart and inside.
  const int usualWidth = metrics(FontRole::Small).horizontalAdvance(m_usualLabel) + 2;
  const int scoreWidth = metrics(FontRole::SmallBold).horizontalAdvance(m_scoreLabel) + 2;
  double a = std::clamp(usual - usualWidth / 2.0, 0.0, std::max(0.0, double(width() - usualWidth)));
  double b = std::clamp(score - scoreWidth / 2.0, 0.0, std::max(0.0, double(width() - scoreWidth)));
  const double gap = t.px(8);
  if (usual <= score && a + usualWidth + gap > b) {
    const double over = a + usualWidth + gap - b;
    b = std::min(b + over / 2, double(width() - scoreWidth));
    a = std::max(0.0, b - gap - usualWidth);
  } else if (usual > score && b + scoreWidth + gap > a) {
    const double over = b + scoreWidth + gap - a;
    a = std::min(a + over / 2, double(width() - usualWidth));
    b = std::max(0.0, a - gap - scoreWidth);
  }
  const int top = t.px(2);
  write(painter, {int(a), top, usualWidth, t.px(17)}, FontRole::Small, Role::Text2, m_usualLabel,
        Qt::AlignLeft | Qt::AlignVCenter);
  write(painter, {int(b), top, scoreWidth, t.px(17)}, FontRole::SmallBold, Role::Text, m_scoreLabel,
        Qt::AlignLeft | Qt::AlignVCenter);
}

}  // namespace kindred::ui
