// Names of segments, segmentations and runs in the window's language, where the program made them; verbatim where the
// person did.
#pragma once

#include <QString>

#include "core/workflow/workspace.h"

namespace kindred::ui {

QString nameOf(const segment::Segment& segment);
QString nameOf(const segment::Segmentation& segmentation);
QString nameOf(const workflow::RunInfo& run);
QString nameOf(const workflow::SegmentationInfo& segmentation);

/// A segment's name inside a Text, which may be stored and shown in another language later.
TextArgument nameInText(const segment::Segment& segment);

}  // namespace kindred::ui
