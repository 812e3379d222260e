// Queries: one customer's list with what the page shows beside it, and the arithmetic behind a score.
#pragma once

#include "core/recommend/evidence.h"
#include "core/recommend/variety.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct RecommendedItem {
  Index product = 0;
  double score = 0;                         ///< what ranks; on a cold start, how many (of the segment) have it
  std::optional<double> prediction = {};    ///< what the customer would give it, where the model predicts that
  double popularity = 0;                    ///< share of customers with events who have it
  int neighbours = 0;                       ///< how many voted; 0 where the method has none
  recommend::Evidence evidence = {};        ///< what it rests on, and whether that is thin
  std::optional<double> price = {};         ///< the product's price, else the median price it was sold at
  recommend::Explanation explanation = {};  ///< of the score
  std::optional<recommend::Explanation> predictionExplanation = {};  ///< of the prediction, where it is not the score
};

struct CustomerRecommendations {
  std::vector<RecommendedItem> items;
  std::optional<recommend::ColdStart> coldStart;
  std::optional<recommend::VariedList> variety = {};  ///< what it cost, where it was asked for and the list is personal
};

/// `peers`: among whom a cold start gets what is popular; empty: among all. `variety`: in [0, 1], see variety.h.
CustomerRecommendations recommendFor(const TrainedModel& trained, const recommend::Person& person,
                                     const recommend::ListOptions& options, std::span<const Index> peers = {},
                                     double variety = 0);
/// `segmentation` may be null: then cold starts get what is popular among all.
CustomerRecommendations recommendFor(const TrainedModel& trained, Index customer, const recommend::ListOptions& options,
                                     const SegmentationPtr& segmentation, double variety = 0);

/// The arithmetic of each item of a list; of a cold start, how many (of the segment, where `inSegment`) have it.
std::vector<recommend::Explanation> explainList(const TrainedModel& trained, const recommend::Person& person,
                                                const recommend::RecommendationList& list, bool inSegment);

/// Customers for whom a list would not be personal, ascending.
std::vector<Index> coldStarts(const TrainedModel& trained);

}  // namespace kindred::workflow
