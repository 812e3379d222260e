#include "ui/pages/explore/explore_data.h"

#include <QDateTime>
#include <QTimeZone>

namespace kindred::ui::explore {

std::vector<char> maskOf(const Shown& shown) {
  if (!shown.customers) return {};
  std::vector<char> mask(static_cast<std::size_t>(shown.dataset().customers.size()), 0);
  for (const Index customer : *shown.customers) mask[static_cast<std::size_t>(customer)] = 1;
  return mask;
}

void choose(Session& session, const Dataset& dataset, const std::vector<Index>& customers, const Text& origin,
            SetMode mode) {
  std::vector<Key> keys;
  keys.reserve(customers.size());
  for (const Index customer : customers) keys.push_back(dataset.customers.key(customer));
  session.selection().apply(CustomerSet(std::move(keys), origin), mode);
}

void pick(Session& session, QObject* context, const Shown& shown, const Text& origin, SetMode mode,
          std::function<std::vector<Index>()> find) {
  session.ask(
      {context, "explore/pick"}, [find = std::move(find)](Progress&) { return find(); },
      [&session, dataset = shown.everyone->dataset, origin, mode](const std::vector<Index>& customers) {
        choose(session, *dataset, customers, origin, mode);
      });
}

QDate dayOf(std::int64_t seconds) { return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).date(); }

}  // namespace kindred::ui::explore
