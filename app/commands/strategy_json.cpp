#include "app/commands/strategy_json.h"

#include "app/commands/project.h"
#include "core/base/join.h"

namespace kindred::cli {
namespace {

Json textJson(const Text& text, TextLanguage language) {
  return text.empty() ? Json(nullptr) : Json(inLanguage(text, language));
}

Json optionalJson(const std::optional<double>& value) { return value ? numberJson(*value) : Json(nullptr); }

Json figuresJson(const campaign::SegmentFigures& figures) {
  Json json = Json::array();
  for (const auto& figure : figures.figures) {
    json.push_back({{"figure", figure.key},
                    {"label", english(figure.label)},
                    {"value", numberJson(figure.value)},
                    {"overall", numberJson(figure.overall)},
                    {"low", optionalJson(figure.low)},
                    {"high", optionalJson(figure.high)},
                    {"customers", figure.customers}});
  }
  return json;
}

Json productsJson(const std::vector<campaign::StrategyProduct>& products, const Dataset& dataset) {
  Json json = Json::array();
  for (const auto& product : products) {
    json.push_back({{"product", dataset.products.id(product.product)},
                    {"title", english(product.label)},
                    {"share", numberJson(product.share)},
                    {"overall", numberJson(product.overall)}});
  }
  return json;
}

}  // namespace

std::string timingOf(const campaign::Strategy& strategy, TextLanguage language) {
  return joined(
      strategy.timing, [&](const Text& text) { return inLanguage(text, language); }, " ");
}

Json strategyJson(const campaign::Strategy& strategy, const segment::Segment& segment, const Dataset& dataset,
                  TextLanguage language) {
  const bool advises = strategy.advises();
  return {{"segment", segment.name},
          {"id", segment.id},
          {"letter", segment.letter},
          {"key", strategy.key},
          {"rule", advises ? Json(strategy.rule) : Json(nullptr)},
          {"title", inLanguage(strategy.title, language)},
          {"aim", textJson(strategy.aim, language)},
          {"offer", textJson(strategy.offer, language)},
          {"offer_type", advises ? Json(strategy.offerType) : Json(nullptr)},
          {"products", productsJson(strategy.products, dataset)},
          {"channel", textJson(strategy.channel, language)},
          {"consent", textJson(strategy.consent, language)},
          {"timing", advises ? Json(timingOf(strategy, language)) : Json(nullptr)},
          {"measure", textJson(strategy.measure, language)},
          {"disproof", textJson(strategy.disproof, language)},
          {"reason", inLanguage(strategy.reason, language)},
          {"budget", textJson(strategy.budget, language)},
          {"budget_per_head", optionalJson(strategy.budgetPerHead)},
          {"sources", strategy.sources},
          {"figures", figuresJson(strategy.figures)}};
}

Json briefJson(const campaign::Strategy& strategy) {
  return {{"key", strategy.key}, {"title", english(strategy.title)}, {"reason", english(strategy.reason)}};
}

}  // namespace kindred::cli
