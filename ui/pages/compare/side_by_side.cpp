#include "ui/pages/compare/side_by_side.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>

#include "ui/pages/compare/leaderboard.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::compare_page {
namespace {

constexpr int kSideMargin = 20, kGap = 54, kHead = 28, kRow = 27, kLeastColumn = 120, kRank = 24, kTick = 22;

}  // namespace

SideBySide::SideBySide(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("sideBySide"));
  setFocusPolicy(Qt::TabFocus);
  whenTranslated(this, [this] { retell(); });
}

void SideBySide::setColumns(std::vector<ListColumn> columns) {
  m_columns = std::move(columns);
  retell();
  updateGeometry();
  update();
}

void SideBySide::retell() {
  setAccessibleName(tr("Lists for one customer, side by side"));
  QStringList words;
  for (const ListColumn& column : m_columns) {
    QStringList products;
    for (const ListedProduct& each : column.products)
      products << (each.isHidden ? tr("%1 (found)").arg(each.title) : each.title);
    words << QStringLiteral("%1: %2").arg(column.title, products.join(QStringLiteral(", ")));
  }
  setAccessibleDescription(words.join(QStringLiteral(". ")));
}

QSize SideBySide::sizeHint() const {
  std::size_t rows = 0;
  for (const ListColumn& column : m_columns) rows = std::max(rows, column.products.size());
  const auto columns = static_cast<int>(std::max<std::size_t>(m_columns.size(), 1));
  return {theme().px(2 * kSideMargin + columns * kLeastColumn + (columns - 1) * kGap),
          theme().px(kHead + kRow * static_cast<int>(rows) + 12)};
}

QSize SideBySide::minimumSizeHint() const { return sizeHint(); }

QRectF SideBySide::placeOf(std::size_t column, std::size_t row) const {
  const Theme& t = theme();
  const auto count = static_cast<double>(m_columns.size());
  const double gap = t.px(kGap), wide = (width() - 2 * t.px(kSideMargin) - gap * (count - 1)) / count;
  return {t.px(kSideMargin) + static_cast<double>(column) * (wide + gap),
          static_cast<double>(t.px(kHead + kRow * static_cast<int>(row))), wide, static_cast<double>(t.px(kRow - 3))};
}

void SideBySide::drawColumn(QPainter& painter, std::size_t place) const {
  const Theme& t = theme();
  const ListColumn& column = m_columns[place];
  const QRectF first = placeOf(place, 0);
  const auto found = std::ranges::count_if(column.products, &ListedProduct::isHidden);
  const QString count = tr("%1 of %2 found").arg(formatCount(found), formatCount(std::ssize(column.products)));
  painter.setFont(t.font(FontRole::Small));
  const double countWide = QFontMetricsF(painter.font(), this).horizontalAdvance(count);
  const QRectF head(first.left(), 0, first.width(), t.px(kHead - 6));
  const QRectF square(head.left(), head.center().y() - t.px(5), t.px(10), t.px(10));
  painter.fillRect(square, tickedColour(place));
  painter.setPen(t.color(Role::Text2));
  painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, count);
  painter.setFont(t.font(FontRole::Section));
  painter.setPen(t.color(Role::Text));
  const QRectF name = head.adjusted(t.px(17), 0, -countWide - t.px(6), 0);
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(painter.font(), this).elidedText(column.title, Qt::ElideRight, name.width()));
  painter.setPen(t.color(Role::Border));
  painter.drawLine(QPointF(head.left(), head.bottom() + 2), QPointF(head.right(), head.bottom() + 2));
  for (std::size_t row = 0; row < column.products.size(); ++row) {
    const ListedProduct& each = column.products[row];
    const QRectF room = placeOf(place, row);
    if (each.isHidden) {
      painter.fillRect(room, t.color(Role::OkBg));
      painter.drawPixmap(QPointF(room.right() - t.px(kTick - 2), room.center().y() - t.px(8)),
                         iconPixmap(QStringLiteral("check"), Role::OkText, 16, this));
    }
    painter.setFont(t.font(FontRole::Control));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(room.left(), room.top(), t.px(kRank - 6), room.height()), Qt::AlignRight | Qt::AlignVCenter,
                     formatCount(static_cast<std::int64_t>(row) + 1));
    painter.setFont(t.font(each.isHidden ? FontRole::ControlBold : FontRole::Control));
    painter.setPen(t.color(each.isHidden ? Role::OkText : Role::Text));
    const QRectF text = room.adjusted(t.px(kRank + 4), 0, each.isHidden ? -t.px(kTick) : 0, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font(), this).elidedText(each.title, Qt::ElideRight, text.width()));
  }
}

void SideBySide::drawLines(QPainter& painter, std::size_t column) const {
  const Theme& t = theme();
  const auto& next = m_columns[column + 1].products;
  for (std::size_t row = 0; row < m_columns[column].products.size(); ++row) {
    const ListedProduct& each = m_columns[column].products[row];
    const auto same = std::ranges::find(next, each.product, &ListedProduct::product);
    if (same == next.end()) continue;
    const QRectF left = placeOf(column, row),
                 right = placeOf(column + 1, static_cast<std::size_t>(same - next.begin()));
    const QPointF from(left.right() + t.px(4), left.center().y()), to(right.left() - t.px(4), right.center().y());
    const double half = (to.x() - from.x()) / 2;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(half, 0), to - QPointF(half, 0), to);
    const QColor colour = t.color(each.isHidden ? Role::Ok : Role::BorderStrong);
    painter.setPen(QPen(colour, t.px(1.3)));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setBrush(colour);
    for (const QPointF& end : {from, to}) painter.drawEllipse(end, t.px(1.5), t.px(1.5));
  }
}

void SideBySide::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t column = 0; column < m_columns.size(); ++column) {
    drawColumn(painter, column);
    if (column + 1 < m_columns.size()) drawLines(painter, column);
  }
}

bool SideBySide::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  for (std::size_t column = 0; column < m_columns.size(); ++column) {
    for (std::size_t row = 0; row < m_columns[column].products.size(); ++row) {
      if (!placeOf(column, row).contains(help->pos())) continue;
      QToolTip::showText(help->globalPos(), m_columns[column].products[row].title, this);
      return true;
    }
  }
  QToolTip::hideText();
  return true;
}

}  // namespace kindred::ui::compare_page
