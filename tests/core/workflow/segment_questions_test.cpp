// What is asked about segments: how many, how stable, who belongs to them later, who moved, who is like them, and why.
#include <fstream>

#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/workflow/append_data.h"
#include "core/workflow/assign_customers.h"
#include "core/workflow/choose_k.h"
#include "core/workflow/compare_segmentations.h"
#include "core/workflow/find_lookalikes.h"
#include "core/workflow/import_data.h"
#include "core/workflow/queries/segment_rules.h"
#include "core/workflow/regroup_segments.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class SegmentQuestionsTest : public ShopTest {
 protected:
  /// Purchases of some customers of the shop, as if others had made them.
  std::filesystem::path histories(const std::vector<Index>& customers, const std::string& prefix) {
    const DatasetPtr dataset = m_workspace->dataset(m_dataset);
    const auto path = m_folder / (prefix + ".csv");
    CsvFile file(path, {"order", "customer", "product", "quantity", "price", "date"});
    const Events& events = dataset->events;
    for (const Index customer : customers) {
      for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
        const auto at = static_cast<std::size_t>(e);
        file.row(prefix + events.orderIds[static_cast<std::size_t>(events.order[at])],
                 prefix + dataset->customers.id(customer), dataset->products.id(events.product[at]),
                 static_cast<double>(events.quantity[at]), events.unitPrice[at], formatDateTime(events.time[at]));
      }
    }
    file.commit();
    return path;
  }

  static std::vector<Index> everyTenth() {
    std::vector<Index> customers;
    for (Index customer = 3; customer < 120; customer += 10) customers.push_back(customer);
    return customers;
  }
};

TEST_F(SegmentQuestionsTest, TheNumberOfPlantedSegmentsIsNamedAndKept) {
  const ChooseKRequest request{.datasetId = m_dataset, .features = {{.key = "taste"}}, .range = {2, 5}};
  const auto found = chooseK(*m_workspace, request, m_progress);
  EXPECT_EQ(found->recommended, 3);
  EXPECT_EQ(chooseK(*m_workspace, request, m_progress), found) << "asked again, it is there";
  EXPECT_EQ(segment()->quality.silhouette, found->scores[1].quality.silhouette) << "the same figure everywhere";
}

TEST_F(SegmentQuestionsTest, StabilityIsKeptWithTheProject) {
  const auto made = segment();
  ASSERT_TRUE(made->stability.known());
  EXPECT_GT(made->stability.mean, 0.8);
  for (const auto& each : made->segments) EXPECT_TRUE(each.stability.known());
  m_workspace->forgetAll();
  const auto again = m_workspace->segmentation(made->id);
  EXPECT_EQ(again->stability.mean, made->stability.mean);
  EXPECT_EQ(again->segments[1].stability.low, made->segments[1].stability.low);
}

TEST_F(SegmentQuestionsTest, WhoBoughtTheSameIsAssignedTheSameSegment) {
  const auto made = segmentCustomers(
      *m_workspace,
      {.datasetId = m_dataset, .parameters = {{"k", std::int64_t{3}}}, .features = {{.key = "rfm"}, {.key = "taste"}}},
      m_progress);
  const auto file = histories(everyTenth(), "N");
  m_workspace->forgetAll();
  const auto assigned = assignCustomers(*m_workspace, {.datasetId = m_dataset, .history = file}, m_progress);
  ASSERT_EQ(assigned.labels.size(), everyTenth().size());
  EXPECT_EQ(assigned.by, AssignedBy::Method);
  for (std::size_t i = 0; i < assigned.labels.size(); ++i)
    EXPECT_EQ(assigned.labels[i], made->labels[static_cast<std::size_t>(everyTenth()[i])]) << assigned.customers[i];
}

