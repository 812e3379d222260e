#include "core/import/assemble/ordered_events.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/base/large_pages.h"
#include "core/base/parallel.h"

namespace kindred::imports {
namespace {

constexpr std::size_t RowsAtOnce = 1 << 16;  // between two looks at whether to stop

/// Calls visit(column) for each column but that of customers.
void forEachColumn(Events& events, auto visit) {
  visit(events.product);
  visit(events.value);
  visit(events.quantity);
  visit(events.unitPrice);
  visit(events.time);
  visit(events.order);
}

/// Where each row goes, so that those of a customer come together.
std::vector<std::uint32_t> placesByCustomer(const std::vector<Index>& customer,
                                            const std::vector<std::int64_t>& offsets, Progress& progress) {
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  std::vector<std::uint32_t> places;
  reserveLarge(places, customer.size());
  for (std::size_t row = 0; row < customer.size(); ++row) {
    if (row % RowsAtOnce == 0) progress.checkpoint();
    places.push_back(next[static_cast<std::size_t>(customer[row])]++);
  }
  return places;
}

template <class T>
void scatter(std::vector<T>& column, const std::vector<std::uint32_t>& places, Progress& progress) {
  if (column.empty()) return;
  std::vector<T> result = largeZeros<T>(places.size());
  forEachChunk(places.size(), RowsAtOnce, progress, [&](const Chunk& chunk) {
    for (std::size_t row = chunk.begin; row < chunk.end; ++row) result[places[row]] = column[row];
  });
  column = std::move(result);
}

/// Sorts the events of single customers by what they say.
class CustomerSorter {
 public:
  explicit CustomerSorter(Events& events) : m_events(events) {}

  void sort(std::int64_t begin, std::int64_t end) {
    const auto first = static_cast<std::size_t>(begin);
    m_keys.clear();
    for (auto e = first; e < static_cast<std::size_t>(end); ++e) {
      m_keys.push_back({m_events.time.empty() ? 0 : m_events.time[e], m_events.order.empty() ? 0 : m_events.order[e],
                        m_events.product[e], static_cast<std::uint32_t>(e - first)});
    }
    const auto earlier = [&](const Key& a, const Key& b) {
      const auto left = std::tie(a.time, a.order, a.product), right = std::tie(b.time, b.order, b.product);
      return left != right ? left < right : rest(first + a.place) < rest(first + b.place);
    };
    if (std::ranges::is_sorted(m_keys, earlier)) return;
    std::ranges::sort(m_keys, earlier);
    forEachColumn(m_events, [&](auto& column) { permute(column, first); });
  }

 private:
  struct Key {
    std::int64_t time;
    std::int32_t order, product;
    std::uint32_t place;
  };

  [[nodiscard]] std::tuple<float, float, double, std::size_t> rest(std::size_t e) const {
    const auto at = [e](const auto& column) { return column.empty() ? 0 : column[e]; };
    return {at(m_events.value), at(m_events.quantity), at(m_events.unitPrice), e};
  }

  template <class T>
  void permute(std::vector<T>& column, std::size_t first) {
    if (column.empty()) return;
    m_scratch.resize(m_keys.size() * sizeof(T));
    T* const sorted = reinterpret_cast<T*>(m_scratch.data());
    for (std::size_t i = 0; i < m_keys.size(); ++i) sorted[i] = column[first + m_keys[i].place];
    std::copy_n(sorted, m_keys.size(), column.begin() + static_cast<std::ptrdiff_t>(first));
  }

  Events& m_events;
  std::vector<Key> m_keys;
  std::vector<std::byte> m_scratch;
};

void sortWithinCustomers(Events& events, Progress& progress) {
  constexpr std::size_t CustomersAtOnce = 256;
  forEachChunk(events.offsets.size() - 1, CustomersAtOnce, progress, [&](const Chunk& chunk) {
    CustomerSorter sorter(events);
    for (std::size_t c = chunk.begin; c < chunk.end; ++c) sorter.sort(events.offsets[c], events.offsets[c + 1]);
  });
}

}  // namespace

Events orderedEvents(CollectedEvents& events, std::size_t customers, Progress& progress) {
  Events result;
  result.offsets.assign(customers + 1, 0);
  for (const Index customer : events.customer) ++result.offsets[static_cast<std::size_t>(customer) + 1];
  std::partial_sum(result.offsets.begin(), result.offsets.end(), result.offsets.begin());
  const bool inOrder = std::ranges::is_sorted(events.customer);  // as many exports are
  const auto places =
      inOrder ? std::vector<std::uint32_t>() : placesByCustomer(events.customer, result.offsets, progress);
  events.customer = {};
  result.product = std::move(events.product);
  result.value = std::move(events.value);
  result.quantity = std::move(events.quantity);
  result.unitPrice = std::move(events.price);
  result.time = std::move(events.time);
  result.order = std::move(events.order);
  Progress sorting = progress.part(0.4, 1);
  double done = 0;
  forEachColumn(result, [&](auto& column) {
    Progress scattering = progress.part(done * 0.4 / 6, (done + 1) * 0.4 / 6);
    if (!inOrder) scatter(column, places, scattering);
    done += 1;
  });
  sortWithinCustomers(result, sorting);
  return result;
}

}  // namespace kindred::imports
