#include "ui/jobs/questions.h"

#include <gtest/gtest.h>

#include <latch>

#include "tests/ui/ui_test.h"

namespace kindred::ui {
namespace {

Error diskFull() { return Error(ErrorCode::DiskFull, KI_TEXT("core", "The disk is full.")); }

/// Questions whose answers wait until they are let go, and what came of them.
class QuestionsTest : public ::testing::Test {
 protected:
  QuestionsTest() {
    QObject::connect(&m_questions, &Questions::failed, &m_asker, [this](const Error&) { ++m_said; });
  }

  /// Asks something that is answered with `answer` once `open` counted down; fails instead where it is negative.
  Job* ask(const std::string& key, int answer, std::latch* open = nullptr, Of of = Of::Dataset, Text title = {}) {
    return m_questions.ask(
        {.asker = &m_asker, .key = key, .of = of, .title = std::move(title)},
        [answer, open](Progress&) {
          if (open != nullptr) open->wait();
          if (answer < 0) throw diskFull();
          return answer;
        },
        [this](int value) { m_answers.push_back(value); }, [this](const Error&) { ++m_failures; });
  }

  void settle() {
    ASSERT_TRUE(waitUntil([this] { return !m_jobs.isBusy(); }));
  }

  JobRunner m_jobs;
  Questions& m_questions = *new Questions(m_jobs);
  QObject m_asker;
  std::vector<int> m_answers;
  int m_failures = 0, m_said = 0;
};

TEST_F(QuestionsTest, AnAnswerComesAfterTheCallHasReturned) {
  ask("a", 7);
  EXPECT_TRUE(m_answers.empty());
  settle();
  EXPECT_EQ(m_answers, std::vector{7});
}

TEST_F(QuestionsTest, ANewerQuestionOfTheSameKeyWins) {
  std::latch open(1);
  ask("a", 1, &open);
  ask("a", 2, &open);
  ask("a", 3, &open);
  open.count_down();
  settle();
  EXPECT_EQ(m_answers, std::vector{3});
}

// The worker may be done with the first before the second is asked: its answer is on its way then.
TEST_F(QuestionsTest, ANewerQuestionWinsOverAnAnswerThatIsThereAlready) {
  std::atomic<bool> done = false;
  m_questions.ask(
      {&m_asker, "a"}, [&](Progress&) { done = true; }, [this] { m_answers.push_back(1); });
  while (!done) std::this_thread::yield();
  ask("a", 2);
  settle();
  EXPECT_EQ(m_answers, std::vector{2});
}

TEST_F(QuestionsTest, DifferentKeysDoNotDisturbEachOther) {
  std::latch open(1);
  ask("a", 1, &open);
  ask("b", 2, &open);
  ask("c", 3, &open);
  m_questions.drop("c");
  open.count_down();
  settle();
  EXPECT_EQ(m_answers, (std::vector{1, 2}));
}

TEST_F(QuestionsTest, AnErrorOfAStaleQuestionIsNotShown) {
  std::latch open(1);
  ask("a", -1, &open);
  ask("a", 2, &open);
  ask("b", -1, &open);
  m_questions.drop("b");
  ask("c", -1, &open);
  m_questions.outdate(Of::Dataset);
  open.count_down();
  settle();
  EXPECT_EQ(m_failures + m_said, 0);
  EXPECT_TRUE(m_answers.empty());  // of the data set before
}

TEST_F(QuestionsTest, AnErrorIsShownWhereTheAskerShowsItAndSaidElsewhere) {
  ask("a", -1);
  settle();
  EXPECT_EQ(m_failures, 1);
  EXPECT_EQ(m_said, 0);
  m_questions.ask(
      {&m_asker, "a"}, [](Progress&) -> int { throw diskFull(); }, [](int) {});
  settle();
  EXPECT_EQ(m_failures, 1);
  EXPECT_EQ(m_said, 1);
}

TEST_F(QuestionsTest, AnotherDataSetDropsWhatWasAskedOfTheOneBefore) {
  std::latch open(1);
  ask("dataset", 1, &open);
  ask("project", 2, &open, Of::Project);
  ask("window", 3, &open, Of::Window);
  m_questions.outdate(Of::Dataset);
  ask("asked since", 4, &open);
  open.count_down();
  settle();
  EXPECT_EQ(m_answers, (std::vector{2, 3, 4}));
}

TEST_F(QuestionsTest, AClosedProjectDropsItsDataSetsToo) {
  std::latch open(1);
  ask("dataset", 1, &open);
  ask("project", 2, &open, Of::Project);
  ask("window", 3, &open, Of::Window);
  m_questions.outdate(Of::Project);
  open.count_down();
  settle();
  EXPECT_EQ(m_answers, std::vector{3});
}

TEST_F(QuestionsTest, ADroppedQuestionCanBeAskedAgain) {
  ask("a", 1);
  m_questions.drop("a");
  m_questions.drop("never asked");
  ask("a", 2);
  settle();
  EXPECT_EQ(m_answers, std::vector{2});
}

TEST_F(QuestionsTest, OneThatTakesLongWaitsInTheJobBarAndCanBeReplaced) {
  std::latch open(1);
  const Job* job = ask("a", 1, &open, Of::Dataset, KI_TEXT("core", "Long"));
  EXPECT_FALSE(job->isQuick());
  EXPECT_EQ(m_jobs.jobs().size(), 1U);
  ask("a", 2);  // answered first, beside the other
  ASSERT_TRUE(waitUntil([this] { return !m_answers.empty(); }));
  open.count_down();
  settle();
  EXPECT_EQ(m_answers, std::vector{2});
}

TEST_F(QuestionsTest, AGoneAskerIsNotAnswered) {
  auto asker = std::make_unique<QObject>();
  bool answered = false;
  m_questions.ask(
      {asker.get(), "a"}, [](Progress&) { return 1; }, [&](int) { answered = true; });
  asker.reset();
  settle();
  EXPECT_FALSE(answered);
}

TEST_F(QuestionsTest, AVerbIsDoneWhateverComesAfterAndFollowedWhileItsProjectIsOpen) {
  std::latch open(1);
  int done = 0;
  const auto perform = [&](int answer) {
    m_questions.perform(
        {&m_asker, KI_TEXT("core", "Doing")},
        [&done, &open, answer](Progress&) {
          open.wait();
          ++done;
          if (answer < 0) throw diskFull();
          return answer;
        },
        [this](int value) { m_answers.push_back(value); }, [this](const Error&) { ++m_failures; });
  };
  perform(1);
  perform(2);
  m_questions.outdate(Of::Dataset);  // of another data set the page knows what to do
  open.count_down();
  settle();
  EXPECT_EQ(m_answers, (std::vector{1, 2}));
  perform(3);
  perform(-1);
  m_questions.outdate(Of::Project);
  settle();
  EXPECT_EQ(done, 4);
  EXPECT_EQ(m_answers, (std::vector{1, 2}));
  EXPECT_EQ(m_failures, 0);  // the page shows another project …
  EXPECT_EQ(m_said, 1);      // … but what went wrong is said
}

}  // namespace
}  // namespace kindred::ui
