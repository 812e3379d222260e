// Progress on standard error, where that is a terminal: one line that is written over, at most ten times a second.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

#include "core/base/progress.h"

namespace kindred::cli {

class ProgressLine : public ProgressSink {
 public:
  explicit ProgressLine(bool quiet);
  void progress(double fraction, const Text& step) override;
  /// Takes the line away, before something else is written.
  void clear();

 private:
  std::mutex m_mutex;
  std::string m_step;
  std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
  bool m_wanted;
  bool m_shown = false;
};

}  // namespace kindred::cli
