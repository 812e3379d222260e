#include "core/workflow/train_recommender.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/logged_work.h"
#include "core/base/memory.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/names.h"
#include "core/workflow/peers.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/stopwatch.h"

namespace kindred::workflow {
namespace {

constexpr int MostOffers = 1000;
constexpr double ListItemBytes = 32;  // as it is made and as it is stored

Text freeRunTitle(const Workspace& workspace, std::int64_t datasetId, const Text& title) {
  std::vector<std::string> used;
  for (const auto& run : workspace.runs(datasetId)) used.push_back(run.name);
  return freeTitle(title, used);
}

std::vector<store::StoredList> storedLists(const std::vector<recommend::RecommendationList>& lists,
                                           const Dataset& dataset) {
  std::vector<store::StoredList> stored(lists.size());
  for (std::size_t c = 0; c < lists.size(); ++c) {
    stored[c].customer = dataset.customers.key(static_cast<Index>(c));
    if (lists[c].coldStart) stored[c].coldStart = lists[c].coldStart->key;
    for (const auto& item : lists[c].items) stored[c].items.emplace_back(dataset.products.key(item.index), item.score);
  }
  return stored;
}

/// None where none are asked for.
std::vector<recommend::RecommendationList> listsOf(const Workspace& workspace, const TrainRequest& request,
                                                   const recommend::Model& model, const recommend::TrainingData& data,
                                                   Progress& progress) {
  if (request.top == 0) return {};
  const Peers peers = peersIn(latestSegmentation(workspace, request.datasetId), data.matrix.rows);
  return recommend::recommendAll(model, data, {.top = static_cast<std::size_t>(request.top)}, peers.groups,
                                 peers.groupOf, progress);
}

nlohmann::json epochsJson(const Trace& trace) {
  const auto figure = [](const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
  };
  nlohmann::json epochs = nlohmann::json::array();
  for (const Epoch& epoch : trace) {
    epochs.push_back({{"epoch", epoch.number},
                      {"loss", figure(epoch.loss)},
                      {"validation", figure(epoch.validation)},
                      {"change", figure(epoch.change)}});
  }
  return epochs;
}

void requireTrainable(const TrainRequest& request, const Parameters& parameters, const Dataset& dataset) {
  requireValid(parameters, request.parameters, dataset.shape());
  if (request.top < 0 || request.top > MostOffers) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "The length of the lists must lie between 0 and %1.").with(MostOffers));
  }
  if (dataset.events.size() == 0) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The data set “%1” has no events to learn from.").with(dataset.name),
                KI_TEXT("core", "Import ratings or purchases."));
  }
  requireMemory(estimateTraining(request, dataset).bytes,
                ifTooLarge(request.algorithm, KI_TEXT("core",
                                                      "Choose an algorithm or settings that need less, shorter lists, "
                                                      "or fewer customers or products.")));
}

void requireMet(const recommend::Algorithm& algorithm, const recommend::TrainingData& data) {
  recommend::requireAvailable(algorithm);
  Text lack = recommend::missing(algorithm, *data.dataset, data.preference);
  if (lack.empty()) return;
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "%1 cannot be trained on this data set.").with(Phrase{algorithm.info.title.source()}),
              std::move(lack));
}

}  // namespace

Parameters preferenceParameters(const Dataset& dataset) {
  const Values defaults = preferenceSchema().values(dataset.preference);
  Parameters parameters = preferenceSchema().parameters();
  for (Parameter& parameter : parameters) parameter.defaultValue = defaults.at(parameter.key);
  return under(std::string(PreferencePrefix), std::move(parameters));
}

Parameters trainParameters(const std::string& algorithm, const Dataset& dataset) {
  Parameters parameters = recommend::algorithm(algorithm).info.parameters;
  std::ranges::move(preferenceParameters(dataset), std::back_inserter(parameters));
  return parameters;
}

Text ifTooLarge(const std::string& algorithm, Text otherwise) {
  const Text& own = recommend::algorithm(algorithm).ifTooLarge;
  return own.empty() ? std::move(otherwise) : own;
}

