#include "core/workflow/predict_customers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/logged_work.h"
#include "core/params/lookup.h"
#include "core/store/project_file.h"
#include "core/workflow/commands/predict.h"
#include "core/workflow/families.h"
#include "core/workflow/names.h"
#include "core/workflow/same_run.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/stored_predictions.h"

namespace kindred::workflow {
namespace {

constexpr const char* SpendColumn = "spend";

CustomerQuestion askedOf(const PredictionSettings& settings) {
  return customerQuestion(questionOf(settings), settings.days, settings.yes.value_or(""));
}

/// The days to learn at whose answers are over so many days before the end of the data; none where the usual one is.
std::vector<std::int64_t> learnAtBefore(const Dataset& dataset, const PredictionSettings& settings, int days) {
  const auto last = lastTime(dataset.events);
  std::vector<std::int64_t> cuts;
  if (settings.cuts == 1 || settings.question == AskedOfCustomers::Column || !last) return cuts;
  const std::int64_t end = startOfDay(*last) + (1 - days) * SecondsPerDay;
  for (int i = settings.cuts; i > 0; --i) cuts.push_back(end - std::int64_t{i} * settings.days * SecondsPerDay);
  return cuts;
}

struct Prepared {
  PredictionSettings settings;
  CustomerTask task = {};
  predict::Rows tested = {};
  AnswerCounts counts = {};
};

std::int64_t yesAmong(const AnsweredRows& rows, const predict::Rows& which) {
  return std::ranges::count_if(which, [&](std::size_t row) { return rows.labels[row] != 0; });
}

void requireEnough(std::int64_t rows, std::int64_t yes, const Text& whose) {
  if (yes >= LeastOfAnswer && rows - yes >= LeastOfAnswer) return;
  throw Error(ErrorCode::BadData, Text(whose).with(rows).with(yes).with(rows - yes).with(LeastOfAnswer),
              KI_TEXT("core", "Choose another question, or other days."));
}

Prepared prepared(const Workspace& workspace, const PredictRequest& request) {
  Prepared made{.settings = predictionSchema().options(request.parameters)};
  made.task = testTask(*workspace.dataset(request.datasetId), made.settings);
  const PredictionTask& task = made.task.task;
  const AnsweredRows& judged = task.later ? *task.later : task.learned;
  const Text few =
      KI_TEXT("core", "Of %1 customers to learn from, %2 said yes and %3 no; at least %4 of each are needed.");
  if (task.later) {
    made.tested = judged.known;
  } else {
    requireEnough(std::ssize(task.learned.known), yesAmong(task.learned, task.learned.known), few);
    made.tested =
        predict::holdOut(task.learned.known, task.learned.labels, JudgePlan().testShare, made.settings.seed).tested;
  }
  made.counts = {.tested = std::ssize(made.tested), .testedYes = yesAmong(judged, made.tested)};
  made.counts.learned = std::ssize(task.learned.known) - (task.later ? 0 : made.counts.tested);
  made.counts.learnedYes = yesAmong(task.learned, task.learned.known) - (task.later ? 0 : made.counts.testedYes);
  requireEnough(made.counts.learned, made.counts.learnedYes, few);
  requireEnough(made.counts.tested, made.counts.testedYes,
                KI_TEXT("core", "Of %1 customers to judge on, %2 said yes and %3 no; at least %4 of each are needed."));
  return made;
}

/// A column of numbers at some rows; empty where there is none.
std::vector<double> numbersAt(const predict::Table& table, const char* name, const predict::Rows& rows) {
  const auto found = std::ranges::find(table.columns, name, &predict::Column::name);
  if (found == table.columns.end() || !found->isNumber) return {};
  std::vector<double> numbers;
  for (const std::size_t row : rows) numbers.push_back(found->numbers[row]);
  return numbers;
}

template <class T>
std::vector<T> inOrder(const std::vector<T>& values, const std::vector<std::size_t>& order) {
  std::vector<T> sorted;
  if (values.empty()) return sorted;
  for (const std::size_t i : order) sorted.push_back(values[i]);
  return sorted;
}

std::vector<std::size_t> likeliestFirst(const std::vector<double>& probabilities) {
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return probabilities[a] > probabilities[b]; });
  return order;
}

double medianOf(std::vector<double> numbers) {
  std::erase_if(numbers, [](double number) { return std::isnan(number); });
  if (numbers.empty()) return 0;
  const auto middle = numbers.begin() + std::ssize(numbers) / 2;
  std::ranges::nth_element(numbers, middle);
  return std::max(0.0, *middle);
}

