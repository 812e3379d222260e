#include "core/rules/baskets.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/date.h"

namespace kindred::rules {
namespace {

constexpr const char* ProductLevel = "product";
constexpr const char* CategoryLevel = "category";

/// Of each product or customer its item, or −1.
using ItemOf = std::vector<Index>;

[[noreturn]] void refuse(const Text& message, const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& each : known) list += (list.empty() ? "" : ", ") + each;
  throw Error(ErrorCode::BadParameters, message,
              list.empty() ? Text() : KI_TEXT("core", "Choose from: %1.").with(list));
}

const AttributeColumn& columnOfLevel(const Dataset& dataset, const std::string& level) {
  const AttributeTable& table = dataset.products.attributes();
  const AttributeColumn* const column = level == CategoryLevel && table.find(AttributeRole::Category) != nullptr
                                            ? table.find(AttributeRole::Category)
                                            : table.find(level);
  if (column == nullptr) refuse(KI_TEXT("core", "Products have no attribute “%1”.").with(level), levelsOf(dataset));
  return *column;
}

/// Values become items, in bytewise order.
ItemOf itemsOfValues(const AttributeColumn& column, Index rows, const std::set<std::string>& leftOut,
                     const std::string& prefix, std::vector<Item>& items) {
  std::map<std::string, Index> numbers;
  for (Index i = 0; i < rows; ++i) {
    if (column.has(i)) numbers[column.text(i)] = -1;
  }
  for (auto& [value, number] : numbers) {
    const std::string id = prefix.empty() ? value : prefix + "=" + value;
    if (leftOut.contains(id)) continue;
    number = static_cast<Index>(items.size());
    items.push_back({id, prefix.empty() ? value : prefix + ": " + value, !prefix.empty()});
  }
  ItemOf result(static_cast<std::size_t>(rows), -1);
  for (Index i = 0; i < rows; ++i) {
    if (column.has(i)) result[static_cast<std::size_t>(i)] = numbers.at(column.text(i));
  }
  return result;
}

ItemOf itemsOfProducts(const Dataset& dataset, const BasketOptions& options, const std::set<std::string>& leftOut,
                       std::vector<Item>& items) {
  if (options.level != ProductLevel)
    return itemsOfValues(columnOfLevel(dataset, options.level), dataset.products.size(), leftOut, {}, items);
  ItemOf result(static_cast<std::size_t>(dataset.products.size()), -1);
  for (const Index product : dataset.events.product) result[static_cast<std::size_t>(product)] = 0;
  for (Index product = 0; product < dataset.products.size(); ++product) {
    Index& item = result[static_cast<std::size_t>(product)];
    const std::string& id = dataset.products.id(product);
    if (item < 0) continue;
    item = leftOut.contains(id) ? -1 : static_cast<Index>(items.size());
    if (item >= 0) items.push_back({id, dataset.products.title(product), false});
  }
  return result;
}

/// Of each customer the items that stand in all baskets.
std::vector<ItemOf> itemsOfCustomers(const Dataset& dataset, const BasketOptions& options,
                                     const std::set<std::string>& leftOut, std::vector<Item>& items) {
  std::vector<ItemOf> result;
  for (const std::string& name : options.with) {
    const AttributeColumn* const column = dataset.customers.attributes().find(name);
    if (column == nullptr) {
      refuse(KI_TEXT("core", "Customers have no attribute “%1”.").with(name), customerColumnsOf(dataset));
    }
    result.push_back(itemsOfValues(*column, dataset.customers.size(), leftOut, name, items));
  }
  return result;
}

ItemOf itemsOfLabels(const CustomerLabels& labels, std::vector<Item>& items) {
  const auto first = static_cast<Index>(items.size());
  for (const std::string& title : labels.titles)
    items.push_back({labels.name + "=" + title, labels.name + ": " + title, true});
  ItemOf result;
  for (const int label : labels.of) result.push_back(label < 0 ? -1 : first + label);
  return result;
}

/// What tells a customer's baskets apart, ascending with time where there are times.
std::int64_t markOf(const Dataset& dataset, BasketKind kind, std::int64_t event) {
  constexpr std::int64_t MondayOfEpoch = 3;  // 1970-01-01 was a Thursday
  if (kind == BasketKind::Customer) return 0;
  if (kind == BasketKind::Order) return dataset.events.orderMark(event);
  const std::int64_t start = startOfDay(dataset.events.time[static_cast<std::size_t>(event)]);
  const std::int64_t day = (start - (start < 0 ? SecondsPerDay - 1 : 0)) / SecondsPerDay;
  if (kind == BasketKind::Day) return day;
  if (kind == BasketKind::Week) {
    const std::int64_t shifted = day + MondayOfEpoch;
    return (shifted - (shifted < 0 ? 6 : 0)) / 7;
  }
  const CivilTime civil = toCivil(start);
  return static_cast<std::int64_t>(civil.year) * 12 + civil.month;
}

void requireEvents(const Dataset& dataset, BasketKind kind) {
  if (dataset.events.size() == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The data set has no purchases, so nothing is bought together."),
                KI_TEXT("core", "Import a file of purchases."));
  }
  const bool needsTimes = kind == BasketKind::Day || kind == BasketKind::Week || kind == BasketKind::Month;
  if (needsTimes && dataset.events.time.empty()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The purchases have no times."),
                KI_TEXT("core", "Choose orders or customers as baskets, or import the file with its dates."));
  }
}

