#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/predict_json.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/workflow/commands/predict.h"
#include "core/workflow/predict_customers.h"
#include "core/workflow/prediction_tasks.h"
#include "core/workflow/predictor_file.h"
#include "core/workflow/queries/mixed_table.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

using workflow::AnsweredRows;
using workflow::PredictArguments;

constexpr std::int64_t UsualDays = 60;

/// How to learn, one a classifier that was named.
std::vector<predict::Recipe> recipesOf(const PredictArguments& options) {
  std::vector<predict::Recipe> recipes;
  const auto settings = settingsByAlgorithm(options.settings, options.algorithms);
  for (const std::string& key : options.algorithms) {
    predict::Recipe recipe{.algorithm = key, .seed = options.seed};
    asUsage([&] { predict::algorithm(key); });
    if (const auto own = settings.find(key); own != settings.end())
      recipe.values = parsedSettings(own->second, predict::algorithm(key).info.parameters);
    recipe.calibration = options.calibration == "sigmoid"    ? predict::Calibration::Sigmoid
                         : options.calibration == "isotonic" ? predict::Calibration::Isotonic
                                                             : predict::Calibration::None;
    recipe.encoding.categories = options.categories == "one_hot"  ? predict::Categories::OneHot
                                 : options.categories == "target" ? predict::Categories::Target
                                                                  : predict::Categories::Auto;
    recipe.answerWeights =
        options.classWeights == "balanced" ? predict::AnswerWeights::Balanced : predict::AnswerWeights::None;
    recipes.push_back(std::move(recipe));
  }
  return recipes;
}

void requireMeaning(const PredictArguments& options) {
  asUsage([&] {
    const auto require = [](bool isMet, Text problem, Text hint = {}) {
      if (!isMet) throw Error(ErrorCode::BadParameters, std::move(problem), std::move(hint));
    };
    const bool isKept = options.action == "score" && !options.model.empty();
    if (isKept) {
      require(
          options.algorithms.empty() && options.question.empty() && options.target.empty(),
          KI_TEXT("core", "--model knows what it was learned for: leave --algorithm, --question and --target out."));
      require(!options.out.empty(), KI_TEXT("core", "--out says where the probabilities go."));
      return;
    }
    require(!options.algorithms.empty(), KI_TEXT("core", "Name a classifier with --algorithm."));
    require(options.action != "evaluate" || options.model.empty(),
            KI_TEXT("core", "--model goes with train and score."));
    if (options.table.empty())
      require(!options.question.empty(), KI_TEXT("core", "Of customers, --question says what is asked."));
    else
      require(!options.target.empty() && !options.positive.empty(),
              KI_TEXT("core", "Of a table, --target and --positive say what is asked."));
    require(!(options.testShare && options.folds), KI_TEXT("core", "Give either --test-share or --folds."));
    if (options.action != "evaluate") {
      require(options.algorithms.size() == 1, KI_TEXT("core", "Name one classifier: evaluate compares several."));
      require(options.action != "score" || !options.out.empty(),
              KI_TEXT("core", "--out says where the probabilities go."));
    }
  });
}

/// Whom it is about, with what was left out.
struct Asked {
  workflow::PredictionTask task;
  predict::Table now = {};            ///< to be scored
  std::vector<std::string> ids = {};  ///< beside it
  Json about = Json::object();
  std::vector<std::string> leftOut = {}, unused = {};
  workflow::CustomerQuestion question = {};
  std::vector<std::string> categories = {};  ///< of products that have a column
  std::optional<OpenedDataset> opened = {};
};

std::vector<std::int64_t> learnAtOf(const PredictArguments& options) {
  std::vector<std::int64_t> cuts;
  asUsage([&] {
    for (const std::string& each : options.learnAt) cuts.push_back(parsedDate(each));
  });
  return cuts;
}

