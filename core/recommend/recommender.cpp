#include "core/recommend/recommender.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/join.h"
#include "core/nets/trainer.h"

namespace kindred::recommend {

Text unavailable(const Algorithm& algorithm) { return algorithm.needs.trainer ? nets::missingTrainer() : Text(); }

void requireAvailable(const Algorithm& algorithm) {
  if (algorithm.needs.trainer) nets::requireTrainer();
}

Text missing(const Algorithm& algorithm, const Dataset& dataset, const Preference& preference) {
  const Needs& needs = algorithm.needs;
  if (Text lack = unavailable(algorithm); !lack.empty()) return lack;
  if (needs.scale && !isRatingLike(preference.value)) return KI_TEXT("core", "Needs ratings or stars.");
  if (needs.times && dataset.events.time.empty()) return KI_TEXT("core", "Needs dates.");
  const bool described = dataset.products.attributes().find(AttributeRole::Title) != nullptr ||
                         dataset.products.attributes().find(AttributeRole::Category) != nullptr;
  if (needs.productTexts && !described) return KI_TEXT("core", "Needs titles or categories of products.");
  return {};
}

Text missing(const Algorithm& algorithm, const Values& values, const Dataset& dataset, const Preference& preference) {
  if (Text lack = missing(algorithm, dataset, preference); !lack.empty()) return lack;
  const Values all = completed(algorithm.info.parameters, values);
  for (const Parameter& parameter : expanded(algorithm.info.parameters, all)) {
    if (parameter.type != ParameterType::Algorithm) continue;
    const Algorithm& part = recommend::algorithm(std::get<std::string>(all.at(parameter.key)));
    const Text lack = missing(part, dataset, preference);
    if (lack.empty()) continue;
    return KI_TEXT("core", "“%1” is a part of it. %2")
        .with(Phrase{part.info.title.source()})
        .with(Phrase{lack.source()});
  }
  return {};
}

std::vector<std::string> capabilities(const Algorithm& algorithm) {
  std::vector<std::string> facts{"explicit"};
  const auto add = [&facts](bool holds, const char* fact) {
    if (holds) facts.emplace_back(fact);
  };
  add(!algorithm.needs.scale, "implicit");
  add(true, "explains");
  add(algorithm.gives.predictions, "predicts");
  add(algorithm.gives.neighbours, "neighbours");
  add(algorithm.gives.foldsIn, "folds_in");
  add(algorithm.gives.repeats, "repeats");
  add(algorithm.gives.unboughtProducts, "unbought_products");
  add(algorithm.needs.trainer, "neural");
  return facts;
}

const Algorithm& algorithm(std::string_view key) {
  const auto found =
      std::ranges::find(algorithms(), key, [](const Algorithm& a) -> const std::string& { return a.info.key; });
  if (found != algorithms().end()) return *found;
  throw Error(
      ErrorCode::BadParameters, KI_TEXT("core", "There is no recommender %1.").with(key),
      KI_TEXT("core", "Choose one of: %1.").with(joined(algorithms(), [](const Algorithm& a) -> const std::string& {
        return a.info.key;
      })));
}

}  // namespace kindred::recommend
