#include "core/describe/filter.h"

#include <algorithm>
#include <array>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/data/offsets.h"
#include "core/data/subset.h"

namespace kindred {
namespace {

using Mask = std::vector<bool>;

void dropByDate(const Dataset& dataset, const FilterOptions& options, Mask& keep) {
  if (!options.from && !options.to) return;
  const auto& time = dataset.events.time;
  if (time.empty()) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "The data set %1 has no dates to filter by.").with(dataset.name),
                KI_TEXT("core", "Filter it without dates, or import it with a column of dates."));
  }
  requireValid(options);
  for (std::size_t e = 0; e < keep.size(); ++e) {
    const bool tooEarly = options.from && time[e] < startOfDay(*options.from);
    const bool tooLate = options.to && time[e] >= startOfDay(*options.to) + SecondsPerDay;
    if (tooEarly || tooLate) keep[e] = false;
  }
}

/// Categories are written as they are kept: of a column of categories or texts.
void dropByCategory(const Dataset& dataset, const FilterOptions& options, Mask& keep) {
  if (options.categories.empty()) return;
  const auto known = productCategories(dataset);
  for (const auto& category : options.categories) {
    if (std::ranges::binary_search(known, category)) continue;
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "No product of %1 has the category “%2”.").with(dataset.name).with(category),
                known.empty() ? KI_TEXT("core", "Import the data set with a table of products and their categories.")
                              : KI_TEXT("core", "Categories are written exactly as in the imported file."));
  }
  const AttributeColumn& column = *dataset.products.attributes().find(AttributeRole::Category);
  Mask wanted(at(dataset.products.size()));
  for (Index p = 0; p < dataset.products.size(); ++p) {
    wanted[at(p)] = column.has(p) && std::ranges::find(options.categories, column.text(p)) != options.categories.end();
  }
  for (std::size_t e = 0; e < keep.size(); ++e) {
    if (!wanted[at(dataset.events.product[e])]) keep[e] = false;
  }
}

/// An event stays where all tables keep what it is about.
void dropByConditions(const Dataset& dataset, const FilterOptions& options, const std::vector<Index>* only,
                      Mask& keep) {
  const auto rowsKept = [&](ConditionTable table) -> std::optional<Mask> {
    const auto conditions = conditionsOf(options, table);
    if (conditions.empty()) return std::nullopt;
    return holding(dataset, table, conditions);
  };
  auto customers = rowsKept(ConditionTable::Customers);
  if (only != nullptr) {
    Mask chosen(at(dataset.customers.size()), false);
    for (const Index customer : *only) chosen[at(customer)] = !customers || (*customers)[at(customer)];
    customers = std::move(chosen);
  }
  const auto products = rowsKept(ConditionTable::Products), events = rowsKept(ConditionTable::Events);
  if (!customers && !products && !events) return;
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    for (auto e = at(dataset.events.begin(c)); e < at(dataset.events.end(c)); ++e) {
      const bool passes = (!customers || (*customers)[at(c)]) &&
                          (!products || (*products)[at(dataset.events.product[e])]) && (!events || (*events)[e]);
      if (!passes) keep[e] = false;
    }
  }
}

void dropRare(const Dataset& dataset, const FilterOptions& options, Mask& keep) {
  if (options.minimumCustomer <= 1 && options.minimumProduct <= 1) return;
  const Events& events = dataset.events;
  std::vector<std::int64_t> ofCustomer(at(dataset.customers.size()), 0), ofProduct(at(dataset.products.size()), 0);
  const auto forEachKept = [&](const auto& visit) {
    for (Index c = 0; c < dataset.customers.size(); ++c) {
      for (auto e = at(events.begin(c)); e < at(events.end(c)); ++e) {
        if (keep[e]) visit(e, at(c), at(events.product[e]));
      }
    }
  };
  forEachKept([&](std::size_t, std::size_t customer, std::size_t product) {
    ++ofCustomer[customer];
    ++ofProduct[product];
  });
  forEachKept([&](std::size_t e, std::size_t customer, std::size_t product) {
    keep[e] = ofCustomer[customer] >= options.minimumCustomer && ofProduct[product] >= options.minimumProduct;
  });
}

