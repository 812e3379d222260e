// The arithmetic of one similarity as lines a student can follow with a pencil.
#pragma once

#include <QStringList>

#include "core/lesson/vote_walk.h"

namespace kindred::ui::classroom {

/// "5 × 1 + 4 × 2 + 2 × 4 = 21" and "21 ÷ (√45 × √55) = 0.42".
QStringList similaritySums(const similarity::PairArithmetic& sum, similarity::Measure measure);

/// A number as cells show it: whole ones without decimals, others with two.
QString cellNumber(double value);

}  // namespace kindred::ui::classroom
