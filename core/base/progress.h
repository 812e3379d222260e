// How long work says how far it is and learns that it should stop. A Progress goes by reference into everything that
// may take longer than a blink. Thread rule: report() and checkpoint() may be called from any thread; part() makes
// an object whose lifetime lies within its parent's.
#pragma once

#include <atomic>
#include <memory>

#include "core/base/error.h"
#include "core/base/text.h"

namespace kindred {

/// A request to stop, shared between the one who asks and the work. Copies mean the same request.
class CancelToken {
 public:
  CancelToken() : m_flag(std::make_shared<std::atomic<bool>>(false)) {}
  void cancel() { m_flag->store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool cancelled() const { return m_flag->load(std::memory_order_relaxed); }

 private:
  std::shared_ptr<std::atomic<bool>> m_flag;
};

/// Where progress is shown. Called from worker threads, possibly at once; must be quick and thread-safe.
class ProgressSink {
 public:
  virtual ~ProgressSink() = default;
  /// `fraction` of the whole job in [0, 1]; `step` is what is being done now, empty where nothing new is said.
  virtual void progress(double fraction, const Text& step) = 0;
};

class Progress {
 public:
  /// Shows nothing and is never cancelled.
  Progress() = default;
  Progress(ProgressSink* sink, CancelToken token) : m_sink(sink), m_token(std::move(token)) {}

  /// `fraction` of this part, in [0, 1]. Throws Cancelled when asked to stop.
  void report(double fraction, const Text& step = {}) {
    checkpoint();
    if (m_sink != nullptr) m_sink->progress(m_from + (m_to - m_from) * fraction, step);
  }

  /// Throws Cancelled when asked to stop. One relaxed load: cheap enough for inner loops.
  void checkpoint() const {
    if (m_token.cancelled()) throw Cancelled{};
  }

  [[nodiscard]] bool cancelled() const { return m_token.cancelled(); }

  /// The stretch [from, to] of this part, for nested work. Says `step`, which begins now; a part without one may be made
  /// long before its work begins, and says nothing until then. Throws Cancelled when asked to stop.
  [[nodiscard]] Progress part(double from, double to, const Text& step = {}) {
    Progress nested(m_sink, m_token);
    nested.m_from = m_from + (m_to - m_from) * from;
    nested.m_to = m_from + (m_to - m_from) * to;
    if (step.empty()) checkpoint();
    else nested.report(0, step);
    return nested;
  }

 private:
  ProgressSink* m_sink = nullptr;
  CancelToken m_token;
  double m_from = 0;
  double m_to = 1;
};

}  // namespace kindred
