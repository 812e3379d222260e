#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

#include "ui/models/cell_roles.h"
#include "ui/models/table_view.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kFirstPadding = 12;
constexpr int kBarWidth = 48, kLeastBar = 16;
constexpr int kBarFigure = 34;  // the room that "99.9 %" takes
constexpr int kSparkWidth = 64, kIntervalWidth = 64;
constexpr int kGap = 8;

QFont cellFont(const QModelIndex& index) {
  return theme().font(index.data(BoldRole).toBool() ? FontRole::Section : FontRole::Control);
}

QColor cellColour(const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (!option.state.testFlag(QStyle::State_Enabled)) return theme().color(Role::Disabled);
  if (const QVariant colour = index.data(TextColourRole); colour.isValid())
    return theme().color(static_cast<Role>(colour.toInt()));
  return theme().color(index.data(MutedRole).toBool() ? Role::Text2 : Role::Text);
}

// Tables leave the position unset; the first cell of a row is that of the first section.
QStyleOptionViewItem::ViewItemPosition positionOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto* table = qobject_cast<const QTableView*>(option.widget);
  const bool first = table != nullptr && table->horizontalHeader()->visualIndex(index.column()) == 0;
  return first ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
}

QRect checkPlace(const QRect& cell) {
  const int side = theme().px(15);
  return {cell.left() + theme().px(kPadding), cell.center().y() - side / 2, side, side};
}

void drawBar(QPainter& painter, const QRect& place, const QModelIndex& index) {
  const Theme& t = theme();
  const int height = t.px(8);
  const QRect groove(place.left(), place.center().y() - height / 2 + 1, place.width(), height);
  painter.fillRect(groove, t.color(Role::NeutralWeak));
  const QVariant colour = index.data(BarColourRole);
  QRect filled = groove;
  filled.setWidth(static_cast<int>(std::lround(groove.width() * std::clamp(index.data(BarRole).toDouble(), 0.0, 1.0))));
  painter.fillRect(filled, colour.isValid()                 ? t.segment(colour.toInt()).fill
                           : index.data(MutedRole).toBool() ? t.color(Role::BorderCtl)
                                                            : t.color(Role::Accent));
  if (const QVariant tick = index.data(TickRole); tick.isValid()) {
    const int x = groove.left() + static_cast<int>(groove.width() * std::clamp(tick.toDouble(), 0.0, 1.0));
    painter.fillRect(QRect(x, groove.top() - t.px(2), t.px(2), height + 2 * t.px(2)), t.color(Role::Text));
  }
}

// From zero to the greatest, so that lines of different rows tell shapes, not amounts.
void drawSpark(QPainter& painter, const QRect& place, const QModelIndex& index) {
  const auto values = index.data(SparkRole).value<QList<double>>();
  if (values.size() < 2) return;
  const Theme& t = theme();
  const QRectF area = QRectF(place).adjusted(0, t.px(7), 0, -t.px(6));
  const double greatest = std::max(*std::ranges::max_element(values), 1e-12);
  QPolygonF line;
  for (qsizetype i = 0; i < values.size(); ++i) {
    line << QPointF(area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                    area.bottom() - area.height() * std::max(0.0, values[i]) / greatest);
  }
  const QVariant colour = index.data(BarColourRole);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour.isValid() ? t.segment(colour.toInt()).line : t.color(Role::Accent), t.px(1.5)));
  painter.drawPolyline(line);
  painter.restore();
}

void drawInterval(QPainter& painter, const QRect& place, const QList<double>& ends) {
  if (ends.size() != 3) return;
  const Theme& t = theme();
  const double y = place.center().y() + 0.5, end = t.px(3);
  const auto at = [&](qsizetype i) { return place.left() + place.width() * std::clamp(ends[i], 0.0, 1.0); };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.color(Role::Text2), t.px(1)));
  painter.drawLine(QPointF(at(0), y), QPointF(at(2), y));
  for (const qsizetype i : {0, 2}) painter.drawLine(QPointF(at(i), y - end), QPointF(at(i), y + end));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(QPointF(at(1), y), t.px(3.5), t.px(3.5));
  painter.restore();
}

// What stands before the text, from the left; returns what room is left for the text.
QRect drawLeading(QPainter& painter, QRect room, const QModelIndex& index) {
  const Theme& t = theme();
  if (const QVariant mark = index.data(MarkRole); mark.canConvert<SegmentMark>()) {
    const auto segment = mark.value<SegmentMark>();
    const int side = t.px(16);
    if (segment.colour >= 0) {
      SegmentChip::draw(painter, QRect(room.left(), room.center().y() - side / 2, side, side), segment);
      room.setLeft(room.left() + side + t.px(7));
    }
  }
  if (index.data(BarRole).isValid()) {
    // Of a column that is narrow all bars are shorter, so that their lengths can be compared and their figures read.
    const int width = std::clamp(room.width() - t.px(kGap + kBarFigure), t.px(kLeastBar), t.px(kBarWidth));
    drawBar(painter, QRect(room.left(), room.top(), width, room.height()), index);
    room.setLeft(room.left() + width + t.px(kGap));
  }
  if (const QVariant ends = index.data(IntervalRole); ends.isValid()) {
    drawInterval(painter, QRect(room.left() + t.px(4), room.top(), t.px(kIntervalWidth), room.height()),
                 ends.value<QList<double>>());
    room.setLeft(room.left() + t.px(kIntervalWidth + 2 * kGap));
  }
  if (index.data(SparkRole).isValid()) {
    drawSpark(painter, QRect(room.left(), room.top(), t.px(kSparkWidth), room.height()), index);
    room.setLeft(room.left() + t.px(kSparkWidth + kGap));
  }
  if (const QString tag = index.data(TagRole).toString(); !tag.isEmpty()) {
    const int width = Tag::draw(painter, room, tag, static_cast<Tone>(index.data(ToneRole).toInt()));
    room.setLeft(room.left() + width + t.px(6));
  }
  return room;
}

