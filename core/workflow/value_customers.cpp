#include "core/workflow/value_customers.h"

#include <algorithm>
#include <limits>

#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/base/logged_work.h"
#include "core/params/lookup.h"
#include "core/store/project_file.h"
#include "core/workflow/commands/value.h"
#include "core/workflow/families.h"
#include "core/workflow/names.h"
#include "core/workflow/same_run.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/stored_values.h"

namespace kindred::workflow {
namespace {

namespace value = predict::value;

RunInfo valueRun(const ValueRequest& request, const Dataset& dataset) {
  requireValid(valueParameters(), request.parameters);
  const ValueSettings settings = valueSchema().options(request.parameters);
  const auto& info = value::model(settings.model.key).info;
  return {.family = std::string(family::Value),
          .algorithm = info.key,
          .version = info.version,
          .parameters = completed(valueParameters(), request.parameters),
          .seed = settings.seed,
          .datasetId = dataset.id,
          .revision = dataset.revision,
          .programVersion = programVersion()};
}

/// The same without figures of customers: fitted and judged. From the project where it was refused before.
ValuedCustomers fitted(const Workspace& workspace, RunInfo run, const Dataset& dataset, Progress& progress) {
  ValuedCustomers made{.settings = valueSchema().options(run.parameters)};
  if (made.settings.anyway) {
    run.parameters[std::string(AnywayKey)] = false;
    if (const auto refused = sameRun(workspace, run)) {
      ValuedCustomers taken = *storedValues(workspace, run.datasetId, refused->id);
      taken.settings = made.settings;
      return taken;
    }
  }
  const value::Model& model = value::model(made.settings.model.key);
  Progress testing = progress.part(0, 0.5, KI_TEXT("core", "Testing on the hidden days"));
  made.hidden = value::hiddenTest(model, dataset, testing, made.settings.hideDays.value_or(0));
  Progress fitting = progress.part(0.5, 0.9, KI_TEXT("core", "Learning how they buy and leave"));
  const auto last = lastTime(dataset.events);
  made.end = startOfDay(last.value_or(0)) + SecondsPerDay;
  auto dated = value::purchasesUntil(dataset, made.end);
  made.customers = std::move(dated.customers);
  made.purchases = std::move(dated.purchases);
  made.estimated = model.fit(made.purchases, {}, fitting);
  if (model.leaving) made.leaving = model.leaving(made.estimated);
  made.gates = value::gates(model, made.estimated, made.purchases, 1);
  if (made.hidden) made.gates.push_back(value::hiddenGate(*made.hidden));
  Progress spending = progress.part(0.9, 1);
  const value::Fits fits = value::withSpend(model, made.estimated, made.purchases, spending);
  if (fits.spend != nullptr) {
    made.spendModel = fits.spend->info.key;
    made.spendEstimated = fits.spendEstimated;
  }
  return made;
}

std::size_t valueBytes(const ValuedCustomers& valued) {
  constexpr std::size_t BytesOfCustomer = 120;
  return valued.customers.size() * BytesOfCustomer;
}

}  // namespace

const std::string& usualValueModel() {
  static const std::string key = [] {
    const auto& all = value::all();
    return std::ranges::find_if(all, [](const value::Model& each) { return each.alive != nullptr; })->info.key;
  }();
  return key;
}

const Schema<ValueSettings>& valueSchema() {
  using S = ValueSettings;
  static const Schema<S> all =
      Schema<S>()
          .algorithm(
              &S::model, "model", KI_TEXT("core", "Model"),
              KI_TEXT("core",
                      "How they buy and leave; where prices are known, Gamma–Gamma says what a purchase "
                      "brings. All orders of a day are one purchase."),
              choosable<value::Model>(value::all, [](const value::Model& each) { return each.alive != nullptr; }))
          .param(&S::horizonDays, "horizon_days", KI_TEXT("core", "Look ahead"),
                 KI_TEXT("core", "Purchases and value within so many days from the end of the data."), Range{1, 36500})
          .unit(KI_TEXT("core", "days"))
          .param(&S::discount, "discount", KI_TEXT("core", "Discount a year"),
                 KI_TEXT("core", "0.1 makes what comes in a year worth a tenth less, 1 ÷ 1.1."), Range{0, 10})
          .param(&S::hideDays, "hide_days", KI_TEXT("core", "Hide for the test"),
                 KI_TEXT("core",
                         "So many days at the end test a fit to those before; without a number, a quarter of "
                         "all days."),
                 Range{1, 36500})
          .unit(KI_TEXT("core", "days"))
          .param(&S::anyway, std::string(AnywayKey), KI_TEXT("core", "Show anyway"),
                 KI_TEXT("core", "Figures of customers although a condition is not met; they carry a warning."))
          .advanced()
          .param(&S::seed, "seed", KI_TEXT("core", "Seed"), KI_TEXT("core", "The same seed gives the same result."))
          .seed()
          .advanced();
  return all;
}

const Parameters& valueParameters() { return valueSchema().parameters(); }

bool ValuedCustomers::areMet() const { return std::ranges::all_of(gates, &value::Gate::met); }

value::Fits ValuedCustomers::fits() const {
  return {.model = &value::model(settings.model.key),
          .estimated = estimated,
          .spend = spendModel.empty() ? nullptr : &value::model(spendModel),
          .spendEstimated = spendEstimated};
}

value::Horizon ValuedCustomers::horizon() const {
  return {.length = static_cast<double>(settings.horizonDays), .discountAYear = settings.discount};
}

std::string ValuedCustomers::warning() const { return valueWarning(gates); }

int valueDraws(std::size_t customers) {
  constexpr std::size_t Many = 100'000;
  constexpr int Draws = 400, DrawsOfMany = 100;
  return customers > Many ? DrawsOfMany : Draws;
}

std::string valueWarning(const std::vector<value::Gate>& gates) {
  std::string warning;
  for (const value::Gate& gate : gates) {
    if (!gate.met()) warning += " " + gate.key;
  }
  return warning.empty() ? warning : "conditions not met, figures may mislead:" + warning;
}

ValuedCustomersPtr valueCustomers(Workspace& workspace, const ValueRequest& request, Progress& progress) {
  const Stopwatch stopwatch;
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  RunInfo run = valueRun(request, *dataset);
  if (const auto same = sameRun(workspace, run)) return storedValues(workspace, request.datasetId, same->id);
  log::LoggedWork logged("value", "value of customers");
  Progress fitting = progress.part(0, 0.6);
  ValuedCustomers made = fitted(workspace, run, *dataset, fitting);
  Progress drawing = progress.part(0.6, 0.95, KI_TEXT("core", "Working out what every customer will bring"));
  if (made.areMet() || made.settings.anyway)
    made.values = value::customerValues(made.fits(), made.purchases, made.horizon(), valueDraws(made.purchases.size()),
                                        made.settings.seed, drawing);
  std::vector<std::string> used;
  for (const RunInfo& each : workspace.runs(request.datasetId)) used.push_back(each.name);
  const Text title = freeTitle(KI_TEXT("core", "Customer value"), used);
  run.name = english(title);
  run.seconds = stopwatch.seconds();
  run.result = figuresOf(made, title);
  Progress storing = progress.part(0.95, 1, KI_TEXT("core", "Storing"));
  if (workspace.isReadOnly()) made.run = std::move(run);
  else
    made.run = workspace.file().addRun(
        std::move(run), [&](BlockWriter& writer) { saveValues(made, *dataset, writer); }, {}, storing);
  logged.ended(std::to_string(made.customers.size()) + " customers");
  return std::make_shared<const ValuedCustomers>(std::move(made));
}

ValuedCustomersPtr storedValues(const Workspace& workspace, std::int64_t datasetId, std::int64_t run) {
  const auto all = workspace.runs(datasetId, std::string(family::Value));
  const auto found = run == 0 ? all.begin() : std::ranges::find(all, run, &RunInfo::id);
  if (found == all.end()) return nullptr;
  const DatasetPtr dataset = workspace.dataset(datasetId);
  const auto make = [&] {
    return std::make_shared<const ValuedCustomers>(loadValues(*found, *dataset, *workspace.file().model(found->id)));
  };
  return workspace.derived<ValuedCustomers>(("values " + std::to_string(found->id)).c_str(), *dataset, make,
                                            valueBytes);
}

void writeValues(const std::filesystem::path& path, const std::vector<std::string>& ids, std::size_t customers,
                 const value::CustomerValues& values, bool hasSpend, const std::string& warning,
                 const CsvFormat& format) {
  const bool isShown = !values.alive.empty();
  std::vector<std::string> header = {ids.empty() ? "row" : "customer", "alive", "purchases", "purchases_low",
                                     "purchases_high"};
  if (hasSpend) header.insert(header.end(), {"spend", "value", "value_low", "value_high", "at_stake"});
  const std::size_t figures = header.size() - 1;
  const bool isWarned = isShown && !warning.empty();
  if (isWarned) header.emplace_back("warning");
  CsvFile file(path, header, format);
  for (std::size_t i = 0; i < customers; ++i) {
    if (!ids.empty() && ids[i].empty()) continue;
    if (ids.empty()) file.line().add(i + 1);
    else file.line().add(ids[i]);
    std::vector<double> row(figures, std::numeric_limits<double>::quiet_NaN());
    if (isShown) {
      row = {values.alive[i], values.purchases[i], values.bought[i].low, values.bought[i].high};
      if (hasSpend)
        row.insert(row.end(), {values.spend[i], values.value[i], values.brought[i].low, values.brought[i].high,
                               values.atStake(i)});
    }
    for (const double figure : row) file.line().add(figure);
    if (isWarned) file.line().add(warning);
    file.endRow();
  }
  file.commit();
}

void writeValues(const ValuedCustomers& valued, const Dataset& dataset, const std::filesystem::path& file,
                 const CsvFormat& format) {
  std::vector<std::string> ids;
  for (const Index customer : valued.customers)
    ids.push_back(customer < 0 ? std::string() : dataset.customers.id(customer));
  writeValues(file, ids, ids.size(), valued.values, valued.hasSpend(), valued.warning(), format);
}

std::string valueCommandOf(const Workspace& workspace, const RunInfo& run) {
  const ValueSettings settings = valueSchema().options(run.parameters);
  ValueArguments arguments;
  arguments.project = workspace.path().string();
  arguments.dataset = workspace.datasetInfo(run.datasetId).name;
  arguments.model = settings.model.key;
  arguments.horizonDays = settings.horizonDays;
  arguments.discount = settings.discount;
  if (settings.hideDays) arguments.hideDays = *settings.hideDays;
  arguments.seed = settings.seed;
  arguments.anyway = settings.anyway;
  arguments.out = "values.csv";
  return commandLine(valueCommand(), arguments);
}

}  // namespace kindred::workflow
