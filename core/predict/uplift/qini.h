// How well an order of people tells whom a contact changes, in a trial.
#pragma once

#include <cstdint>
#include <vector>

#include "core/predict/judgement.h"

namespace kindred::predict::uplift {

struct QiniPoint {
  double share = 0;   ///< of all rows, those of the greatest uplift first
  double gained = 0;  ///< yes that contacts to them added, for each contacted person of the whole trial
};
struct Qini {
  std::vector<QiniPoint> points;  ///< from nobody to all, at most 101
  double coefficient = 0;  ///< the area between the curve and the straight line to its end; 0 of an order by chance
  Interval interval = {};  ///< of the coefficient, 95 %, by resampling both groups
};
/// Radcliffe's curve (Direct Marketing Analytics Journal 1, 2007): among the first rows, yes of the contacted, less yes of the others
/// times how many more contacted there are than others. Of equal uplifts as much as chance would give.
Qini qiniOf(Scores uplifts, Labels treated, Labels labels, std::uint64_t seed, int resamples = 200);

/// Of a stretch of rows what a contact did.
struct UpliftPart {
  std::int64_t treated = 0, untreated = 0;
  double treatedShare = 0, untreatedShare = 0;  ///< of yes
  double predicted = 0;                         ///< mean uplift that was told
  double observed = 0;                          ///< difference of the shares
  Interval interval = {};  ///< of it, 95 %, from both Wilson intervals (Newcombe, Statistics in Medicine 17, 1998)
};
/// Of the rows in `places`; of one group that is empty 0 … with an interval from −1 to 1.
UpliftPart partOf(Scores uplifts, Labels treated, Labels labels, const std::vector<std::size_t>& places);
/// In `parts` of equal size, the greatest uplift first; equal ones in the order of the table.
std::vector<UpliftPart> upliftByParts(Scores uplifts, Labels treated, Labels labels, int parts = 10);

}  // namespace kindred::predict::uplift