Asked askedOfTable(CommandLine& line, const PredictArguments& options) {
  const workflow::TargetColumn target{options.target, options.positive};
  Progress reading = line.progress().part(0, 0.2);
  auto read = workflow::readAnsweredTable(options.table, target, options.columns, reading);
  Asked asked{.task = {.learned = {std::move(read.table), std::move(read.labels), std::move(read.known)}}};
  asked.unused = std::move(read.unused);
  if (options.columns.empty()) asked.leftOut = workflow::dropKnowing(asked.task.learned);
  asked.about = {{"table", options.table}, {"target", options.target}, {"positive", options.positive}};
  if (options.action != "score") return asked;
  asked.now = asked.task.learned.table;
  if (!options.rows.empty()) {
    std::vector<std::string> names;
    for (const auto& column : asked.task.learned.table.columns) names.push_back(column.name);
    Progress more = line.progress().part(0.2, 0.3);
    asked.now = workflow::readAnsweredTable(options.rows, {}, names, more).table;
  }
  for (std::size_t row = 1; row <= asked.now.rows; ++row) asked.ids.push_back(std::to_string(row));
  return asked;
}

Asked askedOfCustomers(const PredictArguments& options) {
  workflow::CustomerQuestion question;
  asUsage([&] {
    question = workflow::customerQuestion(options.question, static_cast<int>(options.days.value_or(UsualDays)),
                                          options.positive);
  });
  workflow::DatasetArguments whose;
  whose.project = options.project;
  whose.dataset = options.dataset;
  const auto opened = openDataset(whose);
  Asked asked;
  asked.opened = opened;
  asked.question = question;
  asked.about = {{"dataset", opened.info.name}, {"question", options.question}};
  if (question.history) asked.about["days"] = question.history->days;
  if (options.action == "score") {
    auto scoring = workflow::scoringTask(*opened.dataset, question, options.columns, learnAtOf(options));
    asked.task.learned = std::move(scoring.learned);
    asked.now = std::move(scoring.now.table);
    for (const Index customer : scoring.now.customers) asked.ids.push_back(opened.dataset->customers.id(customer));
    asked.leftOut = std::move(scoring.leftOut);
    asked.categories = std::move(scoring.categories);
    return asked;
  }
  std::optional<std::int64_t> cut;
  if (!options.cut.empty()) cut = parsedDate(options.cut);
  auto made = workflow::customerTask(*opened.dataset, question, cut, options.columns, learnAtOf(options));
  asked.task = std::move(made.task);
  asked.leftOut = std::move(made.leftOut);
  asked.categories = std::move(made.categories);
  if (question.history) {
    Json cuts = Json::array();
    for (const std::int64_t each : made.learnedCuts) cuts.push_back(formatDate(each));
    asked.about["learned_cuts"] = std::move(cuts);
    asked.about["learned_cut"] = formatDate(made.learnedCut);
    asked.about["cut"] = formatDate(made.cut);
    asked.about["end"] = formatDate(made.end);
  }
  return asked;
}

Json namesJson(const predict::Table& table) {
  Json names = Json::array();
  for (const auto& column : table.columns) names.push_back(column.name);
  return names;
}

std::int64_t yesIn(const AnsweredRows& rows) {
  return std::ranges::count_if(rows.known, [&](std::size_t row) { return rows.labels[row] != 0; });
}

/// What every answer begins with.
Json headJson(const Asked& asked) {
  Json json = asked.about;
  json["rows"] = asked.task.learned.known.size();
  json["positives"] = yesIn(asked.task.learned);
  json["features"] = namesJson(asked.task.learned.table);
  json["left_out"] = asked.leftOut;
  json["unused"] = asked.unused;
  return json;
}

std::string headText(const Asked& asked, const AnsweredRows& rows) {
  std::string text = number(static_cast<double>(rows.known.size()), 0) + " rows, " +
                     number(static_cast<double>(yesIn(rows)), 0) + " say yes.\n";
  for (const std::string& name : asked.leftOut)
    text +=
        "“" + name + "” is left out: it tells the answer almost without a mistake. Name it in --columns to take it.\n";
  for (const std::string& name : asked.unused) text += "“" + name + "” is left out: hardly two rows have the same.\n";
  return text;
}

