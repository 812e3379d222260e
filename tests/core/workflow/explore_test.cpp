#include "core/workflow/queries/explore.h"

#include <numeric>

#include "core/base/date.h"
#include "core/store/project_file.h"
#include "core/workflow/filter_data.h"
#include "core/workflow/remove.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class ExploreTest : public ShopTest {};

std::vector<Index> everyone(const Dataset& dataset) {
  std::vector<Index> all(static_cast<std::size_t>(dataset.customers.size()));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

template <class Range, class Figure>
std::int64_t total(const Range& range, Figure figure) {
  std::int64_t sum = 0;
  for (const auto& each : range) sum += std::invoke(figure, each);
  return sum;
}

TEST_F(ExploreTest, FiguresAgreeWithOneAnother) {
  const auto found = explore(*m_workspace, m_dataset, m_progress);
  EXPECT_EQ(found->figures.customers, found->summary.customers);
  EXPECT_EQ(found->figures.interactions, 2400);
  EXPECT_EQ(total(found->activity->steps, &ActivityStep::events), 2400);
  EXPECT_EQ(total(found->activity->steps, &ActivityStep::orders), found->figures.orders);
  EXPECT_EQ(found->products.count(), found->summary.products);
  EXPECT_NEAR(found->products.total, found->figures.revenue, 1e-6);
  EXPECT_NEAR(found->customers.total, found->figures.revenue, 1e-6);
  EXPECT_EQ(total(found->histogram, &HistogramBin::count), found->figures.orders) << "order values";
  std::int64_t inCells = 0;
  for (int r = 1; r <= 5; ++r) {
    for (int f = 1; f <= 5; ++f) {
      const auto members = customersOfCell(*found, r, f);
      EXPECT_EQ(
          static_cast<std::size_t>(found->cells[static_cast<std::size_t>(r - 1)][static_cast<std::size_t>(f - 1)]),
          members.size());
      inCells += static_cast<std::int64_t>(members.size());
    }
  }
  EXPECT_EQ(inCells, found->figures.customers);
  EXPECT_EQ(explore(*m_workspace, m_dataset, m_progress), found) << "cached";
}

TEST_F(ExploreTest, OfTheSelectedIsThatOfEveryoneWhereAllAreSelected) {
  const auto all = explore(*m_workspace, m_dataset, m_progress);
  const auto same = exploreSelected(*all, everyone(*all->dataset), m_progress);
  EXPECT_EQ(same.figures.orders, all->figures.orders);
  EXPECT_EQ(same.figures.lastEventDays, all->figures.lastEventDays);
  EXPECT_EQ(same.cells, all->cells);
  for (std::size_t i = 0; i < same.histogram.size(); ++i) {
    EXPECT_EQ(same.histogram[i].count, all->histogram[i].count);
    EXPECT_EQ(same.histogram[i].from, all->histogram[i].from);
  }
}

TEST_F(ExploreTest, PartsOfASelectionAddUp) {
  const auto all = explore(*m_workspace, m_dataset, m_progress);
  std::vector<Index> even, odd;
  for (const Index c : everyone(*all->dataset)) (c % 2 == 0 ? even : odd).push_back(c);
  const auto a = exploreSelected(*all, even, m_progress), b = exploreSelected(*all, odd, m_progress);
  EXPECT_EQ(a.figures.customers + b.figures.customers, all->figures.customers);
  EXPECT_NEAR(a.figures.revenue + b.figures.revenue, all->figures.revenue, 1e-6);
  ASSERT_EQ(a.activity->steps.size(), all->activity->steps.size());
  for (std::size_t i = 0; i < all->activity->steps.size(); ++i) {
    EXPECT_EQ(a.activity->steps[i].events + b.activity->steps[i].events, all->activity->steps[i].events);
    EXPECT_EQ(a.activity->steps[i].customers + b.activity->steps[i].customers, all->activity->steps[i].customers);
  }
  for (std::size_t i = 0; i < all->histogram.size(); ++i) {
    EXPECT_EQ(a.histogram[i].count + b.histogram[i].count, all->histogram[i].count);
  }
}

TEST_F(ExploreTest, CustomersOfAStepAreThoseItCounts) {
  const auto all = explore(*m_workspace, m_dataset, m_progress);
  for (const auto& step : all->activity->steps) {
    EXPECT_EQ(static_cast<Index>(customersBetween(*all->dataset, step.begin, step.end).size()), step.customers);
  }
}

TEST_F(ExploreTest, EveryEventLiesInAnHourOfAWeekday) {
  const auto all = explore(*m_workspace, m_dataset, m_progress);
  std::vector<bool> seen(static_cast<std::size_t>(all->dataset->customers.size()), false);
  for (int weekday = 0; weekday < 7; ++weekday) {
    std::size_t ofHours = 0;
    std::vector<Index> union_;
    for (int hour = 0; hour < 24; ++hour) {
      const auto some = customersAtHour(*all->dataset, weekday, hour);
      ofHours = std::max(ofHours, some.size());
      union_.insert(union_.end(), some.begin(), some.end());
    }
    std::ranges::sort(union_);
    union_.erase(std::ranges::unique(union_).begin(), union_.end());
    EXPECT_EQ(union_, customersAtHour(*all->dataset, weekday, -1));
    for (const Index c : union_) seen[static_cast<std::size_t>(c)] = true;
  }
  EXPECT_EQ(std::ranges::count(seen, true), all->figures.customers);
}

TEST_F(ExploreTest, CustomersOfBinsAndTheBestAreThoseOfTheFigures) {
  const auto all = explore(*m_workspace, m_dataset, m_progress);
  std::vector<bool> seen(static_cast<std::size_t>(all->dataset->customers.size()), false);
  for (std::size_t bin = 0; bin < all->histogram.size(); ++bin) {
    const auto members = customersInBin(*all, bin);
    EXPECT_EQ(members.empty(), all->histogram[bin].count == 0);
    for (const Index c : members) seen[static_cast<std::size_t>(c)] = true;
  }
  EXPECT_EQ(std::ranges::count(seen, true), all->figures.customers);
  const auto best = bestCustomers(*all, 10);
  ASSERT_EQ(best.size(), 10u);
  double spend = 0;
  for (const Index c : best) spend += (*all->facts)[static_cast<std::size_t>(c)].spend;
  EXPECT_NEAR(spend / all->customers.total, all->customers.shares[10], 1e-9);
}

class FilterDataTest : public ShopTest {};

TEST_F(FilterDataTest, RemembersItsRecipeAndItsParent) {
  const auto made =
      filterData(*m_workspace, {.datasetId = m_dataset, .options = {.minimumCustomer = 15, .core = 3}}, m_progress);
  const auto parent = m_workspace->dataset(m_dataset);
  EXPECT_EQ(made.dataset.name, parent->name + " filtered");
  EXPECT_EQ(made.report.rowsRead, 2400);
  EXPECT_LT(made.report.rowsKept, 2400);
  const std::string path = m_workspace->path().string();
  m_workspace = nullptr;
  m_workspace = Workspace::open(path);
  const auto part = m_workspace->dataset(made.dataset.id);
  ASSERT_TRUE(part->derivation);
  EXPECT_EQ(part->derivation->parent, m_dataset);
  EXPECT_EQ(part->derivation->revision, 1);
  EXPECT_EQ(part->derivation->parentName, parent->name);
  EXPECT_EQ(part->root(), m_dataset);
  EXPECT_EQ(filterSchema().options(part->derivation->filter), (FilterOptions{.minimumCustomer = 15, .core = 3}));
  EXPECT_EQ(part->events.size(), made.report.rowsKept);
  for (Index c = 0; c < part->customers.size(); ++c) {
    EXPECT_EQ(part->customers.key(c), parent->customers.key(parent->customers.find(part->customers.id(c)).value()));
  }
  EXPECT_EQ(m_workspace->report(made.dataset.id).format, "filter");

  const auto again = filterData(*m_workspace, {.datasetId = made.dataset.id, .options = {.core = 4}}, m_progress);
  const auto grandchild = m_workspace->dataset(again.dataset.id);
  EXPECT_EQ(grandchild->derivation->parent, made.dataset.id);
  EXPECT_EQ(grandchild->root(), m_dataset) << "the chain leads to where the keys come from";
  removeDataset(*m_workspace, made.dataset.id);
  EXPECT_EQ(m_workspace->dataset(again.dataset.id)->events.size(), grandchild->events.size());
}

TEST_F(FilterDataTest, ThatLeavesNothingOrHasATakenNameStoresNothing) {
  EXPECT_EQ(errorOf([&] {
              filterData(*m_workspace, {.datasetId = m_dataset, .options = {.minimumCustomer = 5000}}, m_progress);
            }),
            ErrorCode::BadData);
  const std::string name = m_workspace->datasetInfo(m_dataset).name;
  EXPECT_EQ(
      errorOf([&] { filterData(*m_workspace, {.datasetId = m_dataset, .options = {}, .name = name}, m_progress); }),
      ErrorCode::NameInUse);
  EXPECT_EQ(m_workspace->datasets().size(), 1u);
}

TEST_F(FilterDataTest, OfASelectionSaysWhoseItIs) {
  const auto parent = m_workspace->dataset(m_dataset);
  const CustomerSet few({parent->customers.key(0), parent->customers.key(3)}, Text("lasso in Segments"));
  const auto made = filterData(*m_workspace, {.datasetId = m_dataset, .options = {}, .only = few}, m_progress);
  const auto part = m_workspace->dataset(made.dataset.id);
  EXPECT_EQ(part->customers.keys(), few.keys());
  EXPECT_EQ(filterSchema().options(part->derivation->filter).selection, "2 customers: lasso in Segments");
  EXPECT_EQ(commandOf(*m_workspace, FilterRequest{.datasetId = m_dataset, .only = few}), "");
}

TEST_F(ShopTest, APartIsExploredAsTheDataSetMadeOfItWouldBe) {
  const FilterOptions options{.whereEvents = {"quantity>=2"}, .minimumCustomer = 15};
  const auto part = filtered(*m_workspace->dataset(m_dataset), options, m_progress);
  const auto shown = explorePart(*m_workspace, part, m_progress);
  const auto made = filterData(*m_workspace, {.datasetId = m_dataset, .options = options}, m_progress);
  const auto kept = explore(*m_workspace, made.dataset.id, m_progress);
  EXPECT_EQ(shown->figures.customers, kept->figures.customers);
  EXPECT_EQ(shown->figures.orders, kept->figures.orders);
  EXPECT_EQ(shown->figures.revenue, kept->figures.revenue);
  EXPECT_EQ(shown->cells, kept->cells);
  EXPECT_LT(shown->figures.customers, explore(*m_workspace, m_dataset, m_progress)->figures.customers)
      << "and the whole is still the whole";
  EXPECT_EQ(rankedMatrixOf(*m_workspace, *shown, m_progress)->rows(), part->customers.size());
  EXPECT_EQ(rankedMatrixOf(*m_workspace, *explore(*m_workspace, m_dataset, m_progress), m_progress)->rows(),
            m_workspace->dataset(m_dataset)->customers.size());
}

TEST_F(FilterDataTest, SaysItsCommand) {
  const FilterOptions options{.from = 86400,
                              .categories = {"a b"},
                              .whereCustomers = {"region=North"},
                              .whereEvents = {"price>=2"},
                              .minimumProduct = 3,
                              .core = 5};
  const std::string command =
      commandOf(*m_workspace, FilterRequest{.datasetId = m_dataset, .options = options, .name = "x"});
  EXPECT_NE(command.find("kindred-cli filter"), std::string::npos);
  EXPECT_NE(command.find("--name x --from 1970-01-02 --category 'a b' --where region=North --where-event 'price>=2' "
                         "--min-product 3 --k-core 5"),
            std::string::npos)
      << command;
}

}  // namespace
}  // namespace kindred::workflow::test
