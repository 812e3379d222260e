// Work that may take so long and no longer.
//
//   TimeLimit limit(30, progress);
//   try { work(limit.progress()); } catch (const Cancelled&) { if (!limit.isOver()) throw; }
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/base/progress.h"

namespace kindred {

class TimeLimit {
 public:
  /// From now on. `outer` shows what is done, and may be cancelled before; it must outlive this.
  TimeLimit(double seconds, Progress& outer);
  ~TimeLimit();
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;

  /// Of the outer progress; Cancelled from the time on, and some milliseconds after the outer one is cancelled.
  [[nodiscard]] Progress& progress() { return m_progress; }
  /// Whether the time has come, and nobody asked to stop before. Thread rule: any.
  [[nodiscard]] bool isOver() const { return m_progress.cancelled() && !m_outer.cancelled(); }

 private:
  class Forward : public ProgressSink {
   public:
    explicit Forward(Progress& outer) : m_outer(outer) {}
    void progress(double fraction, const Text& step) override { m_outer.report(fraction, step); }

   private:
    Progress& m_outer;
  };

  void watch(double seconds);

  Progress& m_outer;
  Forward m_sink;
  CancelToken m_token;
  Progress m_progress;
  std::mutex m_mutex;
  std::condition_variable m_ends;
  bool m_ended = false;
  std::thread m_watch;
};

}  // namespace kindred
