#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/segment/segmentation.h"
#include "tests/core/segment/planted.h"

namespace kindred::segment {
namespace {

Clustering labelled(std::vector<int> labels, int clusters) {
  return {.labels = std::move(labels), .clusters = clusters, .centres = Matrix::Zero(clusters, 1)};
}

/// Forty who buy one thing on Saturdays in the evening, and forty who buy five things on weekdays in the morning.
DatasetPtr twoHabits() {
  std::vector<test::EventRow> rows;
  for (int customer = 0; customer < 80; ++customer) {
    const bool evening = customer < 40;
    for (int order = 0; order < 4; ++order) {
      // 1970-01-05 was a Monday.
      const std::int64_t day = 4 + 7 * order + (evening ? 5 : (customer + order) % 5);
      for (int line = 0; line < (evening ? 1 : 5); ++line) {
        rows.push_back({.customer = test::planted::padded('c', customer),
                        .product = "p" + std::to_string((customer + 3 * order + line) % 10),
                        .price = 10.0,
                        .time = day * SecondsPerDay + (evening ? 20 : 9) * 3600 + customer,
                        .order = std::to_string(customer * 10 + order)});
      }
    }
  }
  return test::datasetOf(DatasetKind::Transactions, rows);
}

TEST(NamesByHabits, AreThoseOfSegmentsMadeFromBehaviour) {
  std::vector<int> labels(80, 1);
  std::fill_n(labels.begin(), 40, 0);
  const auto names = [&](const std::vector<ChosenFeatures>& features) {
    std::vector<std::string> found;
    for (const Segment& segment : describeSegments(*twoHabits(), labelled(labels, 2), features))
      found.push_back(segment.name);
    return found;
  };
  EXPECT_EQ(names({{.key = "behaviour"}}), (std::vector<std::string>{"Saturday shoppers", "Morning shoppers"}));
  const auto mixed = names({{.key = "rfm"}, {.key = "behaviour"}});
  EXPECT_NE(mixed[0], "Saturday shoppers") << "how lately and how much comes first where it was looked at";
  const auto segments = describeSegments(*twoHabits(), labelled(labels, 2), {{.key = "behaviour"}});
  for (const auto& line : segments[0].profile) EXPECT_TRUE(line.feature != "orders" || line.isMadeFrom);
}

TEST(NamesByHabits, GiveWayToStandingWhereHabitsTellNothing) {
  std::vector<int> labels;
  for (int customer = 0; customer < 80; ++customer) labels.push_back(customer / 5 % 2);
  const auto segments = describeSegments(*twoHabits(), labelled(labels, 2), {{.key = "behaviour"}});
  EXPECT_EQ(segments[0].name, "Average customers");
  EXPECT_EQ(segments[1].name, "Average customers 2");
}

}  // namespace
}  // namespace kindred::segment
