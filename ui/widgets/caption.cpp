#include "ui/widgets/caption.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace kindred::ui {
namespace {

constexpr int kLowPlace = 360;
constexpr int kFewLines = 2;

}  // namespace

int captionLines(int height) { return height < theme().px(kLowPlace) ? kFewLines : 0; }

Caption::Caption(QWidget* parent) : Label(FontRole::Tiny, Role::Text3, parent) { setWordWrap(true); }

void Caption::setMostLines(int lines) {
  if (lines == m_lines) return;
  m_lines = lines;
  updateGeometry();
  update();
}

int Caption::mostHeight() const { return m_lines * fontMetrics().lineSpacing(); }

bool Caption::isCut() const { return m_lines > 0 && Label::heightForWidth(width()) > mostHeight() + 1; }

int Caption::heightForWidth(int width) const {
  const int whole = Label::heightForWidth(width);
  return m_lines > 0 ? std::min(whole, mostHeight()) : whole;
}

QSize Caption::sizeHint() const {
  const QSize whole = Label::sizeHint();
  return m_lines > 0 ? QSize(whole.width(), std::min(whole.height(), mostHeight())) : whole;
}

QSize Caption::minimumSizeHint() const {
  const QSize whole = Label::minimumSizeHint();
  return m_lines > 0 ? QSize(whole.width(), std::min(whole.height(), mostHeight())) : whole;
}

bool Caption::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !isCut()) return Label::event(event);
  const QString more = toolTip().isEmpty() ? QString() : QStringLiteral("\n\n") + toolTip();
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text() + more, this);
  return true;
}

void Caption::paintEvent(QPaintEvent* event) {
  if (!isCut()) return Label::paintEvent(event);
  QPainter painter(this);
  painter.setPen(palette().color(QPalette::Active, QPalette::WindowText));
  QTextLayout words(text(), font(), this);
  words.beginLayout();
  for (int line = 0; line < m_lines; ++line) {
    QTextLine place = words.createLine();
    place.setLineWidth(width());
    const bool last = line == m_lines - 1;
    const QString shown = last ? fontMetrics().elidedText(text().mid(place.textStart()), Qt::ElideRight, width())
                               : text().mid(place.textStart(), place.textLength());
    painter.drawText(QRect(0, line * fontMetrics().lineSpacing(), width(), fontMetrics().lineSpacing()),
                     Qt::AlignLeft | Qt::AlignTop, shown);
  }
  words.endLayout();
}

}  // namespace kindred::ui
