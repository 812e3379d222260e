#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "app/commands/value_states.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/predict/value/customer_value.h"
#include "core/predict/value/from_history.h"
#include "core/workflow/commands/value.h"
#include "core/workflow/queries/numeric_table.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/value_customers.h"

namespace kindred::cli {
namespace {

using predict::value::Estimated;
using predict::value::Gate;
using predict::value::Model;
using predict::value::Purchases;

/// A column by one of its names; empty where there is none.
std::vector<double> columnNamed(const workflow::NumericTable& table, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto found = std::ranges::find(table.columns, name);
    if (found == table.columns.end()) continue;
    const auto column = table.values.col(found - table.columns.begin());
    return {column.begin(), column.end()};
  }
  return {};
}

Purchases purchasesOfTable(const workflow::NumericTable& table, const Model& model) {
  Purchases purchases{.frequency = columnNamed(table, {"frequency", "frequency_cal"}),
                      .recency = columnNamed(table, {"recency", "recency_cal"}),
                      .age = columnNamed(table, {"T", "t", "age", "T_cal"}),
                      .spend = columnNamed(table, {"monetary", "monetary_value", "spend"})};
  predict::value::requirePurchases(purchases);
  if (model.needsSpend && purchases.spend.empty())
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The table has no column of what was spent."),
                KI_TEXT("core", "Call it monetary: the mean spend of repeat purchases."));
  return purchases;
}

/// Whom it is about, with what only a history tells.
struct Customers {
  Purchases purchases;
  std::vector<std::string> ids = {};            ///< of a data set
  std::vector<double> bought = {}, later = {};  ///< of a table that tells what came after
  std::optional<predict::value::HiddenTest> hidden = {};
  double dayLength = 1;  ///< days in one unit of time
};

double daysIn(const std::string& unit) {
  constexpr double DaysAWeek = 7, DaysAMonth = 30.4375;
  return unit == "weeks" ? DaysAWeek : unit == "months" ? DaysAMonth : 1;
}

Customers customersOf(CommandLine& line, const workflow::ValueArguments& options, const Model& model) {
  if (options.project.empty()) {
    Progress reading = line.progress().part(0, 0.2);
    const auto table = workflow::readNumericTable(options.table, {}, reading);
    Customers made{.purchases = purchasesOfTable(table, model), .dayLength = daysIn(options.timeUnit)};
    made.bought = columnNamed(table, {"frequency_holdout", "holdout"});
    made.later = columnNamed(table, {"duration_holdout", "holdout_duration"});
    return made;
  }
  const auto opened = openDataset(options);
  const auto last = lastTime(opened.dataset->events);
  Progress testing = line.progress().part(0, 0.3);
  const int hide = static_cast<int>(options.hideDays.value_or(0));
  Customers made{.purchases = {}, .hidden = predict::value::hiddenTest(model, *opened.dataset, testing, hide)};
  auto dated = predict::value::purchasesUntil(*opened.dataset, *last + SecondsPerDay);
  made.purchases = std::move(dated.purchases);
  for (const Index customer : dated.customers) made.ids.push_back(opened.dataset->customers.id(customer));
  return made;
}

Json hiddenJson(const std::optional<predict::value::HiddenTest>& hidden) {
  if (!hidden) return nullptr;
  Json groups = Json::array(), weeks = Json::array();
  for (const auto& group : hidden->groups)
    groups.push_back(
        {{"purchases", {{"from", group.least}, {"to", numberJson(group.most)}}},
         {"customers", group.customers},
         {"expected", numberJson(group.expected)},
         {"actual", {{"value", group.actual}, {"low", group.interval.low}, {"high", group.interval.high}}}});
  double expected = 0, actual = 0;
  for (const auto& week : hidden->weeks) {
    expected += week.expected;
    actual += week.actual;
    weeks.push_back({{"begin", formatDate(week.begin)},
                     {"expected", numberJson(week.expected)},
                     {"actual", week.actual},
                     {"expected_until", numberJson(expected)},
                     {"actual_until", actual}});
  }
  return {{"cut", hidden->end == 0 ? Json(nullptr) : Json(formatDate(hidden->cut))},
          {"end", hidden->end == 0 ? Json(nullptr) : Json(formatDate(hidden->end))},
          {"customers", hidden->customers},
          {"expected", numberJson(hidden->expected)},
          {"actual", numberJson(hidden->actual)},
          {"error", numberJson(hidden->error())},
          {"by_purchases", std::move(groups)},
          {"by_week", std::move(weeks)}};
}

