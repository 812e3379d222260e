#include "ui/pages/explore/explore_data.h"

#include <QDateTime>
#include <QTimeZone>

namespace kindred::ui::explore {

void pick(Session& session, QObject* context, const Text& origin, SetMode mode,
          std::function<std::vector<Index>()> find) {
  auto* job = session.jobs().run({.title = KI_TEXT("core", "Selecting customers"), .quickKey = "explore/pick"},
                                 [find = std::move(find)](Progress&) { return find(); });
  job->onFinished(context, [&session, dataset = session.dataset(), origin, mode](const std::vector<Index>& customers) {
    if (dataset == session.dataset()) session.selection().applyIndices(customers, origin, mode);
  });
}

QDate dayOf(std::int64_t seconds) { return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).date(); }

}  // namespace kindred::ui::explore
