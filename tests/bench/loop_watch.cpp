#include "tests/bench/loop_watch.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

namespace kindred::bench {
namespace {

double milliseconds(std::chrono::steady_clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

double threadMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

QString nameOf(const QObject& receiver, QEvent::Type type) {
  const char* const event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
  return QStringLiteral("%1 to %2")
      .arg(QLatin1String(event != nullptr ? event : "an event"), QLatin1String(receiver.metaObject()->className()));
}

}  // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {
  QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance();
  connect(dispatcher, &QAbstractEventDispatcher::awake, this, &WatchedApplication::begin);
  connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &WatchedApplication::end);
}

void WatchedApplication::begin() {
  end();
  m_awake = true;
  m_since = Clock::now();
  m_cpuSince = threadMilliseconds();
  m_slowest = 0;
}

void WatchedApplication::end() {
  if (!m_awake) return;
  m_awake = false;
  const double held = milliseconds(Clock::now() - m_since);
  if (held > m_longest.milliseconds) m_longest = {held, threadMilliseconds() - m_cpuSince, m_slowestName};
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  if (m_depth > 0) return QApplication::notify(receiver, event);
  // The event may free its receiver.
  const QEvent::Type type = event->type();
  const QString name = nameOf(*receiver, type);
  const auto start = Clock::now();
  ++m_depth;
  const bool result = QApplication::notify(receiver, event);
  --m_depth;
  if (const double time = milliseconds(Clock::now() - start); time > m_slowest) {
    m_slowest = time;
    m_slowestName = name;
  }
  return result;
}

}  // namespace kindred::bench
