#include "ui/pages/recommend/recommender_list.h"

#include <QComboBox>
#include <QSignalBlocker>

#include "ui/text/names.h"
#include "ui/theme/theme.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {

void fillRecommenders(QComboBox* list, const Recommenders& recommenders) {
  const QSignalBlocker blocker(list);
  list->clear();
  const QStringList names = namesApart(recommenders.runs);
  for (const workflow::RunInfo& run : recommenders.runs) {
    list->addItem(icon(QStringLiteral("recommend")), names[list->count()], qlonglong(run.id));
    list->setItemData(list->count() - 1, parameterSummary(run), Qt::ToolTipRole);
  }
  if (recommenders.trained) list->setCurrentIndex(list->findData(qlonglong(recommenders.trained->run.id)));
}

}  // namespace kindred::ui
