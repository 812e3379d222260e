// Recency, frequency and spend in fifths of customers (Hughes, Strategic Database Marketing, 1994), and a grid of the
// fifths with the names that marketers know. Equal figures have equal scores, however few different ones there are.
#include <algorithm>

#include "core/describe/summary.h"
#include "core/segment/clusterer.h"
#include "core/segment/kinds.h"
#include "core/segment/rfm/grid.h"

namespace kindred::segment::rfm {
namespace {

struct Options {
  std::string grid =
      "new potential potential champions champions / promising potential loyal loyal champions / "
      "sleeping sleeping attention loyal loyal / hibernating hibernating at_risk at_risk at_risk / "
      "lost lost at_risk cannot_lose cannot_lose";
  std::optional<std::int64_t> referenceDate;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::grid, "grid", KI_TEXT("core", "Grid of segments"),
                 KI_TEXT("core",
                         "Five rows between “/”, from the fifth of customers who came latest to the one who came "
                         "earliest; in each the segment of the five scores of orders and spend, from least to most."))
          .advanced()
          .param(&Options::referenceDate, "reference_date", KI_TEXT("core", "Reference date"),
                 KI_TEXT("core", "Recency counts back from this day; the day after the last event unless given."))
          .date();
  return all;
}

/// With the words that the grid is written in, so that forms can offer them.
Parameters parameters() {
  Parameters all = schema().parameters();
  const auto grid = std::ranges::find(all, "grid", &Parameter::key);
  for (const Kind& kind : kinds()) grid->choices.push_back({kind.key, kind.title});
  return all;
}

/// The mean of the scores of orders and spend, halves up; of orders alone where no one spends.
int worthOf(const RfmRow& row, bool priced) { return priced ? (row.f + row.m + 1) / 2 : row.f; }

/// A position in kinds() of every customer of a data set; Noise without purchases.
std::vector<int> kindsOf(const std::vector<RfmRow>& rows, Index customers, const Grid& grid, bool priced) {
  std::vector<int> kindOf(static_cast<std::size_t>(customers), Noise);
  for (const RfmRow& row : rows)
    kindOf[static_cast<std::size_t>(row.customer)] = static_cast<int>(grid.at(row.r, worthOf(row, priced)));
  return kindOf;
}

/// Customers by the grid, and the scores they have.
struct Graded {
  Graded(const Dataset& dataset, const Options& options)
      : grid(options.grid),
        table(kindred::rfm(dataset, options.referenceDate)),
        priced(std::ranges::any_of(table.rows, [](const RfmRow& row) { return row.spend != 0; })),
        kindOf(kindsOf(table.rows, dataset.customers.size(), grid, priced)) {}
  Grid grid;
  Rfm table;
  bool priced;
  std::vector<int> kindOf;
};

Clustering group(const Dataset& dataset, const Values& values, Progress& progress) {
  progress.checkpoint();
  const Graded graded(dataset, schema().options(values));
  progress.report(0.7);
  auto result = groupKinds(graded.kindOf, [](int kind) { return kinds()[static_cast<std::size_t>(kind)].title; });
  progress.report(1);
  return result;
}

std::vector<int> place(const Dataset& then, const Dataset& now, const Values& values, Progress& progress) {
  progress.checkpoint();
  const Options options = schema().options(values);
  const Graded graded(then, options);
  progress.report(0.7);
  const auto rows = scoredAs(graded.table, now, options.referenceDate);
  const auto labels = groupKinds(graded.kindOf).labels;
  progress.report(1);
  return labelsOfKinds(kindsOf(rows, now.customers.size(), graded.grid, graded.priced), graded.kindOf, labels);
}

/// Of sorting three figures of each customer.
Estimate estimate(std::int64_t rows, std::int64_t /*columns*/, const Values& /*values*/) {
  constexpr double SecondsPerRow = 2e-6;
  return {static_cast<double>(rows) * SecondsPerRow, static_cast<double>(rows) * 2 * sizeof(RfmRow)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "rfm",
               .title = KI_TEXT("core", "RFM grid"),
               .summary = KI_TEXT("core",
                                  "The segments that marketers know by name, from champions to lost, by how lately, "
                                  "how often and for how much someone bought. Who never bought is in none."),
               .source = "Hughes, Strategic Database Marketing, 1994",
               .parameters = parameters()},
      .gives = {.noise = true, .assigns = true, .titles = true},
      .estimate = estimate,
      .group = group,
      .place = place};
}

}  // namespace kindred::segment::rfm
