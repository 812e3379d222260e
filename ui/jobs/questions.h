// What a page asks of the core beside the window, and the verbs that it sets going. An answer is used only while it is
// wanted: never after a newer question of its key, after drop(), or after what it was of (data set, project) has changed.
//
//   session.ask({this, "segments/shown"}, [workspace, dataset](Progress&) { return load(*workspace, dataset); },
//               [this](const ShownPtr& shown) { show(shown); }, errorsTo(m_note));
//   session.perform({this, KI_TEXT("core", "Renaming the recommender")},
//                   [workspace, run, name](Progress&) { return workflow::renameRun(*workspace, run, name); },
//                   [this](const std::string& before) { … }, errorsTo(m_note));
//
// `work` is callable as `T(Progress&)` on a worker's thread and holds what it needs by value or shared pointer; `use(T)`
// and `fail(Error)` run on the window's thread, after the call has returned, unless the asker is gone. Without `fail`,
// failed() says what went wrong. The job that is returned can be cancelled, and watched for its progress and its end.
#pragma once

#include <QPointer>
#include <array>
#include <map>

#include "ui/jobs/job_runner.h"

namespace kindred::ui {

/// What an answer is of, and is dropped with. A data set goes with its project.
enum class Of { Window, Project, Dataset };

struct Question {
  QObject* asker = nullptr;
  std::string key;
  Of of = Of::Dataset;
  Text title = {};  ///< of a question that takes long: it waits its turn in the job bar; empty for a quick one
};

struct Verb {
  QObject* asker = nullptr;
  Text title;
};

using Fail = std::function<void(const Error&)>;

/// Shows errors in a widget that has showError(), as long as it is there.
template <class Widget>
Fail errorsTo(Widget* widget) {
  return [widget = QPointer<Widget>(widget)](const Error& error) {
    if (widget) widget->showError(error);
  };
}

/// Thread rule: the window's thread only.
class Questions : public QObject {
  Q_OBJECT

 public:
  explicit Questions(JobRunner& jobs) : QObject(&jobs), m_jobs(jobs) {}

  template <class Work, class Use>
  auto* ask(const Question& question, Work work, Use use, Fail fail = {}) {
    drop(question.key);
    auto* job = question.title.empty() ? m_jobs.run({.quickKey = question.key}, std::move(work))
                                       : m_jobs.run({.title = question.title}, std::move(work));
    m_asked[question.key] = job;
    const auto isWanted = [this, job, key = question.key, of = question.of, age = age(question.of)] {
      const auto latest = m_asked.find(key);
      return latest != m_asked.end() && latest->second == job && this->age(of) == age;
    };
    job->onFinished(question.asker, [isWanted, use = std::move(use)](auto&&... answer) {
      if (isWanted()) use(std::forward<decltype(answer)>(answer)...);
    });
    connect(job, &Job::failed, question.asker, [this, isWanted, fail = std::move(fail)](const Error& error) {
      if (!isWanted()) return;
      if (fail) fail(error);
      else emit failed(error);
    });
    return job;
  }

  /// A verb's result is in the project whatever comes after; only the page that asked follows it no more once the project
  /// is another one. An error is said in any case.
  template <class Work, class Use>
  auto* perform(const Verb& verb, Work work, Use use, Fail fail = {}) {
    auto* job = m_jobs.run({.title = verb.title}, std::move(work));
    const auto isOpen = [this, age = age(Of::Project)] { return this->age(Of::Project) == age; };
    job->onFinished(verb.asker, [isOpen, use = std::move(use)](auto&&... result) {
      if (isOpen()) use(std::forward<decltype(result)>(result)...);
    });
    connect(job, &Job::failed, verb.asker, [this, isOpen, fail = std::move(fail)](const Error& error) {
      if (isOpen() && fail) fail(error);
      else emit failed(error);
    });
    return job;
  }

  /// The answer to the latest question of the key is not wanted any more: what it would say is known otherwise.
  void drop(const std::string& key);
  /// The data set, or the project with it, is another one.
  void outdate(Of of);

 signals:
  void failed(const kindred::Error& error);

 private:
  [[nodiscard]] int age(Of of) const { return m_ages[static_cast<std::size_t>(of)]; }

  JobRunner& m_jobs;
  std::map<std::string, QPointer<Job>> m_asked;  ///< the latest of each key
  std::array<int, 3> m_ages{};                   ///< by Of
};

}  // namespace kindred::ui
