#include "core/evaluate/protocol.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/base/random.h"
#include "core/data/subset.h"

namespace kindred::evaluate {
namespace {

// Marks the entries of `pairs` that go to test, as positions in its arrays.
std::vector<bool> heldOut(const Csr& pairs, const ProtocolOptions& options) {
  std::vector<bool> test(pairs.indices.size(), false);
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    const auto begin = static_cast<std::size_t>(pairs.offsets[static_cast<std::size_t>(customer)]);
    std::vector<std::size_t> entries(pairs.row(customer).size());
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = begin + i;
    Random::stream(options.seed, static_cast<std::uint64_t>(customer)).shuffle(entries);
    // A share such as 0.29 of 100 must give 29 although the product lies just below it.
    constexpr double Rounding = 1e-9;
    const auto count = static_cast<std::size_t>(options.testShare * static_cast<double>(entries.size()) + Rounding);
    for (std::size_t i = 0; i < std::min(count, entries.size()); ++i) test[entries[i]] = true;
  }
  return test;
}

std::size_t entryOf(const Csr& pairs, Index customer, Index product) {
  const auto begin = static_cast<std::size_t>(pairs.offsets[static_cast<std::size_t>(customer)]);
  const auto row = pairs.row(customer).indices;
  return begin + static_cast<std::size_t>(std::ranges::lower_bound(row, product) - row.begin());
}

std::vector<bool> lastOut(const Dataset& dataset, const Csr& pairs) {
  const Events& events = dataset.events;
  if (events.time.empty() && events.size() > 0) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The data set %1 has no dates, so nobody's last purchase is known.").with(dataset.name),
                KI_TEXT("core", "Hold out a share of each customer's purchases instead."));
  }
  std::vector<bool> test(pairs.indices.size(), false);
  std::vector<bool> seen(pairs.indices.size(), false);
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    if (pairs.row(customer).size() < 2) continue;
    std::pair<std::int64_t, Index> last{};  // time of the first event, product
    std::size_t lastEntry = 0;
    bool any = false;
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const Index product = events.product[static_cast<std::size_t>(e)];
      const std::size_t entry = entryOf(pairs, customer, product);
      if (seen[entry]) continue;
      seen[entry] = true;
      const std::pair candidate{events.time[static_cast<std::size_t>(e)], product};
      if (any && candidate < last) continue;
      last = candidate;
      lastEntry = entry;
      any = true;
    }
    test[lastEntry] = true;
  }
  return test;
}

Csr selected(const Csr& matrix, const std::vector<bool>& keep) {
  Csr result{.rows = matrix.rows, .columns = matrix.columns, .offsets = {0}, .indices = {}, .values = {}};
  for (std::size_t row = 0; row < static_cast<std::size_t>(matrix.rows); ++row) {
    for (auto entry = static_cast<std::size_t>(matrix.offsets[row]);
         entry < static_cast<std::size_t>(matrix.offsets[row + 1]); ++entry) {
      if (!keep[entry]) continue;
      result.indices.push_back(matrix.indices[entry]);
      result.values.push_back(matrix.values[entry]);
    }
    result.offsets.push_back(result.entries());
  }
  return result;
}

Split holdOut(const Dataset& dataset, const Preference& preference, const ProtocolOptions& options) {
  return splitPairs(dataset, preference, heldOut(interactions(dataset, preference), options));
}

Split leaveLastOut(const Dataset& dataset, const Preference& preference, const ProtocolOptions&) {
  return splitPairs(dataset, preference, lastOut(dataset, interactions(dataset, preference)));
}

}  // namespace

const std::vector<Protocol>& protocols() {
  static const std::vector<Protocol> all = {
      {"holdout", KI_TEXT("core", "Hold out a share"),
       KI_TEXT("core", "A share of what each customer has is hidden, drawn at random."), holdOut},
      {"leave_last_out", KI_TEXT("core", "Hold out the latest"),
       KI_TEXT("core", "What each customer came to last is hidden, as if it were still to come."), leaveLastOut},
  };
  return all;
}

const Protocol& protocol(std::string_view key) {
  const auto found = std::ranges::find(protocols(), key, &Protocol::key);
  if (found != protocols().end()) return *found;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no way to split the data called %1.").with(key),
              KI_TEXT("core", "Choose one of: %1.").with(joined(protocols(), &Protocol::key)));
}

Split splitPairs(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test) {
  const Csr pairs = interactions(dataset, preference);
  const Events& events = dataset.events;
  std::vector<bool> keep(static_cast<std::size_t>(events.size()));
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const auto event = static_cast<std::size_t>(e);
      keep[event] = !test[entryOf(pairs, customer, events.product[event])];
    }
  }
  return {withEvents(dataset, keep), selected(pairs, test)};
}

Split splitEvents(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test) {
  std::vector<bool> keep = test;
  keep.flip();
  return {withEvents(dataset, keep), interactions(*withEvents(dataset, test), preference)};
}

}  // namespace kindred::evaluate
