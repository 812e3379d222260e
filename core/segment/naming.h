// Names proposed for segments, from what their customers were looked at by: what they buy more than others, what they
// are, or how lately and how much they buy.
#pragma once

#include "core/segment/features/feature_set.h"
#include "core/segment/profile.h"

namespace kindred::segment {

/// "METAL SIGN TAKE IT" → "Metal sign take it": titles all in capitals become a sentence (Latin and Russian letters);
/// others stay as they are, without blanks at either end.
std::string sentenceCased(const std::string& title);

/// How a segment's median stands among all customers: −1 below the middle fifth of them, 1 above it, 0 in it or
/// unknown. Recency is 1 for those who came lately.
struct Standing {
  int recency = 0;
  int orders = 0;
  int spend = 0;
  bool priced = true;  ///< spend is known; else `spend` is 0
  bool rated = false;  ///< orders are ratings
};

/// What may name segments: what they were made from.
struct NamedBy {
  bool standing = true;
  bool taste = false;
  bool attributes = false;
  bool habits = false;
  std::vector<std::string> columns = {};  ///< of attributes; empty: all

  /// Whether a line of a profile is of an attribute that was looked at.
  [[nodiscard]] bool looksAt(const std::string& feature) const;
};
NamedBy namedBy(const std::vector<ChosenFeatures>& features);

/// A name unlike those in `used` (in English), never with an id. Taste comes first where the segment's products or
/// categories stand out by more than its customers' greater activity explains: a category, words that several of those
/// products share, or the most telling product; then an attribute value that most of them share; then their standing.
/// What a data set's words make is an argument of the Text; the user may change the name.
Text proposedName(const Apart& apart, const Dataset& dataset, const Standing& standing, const NamedBy& by,
                  const std::vector<std::string>& used, const std::vector<Text>& habits = {});

}  // namespace kindred::segment
