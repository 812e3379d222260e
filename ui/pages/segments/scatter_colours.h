// What the colours of the scatter's points may tell besides the segment, and how strong each point is by it.
#pragma once

#include "ui/pages/segments/segments_data.h"

namespace kindred::ui::segments {

struct ColourBy {
  enum class Of { Segment, Recency, Orders, Spend, Attribute, Product };
  Of of = Of::Segment;
  int place = -1;  ///< of an attribute: its column among those of customers; of a product: its index, −1 none yet
  bool operator==(const ColourBy&) const = default;
};

/// What a data set knows: the segment first, then figures, attributes that are numbers, and products.
std::vector<ColourBy> coloursFor(const Shown& shown);
/// "Colour: last order"
QString colourName(const ColourBy& colour, const Shown* shown);
/// What strong and faint mean, for the caption; empty of segments, and of a product before one is chosen.
QString colourCaption(const ColourBy& colour, const Shown& shown);

/// One entry a customer of `customers`, in [0, 1]: the share of them who have less, since figures of customers span
/// magnitudes, so that ranks tell more than amounts; of a product 1 for those who have it. NaN: not known. Empty of
/// segments. Thread rule: any.
std::vector<float> shadesOf(const Shown& shown, const std::vector<Index>& customers, const ColourBy& colour);

}  // namespace kindred::ui::segments
