#include "core/workflow/stored_trials.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/workflow/names.h"

namespace kindred::workflow {
namespace {

using predict::bandits::CurvePoint;
using predict::bandits::Simulated;

constexpr std::size_t PointFigures = 6;  // before the shares

void saveCurve(const std::string& name, const Simulated& simulated, BlockWriter& writer) {
  std::vector<double> curve;
  for (const CurvePoint& point : simulated.regret) {
    curve.insert(curve.end(),
                 {static_cast<double>(point.round), point.mean, point.low, point.high, point.least, point.most});
    curve.insert(curve.end(), point.shares.begin(), point.shares.end());
  }
  writer.write(name + "curve", curve);
  std::vector<double> totals = {simulated.rewards, simulated.bestShare, static_cast<double>(simulated.wrongFavourites)};
  totals.insert(totals.end(), simulated.shares.begin(), simulated.shares.end());
  writer.write(name + "totals", totals);
}

Simulated loadCurve(const std::string& name, std::size_t arms, const BlockReader& reader) {
  Simulated made;
  const auto curve = reader.read<double>(name + "curve");
  const std::size_t width = PointFigures + arms;
  BlockReader::requireSize(name, curve.size() % width, 0);
  BlockReader::requireSize(name, curve.empty() ? 1 : 0, 0);
  for (auto at = curve.begin(); at != curve.end(); at += static_cast<std::ptrdiff_t>(width))
    made.regret.push_back({.round = static_cast<int>(at[0]),
                           .mean = at[1],
                           .low = at[2],
                           .high = at[3],
                           .least = at[4],
                           .most = at[5],
                           .shares = std::vector<double>(at + PointFigures, at + static_cast<std::ptrdiff_t>(width))});
  const auto totals = reader.read<double>(name + "totals");
  BlockReader::requireSize(name + "totals", totals.size(), 3 + arms);
  made.rewards = totals[0];
  made.bestShare = totals[1];
  made.wrongFavourites = static_cast<int>(totals[2]);
  made.shares.assign(totals.begin() + 3, totals.end());
  return made;
}

std::string blockName(std::size_t method) { return std::to_string(method) + "."; }

}  // namespace

void saveTrial(const PlayedTrial& trial, BlockWriter& writer) {
  for (std::size_t i = 0; i < trial.methods.size(); ++i) {
    saveCurve(blockName(i), trial.methods[i].simulated, writer);
    writer.write(blockName(i) + "offers", trial.methods[i].path.offers);
    writer.write(blockName(i) + "answers", trial.methods[i].path.answers);
  }
}

std::string figuresOf(const PlayedTrial& trial, const Text& title) {
  nlohmann::json lost = nlohmann::json::object();
  for (const PlayedMethod& each : trial.methods)
    lost[each.key.empty() ? "by_lot" : each.key] = each.simulated.regret.back().mean;
  nlohmann::json figures = {{"lost", std::move(lost)}};
  writeTitle(figures, title);
  return figures.dump();
}

PlayedTrial loadTrial(const RunInfo& run, const BlockReader& reader) {
  PlayedTrial trial{.run = run, .settings = trialSchema().options(run.parameters), .methods = {}};
  const std::size_t arms = trial.settings.offers.size();
  for (std::size_t i = 0; i <= trial.settings.methods.size(); ++i) {
    PlayedMethod method;
    if (i < trial.settings.methods.size()) method.key = trial.settings.methods[i].method.key;
    method.simulated = loadCurve(blockName(i), arms, reader);
    method.path = {reader.read<std::uint8_t>(blockName(i) + "offers"),
                   reader.read<std::uint8_t>(blockName(i) + "answers")};
    BlockReader::requireSize("answers", method.path.answers.size(), method.path.offers.size());
    for (const std::uint8_t offer : method.path.offers) BlockReader::requireSize("offers", offer < arms ? 1 : 0, 1);
    trial.methods.push_back(std::move(method));
  }
  return trial;
}

}  // namespace kindred::workflow
