#include "core/workflow/known_by.h"

#include <numeric>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/data/subset.h"
#include "core/segment/clustering.h"

namespace kindred::workflow {

std::vector<int> KnownBy::spread(const std::vector<int>& labels, Index everyone) const {
  std::vector<int> all(static_cast<std::size_t>(everyone), segment::Noise);
  for (std::size_t i = 0; i < labels.size(); ++i) all[static_cast<std::size_t>(customers[i])] = labels[i];
  return all;
}

KnownBy knownBy(const DatasetPtr& dataset, std::optional<std::int64_t> day) {
  const Index everyone = dataset->customers.size();
  if (!day) {
    KnownBy all{dataset, std::vector<Index>(static_cast<std::size_t>(everyone))};
    std::iota(all.customers.begin(), all.customers.end(), Index{0});
    return all;
  }
  const Events& events = dataset->events;
  const auto last = lastTime(events);
  if (!last) {
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "The data set %1 has no dates, so what it was on a day cannot be known.").with(dataset->name),
        KI_TEXT("core", "Leave the date out, or import the data with a column of dates."));
  }
  const std::int64_t end = startOfDay(*day) + SecondsPerDay;
  std::vector<bool> keep;
  for (const std::int64_t time : events.time) keep.push_back(time < end);
  KnownBy then;
  bool any = false;
  for (Index customer = 0; customer < everyone; ++customer) {
    // Events ascend by time.
    const bool listed = events.begin(customer) == events.end(customer);
    const bool bought = !listed && keep[static_cast<std::size_t>(events.begin(customer))];
    any = any || bought;
    if (listed || bought) then.customers.push_back(customer);
  }
  if (!any) {
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "There is no event up to %1, so there is nothing to count.").with(DateValue{startOfDay(*day)}),
        KI_TEXT("core", "Choose a later day to count to; the last event is of %1.").with(DateValue{*last}));
  }
  then.dataset = ofCustomers(*withEvents(*dataset, keep), then.customers);
  return then;
}

}  // namespace kindred::workflow