void judgeOnTest(PredictedCustomers& made, const Prepared& asked, Progress& progress) {
  const PredictionTask& task = asked.task.task;
  const JudgePlan plan{.recipes = {recipeOf(made.settings)}, .seed = made.settings.seed};
  const Judgement judged = judgePredictions(task, plan, progress).front();
  const predict::Table& table = task.later ? task.later->table : task.learned.table;
  made.tested = {.probabilities = judged.probabilities,
                 .labels = judged.labels,
                 .lastOrder = numbersAt(table, predict::LastOrderColumn, asked.tested),
                 .spend = numbersAt(table, SpendColumn, asked.tested)};
  made.drivers = judged.drivers;
}

std::array<Reason, ReasonsKept> reasonsOf(const predict::Contributions& parts, const Eigen::RowVectorXd& row) {
  std::array<Reason, ReasonsKept> reasons;
  std::vector<std::size_t> order(parts.parts.size());
  std::iota(order.begin(), order.end(), 0);
  const std::size_t kept = std::min(order.size(), ReasonsKept);
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept),
                            [&](std::size_t a, std::size_t b) {
                              const double first = std::abs(parts.parts[a]), second = std::abs(parts.parts[b]);
                              return first != second ? first > second : a < b;
                            });
  for (std::size_t i = 0; i < kept && parts.parts[order[i]] != 0; ++i)
    reasons[i] = {static_cast<int>(order[i]), parts.parts[order[i]], row[static_cast<Eigen::Index>(order[i])]};
  return reasons;
}

void scoreToday(PredictedCustomers& made, const Dataset& dataset, Progress& progress) {
  Progress learning = progress.part(0, 0.8);
  const ScoringTask task = todayTask(dataset, made.settings);
  const predict::Learned learned = predict::learn(task.learned.table, task.learned.known, task.learned.labels,
                                                  recipeOf(made.settings), learning, task.learned.moments);
  const predict::Rows all = predict::allRows(task.now.table.rows);
  const std::vector<double> probabilities = learned.probabilities(task.now.table, all);
  const auto order = likeliestFirst(probabilities);
  const auto orUnknown = [&](std::vector<double> numbers) {
    numbers.resize(all.size(), std::numeric_limits<double>::quiet_NaN());
    return inOrder(numbers, order);
  };
  made.features = learned.encoder.features();
  made.customers = inOrder(task.now.customers, order);
  made.probabilities = inOrder(probabilities, order);
  made.lastOrder = orUnknown(numbersAt(task.now.table, predict::LastOrderColumn, all));
  made.spend = orUnknown(numbersAt(task.now.table, SpendColumn, all));
  made.medianOrder = medianOf(numbersAt(task.now.table, "basket", all));
  const Matrix rows = learned.encoder.encoded(task.now.table, all);
  Progress explaining = progress.part(0.8, 1);
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i % 256 == 0) explaining.report(static_cast<double>(i) / static_cast<double>(order.size()));
    const Eigen::RowVectorXd row = rows.row(static_cast<Eigen::Index>(order[i]));
    const auto parts = learned.fitted.model->contributions(row);
    if (!parts) return;
    made.reasons.push_back(reasonsOf(*parts, row));
  }
}

RunInfo predictionRun(const PredictRequest& request, const Dataset& dataset) {
  requireValid(predictionParameters(), request.parameters);
  const PredictionSettings settings = predictionSchema().options(request.parameters);
  const auto& info = predict::algorithm(settings.method.key).info;
  return {.family = std::string(family::Predict),
          .algorithm = info.key,
          .version = info.version,
          .parameters = completed(predictionParameters(), request.parameters),
          .seed = settings.seed,
          .datasetId = dataset.id,
          .revision = dataset.revision,
          .programVersion = programVersion()};
}

std::size_t predictionBytes(const PredictedCustomers& predicted) {
  constexpr std::size_t BytesOfCustomer = 120;
  return (predicted.customers.size() + predicted.tested.labels.size()) * BytesOfCustomer;
}

double yesShare(std::int64_t yes, std::int64_t rows) {
  return rows > 0 ? static_cast<double>(yes) / static_cast<double>(rows) : 0;
}

}  // namespace

