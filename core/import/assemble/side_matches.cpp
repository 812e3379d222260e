#include "core/import/assemble/side_matches.h"

namespace kindred::imports {
namespace {

std::vector<std::int64_t> eventsOfEach(const Dataset& dataset, TableUse use) {
  const bool ofCustomers = use == TableUse::Customers;
  const Events& events = dataset.events;
  std::vector<std::int64_t> counts(
      static_cast<std::size_t>((ofCustomers ? dataset.customers : dataset.products).size()));
  for (Index i = 0; ofCustomers && i < dataset.customers.size(); ++i)
    counts[static_cast<std::size_t>(i)] = static_cast<std::int64_t>(events.end(i) - events.begin(i));
  for (std::size_t i = 0; !ofCustomers && i < events.product.size(); ++i)
    ++counts[static_cast<std::size_t>(events.product[i])];
  return counts;
}

Note matchNote(const Dataset& dataset, const SideTable& side) {
  const Entities& entities = side.use == TableUse::Customers ? dataset.customers : dataset.products;
  const std::vector<std::int64_t> counts = eventsOfEach(dataset, side.use);
  std::int64_t met = 0, rows = 0;
  for (const std::string& id : side.ids) {
    const auto place = entities.find(id);
    const std::int64_t events = place ? counts[static_cast<std::size_t>(*place)] : 0;
    met += events > 0;
    rows += events;
  }
  const Text text = side.use == TableUse::Customers ? KI_TEXT("core",
                                                              "Customers of %1 were joined by “%2”: %3 of %4 listed "
                                                              "there have events, and %5 of the events are theirs.")
                                                    : KI_TEXT("core",
                                                              "Products of %1 were joined by “%2”: %3 of %4 listed "
                                                              "there have events, and %5 of the events are of them.");
  return {"list_joined", text.with(side.file)
                             .with(side.key)
                             .with(met)
                             .with(side.ids.size())
                             .with(Percent{static_cast<double>(rows) / static_cast<double>(dataset.events.size())})};
}

}  // namespace

void noteMatches(const Dataset& dataset, const std::vector<SideTable>& sides, std::vector<Note>& notes) {
  for (const SideTable& side : sides) {
    if (dataset.events.size() > 0 && !side.key.empty()) notes.push_back(matchNote(dataset, side));
  }
}

}  // namespace kindred::imports
