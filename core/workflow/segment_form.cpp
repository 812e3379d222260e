#include "core/workflow/segment_form.h"

#include <algorithm>

#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

constexpr std::string_view WeightKey = "weight", SeedKey = "seed";

std::string keyUnder(std::string_view set, std::string_view key) { return std::string(set) + "." + std::string(key); }

Parameter weightOf(const AlgorithmInfo& set) {
  return {.key = keyUnder(set.key, WeightKey),
          .label = KI_TEXT("core", "Weight of “%1”").with(Phrase{set.title.source()}),
          .help = KI_TEXT("core", "How much these figures count against the others you look at."),
          .type = ParameterType::Real,
          .defaultValue = 1.0,
          .range = Range{0.01, 20}};
}

Parameter seedParameter() {
  return {.key = std::string(SeedKey),
          .label = KI_TEXT("core", "Seed"),
          .help = KI_TEXT("core", "Where random choices start: the same seed gives the same groups."),
          .type = ParameterType::Seed,
          .defaultValue = std::int64_t{1},
          .advanced = true};
}

}  // namespace

Parameters segmentForm(const std::string& algorithm, const std::vector<std::string>& sets) {
  Parameters all{seedParameter()}, weights;
  for (const segment::FeatureSet& set : segment::featureSets()) {
    if (std::ranges::find(sets, set.info.key) == sets.end()) continue;
    if (sets.size() > 1) weights.push_back(weightOf(set.info));
    for (Parameter& parameter : under(set.info.key, set.info.parameters)) {
      parameter.advanced = true;
      all.push_back(std::move(parameter));
    }
  }
  std::ranges::move(segmentParameters(algorithm), std::back_inserter(all));
  std::ranges::move(weights, std::back_inserter(all));
  std::ranges::stable_partition(all, [](const Parameter& each) { return !each.advanced; });
  return all;
}

SegmentRequest segmentRequest(std::int64_t datasetId, const std::string& algorithm,
                              const std::vector<std::string>& sets, const Values& values) {
  SegmentRequest request{.datasetId = datasetId, .algorithm = algorithm, .features = {}};
  for (const Parameter& parameter : expanded(segmentParameters(algorithm), values)) {
    if (const auto value = values.find(parameter.key); value != values.end()) request.parameters.insert(*value);
  }
  for (const std::string& key : sets) {
    segment::ChosenFeatures chosen{.key = key, .values = nested(key, values)};
    if (const auto weight = chosen.values.find(WeightKey); weight != chosen.values.end()) {
      chosen.weight = std::get<double>(weight->second);
      chosen.values.erase(weight);
    }
    request.features.push_back(std::move(chosen));
  }
  if (const auto seed = values.find(SeedKey); seed != values.end())
    request.seed = static_cast<std::uint64_t>(std::get<std::int64_t>(seed->second));
  return request;
}

Values segmentFormValues(const RunInfo& run, const std::vector<segment::ChosenFeatures>& features) {
  Values values = ownParameters(run.parameters);
  for (const segment::ChosenFeatures& chosen : features) {
    putNested(chosen.key, chosen.values, values);
    values[keyUnder(chosen.key, WeightKey)] = chosen.weight;
  }
  values[std::string(SeedKey)] = static_cast<std::int64_t>(run.seed);
  return values;
}

bool asksFor(const SegmentRequest& request, const RunInfo& run, const std::vector<segment::ChosenFeatures>& features) {
  const Parameters parameters = segmentParameters(request.algorithm);
  return request.algorithm == run.algorithm && request.seed == run.seed &&
         completed(parameters, request.parameters) == completed(parameters, ownParameters(run.parameters)) &&
         segment::written(request.features) == segment::written(features);
}

}  // namespace kindred::workflow