const Schema<PredictionSettings>& predictionSchema() {
  using S = PredictionSettings;
  using Q = AskedOfCustomers;
  static const Schema<S> all =
      Schema<S>()
          .choice(&S::question, "question", KI_TEXT("core", "Who"),
                  KI_TEXT("core", "What is asked of every customer; the answer of earlier days is in the data."),
                  {{Q::BuysAgain, "buys_again", KI_TEXT("core", "buys again")},
                   {Q::Leaves, "leaves", KI_TEXT("core", "leaves: orders nothing")},
                   {Q::Buys, "buys", KI_TEXT("core", "buys a product or category")},
                   {Q::Column, "column", KI_TEXT("core", "has a yes in a column")}})
          .param(&S::days, "days", KI_TEXT("core", "Within"),
                 KI_TEXT("core",
                         "So many days after the cut the answer looks at. As many before it teach, as many "
                         "after it judge."),
                 Range{1, 3650})
          .unit(KI_TEXT("core", "days"))
          .shownWhen("question", {"buys_again", "leaves", "buys"})
          .param(&S::product, "product", KI_TEXT("core", "What"),
                 KI_TEXT("core", "The name or id of a product, or the name of a category."))
          .shownWhen("question", {"buys"})
          .param(&S::column, "column", KI_TEXT("core", "Column"),
                 KI_TEXT("core", "An attribute of the customers, written as in the imported file."))
          .shownWhen("question", {"column"})
          .param(&S::yes, "yes", KI_TEXT("core", "Yes is"),
                 KI_TEXT("core", "The value that counts as yes, where the column has others than yes and no."))
          .shownWhen("question", {"column"})
          .algorithm(&S::method, "method", KI_TEXT("core", "Method"),
                     KI_TEXT("core", "How it is learned who says yes. The test says which one tells it best."),
                     choosable<predict::Algorithm>(predict::algorithms, [](const predict::Algorithm&) { return true; }))
          .param(
              &S::cuts, "cuts", KI_TEXT("core", "Days to learn at"),
              KI_TEXT("core",
                      "More than one learns from earlier times too, each so many days before the next: more to learn "
                      "from, and more seasons. The test stays the same."),
              Range{1, 12})
          .shownWhen("question", {"buys_again", "leaves", "buys"})
          .advanced()
          .choice(&S::weights, "weights", KI_TEXT("core", "Answers count"),
                  KI_TEXT("core",
                          "Where few say yes, both answers may count the same together. The order hardly changes; "
                          "probabilities then need calibration."),
                  {{predict::AnswerWeights::None, "none", KI_TEXT("core", "as often as they are")},
                   {predict::AnswerWeights::Balanced, "balanced", KI_TEXT("core", "the same together")}})
          .advanced()
          .choice(
              &S::calibration, "calibration", KI_TEXT("core", "Calibration"),
              KI_TEXT("core", "Makes probabilities honest by a fifth of the customers, from whom nothing is learned."),
              {{predict::Calibration::None, "none", KI_TEXT("core", "none")},
               {predict::Calibration::Sigmoid, "sigmoid", KI_TEXT("core", "a curve")},
               {predict::Calibration::Isotonic, "isotonic", KI_TEXT("core", "steps")}})
          .advanced()
          .param(&S::seed, "seed", KI_TEXT("core", "Seed"), KI_TEXT("core", "The same seed gives the same result."))
          .seed()
          .advanced();
  return all;
}

const Parameters& predictionParameters() { return predictionSchema().parameters(); }

std::string questionOf(const PredictionSettings& settings) {
  switch (settings.question) {
    case AskedOfCustomers::BuysAgain: return "buys_again";
    case AskedOfCustomers::Leaves: return "leaves";
    case AskedOfCustomers::Buys:
      if (settings.product.empty())
        throw Error(ErrorCode::BadParameters, KI_TEXT("core", "It is not said what is bought."),
                    KI_TEXT("core", "Write the name of a product or of a category."));
      return "buys:" + settings.product;
    case AskedOfCustomers::Column: break;
  }
  if (settings.column.empty())
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "It is not said which column has the answer."),
                KI_TEXT("core", "Write the name of an attribute of the customers."));
  return "column:" + settings.column;
}

predict::Recipe recipeOf(const PredictionSettings& settings, const std::string& method) {
  return {.algorithm = method,
          .calibration = settings.calibration,
          .seed = settings.seed,
          .answerWeights = settings.weights};
}

predict::Recipe recipeOf(const PredictionSettings& settings) {
  predict::Recipe recipe = recipeOf(settings, settings.method.key);
  recipe.values = settings.method.values;
  return recipe;
}

CustomerTask testTask(const Dataset& dataset, const PredictionSettings& settings) {
  return customerTask(dataset, askedOf(settings), {}, {}, learnAtBefore(dataset, settings, settings.days));
}

ScoringTask todayTask(const Dataset& dataset, const PredictionSettings& settings) {
  return scoringTask(dataset, askedOf(settings), {}, learnAtBefore(dataset, settings, 0));
}