void evaluate(CommandLine& line, const PredictArguments& options, const Asked& asked) {
  workflow::JudgePlan plan{.recipes = recipesOf(options), .folds = options.folds, .seed = options.seed};
  plan.testShare = options.testShare.value_or(plan.testShare);
  if (options.value || options.cost)
    plan.stakes = predict::Stakes{.value = options.value.value_or(1), .cost = options.cost.value_or(0)};
  Progress judging = line.progress().part(0.3, 1);
  const auto judged = workflow::judgePredictions(asked.task, plan, judging);
  if (!line.json()) return line.print(headText(asked, asked.task.learned) + "\n" + judgementsText(judged));
  Json json = headJson(asked);
  json["split"] = asked.task.later ? "time" : options.folds ? "folds" : "test_share";
  json["results"] = judgementsJson(judged);
  line.print(json);
}

void keep(const PredictArguments& options, const Asked& asked, predict::Learned learned) {
  workflow::PredictorFile file{.learned = std::move(learned), .categories = asked.categories};
  if (options.table.empty()) file.question = options.question;
  if (asked.question.history) file.days = asked.question.history->days;
  file.target = options.target;
  file.positive = options.positive;
  workflow::writePredictor(options.model, file);
}

/// What a run of the project is made from; nothing where it has no place for what was asked.
std::optional<workflow::PredictRequest> runOf(const PredictArguments& options, const Asked& asked) {
  const bool isOfProject = asked.opened && !asked.opened->workspace->isReadOnly();
  const bool isPlain = options.cut.empty() && options.learnAt.empty() && options.columns.empty();
  if (!isOfProject || !isPlain || options.categories != "auto") return std::nullopt;
  const predict::Recipe recipe = recipesOf(options).front();
  workflow::PredictionSettings settings{.method = {recipe.algorithm, recipe.values},
                                        .weights = recipe.answerWeights,
                                        .calibration = recipe.calibration,
                                        .seed = options.seed};
  using Who = workflow::AskedOfCustomers;
  settings.question = options.question == "buys_again" ? Who::BuysAgain
                      : options.question == "leaves"   ? Who::Leaves
                      : asked.question.history         ? Who::Buys
                                                       : Who::Column;
  if (asked.question.history) {
    settings.days = asked.question.history->days;
    settings.product = asked.question.history->product;
  } else {
    settings.column = asked.question.column;
    if (!options.positive.empty()) settings.yes = options.positive;
  }
  return workflow::PredictRequest{.datasetId = asked.opened->info.id,
                                  .parameters = workflow::predictionSchema().values(settings)};
}

/// Judges it and gives every customer a probability too, as the window does, and keeps all of it; 0: nothing is kept.
std::int64_t keepRun(CommandLine& line, const PredictArguments& options, const Asked& asked) {
  const auto request = runOf(options, asked);
  if (!request) return 0;
  Progress keeping = line.progress().part(0.5, 1);
  try {
    return workflow::predictCustomers(*asked.opened->workspace, *request, keeping)->run.id;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadData) throw;
    return 0;  // too few of an answer to judge it by: what is learned is given all the same
  }
}

void learnOnly(CommandLine& line, const PredictArguments& options, const Asked& asked) {
  const auto recipe = recipesOf(options).front();
  const AnsweredRows& rows = asked.task.later ? *asked.task.later : asked.task.learned;
  Progress learning = line.progress().part(0.3, 0.5);
  const workflow::Stopwatch stopwatch;
  const auto learned = predict::learn(rows.table, rows.known, rows.labels, recipe, learning, rows.moments);
  const double seconds = stopwatch.seconds();
  if (!options.model.empty()) keep(options, asked, learned);
  const std::int64_t run = keepRun(line, options, asked);
  if (!line.json())
    return line.print(headText(asked, rows) + "\n" + learnedText(learned) +
                      (options.model.empty() ? "" : "Kept in " + options.model + ".\n") +
                      (run == 0 ? "" : "Kept in the project as run " + std::to_string(run) + ".\n"));
  Json json = headJson(asked);
  json["rows"] = rows.known.size();
  json["positives"] = yesIn(rows);
  json["algorithm"] = recipe.algorithm;
  json["parameters"] = Json(toJson(completed(predict::algorithm(recipe.algorithm).info.parameters, recipe.values)));
  json.update(learnedJson(learned));
  json["model"] = options.model.empty() ? Json(nullptr) : Json(options.model);
  if (asked.opened) json["run"] = run == 0 ? Json(nullptr) : Json(run);
  json["seconds"] = seconds;
  line.print(json);
}

