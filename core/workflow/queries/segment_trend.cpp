#include "core/workflow/queries/segment_trend.h"

#include "core/base/date.h"

namespace kindred::workflow {
namespace {

constexpr std::int64_t DaysOfMonths = 100;  // below, months are too few to show anything

Period periodOf(const Events& events) {
  const auto first = firstTime(events), last = lastTime(events);
  return first && last && *last - *first < DaysOfMonths * SecondsPerDay ? Period::Week : Period::Month;
}

}  // namespace

SegmentTrends segmentTrends(const Workspace& workspace, const segment::Segmentation& segmentation, Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  if (!segmentation.labelsAll(*dataset)) return {};
  SegmentTrends trends{.period = periodOf(dataset->events)};
  const auto count = static_cast<double>(segmentation.segments.size());
  for (const segment::Segment& segment : segmentation.segments) {
    const auto place = static_cast<double>(trends.segments.size());
    Progress part = progress.part(place / count, (place + 1) / count, KI_TEXT("core", "Looking at every customer"));
    const std::vector<Index> customers = segmentation.customersOf(segment.id);
    auto activity = activityOf(*dataset, trends.period, part, &customers);
    if (!activity) return {};
    trends.lastIsIncomplete = activity->lastIsIncomplete();
    trends.segments.push_back({segment.id, std::move(activity->steps)});
  }
  return trends;
}

}  // namespace kindred::workflow