/// Takes away vertices with fewer than k neighbours, and those which have fewer then, and so on.
class Peeling {
 public:
  Peeling(const Csr& graph, std::size_t k) : m_sides{&graph, nullptr}, m_turned(transposed(graph)), m_k(k) {
    m_sides[1] = &m_turned;
    for (std::size_t side = 0; side < 2; ++side) {
      const Csr& rows = *m_sides[side];
      for (Index i = 0; i < rows.rows; ++i) m_degrees[side].push_back(rows.row(i).size());
    }
    for (std::size_t side = 0; side < 2; ++side) {
      m_isGone[side].assign(m_degrees[side].size(), false);
      for (std::size_t i = 0; i < m_degrees[side].size(); ++i) takeWhereFew(side, i);
    }
  }

  void run(const Progress& progress) {
    while (!m_queue.empty()) {
      progress.checkpoint();
      const auto [side, vertex] = m_queue.back();
      m_queue.pop_back();
      for (const Index neighbour : m_sides[side]->row(static_cast<Index>(vertex)).indices) {
        --m_degrees[1 - side][at(neighbour)];
        takeWhereFew(1 - side, at(neighbour));
      }
    }
  }

  [[nodiscard]] bool isCustomerGone(Index i) const { return m_isGone[0][at(i)]; }
  [[nodiscard]] bool isProductGone(Index i) const { return m_isGone[1][at(i)]; }

 private:
  void takeWhereFew(std::size_t side, std::size_t vertex) {
    if (m_isGone[side][vertex] || m_degrees[side][vertex] >= m_k) return;
    m_isGone[side][vertex] = true;
    m_queue.emplace_back(side, vertex);
  }

  std::array<const Csr*, 2> m_sides;
  Csr m_turned;
  std::size_t m_k;
  std::array<std::vector<std::size_t>, 2> m_degrees;
  std::array<Mask, 2> m_isGone;
  std::vector<std::pair<std::size_t, std::size_t>> m_queue;
};

void dropOutsideCore(const Dataset& dataset, int k, Mask& keep, Progress& progress) {
  if (k <= 1) return;
  const Csr pairs = interactions(*withEvents(dataset, keep), {.value = PreferenceValue::Bought});
  progress.report(0.3);
  Peeling peeling(pairs, at(k));
  peeling.run(progress);
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    for (auto e = at(dataset.events.begin(c)); e < at(dataset.events.end(c)); ++e) {
      if (peeling.isCustomerGone(c) || peeling.isProductGone(dataset.events.product[e])) keep[e] = false;
    }
  }
}

}  // namespace

std::vector<std::string> productCategories(const Dataset& dataset) {
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  if (column == nullptr) return {};
  std::vector<std::string> known;
  if (column->kind == AttributeKind::Category) {
    known = column->categories;
  } else {
    for (Index p = 0; p < dataset.products.size(); ++p) {
      if (column->has(p)) known.push_back(column->text(p));
    }
  }
  std::ranges::sort(known);
  known.erase(std::ranges::unique(known).begin(), known.end());
  return known;
}

DatasetPtr filtered(const Dataset& dataset, const FilterOptions& options, Progress& progress,
                    const std::vector<Index>* only) {
  requireValid(filterSchema().parameters(), filterSchema().values(options));
  Mask keep(at(dataset.events.size()), true);
  dropByDate(dataset, options, keep);
  progress.report(0.1);
  dropByCategory(dataset, options, keep);
  dropByConditions(dataset, options, only, keep);
  progress.report(0.2);
  dropRare(dataset, options, keep);
  Progress peeling = progress.part(0.3, 0.7);
  dropOutsideCore(dataset, options.core, keep, peeling);
  if (std::ranges::find(keep, true) == keep.end()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The filter leaves nothing of %1.").with(dataset.name),
                KI_TEXT("core", "Ask for less of each customer and product, or for more days, categories or values."));
  }
  progress.report(0.8);
  return compacted(dataset, keep);
}

}  // namespace kindred
