#include "ui/pages/segments/segments_data.h"

#include <QCoreApplication>

#include "core/base/date.h"
#include "core/segment/noise.h"
#include "core/segment/stability.h"
#include "core/workflow/queries/catalogue.h"
#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui::segments {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SegmentWords)
};

}  // namespace

const segment::Segment* Shown::segment(int id) const {
  if (id == segment::Noise) return noise ? &*noise : nullptr;
  return segmentation ? segmentation->find(id) : nullptr;
}

bool Shown::isUsable() const { return segmentation && segmentation->labelsAll(*dataset); }

bool Shown::isCurrent() const { return isUsable() && segmentation->revision == dataset->revision; }

const segment::Segment* Shown::segmentOf(Index customer) const {
  if (!isUsable()) return nullptr;
  return segment(segmentation->labels[static_cast<std::size_t>(customer)]);
}

std::vector<Index> Shown::customersOf(int segment) const {
  return isUsable() ? segmentation->customersOf(segment) : std::vector<Index>();
}

Text Shown::originOf(const segment::Segment& segment) {
  return segment.id == segment::Noise ? KI_TEXT("core", "customers in no segment")
                                      : KI_TEXT("core", "segment %1").with(nameInText(segment));
}

bool Shown::has(double segment::Segment::*figure) const {
  return segmentation && std::ranges::any_of(segmentation->segments,
                                             [figure](const segment::Segment& s) { return !std::isnan(s.*figure); });
}

ShownPtr load(const workflow::Workspace& workspace, const DatasetPtr& dataset,
              const workflow::SegmentationPtr& segmentation) {
  auto shown = std::make_shared<Shown>();
  shown->dataset = dataset;
  shown->segmentation = segmentation;
  shown->facts = workspace.facts(dataset->id);
  shown->saved = workspace.segmentations(dataset->id);
  if (segmentation) {
    shown->run = workspace.findRun(segmentation->run);
    shown->features = workflow::featuresOf(workspace, *segmentation);
    if (shown->isUsable() && std::ranges::find(segmentation->labels, segment::Noise) != segmentation->labels.end())
      shown->noise = segment::describeNoise(*dataset, segmentation->labels);
  }
  return shown;
}

QString wordsOf(const std::vector<segment::ChosenFeatures>& features) {
  QStringList words;
  const auto known = workflow::catalogue("features");
  for (const segment::ChosenFeatures& chosen : features) {
    const auto entry =
        std::ranges::find(known, chosen.key, [](const workflow::CatalogueEntry& each) { return each.info.key; });
    QString title = entry == known.end() ? QString::fromStdString(chosen.key) : translated(entry->info.title);
    if (!title.isEmpty()) title[0] = title[0].toLower();
    words << title;
  }
  return words.join(QStringLiteral(" + "));
}

QString steadiness(double agreement) {
  return translated(segment::verdictOnStability(agreement).word) + QChar(0x00A0) + formatNumber(100 * agreement, 0);
}

QString daysText(double days) {
  return Words::tr("%1 d", "days, after a number").arg(formatNumber(days, 0)).replace(QLatin1Char(' '), QChar(0x00A0));
}

int daysSince(std::int64_t last, const Dataset& dataset) {
  const std::int64_t reference = startOfDay(lastTime(dataset.events).value_or(last)) + SecondsPerDay;
  return static_cast<int>((reference - startOfDay(last)) / SecondsPerDay);
}

}  // namespace kindred::ui::segments
