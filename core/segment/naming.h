// Names proposed for segments: what their customers buy more than others, else how lately and how much they buy.
#pragma once

#include "core/segment/profile.h"

namespace kindred::segment {

/// "METAL SIGN TAKE IT" → "Metal sign take it": titles all in capitals become a sentence (Latin and Russian letters);
/// others stay as they are, without blanks at either end.
std::string sentenceCased(const std::string& title);

/// How a segment's customers stand against all, each −1 (lower third of all customers), 0 or 1 (upper third). Recency
/// is 1 for those who came lately.
struct Standing {
  int recency = 0;
  int spend = 0;
  bool priced = true;  ///< spend is known; else `spend` tells of orders
};

/// A name unlike those in `used` (in English). Taste comes first where the segment's products or categories stand out by more than
/// its customers' greater activity explains: a category, words that several of those products share, or the most
/// telling product; of a list of customers alone an attribute that most of them share. What a data set's words make is an argument of the Text; the user may change the name.
Text proposedName(const Apart& apart, const Dataset& dataset, const Standing& standing,
                  const std::vector<std::string>& used);

}  // namespace kindred::segment
