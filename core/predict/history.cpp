#include "core/predict/history.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/data/subset.h"
#include "core/describe/activity.h"

namespace kindred::predict {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

double daysBetween(std::int64_t from, std::int64_t to) {
  return static_cast<double>(to - from) / static_cast<double>(SecondsPerDay);
}

/// One customer's orders and lines.
struct Past {
  std::vector<std::int64_t> times;  // of orders, ascending
  double spend = 0, prices = 0, priced = 0, lines = 0, returned = 0;
  std::set<Index> products;
};

Past pastOf(const Events& events, Index customer) {
  Past past;
  std::set<std::int64_t> orders;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const auto at = static_cast<std::size_t>(e);
    past.lines += 1;
    past.spend += events.spend(e);
    past.products.insert(events.product[at]);
    if (!events.quantity.empty() && events.quantity[at] < 0) past.returned += 1;
    if (!events.unitPrice.empty() && std::isfinite(events.unitPrice[at])) {
      past.prices += events.unitPrice[at];
      past.priced += 1;
    }
    if (orders.insert(events.orderMark(e)).second) past.times.push_back(events.time[at]);
  }
  std::ranges::sort(past.times);
  return past;
}

int hourOf(std::int64_t seconds) { return static_cast<int>((seconds - startOfDay(seconds)) / 3600); }

class Columns {
 public:
  explicit Columns(std::size_t rows) : m_rows(rows) {}
  void add(const std::string& name, double number) {
    auto found = std::ranges::find(m_all, name, &Column::name);
    if (found == m_all.end()) found = m_all.insert(m_all.end(), {.name = name});
    found->numbers.push_back(number);
  }
  void add(Column column) { m_all.push_back(std::move(column)); }
  [[nodiscard]] Table table() && { return {std::move(m_all), m_rows}; }

 private:
  std::size_t m_rows;
  std::vector<Column> m_all;
};

void addPast(const Past& past, const Events& events, std::int64_t cut, Columns& columns) {
  const auto orders = static_cast<double>(past.times.size());
  columns.add(LastOrderColumn, daysBetween(past.times.back(), cut));
  columns.add("orders", orders);
  columns.add("tenure_days", daysBetween(past.times.front(), cut));
  const double gap = orders > 1 ? daysBetween(past.times.front(), past.times.back()) / (orders - 1) : Unknown;
  columns.add("gap_days", gap);
  columns.add("gap_trend", orders > 2 && gap > 0
                               ? daysBetween(past.times[past.times.size() - 2], past.times.back()) / gap
                               : Unknown);
  columns.add("products", static_cast<double>(past.products.size()));
  columns.add("lines_per_order", past.lines / orders);
  constexpr std::int64_t Recent = 90 * SecondsPerDay;
  double recent = 0, weekend = 0, hours = 0;
  for (const std::int64_t time : past.times) {
    recent += time >= cut - Recent ? 1 : 0;
    weekend += weekdayOf(time) >= 5 ? 1 : 0;
    hours += hourOf(time);
  }
  columns.add("orders_90_days", recent);
  columns.add("weekend", weekend / orders);
  columns.add("hour", hours / orders);
  if (!events.quantity.empty()) columns.add("returns", past.returned / past.lines);
  if (events.unitPrice.empty()) return;
  columns.add("spend", past.spend);
  columns.add("basket", past.spend / orders);
  columns.add("price_level", past.priced > 0 ? past.prices / past.priced : Unknown);
}

/// Of each product its category, −1 without one; and the names of the largest.
struct ProductGroups {
  std::vector<int> ofProduct;
  std::vector<std::string> names;
};

std::vector<std::string> largestCategories(const Dataset& known, const AttributeColumn& column) {
  constexpr std::size_t Most = 8;
  std::map<std::string, std::int64_t> lines;
  for (const Index product : known.events.product) {
    if (column.has(product)) ++lines[column.text(product)];
  }
  std::vector<std::pair<std::string, std::int64_t>> order(lines.begin(), lines.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(order.size(), Most); ++i) names.push_back(order[i].first);
  return names;
}

ProductGroups categoriesOf(const Dataset& known, const KnownCustomers* like) {
  const AttributeColumn* const column = known.products.attributes().find(AttributeRole::Category);
  if (column == nullptr || column->kind != AttributeKind::Category) return {};
  ProductGroups result{.ofProduct = {},
                       .names = like != nullptr ? like->categories : largestCategories(known, *column)};
  for (Index product = 0; product < known.products.size(); ++product) {
    const auto found = std::ranges::find(result.names, column->text(product));
    result.ofProduct.push_back(found == result.names.end() ? -1 : static_cast<int>(found - result.names.begin()));
  }
  return result;
}

void addCategories(const Events& events, Index customer, const ProductGroups& categories, Columns& columns) {
  if (categories.names.empty()) return;
  std::vector<double> lines(categories.names.size());
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const int category = categories.ofProduct[static_cast<std::size_t>(events.product[static_cast<std::size_t>(e)])];
    if (category >= 0) lines[static_cast<std::size_t>(category)] += 1;
  }
  const auto all = static_cast<double>(events.end(customer) - events.begin(customer));
  for (std::size_t i = 0; i < lines.size(); ++i) columns.add("share of " + categories.names[i], lines[i] / all);
}

