#include "ui/pages/segments/k_scores.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "ui/text/language.h"
#include "ui/theme/style_paint.h"

namespace kindred::ui::segments {
namespace {

constexpr int kRow = 22;
constexpr int kSide = 14;
constexpr int kNumber = 18;
constexpr int kGap = 8;
constexpr int kFigure = 32;
constexpr int kBar = 8;
constexpr int kBadgePadding = 18;
constexpr double kWidestBar = 0.86;  // of its room, for the best silhouette

}  // namespace

KScores::KScores(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  whenThemed(this, [this] { updateGeometry(); });
}

void KScores::setScores(std::vector<KScore> scores) {
  m_scores = std::move(scores);
  m_current = -1;
  updateGeometry();
  update();
}

void KScores::setChosen(int k) {
  if (k == m_chosen) return;
  m_chosen = k;
  update();
}

QSize KScores::sizeHint() const { return {theme().px(200), static_cast<int>(m_scores.size()) * theme().px(kRow)}; }

QSize KScores::minimumSizeHint() const { return {theme().px(140), sizeHint().height()}; }

QRect KScores::rowPlace(int row) const { return {0, row * theme().px(kRow), width(), theme().px(kRow)}; }

int KScores::rowAt(const QPoint& place) const {
  const int row = place.y() / theme().px(kRow);
  return rect().contains(place) && row < static_cast<int>(m_scores.size()) ? row : -1;
}

int KScores::chosenRow() const {
  const auto found = std::ranges::find(m_scores, m_chosen, &KScore::k);
  return found == m_scores.end() ? -1 : static_cast<int>(found - m_scores.begin());
}

int KScores::badgeWidth() const {
  const QFontMetrics metrics(theme().font(FontRole::TinyBold));
  int widest = 0;
  for (const KScore& score : m_scores) widest = std::max(widest, metrics.horizontalAdvance(score.steady));
  return widest > 0 ? widest + theme().px(kBadgePadding) : 0;
}

void KScores::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  for (int row = 0; row < static_cast<int>(m_scores.size()); ++row) drawRow(painter, row);
  if (paint::hasKeyboardFocus(*this)) {
    const int row = m_current >= 0 ? m_current : std::max(0, chosenRow());
    paint::focusRing(painter, m_scores.empty() ? rect() : rowPlace(row), theme());
  }
}

void KScores::drawRow(QPainter& painter, int row) const {
  const Theme& t = theme();
  const KScore& score = m_scores[static_cast<std::size_t>(row)];
  const QRect place = rowPlace(row);
  const bool chosen = score.k == m_chosen;
  if (chosen) painter.fillRect(place, t.color(Role::AccentWeak));
  else if (row == m_current) painter.fillRect(place, t.color(Role::Hover));
  if (chosen) painter.fillRect(QRect(place.left(), place.top(), t.px(3), place.height()), t.color(Role::Accent));
  painter.setFont(t.font(chosen || score.best ? FontRole::SmallBold : FontRole::Small));
  painter.setPen(t.color(chosen || score.best ? Role::Text : Role::Text2));
  QRect room = place.adjusted(t.px(kSide), 0, -t.px(kSide), 0);
  painter.drawText(QRect(room.left(), room.top(), t.px(kNumber), room.height()), Qt::AlignRight | Qt::AlignVCenter,
                   QLocale().toString(score.k));
  room.setLeft(room.left() + t.px(kNumber + kGap));
  const int badge = badgeWidth();
  if (badge > 0) {
    Tag::draw(painter, QRect(room.right() - badge + 1, room.top(), badge, room.height()), score.steady, score.tone);
    room.setRight(room.right() - badge - t.px(kGap));
  }
  painter.setFont(t.font(chosen || score.best ? FontRole::SmallBold : FontRole::Small));
  painter.setPen(t.color(chosen || score.best ? Role::Text : Role::Text2));
  painter.drawText(QRect(room.right() - t.px(kFigure) + 1, room.top(), t.px(kFigure), room.height()),
                   Qt::AlignRight | Qt::AlignVCenter, formatNumber(score.silhouette));
  room.setRight(room.right() - t.px(kFigure + kGap));
  double greatest = 0;
  for (const KScore& each : m_scores) greatest = std::max(greatest, std::isnan(each.silhouette) ? 0 : each.silhouette);
  if (greatest <= 0 || !(score.silhouette > 0)) return;
  const int length = static_cast<int>(std::lround(room.width() * kWidestBar * score.silhouette / greatest));
  painter.fillRect(QRect(room.left(), room.center().y() - t.px(kBar) / 2 + 1, length, t.px(kBar)),
                   t.color(score.best ? Role::Accent : Role::Neutral));
}

void KScores::setCurrent(int row) {
  if (row == m_current) return;
  m_current = row;
  const auto i = static_cast<std::size_t>(row);
  setAccessibleDescription(row < 0 ? QString() : m_scores[i].tip.join(QStringLiteral(", ")));
  QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
  update();
}

bool KScores::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int row = rowAt(help->pos());
  if (row < 0) QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), m_scores[static_cast<std::size_t>(row)].tip.join(QLatin1Char('\n')), this,
                       rowPlace(row));
  return true;
}

void KScores::mouseMoveEvent(QMouseEvent* event) { setCurrent(rowAt(event->position().toPoint())); }

void KScores::mouseReleaseEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && row >= 0) emit picked(m_scores[static_cast<std::size_t>(row)].k);
}

void KScores::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  setCurrent(-1);
}

void KScores::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (event->reason() != Qt::MouseFocusReason) setCurrent(chosenRow());
}

void KScores::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  setCurrent(-1);
}

void KScores::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_scores.size()) - 1;
  if (last < 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Up: return setCurrent(std::clamp(m_current - 1, 0, last));
    case Qt::Key_Down: return setCurrent(std::min(m_current + 1, last));
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_current >= 0) emit picked(m_scores[static_cast<std::size_t>(m_current)].k);
      return;
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace kindred::ui::segments
