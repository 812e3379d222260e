#include "core/workflow/run_trace.h"

#include <nlohmann/json.hpp>

namespace kindred::workflow {
namespace {

constexpr const char *TraceKey = "trace", *FigureKey = "validation_figure";

std::optional<double> figureOf(const nlohmann::json& epoch, const char* key) {
  const auto found = epoch.find(key);
  return found != epoch.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

}  // namespace

nlohmann::json roundsJson(const Trace& trace) {
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

void writeTrace(nlohmann::json& result, const RunTrace& trace) {
  if (trace.rounds.empty()) return;
  result[TraceKey] = roundsJson(trace.rounds);
  if (trace.rounds.front().validation) result[FigureKey] = trace.figure;
}

RunTrace traceOf(const RunInfo& run) {
  const auto result = nlohmann::json::parse(run.result, nullptr, false);
  if (!result.is_object() || !result.contains(TraceKey) || !result[TraceKey].is_array()) return {};
  RunTrace trace;
  for (const auto& epoch : result[TraceKey]) {
    if (!epoch.is_object() || !figureOf(epoch, "epoch")) return {};
    trace.rounds.push_back({.number = static_cast<int>(*figureOf(epoch, "epoch")),
                            .loss = figureOf(epoch, "loss"),
                            .validation = figureOf(epoch, "validation"),
                            .change = figureOf(epoch, "change")});
  }
  if (const auto figure = result.find(FigureKey); figure != result.end() && figure->is_string()) trace.figure = *figure;
  return trace;
}

}  // namespace kindred::workflow
