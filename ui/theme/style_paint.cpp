#include "ui/theme/style_paint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace kindred::ui::paint {
namespace {

constexpr int kIconGap = 6;

bool isOn(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

bool keyboardFocus(const QStyleOption& option) {
  return isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange);
}

QColor hoverFill(const QStyleOption& option, const Theme& theme, const QColor& rest) {
  if (!isOn(option, QStyle::State_Enabled)) return rest;
  if (isOn(option, QStyle::State_Sunken)) return theme.color(Role::Pressed);
  if (isOn(option, QStyle::State_MouseOver)) return theme.color(Role::Hover);
  return rest;
}

QColor textColour(const QStyleOption& option, ButtonKind kind, bool checked, const Theme& theme) {
  if (!isOn(option, QStyle::State_Enabled)) return theme.color(Role::Disabled);
  if (checked) return theme.color(Role::AccentText);
  switch (kind) {
    case ButtonKind::Primary: return theme.color(Role::OnAccent);
    case ButtonKind::Link: return theme.color(isOn(option, QStyle::State_MouseOver) ? Role::AccentHover : Role::Accent);
    case ButtonKind::Danger: return theme.color(Role::ErrText);
    case ButtonKind::Normal:
    case ButtonKind::Flat: break;
  }
  return option.palette.color(QPalette::ButtonText);
}

QPixmap tinted(const QPixmap& pixmap, const QColor& colour) {
  QPixmap result = pixmap;
  QPainter painter(&result);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(result.rect(), colour);
  return result;
}

}  // namespace

void box(QPainter& painter, const QRect& rect, double radius, const QColor& fill, const QColor& border, double width) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
  const double inset = border.isValid() ? width / 2 : 0;
  painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
  painter.restore();
}

