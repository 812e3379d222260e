// Searching settings from the command line.
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
                             "0.2", "--search", "full"});
  EXPECT_EQ(table.exit, 0) << table.err;
  EXPECT_NE(table.out.find("kindred-cli train"), std::string::npos) << table.out;
}

}  // namespace
}  // namespace kindred::cli::test