Estimate estimateTraining(const TrainRequest& request, const Dataset& dataset) {
  const auto& algorithm = recommend::algorithm(request.algorithm);
  Estimate estimate =
      algorithm.estimate(dataset.shape(), completed(algorithm.info.parameters, ownParameters(request.parameters)));
  estimate.bytes += ListItemBytes * static_cast<double>(dataset.customers.size()) *
                    static_cast<double>(std::min<std::int64_t>(std::max(request.top, 0), dataset.products.size()));
  return estimate;
}

Text missing(const std::string& algorithm, const Dataset& dataset) {
  return recommend::missing(recommend::algorithm(algorithm), dataset, dataset.preference);
}

namespace {

constexpr double Counted = 0.02, Listed = 0.92;  // of the whole; between them training and lists

/// Of training and lists the time that training takes: as measured when the same method was last trained on the data set,
/// else as neighbours took on 390,000 purchases. So the time left that is shown does not leap between the two.
double fitShare(const Workspace& workspace, const TrainRequest& request) {
  constexpr double Usual = 0.2, Least = 0.02;
  for (const RunInfo& run : workspace.runs(request.datasetId, std::string(family::Recommend))) {
    if (run.algorithm != request.algorithm) continue;
    const auto result = nlohmann::json::parse(run.result, nullptr, false);
    const auto seconds = [&result](const char* key) {
      const auto found = result.is_object() ? result.find(key) : result.end();
      return found != result.end() && found->is_number() ? found->get<double>() : 0.0;
    };
    const double fit = seconds("fit_seconds"), lists = seconds("list_seconds");
    if (fit + lists > 0) return std::clamp(fit / (fit + lists), Least, 1 - Least);
  }
  return Usual;
}

}  // namespace

RunInfo trainRecommender(Workspace& workspace, const TrainRequest& request, Progress& progress) {
  const auto& algorithm = recommend::algorithm(request.algorithm);
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  const Parameters parameters = trainParameters(request.algorithm, *dataset);
  requireTrainable(request, parameters, *dataset);
  const Values values = completed(parameters, request.parameters);
  log::LoggedWork logged("recommend", "training " + request.algorithm);

  progress.report(0, KI_TEXT("core", "Counting who has what"));
  const auto data = workspace.training(request.datasetId, preferenceOf(values));
  requireMet(algorithm, *data);
  const Stopwatch fitting;
  const double trained = Counted + (Listed - Counted) * fitShare(workspace, request);
  Progress fit = progress.part(Counted, trained, KI_TEXT("core", "Training"));
  const Values own = ownParameters(values);
  const auto [model, trace, notes] = algorithm.fit({.data = data, .values = own, .seed = request.seed}, fit);
  const double fitSeconds = fitting.seconds();
  Progress listing = progress.part(trained, Listed, KI_TEXT("core", "Making everyone's list"));
  const auto lists = listsOf(workspace, request, *model, *data, listing);
  const double seconds = fitting.seconds();

  const Text title = request.name.empty() ? freeRunTitle(workspace, request.datasetId, algorithm.info.title) : Text();
  RunInfo run{.family = std::string(family::Recommend),
              .algorithm = request.algorithm,
              .version = algorithm.info.version,
              .name = request.name.empty() ? english(title) : request.name,
              .parameters = values,
              .seed = request.seed,
              .datasetId = request.datasetId,
              .revision = dataset->revision,
              .programVersion = programVersion(),
              .seconds = seconds};
  nlohmann::json result = {
      {"top", request.top},
      {"cold_starts", std::ranges::count_if(lists, [](const auto& list) { return list.coldStart.has_value(); })},
      {"fit_seconds", fitSeconds},
      {"list_seconds", seconds - fitSeconds}};
  if (!trace.empty()) result["trace"] = epochsJson(trace);
  writeNotes(result, notes);
  writeTitle(result, title);
  run.result = result.dump();
  Progress storing = progress.part(Listed, 1, KI_TEXT("core", "Storing"));
  run = workspace.file().addRun(
      std::move(run), [&](BlockWriter& writer) { model->save(writer); }, storedLists(lists, *dataset), storing);
  workspace.keep(std::make_shared<const TrainedModel>(TrainedModel{run, data, model}));
  logged.ended("run " + std::to_string(run.id) + ", fit " + englishNumber(fitSeconds, 3) + " s, " +
               std::to_string(dataset->customers.size()) + " customers, " + std::to_string(dataset->products.size()) +
               " products");
  return run;
}

}  // namespace kindred::workflow