TEST_F(SegmentQuestionsTest, WhoCameByAnAppendIsAssignedToo) {
  const auto made = segment("tastes");
  EXPECT_TRUE(assignCustomers(*m_workspace, {.datasetId = m_dataset}, m_progress).customers.empty());
  kindred::imports::Request more;
  more.inputs = {histories(everyTenth(), "ZZ")};
  appendData(*m_workspace, m_dataset, more, m_progress);
  const auto assigned = assignCustomers(*m_workspace, {.datasetId = m_dataset, .segmentation = "tastes"}, m_progress);
  ASSERT_EQ(assigned.customers.size(), everyTenth().size());
  for (std::size_t i = 0; i < assigned.labels.size(); ++i) {
    EXPECT_TRUE(assigned.customers[i].starts_with("ZZ"));
    EXPECT_EQ(assigned.labels[i], made->labels[static_cast<std::size_t>(everyTenth()[i])]);
  }
}

TEST_F(SegmentQuestionsTest, MethodsOfFixedRulesAssignByThem) {
  for (const char* method : {"rfm", "rules"}) {
    const auto made =
        segmentCustomers(*m_workspace, {.datasetId = m_dataset, .algorithm = method, .name = method}, m_progress);
    const auto file = histories(everyTenth(), method);
    const auto assigned =
        assignCustomers(*m_workspace, {.datasetId = m_dataset, .segmentation = method, .history = file}, m_progress);
    ASSERT_EQ(assigned.labels.size(), everyTenth().size());
    EXPECT_EQ(assigned.by, AssignedBy::Method);
    for (std::size_t i = 0; i < assigned.labels.size(); ++i)
      EXPECT_EQ(assigned.labels[i], made->labels[static_cast<std::size_t>(everyTenth()[i])]) << method;
  }
}

// Whatever was merged and split in whatever order, those of then would be told what they were told.
TEST_F(SegmentQuestionsTest, SegmentsChangedByHandAssignToo) {
  const auto made = segment();
  const auto split = splitSegment(*m_workspace, made->id, 0, 2, m_progress);
  const auto merged = mergeSegments(*m_workspace, split->id, {0, 3}, m_progress);
  const auto grid =
      segmentCustomers(*m_workspace, {.datasetId = m_dataset, .algorithm = "rfm", .name = "grid"}, m_progress);
  const auto fewer = mergeSegments(*m_workspace, grid->id, {0, 2}, m_progress);
  const auto file = histories(everyTenth(), "N");
  m_workspace->forgetAll();
  for (const auto& changed : {split, merged, fewer}) {
    const auto assigned = assignCustomers(
        *m_workspace, {.datasetId = m_dataset, .segmentation = changed->name, .history = file}, m_progress);
    EXPECT_EQ(assigned.by, AssignedBy::Method);
    for (std::size_t i = 0; i < assigned.labels.size(); ++i)
      EXPECT_EQ(assigned.labels[i], changed->labels[static_cast<std::size_t>(everyTenth()[i])]) << changed->name;
  }
}

TEST_F(SegmentQuestionsTest, ASegmentationOfADayKnowsNothingLater) {
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const std::int64_t first = *firstTime(dataset->events), last = *lastTime(dataset->events);
  const std::int64_t middle = first + (last - first) / 2;
  const auto request = [&](std::optional<std::int64_t> day, const std::string& name) {
    return SegmentRequest{.datasetId = m_dataset,
                          .parameters = {{"k", std::int64_t{3}}},
                          .features = {{.key = "rfm"}, {.key = "taste"}},
                          .name = name,
                          .referenceDate = day};
  };
  const auto then = segmentCustomers(*m_workspace, request(middle, "then"), m_progress);
  const auto now = segmentCustomers(*m_workspace, request({}, "now"), m_progress);
  std::int64_t came = 0;
  for (Index customer = 0; customer < dataset->customers.size(); ++customer) {
    const auto begin = static_cast<std::size_t>(dataset->events.begin(customer));
    const bool isLater = dataset->events.time[begin] >= startOfDay(middle) + SecondsPerDay;
    came += isLater ? 1 : 0;
    EXPECT_EQ(then->segmentOf(customer) == nullptr, isLater) << customer;
  }
  ASSERT_GT(came, 0);
  const auto compared = compareSegmentations(*m_workspace, m_dataset, "then", "now");
  EXPECT_EQ(compared.comparison.onlySecond, came);
  EXPECT_EQ(compared.comparison.customers, dataset->customers.size() - came);
  const std::string command = commandOf(*m_workspace, m_workspace->findRun(then->run));
  EXPECT_NE(command.find("--reference-date " + formatDate(middle)), std::string::npos) << command;
  EXPECT_EQ(errorOf([&] { (void)compareSegmentations(*m_workspace, m_dataset, "now", "now"); }),
            ErrorCode::BadParameters);
  EXPECT_EQ(errorOf([&] { segmentCustomers(*m_workspace, request(first - 100 * SecondsPerDay, ""), m_progress); }),
            ErrorCode::BadData);
}

