// A page for the boss: all segments of a segmentation with what to do about each.
#pragma once

#include <string>
#include <vector>

#include "core/base/translation.h"
#include "core/campaign/strategy.h"

namespace kindred::campaign {

struct ReportFacts {
  std::string dataset = {};
  std::int64_t customers = 0;  ///< of the data set
  std::string currency = {};
  std::string made = {};   ///< the day, as people write it
  std::string basis = {};  ///< method and features, in words
};

/// A page of HTML 4 with the style in it, that browsers show, printers print and QTextDocument reads: one line a segment.
/// What came from files is escaped. `strategies` as of adviseSegments.
std::string htmlReport(const segment::Segmentation& segmentation, const std::vector<Strategy>& strategies,
                       const ReportFacts& facts, TextLanguage language);

}  // namespace kindred::campaign
