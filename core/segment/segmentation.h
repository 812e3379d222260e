// Segments as people see them: groups of customers with names, colours, figures and what sets them apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/describe/summary.h"
#include "core/segment/agreement.h"
#include "core/segment/clustering.h"
#include "core/segment/features/feature_set.h"
#include "core/segment/quality.h"

namespace kindred::segment {

/// A figure of the segment against all customers.
struct ProfileLine {
  std::string feature =
      {};  ///< stable key: "recency_days", "orders", "spend", "once", "product:<id>", "category:<name>",
           ///< "attribute:<name>=<value>", "number:<name of an attribute>", "grouped:<name of a feature>"
  Text label = {};
  double value = 0;  ///< a median, or a share
  double overall = 0;
  std::optional<double> lift = {};         ///< value ÷ overall, for shares
  std::optional<double> superiority = {};  ///< of a figure, against all others (rank_test.h)
  /// Of a difference from the others like this by chance alone, corrected for all lines of its kind in all segments
  /// (significance.h, adjusted); none where the segments were made from it, which makes them differ.
  std::optional<double> chance = {};
  bool isMadeFrom = false;  ///< the segments were made from it
};
/// How sure the difference of a line is, sentence by sentence; none where nothing is known.
std::vector<Text> evidence(const ProfileLine& line);

struct Segment {
  int id = 0;               ///< its label; 0 is the largest when made
  std::string letter = {};  ///< "A", "B", … "Z", "AA": kept for life
  std::string name = {};    ///< proposed from what sets it apart, then the user's; unique in its segmentation
  Text title = {};          ///< the name as it was proposed, for the window to translate; empty once the user gave one
  /// Position in the palette, past whose end colours repeat with the next shape; kept for life unless changed.
  int colour = 0;
  std::int64_t customers = 0;
  double share = 0;
  double revenueShare = 0;                                          ///< NaN where there is no revenue
  double medianRecencyDays = 0, medianOrders = 0, medianSpend = 0;  ///< NaN where unknown
  std::vector<ProfileLine> profile = {};
  Agreement stability = {};  ///< Jaccard index with itself in random halves of the customers (stability.h)
};

struct Segmentation {
  std::int64_t id = 0;  ///< in its project; 0 until stored
  std::int64_t run = 0;
  std::string name = {};
  Text title = {};  ///< as that of a segment
  std::int64_t datasetId = 0;
  std::int64_t revision = 0;
  std::vector<Segment> segments = {};
  std::vector<int> labels = {};  ///< one a customer by index; −1: in none
  Quality quality = {};
  Agreement stability = {};  ///< adjusted Rand index with random halves; unknown where that took too long

  /// By label; null where there is none, as of Noise.
  [[nodiscard]] const Segment* find(int id) const;
  /// Of a customer by index; null for one in none and for one past the labels.
  [[nodiscard]] const Segment* segmentOf(Index customer) const;
  /// By index.
  [[nodiscard]] std::vector<Index> customersOf(int id) const;
  /// Whether the labels are of the customers of `dataset`: they follow a data set to its later revisions.
  [[nodiscard]] bool labelsAll(const Dataset& dataset) const;
};

/// What the figures of a profile count.
enum class ProfileUnit { Number, Days, Money, Share };
ProfileUnit unitOf(const ProfileLine& line);

/// Letters, colours, shares, medians, profiles and proposed names of a clustering of all customers by `features`, which
/// also name the segments.
/// Profile: medians of recency, orders and spend, share who ordered once (of those with events); then what sets the
/// segment apart (profile.h): products, categories, attribute values, each by descending lift, numeric attributes by
/// descending effect. Who is in no segment counts among all.
std::vector<Segment> describeSegments(const Dataset& dataset, const Clustering& clustering,
                                      const std::vector<ChosenFeatures>& features);

/// "A" … "Z", "AA" … as spreadsheets count.
std::string segmentLetter(int position);

}  // namespace kindred::segment
