#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/import/cells/dates.h"
#include "core/import/tables/fill_down.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/row_cells.h"

namespace kindred::imports {
namespace {

using Columns = std::vector<std::size_t>;
using Rows = std::vector<RowCells>;

bool isAmong(const Columns& columns, std::size_t column) { return std::ranges::find(columns, column) != columns.end(); }

/// The columns that say of an order, or of a customer's lines, what is the same in all of them.
struct Common {
  std::optional<std::size_t> order, customer;
  Columns columns, times;  ///< all of them but statuses; those of times
  Columns statuses;        ///< of the order, or of its lines
  bool isPerson = false;   ///< whether the customer is told by an e-mail or a name alone

  [[nodiscard]] bool holds(std::size_t column) const { return isAmong(columns, column) || isAmong(statuses, column); }
  void leaveOut(const Columns& others) {
    for (Columns* each : {&columns, &times}) std::erase_if(*each, [&](std::size_t i) { return isAmong(others, i); });
  }
};

Common commonColumns(const std::vector<std::string>& names, const std::map<std::string, Role>& given) {
  Common common;
  bool anyId = false;
  const auto lineItems = orderOfLineItems(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto set = given.find(names[i]);
    const Role named = lineItems == i ? Role::Order : roleOfName(names[i]).role;
    const Role role = set != given.end() ? set->second : named;
    const bool isPerson = std::ranges::find(personPhrases(), phraseOf(wordsOf(names[i]))) != personPhrases().end();
    if (role == Role::Status) common.statuses.push_back(i);
    if (role != Role::Order && role != Role::Customer && role != Role::Time && !isPerson) continue;
    common.columns.push_back(i);
    if (role == Role::Order && !common.order) common.order = i;
    else if (role == Role::Time) common.times.push_back(i);
    else if (!common.customer || role == Role::Customer) common.customer = i;
    anyId = anyId || role == Role::Customer;
  }
  common.isPerson = !anyId;
  return common;
}

Rows rowsOf(const RecordBlock& block, std::size_t skip) {
  Rows rows;
  for (std::size_t i = skip; i < block.records.size(); ++i) rows.push_back(cellsOf(block, block.records[i]));
  return rows;
}

/// Never down, or never up.
template <class T>
bool goesOneWay(const std::vector<T>& values) {
  return std::ranges::is_sorted(values) || std::ranges::is_sorted(values, std::greater{});
}

/// Whether the rows stand in the order of their days, or without any in that of their numbers, as logs do.
bool isLog(const Common& common, const Rows& rows) {
  for (const std::size_t column : common.times) {
    std::vector<std::string_view> cells;
    for (const RowCells row : rows) {
      if (!isEmpty(row, column)) cells.push_back(trimmed(row[column]));
    }
    const auto dates = recogniseDates(cells, NumericDates::All);
    if (!dates) continue;
    std::vector<std::int64_t> times;
    for (const std::string_view cell : cells) {
      if (const auto time = DateFormat::from(dates->pattern)->read(cell)) times.push_back(*time);
    }
    return goesOneWay(times);
  }
  std::vector<std::pair<std::size_t, std::string_view>> numbers;  // 99 before 100
  for (const RowCells row : rows) {
    if (!isEmpty(row, *common.order))
      numbers.emplace_back(trimmed(row[*common.order]).size(), trimmed(row[*common.order]));
  }
  return goesOneWay(numbers);
}

/// What the lines say of a column that names customers, each once above its lines.
struct Groups {
  std::size_t named = 0, unnamed = 0;
  std::size_t headings = 0;     ///< lines that name a customer and hold no more
  std::size_t goingBeyond = 0;  ///< groups with an unnamed line of another order, or of a day of its own
  bool areOnce = true;          ///< no customer comes twice, and none comes after the first lines
};

Groups groupsIn(const Common& common, const Rows& rows) {
  Groups groups;
  std::set<std::string_view> customers;
  std::string_view order;
  bool goesBeyond = false;
  for (const RowCells row : rows) {
    if (sumsUp(row)) continue;
    const std::string_view own = common.order && !isEmpty(row, *common.order) ? trimmed(row[*common.order]) : "";
    if (!isEmpty(row, *common.customer)) {
      groups.areOnce = groups.areOnce && customers.insert(trimmed(row[*common.customer])).second;
      groups.headings += holdsBeside(row, [&](std::size_t i) { return i == *common.customer; }) ? 0 : 1;
      ++groups.named;
      order = own;
      goesBeyond = false;
      continue;
    }
    groups.areOnce = groups.areOnce && !customers.empty();
    ++groups.unnamed;
    const bool dated = std::ranges::any_of(common.times, [&](std::size_t i) { return !isEmpty(row, i); });
    const bool beyond = common.order ? !own.empty() && own != order : dated;
    if (beyond && !std::exchange(goesBeyond, true)) ++groups.goingBeyond;
  }
  return groups;
}

/// The columns that are filled where a customer is named, and in no other line.
Columns groupColumns(const Common& common, const Rows& rows) {
  Columns columns = {*common.customer};
  for (const std::size_t column : common.columns) {
    const bool apart = column == *common.customer || column == common.order;
    const auto isElsewhere = [&](RowCells row) {
      return isEmpty(row, *common.customer) && !isEmpty(row, column) && !sumsUp(row);
    };
    if (!apart && std::ranges::none_of(rows, isElsewhere)) columns.push_back(column);
  }
  return columns;
}

/// Lines of one customer after another, of several orders too.
void findGroups(FillDown& fill, const Common& common, const Rows& rows) {
  const std::size_t enough = common.times.empty() ? 2 : 3;  // numbers ascend in reports too
  const auto isOwnRow = [&](RowCells row) { return isEmpty(row, *common.customer) && !isEmpty(row, 0); };
  if (common.isPerson && std::ranges::any_of(rows, isOwnRow)) return;  // people of whom not all have a telephone
  const Groups groups = groupsIn(common, rows);
  const bool isReport = groups.areOnce && groups.named > 0 && groups.unnamed * 3 >= groups.named + groups.unnamed;
  if (!isReport) return;
  const bool headed = groups.headings == groups.named;
  const bool ofAll = groups.named >= enough && groups.goingBeyond == groups.named;
  if (common.order && groups.goingBeyond == 0 && !headed) return;  // within orders
  if (groups.goingBeyond > 0 && !headed && !ofAll && isLog(common, rows)) return;
  fill.group = groupColumns(common, rows);
  fill.hasHeadings = headed;
}

/// Lines of one order after another: what is empty in the later ones and filled in the first.
class Orders {
 public:
  Orders(const Common& common, const FillDown& fill) : m_common(common), m_fill(fill) {}

