#include "core/workflow/families.h"

#include <algorithm>

#include "core/embed/embedder.h"
#include "core/predict/bandits/bandit.h"
#include "core/predict/classifier.h"
#include "core/predict/uplift/uplift.h"
#include "core/predict/value/value_model.h"
#include "core/recommend/recommender.h"
#include "core/rules/miner.h"
#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"
#include "core/similarity/measures.h"
#include "core/workflow/commands/evaluate.h"
#include "core/workflow/commands/runs.h"
#include "core/workflow/commands/tables.h"
#include "core/workflow/find_rules.h"
#include "core/workflow/predict_customers.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/segment_customers.h"
#include "core/workflow/train_recommender.h"
#include "core/workflow/try_offers.h"
#include "core/workflow/value_customers.h"

namespace kindred::workflow {
namespace {

/// Of families whose algorithms state facts of their own.
template <class Described>
std::vector<AlgorithmInfo> withFacts(const std::vector<Described>& all) {
  std::vector<AlgorithmInfo> infos;
  for (const Described& each : all) {
    infos.push_back(each.info);
    infos.back().capabilities = capabilities(each);
  }
  return infos;
}

template <class Described>
std::vector<AlgorithmInfo> infosOf(const std::vector<Described>& all) {
  std::vector<AlgorithmInfo> infos;
  for (const Described& each : all) infos.push_back(each.info);
  return infos;
}

std::vector<AlgorithmInfo> measures() {
  std::vector<AlgorithmInfo> infos;
  for (const auto& measure : similarity::measureChoices()) {
    infos.push_back({.key = measure.key, .title = measure.label, .summary = measure.help});
  }
  return infos;
}

RunInfo upgradedRecommender(RunInfo run) {
  const auto& all = recommend::algorithms();
  const auto found = std::ranges::find_if(all, [&](const auto& each) { return each.info.key == run.algorithm; });
  if (found == all.end() || run.version >= found->info.version || !found->upgraded) return run;
  run.parameters = found->upgraded(run.parameters, run.version, preferenceOf(run.parameters).value);
  run.version = found->info.version;
  return run;
}

}  // namespace

const std::vector<Family>& families() {
  static const std::vector<Family> all = {
      {.key = family::Recommend,
       .algorithms = [] { return withFacts(recommend::algorithms()); },
       .command = trainCommandOf,
       .parameters = trainParameters,
       .upgraded = upgradedRecommender,
       .unavailable = [](const std::string& key) { return recommend::unavailable(recommend::algorithm(key)); }},
      {.key = family::Segment,
       .algorithms = [] { return withFacts(segment::algorithms()); },
       .command = segmentCommandOf,
       .parameters = [](const std::string& algorithm, const Dataset&) { return segmentParameters(algorithm); }},
      {.key = family::Embed,
       .algorithms = [] { return infosOf(embed::algorithms()); },
       .command = embedCommandOf,
       .parameters = [](const std::string& algorithm,
                        const Dataset&) { return embed::algorithm(algorithm).info.parameters; }},
      {.key = family::Predict,
       .algorithms = [] { return infosOf(predict::algorithms()); },
       .command = predictCommandOf,
       .parameters = [](const std::string&, const Dataset&) { return predictionParameters(); }},
      {.key = family::Bandit,
       .algorithms = [] { return infosOf(predict::bandits::all()); },
       .command = banditCommandOf,
       .parameters = [](const std::string&, const Dataset&) { return trialParameters(); }},
      {.key = "uplift", .algorithms = [] { return infosOf(predict::uplift::all()); }},
      {.key = family::Value,
       .algorithms = [] { return infosOf(predict::value::all()); },
       .command = valueCommandOf,
       .parameters = [](const std::string&, const Dataset&) { return valueParameters(); }},
      {.key = family::Similarity, .algorithms = measures},
      {.key = family::Features, .algorithms = [] { return infosOf(segment::featureSets()); }},
      {.key = family::Rules,
       .algorithms = [] { return infosOf(rules::algorithms()); },
       .command = rulesCommandOf,
       .parameters = [](const std::string&, const Dataset&) { return ruleParameters(); }},
      {.key = family::Evaluate, .algorithms = {}, .command = evaluateCommandOf},
  };
  return all;
}

const Family* findFamily(std::string_view key) {
  const auto found = std::ranges::find(families(), key, &Family::key);
  return found == families().end() ? nullptr : &*found;
}

RunInfo upgraded(RunInfo run) {
  const Family* const family = findFamily(run.family);
  return family != nullptr && family->upgraded ? family->upgraded(std::move(run)) : run;
}

}  // namespace kindred::workflow
