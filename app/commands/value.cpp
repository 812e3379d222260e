#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/predict/value/from_history.h"
#include "core/workflow/commands/value.h"
#include "core/workflow/queries/numeric_table.h"
#include "core/workflow/stopwatch.h"

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

Purchases purchasesOfTable(const workflow::ValueArguments& options, const Model& model, Progress progress) {
  const auto table = workflow::readNumericTable(options.table, {}, progress);
  Purchases purchases{.frequency = columnNamed(table, {"frequency"}),
                      .recency = columnNamed(table, {"recency"}),
                      .age = columnNamed(table, {"T", "t", "age"}),
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
  std::vector<std::string> ids = {};  ///< of a data set
  std::optional<predict::value::HiddenTest> hidden = {};
  double dayLength = 1;  ///< days in one unit of time
};

Customers customersOf(CommandLine& line, const workflow::ValueArguments& options, const Model& model) {
  constexpr double DaysAWeek = 7;
  if (options.project.empty())
    return {.purchases = purchasesOfTable(options, model, line.progress().part(0, 0.2)),
            .dayLength = options.timeUnit == "weeks" ? DaysAWeek : 1};
  const auto opened = openDataset(options);
  const auto last = lastTime(opened.dataset->events);
  Progress testing = line.progress().part(0, 0.4);
  Customers made{.purchases = {}, .hidden = predict::value::hiddenTest(model, *opened.dataset, testing)};
  auto dated = predict::value::purchasesUntil(*opened.dataset, *last + SecondsPerDay);
  made.purchases = std::move(dated.purchases);
  for (const Index customer : dated.customers) made.ids.push_back(opened.dataset->customers.id(customer));
  return made;
}

Json hiddenJson(const std::optional<predict::value::HiddenTest>& hidden) {
  if (!hidden) return nullptr;
  return {{"cut", formatDate(hidden->cut)},
          {"end", formatDate(hidden->end)},
          {"expected", numberJson(hidden->expected)},
          {"actual", numberJson(hidden->actual)},
          {"error", numberJson(hidden->error())}};
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

/// A row a customer; without figures where they may not be shown.
double writeFigures(const workflow::ValueArguments& options, const Model& model, const Estimated& estimated,
                    const Customers& customers, bool isShown) {
  std::optional<CsvFile> file;
  const std::string who = customers.ids.empty() ? "row" : "customer";
  if (!options.out.empty())
    file.emplace(options.out, model.alive ? std::vector<std::string>{who, "alive", "purchases"}
                                          : std::vector<std::string>{who, "spend"});
  const double horizon = static_cast<double>(options.horizonDays) / customers.dayLength;
  double sum = 0;
  for (std::size_t i = 0; i < customers.purchases.size(); ++i) {
    const double expected = model.expected(estimated, customers.purchases, i, horizon);
    sum += expected;
    if (!file) continue;
    file->line().add(customers.ids.empty() ? std::to_string(i + 1) : customers.ids[i]);
    const double none = std::numeric_limits<double>::quiet_NaN();
    if (model.alive) file->line().add(isShown ? model.alive(estimated, customers.purchases, i) : none);
    file->line().add(isShown ? expected : none);
    file->endRow();
  }
  if (file) file->commit();
  return sum;
}

void value(CommandLine& line, const workflow::ValueArguments& options) {
  asUsage([&] { predict::value::model(options.model); });
  const Model& model = predict::value::model(options.model);
  const workflow::Stopwatch stopwatch;
  const Customers customers = customersOf(line, options, model);
  const Purchases& purchases = customers.purchases;
  Progress fitting = line.progress().part(0.4, 0.9);
  const Estimated estimated = model.fit(purchases, {}, fitting);
  auto gates = predict::value::gates(model, estimated, purchases, customers.dayLength);
  if (customers.hidden) gates.push_back(predict::value::hiddenGate(*customers.hidden));
  const bool areMet = std::ranges::all_of(gates, &Gate::met), isShown = areMet || options.anyway;
  const double sum = writeFigures(options, model, estimated, customers, isShown);
  if (line.json()) {
    Json parameters = Json::object();
    for (std::size_t i = 0; i < model.parameters.size(); ++i)
      parameters[model.parameters[i]] = numberJson(estimated.parameters[i]);
    return line.print(
        Json{{"model", options.model},
             {"parameters", parameters},
             {"log_likelihood", numberJson(estimated.logLikelihood)},
             {"customers", purchases.size()},
             {"horizon_days", options.horizonDays},
             {"expected",
              isShown ? numberJson(model.alive ? sum : sum / static_cast<double>(purchases.size())) : Json(nullptr)},
             {"gates", gatesJson(gates)},
             {"refused", !areMet},
             {"shown_anyway", !areMet && options.anyway},
             {"validation", hiddenJson(customers.hidden)},
             {"file", options.out.empty() ? Json(nullptr) : Json(options.out)},
             {"seconds", stopwatch.seconds()}});
  }
  Table table({"", ">"});
  for (std::size_t i = 0; i < model.parameters.size(); ++i)
    table.add({model.parameters[i], number(estimated.parameters[i], 6)});
  table.add({"log-likelihood", number(estimated.logLikelihood, 4)});
  Table conditions({"condition", ">figure", ">limit", ""});
  for (const Gate& gate : gates)
    conditions.add({gate.key, gate.value ? number(*gate.value) : "–",
                    (gate.isAtMost ? "≤ " : "≥ ") + number(gate.needed), gate.met() ? "met" : "not met"});
  const double each = sum / static_cast<double>(purchases.size());
  const std::string shown =
      !isShown ? "A condition is not met, so no figure of customers is given; --anyway gives them all the same.\n"
      : model.alive
          ? number(sum, 1) + " purchases are expected in " + number(static_cast<double>(options.horizonDays), 0) +
                " days, " + number(each, 3) + " a customer.\n"
          : number(each) + " is expected to be spent at a time, in the mean over customers.\n";
  line.print(table.text() + "\n" + conditions.text() + "\n" + shown +
             (isShown && !areMet ? "A condition is not met: these figures may mislead.\n" : ""));
}

}  // namespace

void addValue(CommandLine& line) { line.add(workflow::valueCommand(), value); }

}  // namespace kindred::cli
