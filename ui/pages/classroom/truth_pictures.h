// How each kind of picture of made-up data is drawn, and which of its places lies where.
#pragma once

#include <optional>

#include "ui/pages/classroom/truth_frame.h"

namespace kindred::ui::classroom {

void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::LinesPicture& picture);
void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::BarsPicture& picture);
void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::DotsPicture& picture);
void drawPicture(QPainter& painter, const TypeSize& type, const QRectF& area, const lesson::TargetsPicture& picture);

/// The stretch that belongs to a place of the axis, a group, a target.
QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::LinesPicture& picture, std::size_t place);
QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::BarsPicture& picture, std::size_t place);
QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::DotsPicture& picture, std::size_t place);
QRectF placeOf(const TypeSize& type, const QRectF& area, const lesson::TargetsPicture& picture, std::size_t place);

std::size_t placesOf(const lesson::Picture& picture);
/// What the place says, the first line its name.
QStringList describedPlace(const lesson::Picture& picture, std::size_t place);

}  // namespace kindred::ui::classroom
