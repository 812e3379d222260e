#include "ui/pages/classroom/entry_header.h"

#include <QPainter>

#include "ui/text/language.h"

namespace kindred::ui::classroom {

EntryHeader::EntryHeader(QWidget* parent) : QWidget(parent) {
  whenThemed(this, [this] { setFixedHeight(theme().px(36)); });
  whenTranslated(this, [this] { update(); });
}

void EntryHeader::set(double greatest, const QString& figureTitle) {
  m_greatest = greatest;
  m_figureTitle = figureTitle;
  update();
}

void EntryHeader::setInset(int inset) {
  m_inset = inset;
  update();
}

void EntryHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Sunken));
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Role::Border));
  const EntryLayout layout = layoutFor(width() - m_inset, EntryColumns::All);
  painter.setFont(theme().font(FontRole::Small));
  painter.setPen(theme().color(Role::Text2));
  const auto name = [&](const EntryLayout::Column& column, const QString& text) {
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, column.width);
    if (column.width > 0) painter.drawText(QRect(column.left, 0, column.width, height()), Qt::AlignVCenter, shown);
  };
  name(layout.title, tr("Approach"));
  name(layout.learnsFrom, tr("Learns from"));
  name(layout.criticism, tr("Criticised for"));
  name(layout.verdict, tr("Is it fair?"));
  if (layout.figure.width == 0) return;
  if (m_greatest <= 0) {
    name(layout.figure, m_figureTitle);
    return;
  }
  const QRect place(layout.figure.left, 0, layout.figure.width, height());
  painter.setFont(theme().font(FontRole::Tiny));
  const QString shown = painter.fontMetrics().elidedText(m_figureTitle, Qt::ElideRight, place.width());
  painter.drawText(place.adjusted(0, theme().px(3), 0, 0), Qt::AlignTop | Qt::AlignLeft, shown);
  drawFigureAxis(painter, place.adjusted(0, 0, 0, -theme().px(3)), m_greatest, true);
}

}  // namespace kindred::ui::classroom
