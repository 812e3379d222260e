// How far progress steps back, if it does.
#pragma once

#include <algorithm>
#include <mutex>

#include "core/base/progress.h"

namespace kindred::test {

class RisingSink : public ProgressSink {
 public:
  void progress(double fraction, const Text& /*step*/) override {
    const std::lock_guard lock(m_mutex);
    m_stepBack = std::max(m_stepBack, m_last - fraction);
    m_last = fraction;
  }
  [[nodiscard]] double last() const { return m_last; }
  [[nodiscard]] double stepBack() const { return m_stepBack; }

 private:
  std::mutex m_mutex;
  double m_last = 0, m_stepBack = 0;
};

}  // namespace kindred::test
