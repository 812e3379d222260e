#include "core/workflow/queries/customers.h"

#include <algorithm>
#include <set>

#include "core/base/date.h"

namespace kindred::workflow {
namespace {

/// Lower case of ASCII, Latin-1 and Cyrillic letters in UTF-8; all else as it is.
std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : static_cast<unsigned char>(0);
    if (byte >= 'A' && byte <= 'Z') {
      result += static_cast<char>(byte + 32);
    } else if (byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {  // À … Þ
      result += {static_cast<char>(byte), static_cast<char>(next + 32)};
      ++i;
    } else if (byte == 0xD0 && next >= 0x90 && next <= 0x9F) {  // А … П
      result += {static_cast<char>(byte), static_cast<char>(next + 32)};
      ++i;
    } else if (byte == 0xD0 && next >= 0xA0 && next <= 0xAF) {  // Р … Я
      result += {static_cast<char>(0xD1), static_cast<char>(next - 32)};
      ++i;
    } else if (byte == 0xD0 && next == 0x81) {  // Ё
      result += "\xD1\x91";
      ++i;
    } else {
      result += static_cast<char>(byte);
    }
  }
  return result;
}

class Matcher {
 public:
  Matcher(const Dataset& dataset, const CustomerFilter& filter)
      : m_dataset(dataset),
        m_filter(filter),
        m_names(dataset.customers.attributes().find(AttributeRole::Name)),
        m_search(folded(filter.search)) {}

  [[nodiscard]] bool operator()(Index customer) const {
    return inSegment(customer) && inSet(customer) && named(customer);
  }

 private:
  [[nodiscard]] bool inSegment(Index customer) const {
    if (!m_filter.segment || m_filter.segmentation == nullptr) return true;
    const auto& labels = m_filter.segmentation->labels;
    const auto place = static_cast<std::size_t>(customer);
    return place < labels.size() && labels[place] == *m_filter.segment;
  }
  [[nodiscard]] bool inSet(Index customer) const {
    return m_filter.only == nullptr || m_filter.only->contains(m_dataset.customers.key(customer));
  }
  [[nodiscard]] bool named(Index customer) const {
    if (m_search.empty()) return true;
    if (folded(m_dataset.customers.id(customer)).find(m_search) != std::string::npos) return true;
    return m_names != nullptr && folded(m_names->text(customer)).find(m_search) != std::string::npos;
  }

  const Dataset& m_dataset;
  const CustomerFilter& m_filter;
  const AttributeColumn* m_names;
  std::string m_search;
};

}  // namespace

std::vector<Index> findCustomers(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                 const CustomerFilter& filter) {
  std::vector<Index> found;
  const Matcher matches(dataset, filter);
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    if (matches(c)) found.push_back(c);
  }
  const auto sortBy = [&](const auto& figure) {
    std::ranges::stable_sort(found, [&](Index a, Index b) {
      return figure(facts[static_cast<std::size_t>(a)]) > figure(facts[static_cast<std::size_t>(b)]);
    });
  };
  switch (filter.order) {
    case CustomerOrder::Id: break;
    case CustomerOrder::Spend: sortBy([](const CustomerFacts& f) { return f.spend; }); break;
    case CustomerOrder::Orders: sortBy([](const CustomerFacts& f) { return f.orders; }); break;
    case CustomerOrder::LastOrder: sortBy([](const CustomerFacts& f) { return f.last; }); break;
    case CustomerOrder::Events: sortBy([](const CustomerFacts& f) { return f.events; }); break;
  }
  return found;
}

std::vector<HistoryLine> history(const recommend::TrainingData& data, Index customer) {
  const Events& events = data.dataset->events;
  std::map<Index, HistoryLine> lines;
  std::map<Index, std::set<std::int64_t>> orders;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const auto place = static_cast<std::size_t>(e);
    HistoryLine& line = lines[events.product[place]];
    orders[events.product[place]].insert(events.orderMark(e));
    line.quantity += events.quantity.empty() ? 1 : static_cast<double>(events.quantity[place]);
    line.spend += events.spend(e);
    if (!events.time.empty()) line.last = std::max(line.last.value_or(events.time[place]), events.time[place]);
  }
  std::vector<HistoryLine> result;
  for (auto& [product, line] : lines) {
    line.product = product;
    line.orders = static_cast<std::int64_t>(orders[product].size());
    line.preference = at(data.matrix, customer, product);
    result.push_back(line);
  }
  std::ranges::stable_sort(result, [](const HistoryLine& a, const HistoryLine& b) {
    return a.preference != b.preference ? a.preference > b.preference : a.spend > b.spend;
  });
  return result;
}

std::vector<MonthSpend> spendByMonth(const Dataset& dataset, Index customer) {
  const auto first = firstTime(dataset.events);
  const auto last = lastTime(dataset.events);
  if (!first || !last) return {};
  const CivilTime from = toCivil(*first);
  const CivilTime to = toCivil(*last);
  std::vector<MonthSpend> months;
  for (int year = from.year, month = from.month; year < to.year || (year == to.year && month <= to.month);) {
    months.push_back({year, month, 0});
    month = month == 12 ? 1 : month + 1;
    year += month == 1 ? 1 : 0;
  }
  const Events& events = dataset.events;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const CivilTime when = toCivil(events.time[static_cast<std::size_t>(e)]);
    const int place = (when.year - from.year) * 12 + when.month - from.month;
    months[static_cast<std::size_t>(place)].spend += events.spend(e);
  }
  return months;
}

double usualPreference(const recommend::TrainingData& data, Index customer) {
  const auto row = data.matrix.row(customer);
  double sum = 0;
  for (const float value : row.values) sum += static_cast<double>(value);
  return row.empty() ? 0 : sum / static_cast<double>(row.size());
}

}  // namespace kindred::workflow
