#include "core/evaluate/protocol.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/data/subset.h"
#include "core/evaluate/marks.h"

namespace kindred::evaluate {
namespace {

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

/// By event, whether its pair is one that `marked` marks.
std::vector<bool> eventsOf(const Dataset& dataset, const Csr& pairs, const std::vector<bool>& marked) {
  const Events& events = dataset.events;
  std::vector<bool> result(static_cast<std::size_t>(events.size()));
  for (Index customer = 0; customer < pairs.rows; ++customer) {
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const auto event = static_cast<std::size_t>(e);
      result[event] = marked[entryOf(pairs, customer, events.product[event])];
    }
  }
  return result;
}

Split holdOut(const Dataset& dataset, const Preference& preference, const ProtocolOptions& options) {
  return splitPairs(dataset, preference,
                    randomPairs(interactions(dataset, preference), options.testShare, options.seed));
}

Split leaveLastOut(const Dataset& dataset, const Preference& preference, const ProtocolOptions&) {
  return splitPairs(dataset, preference, latestPairs(dataset, interactions(dataset, preference)));
}

Split lastBasket(const Dataset& dataset, const Preference& preference, const ProtocolOptions&) {
  return splitEvents(dataset, preference, latestPurchases(dataset));
}

Split temporal(const Dataset& dataset, const Preference& preference, const ProtocolOptions& options) {
  return splitEvents(dataset, preference, latestEvents(dataset, options.testShare));
}

Split kFold(const Dataset& dataset, const Preference& preference, const ProtocolOptions& options) {
  return splitPairs(dataset, preference, pairsOfFold(interactions(dataset, preference), options));
}

Split heldOutCustomers(const Dataset& dataset, const Preference& preference, const ProtocolOptions& options) {
  const Csr pairs = interactions(dataset, preference);
  const auto held = randomCustomers(pairs, options.testShare, options.seed);
  return splitCustomers(dataset, preference, held, pairsNotShown(pairs, held, options.foldInShare, options.seed));
}

}  // namespace

const std::vector<Protocol>& protocols() {
  static const std::vector<Protocol> all = {
      {"holdout",
       KI_TEXT("core", "Hold out a share"),
       KI_TEXT("core", "A share of what each customer has is hidden, drawn at random."),
       {.testShare = true},
       holdOut},
      {"leave_last_out",
       KI_TEXT("core", "Hold out the latest"),
       KI_TEXT("core", "What each customer came to last is hidden, as if it were still to come."),
       {},
       leaveLastOut},
      {"last_basket",
       KI_TEXT("core", "Hold out the last basket"),
       KI_TEXT("core", "Each customer's latest purchase is hidden, with what they had bought before."),
       {},
       lastBasket},
      {"temporal",
       KI_TEXT("core", "Hold out the time after a day"),
       KI_TEXT("core", "What happened from one moment on is hidden of all customers, as if it were still to come."),
       {.testShare = true},
       temporal},
      {"k_fold",
       KI_TEXT("core", "Hold out each part in turn"),
       KI_TEXT("core", "What each customer has is dealt into equal parts; each is hidden once, figures are of all."),
       {.folds = true},
       kFold},
      {"held_out_customers",
       KI_TEXT("core", "Hold out customers"),
       KI_TEXT(
           "core",
           "Some customers are left out of the training, shown by a part of what they have, and judged by the rest."),
       {.testShare = true, .foldInShare = true},
       heldOutCustomers},
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
  std::vector<bool> keep = eventsOf(dataset, pairs, test);
  keep.flip();
  return {withEvents(dataset, keep), selected(pairs, test)};
}

Split splitEvents(const Dataset& dataset, const Preference& preference, const std::vector<bool>& test) {
  std::vector<bool> keep = test;
  keep.flip();
  return {withEvents(dataset, keep), interactions(*withEvents(dataset, test), preference)};
}

Split splitCustomers(const Dataset& dataset, const Preference& preference, const std::vector<Index>& held,
                     const std::vector<bool>& test) {
  std::vector<Index> others;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    if (!std::ranges::binary_search(held, customer)) others.push_back(customer);
  }
  const Csr pairs = interactions(dataset, preference);
  std::vector<bool> shown = eventsOf(dataset, pairs, test);
  shown.flip();
  Split split{.train = ofCustomers(dataset, others),
              .test = {.rows = pairs.rows, .columns = pairs.columns},
              .foldIn = ofCustomers(*withEvents(dataset, shown), held)};
  split.test.offsets.resize(others.size() + 1, 0);
  const Csr hidden = selected(pairs, test);
  split.test.indices = hidden.indices;
  split.test.values = hidden.values;
  for (const Index customer : held)
    split.test.offsets.push_back(hidden.offsets[static_cast<std::size_t>(customer) + 1]);
  return split;
}

}  // namespace kindred::evaluate