// Of a number half of the digits would be another number: its column grows by what is missing.
void askForRoom(const QStyleOptionViewItem& option, const QModelIndex& index, int missing) {
  if (missing <= 0) return;
  if (auto* table = qobject_cast<TableView*>(const_cast<QWidget*>(option.widget)))
    table->widenLater(index.column(), option.rect.width() + missing + 1);
}

void drawText(QPainter& painter, const QRect& room, const QString& text, Qt::Alignment alignment, bool problem) {
  const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
  painter.drawText(room, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
  if (!problem) return;
  const QRect drawn = painter.fontMetrics().boundingRect(room, static_cast<int>(alignment | Qt::AlignVCenter), shown);
  painter.fillRect(QRect(drawn.left(), drawn.bottom() + 1, drawn.width(), theme().px(2)), theme().color(Role::Warn));
}

}  // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& t = theme();
  QStyleOptionViewItem item = option;
  item.index = index;
  item.viewItemPosition = positionOf(option, index);
  if (const QVariant tint = index.data(TintRole); tint.isValid())
    item.backgroundBrush = t.color(static_cast<Role>(tint.toInt()));
  painter->save();
  paint::itemPanel(*painter, item, option.widget, t);
  const bool first = item.viewItemPosition == QStyleOptionViewItem::Beginning;
  QRect room = option.rect.adjusted(t.px(first ? kFirstPadding : kPadding), 0, -t.px(kPadding), -1);
  if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
    QStyleOption box;
    box.rect = checkPlace(option.rect);
    box.state = QStyle::State_Enabled | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    paint::checkBox(*painter, box, t);
    room.setLeft(box.rect.right() + t.px(kGap));
  }
  if (const QString name = index.data(IconRole).toString(); !name.isEmpty() && option.widget != nullptr) {
    const int side = t.px(16);
    painter->drawPixmap(room.right() - side + 1, room.center().y() - side / 2,
                        iconPixmap(name, Role::Accent, 16, option.widget));
    room.setRight(room.right() - side - t.px(4));
  }
  const QString second = index.data(SecondLineRole).toString();
  if (!second.isEmpty()) {
    QRect below = room;
    room.setHeight(room.height() / 2 + t.px(2));
    below.setTop(room.bottom() - t.px(1));
    if (index.data(MarkRole).canConvert<SegmentMark>()) below.setLeft(below.left() + t.px(16 + 7));
    painter->setFont(t.font(FontRole::Tiny));
    painter->setPen(t.color(Role::Text2));
    drawText(*painter, below.adjusted(0, 0, 0, -t.px(4)), second, Qt::AlignLeft, false);
  }
  room = drawLeading(*painter, room, index);
  painter->setFont(cellFont(index));
  painter->setPen(cellColour(option, index));
  const QVariant alignment = index.data(Qt::TextAlignmentRole);
  const bool right = alignment.isValid() && (alignment.toInt() & Qt::AlignRight) != 0;
  const bool centred = alignment.isValid() && (alignment.toInt() & Qt::AlignHCenter) != 0;
  const QString text = index.data().toString();
  if (right) askForRoom(option, index, QFontMetrics(cellFont(index)).horizontalAdvance(text) - room.width());
  drawText(*painter, room, text,
           right     ? Qt::AlignRight
           : centred ? Qt::AlignHCenter
                     : Qt::AlignLeft,
           index.data(ProblemRole).toBool());
  painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& t = theme();
  int width = QFontMetrics(cellFont(index)).horizontalAdvance(index.data().toString());
  if (const QString second = index.data(SecondLineRole).toString(); !second.isEmpty()) {
    width = std::max(width, QFontMetrics(t.font(FontRole::Tiny)).horizontalAdvance(second));
  }
  if (index.data(MarkRole).canConvert<SegmentMark>()) width += t.px(16 + 7);
  if (index.data(BarRole).isValid()) width += t.px(kBarWidth + kGap);
  if (index.data(IntervalRole).isValid()) width += t.px(kIntervalWidth + 2 * kGap);
  if (index.data(SparkRole).isValid()) width += t.px(kSparkWidth);
  if (const QString tag = index.data(TagRole).toString(); !tag.isEmpty()) {
    width += QFontMetrics(t.font(FontRole::TinyBold)).horizontalAdvance(tag) + t.px(18);
  }
  if (index.data(Qt::CheckStateRole).isValid()) width += t.px(15 + kGap);
  if (!index.data(IconRole).toString().isEmpty()) width += t.px(20);
  return {width + t.px(kFirstPadding + kPadding) + 2, std::max(t.px(28), option.fontMetrics.height())};
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
  const bool checkable =
      index.data(Qt::CheckStateRole).isValid() && (model->flags(index) & Qt::ItemIsUserCheckable) != 0;
  if (!checkable) return false;
  bool toggles = false;
  if (event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int reach = theme().px(6);
    toggles = mouse->button() == Qt::LeftButton &&
              checkPlace(option.rect).adjusted(-reach, -reach, reach, reach).contains(mouse->position().toPoint());
  } else if (event->type() == QEvent::KeyPress) {
    toggles = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
  }
  if (!toggles) return false;
  const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace kindred::ui