Json gatesJson(const std::vector<Gate>& gates) {
  Json all = Json::array();
  for (const Gate& gate : gates)
    all.push_back({{"key", gate.key},
                   {"value", gate.value ? numberJson(*gate.value) : Json(nullptr)},
                   {"needed", gate.needed},
                   {"at_most", gate.isAtMost},
                   {"met", gate.met()}});
  return all;
}

/// What is shown of customers: whether all conditions are met, and if not, whether it is asked for all the same.
struct Shown {
  bool areMet = true, isShown = true;
  std::string warning = {};  ///< stands in every file and in JSON
};

Shown shownOf(const std::vector<Gate>& gates, bool anyway) {
  Shown shown{.areMet = std::ranges::all_of(gates, &Gate::met)};
  shown.isShown = shown.areMet || anyway;
  if (shown.areMet || !shown.isShown) return shown;
  shown.warning = workflow::valueWarning(gates);
  return shown;
}

void writeSpend(const std::string& path, const Customers& customers, const std::vector<double>& spend,
                const Shown& shown) {
  CsvFile file(path, {customers.ids.empty() ? "row" : "customer", "spend"});
  for (std::size_t i = 0; i < spend.size(); ++i)
    file.row(customers.ids.empty() ? std::to_string(i + 1) : customers.ids[i],
             shown.isShown ? spend[i] : std::numeric_limits<double>::quiet_NaN());
  file.commit();
}

Json parametersJson(const Model& model, const Estimated& estimated) {
  Json parameters = Json::object();
  for (std::size_t i = 0; i < model.parameters.size(); ++i)
    parameters[model.parameters[i]] = numberJson(estimated.parameters[i]);
  return parameters;
}

Json withInterval(const predict::value::WithInterval& of, bool isShown) {
  if (!isShown) return nullptr;
  return {{"value", numberJson(of.value)}, {"low", numberJson(of.low)}, {"high", numberJson(of.high)}};
}

Json leavingJson(const Model& model, const Estimated& estimated) {
  if (!model.leaving) return nullptr;
  const predict::value::Leaving leaving = model.leaving(estimated);
  return {{"chance", numberJson(leaving.chance)},
          {"low", leaving.interval ? numberJson(leaving.interval->low) : Json(nullptr)},
          {"high", leaving.interval ? numberJson(leaving.interval->high) : Json(nullptr)}};
}

std::string conditionsText(const Model& model, const Estimated& estimated, const std::vector<Gate>& gates) {
  Table table({"", ">"});
  for (std::size_t i = 0; i < model.parameters.size(); ++i)
    table.add({model.parameters[i], number(estimated.parameters[i], 6)});
  table.add({"log-likelihood", number(estimated.logLikelihood, 4)});
  Table conditions({"condition", ">figure", ">limit", ""});
  for (const Gate& gate : gates)
    conditions.add({gate.key, gate.value ? number(*gate.value) : "–",
                    (gate.isAtMost ? "≤ " : "≥ ") + number(gate.needed), gate.met() ? "met" : "not met"});
  return table.text() + "\n" + conditions.text() + "\n";
}

/// A table that is written in weeks and read in days looks as if its history were too short.
std::string unitHint(const workflow::ValueArguments& options, const std::vector<Gate>& gates) {
  const auto history = std::ranges::find(gates, "history_days", &Gate::key);
  if (options.table.empty() || options.timeUnit != "days" || history == gates.end() || history->met()) return {};
  return "T and recency of the table are read in days, the longest T is " + number(history->value.value_or(0)) +
         "; if they are in weeks or months, say --time-unit weeks or months.\n";
}

