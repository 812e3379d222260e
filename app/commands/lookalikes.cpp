#include "core/workflow/find_lookalikes.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/segments.h"
#include "core/workflow/queries/projection.h"

namespace kindred::cli {
namespace {

int segmentNamed(const segment::Segmentation& segmentation, const std::string& name) {
  const auto found = std::ranges::find(segmentation.segments, name, &segment::Segment::name);
  if (found != segmentation.segments.end()) return found->id;
  throw Error(ErrorCode::NotFound,
              KI_TEXT("core", "There is no segment “%1” in “%2”.").with(name).with(segmentation.name),
              KI_TEXT("core", "“kindred-cli segmentations” lists those there are."));
}

std::vector<Index> audienceNamed(const OpenedDataset& opened, const std::string& name) {
  for (const auto& audience : opened.workspace->audiences(opened.info.id))
    if (audience.name == name) return opened.workspace->audience(audience.id).indices(*opened.dataset);
  throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no audience “%1”.").with(name),
              KI_TEXT("core", "“kindred-cli audiences” lists those there are."));
}

/// The group, and the features of its segmentation where it is a segment.
workflow::LookalikesRequest requestOf(const OpenedDataset& opened, const workflow::LookalikesArguments& options) {
  workflow::LookalikesRequest request{.datasetId = opened.info.id};
  if (!options.segment.empty()) {
    const auto segmentation = opened.workspace->findSegmentation(opened.info.id, options.segmentation);
    request.group = segmentation->customersOf(segmentNamed(*segmentation, options.segment));
    request.features = workflow::featuresOf(*opened.workspace, *segmentation);
  } else if (!options.audience.empty()) {
    request.group = audienceNamed(opened, options.audience);
  } else {
    for (const std::string& id : options.customers) request.group.push_back(requireCustomer(*opened.dataset, id));
    std::ranges::sort(request.group);
    request.group.erase(std::ranges::unique(request.group).begin(), request.group.end());
  }
  return request;
}

void look(CommandLine& line, const workflow::LookalikesArguments& options) {
  std::vector<segment::ChosenFeatures> asked;
  if (!options.features.empty()) asUsage([&] { asked = segment::chosenFeatures(options.features); });
  const auto opened = openDataset(options);
  auto request = requestOf(opened, options);
  if (!asked.empty()) request.features = asked;
  if (request.features.empty()) request.features = workflow::usualFeatures(*opened.dataset);
  const auto found = workflow::findLookalikes(*opened.workspace, request, line.progress());
  const auto top = std::min(static_cast<std::size_t>(options.top), found.others.size());
  if (!options.out.empty()) workflow::writeLookalikes(found, *opened.dataset, top, options.out, line.progress());

  Json items = Json::array();
  Table table({"customer", ">similarity"});
  for (std::size_t i = 0; i < top; ++i) {
    const std::string& id = opened.dataset->customers.id(found.others[i].customer);
    items.push_back({{"customer", id}, {"similarity", found.others[i].similarity}});
    table.add({id, number(found.others[i].similarity, 3)});
  }
  if (!line.json()) return line.print(table.text());
  Json curve = Json::array();
  for (const auto& reach : segment::reachOf(found))
    curve.push_back({{"customers", reach.customers}, {"similarity", reach.similarity}});
  line.print(Json{{"customers", request.group.size()},
                  {"features", segment::written(request.features)},
                  {"others", found.others.size()},
                  {"lookalikes", std::move(items)},
                  {"curve", std::move(curve)},
                  {"file", options.out.empty() ? Json(nullptr) : Json(options.out)}});
}

}  // namespace

void addLookalikes(CommandLine& line) { line.add(workflow::lookalikesCommand(), look); }

}  // namespace kindred::cli
