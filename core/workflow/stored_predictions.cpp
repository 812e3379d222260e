#include "core/workflow/stored_predictions.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/matrix/text_blocks.h"
#include "core/workflow/names.h"

namespace kindred::workflow {
namespace {

void saveDrivers(const PredictedCustomers& predicted, BlockWriter& writer) {
  std::vector<std::string> names, features, sources;
  std::vector<double> figures;
  std::vector<std::uint8_t> indicators;
  for (const predict::Driver& driver : predicted.drivers) {
    names.push_back(driver.column);
    figures.insert(figures.end(), {driver.importance, driver.spread, static_cast<double>(driver.direction)});
  }
  for (const predict::Feature& feature : predicted.features) {
    features.push_back(feature.name);
    sources.push_back(feature.source);
    indicators.push_back(feature.isIndicator ? 1 : 0);
  }
  writeTexts(writer, "drivers", names);
  writer.write("driver_figures", figures);
  writeTexts(writer, "features", features);
  writeTexts(writer, "sources", sources);
  writer.write("indicators", indicators);
}

void loadDrivers(PredictedCustomers& predicted, const BlockReader& reader) {
  const auto names = readTexts(reader, "drivers"), features = readTexts(reader, "features"),
             sources = readTexts(reader, "sources");
  const auto figures = reader.read<double>("driver_figures");
  const auto indicators = reader.read<std::uint8_t>("indicators");
  BlockReader::requireSize("driver_figures", figures.size(), 3 * names.size());
  BlockReader::requireSize("sources", sources.size(), features.size());
  BlockReader::requireSize("indicators", indicators.size(), features.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    predicted.drivers.push_back({.column = names[i],
                                 .importance = figures[3 * i],
                                 .spread = figures[3 * i + 1],
                                 .direction = figures[3 * i + 2] > 0   ? 1
                                              : figures[3 * i + 2] < 0 ? -1
                                                                       : 0});
  for (std::size_t i = 0; i < features.size(); ++i)
    predicted.features.push_back({features[i], sources[i], indicators[i] != 0});
}

std::vector<double> readProbabilities(const BlockReader& reader, const char* name, bool areSorted) {
  auto all = reader.read<double>(name);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool isSound = all[i] >= 0 && all[i] <= 1 && (!areSorted || i == 0 || all[i] <= all[i - 1]);
    if (!isSound) BlockReader::requireSize(name, 1, 0);
  }
  return all;
}

void loadTested(PredictedCustomers& predicted, const BlockReader& reader) {
  TestedCustomers& tested = predicted.tested;
  tested.probabilities = readProbabilities(reader, "tested_probabilities", false);
  tested.labels = reader.read<std::uint8_t>("tested_labels");
  tested.lastOrder = reader.read<double>("tested_last_order");
  tested.spend = reader.read<double>("tested_spend");
  const std::size_t rows = tested.probabilities.size();
  BlockReader::requireSize("tested_labels", tested.labels.size(), rows);
  std::int64_t yes = 0;
  for (const std::uint8_t label : tested.labels) {
    if (label > 1) BlockReader::requireSize("tested_labels", 1, 0);
    yes += label;
  }
  BlockReader::requireSize("tested_labels", static_cast<std::size_t>(yes),
                           static_cast<std::size_t>(predicted.counts.testedYes));
  BlockReader::requireSize("tested_labels", rows, static_cast<std::size_t>(predicted.counts.tested));
  if (!tested.lastOrder.empty()) BlockReader::requireSize("tested_last_order", tested.lastOrder.size(), rows);
  if (!tested.spend.empty()) BlockReader::requireSize("tested_spend", tested.spend.size(), rows);
}

void saveReasons(const PredictedCustomers& predicted, BlockWriter& writer) {
  std::vector<std::int32_t> features;
  std::vector<double> figures;
  for (const auto& each : predicted.reasons) {
    for (const Reason& reason : each) {
      features.push_back(reason.feature);
      figures.insert(figures.end(), {reason.part, reason.value});
    }
  }
  writer.write("reasons", features);
  writer.write("reason_figures", figures);
}

void loadReasons(PredictedCustomers& predicted, const BlockReader& reader) {
  const auto features = reader.read<std::int32_t>("reasons");
  const auto figures = reader.read<double>("reason_figures");
  if (!features.empty()) BlockReader::requireSize("reasons", features.size(), ReasonsKept * predicted.customers.size());
  BlockReader::requireSize("reason_figures", figures.size(), 2 * features.size());
  predicted.reasons.resize(features.size() / ReasonsKept);
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (features[i] < -1 || features[i] >= std::ssize(predicted.features)) BlockReader::requireSize("reasons", 1, 0);
    predicted.reasons[i / ReasonsKept][i % ReasonsKept] = {features[i], figures[2 * i], figures[2 * i + 1]};
  }
}

}  // namespace

