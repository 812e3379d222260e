#include "ui/jobs/job_runner.h"

#include <QAbstractEventDispatcher>
#include <chrono>
#include <new>
#include <optional>

#include "core/base/error_words.h"
#include "core/base/log.h"
#include "core/workflow/incident.h"

namespace kindred::ui {

using Clock = std::chrono::steady_clock;

namespace detail {

// What worker and window share of one job. Everything below `mutex` is read and written under it.
struct Task : ProgressSink {
  std::function<std::any(Progress&)> work;
  CancelToken token;
  std::string key;
  std::string name;  ///< in the log, without what the data hold

  std::mutex mutex;
  bool started = false;
  bool ended = false;
  Clock::time_point startTime;
  double fraction = 0;
  Text step;
  std::any result;
  std::optional<Error> error;
  bool stopped = false;

  void progress(double value, const Text& what) override {
    const std::lock_guard lock(mutex);
    fraction = std::max(fraction, std::clamp(value, 0.0, 1.0));
    if (!what.empty()) step = what;
  }

  /// Quick jobs, of which there are many, are for those who look closely.
  void trace(const std::string& what) const {
    log::write(key.empty() ? log::Level::Info : log::Level::Debug, "jobs", name + " " + what);
  }

  void perform() {
    Outcome outcome = attempt();
    work = nullptr;
    const std::lock_guard lock(mutex);
    result = std::move(outcome.result);
    error = std::move(outcome.error);
    stopped = outcome.stopped;
    ended = true;
  }

 private:
  struct Outcome {
    std::any result = {};
    std::optional<Error> error = {};
    bool stopped = false;
  };

  Outcome attempt() {
    {
      const std::lock_guard lock(mutex);
      started = true;
      startTime = Clock::now();
    }
    trace("begun");
    Progress progress(this, token);
    try {
      progress.checkpoint();
      return {.result = work(progress)};
    } catch (const Cancelled&) {
      return {.stopped = true};
    } catch (const Error& e) {
      return {.error = e};
    } catch (const std::bad_alloc&) {
      return {.error = Error(ErrorCode::OutOfMemory, KI_TEXT("core", "There is not enough memory for this."),
                             KI_TEXT("core", "Close other programs or choose fewer customers."))};
    } catch (const std::exception& e) {
      return {.error = workflow::incident(name, e)};
    }
  }
};

class Worker {
 public:
  explicit Worker(std::function<void()> notify) : m_notify(std::move(notify)), m_thread([this] { loop(); }) {}

  ~Worker() {
    {
      const std::lock_guard lock(m_mutex);
      m_closing = true;
      for (const auto& task : m_queue) task->token.cancel();
      if (m_running) m_running->token.cancel();
    }
    m_wake.notify_all();
    m_thread.join();
  }

  void add(std::shared_ptr<Task> task) {
    {
      const std::lock_guard lock(m_mutex);
      m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
  }

 private:
  void loop() {
    while (std::shared_ptr<Task> task = next()) {
      m_notify();
      task->perform();
      m_notify();
    }
  }

  std::shared_ptr<Task> next() {
    std::unique_lock lock(m_mutex);
    m_running.reset();
    m_wake.wait(lock, [this] { return m_closing || !m_queue.empty(); });
    if (m_queue.empty()) return nullptr;
    m_running = m_queue.front();
    m_queue.pop_front();
    return m_running;
  }

  std::function<void()> m_notify;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::shared_ptr<Task>> m_queue;
  std::shared_ptr<Task> m_running;
  bool m_closing = false;
  std::thread m_thread;
};

}  // namespace detail

namespace {

constexpr int kProgressIntervalMs = 100;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// Nothing is said before there is something to go by.
double estimatedLeft(double fraction, double seconds) {
  return fraction >= 0.02 && seconds >= 0.3 ? seconds / fraction * (1 - fraction) : -1;
}

}  // namespace

Job::Job(Text title) : m_title(std::move(title)) {}

Job::~Job() = default;

void Job::cancel() {
  m_task->token.cancel();
  if (m_state == State::Waiting) static_cast<JobRunner*>(parent())->collectSoon();
}

double Job::secondsRunning() const {
  const std::lock_guard lock(m_task->mutex);
  return m_task->started ? secondsSince(m_task->startTime) : 0;
}

// Emits the one signal that ends the job.
void Job::conclude() {
  std::optional<Error> error;
  bool stopped = true;
  {
    const std::lock_guard lock(m_task->mutex);
    if (m_task->ended) {
      stopped = m_task->stopped || (m_quick && m_task->token.cancelled());
      error = m_task->error;
      m_result = m_task->result;
    }
  }
  m_state = stopped ? State::Cancelled : error ? State::Failed : State::Finished;
  const std::string after = " after " + englishNumber(secondsRunning(), 3) + " s";
  if (m_state == State::Cancelled) m_task->trace("cancelled" + after);
  else if (m_state == State::Failed)
    log::warning("jobs", m_task->name + " failed" + after + ": " + withoutData(*error));
  else m_task->trace("ended" + after);
  if (m_state == State::Cancelled) emit cancelled();
  else if (m_state == State::Failed) emit failed(*error);
  else emit finished();
  if (m_state == State::Failed && error->code() == ErrorCode::Internal)
    emit static_cast<JobRunner*>(parent())->wentWrong(m_title, *error);
  emit done();
}

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
  // An event made on one thread and freed on another is a race to a sanitizer that cannot see Qt's locks. So workers
  // only wake the event loop, which then posts to itself.
  QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
  const auto notify = [this, dispatcher] {
    m_news.store(true, std::memory_order_release);
    dispatcher->wakeUp();
  };
  connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
    if (m_news.exchange(false, std::memory_order_acq_rel)) collectSoon();
  });
  m_heavyWorker = std::make_unique<detail::Worker>(notify);
  m_quickWorker = std::make_unique<detail::Worker>(notify);
  m_watch.setInterval(kProgressIntervalMs);
  connect(&m_watch, &QTimer::timeout, this, &JobRunner::watch);
}