struct Figures {
  predict::value::CustomerValues values = {};  ///< of a model that tells purchases, where they are shown
  std::vector<double> spend = {};              ///< of a model of spend
  predict::value::Fits fits = {};
};

/// What was found out, and where it is kept.
struct Answer {
  Customers customers = {};
  Estimated estimated = {};
  std::vector<Gate> gates = {};
  Shown shown = {};
  Figures figures = {};
  std::int64_t run = 0;  ///< 0: not kept
};

Figures figuresOf(CommandLine& line, const workflow::ValueArguments& options, const Model& model,
                  const Answer& answer) {
  Figures figures;
  const Purchases& purchases = answer.customers.purchases;
  if (!model.alive) {
    for (std::size_t i = 0; i < purchases.size(); ++i)
      figures.spend.push_back(model.expected(answer.estimated, purchases, i, 1));
    return figures;
  }
  Progress fitting = line.progress().part(0.6, 0.7), drawing = line.progress().part(0.7, 1);
  figures.fits = predict::value::withSpend(model, answer.estimated, purchases, fitting);
  if (!answer.shown.isShown) return figures;
  const predict::value::Horizon horizon{.length = static_cast<double>(options.horizonDays) / answer.customers.dayLength,
                                        .unitDays = answer.customers.dayLength,
                                        .discountAYear = options.discount};
  figures.values = predict::value::customerValues(figures.fits, purchases, horizon,
                                                  workflow::valueDraws(purchases.size()), options.seed, drawing);
  return figures;
}

/// Of a table, or of what customers of a project spend at a time.
Answer answerOf(CommandLine& line, const workflow::ValueArguments& options, const Model& model) {
  Answer answer{.customers = customersOf(line, options, model)};
  Customers& customers = answer.customers;
  Progress fitting = line.progress().part(0.3, 0.6);
  answer.estimated = model.fit(customers.purchases, {}, fitting);
  if (model.alive && !customers.bought.empty() && !customers.later.empty())
    customers.hidden =
        predict::value::hiddenTest(model, answer.estimated, customers.purchases, customers.bought, customers.later);
  answer.gates = predict::value::gates(model, answer.estimated, customers.purchases, customers.dayLength);
  if (customers.hidden) answer.gates.push_back(predict::value::hiddenGate(*customers.hidden));
  answer.shown = shownOf(answer.gates, options.anyway);
  answer.figures = figuresOf(line, options, model, answer);
  return answer;
}

/// Of the customers of a project: a run of it.
Answer storedAnswer(CommandLine& line, const workflow::ValueArguments& options) {
  const auto opened = openDataset(options);
  workflow::ValueRequest request{.datasetId = opened.info.id,
                                 .parameters = {{"model", options.model},
                                                {"horizon_days", options.horizonDays},
                                                {"discount", options.discount},
                                                {"anyway", options.anyway},
                                                {"seed", static_cast<std::int64_t>(options.seed)}}};
  if (options.hideDays) request.parameters["hide_days"] = *options.hideDays;
  const auto valued = workflow::valueCustomers(*opened.workspace, request, line.progress());
  Answer answer{.customers = {.purchases = valued->purchases, .hidden = valued->hidden},
                .estimated = valued->estimated,
                .gates = valued->gates,
                .shown = shownOf(valued->gates, options.anyway),
                .run = valued->run.id};
  for (const Index customer : valued->customers)
    answer.customers.ids.push_back(customer < 0 ? std::string() : opened.dataset->customers.id(customer));
  answer.figures.fits = valued->fits();
  if (answer.shown.isShown) answer.figures.values = valued->values;
  return answer;
}

