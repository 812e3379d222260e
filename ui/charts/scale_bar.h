// The legend of a map of amounts: what its lightest and its darkest colour stand for.
#pragma once

#include <QPainter>
#include <QString>

#include "ui/theme/theme.h"

namespace kindred::ui {

/// The colour of a share of the greatest amount, in [0, 1], from place `first` of the table on. Roots keep the low half
/// of the scale apart.
QRgb shadeOf(const ColourTable& table, double share, int first = 0);

/// A strip of Tide between the words of its ends, at the right of `line`; the width that it takes.
double drawScale(QPainter& painter, const QRectF& line, const QString& low, const QString& high, int first = 0);

}  // namespace kindred::ui