bool hasKeyboardFocus(const QWidget& widget) {
  return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void focusRing(QPainter& painter, const QRect& rect, const Theme& theme, double radius) {
  box(painter, rect, theme.px(radius), {}, theme.color(Role::Accent), theme.px(2));
}

void chevron(QPainter& painter, const QRect& rect, Qt::ArrowType direction, const QColor& colour, double size) {
  const QPointF centre = QRectF(rect).center();
  const double across = size / 2;
  const double along = size / 4;
  const bool upright = direction == Qt::UpArrow || direction == Qt::DownArrow;
  const double sign = direction == Qt::UpArrow || direction == Qt::LeftArrow ? 1 : -1;
  const auto point = [&](double a, double b) {
    return upright ? centre + QPointF(a, b * sign) : centre + QPointF(b * sign, a);
  };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, std::max(1.0, size / 6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(QPolygonF{point(-across, along), point(0, -along), point(across, along)});
  painter.restore();
}

ButtonKind kindOf(const QWidget* widget) {
  return widget == nullptr ? ButtonKind::Normal : static_cast<ButtonKind>(widget->property("kindredKind").toInt());
}

bool isSmall(const QWidget* widget) { return widget != nullptr && widget->property("kindredSmall").toBool(); }

void button(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme) {
  const bool enabled = isOn(option, QStyle::State_Enabled);
  const bool checked = isOn(option, QStyle::State_On);
  ButtonKind kind = kindOf(widget);
  if (kind == ButtonKind::Normal && option.features.testFlag(QStyleOptionButton::DefaultButton))
    kind = ButtonKind::Primary;
  QColor fill = hoverFill(option, theme, theme.color(Role::Raised));
  QColor border = theme.color(Role::BorderCtl);
  if (!enabled) {
    fill = QColor();
    border = kind == ButtonKind::Flat || kind == ButtonKind::Link ? QColor() : theme.color(Role::Border);
  } else if (checked) {
    fill = theme.color(Role::AccentWeak);
    border = theme.color(Role::AccentMid);
  } else if (kind == ButtonKind::Primary) {
    const bool active = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    fill = border = theme.color(active ? Role::AccentHover : Role::Accent);
  } else if (kind == ButtonKind::Flat) {
    fill = hoverFill(option, theme, {});
    border = QColor();
  } else if (kind == ButtonKind::Link) {
    fill = border = QColor();
  } else if (kind == ButtonKind::Danger) {
    border = theme.color(Role::Err);
  }
  const double radius =
      widget != nullptr && widget->property("kindredPill").toBool() ? option.rect.height() / 2.0 : theme.px(4);
  box(painter, option.rect, radius, fill, border);
  if (keyboardFocus(option))
    box(painter, option.rect, radius, {}, theme.color(kind == ButtonKind::Primary ? Role::Text : Role::Accent),
        theme.px(2));
}

void buttonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme) {
  ButtonKind kind = kindOf(widget);
  if (kind == ButtonKind::Normal && option.features.testFlag(QStyleOptionButton::DefaultButton))
    kind = ButtonKind::Primary;
  const QColor colour = textColour(option, kind, isOn(option, QStyle::State_On), theme);
  const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
  const int gap = theme.px(kIconGap);
  const int chevronWidth = menu ? theme.px(10) + gap : 0;
  const int flags =
      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine |
      (QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0 ? Qt::TextShowMnemonic
                                                                                            : Qt::TextHideMnemonic);
  const int textWidth = option.text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
  const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
  const int between = iconWidth > 0 && textWidth > 0 ? gap : 0;
  const int padding = theme.px(kind == ButtonKind::Link ? 0 : 4);
  const int room = option.rect.width() - 2 * padding - chevronWidth;
  const int total = std::min(room, iconWidth + between + textWidth);
  const bool leading = widget != nullptr && widget->property("kindredLeading").toBool();
  int x = option.rect.left() + padding + (leading || kind == ButtonKind::Link ? 0 : (room - total) / 2);
  if (iconWidth > 0) {
    const qreal ratio = widget != nullptr ? widget->devicePixelRatioF() : 1.0;
    const QPixmap pixmap = tinted(option.icon.pixmap(option.iconSize, ratio), colour);
    painter.drawPixmap(QPoint(x, option.rect.center().y() - option.iconSize.height() / 2 + 1), pixmap);
    x += iconWidth + between;
  }
  if (textWidth > 0) {
    painter.setPen(colour);
    const QRect place(x, option.rect.top(), option.rect.left() + padding + room - x + 1, option.rect.height());
    const QString text = textWidth > place.width() ? option.fontMetrics.elidedText(option.text, Qt::ElideRight,
                                                                                   place.width(), Qt::TextShowMnemonic)
                                                   : option.text;
    painter.drawText(place, flags, text);
  }
  if (menu) {
    const QRect place(option.rect.right() - padding - theme.px(10), option.rect.top(), theme.px(10),
                      option.rect.height());
    chevron(painter, place, Qt::DownArrow,
            isOn(option, QStyle::State_Enabled) ? theme.color(Role::Text3) : theme.color(Role::Disabled), theme.px(7));
  }
}

void toolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme) {
  const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu) && !option.text.isEmpty() &&
                    option.toolButtonStyle != Qt::ToolButtonIconOnly;
  QStyleOptionButton plain;
  plain.QStyleOption::operator=(option);
  plain.text = option.toolButtonStyle == Qt::ToolButtonIconOnly ? QString() : option.text;
  plain.icon = option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon;
  plain.iconSize = option.iconSize;
  if (menu) plain.features |= QStyleOptionButton::HasMenu;
  QStyleOptionButton frame = plain;
  const bool raised = isOn(option, QStyle::State_AutoRaise) && kindOf(widget) == ButtonKind::Normal;
  if (raised) {
    const QColor fill = isOn(option, QStyle::State_On) ? theme.color(Role::AccentWeak) : hoverFill(option, theme, {});
    box(painter, option.rect, theme.px(4), fill, {});
    if (keyboardFocus(option)) focusRing(painter, option.rect, theme);
  } else {
    button(painter, frame, widget, theme);
  }
  if (plain.icon.isNull() && plain.text.isEmpty() && option.arrowType != Qt::NoArrow) {
    chevron(painter, option.rect, option.arrowType, theme.color(Role::Text2), theme.px(8));
    return;
  }
  painter.setFont(option.font);
  buttonLabel(painter, plain, widget, theme);
}

void field(QPainter& painter, const QStyleOption& option, const Theme& theme) {
  const bool enabled = isOn(option, QStyle::State_Enabled);
  const bool focus = isOn(option, QStyle::State_HasFocus);
  const bool readOnly = isOn(option, QStyle::State_ReadOnly);
  const QColor border = !enabled ? theme.color(Role::Border)
                        : focus  ? theme.color(Role::Accent)
                                 : theme.color(Role::BorderStrong);
  box(painter, option.rect, theme.px(4), theme.color(enabled && !readOnly ? Role::Raised : Role::Sunken), border,
      focus ? theme.px(2) : 1);
}

void comboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget, const Theme& theme) {
  const bool enabled = isOn(option, QStyle::State_Enabled);
  const bool flat = kindOf(widget) == ButtonKind::Flat;
  const bool marked = widget != nullptr && widget->property("kindredMarked").toBool();
  QColor fill = hoverFill(option, theme, flat ? QColor() : theme.color(marked ? Role::AccentWeak : Role::Raised));
  if (!enabled) fill = QColor();
  QColor border = flat ? QColor()
                       : theme.color(!enabled          ? Role::Border
                                     : marked          ? Role::AccentMid
                                     : option.editable ? Role::BorderStrong
                                                       : Role::BorderCtl);
  double width = 1;
  if (isOn(option, QStyle::State_HasFocus) && (option.editable || isOn(option, QStyle::State_KeyboardFocusChange))) {
    border = theme.color(Role::Accent);
    width = theme.px(2);
  }
  box(painter, option.rect, theme.px(4), fill, border, width);
  const QRect arrow(option.rect.right() - theme.px(20), option.rect.top(), theme.px(14), option.rect.height());
  chevron(painter, arrow, Qt::DownArrow, theme.color(enabled ? Role::Text3 : Role::Disabled), theme.px(7));
}

void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down,
             const Theme& theme) {
  field(painter, option, theme);
  if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
  const QColor line = theme.color(Role::Border);
  painter.fillRect(QRect(up.left() - 1, option.rect.top() + theme.px(3), 1, option.rect.height() - 2 * theme.px(3)),
                   line);
  const auto arrow = [&](const QRect& rect, Qt::ArrowType type, QAbstractSpinBox::StepEnabledFlag flag,
                         QStyle::SubControl part) {
    const bool possible = isOn(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(flag);
    const bool active = option.activeSubControls.testFlag(part) && isOn(option, QStyle::State_MouseOver);
    chevron(painter, rect, type,
            theme.color(!possible ? Role::Disabled
                        : active  ? Role::Text
                                  : Role::Text3),
            theme.px(6));
  };
  arrow(up, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp);
  arrow(down, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown);
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Theme& theme) {
  if (option.maximum <= option.minimum) return;
  const bool active = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
  const int inset = theme.px(2);
  const QRect thumb = option.orientation == Qt::Vertical ? slider.adjusted(inset, 1, -inset, -1)
                                                         : slider.adjusted(1, inset, -1, -inset);
  box(painter, thumb, std::min(thumb.width(), thumb.height()) / 2.0,
      theme.color(active ? Role::BorderStrong : Role::Neutral), {});
}

void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle,
            const Theme& theme) {
  const int thick = theme.px(4);
  const bool upright = option.orientation == Qt::Vertical;
  const QRect line = upright ? QRect(groove.center().x() - thick / 2, groove.top(), thick, groove.height())
                             : QRect(groove.left(), groove.center().y() - thick / 2, groove.width(), thick);
  box(painter, line, thick / 2.0, theme.color(Role::NeutralWeak), {});
  QRect done = line;
  if (upright) done.setTop(handle.center().y());
  else done.setRight(handle.center().x());
  const QColor colour = theme.color(isOn(option, QStyle::State_Enabled) ? Role::Accent : Role::Disabled);
  box(painter, done, thick / 2.0, colour, {});
  const int size = std::min({theme.px(14), handle.width(), handle.height()});
  const QRect knob(handle.center().x() - size / 2, handle.center().y() - size / 2, size, size);
  box(painter, knob, size / 2.0, theme.color(Role::Raised), colour, theme.px(2));
  if (keyboardFocus(option)) focusRing(painter, handle, theme, size / 2.0);
}

void checkBox(QPainter& painter, const QStyleOption& option, const Theme& theme) {
  const bool enabled = isOn(option, QStyle::State_Enabled);
  const bool on = isOn(option, QStyle::State_On);
  const bool partly = isOn(option, QStyle::State_NoChange);
  const bool filled = enabled && (on || partly);
  const QColor border = theme.color(filled ? Role::Accent : enabled ? Role::BorderStrong : Role::Border);
  box(painter, option.rect, theme.px(3),
      theme.color(filled    ? Role::Accent
                  : enabled ? Role::Raised
                            : Role::Sunken),
      border);
  if (!on && !partly) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.color(enabled ? Role::OnAccent : Role::Disabled), theme.px(2) * 0.85, Qt::SolidLine,
                      Qt::RoundCap, Qt::RoundJoin));
  const QRectF r(option.rect);
  const auto at = [&](double x, double y) { return QPointF(r.left() + r.width() * x, r.top() + r.height() * y); };
  if (partly) painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
  else painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.7), at(0.77, 0.32)});
  painter.restore();
}