std::string sumText(const workflow::ValueArguments& options, const Figures& figures, const Shown& shown) {
  if (!shown.isShown)
    return "A condition is not met, so no figure of customers is given; --anyway gives them all the same.\n";
  const std::string caution = shown.areMet ? "" : "A condition is not met: these figures may mislead.\n";
  const auto range = [](const predict::value::WithInterval& of, int digits) {
    return number(of.value, digits) + " (" + number(of.low, digits) + "–" + number(of.high, digits) + ")";
  };
  if (figures.values.alive.empty()) {
    double sum = 0;
    for (const double each : figures.spend) sum += each;
    return number(sum / static_cast<double>(figures.spend.size())) +
           " is expected to be spent at a time, in the mean over customers.\n" + caution;
  }
  const auto& values = figures.values;
  const std::string ahead = " in " + number(static_cast<double>(options.horizonDays), 0) + " days";
  std::string text = range(values.purchasesOfAll, 1) + " purchases are expected" + ahead + ", " +
                     number(values.purchasesOfAll.value / static_cast<double>(values.alive.size()), 3) +
                     " a customer.\n";
  if (!values.value.empty()) text += range(values.valueOfAll, 0) + " is expected to be spent" + ahead + ".\n";
  return text + caution;
}

void value(CommandLine& line, const workflow::ValueArguments& options) {
  if (options.model == workflow::MarkovModel) return valueStates(line, options);
  asUsage([&] { predict::value::model(options.model); });
  const Model& model = predict::value::model(options.model);
  const workflow::Stopwatch stopwatch;
  const Answer answer =
      !options.project.empty() && model.alive ? storedAnswer(line, options) : answerOf(line, options, model);
  const auto& [customers, estimated, gates, shown, figures, run] = answer;
  const Purchases& purchases = customers.purchases;
  const auto& values = figures.values;
  if (!options.out.empty()) {
    if (model.alive)
      workflow::writeValues(options.out, customers.ids, purchases.size(), values, figures.fits.spend != nullptr,
                            shown.warning, ForPrograms);
    else writeSpend(options.out, customers, figures.spend, shown);
  }
  if (!line.json())
    return line.print(conditionsText(model, estimated, gates) + unitHint(options, gates) +
                      sumText(options, figures, shown));
  double spent = 0;
  for (const double each : figures.spend) spent += each / static_cast<double>(purchases.size());
  const Json spendModel = figures.fits.spend == nullptr
                              ? Json(nullptr)
                              : Json{{"model", figures.fits.spend->info.key},
                                     {"parameters", parametersJson(*figures.fits.spend, figures.fits.spendEstimated)},
                                     {"log_likelihood", numberJson(figures.fits.spendEstimated.logLikelihood)}};
  line.print(
      Json{{"run", run == 0 ? Json(nullptr) : Json(run)},
           {"model", options.model},
           {"parameters", parametersJson(model, estimated)},
           {"log_likelihood", numberJson(estimated.logLikelihood)},
           {"customers", purchases.size()},
           {"horizon_days", options.horizonDays},
           {"discount", options.discount},
           {"expected", shown.isShown ? numberJson(model.alive ? values.purchasesOfAll.value : spent) : Json(nullptr)},
           {"purchases", withInterval(values.purchasesOfAll, shown.isShown && model.alive)},
           {"value", withInterval(values.valueOfAll, shown.isShown && !values.value.empty())},
           {"spend", spendModel},
           {"leaving", leavingJson(model, estimated)},
           {"gates", gatesJson(gates)},
           {"refused", !shown.areMet},
           {"shown_anyway", !shown.areMet && options.anyway},
           {"warning", shown.warning.empty() ? Json(nullptr) : Json(shown.warning)},
           {"validation", hiddenJson(customers.hidden)},
           {"file", options.out.empty() ? Json(nullptr) : Json(options.out)},
           {"seconds", stopwatch.seconds()}});
}

}  // namespace

void addValue(CommandLine& line) { line.add(workflow::valueCommand(), value); }

}  // namespace kindred::cli
