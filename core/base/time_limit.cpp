#include "core/base/time_limit.h"

#include <algorithm>
#include <chrono>

namespace kindred {

TimeLimit::TimeLimit(double seconds, Progress& outer)
    : m_outer(outer), m_sink(outer), m_progress(&m_sink, m_token), m_watch([this, seconds] { watch(seconds); }) {}

TimeLimit::~TimeLimit() {
  {
    const std::lock_guard lock(m_mutex);
    m_ended = true;
  }
  m_ends.notify_one();
  m_watch.join();
}

// The outer progress cannot be waited for: it is looked at.
void TimeLimit::watch(double seconds) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds Look{20};
  constexpr double Longest = 1e9;  // what a clock can count
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                      std::chrono::duration<double>(std::clamp(seconds, 0.0, Longest)));
  std::unique_lock lock(m_mutex);
  while (!m_ended && !m_outer.cancelled() && Clock::now() < end)
    m_ends.wait_until(lock, std::min(end, Clock::now() + Look));
  if (!m_ended) m_token.cancel();
}

}  // namespace kindred
