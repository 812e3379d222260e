#include "core/workflow/segmentation_record.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/workflow/names.h"

namespace kindred::workflow {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

/// JSON has no NaN: what has no value is null.
double numberOf(const nlohmann::json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number() ? found->get<double>() : Unknown;
}

std::optional<double> knownNumber(const nlohmann::json& json, const char* key) {
  const double number = numberOf(json, key);
  return std::isnan(number) ? std::nullopt : std::optional(number);
}

/// Null where nothing is known.
nlohmann::json kept(const segment::Agreement& agreement) {
  if (!agreement.known()) return nullptr;
  return {{"mean", agreement.mean}, {"low", agreement.low}, {"high", agreement.high}};
}

segment::Agreement agreementIn(const nlohmann::json& json) {
  const auto found = json.find("stability");
  if (found == json.end() || !found->is_object()) return {};
  return {numberOf(*found, "mean"), numberOf(*found, "low"), numberOf(*found, "high")};
}

std::string detailsOf(const segment::Segment& segment) {
  nlohmann::json profile = nlohmann::json::array();
  for (const auto& line : segment.profile) {
    nlohmann::json entry = {
        {"feature", line.feature}, {"label", toJson(line.label)}, {"value", line.value}, {"overall", line.overall}};
    if (line.lift) entry["lift"] = *line.lift;
    if (line.superiority) entry["superiority"] = *line.superiority;
    if (line.chance) entry["chance"] = *line.chance;
    if (line.isMadeFrom) entry["made_from"] = true;
    profile.push_back(std::move(entry));
  }
  nlohmann::json details = {{"median_recency_days", segment.medianRecencyDays},
                            {"median_orders", segment.medianOrders},
                            {"median_spend", segment.medianSpend},
                            {"stability", kept(segment.stability)},
                            {"profile", std::move(profile)}};
  writeTitle(details, segment.title);
  return details.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void readDetails(const std::string& details, segment::Segment& segment) {
  const auto json = nlohmann::json::parse(details, nullptr, false);
  if (!json.is_object()) return;  // a damaged free text: the segment stays without its details
  segment.title = readTitle(json, segment.name);
  segment.medianRecencyDays = numberOf(json, "median_recency_days");
  segment.medianOrders = numberOf(json, "median_orders");
  segment.medianSpend = numberOf(json, "median_spend");
  segment.stability = agreementIn(json);
  const auto profile = json.find("profile");
  if (profile == json.end() || !profile->is_array()) return;
  for (const auto& entry : *profile) {
    if (!entry.is_object() || !entry.contains("feature") || !entry["feature"].is_string()) continue;
    segment::ProfileLine line{
        .feature = entry["feature"], .value = numberOf(entry, "value"), .overall = numberOf(entry, "overall")};
    if (entry.contains("label")) line.label = textFromJson(entry["label"]);
    line.lift = knownNumber(entry, "lift");
    line.superiority = knownNumber(entry, "superiority");
    line.chance = knownNumber(entry, "chance");
    line.isMadeFrom = entry.value("made_from", nlohmann::json()) == true;
    segment.profile.push_back(std::move(line));
  }
}

}  // namespace

store::SegmentationRecord toRecord(const segment::Segmentation& segmentation) {
  store::SegmentationRecord record{
      .name = segmentation.name, .datasetId = segmentation.datasetId, .revision = segmentation.revision};
  for (const auto& segment : segmentation.segments) {
    store::SegmentRecord stored{.id = segment.id,
                                .letter = segment.letter,
                                .name = segment.name,
                                .colour = segment.colour,
                                .customers = segment.customers,
                                .share = segment.share};
    if (!std::isnan(segment.revenueShare)) stored.revenueShare = segment.revenueShare;
    stored.details = detailsOf(segment);
    record.segments.push_back(std::move(stored));
  }
  nlohmann::json quality = {{"silhouette", segmentation.quality.silhouette},
                            {"calinski_harabasz", segmentation.quality.calinskiHarabasz},
                            {"davies_bouldin", segmentation.quality.daviesBouldin},
                            {"stability", kept(segmentation.stability)}};
  writeTitle(quality, segmentation.title);
  record.quality = quality.dump();
  return record;
}

segment::Segmentation fromRecord(const store::SegmentationRecord& record,
                                 const std::vector<std::pair<Key, int>>& memberships, const Dataset& dataset) {
  segment::Segmentation result{.id = record.id,
                               .run = record.run,
                               .name = record.name,
                               .title = titleOf(record),
                               .datasetId = record.datasetId,
                               .revision = record.revision};
  for (const auto& stored : record.segments) {
    segment::Segment segment{.id = stored.id,
                             .letter = stored.letter,
                             .name = stored.name,
                             .colour = stored.colour,
                             .customers = stored.customers,
                             .share = stored.share,
                             .revenueShare = stored.revenueShare.value_or(Unknown),
                             .medianRecencyDays = Unknown,
                             .medianOrders = Unknown,
                             .medianSpend = Unknown};
    readDetails(stored.details, segment);
    result.segments.push_back(std::move(segment));
  }
  result.labels.assign(static_cast<std::size_t>(dataset.customers.size()), -1);
  for (const auto& [key, segment] : memberships) {
    if (const auto customer = dataset.customers.indexOf(key))
      result.labels[static_cast<std::size_t>(*customer)] = segment;
  }
  const auto quality = nlohmann::json::parse(record.quality, nullptr, false);
  result.quality = {numberOf(quality, "silhouette"), numberOf(quality, "calinski_harabasz"),
                    numberOf(quality, "davies_bouldin")};
  result.stability = agreementIn(quality);
  return result;
}

}  // namespace kindred::workflow
