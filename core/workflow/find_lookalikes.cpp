#include "core/workflow/find_lookalikes.h"

#include <algorithm>

#include "core/base/csv.h"

namespace kindred::workflow {

std::vector<segment::ChosenFeatures> usualFeatures(const Dataset& dataset) {
  std::vector<segment::ChosenFeatures> chosen;
  for (const segment::Tells tells : {segment::Tells::Standing, segment::Tells::Taste}) {
    for (const segment::FeatureSet& set : segment::featureSets()) {
      if (set.tells != tells || !set.missing(dataset).empty()) continue;
      chosen.push_back({.key = set.info.key});
      break;
    }
  }
  return chosen;
}

segment::NearestOthers findLookalikes(const Workspace& workspace, const LookalikesRequest& request,
                                      Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  if (request.group.empty()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is nobody whom others could be like."),
                KI_TEXT("core", "Choose customers who are in this data set."));
  }
  if (std::ssize(request.group) >= dataset->customers.size()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "These are all customers: nobody else is left."),
                KI_TEXT("core", "Choose some of the customers."));
  }
  Progress making = progress.part(0, 0.5, KI_TEXT("core", "Looking at every customer"));
  const auto features = request.features.empty() ? usualFeatures(*dataset) : request.features;
  const auto points = segment::makeFeatures(*dataset, features, making);
  Progress comparing = progress.part(0.5, 1, KI_TEXT("core", "Comparing customers"));
  return segment::nearestOthers(points.values, request.group, request.seed, comparing);
}

void writeLookalikes(const segment::NearestOthers& found, const Dataset& dataset, std::size_t top,
                     const std::filesystem::path& file, const Progress& progress) {
  CsvFile out(file, {"customer", "similarity", "rank"});
  for (std::size_t place = 0; place < std::min(top, found.others.size()); ++place) {
    progress.checkpoint();
    const segment::Alike& alike = found.others[place];
    out.row(dataset.customers.id(alike.customer), alike.similarity, static_cast<std::int64_t>(place) + 1);
  }
  out.commit();
}

}  // namespace kindred::workflow
