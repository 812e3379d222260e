#include "core/base/stopping.h"

#include <cmath>

#include "core/base/error.h"

namespace kindred {
namespace {

bool isFinite(const std::optional<double>& figure) { return !figure || std::isfinite(*figure); }

}  // namespace

bool Stopping::isBetter(const Epoch& epoch) const {
  if (m_best == 0) return true;
  const Epoch& best = m_trace[static_cast<std::size_t>(m_best) - 1];
  if (epoch.validation) return *epoch.validation > *best.validation + m_rule.leastGain * std::abs(*best.validation);
  return !epoch.loss || *epoch.loss < *best.loss - m_rule.leastGain * std::abs(*best.loss);
}

bool Stopping::after(const Epoch& epoch) {
  if (!isFinite(epoch.loss) || !isFinite(epoch.validation) || !isFinite(epoch.change)) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The numbers grew beyond all bounds in round %1.").with(epoch.number),
                KI_TEXT("core", "Choose a smaller learning rate, or more regularisation."));
  }
  const bool better = isBetter(epoch);
  m_trace.push_back(epoch);
  if (better) m_best = static_cast<int>(m_trace.size());
  const int waited = static_cast<int>(m_trace.size()) - m_best;
  return static_cast<int>(m_trace.size()) >= m_rule.most || (m_rule.patience > 0 && waited >= m_rule.patience) ||
         (m_rule.leastChange && epoch.change && *epoch.change <= *m_rule.leastChange);
}

}  // namespace kindred
