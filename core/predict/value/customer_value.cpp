#include "core/predict/value/customer_value.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace kindred::predict::value {
namespace {

constexpr double DaysAYear = 365.25, DaysAStep = 30.4375;

/// Parameters that could as well be true: a row of sets, the normal distribution about logarithms.
std::vector<Estimated> couldBe(const Estimated& estimated, int draws, std::uint64_t seed) {
  std::vector<Estimated> sets(static_cast<std::size_t>(draws), Estimated{.parameters = estimated.parameters});
  const auto count = static_cast<Eigen::Index>(estimated.parameters.size());
  if (estimated.logCovariance.rows() != count) return sets;
  const Eigen::MatrixXd covariance = estimated.logCovariance;
  const Eigen::LLT<Eigen::MatrixXd> factor(covariance);
  if (factor.info() != Eigen::Success) return sets;
  const Eigen::MatrixXd root = factor.matrixL();
  constexpr double MostLog = 5;  // a parameter that the data do not hold still is one that a computer can work with
  Random random(seed);
  for (Estimated& set : sets) {
    Vector normal(count);
    for (double& each : normal) each = random.normal();
    const Vector moved = root * normal;
    for (Eigen::Index k = 0; k < count; ++k)
      set.parameters[static_cast<std::size_t>(k)] *= std::exp(std::clamp(moved[k], -MostLog, MostLog));
  }
  return sets;
}

Interval middleOf(std::vector<double>& drawn) {
  constexpr double Tail = 0.025;
  std::ranges::sort(drawn);
  const auto last = static_cast<double>(drawn.size() - 1);
  return {drawn[static_cast<std::size_t>(std::floor(Tail * last))],
          drawn[static_cast<std::size_t>(std::ceil((1 - Tail) * last))]};
}

/// The mean worth of money that comes within the horizon, by the share of purchases that each step brings.
double discountOf(const Fits& fits, const Purchases& purchases, std::size_t i, const Horizon& horizon) {
  if (horizon.discountAYear == 0) return 1;
  const double all = fits.model->expected(fits.estimated, purchases, i, horizon.length);
  return all > 0 ? discountedPurchases(fits, purchases, i, horizon) / all : 1;
}

struct Totals {
  std::vector<double> bought, brought;  ///< of each draw
};

class Drawer {
 public:
  Drawer(const Fits& fits, const Purchases& purchases, const Horizon& horizon, int draws, std::uint64_t seed)
      : m_fits(fits),
        m_purchases(purchases),
        m_horizon(horizon),
        m_seed(seed),
        m_models(couldBe(fits.estimated, draws, seed)) {
    if (fits.spend != nullptr) m_spends = couldBe(fits.spendEstimated, draws, seed + 1);
  }

  void customer(std::size_t i, CustomerValues& into, Totals& totals) const {
    const double discount = discountOf(m_fits, m_purchases, i, m_horizon);
    into.alive[i] = m_fits.model->alive(m_fits.estimated, m_purchases, i);
    into.purchases[i] = m_fits.model->expected(m_fits.estimated, m_purchases, i, m_horizon.length);
    const bool hasSpend = m_fits.spend != nullptr;
    if (hasSpend) {
      into.spend[i] = m_fits.spend->expected(m_fits.spendEstimated, m_purchases, i, 1);
      into.value[i] = into.purchases[i] * into.spend[i] * discount;
    }
    Random random = Random::stream(m_seed, i + 2);
    std::vector<double> bought(m_models.size()), brought(m_spends.size());
    for (std::size_t k = 0; k < m_models.size(); ++k) {
      bought[k] = m_fits.model->drawn(m_models[k], m_purchases, i, m_horizon.length, random);
      totals.bought[k] += bought[k];
      if (!hasSpend) continue;
      brought[k] = m_fits.spend->drawn(m_spends[k], m_purchases, i, bought[k], random) * discount;
      totals.brought[k] += brought[k];
    }
    into.bought[i] = middleOf(bought);
    if (hasSpend) into.brought[i] = middleOf(brought);
  }

 private:
  const Fits& m_fits;
  const Purchases& m_purchases;
  const Horizon& m_horizon;
  std::uint64_t m_seed;
  std::vector<Estimated> m_models, m_spends;
};

WithInterval ofAll(const std::vector<double>& each, std::vector<double> drawn) {
  WithInterval all;
  for (const double one : each) all.value += one;
  const Interval middle = middleOf(drawn);
  return {all.value, middle.low, middle.high};
}

}  // namespace

Fits withSpend(const Model& model, Estimated estimated, const Purchases& purchases, Progress& progress) {
  Fits fits{.model = &model, .estimated = std::move(estimated)};
  const auto spend = std::ranges::find_if(all(), &Model::needsSpend);
  const auto known = std::ranges::count_if(purchases.spend, [](double each) { return each > 0; });
  if (spend == all().end() || known < 2) return fits;
  fits.spend = &*spend;
  fits.spendEstimated = spend->fit(purchases, {}, progress);
  return fits;
}

double discountedPurchases(const Fits& fits, const Purchases& purchases, std::size_t i, const Horizon& horizon) {
  if (horizon.discountAYear == 0) return fits.model->expected(fits.estimated, purchases, i, horizon.length);
  const double days = horizon.length * horizon.unitDays;
  const int steps = std::max(1, static_cast<int>(std::ceil(days / DaysAStep)));
  double sum = 0, before = 0;
  for (int step = 1; step <= steps; ++step) {
    const double until = fits.model->expected(fits.estimated, purchases, i, horizon.length * step / steps);
    const double years = days * (step - 0.5) / steps / DaysAYear;
    sum += (until - before) * std::pow(1 + horizon.discountAYear, -years);
    before = until;
  }
  return sum;
}

CustomerValues customerValues(const Fits& fits, const Purchases& purchases, const Horizon& horizon, int draws,
                              std::uint64_t seed, Progress& progress) {
  constexpr std::size_t ChunkSize = 256;
  const std::size_t count = purchases.size();
  CustomerValues result;
  result.alive.resize(count);
  result.purchases.resize(count);
  result.bought.resize(count);
  if (fits.spend != nullptr) {
    result.spend.resize(count);
    result.value.resize(count);
    result.brought.resize(count);
  }
  const Drawer drawer(fits, purchases, horizon, draws, seed);
  const Totals none{std::vector<double>(static_cast<std::size_t>(draws)),
                    std::vector<double>(static_cast<std::size_t>(draws))};
  std::vector<Totals> parts(chunkCount(count, ChunkSize), none);
  forEachChunk(count, ChunkSize, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) drawer.customer(i, result, parts[chunk.number]);
  });
  Totals totals = none;
  for (const Totals& part : parts) {
    for (std::size_t k = 0; k < totals.bought.size(); ++k) {
      totals.bought[k] += part.bought[k];
      totals.brought[k] += part.brought[k];
    }
  }
  result.purchasesOfAll = ofAll(result.purchases, totals.bought);
  if (fits.spend != nullptr) result.valueOfAll = ofAll(result.value, totals.brought);
  return result;
}

}  // namespace kindred::predict::value
