// What `import` lets people decide, and rows that come to a data set that is there.
#include <map>

#include "tests/cli/cli.h"

namespace kindred::cli::test {
namespace {

class ImportTest : public CliTest {
 protected:
  const std::string m_orders =
      "order,customer,product,quantity,price,date\n1,a,x,5,2,2011-01-01\n2,a,y,1,0,2011-01-02\n3,b,x,1,2,2011-01-03\n"
      "C4,a,x,-2,2,2011-01-04\n5,c,x,1,2,2011-01-05\n6,c,y,1,2,2011-01-06\n";

  static std::map<std::string, int> skipped(const json& report) {
    std::map<std::string, int> counts;
    for (const auto& each : report["skipped"]) counts[each["key"]] = each["count"];
    return counts;
  }
};

TEST_F(ImportTest, ChecksDoWhatIsChosen) {
  const std::string file = m_folder.write("orders.csv", m_orders).string();
  const json usual = document({"import", file, "--dry-run"});
  EXPECT_EQ(skipped(usual), (std::map<std::string, int>{{"cancellation", 1}, {"price_zero", 1}}));
  std::map<std::string, std::string> choices;
  for (const auto& each : usual["checks"]) choices[each["key"]] = each["choice"];
  EXPECT_EQ(choices["cancellation"], "subtract");
  EXPECT_EQ(choices["returned"], "drop");
  const json kept =
      document({"import", file, "--dry-run", "--check", "cancellation=keep", "--check", "price_zero=keep"});
  EXPECT_EQ(kept["rows_kept"], 6);
}

TEST_F(ImportTest, AnImpossibleChoiceIsWrongUsageThatListsTheOthers) {
  const std::string file = m_folder.write("orders.csv", m_orders).string();
  const Outcome bad = run({"import", file, "--dry-run", "--check", "price_zero=subtract"});
  EXPECT_EQ(bad.exit, 2);
  EXPECT_NE(bad.err.find("drop, keep"), std::string::npos) << bad.err;
  const Outcome unknown = run({"import", file, "--dry-run", "--check", "whim=drop"});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_NE(unknown.err.find("unmatched_return"), std::string::npos) << unknown.err;
  EXPECT_EQ(run({"import", file, "--dry-run", "--scale", "five"}).exit, 2);
  const std::map<std::string, std::string> wrong = {{"--encoding", "nosuch"},
                                                    {"--format", "nosuch"},
                                                    {"--map", "customer=nosuch"},
                                                    {"--date-format", "nosuch"},
                                                    {"--sheet", "5"}};
  for (const auto& [option, value] : wrong) {
    EXPECT_EQ(run({"import", file, "--dry-run", option, value}).exit, 2) << option;
  }
}

TEST_F(ImportTest, DatesOfTwoWaysAreAsked) {
  const std::string file = m_folder.write("in.csv", "customer,product,date\na,x,1/2/2011\nb,y,3/4/2011\n").string();
  const Outcome asked = run({"import", file, "--dry-run"});
  EXPECT_EQ(asked.exit, 1);
  EXPECT_EQ(asked.lines("hint:"), 1);
  EXPECT_NE(asked.err.find("--date-format"), std::string::npos) << asked.err;
  EXPECT_EQ(document({"import", file, "--dry-run", "--date-format", "MM/dd/yyyy"})["rows_kept"], 2);
}

TEST_F(ImportTest, AppendDoublesNothing) {
  const std::string file = m_folder.write("orders.csv", m_orders).string();
  const std::string project = path("p.kindred");
  EXPECT_TRUE(document({"import", file, "--project", project, "--dataset", "shop"})["already_there"].is_null());
  const std::string next =
      m_folder.write("next.csv", m_orders + "7,d,x,1,2,2011-02-01\nC8,b,x,-1,2,2011-02-02\n").string();
  const json looked = document({"import", next, "--project", project, "--append", "--dry-run"});
  EXPECT_EQ(looked["revision"], 1);
  const json grown = document({"import", next, "--project", project, "--append"});
  EXPECT_EQ(grown["dataset"], "shop");
  EXPECT_EQ(grown["revision"], 2);
  EXPECT_EQ(grown["already_there"], 5) << "four lines of orders, and the return of January";
  EXPECT_EQ(grown["interactions"], 4) << "b gave back what was bought, d is new";
  int sum = 0;
  for (const auto& [key, count] : skipped(grown)) sum += count;
  EXPECT_EQ(grown["rows_read"], grown["rows_kept"].get<int>() + sum);
  const json again = document({"import", next, "--project", project, "--append", "--dataset", "shop"});
  EXPECT_EQ(again["interactions"], 4);
  EXPECT_EQ(again["already_there"], again["rows_kept"]);
  EXPECT_EQ(document({"datasets", "--project", project})[0]["revision"], 3);
  EXPECT_EQ(run({"import", next, "--append"}).exit, 2) << "to which project?";
  EXPECT_EQ(run({"import", next, "--append", "--project", path("none.kindred")}).exit, 1);
}

TEST_F(ImportTest, RunsNameTheirRevision) {
  const std::string file = m_folder.write("orders.csv", m_orders).string();
  const std::string project = path("p.kindred");
  document({"import", file, "--project", project});
  document({"train", "--project", project, "--algorithm", "popular"});
  const std::string next =
      m_folder.write("next.csv", "order,customer,product,quantity,price,date\n7,d,z,1,2,2011-02-01\n").string();
  document({"import", next, "--project", project, "--append"});
  EXPECT_EQ(document({"runs", "--project", project})[0]["revision"], 1);
  EXPECT_EQ(document({"recommend", "--project", project, "--customer", "a"})["revision"], 1)
      << "that it was trained on";
  const Outcome list = run({"export", "--project", project, "--all", "--out", path("list.csv")});
  EXPECT_EQ(list.exit, 0) << list.err;
  EXPECT_NE(contents(m_folder / "list.csv").find("\nd,"), std::string::npos) << "d has come since";
}

}  // namespace
}  // namespace kindred::cli::test
