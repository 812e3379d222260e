#include "core/workflow/train_recommender.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/logged_work.h"
#include "core/base/memory.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/fit_recommender.h"
#include "core/workflow/names.h"
#include "core/workflow/peers.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/run_trace.h"
#include "core/workflow/stopwatch.h"

namespace kindred::workflow {
namespace {

std::string chosen(const TrainRequest& request, const Dataset& dataset) {
  return request.algorithm.empty() ? usualRecommender(dataset) : request.algorithm;
}

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
  requireMemory(
      estimateTraining(request, dataset).bytes,
      ifTooLarge(chosen(request, dataset), KI_TEXT("core",
                                                   "Choose an algorithm or settings that need less, shorter lists, "
                                                   "or fewer customers or products.")));
}

void requireMet(const recommend::Algorithm& algorithm, const TrainRequest& request, const Dataset& dataset) {
  recommend::requireAvailable(algorithm);
  Text lack = missing(request, dataset);
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
  const auto& described = recommend::algorithm(algorithm);
  Parameters parameters = described.info.parameters;
  std::ranges::move(validationParameters(described), std::back_inserter(parameters));
  std::ranges::move(preferenceParameters(dataset), std::back_inserter(parameters));
  return parameters;
}

Text ifTooLarge(const std::string& algorithm, Text otherwise) {
  const Text& own = recommend::algorithm(algorithm).ifTooLarge;
  return own.empty() ? std::move(otherwise) : own;
}

namespace {

// One after the other; where none can be made quickly, the last one that the data allow.
constexpr std::array UsualRecommenders = {"slim", "item_knn"};

bool isQuick(const Estimate& estimate) {
  constexpr double Seconds = 60, Bytes = 2e9;
  return estimate.seconds <= Seconds && estimate.bytes <= Bytes;
}

}  // namespace

std::string usualRecommender(const Dataset& dataset) {
  std::string usual;
  for (const char* key : UsualRecommenders) {
    if (!missing(key, dataset).empty()) continue;
    usual = key;
    if (isQuick(estimateTraining({.algorithm = usual}, dataset))) break;
  }
  return usual;
}

Estimate estimateTraining(const TrainRequest& request, const Dataset& dataset) {
  const auto& algorithm = recommend::algorithm(chosen(request, dataset));
  Estimate estimate =
      algorithm.estimate(dataset.shape(), completed(algorithm.info.parameters, ownParameters(request.parameters)));
  estimate.bytes += ListItemBytes * static_cast<double>(dataset.customers.size()) *
                    static_cast<double>(std::min<std::int64_t>(std::max(request.top, 0), dataset.products.size()));
  return estimate;
}

Text missing(const std::string& algorithm, const Dataset& dataset) {
  return recommend::missing(recommend::algorithm(algorithm), dataset, dataset.preference);
}

Text missing(const TrainRequest& request, const Dataset& dataset) {
  const std::string key = chosen(request, dataset);
  const Values values = completed(trainParameters(key, dataset), request.parameters);
  return recommend::missing(recommend::algorithm(key), ownParameters(values), dataset, preferenceOf(values));
}

namespace {

constexpr double Counted = 0.02, Listed = 0.92;  // of the whole; between them training and lists

/// Of training and lists the time that training takes: as measured when the same method was last trained on the data set,
/// else as neighbours took on 390,000 purchases. So the time left that is shown does not leap between the two.
double fitShare(const Workspace& workspace, std::int64_t datasetId, const std::string& algorithm) {
  constexpr double Usual = 0.2, Least = 0.02;
  for (const RunInfo& run : workspace.runs(datasetId, std::string(family::Recommend))) {
    if (run.algorithm != algorithm) continue;
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

struct Trained {
  recommend::Fitted fitted;
  std::vector<recommend::RecommendationList> lists;
  double fitSeconds = 0, listSeconds = 0;
};

nlohmann::json resultOf(const TrainRequest& request, const recommend::Algorithm& algorithm, const Trained& trained) {
  nlohmann::json result = {
      {"top", request.top},
      {"cold_starts",
       std::ranges::count_if(trained.lists, [](const auto& list) { return list.coldStart.has_value(); })},
      {"fit_seconds", trained.fitSeconds},
      {"list_seconds", trained.listSeconds}};
  writeTrace(result, {trained.fitted.trace, algorithm.rounds ? algorithm.rounds->figure : std::string()});
  writeNotes(result, trained.fitted.notes);
  return result;
}

}  // namespace

RunInfo trainRecommender(Workspace& workspace, const TrainRequest& request, Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  const std::string key = chosen(request, *dataset);
  const auto& algorithm = recommend::algorithm(key);
  const Parameters parameters = trainParameters(key, *dataset);
  requireTrainable(request, parameters, *dataset);
  const Values values = completed(parameters, request.parameters);
  log::LoggedWork logged("recommend", "training " + key);

  requireMet(algorithm, request, *dataset);
  progress.report(0, KI_TEXT("core", "Counting who has what"));
  const auto data = workspace.training(request.datasetId, preferenceOf(values));
  Trained trained;
  const Stopwatch time;
  const double fitted = Counted + (Listed - Counted) * fitShare(workspace, request.datasetId, key);
  Progress fitting = progress.part(Counted, fitted, KI_TEXT("core", "Training"));
  trained.fitted = fitRecommender({algorithm, data, values, request.seed, request.onEpoch}, fitting);
  trained.fitSeconds = time.seconds();
  Progress listing = progress.part(fitted, Listed, KI_TEXT("core", "Making everyone's list"));
  trained.lists = listsOf(workspace, request, *trained.fitted.model, *data, listing);
  trained.listSeconds = time.seconds() - trained.fitSeconds;

  const Text title = request.name.empty() ? freeRunTitle(workspace, request.datasetId, algorithm.info.title) : Text();
  RunInfo run{.family = std::string(family::Recommend),
              .algorithm = key,
              .version = algorithm.info.version,
              .name = request.name.empty() ? english(title) : request.name,
              .parameters = values,
              .seed = request.seed,
              .datasetId = request.datasetId,
              .revision = dataset->revision,
              .programVersion = programVersion(),
              .seconds = trained.fitSeconds + trained.listSeconds};
  nlohmann::json result = resultOf(request, algorithm, trained);
  writeTitle(result, title);
  run.result = result.dump();
  Progress storing = progress.part(Listed, 1, KI_TEXT("core", "Storing"));
  const recommend::ModelPtr& model = trained.fitted.model;
  run = workspace.file().addRun(
      std::move(run), [&](BlockWriter& writer) { model->save(writer); }, storedLists(trained.lists, *dataset), storing);
  workspace.keep(std::make_shared<const TrainedModel>(TrainedModel{run, data, model}));
  logged.ended("run " + std::to_string(run.id) + ", fit " + englishNumber(trained.fitSeconds, 3) + " s, " +
               std::to_string(dataset->customers.size()) + " customers, " + std::to_string(dataset->products.size()) +
               " products");
  return run;
}

}  // namespace kindred::workflow