double PredictedCustomers::learnedShare() const { return yesShare(counts.learnedYes, counts.learned); }
double PredictedCustomers::testedShare() const { return yesShare(counts.testedYes, counts.tested); }
double PredictedCustomers::expectedShare() const {
  const double sum = std::accumulate(tested.probabilities.begin(), tested.probabilities.end(), 0.0);
  return sum / std::max(1.0, static_cast<double>(tested.probabilities.size()));
}

AnswerCounts countAnswers(const Workspace& workspace, const PredictRequest& request) {
  return prepared(workspace, request).counts;
}

PredictedCustomersPtr predictCustomers(Workspace& workspace, const PredictRequest& request, Progress& progress) {
  const Stopwatch stopwatch;
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  RunInfo run = predictionRun(request, *dataset);
  if (const auto same = sameRun(workspace, run)) return storedPredictions(workspace, request.datasetId, same->id);
  log::LoggedWork logged("predict", "prediction for customers");
  progress.report(0, KI_TEXT("core", "Looking at what was known"));
  const Prepared asked = prepared(workspace, request);
  PredictedCustomers made{.settings = asked.settings, .counts = asked.counts, .leftOut = asked.task.leftOut};
  made.learnedCut = asked.task.learnedCut;
  made.cut = asked.task.cut;
  made.end = asked.task.end;
  Progress judging = progress.part(0.1, 0.6, KI_TEXT("core", "Judging on what came later"));
  judgeOnTest(made, asked, judging);
  Progress scoring = progress.part(0.6, 0.95, KI_TEXT("core", "Giving every customer a probability"));
  scoreToday(made, *dataset, scoring);
  std::vector<std::string> used;
  for (const RunInfo& each : workspace.runs(request.datasetId)) used.push_back(each.name);
  const Text title = freeTitle(KI_TEXT("core", "Prediction"), used);
  run.name = english(title);
  run.seconds = stopwatch.seconds();
  run.result = figuresOf(made, title);
  Progress storing = progress.part(0.95, 1, KI_TEXT("core", "Storing"));
  made.run = workspace.file().addRun(
      std::move(run), [&](BlockWriter& writer) { savePredictions(made, *dataset, writer); }, {}, storing);
  logged.ended(std::to_string(made.customers.size()) + " customers");
  return std::make_shared<const PredictedCustomers>(std::move(made));
}

PredictedCustomersPtr storedPredictions(const Workspace& workspace, std::int64_t datasetId, std::int64_t run) {
  const auto all = workspace.runs(datasetId, std::string(family::Predict));
  const auto found = run == 0 ? all.begin() : std::ranges::find(all, run, &RunInfo::id);
  if (found == all.end()) return nullptr;
  const DatasetPtr dataset = workspace.dataset(datasetId);
  const auto make = [&] {
    return std::make_shared<const PredictedCustomers>(
        loadPredictions(*found, *dataset, *workspace.file().model(found->id)));
  };
  return workspace.derived<PredictedCustomers>(("predictions " + std::to_string(found->id)).c_str(), *dataset, make,
                                               predictionBytes);
}

void writePredictions(const PredictedCustomers& predicted, const Dataset& dataset, const std::filesystem::path& file,
                      const Progress& progress) {
  CsvFile out(file, {"rank", "customer", "probability", "days_since_last_order", "spend"});
  for (std::size_t i = 0; i < predicted.customers.size(); ++i) {
    if (i % 1024 == 0) progress.checkpoint();
    if (predicted.customers[i] < 0) continue;
    out.row(static_cast<std::int64_t>(i) + 1, dataset.customers.id(predicted.customers[i]), predicted.probabilities[i],
            predicted.lastOrder[i], predicted.spend[i]);
  }
  out.commit();
}

std::string predictCommandOf(const Workspace& workspace, const RunInfo& run) {
  const PredictionSettings settings = predictionSchema().options(run.parameters);
  PredictArguments arguments;
  arguments.action = "score";
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(run.datasetId).name;
  arguments.question = questionOf(settings);
  if (settings.question != AskedOfCustomers::Column) arguments.days = settings.days;
  arguments.positive = settings.yes.value_or("");
  arguments.algorithms = {settings.method.key};
  arguments.settings = settingsOf(predict::algorithm(settings.method.key).info.parameters, settings.method.values);
  const Parameters& all = predictionParameters();
  arguments.classWeights = std::get<std::string>(completed(all, run.parameters).at("weights"));
  arguments.calibration = std::get<std::string>(completed(all, run.parameters).at("calibration"));
  for (const std::int64_t cut : learnAtBefore(*workspace.dataset(run.datasetId), settings, 0))
    arguments.learnAt.push_back(formatDate(cut));
  arguments.seed = settings.seed;
  arguments.out = "predictions.csv";
  return commandLine(predictCommand(), arguments);
}

}  // namespace kindred::workflow