void savePredictions(const PredictedCustomers& predicted, const Dataset& dataset, BlockWriter& writer) {
  std::vector<std::int64_t> keys;
  for (const Index customer : predicted.customers) keys.push_back(dataset.customers.key(customer));
  writer.write("customers", keys);
  writer.write("probabilities", predicted.probabilities);
  writer.write("last_order", predicted.lastOrder);
  writer.write("spend", predicted.spend);
  writer.write("tested_probabilities", predicted.tested.probabilities);
  writer.write("tested_labels", predicted.tested.labels);
  writer.write("tested_last_order", predicted.tested.lastOrder);
  writer.write("tested_spend", predicted.tested.spend);
  saveDrivers(predicted, writer);
  saveReasons(predicted, writer);
}

std::string figuresOf(const PredictedCustomers& predicted, const Text& title) {
  nlohmann::json figures = {{"learned", predicted.counts.learned},   {"learned_yes", predicted.counts.learnedYes},
                            {"tested", predicted.counts.tested},     {"tested_yes", predicted.counts.testedYes},
                            {"learned_cut", predicted.learnedCut},   {"cut", predicted.cut},
                            {"median_order", predicted.medianOrder}, {"end", predicted.end},
                            {"left_out", predicted.leftOut}};
  writeTitle(figures, title);
  return figures.dump();
}

PredictedCustomers loadPredictions(const RunInfo& run, const Dataset& dataset, const BlockReader& reader) {
  PredictedCustomers result{.run = run, .settings = predictionSchema().options(run.parameters)};
  const auto figures = nlohmann::json::parse(run.result, nullptr, false);
  try {
    result.counts = {.learned = figures.at("learned"),
                     .learnedYes = figures.at("learned_yes"),
                     .tested = figures.at("tested"),
                     .testedYes = figures.at("tested_yes")};
    result.learnedCut = figures.at("learned_cut");
    result.cut = figures.at("cut");
    result.end = figures.at("end");
    result.medianOrder = figures.at("median_order");
    result.leftOut = figures.at("left_out").get<std::vector<std::string>>();
  } catch (const nlohmann::json::exception&) {
    BlockReader::requireSize("figures", 1, 0);
  }
  loadTested(result, reader);
  loadDrivers(result, reader);
  result.probabilities = readProbabilities(reader, "probabilities", true);
  result.lastOrder = reader.read<double>("last_order");
  result.spend = reader.read<double>("spend");
  for (const std::int64_t key : reader.read<std::int64_t>("customers"))
    result.customers.push_back(dataset.customers.indexOf(key).value_or(-1));
  BlockReader::requireSize("customers", result.customers.size(), result.probabilities.size());
  BlockReader::requireSize("last_order", result.lastOrder.size(), result.probabilities.size());
  BlockReader::requireSize("spend", result.spend.size(), result.probabilities.size());
  loadReasons(result, reader);
  return result;
}

}  // namespace kindred::workflow
