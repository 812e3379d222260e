// What to do about a segment: the play of the playbook that its figures call for, with the reason in its own numbers.
#pragma once

#include "core/campaign/playbook.h"
#include "core/campaign/segment_figures.h"

namespace kindred::campaign {

/// A product to offer, most telling first.
struct StrategyProduct {
  Index product = 0;
  Text label = {};
  double share = 0;    ///< of the segment's customers in whose lists it stands, or who have it
  double overall = 0;  ///< the same of all customers
};

struct Strategy {
  std::string key = {};  ///< of the play; "too_little" where nothing is advised
  int segment = 0;
  int rule = 0;  ///< place of the play in the playbook, from 1; 0 where nothing is advised
  Text title = {}, reason = {};
  Text aim = {}, offer = {}, channel = {}, measure = {},
       disproof = {};  ///< empty where nothing is advised, as all below
  std::string offerType = {};
  std::vector<Text> timing = {};             ///< the play's, then on which weekday and at which hours they buy
  Text consent = {};                         ///< who may be written to, as far as the data say
  Text budget = {};                          ///< what one more order earns; empty without a margin
  std::optional<double> budgetPerHead = {};  ///< the same in money
  std::vector<std::string> sources = {};
  std::vector<StrategyProduct> products = {};  ///< left to who knows a recommender
  SegmentFigures figures = {};

  [[nodiscard]] bool advises() const { return rule > 0; }
};

struct AdviceOptions {
  TextLanguage language = TextLanguage::English;  ///< of the playbook's sentences
  std::optional<double> margin = {};              ///< share of an order's sum that is earned
};

/// One strategy a segment, in their order. `habits` of the same data set.
std::vector<Strategy> adviseSegments(const Playbook& playbook, const Dataset& dataset, const HabitTable& habits,
                                     const segment::Segmentation& segmentation, const AdviceOptions& options);

}  // namespace kindred::campaign