JobRunner::~JobRunner() {
  m_heavyWorker.reset();
  m_quickWorker.reset();
  // Whatever the work came to, nobody is there to use it: results are in the project, not in the window.
  for (std::vector<Job*>* list : {&m_heavy, &m_quick}) {
    while (!list->empty()) {
      list->front()->m_task->ended = false;
      conclude(list->front());
    }
  }
}

void JobRunner::start(Job* job, std::string quickKey, std::function<std::any(Progress&)> work) {
  auto task = std::make_shared<detail::Task>();
  task->work = std::move(work);
  task->key = std::move(quickKey);
  job->m_task = task;
  job->m_quick = !task->key.empty();
  // The words of the title before anything was filled in; those of a query are its key.
  task->name =
      "job " + std::to_string(++m_jobs) + " (" + (job->m_title.empty() ? task->key : job->m_title.source()) + ")";
  job->setParent(this);
  task->trace("queued");
  if (job->m_quick) {
    for (Job* earlier : m_quick) {
      if (earlier->m_task->key == task->key) earlier->cancel();
    }
    m_quick.push_back(job);
    m_quickWorker->add(std::move(task));
  } else {
    m_heavy.push_back(job);
    m_heavyWorker->add(std::move(task));
    m_watch.start();
    emit jobsChanged();
  }
}

void JobRunner::cancelAll() {
  for (Job* job : m_heavy) job->cancel();
  for (Job* job : m_quick) job->cancel();
}

void JobRunner::conclude(Job* job) {
  std::vector<Job*>& list = job->m_quick ? m_quick : m_heavy;
  list.erase(std::find(list.begin(), list.end(), job));
  if (m_heavy.empty()) m_watch.stop();
  job->conclude();
  job->deleteLater();
  if (!job->m_quick) emit jobsChanged();
  if (!isBusy()) emit idle();
}

void JobRunner::collectSoon() { QMetaObject::invokeMethod(this, &JobRunner::collect, Qt::QueuedConnection); }

// Looks at every job: what has started or ended since, and what was cancelled while it waited.
void JobRunner::collect() {
  std::vector<Job*> all = m_heavy;
  all.insert(all.end(), m_quick.begin(), m_quick.end());
  for (Job* job : all) {
    bool started = false;
    bool ended = false;
    {
      const std::lock_guard lock(job->m_task->mutex);
      started = job->m_task->started;
      ended = job->m_task->ended;
    }
    if (ended || (!started && job->m_task->token.cancelled())) {
      conclude(job);
    } else if (started && job->m_state == Job::State::Waiting) {
      job->m_state = Job::State::Running;
      emit job->started();
      if (!job->m_quick) emit jobsChanged();
    }
  }
}

void JobRunner::watch() {
  const std::vector<Job*> all = m_heavy;
  for (Job* job : all) {
    if (job->m_state != Job::State::Running) continue;
    double fraction = 0;
    Text step;
    {
      const std::lock_guard lock(job->m_task->mutex);
      fraction = job->m_task->fraction;
      step = job->m_task->step;
    }
    job->m_secondsLeft = estimatedLeft(fraction, job->secondsRunning());
    if (fraction != job->m_fraction || step != job->m_step) {
      job->m_fraction = fraction;
      job->m_step = step;
      emit job->progress(fraction, step);
    }
    emit jobProgressed(job);
  }
}

}  // namespace kindred::ui
