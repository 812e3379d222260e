// Queries behind the Explore page and `describe`: what is in a data set, for everyone and for the selected customers.
//
// Both are jobs that read a snapshot; neither changes anything. Selected figures stand on the same steps and bins as
// everyone's, so that one can be drawn inside the other.
#pragma once

#include <array>

#include "core/describe/activity.h"
#include "core/describe/concentration.h"
#include "core/describe/density.h"
#include "core/describe/quality.h"
#include "core/describe/summary.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Customers by recency score (from 1) and frequency score: cells[r − 1][f − 1].
using RfmCells = std::array<std::array<Index, 5>, 5>;

/// The figures that have a score, of everyone.
struct ScoreRange {
  Index customers = 0;
  double least = 0, most = 0;  ///< 0 where no customer has the score
};
using ScoreRanges = std::array<ScoreRange, 5>;  ///< by score, from 1

struct KeyFigures {
  Index customers = 0;  ///< with events
  std::int64_t orders = 0;
  std::int64_t interactions = 0;
  double revenue = 0;
  double reordered = 0;                      ///< share of customers with two orders or more
  std::optional<double> lastEventDays = {};  ///< median of recency: whole days from the last event to rfm()'s date
};

struct Description {
  DatasetPtr dataset;
  std::shared_ptr<const std::vector<CustomerFacts>> facts;
  DatasetSummary summary;
  std::optional<Activity> activity;
  Concentration products, customers;  ///< of spend where there are prices, else of events
  std::vector<QualityCheck> quality;
};

struct Exploration : Description {
  KeyFigures figures;
  std::optional<Rfm> rfm;
  RfmCells cells{};
  ScoreRanges recencyDays{}, orders{};
  std::vector<HistogramBin> histogram;  ///< of ratings, else of order values; empty where there are neither
  bool isPart = false;                  ///< of a filter that is looked through
};
using ExplorationPtr = std::shared_ptr<const Exploration>;

/// What there is to say in numbers alone.
Description describe(const Workspace& workspace, std::int64_t datasetId, Progress& progress);

/// Everything, cached with the data set's revision. Without `period`, the fitting one.
ExplorationPtr explore(const Workspace& workspace, std::int64_t datasetId, Progress& progress);

/// The same of a part of a data set, as filtered() gives it (core/describe/filter.h): of what is shown and not kept.
ExplorationPtr explorePart(const Workspace& workspace, DatasetPtr part, Progress& progress);

struct SelectedFigures {
  KeyFigures figures;
  std::optional<Activity> activity;  ///< of these customers
  RfmCells cells{};
  std::vector<HistogramBin> histogram;
};
/// Of customers by index, ascending.
SelectedFigures exploreSelected(const Exploration& everyone, const std::vector<Index>& customers, Progress& progress);

/// The activity by another period, of all or of some.
std::optional<Activity> activityBy(const Exploration& everyone, Period period, const std::vector<Index>* customers,
                                   Progress& progress);

/// Customers with these scores, by index, ascending.
std::vector<Index> customersOfCell(const Exploration& everyone, int r, int f);

/// Customers with an event in [begin, end), ascending.
std::vector<Index> customersBetween(const Dataset& dataset, std::int64_t begin, std::int64_t end);

/// Customers with an event on this weekday (0 is Monday) in this hour (negative: in any), ascending.
std::vector<Index> customersAtHour(const Dataset& dataset, int weekday, int hour);

/// Customers with a value (a rating, or the value of an order, as in Exploration::histogram) in this bin, ascending.
std::vector<Index> customersInBin(const Exploration& everyone, std::size_t bin);

/// The `count` customers who bring most, ties by index, ascending.
std::vector<Index> bestCustomers(const Exploration& everyone, std::int64_t count);

/// The matrix by rank, cached with the revision where it is of a whole data set. A job.
std::shared_ptr<const RankedMatrix> rankedMatrixOf(const Workspace& workspace, const Exploration& everyone,
                                                   Progress& progress);

/// The `kindred-cli` command that prints the figures of a data set.
std::string describeCommand(const Workspace& workspace, const std::string& datasetName);

}  // namespace kindred::workflow
