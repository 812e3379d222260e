#include "ui/jobs/job_runner.h"

#include <gtest/gtest.h>

#include <QPointer>
#include <latch>
#include <stdexcept>
#include <thread>

#include "core/base/log.h"
#include "tests/ui/ui_test.h"

namespace kindred::ui {
namespace {

/// Counts how a job ended.
struct Endings {
  int finished = 0;
  int cancelled = 0;
  int failed = 0;
  int done = 0;

  void watch(Job* job) {
    QObject::connect(job, &Job::finished, job, [this] { ++finished; });
    QObject::connect(job, &Job::cancelled, job, [this] { ++cancelled; });
    QObject::connect(job, &Job::failed, job, [this](const Error&) { ++failed; });
    QObject::connect(job, &Job::done, job, [this] { ++done; });
  }
};

TEST(JobRunner, GivesTheResultOnTheWindowsThread) {
  JobRunner runner;
  Endings endings;
  int result = 0;
  std::thread::id where;
  auto* job = runner.run({.title = KI_TEXT("core", "Adding")}, [](Progress&) { return 42; });
  job->onFinished(&runner, [&](int value) {
    result = value;
    where = std::this_thread::get_id();
  });
  endings.watch(job);
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
  EXPECT_EQ(result, 42);
  EXPECT_EQ(where, std::this_thread::get_id());
  EXPECT_EQ(endings.finished, 1);
  EXPECT_EQ(endings.cancelled + endings.failed, 0);
  EXPECT_FALSE(runner.isBusy());
}

TEST(JobRunner, AWaitingJobLeavesTheEventLoopAnswering) {
  JobRunner runner;
  std::latch open(1);
  Endings endings;
  endings.watch(runner.run({.title = KI_TEXT("core", "Waiting")}, [&](Progress&) { open.wait(); }));
  // While the job holds its thread, the loop still delivers what is posted to it.
  int answered = 0;
  QObject receiver;
  for (int i = 0; i < 100; ++i) {
    QMetaObject::invokeMethod(
        &receiver, [&] { ++answered; }, Qt::QueuedConnection);
    QCoreApplication::processEvents();
  }
  EXPECT_EQ(answered, 100);
  EXPECT_EQ(endings.done, 0);
  open.count_down();
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
  EXPECT_EQ(endings.finished, 1);
}

TEST(JobRunner, RunsHeavyJobsOneAtATimeInOrder) {
  JobRunner runner;
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  std::vector<int> order;
  for (int i = 0; i < 5; ++i) {
    auto* job = runner.run({.title = KI_TEXT("core", "Job %1").with(i)}, [&, i](Progress&) {
      most = std::max<int>(most, ++running);
      --running;
      return i;
    });
    job->onFinished(&runner, [&](int value) { order.push_back(value); });
  }
  EXPECT_EQ(runner.jobs().size(), 5U);
  ASSERT_TRUE(waitUntil([&] { return order.size() == 5; }));
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
  EXPECT_EQ(most, 1);
}

TEST(JobRunner, CancelEndsARunningJobAtItsNextCheckpoint) {
  JobRunner runner;
  Endings endings;
  std::latch started(1);
  auto* job = runner.run({.title = KI_TEXT("core", "Long")}, [&](Progress& progress) {
    started.count_down();
    for (;;) progress.checkpoint();
  });
  endings.watch(job);
  started.wait();
  job->cancel();
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
  EXPECT_EQ(endings.cancelled, 1);
  EXPECT_EQ(endings.finished + endings.failed, 0);
}

TEST(JobRunner, CancelEndsAWaitingJobWithoutRunningIt) {
  JobRunner runner;
  std::latch open(1);
  bool ran = false;
  Endings first;
  Endings second;
  first.watch(runner.run({.title = KI_TEXT("core", "First")}, [&](Progress&) { open.wait(); }));
  auto* waiting = runner.run({.title = KI_TEXT("core", "Second")}, [&](Progress&) { ran = true; });
  second.watch(waiting);
  waiting->cancel();
  ASSERT_TRUE(waitUntil([&] { return second.done == 1; }));
  EXPECT_EQ(second.cancelled, 1);
  EXPECT_EQ(first.done, 0);
  open.count_down();
  ASSERT_TRUE(waitUntil([&] { return first.done == 1; }));
  EXPECT_FALSE(ran);
}

TEST(JobRunner, PassesErrorsOn) {
  JobRunner runner;
  Endings endings;
  ErrorCode code = ErrorCode::Internal;
  auto* job = runner.run({.title = KI_TEXT("core", "Failing")}, [](Progress&) -> int {
    throw Error(ErrorCode::DiskFull, KI_TEXT("core", "The disk is full."));
  });
  QObject::connect(job, &Job::failed, job, [&](const Error& error) { code = error.code(); });
  endings.watch(job);
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
  EXPECT_EQ(endings.failed, 1);
  EXPECT_EQ(endings.finished + endings.cancelled, 0);
  EXPECT_EQ(code, ErrorCode::DiskFull);
}

TEST(JobRunner, TellsOfAMistakeOfTheProgram) {
  JobRunner runner;
  Endings endings;
  Text during;
  std::string message;
  QObject::connect(&runner, &JobRunner::wentWrong, &runner, [&](const Text& title, const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Internal);
    during = title;
    message = english(error.message());
  });
  auto* bad = runner.run({.title = KI_TEXT("core", "Failing")},
                         [](Progress&) -> int { throw Error(ErrorCode::BadData, KI_TEXT("core", "Bad.")); });
  endings.watch(bad);
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
  EXPECT_TRUE(during.empty()) << "wrong data are no mistake of the program";
  auto* job = runner.run({.title = KI_TEXT("core", "Counting %1").with("Ann")},
                         [](Progress&) -> int { throw std::out_of_range("row 3"); });
  endings.watch(job);
  ASSERT_TRUE(waitUntil([&] { return endings.done == 2; }));
  EXPECT_EQ(endings.failed, 2);
  EXPECT_EQ(during.source(), "Counting %1");
  EXPECT_EQ(message, "Something went wrong inside Kindred: row 3");
}

TEST(JobRunner, LeavesATraceOfHeavyJobsWithoutWhatTheDataHold) {
  log::start({}, {});
  {
    JobRunner runner;
    Endings endings;
    endings.watch(runner.run({.title = KI_TEXT("core", "Counting %1").with("Ann")}, [](Progress&) { return 1; }));
    endings.watch(runner.run({.title = KI_TEXT("core", "A query"), .quickKey = "tile"}, [](Progress&) { return 2; }));
    ASSERT_TRUE(waitUntil([&] { return endings.done == 2; }));
  }
  std::string trace;
  for (const auto& line : log::lastLines(50)) trace += line.substr(line.find("jobs: ")) + "\n";
  log::stop();
  EXPECT_NE(
      trace.find(
          "jobs: job 1 (Counting %1) queued\njobs: job 1 (Counting %1) begun\njobs: job 1 (Counting %1) ended after "),
      std::string::npos)
      << trace;
  EXPECT_EQ(trace.find("query"), std::string::npos) << trace;
}

TEST(JobRunner, TheLatestQuickJobReplacesTheEarlierOneOfItsKey) {
  JobRunner runner;
  std::latch open(1);
  Endings first;
  Endings second;
  Endings other;
  first.watch(runner.run({.title = KI_TEXT("core", "A"), .quickKey = "tile"}, [&](Progress&) {
    open.wait();
    return 1;
  }));
  other.watch(runner.run({.title = KI_TEXT("core", "B"), .quickKey = "cell"}, [](Progress&) { return 2; }));
  second.watch(runner.run({.title = KI_TEXT("core", "C"), .quickKey = "tile"}, [](Progress&) { return 3; }));
  open.count_down();
  ASSERT_TRUE(waitUntil([&] { return first.done + second.done + other.done == 3; }));
  EXPECT_EQ(first.cancelled, 1);
  EXPECT_EQ(second.finished, 1);
  EXPECT_EQ(other.finished, 1);
  EXPECT_TRUE(runner.jobs().empty());
}

TEST(JobRunner, ProgressReachesTheJobWithItsStep) {
  JobRunner runner;
  std::latch open(1);
  double seen = 0;
  Text step;
  Endings endings;
  auto* job = runner.run({.title = KI_TEXT("core", "Counting")}, [&](Progress& progress) {
    progress.part(0.5, 1.0).report(0.5, KI_TEXT("core", "row %1").with(7));
    open.wait();
  });
  QObject::connect(job, &Job::progress, job, [&](double fraction, const Text& what) {
    seen = fraction;
    step = what;
  });
  endings.watch(job);
  ASSERT_TRUE(waitUntil([&] { return seen > 0; }));
  EXPECT_DOUBLE_EQ(seen, 0.75);
  EXPECT_EQ(english(step), "row 7");
  open.count_down();
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
}

TEST(JobRunner, DestructionEndsEveryJob) {
  Endings running;
  Endings waiting;
  std::latch started(1);
  {
    JobRunner runner;
    running.watch(runner.run({.title = KI_TEXT("core", "Running")}, [&](Progress& progress) {
      started.count_down();
      for (;;) progress.checkpoint();
    }));
    waiting.watch(runner.run({.title = KI_TEXT("core", "Waiting")}, [](Progress&) { return 1; }));
    started.wait();
  }
  EXPECT_EQ(running.cancelled, 1);
  EXPECT_EQ(running.done, 1);
  EXPECT_EQ(waiting.cancelled, 1);
  EXPECT_EQ(waiting.done, 1);
}

TEST(JobRunner, AGoneContextIsNotCalled) {
  JobRunner runner;
  std::latch open(1);
  bool called = false;
  Endings endings;
  auto context = std::make_unique<QObject>();
  auto* job = runner.run({.title = KI_TEXT("core", "Orphan")}, [&](Progress&) {
    open.wait();
    return 5;
  });
  job->onFinished(context.get(), [&](int) { called = true; });
  endings.watch(job);
  context.reset();
  open.count_down();
  ASSERT_TRUE(waitUntil([&] { return endings.done == 1; }));
  EXPECT_FALSE(called);
}

}  // namespace
}  // namespace kindred::ui