struct Line {
  std::int64_t mark, time;
  Index item;
};

/// The baskets of one customer, from lines in any order.
void addBaskets(std::vector<Line>& lines, const std::vector<Index>& ofCustomer, Index customer, Baskets& baskets) {
  std::ranges::sort(lines, [](const Line& a, const Line& b) {
    return std::tie(a.mark, a.item, a.time) < std::tie(b.mark, b.item, b.time);
  });
  for (std::size_t i = 0; i < lines.size();) {
    const auto begin = static_cast<std::ptrdiff_t>(baskets.table.items.size());
    std::int64_t first = lines[i].time;
    const std::int64_t mark = lines[i].mark;
    Index last = -1;
    for (; i < lines.size() && lines[i].mark == mark; ++i) {
      first = std::min(first, lines[i].time);
      if (lines[i].item < 0 || lines[i].item == last) continue;
      last = lines[i].item;
      baskets.table.items.push_back(last);
    }
    baskets.table.items.insert(baskets.table.items.end(), ofCustomer.begin(), ofCustomer.end());
    std::sort(baskets.table.items.begin() + begin, baskets.table.items.end());
    baskets.table.close();
    baskets.customers.push_back(customer);
    baskets.times.push_back(first);
  }
}

bool isGrouping(const AttributeColumn& column) {
  if (column.kind == AttributeKind::Category || column.kind == AttributeKind::Flag) return true;
  constexpr std::size_t Most = 50;
  std::set<std::string> values;
  for (Index i = 0; i < static_cast<Index>(column.present.size()) && values.size() <= Most; ++i) {
    if (column.has(i)) values.insert(column.text(i));
  }
  return column.role == AttributeRole::None && column.kind != AttributeKind::Date && !values.empty() &&
         values.size() <= Most;
}

}  // namespace

Baskets basketsOf(const Dataset& dataset, const BasketOptions& options, const std::optional<CustomerLabels>& labels,
                  Progress& progress) {
  requireEvents(dataset, options.baskets);
  const std::set<std::string> leftOut(options.leaveOut.begin(), options.leaveOut.end());
  Baskets result;
  const ItemOf itemOf = itemsOfProducts(dataset, options, leftOut, result.items);
  std::vector<ItemOf> beside = itemsOfCustomers(dataset, options, leftOut, result.items);
  if (labels) beside.push_back(itemsOfLabels(*labels, result.items));
  result.table.itemCount = static_cast<Index>(result.items.size());
  const Events& events = dataset.events;
  std::vector<Line> lines;
  std::vector<Index> ofCustomer;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    if (customer % 1024 == 0) progress.report(static_cast<double>(customer) / dataset.customers.size());
    lines.clear();
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      lines.push_back({markOf(dataset, options.baskets, e),
                       events.time.empty() ? 0 : events.time[static_cast<std::size_t>(e)],
                       itemOf[static_cast<std::size_t>(events.product[static_cast<std::size_t>(e)])]});
    }
    ofCustomer.clear();
    for (const ItemOf& each : beside) {
      const Index item = each[static_cast<std::size_t>(customer)];
      if (item >= 0) ofCustomer.push_back(item);
    }
    addBaskets(lines, ofCustomer, customer, result);
  }
  if (events.time.empty()) result.times.clear();
  return result;
}

std::vector<std::int64_t> basketCounts(const Dataset& dataset) {
  const Events& events = dataset.events;
  std::vector<std::int64_t> counts;
  std::vector<std::int64_t> marks;
  for (const BasketKind kind :
       {BasketKind::Order, BasketKind::Customer, BasketKind::Day, BasketKind::Week, BasketKind::Month}) {
    const bool needsTimes = kind != BasketKind::Order && kind != BasketKind::Customer;
    counts.push_back(needsTimes && events.time.empty() ? -1 : 0);
    if (counts.back() < 0) continue;
    for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
      marks.clear();
      for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e)
        marks.push_back(markOf(dataset, kind, e));
      std::ranges::sort(marks);
      counts.back() += std::ranges::unique(marks).begin() - marks.begin();
    }
  }
  return counts;
}

std::vector<std::string> levelsOf(const Dataset& dataset) {
  std::vector<std::string> levels{ProductLevel};
  const AttributeTable& table = dataset.products.attributes();
  if (table.find(AttributeRole::Category) != nullptr) levels.emplace_back(CategoryLevel);
  for (const AttributeColumn& column : table.columns) {
    if (isGrouping(column) && column.role != AttributeRole::Category) levels.push_back(column.name);
  }
  return levels;
}

std::vector<std::string> customerColumnsOf(const Dataset& dataset) {
  std::vector<std::string> names;
  for (const AttributeColumn& column : dataset.customers.attributes().columns) {
    if (isGrouping(column)) names.push_back(column.name);
  }
  return names;
}

}  // namespace kindred::rules
