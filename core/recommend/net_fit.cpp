#include "core/recommend/net_fit.h"

#include <cmath>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/recommend/validation.h"

namespace kindred::recommend {
namespace {

constexpr int Patience = 10;      // rounds: nets go up and down
constexpr double Training = 0.9;  // of a round; the rest is judging

/// The mean loss of a round; not finite as soon as that of a step is not.
double round(const NetRounds& rounds, int number, Progress& progress) {
  rounds.begin(number);
  double sum = 0;
  for (std::size_t step = 0; step < rounds.steps && std::isfinite(sum); ++step) {
    progress.checkpoint();
    const double all = static_cast<double>(rounds.steps);
    double from = static_cast<double>(step) / all;
    const double to = static_cast<double>(step + 1) / all;
    sum += rounds.step(number, step, [&](std::size_t count, const std::function<void(std::size_t)>& body) {
      Progress loop = progress.part(from, (from + to) / 2);  // a step has several: each takes half of what is left
      from = (from + to) / 2;
      forEach(count, loop, body);
    });
  }
  return sum / static_cast<double>(rounds.steps);
}

}  // namespace

Fitted fitNet(const FitContext& context, const NetRounds& rounds, Progress& progress) {
  progress.report(0);
  if (rounds.steps == 0) return {rounds.model(rounds.weights())};
  Stopping stopping({.most = rounds.most, .patience = context.validation ? Patience : 0});
  ModelPtr best;
  for (bool last = false; !last;) {
    const int number = static_cast<int>(stopping.trace().size()) + 1;
    const double from = (number - 1.0) / rounds.most, share = 1.0 / rounds.most;
    Progress training = progress.part(from, from + Training * share);
    Epoch epoch{.number = number, .loss = round(rounds, number, training)};
    ModelPtr model;
    if (context.validation && std::isfinite(*epoch.loss)) {
      Progress judging = progress.part(from + Training * share, from + share);
      model = rounds.model(rounds.weights());
      epoch.validation = validationNdcg(*model, *context.data, *context.validation, judging);
    }
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (context.validation && stopping.best() == number) best = model;
  }
  progress.report(1);
  return {best ? best : rounds.model(rounds.weights()), stopping.trace()};
}

std::span<const Index> batchOf(std::span<const Index> order, std::size_t step, int batch) {
  const std::size_t begin = step * static_cast<std::size_t>(batch);
  return order.subspan(begin, std::min(static_cast<std::size_t>(batch), order.size() - begin));
}

std::uint64_t stepSeed(std::uint64_t seed, int round, std::size_t step) {
  return Random::stream(seed, (static_cast<std::uint64_t>(round) << 32U) + step).next();
}

}  // namespace kindred::recommend
