// How long the window's event loop was held: what a person would have waited for an answer to a key.
#pragma once

#include <QApplication>
#include <QObject>
#include <chrono>
#include <ctime>

namespace kindred::bench {

/// A stretch in which the event loop took no input.
struct Hold {
  double milliseconds = 0;     ///< by the wall clock
  double cpuMilliseconds = 0;  ///< of the window's thread: what tells a busy machine from slow work
  QString slowest;             ///< the slowest event in it, and to whom
};

/// An application that watches its own event loop: from each waking of the dispatcher to its next wait, or to its next
/// look at the input. Needs Qt's own dispatcher (QT_NO_GLIB), which says both.
class WatchedApplication : public QApplication {
  Q_OBJECT

 public:
  WatchedApplication(int& argc, char** argv);
  bool notify(QObject* receiver, QEvent* event) override;

  /// Forgets the longest stretch so far.
  void restart() { m_longest = {}; }
  [[nodiscard]] const Hold& longest() const { return m_longest; }

 private:
  using Clock = std::chrono::steady_clock;
  void begin();
  void end();

  bool m_awake = false;
  int m_depth = 0;  ///< of notify(): events within events count to the outermost
  Clock::time_point m_since;
  double m_cpuSince = 0;
  double m_slowest = 0;
  QString m_slowestName;
  Hold m_longest;
};

}  // namespace kindred::bench