/// Writes the list; what the answer says of it.
Json writeScores(const PredictArguments& options, const std::string& idName, const std::vector<std::string>& ids,
                 const std::vector<double>& probabilities) {
  CsvFile file(options.out, {idName, "probability"});
  double expected = 0;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    file.row(ids[i], probabilities[i]);
    expected += probabilities[i];
  }
  file.commit();
  return {{"file", options.out}, {"scored", probabilities.size()}, {"expected", numberJson(expected)}};
}

/// What is to be told of those who told the probabilities: it goes along with every list.
Json notesJson(const predict::Learned& learned) {
  Json all = Json::array();
  for (const Text& note : predict::notes(learned)) all.push_back(english(note));
  return all;
}

std::string scoresText(const Json& scores, const predict::Learned& learned) {
  std::string notes;
  for (const Text& note : predict::notes(learned)) notes += english(note) + "\n";
  return notes + number(scores["scored"].get<double>(), 0) + " probabilities in " + scores["file"].get<std::string>() +
         "; " + number(scores["expected"].get<double>(), 1) + " are expected to say yes.\n";
}

void score(CommandLine& line, const PredictArguments& options, const Asked& asked) {
  const auto recipe = recipesOf(options).front();
  const AnsweredRows& rows = asked.task.learned;
  Progress learning = line.progress().part(0.3, 0.8);
  const auto learned = predict::learn(rows.table, rows.known, rows.labels, recipe, learning, rows.moments);
  const auto probabilities = learned.probabilities(asked.now, predict::allRows(asked.now.rows));
  const Json scores = writeScores(options, options.table.empty() ? "customer" : "row", asked.ids, probabilities);
  if (!line.json()) return line.print(headText(asked, rows) + scoresText(scores, learned));
  Json json = headJson(asked);
  json["algorithm"] = recipe.algorithm;
  json["notes"] = notesJson(learned);
  json.update(scores);
  line.print(json);
}

/// By what was learned before, of other rows.
void scoreKept(CommandLine& line, const PredictArguments& options) {
  const workflow::PredictorFile kept = workflow::readPredictor(options.model);
  predict::Table now;
  std::vector<std::string> ids;
  if (options.table.empty()) {
    workflow::DatasetArguments whose;
    whose.project = options.project;
    whose.dataset = options.dataset;
    const auto opened = openDataset(whose);
    auto customers = workflow::customersNow(*opened.dataset, kept.categories);
    now = std::move(customers.table);
    for (const Index customer : customers.customers) ids.push_back(opened.dataset->customers.id(customer));
  } else {
    Progress reading = line.progress().part(0, 0.5);
    now = workflow::readAnsweredTable(options.table, {}, kept.learned.encoder.columns(), reading).table;
    for (std::size_t row = 1; row <= now.rows; ++row) ids.push_back(std::to_string(row));
  }
  const auto probabilities = kept.learned.probabilities(now, predict::allRows(now.rows));
  const Json scores = writeScores(options, options.table.empty() ? "customer" : "row", ids, probabilities);
  if (!line.json()) return line.print(scoresText(scores, kept.learned));
  Json json = {
      {"model", options.model}, {"algorithm", kept.learned.algorithm}, {"features", kept.learned.encoder.columns()}};
  if (!kept.question.empty()) json["question"] = kept.question;
  if (!kept.target.empty()) json.update({{"target", kept.target}, {"positive", kept.positive}});
  if (kept.days > 0) json["days"] = kept.days;
  json["notes"] = notesJson(kept.learned);
  json.update(scores);
  line.print(json);
}

void answer(CommandLine& line, const PredictArguments& options) {
  requireMeaning(options);
  if (options.action == "score" && !options.model.empty()) return scoreKept(line, options);
  static_cast<void>(recipesOf(options));  // what was typed is wrong before anything is read
  const Asked asked = options.table.empty() ? askedOfCustomers(options) : askedOfTable(line, options);
  if (options.action == "evaluate") evaluate(line, options, asked);
  else if (options.action == "train") learnOnly(line, options, asked);
  else score(line, options, asked);
}

}  // namespace

void addPredict(CommandLine& line) { line.add(workflow::predictCommand(), answer); }

}  // namespace kindred::cli