void addAttributes(const AttributeTable& attributes, const std::vector<Index>& customers, std::int64_t cut,
                   Columns& columns) {
  for (const AttributeColumn& attribute : attributes.columns) {
    const bool isPrivate = attribute.role == AttributeRole::Name || attribute.role == AttributeRole::Email ||
                           attribute.role == AttributeRole::Consent;
    if (isPrivate || attribute.kind == AttributeKind::Text) continue;
    if (attribute.kind == AttributeKind::Category) {
      std::vector<std::string> texts;
      for (const Index customer : customers) texts.push_back(attribute.text(customer));
      columns.add(categoryColumn(attribute.name, texts));
      continue;
    }
    std::vector<double> numbers;
    for (const Index customer : customers) {
      const auto at = static_cast<std::size_t>(customer);
      if (!attribute.has(customer)) numbers.push_back(Unknown);
      else if (attribute.kind == AttributeKind::Date) numbers.push_back(daysBetween(attribute.dates[at], cut));
      else numbers.push_back(attribute.numbers[at]);
    }
    columns.add(numberColumn(attribute.name, std::move(numbers)));
  }
}

/// Which products count.
std::vector<bool> wantedProducts(const Dataset& dataset, const std::string& product) {
  std::vector<bool> wanted(static_cast<std::size_t>(dataset.products.size()), false);
  const AttributeColumn* const category = dataset.products.attributes().find(AttributeRole::Category);
  for (Index i = 0; i < dataset.products.size(); ++i) {
    wanted[static_cast<std::size_t>(i)] = dataset.products.id(i) == product || dataset.products.title(i) == product ||
                                          (category != nullptr && category->text(i) == product);
  }
  if (std::ranges::find(wanted, true) == wanted.end())
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no product or category “%1”.").with(product),
                KI_TEXT("core", "Name a product by its id or title, or a category."));
  return wanted;
}

}  // namespace

DatasetPtr knownBefore(const Dataset& dataset, std::int64_t cut) {
  const std::int64_t day = startOfDay(cut);
  const std::vector<std::int64_t>& times = dataset.events.time;
  std::vector<bool> keep(times.size());
  for (std::size_t e = 0; e < times.size(); ++e) keep[e] = times[e] < day;
  if (std::ranges::find(keep, true) == keep.end())
    throw Error(ErrorCode::BadData,
                times.empty()
                    ? KI_TEXT("core", "These events have no times, so nothing is known of what came after what.")
                    : KI_TEXT("core", "Nothing happened before %1.").with(DateValue{day}),
                times.empty() ? KI_TEXT("core", "Import a file with a column of dates.")
                              : KI_TEXT("core", "Choose a later cut, or fewer days."));
  auto known = std::make_shared<Dataset>(*withEvents(dataset, keep));
  AttributeTable attributes = known->customers.attributes();
  for (AttributeColumn& column : attributes.columns) {
    if (column.kind != AttributeKind::Date) continue;
    for (std::size_t i = 0; i < column.present.size(); ++i) {
      if (column.present[i] && column.dates[i] >= day) column.present[i] = false;
    }
  }
  known->customers = Entities(known->customers.ids(), known->customers.keys(), std::move(attributes));
  return known;
}

KnownCustomers featuresAt(const Dataset& known, std::int64_t cut, const KnownCustomers* like) {
  const std::int64_t day = startOfDay(cut);
  assert(std::ranges::all_of(known.events.time, [&](std::int64_t time) { return time < day; }));
  KnownCustomers result;
  for (Index customer = 0; customer < known.customers.size(); ++customer) {
    if (known.events.begin(customer) < known.events.end(customer)) result.customers.push_back(customer);
  }
  Columns columns(result.customers.size());
  const ProductGroups categories = categoriesOf(known, like);
  result.categories = categories.names;
  for (const Index customer : result.customers) {
    addPast(pastOf(known.events, customer), known.events, day, columns);
    addCategories(known.events, customer, categories, columns);
  }
  addAttributes(known.customers.attributes(), result.customers, day, columns);
  result.table = std::move(columns).table();
  return result;
}

std::vector<std::uint8_t> answersAfter(const Dataset& dataset, const std::vector<Index>& customers, std::int64_t cut,
                                       const HistoryQuestion& question) {
  const std::int64_t from = startOfDay(cut), to = from + question.days * SecondsPerDay;
  const Events& events = dataset.events;
  std::vector<bool> wanted;
  if (question.kind == HistoryQuestion::Kind::Buys) wanted = wantedProducts(dataset, question.product);
  std::vector<std::uint8_t> answers;
  for (const Index customer : customers) {
    bool buys = false;
    for (std::int64_t e = events.begin(customer); e < events.end(customer) && !buys; ++e) {
      const auto at = static_cast<std::size_t>(e);
      const bool isReturn = !events.quantity.empty() && events.quantity[at] < 0;
      buys = events.time[at] >= from && events.time[at] < to && !isReturn &&
             (wanted.empty() || wanted[static_cast<std::size_t>(events.product[at])]);
    }
    answers.push_back(buys == (question.kind != HistoryQuestion::Kind::Leaves) ? 1 : 0);
  }
  return answers;
}

}  // namespace kindred::predict
