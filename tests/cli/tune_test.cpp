// Searching settings from the command line.
#include <csignal>
#include <thread>

#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

TEST_F(VerbsTest, TuneGivesTheCommandsThatUseTheBest) {
  const json tuned = on({"tune", "--algorithm", "item_knn", "--metric", "ndcg@5", "--runs", "9"});
  expectKeys(tuned, {"algorithm", "metric", "trials", "best", "command", "test_command"});
  EXPECT_GE(tuned["trials"].size(), 13U);
  expectKeys(tuned["best"], {"number", "share", "parameters", "mean", "low", "high", "customers", "seconds"});
  EXPECT_EQ(tuned["best"]["share"], 1.0);
  EXPECT_NE(tuned["command"].get<std::string>().find("kindred-cli train"), std::string::npos);
  EXPECT_NE(tuned["test_command"].get<std::string>().find("kindred-cli evaluate"), std::string::npos);
  const json again = on({"tune", "--algorithm", "item_knn", "--metric", "ndcg@5", "--runs", "9"});
  EXPECT_EQ(again["trials_from_before"], tuned["trials"].size());
  EXPECT_EQ(again["best"], tuned["best"]);
}

TEST_F(VerbsTest, TuneNeedsAnEnd) {
  EXPECT_EQ(run({"tune", "--project", m_project, "--algorithm", "item_knn", "--metric", "ndcg@5"}).exit, 2);
  const Outcome table = run({"tune", "--project", m_project, "--algorithm", "ease", "--metric", "recall@5", "--seconds",
                             "3", "--search", "full"});
  EXPECT_EQ(table.exit, 0) << table.err;
  EXPECT_NE(table.out.find("kindred-cli train"), std::string::npos) << table.out;
}

TEST_F(VerbsTest, TuneSaysWhatIsKeptWhereItIsStopped) {
  const auto searching = start({"tune", "--project", m_project, "--algorithm", "item_knn", "--metric", "ndcg@5",
                                "--seconds", "600", "--search", "full"});
  while (contents(m_folder / "stderr").find("Best so far") == std::string::npos)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  kill(searching, SIGINT);
  const Outcome outcome = finish(searching);
  EXPECT_EQ(outcome.exit, 130);
  EXPECT_NE(outcome.err.find("Stopped. The trials that ended are kept: the same command goes on from there.\n"),
            std::string::npos)
      << outcome.err;
  EXPECT_EQ(outcome.err.find("as it was"), std::string::npos) << outcome.err;
  const json again = on({"tune", "--algorithm", "item_knn", "--metric", "ndcg@5", "--runs", "1", "--search", "full"});
  EXPECT_GE(again["trials_from_before"], 1);
}

TEST_F(VerbsTest, TuneSaysThatTheTimeWasTooShort) {
  const Outcome outcome = run({"tune", "--project", m_project, "--algorithm", "bpr", "--set", "factors=1024", "--set",
                               "iterations=2000", "--metric", "ndcg@5", "--seconds", "0.1"});
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("give more seconds"), std::string::npos) << outcome.out;
}

}  // namespace
}  // namespace kindred::cli::test
