#include "ui/pages/segments/other_choice.h"

#include <QDateTime>
#include <QSignalBlocker>

#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/theme/theme.h"

namespace kindred::ui::segments {

OtherChoice::OtherChoice(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(16);
  whenThemed(this, [this] { setMinimumWidth(theme().px(80)); });  // less than its words: they go first
  whenTranslated(this, [this] { setAccessibleName(tr("Another segmentation")); });
}

void OtherChoice::fill(const Shown& shown) {
  const QSignalBlocker quiet(this);
  const std::int64_t before = chosen();
  clear();
  for (const workflow::SegmentationInfo& info : shown.saved) {
    if (info.id == shown.segmentation->id) continue;
    const QDateTime made = QDateTime::fromSecsSinceEpoch(info.created, Qt::UTC);
    addItem(tr("%1, %2", "a segmentation, when it was made")
                .arg(nameOf(info), QLocale().toString(made, QLocale::ShortFormat)),
            static_cast<qlonglong>(info.id));
  }
  setCurrentIndex(std::max(0, findData(static_cast<qlonglong>(before))));
  setVisible(count() > 0);
}

}  // namespace kindred::ui::segments
