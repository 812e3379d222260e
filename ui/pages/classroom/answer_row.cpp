#include "ui/pages/classroom/answer_row.h"

#include <QKeyEvent>
#include <QPainter>

namespace kindred::ui::classroom {

AnswerRow::AnswerRow(const TypeSize& type, QWidget* parent) : QAbstractButton(parent), m_type(type) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  type.apply(this, FontRole::Body);
  connect(&type, &TypeSize::changed, this, [this] { updateGeometry(); });
}

void AnswerRow::setLook(Look look) {
  m_look = look;
  setAccessibleDescription(look == Look::Right ? tr("right") : look == Look::Wrong ? tr("wrong") : QString());
  update();
}

QRect AnswerRow::wordsIn(int width) const {
  const int left = m_type.px(38), room = std::max(m_type.px(40), width - left - m_type.px(10));
  return QFontMetrics(font()).boundingRect(QRect(left, 0, room, 10000), Qt::AlignLeft | Qt::TextWordWrap, text());
}

int AnswerRow::heightForWidth(int width) const {
  return std::max(m_type.px(36), wordsIn(width).height() + m_type.px(16));
}

QSize AnswerRow::sizeHint() const { return {m_type.px(240), heightForWidth(std::max(width(), m_type.px(240)))}; }

void AnswerRow::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool right = m_look == Look::Right, wrong = m_look == Look::Wrong, chosen = m_look == Look::Chosen;
  const Role line = right ? Role::Ok : wrong ? Role::Err : hasFocus() ? Role::Accent : Role::BorderCtl;
  const Role fill = right                         ? Role::OkBg
                    : wrong                       ? Role::ErrBg
                    : chosen                      ? Role::AccentWeak
                    : underMouse() && isEnabled() ? Role::Hover
                                                  : Role::Surface;
  painter.setPen(QPen(t.color(line), hasFocus() ? 2 : 1));
  painter.setBrush(t.color(fill));
  const double radius = t.px(5);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
  const int icon = m_type.px(18);
  const QRect mark(m_type.px(11), (height() - icon) / 2, icon, icon);
  if (right || wrong) {
    const QPixmap pixmap =
        iconPixmap(right ? QStringLiteral("okc") : QStringLiteral("x"), right ? Role::OkText : Role::ErrText, 16, this);
    painter.drawPixmap(mark, pixmap);
  } else {
    painter.setPen(QPen(t.color(chosen ? Role::Accent : Role::BorderStrong), 1.5));
    painter.setBrush(chosen ? t.color(Role::Accent) : Qt::transparent);
    painter.drawEllipse(mark.adjusted(2, 2, -2, -2));
  }
  painter.setPen(t.color(right ? Role::OkText : wrong ? Role::ErrText : Role::Text));
  painter.setFont(font());
  QRect words = wordsIn(width());
  words.moveTop((height() - words.height()) / 2);
  painter.drawText(words.adjusted(0, 0, 2, 2), Qt::AlignLeft | Qt::TextWordWrap, text());
}

// Left and Right step through the lesson, here too.
void AnswerRow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) return event->ignore();
  QAbstractButton::keyPressEvent(event);
}

}  // namespace kindred::ui::classroom