void radioButton(QPainter& painter, const QStyleOption& option, const Theme& theme) {
  const bool enabled = isOn(option, QStyle::State_Enabled);
  const bool on = isOn(option, QStyle::State_On);
  const double radius = option.rect.height() / 2.0;
  const QColor accent = theme.color(enabled ? Role::Accent : Role::Disabled);
  box(painter, option.rect, radius, theme.color(on && enabled ? Role::OnAccent : Role::Raised),
      on ? accent : theme.color(enabled ? Role::BorderStrong : Role::Border), on ? option.rect.height() * 0.3 : 1);
}

void headerSection(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme) {
  painter.fillRect(option.rect, theme.color(isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled)
                                                ? Role::Hover
                                                : Role::Sunken));
  const QRect& r = option.rect;
  painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme.color(Role::Border));
  if (option.orientation == Qt::Vertical)
    painter.fillRect(QRect(r.right(), r.top(), 1, r.height()), theme.color(Role::Border));
}

void headerLabel(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme) {
  const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
  QFont font = theme.font(FontRole::TinyBold);
  if (sorted) font.setWeight(QFont::DemiBold);
  painter.save();
  painter.setFont(font);
  painter.setPen(theme.color(sorted ? Role::Text : Role::Text2));
  QRect place = option.rect;
  const int arrow = theme.px(12);
  if (sorted) place.setWidth(place.width() - arrow);
  const QFontMetrics metrics(font);
  const QString text = metrics.elidedText(option.text, Qt::ElideRight, place.width());
  const Qt::Alignment alignment = option.textAlignment | Qt::AlignVCenter;
  painter.drawText(place, static_cast<int>(alignment), text);
  if (sorted) {
    const QRect drawn = metrics.boundingRect(place, static_cast<int>(alignment), text);
    const QRect tip(drawn.right() + theme.px(3), place.top(), arrow, place.height());
    // Qt's "sort up" arrow means descending; the wedge points down where the largest stand first.
    chevron(painter, tip, option.sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow,
            theme.color(Role::Text), theme.px(6));
  }
  painter.restore();
}

void itemPanel(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget, const Theme& theme) {
  const bool selected = isOn(option, QStyle::State_Selected);
  const bool hovered = isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled);
  const QRect& r = option.rect;
  if (option.backgroundBrush.style() != Qt::NoBrush) painter.fillRect(r, option.backgroundBrush);
  if (selected) painter.fillRect(r, theme.color(Role::AccentWeak));
  else if (hovered && option.backgroundBrush.style() == Qt::NoBrush) painter.fillRect(r, theme.color(Role::Hover));
  if (widget != nullptr && widget->property("kindredRows").toBool()) {
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme.color(selected ? Role::AccentMid : Role::Grid));
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                       option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (selected && first)
      painter.fillRect(QRect(r.left(), r.top(), theme.px(3), r.height()), theme.color(Role::Accent));
  }
}

void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme) {
  painter.fillRect(option.rect, theme.color(Role::Header));
  const bool active = isOn(option, QStyle::State_Selected) && isOn(option, QStyle::State_Enabled);
  if (active)
    box(painter, option.rect.adjusted(1, theme.px(2), -1, -theme.px(2)), theme.px(4), theme.color(Role::Pressed), {});
  painter.setPen(
      theme.color(isOn(option, QStyle::State_Enabled) ? (active ? Role::Text : Role::Text2) : Role::Disabled));
  painter.drawText(option.rect, static_cast<int>(Qt::AlignCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                   option.text);
}

void progressBar(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme) {
  const int height = std::min(option.rect.height(), theme.px(6));
  const QRect groove(option.rect.left(), option.rect.center().y() - height / 2, option.rect.width(), height);
  box(painter, groove, height / 2.0, theme.color(Role::NeutralWeak), {});
  const double span = option.maximum - option.minimum;
  if (span <= 0) return;
  QRect done = groove;
  done.setWidth(static_cast<int>(groove.width() * std::clamp((option.progress - option.minimum) / span, 0.0, 1.0)));
  if (done.width() > 0) box(painter, done, height / 2.0, theme.color(Role::Accent), {});
}

}  // namespace kindred::ui::paint