TEST_F(SegmentQuestionsTest, LookalikesShareTheTasteOfTheGroup) {
  const auto made = segment();
  auto members = made->customersOf(0);
  const std::size_t whole = members.size();
  members.resize(whole / 2);
  const auto found = findLookalikes(
      *m_workspace, {.datasetId = m_dataset, .group = members, .features = {{.key = "taste"}}}, m_progress);
  EXPECT_EQ(found.others.size(), 120 - members.size());
  std::size_t right = 0;
  for (std::size_t i = 0; i < whole - members.size(); ++i)
    right += made->labels[static_cast<std::size_t>(found.others[i].customer)] == 0 ? 1 : 0;
  EXPECT_GE(right * 10, (whole - members.size()) * 9);
  EXPECT_EQ(errorOf([&] { (void)findLookalikes(*m_workspace, {.datasetId = m_dataset}, m_progress); }),
            ErrorCode::BadParameters);
}

TEST_F(SegmentQuestionsTest, RulesTellASegmentationOfFigures) {
  const auto made = segmentCustomers(
      *m_workspace, {.datasetId = m_dataset, .parameters = {{"k", std::int64_t{2}}}, .features = {{.key = "rfm"}}},
      m_progress);
  const auto rules = segmentRules(*m_workspace, *made, m_progress);
  EXPECT_GT(rules->tree.accuracy, 0.85);
  EXPECT_GT(rules->tree.crossValidated, rules->tree.majority);
  for (const auto& each : made->segments) {
    EXPECT_FALSE(rules->tree.segments[static_cast<std::size_t>(each.id)].where.empty());
    EXPECT_FALSE(rules->sentences(each.id).empty());
  }
  EXPECT_EQ(segmentRules(*m_workspace, *made, m_progress), rules);
}

TEST_F(SegmentQuestionsTest, CoClusteringTellsTheFeaturesOfEachGroup) {
  const auto made = segmentCustomers(*m_workspace,
                                     {.datasetId = m_dataset,
                                      .algorithm = "bicluster",
                                      .parameters = {{"k", std::int64_t{3}}},
                                      .features = {{.key = "spending"}},
                                      .name = "both"},
                                     m_progress);
  const auto isGrouped = [](const auto& line) { return line.feature.starts_with("grouped:"); };
  std::ptrdiff_t lines = 0;
  for (const auto& each : made->segments) {
    lines += std::ranges::count_if(each.profile, isGrouped);
    const auto first = std::ranges::find_if(each.profile, isGrouped);
    if (first == each.profile.end()) continue;
    EXPECT_GT(first->value, first->overall) << first->feature;
    EXPECT_TRUE(first->isMadeFrom);
    EXPECT_EQ(unitOf(*first), segment::ProfileUnit::Share);
  }
  EXPECT_GE(lines, 3);
  m_workspace->forgetAll();
  std::ptrdiff_t again = 0;
  for (const auto& each : m_workspace->segmentation(made->id)->segments)
    again += std::ranges::count_if(each.profile, isGrouped);
  EXPECT_EQ(again, lines) << "kept with the project";
}

TEST_F(SegmentQuestionsTest, OffersLessWhereThatWasNotAskedFor) {
  EXPECT_FALSE(lighter({.datasetId = m_dataset}));
  const auto less = lighter({.datasetId = m_dataset, .algorithm = "hierarchical"});
  ASSERT_TRUE(less);
  EXPECT_FALSE(lighter({.datasetId = m_dataset, .algorithm = "hierarchical", .parameters = less->settings}));
}

}  // namespace
}  // namespace kindred::workflow::test
