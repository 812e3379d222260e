#include "core/workflow/compare_methods.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/logged_work.h"
#include "core/store/project_file.h"

namespace kindred::workflow {
namespace {

std::string methodTestsKey(std::int64_t datasetId, std::optional<std::int64_t> run) {
  std::string key = "predict_methods/" + std::to_string(datasetId) + "/";
  if (run) key += std::to_string(*run) + "/";
  return key;
}

nlohmann::json bounds(const Interval& interval) { return {interval.low, interval.high}; }

Interval intervalFrom(const nlohmann::json& kept) { return {kept.at(0), kept.at(1)}; }

nlohmann::json methodJson(const MethodTest& test) {
  nlohmann::json json = {{"method", test.method}, {"version", predict::algorithm(test.method).info.version}};
  if (!test.auc || !test.ahead) {
    json["refusal"] = kindred::toJson(test.refusal);
    return json;
  }
  json["auc"] = {{"value", test.auc->value}, {"error", test.auc->error}, {"interval", bounds(test.auc->interval)}};
  json["ahead"] = {{"value", test.ahead->value},
                   {"error", test.ahead->error},
                   {"interval", bounds(test.ahead->interval)},
                   {"p", test.ahead->p}};
  return json;
}

MethodTest methodFrom(const nlohmann::json& json) {
  MethodTest test{.method = json.at("method")};
  if (json.contains("refusal")) {
    test.refusal = textFromJson(json.at("refusal"));
    return test;
  }
  const auto &auc = json.at("auc"), &ahead = json.at("ahead");
  test.auc =
      predict::Auc{.value = auc.at("value"), .error = auc.at("error"), .interval = intervalFrom(auc.at("interval"))};
  test.ahead = predict::AucDifference{.value = ahead.at("value"),
                                      .error = ahead.at("error"),
                                      .interval = intervalFrom(ahead.at("interval")),
                                      .p = ahead.at("p")};
  return test;
}

void keepTests(Workspace& workspace, const RunInfo& run, const std::vector<MethodTest>& tests) {
  if (workspace.isReadOnly()) return;
  auto json = nlohmann::json::array();
  for (const MethodTest& test : tests) json.push_back(methodJson(test));
  workspace.file().setSetting(methodTestsKey(run.datasetId, run.id), json.dump());
}

MethodTest testOf(const std::string& method, const PredictionTask& task, const PredictedCustomers& predicted,
                  Progress& progress) {
  try {
    const JudgePlan plan{
        .recipes = {recipeOf(predicted.settings, method)}, .seed = predicted.settings.seed, .onlyFigures = true};
    const Judgement judged = judgePredictions(task, plan, progress).front();
    if (judged.labels != predicted.tested.labels)
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "The data have changed since this prediction: its test is another one now."),
                  KI_TEXT("core", "Run the prediction again."));
    return {.method = method,
            .auc = judged.auc,
            .ahead = predict::aucDifference(predicted.tested.probabilities, judged.probabilities, judged.labels)};
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadParameters) throw;
    return {.method = method, .refusal = error.message()};
  }
}

}  // namespace

std::vector<MethodTest> methodTests(const Workspace& workspace, const PredictedCustomers& predicted) {
  const RunInfo& run = predicted.run;
  std::vector<MethodTest> tests;
  try {
    const auto kept =
        nlohmann::json::parse(workspace.file().setting(methodTestsKey(run.datasetId, run.id)).value_or("[]"));
    for (const predict::Algorithm& each : predict::algorithms()) {
      const auto found = std::ranges::find_if(kept, [&](const nlohmann::json& json) {
        return json.at("method") == each.info.key && json.at("version") == each.info.version;
      });
      if (found != kept.end() && each.info.key != predicted.settings.method.key) tests.push_back(methodFrom(*found));
    }
    return tests;
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

std::vector<MethodTest> testMethods(Workspace& workspace, const PredictedCustomers& predicted, Progress& progress) {
  log::LoggedWork logged("predict", "other methods");
  progress.report(0, KI_TEXT("core", "Looking at what was known"));
  const CustomerTask task = testTask(*workspace.dataset(predicted.run.datasetId), predicted.settings);
  std::vector<MethodTest> tests = methodTests(workspace, predicted);
  const double all = static_cast<double>(predict::algorithms().size());
  double done = 0;
  for (const predict::Algorithm& each : predict::algorithms()) {
    const double before = done++;
    if (each.info.key == predicted.settings.method.key ||
        std::ranges::find(tests, each.info.key, &MethodTest::method) != tests.end())
      continue;
    Progress judging = progress.part(0.1 + 0.9 * before / all, 0.1 + 0.9 * done / all, each.info.title);
    tests.push_back(testOf(each.info.key, task.task, predicted, judging));
    keepTests(workspace, predicted.run, tests);
  }
  logged.ended(std::to_string(tests.size()) + " methods");
  return methodTests(workspace, predicted);
}

void forgetMethodTests(Workspace& workspace, std::int64_t datasetId, std::optional<std::int64_t> run) {
  workspace.file().removeSettings(methodTestsKey(datasetId, run));
}

}  // namespace kindred::workflow
