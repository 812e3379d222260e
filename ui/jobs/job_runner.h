// Long work beside the window. The only place in ui with threads.
//
//   auto* job = session.jobs().run({.title = KI_TEXT("core", "Training %1").with(name)},
//                                  [workspace, request](Progress& p) { return trainRecommender(*workspace, request, p); });
//   job->onFinished(this, [this](const RunInfo& run) { show(run); });
//   connect(job, &Job::failed, this, [this](const Error& e) { m_note->showError(e); });
//
// The work runs on a thread of the runner; it must hold what it needs by value or shared pointer, and may not touch
// widgets. All signals and callbacks come on the window's thread, never before run() has returned. A job ends in
// exactly one of finished(), cancelled(), failed(), and is deleted afterwards (keep it in a QPointer).
//
// Heavy jobs run one at a time in the order asked for, in the job bar: every verb of core/workflow is one. Quick jobs
// (queries of more than 10 ms) run beside them; a quick job replaces the earlier one of its key, which ends in
// cancelled() although its work may have come to an end.
#pragma once

#include <QObject>
#include <QTimer>
#include <any>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace kindred::ui {

class JobRunner;
namespace detail {
struct Task;
class Worker;
}  // namespace detail

class Job : public QObject {
  Q_OBJECT

 public:
  enum class State { Waiting, Running, Finished, Cancelled, Failed };

  ~Job() override;
  [[nodiscard]] const Text& title() const { return m_title; }
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] bool ended() const { return m_state > State::Running; }
  [[nodiscard]] bool isQuick() const { return m_quick; }
  /// In [0, 1], and the step last reported, as of the last progress().
  [[nodiscard]] double fraction() const { return m_fraction; }
  [[nodiscard]] const Text& step() const { return m_step; }
  /// Expected from the pace so far; negative while unknown.
  [[nodiscard]] double secondsLeft() const { return m_secondsLeft; }
  [[nodiscard]] double secondsRunning() const;
  /// Asks the work to stop. A job that waits ends at once (by the event loop), a running one at its next checkpoint.
  void cancel();

 signals:
  void started();
  /// At most ten times a second.
  void progress(double fraction, const kindred::Text& step);
  void finished();
  void cancelled();
  void failed(const kindred::Error& error);
  /// After one of the three.
  void done();

 protected:
  explicit Job(Text title);
  [[nodiscard]] const std::any& result() const { return m_result; }

 private:
  friend class JobRunner;
  void conclude();

  Text m_title;
  State m_state = State::Waiting;
  bool m_quick = false;
  double m_fraction = 0;
  Text m_step;
  double m_secondsLeft = -1;
  std::any m_result;
  std::shared_ptr<detail::Task> m_task;
};

/// A job whose work returns a T.
template <class T>
class JobOf : public Job {
 public:
  /// Calls `use` with the result when the job finishes, unless `context` is gone.
  template <class Use>
  JobOf* onFinished(QObject* context, Use use) {
    connect(this, &Job::finished, context, [this, use = std::move(use)] {
      if constexpr (std::is_void_v<T>) use();
      else use(**std::any_cast<std::shared_ptr<T>>(&result()));
    });
    return this;
  }

 private:
  friend class JobRunner;
  using Job::Job;
};

struct JobSpec {
  Text title = {};  ///< as the job bar shows it; quick jobs are not there
  /// A quick job's key; empty for a heavy job.
  std::string quickKey = {};
};

class JobRunner : public QObject {
  Q_OBJECT

 public:
  explicit JobRunner(QObject* parent = nullptr);
  /// Cancels everything, waits for the threads, and ends every job.
  ~JobRunner() override;

  /// Starts `work`, callable as `T(Progress&)`, T copyable or movable or void.
  template <class Work>
  auto run(JobSpec spec, Work work) {
    using T = std::invoke_result_t<Work&, Progress&>;
    auto* job = new JobOf<T>(std::move(spec.title));
    start(job, std::move(spec.quickKey), [work = std::move(work)](Progress& progress) mutable -> std::any {
      if constexpr (std::is_void_v<T>) {
        work(progress);
        return {};
      } else {
        return std::make_shared<T>(work(progress));
      }
    });
    return job;
  }

  /// Heavy jobs, the running one first; quick jobs are not among them.
  [[nodiscard]] std::vector<Job*> jobs() const { return m_heavy; }
  /// Whether any job, heavy or quick, waits or runs.
  [[nodiscard]] bool isBusy() const { return !m_heavy.empty() || !m_quick.empty(); }
  void cancelAll();

 signals:
  /// A heavy job was added, started, or ended.
  void jobsChanged();
  /// A heavy job has progressed.
  void jobProgressed(kindred::ui::Job* job);
  /// No job waits or runs any more.
  void idle();
  /// A job, heavy or quick, has failed by a mistake of the program; after its failed().
  void wentWrong(const kindred::Text& title, const kindred::Error& error);

 private:
  friend class Job;
  void start(Job* job, std::string quickKey, std::function<std::any(Progress&)> work);
  void watch();
  void conclude(Job* job);
  void collect();
  void collectSoon();

  int m_jobs = 0;  ///< there have been; names them in the log
  std::vector<Job*> m_heavy;
  std::vector<Job*> m_quick;
  std::unique_ptr<detail::Worker> m_heavyWorker;
  std::unique_ptr<detail::Worker> m_quickWorker;
  std::atomic<bool> m_news = false;  ///< a worker has started or ended something since the last look
  QTimer m_watch;
};

}  // namespace kindred::ui
