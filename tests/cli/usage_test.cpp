// What was typed but not meant: refused with exit 2 before anything happens.
#include "tests/cli/cli.h"

namespace kindred::cli::test {
namespace {

class UsageTest : public CliTest {
 protected:
  void SetUp() override {
    const auto file = m_folder.write("f.csv", "customer,product,value,date\nAnn,x,3,2024-01-05\nBen,y,4,2024-02-05\n");
    ASSERT_EQ(run({"import", file.string(), "--project", m_project}).exit, 0);
  }
  std::string refused(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--project", m_project});
    return failure(arguments, 2);
  }
  const std::string m_project = path("p.kindred");
};

TEST_F(UsageTest, VerboseTellsWhatTheLogTells) {
  const Outcome quiet = run({"describe", "--project", m_project});
  EXPECT_EQ(quiet.err, "");
  const Outcome told = run({"describe", "--project", m_project, "--verbose"});
  EXPECT_EQ(told.exit, 0);
  EXPECT_EQ(told.out, quiet.out);
  EXPECT_NE(told.err.find(" info store: opened a project of version "), std::string::npos) << told.err;
  EXPECT_NE(told.err.find(" info program: kindred-cli describe ended in "), std::string::npos) << told.err;
  const std::string log = contents(m_folder / "cache" / "kindred" / "log" / "kindred.log");
  EXPECT_NE(log.find(told.err), std::string::npos) << log;
}

TEST_F(UsageTest, TheLogTellsOfErrorsWithoutWhatTheDataHold) {
  failure({"similar", "--project", m_project, "--customer", "Annabel"});
  const std::string log = contents(m_folder / "cache" / "kindred" / "log" / "kindred.log");
  EXPECT_NE(log.find(" error program: not_found: There is no customer “%1” in “%2”.\n"), std::string::npos) << log;
  EXPECT_EQ(log.find("Annabel"), std::string::npos) << log;
  EXPECT_EQ(log.find("p.kindred"), std::string::npos) << log;
}

TEST_F(UsageTest, AnEmptyOptionDoesNotTakeTheNextOne) {
  const std::string input = path("f.csv");
  EXPECT_NE(refused({"import", input, "--dataset=", "--json"}).find("--dataset has no value"), std::string::npos);
  refused({"import", input, "--dataset", "", "--json"});
  refused({"import", input, "--dataset", "--json"});
  refused({"import", input, "--dataset", " \u00A0"});
  refused({"import", ""});
  refused({"segment", "--algorithm", "kmeans", "--features", "spending", "--name=", "--quiet"});
  refused({"filter", "--name", "   ", "--min-customer", "1"});
  refused({"remove", "--segmentation="});
  failure({"datasets", "--project", ""}, 2);
  failure({"datasets", "--project="}, 2);
  EXPECT_EQ(document({"datasets", "--project", m_project}).size(), 1u);
}

TEST_F(UsageTest, AValueMayBeginWithDashes) {
  EXPECT_EQ(run({"import", path("f.csv"), "--project", m_project, "--dataset", "--mine"}).exit, 0);
  EXPECT_EQ(run({"import", path("f.csv"), "--project", m_project, "--dataset=--json"}).exit, 0);
  EXPECT_EQ(document({"datasets", "--project", m_project})[2]["name"], "--json");
}

TEST_F(UsageTest, WholeNumbersOutOfRangeAreRefused) {
  for (const char* seed : {"-1", "18446744073709551616", "1.5", "0x10", "many"}) {
    const std::string said = refused({"segment", "--algorithm", "kmeans", "--features", "spending", "--seed", seed});
    EXPECT_NE(said.find("is not a whole number from 0 to 18446744073709551615"), std::string::npos) << said;
  }
  EXPECT_NE(refused({"remove", "--run", "0"}).find("from 1 to"), std::string::npos);
  failure({"generate", "retail", "--seed", "-5", "--out", path("x")}, 2);
  EXPECT_EQ(document({"generate", "films", "--seed", "010", "--out", path("x")})["seed"], 10);
}

TEST_F(UsageTest, ToysTakeNoSizesAndKindsHaveNames) {
  EXPECT_NE(failure({"generate", "films", "--customers", "5", "--out", path("x")}, 2).find("--customers"),
            std::string::npos);
  failure({"generate", "3", "--out", path("x")}, 2);
  const std::string said = failure({"generate", "nosuch", "--out", path("x")}, 2);
  EXPECT_NE(said.find("films"), std::string::npos) << said;
  EXPECT_EQ(said.find("->"), std::string::npos) << said;
  EXPECT_FALSE(std::filesystem::exists(path("x")));
}

TEST_F(UsageTest, WhatContradictsItselfIsRefused) {
  refused({"filter", "--from", "2024-02-01", "--to", "2024-01-01"});
  refused({"segment", "--algorithm", "kmeans", "--features", "rfm,,spending"});
  refused({"segment", "--algorithm", "kmeans", "--features", "rfm,"});
  refused({"embed", "--features", "spending", "--algorithm", "pca", "--set", "nosuch=1", "--out", path("x.csv")});
}

TEST_F(UsageTest, ADayBeforeAllDataIsSaid) {
  const auto said = failure({"rfm", "--project", m_project, "--reference-date", "2023-01-01", "--out", path("x.csv")});
  EXPECT_NE(said.find("2024-02-05"), std::string::npos) << said;
  EXPECT_FALSE(std::filesystem::exists(path("x.csv")));
}

}  // namespace
}  // namespace kindred::cli::test
