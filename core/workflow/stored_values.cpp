#include "core/workflow/stored_values.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/matrix/text_blocks.h"
#include "core/workflow/names.h"

namespace kindred::workflow {
namespace {

namespace value = predict::value;
using Numbers = std::vector<double>;

constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();

void requireSound(const char* name, bool isSound) {
  if (!isSound) BlockReader::requireSize(name, 1, 0);
}

/// A table row by row in one block; each row has `width` numbers.
Numbers rowsOf(const BlockReader& reader, const char* name, std::size_t width) {
  Numbers all = reader.read<double>(name);
  BlockReader::requireSize(name, all.size() % width, 0);
  return all;
}

/// A number a customer; none of what there are no figures of.
Numbers columnOf(const BlockReader& reader, const char* name, std::size_t customers, bool mayBeMissing) {
  Numbers all = reader.read<double>(name);
  if (!mayBeMissing || !all.empty()) BlockReader::requireSize(name, all.size(), customers);
  return all;
}

void saveIntervals(BlockWriter& writer, const char* name, const std::vector<Interval>& intervals) {
  Numbers ends;
  for (const Interval& each : intervals) ends.insert(ends.end(), {each.low, each.high});
  writer.write(name, ends);
}

std::vector<Interval> intervalsOf(const BlockReader& reader, const char* name, std::size_t customers) {
  const Numbers ends = reader.read<double>(name);
  BlockReader::requireSize(name, ends.size(), 2 * customers);
  std::vector<Interval> all(customers);
  for (std::size_t i = 0; i < customers; ++i) all[i] = {ends[2 * i], ends[2 * i + 1]};
  return all;
}

void saveGates(const ValuedCustomers& valued, BlockWriter& writer) {
  std::vector<std::string> keys;
  Numbers figures;
  for (const value::Gate& gate : valued.gates) {
    keys.push_back(gate.key);
    figures.insert(figures.end(), {gate.value.value_or(NotKnown), gate.needed, gate.isAtMost ? 1.0 : 0.0});
  }
  writeTexts(writer, "gates", keys);
  writer.write("gate_figures", figures);
  Numbers leaving;
  if (valued.leaving) {
    leaving = {valued.leaving->chance};
    if (valued.leaving->interval)
      leaving.insert(leaving.end(), {valued.leaving->interval->low, valued.leaving->interval->high});
  }
  writer.write("leaving", leaving);
}

void loadGates(ValuedCustomers& valued, const BlockReader& reader) {
  const auto keys = readTexts(reader, "gates");
  const Numbers figures = rowsOf(reader, "gate_figures", 3);
  BlockReader::requireSize("gate_figures", figures.size(), 3 * keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const double figure = figures[3 * i];
    valued.gates.push_back({keys[i], std::isnan(figure) ? std::nullopt : std::optional(figure), figures[3 * i + 1],
                            figures[3 * i + 2] != 0});
  }
  const Numbers leaving = reader.read<double>("leaving");
  if (leaving.empty()) return;
  requireSound("leaving", leaving.size() == 1 || leaving.size() == 3);
  valued.leaving = value::Leaving{.chance = leaving[0]};
  if (leaving.size() == 3) valued.leaving->interval = Interval{leaving[1], leaving[2]};
}

void saveHidden(const ValuedCustomers& valued, BlockWriter& writer) {
  Numbers groups, weeks, sums;
  if (const auto& hidden = valued.hidden) {
    sums = {static_cast<double>(hidden->cut), static_cast<double>(hidden->end), static_cast<double>(hidden->customers),
            hidden->expected, hidden->actual};
    for (const value::HiddenGroup& each : hidden->groups)
      groups.insert(groups.end(), {each.least, each.most, static_cast<double>(each.customers), each.expected,
                                   each.actual, each.interval.low, each.interval.high});
    for (const value::HiddenWeek& each : hidden->weeks)
      weeks.insert(weeks.end(), {static_cast<double>(each.begin), each.expected, each.actual});
  }
  writer.write("hidden", sums);
  writer.write("hidden_groups", groups);
  writer.write("hidden_weeks", weeks);
}

void loadHidden(ValuedCustomers& valued, const BlockReader& reader) {
  const Numbers sums = reader.read<double>("hidden");
  if (sums.empty()) return;
  BlockReader::requireSize("hidden", sums.size(), 5);
  value::HiddenTest hidden{.cut = static_cast<std::int64_t>(sums[0]),
                           .end = static_cast<std::int64_t>(sums[1]),
                           .customers = static_cast<std::int64_t>(sums[2]),
                           .expected = sums[3],
                           .actual = sums[4]};
  const Numbers groups = rowsOf(reader, "hidden_groups", 7), weeks = rowsOf(reader, "hidden_weeks", 3);
  for (auto at = groups.begin(); at != groups.end(); at += 7)
    hidden.groups.push_back({.least = at[0],
                             .most = at[1],
                             .customers = static_cast<std::int64_t>(at[2]),
                             .expected = at[3],
                             .actual = at[4],
                             .interval = {at[5], at[6]}});
  for (auto at = weeks.begin(); at != weeks.end(); at += 3)
    hidden.weeks.push_back({static_cast<std::int64_t>(at[0]), at[1], at[2]});
  valued.hidden = std::move(hidden);
}

void saveEstimates(const ValuedCustomers& valued, BlockWriter& writer) {
  writer.write("parameters", valued.estimated.parameters);
  writer.write("log_likelihoods", Numbers{valued.estimated.logLikelihood, valued.spendEstimated.logLikelihood});
  writer.writeText("spend_model", valued.spendModel);
  writer.write("spend_parameters", valued.spendEstimated.parameters);
}

void loadEstimates(ValuedCustomers& valued, const BlockReader& reader) {
  const auto estimated = [&](const char* name, const std::string& key, double logLikelihood) {
    value::Estimated read{.parameters = reader.read<double>(name), .logLikelihood = logLikelihood};
    BlockReader::requireSize(name, read.parameters.size(), value::model(key).parameters.size());
    return read;
  };
  const Numbers likelihoods = reader.read<double>("log_likelihoods");
  BlockReader::requireSize("log_likelihoods", likelihoods.size(), 2);
  valued.estimated = estimated("parameters", valued.settings.model.key, likelihoods[0]);
  valued.spendModel = reader.readText("spend_model");
  if (!valued.spendModel.empty())
    valued.spendEstimated = estimated("spend_parameters", valued.spendModel, likelihoods[1]);
}

void loadFigures(ValuedCustomers& valued, const BlockReader& reader) {
  const std::size_t customers = valued.customers.size();
  value::CustomerValues& values = valued.values;
  values.alive = columnOf(reader, "alive", customers, true);
  if (values.alive.empty()) return;
  for (const double each : values.alive) requireSound("alive", each >= 0 && each <= 1);
  values.purchases = columnOf(reader, "purchases", customers, false);
  values.bought = intervalsOf(reader, "bought", customers);
  const Numbers totals = reader.read<double>("totals");
  BlockReader::requireSize("totals", totals.size(), 6);
  values.purchasesOfAll = {totals[0], totals[1], totals[2]};
  values.valueOfAll = {totals[3], totals[4], totals[5]};
  if (!valued.hasSpend()) return;
  values.spend = columnOf(reader, "spend", customers, false);
  values.value = columnOf(reader, "value", customers, false);
  values.brought = intervalsOf(reader, "brought", customers);
}

}  // namespace

void saveValues(const ValuedCustomers& valued, const Dataset& dataset, BlockWriter& writer) {
  std::vector<std::int64_t> keys;
  for (const Index customer : valued.customers) keys.push_back(customer < 0 ? -1 : dataset.customers.key(customer));
  writer.write("customers", keys);
  writer.writeScalar("end", valued.end);
  writer.write("frequency", valued.purchases.frequency);
  writer.write("recency", valued.purchases.recency);
  writer.write("age", valued.purchases.age);
  writer.write("spent", valued.purchases.spend);
  saveEstimates(valued, writer);
  saveGates(valued, writer);
  saveHidden(valued, writer);
  const value::CustomerValues& values = valued.values;
  writer.write("alive", values.alive);
  writer.write("purchases", values.purchases);
  writer.write("spend", values.spend);
  writer.write("value", values.value);
  saveIntervals(writer, "bought", values.bought);
  saveIntervals(writer, "brought", values.brought);
  const auto& bought = values.purchasesOfAll;
  const auto& brought = values.valueOfAll;
  writer.write("totals", Numbers{bought.value, bought.low, bought.high, brought.value, brought.low, brought.high});
}

std::string figuresOf(const ValuedCustomers& valued, const Text& title) {
  nlohmann::json failed = nlohmann::json::array();
  for (const value::Gate& gate : valued.gates) {
    if (!gate.met()) failed.push_back(gate.key);
  }
  nlohmann::json figures = {{"customers", valued.customers.size()}, {"not_met", std::move(failed)}};
  if (valued.isShown()) figures["purchases"] = valued.values.purchasesOfAll.value;
  if (valued.isShown() && valued.hasSpend()) figures["value"] = valued.values.valueOfAll.value;
  writeTitle(figures, title);
  return figures.dump();
}

ValuedCustomers loadValues(const RunInfo& run, const Dataset& dataset, const BlockReader& reader) {
  ValuedCustomers result{.run = run, .settings = valueSchema().options(run.parameters)};
  for (const std::int64_t key : reader.read<std::int64_t>("customers"))
    result.customers.push_back(dataset.customers.indexOf(key).value_or(-1));
  const std::size_t customers = result.customers.size();
  result.end = reader.readScalar<std::int64_t>("end");
  result.purchases = {.frequency = columnOf(reader, "frequency", customers, false),
                      .recency = columnOf(reader, "recency", customers, false),
                      .age = columnOf(reader, "age", customers, false),
                      .spend = columnOf(reader, "spent", customers, true)};
  for (std::size_t i = 0; i < customers; ++i)
    requireSound("age", result.purchases.frequency[i] >= 0 && result.purchases.recency[i] >= 0 &&
                            result.purchases.age[i] >= result.purchases.recency[i]);
  loadEstimates(result, reader);
  loadGates(result, reader);
  loadHidden(result, reader);
  loadFigures(result, reader);
  return result;
}

}  // namespace kindred::workflow