  void add(RowCells row) {
    const auto isCommon = [&](std::size_t i) { return isAmong(m_common.columns, i) || isAmong(m_fill.group, i); };
    const bool bare = std::ranges::all_of(m_common.columns, [&](std::size_t i) { return isEmpty(row, i); });
    const bool same = !m_first.empty() && !isEmpty(row, order()) && !isEmpty(m_first, order()) &&
                      trimmed(row[order()]) == trimmed(m_first[order()]);
    if (!same && !(bare && !sumsUp(row) && holdsBeside(row, isCommon))) return begin(row);
    if (m_first.empty()) return;
    m_anyBare = m_anyBare || bare;
    for (const Columns* each : {&m_common.columns, &m_common.statuses}) {
      for (const std::size_t i : *each) {
        if (!isEmpty(m_first, i)) ++(isEmpty(row, i) ? m_later[i].empty : m_later[i].filled);
      }
    }
  }

  void finish(FillDown& fill) const {
    constexpr std::size_t Enough = 2;
    for (const auto& [column, lines] : m_later) {
      const bool onlyFirst = lines.filled == 0 || column == order();
      if (lines.empty > 0 && onlyFirst && (m_anyBare || lines.empty >= Enough)) fill.columns.push_back(column);
    }
    fill.order = m_common.order;
    if (!fill.columns.empty() && m_orders > 1 && m_headings == m_orders) fill.hasHeadings = true;
  }

 private:
  struct Later {
    std::size_t empty = 0, filled = 0;
  };

  [[nodiscard]] std::size_t order() const { return *m_common.order; }

  void begin(RowCells row) {
    m_first = isEmpty(row, order()) ? RowCells() : row;
    if (m_first.empty() || sumsUp(row)) return;
    ++m_orders;
    const auto isKnown = [&](std::size_t i) { return m_common.holds(i) || isAmong(m_fill.group, i); };
    m_headings += holdsBeside(row, isKnown) ? 0 : 1;
  }

  const Common& m_common;
  const FillDown& m_fill;
  RowCells m_first;
  std::map<std::size_t, Later> m_later;  ///< by column, in the lines after an order's first
  std::size_t m_orders = 0, m_headings = 0;
  bool m_anyBare = false;
};

}  // namespace

std::optional<FillDown> recogniseFillDown(const Sample& sample, const std::vector<std::string>& names,
                                          const std::map<std::string, Role>& given, std::size_t skip) {
  Common common = commonColumns(names, given);
  const Rows rows = rowsOf(sample.head(), skip);
  if (rows.size() < 2) return std::nullopt;
  FillDown fill;
  if (common.customer) findGroups(fill, common, rows);
  common.leaveOut(fill.group);
  if (common.order) {
    Orders orders(common, fill);
    for (const RowCells row : rows) orders.add(row);
    orders.finish(fill);
  }
  if (!fill.fillsAny()) return std::nullopt;
  return fill;
}

}  // namespace kindred::imports
