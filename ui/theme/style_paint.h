// The painting of the Style, one function a control. Private to ui/theme.
#pragma once

#include <QStyleOption>

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

namespace kindred::ui::paint {

/// A filled rectangle with a crisp one-pixel border inside `rect`; invalid colours leave a part out.
void box(QPainter& painter, const QRect& rect, double radius, const QColor& fill, const QColor& border,
         double width = 1);
/// Whether a widget has the focus and came by it through the keyboard, so that it shows a ring.
bool hasKeyboardFocus(const QWidget& widget);
void focusRing(QPainter& painter, const QRect& rect, const Theme& theme, double radius = 4);
/// A chevron pointing up, down, left or right in the middle of `rect`.
void chevron(QPainter& painter, const QRect& rect, Qt::ArrowType direction, const QColor& colour, double size);

ButtonKind kindOf(const QWidget* widget);
bool isSmall(const QWidget* widget);

void button(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme);
void buttonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme);
void toolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme);
void field(QPainter& painter, const QStyleOption& option, const Theme& theme);
void comboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget, const Theme& theme);
void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down,
             const Theme& theme);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Theme& theme);
void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle,
            const Theme& theme);
void checkBox(QPainter& painter, const QStyleOption& option, const Theme& theme);
void radioButton(QPainter& painter, const QStyleOption& option, const Theme& theme);
void headerSection(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme);
void headerLabel(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme);
void itemPanel(QPainter& painter, const QStyleOptionViewItem& option, const QWidget* widget, const Theme& theme);
void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme);
void progressBar(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme);

}  // namespace kindred::ui::paint
