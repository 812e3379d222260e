// What the Recommend page shows, as quick jobs compute it: of all customers, of a stored run, of one customer.
#pragma once

#include <optional>
#include <vector>

#include "core/workflow/queries/customers.h"
#include "core/workflow/queries/product_filter.h"
#include "core/workflow/queries/recommendations.h"
#include "core/workflow/queries/typed_history.h"
#include "core/workflow/queries/what_if.h"
#include "core/workflow/workspace.h"

namespace kindred::ui {

/// Facts of all customers of a data set, by index.
struct CustomerBase {
  DatasetPtr dataset;
  std::shared_ptr<const std::vector<CustomerFacts>> facts;
  std::vector<RfmRow> rfm;  ///< by index; scores 0 for customers without events; empty where events have no time
  std::int64_t referenceDate = 0;
  workflow::ProductFilterChoices filters;  ///< what lists of these products can be narrowed by

  /// Preferences are what customers said, not what they did.
  [[nodiscard]] bool isRated() const { return dataset->kind == DatasetKind::Explicit; }
  [[nodiscard]] bool hasSpend() const { return !dataset->events.unitPrice.empty(); }
  [[nodiscard]] bool hasTime() const { return !dataset->events.time.empty(); }
  [[nodiscard]] bool hasNames() const { return dataset->customers.attributes().find(AttributeRole::Name) != nullptr; }
  [[nodiscard]] const CustomerFacts& factsOf(Index customer) const {
    return (*facts)[static_cast<std::size_t>(customer)];
  }
};
using CustomerBasePtr = std::shared_ptr<const CustomerBase>;

CustomerBasePtr customerBase(const workflow::Workspace& workspace, const DatasetPtr& dataset);

/// The recommenders of a data set, and one of them ready to be asked.
struct Recommenders {
  std::vector<workflow::RunInfo> runs;  ///< latest first
  workflow::TrainedModelPtr trained;    ///< null where there is no run
  std::vector<char> isColdStart;        ///< by index; empty without a run
  std::int64_t coldStarts = 0;
};

/// `run` 0, or one that is gone: the latest. Throws Error where the model cannot be read.
Recommenders recommenders(const workflow::Workspace& workspace, std::int64_t datasetId, std::int64_t run);

struct ScoreScale {
  bool isScale = false;
  double low = 0, high = 0;
};
/// The scale of a run's scores. Without one (sums, counts), a score is a share of the best of the list.
ScoreScale scaleOf(const workflow::TrainedModel& trained);
/// The scale of what a run predicts, beside the score or as the score.
ScoreScale predictionScaleOf(const workflow::TrainedModel& trained);

struct CustomerView {
  Index customer = 0;  ///< recommend::Person::Unseen: somebody whom the data do not hold
  std::vector<workflow::HistoryLine> history;
  workflow::SpendOverTime spend;
  double usual = 0;  ///< what this customer usually gives
  Preference preference;
  workflow::WhatIf whatIf;  ///< by which the history and the list are not the customer's own
  std::optional<workflow::CustomerRecommendations> list;  ///< nothing without a run

  [[nodiscard]] bool isWalkIn() const { return customer == recommend::Person::Unseen; }
};

/// Which products a list may hold, and how.
struct OfferChoice {
  bool includeBought = false;
  workflow::ProductFilter filter = {};
  double variety = 0;  ///< in [0, 1]
};

struct CustomerRequest {
  Index customer = 0;
  DatasetPtr dataset;
  workflow::TrainedModelPtr trained;  ///< may be null: then the history alone
  workflow::SegmentationPtr segmentation;
  OfferChoice offers;
  workflow::WhatIf whatIf = {};
};
CustomerView customerView(const workflow::Workspace& workspace, const CustomerRequest& request);

/// Of somebody who is described by hand; nothing of it is stored.
CustomerView walkInView(const workflow::TrainedModel& trained, const std::vector<workflow::TypedEntry>& basket,
                        const OfferChoice& offers);

}  // namespace kindred::ui
