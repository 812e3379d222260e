#include "core/predict/calibrator.h"

#include <algorithm>
#include <numeric>

#include "core/predict/model.h"
#include "core/predict/sigmoid.h"

namespace kindred::predict {
namespace {

Calibrator throughSigmoid(Scores probabilities, Labels labels) {
  const auto yes = static_cast<double>(std::ranges::count_if(labels, [](std::uint8_t l) { return l != 0; }));
  const double no = static_cast<double>(labels.size()) - yes;
  if (yes == 0 || no == 0) return {};
  std::vector<double> odds, targets;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    odds.push_back(logOdds(probabilities[i]));
    targets.push_back(labels[i] != 0 ? (yes + 1) / (yes + 2) : 1 / (no + 2));
  }
  const auto line = fitSigmoid(odds, targets);
  return line ? Calibrator(line->slope, line->constant) : Calibrator();
}

struct Pool {
  double least = 0, most = 0, yes = 0, rows = 0;
  [[nodiscard]] double share() const { return yes / rows; }
};

Calibrator throughSteps(Scores probabilities, Labels labels) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return probabilities[i]; });
  std::vector<Pool> pools;
  for (std::size_t from = 0; from < order.size();) {
    const double here = probabilities[order[from]];
    Pool pool{.least = here, .most = here};
    for (; from < order.size() && probabilities[order[from]] == here; ++from) {
      pool.rows += 1;
      pool.yes += labels[order[from]] != 0 ? 1 : 0;
    }
    pools.push_back(pool);
    while (pools.size() > 1 && pools[pools.size() - 2].share() >= pools.back().share()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().most = last.most;
      pools.back().yes += last.yes;
      pools.back().rows += last.rows;
    }
  }
  std::vector<double> x, y;
  for (const Pool& pool : pools) {
    x.push_back(pool.least);
    y.push_back(pool.share());
    if (pool.most == pool.least) continue;
    x.push_back(pool.most);
    y.push_back(pool.share());
  }
  return x.empty() ? Calibrator() : Calibrator(std::move(x), std::move(y));
}

double between(const std::vector<double>& x, const std::vector<double>& y, double at) {
  const auto next = static_cast<std::size_t>(std::ranges::upper_bound(x, at) - x.begin());
  if (next == 0) return y.front();
  if (next == x.size()) return y.back();
  const double part = (at - x[next - 1]) / (x[next] - x[next - 1]);
  return y[next - 1] + part * (y[next] - y[next - 1]);
}

}  // namespace

std::vector<double> Calibrator::applied(Scores probabilities) const {
  std::vector<double> result(probabilities.begin(), probabilities.end());
  for (double& p : result) {
    if (m_kind == Calibration::Sigmoid) p = sigmoid(m_slope * logOdds(p) + m_constant);
    else if (m_kind == Calibration::Isotonic) p = between(m_x, m_y, p);
  }
  return result;
}

void Calibrator::save(BlockWriter& writer) const {
  writer.writeScalar("kind", static_cast<std::int32_t>(m_kind));
  writer.write("line", std::vector{m_slope, m_constant});
  writer.write("x", m_x);
  writer.write("y", m_y);
}

Calibrator Calibrator::load(const BlockReader& reader) {
  const auto kind = static_cast<Calibration>(reader.readScalar<std::int32_t>("kind"));
  const auto line = reader.read<double>("line");
  auto x = reader.read<double>("x"), y = reader.read<double>("y");
  requireSound(line.size() == 2 && x.size() == y.size());
  if (kind == Calibration::None) return {};
  if (kind == Calibration::Sigmoid) return {line[0], line[1]};
  requireSound(kind == Calibration::Isotonic && !x.empty() && std::ranges::is_sorted(x));
  return {std::move(x), std::move(y)};
}

Calibrator calibrated(Calibration kind, Scores probabilities, Labels labels) {
  if (kind == Calibration::Sigmoid) return throughSigmoid(probabilities, labels);
  if (kind == Calibration::Isotonic) return throughSteps(probabilities, labels);
  return {};
}

}  // namespace kindred::predict
