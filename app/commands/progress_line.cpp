#include "app/commands/progress_line.h"

#include <unistd.h>

#include <cstdio>

namespace kindred::cli {

ProgressLine::ProgressLine(bool quiet) : m_wanted(!quiet && isatty(STDERR_FILENO) != 0) {}

void ProgressLine::progress(double fraction, const Text& step) {
  if (!m_wanted) return;
  const std::lock_guard lock(m_mutex);
  if (!step.empty()) m_step = english(step);
  const auto now = std::chrono::steady_clock::now();
  if (now - m_last < std::chrono::milliseconds(100)) return;
  m_last = now;
  m_shown = true;
  std::fprintf(stderr, "\r\033[K%3d %%  %s", static_cast<int>(fraction * 100), m_step.c_str());
  std::fflush(stderr);
}

void ProgressLine::clear() {
  const std::lock_guard lock(m_mutex);
  if (m_shown) std::fputs("\r\033[K", stderr);
  m_shown = false;
}

}  // namespace kindred::cli
