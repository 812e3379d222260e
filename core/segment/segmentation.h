// Segments as people see them: groups of customers with names, colours, figures and what sets them apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/summary.h"
#include "core/segment/clusterer.h"

namespace kindred::segment {

/// A figure of the segment against all customers.
struct ProfileLine {
  std::string feature =
      {};  ///< stable key: "recency_days", "orders", "spend", "once", "product:<id>", "category:<name>",
           ///< "attribute:<name>=<value>"
  Text label = {};
  double value = 0;
  double overall = 0;
  std::optional<double> lift = {};  ///< value ÷ overall, for shares
};

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
};

struct Segmentation {
  std::int64_t id = 0;  ///< in its project; 0 until stored
  std::int64_t run = 0;
  std::string name = {};
  Text title = {};  ///< as that of a segment
  std::int64_t datasetId = 0;
  std::int64_t revision = 0;
  std::vector<Segment> segments = {};
  std::vector<int> labels = {};  ///< one a customer of that revision, by index; −1: in none
  Quality quality = {};
};

/// Letters, colours, shares, medians, profiles and proposed names of a clustering of all customers.
/// Profile: medians of recency, orders and spend, share who ordered once (of those with events); then the most
/// over-represented products (lift = share of the segment's customers who have it ÷ share of all, at least 5 % of the
/// segment, by descending score (share − overall) × log(lift)), categories (shares of the events) and attribute values.
/// Every label lies in [0, clusters).
std::vector<Segment> describeSegments(const Dataset& dataset, const Clustering& clustering);

/// "A" … "Z", "AA" … as spreadsheets count.
std::string segmentLetter(int position);

}  // namespace kindred::segment
