#include "app/commands/value_states.h"

#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/predict/customer_states.h"

namespace kindred::cli {
namespace {

using predict::markov::CustomerStates;
using predict::markov::State;
using predict::markov::StateSettings;

constexpr const char* FrequencyKeys[] = {"1", "2-3", "4+"};
constexpr const char* SpendKeys[] = {"low", "high"};

StateSettings stateSettingsOf(const workflow::ValueArguments& options) {
  StateSettings settings{.periodDays = static_cast<int>(options.periodDays),
                         .margin = options.margin,
                         .cost = options.contactCost,
                         .comesAnyway = options.comesAnyway,
                         .seed = options.seed};
  if (options.discount > 0) settings.discount = options.discount;
  return settings;
}

Json stateJson(const State& state) {
  return {
      {"recency", state.recency},
      {"frequency", FrequencyKeys[state.frequency]},
      {"spend", SpendKeys[state.spend]},
      {"customers", state.customers.size()},
      {"visits", state.visits},
      {"thin", state.isThin()},
      {"chance", numberJson(state.chance)},
      {"takings", numberJson(state.takings)},
      {"value", {{"value", numberJson(state.worth)}, {"low", numberJson(state.low)}, {"high", numberJson(state.high)}}},
      {"write", state.isWorthIt},
      {"agreed", numberJson(state.agreed)}};
}

void writeStates(const std::string& file, const CustomerStates& made, const Dataset& dataset) {
  CsvFile csv(file, {"customer", "recency", "frequency", "spend", "chance", "value", "low", "high", "write"});
  for (const State& state : made.states) {
    for (const Index customer : state.customers)
      csv.row(dataset.customers.id(customer), state.recency, FrequencyKeys[state.frequency], SpendKeys[state.spend],
              state.chance, state.worth, state.low, state.high, state.isWorthIt ? 1 : 0);
  }
  csv.commit();
}

std::string statesText(const CustomerStates& made) {
  Table table({">periods since", ">purchases", "spend", ">customers", ">buys", ">to come", ">95 %", "write", ">sure"});
  for (const State& state : made.states)
    table.add({number(state.recency, 0), FrequencyKeys[state.frequency], SpendKeys[state.spend],
               number(static_cast<double>(state.customers.size()), 0), percent(state.chance), number(state.worth),
               number(state.low) + "–" + number(state.high), state.isWorthIt ? "yes" : "no", percent(state.agreed)});
  return table.text() + "Lost: " + number(static_cast<double>(made.lost.size()), 0) + " customers.\n";
}

}  // namespace

void valueStates(CommandLine& line, const workflow::ValueArguments& options) {
  asUsage([&] {
    if (options.project.empty())
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "--model customer_states needs --project."));
  });
  const auto opened = openDataset(options);
  const CustomerStates made =
      predict::markov::customerStates(*opened.dataset, stateSettingsOf(options), line.progress());
  if (!options.out.empty()) writeStates(options.out, made, *opened.dataset);
  if (!line.json()) return line.print(statesText(made));
  Json states = Json::array();
  for (const State& state : made.states) states.push_back(stateJson(state));
  line.print(Json{{"model", options.model},
                  {"period_days", made.settings.periodDays},
                  {"periods", made.periods},
                  {"margin", made.settings.margin},
                  {"contact_cost", made.settings.cost},
                  {"comes_anyway", made.settings.comesAnyway},
                  {"discount", made.settings.discount},
                  {"median_spend", numberJson(made.median)},
                  {"states", states},
                  {"lost", made.lost.size()},
                  {"rounds", made.rounds.size()},
                  {"seed", made.settings.seed},
                  {"file", options.out.empty() ? Json(nullptr) : Json(options.out)}});
}

}  // namespace kindred::cli
