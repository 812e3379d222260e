// Wrong input of every kind: one clear message with what to do, the right exit code, and nothing lost or left behind.
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "tests/cli/cli.h"

namespace kindred::cli::test {
namespace {

class ErrorsTest : public CliTest {
 protected:
  /// Importing this into a new project fails and leaves no project.
  std::string failedImport(const std::string& file, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"import", file, "--project", path("new.kindred")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string said = failure(arguments);
    EXPECT_FALSE(std::filesystem::exists(path("new.kindred")));
    return said;
  }

  /// A project with four ratings.
  std::string project() {
    const auto file = m_folder.write("ratings.csv", "customer,product,value\na,x,3\nb,y,4\na,y,2\nb,x,5\n");
    EXPECT_EQ(run({"import", file.string(), "--project", path("p.kindred")}).exit, 0);
    return path("p.kindred");
  }
};

TEST_F(ErrorsTest, FilesThatCannotBeImported) {
  failedImport(path("missing.csv"));
  failedImport(m_folder.write("empty.csv", "").string());
  failedImport(m_folder
                   .write("binary.csv", std::string("\x7f"
                                                    "ELF\0\0\1\2\3",
                                                    9) +
                                            std::string(5000, '\0'))
                   .string());
  failedImport(m_folder.write("latin.csv", "customer,product,value\nM\xfcller,x,3\nb,y,4\n").string(),
               {"--encoding", "UTF-8"});
  failedImport(m_folder.write("one.csv", "customer\na\nb\n").string(), {"--kind", "transactions"});
  failedImport(m_folder.write("noroles.csv", "q1,q2,q3\nblue,red,green\nred,red,blue\n").string());
  failedImport(m_folder.write("dates.csv", "customer,product,date\na,x,soon\nb,y,later\n").string());
  failedImport(m_folder.write("heading.csv", "customer,product,value\n").string());
  failedImport(m_folder.path().string());
}

TEST_F(ErrorsTest, AFailedImportLeavesAnOldProjectAsItWas) {
  const std::string old = project();
  constexpr std::size_t Header = 100;  // holds SQLite's count of openings that wrote
  const std::string before = contents(old).substr(Header);
  failure({"import", path("missing.csv"), "--project", old});
  failure({"import", m_folder.write("empty.csv", "").string(), "--project", old});
  failure({"import", path("ratings.csv"), "--project", old, "--dataset", "ratings"});
  EXPECT_EQ(document({"datasets", "--project", old}).size(), 1u);
  EXPECT_EQ(contents(old).substr(Header), before);
}

TEST_F(ErrorsTest, PlacesThatCannotBeWritten) {
  const auto file = m_folder.write("ratings.csv", "customer,product,value\na,x,3\nb,y,4\n");
  failure({"import", file.string(), "--project", file.string() + "/p.kindred"});
  failure({"import", file.string(), "--project", path("no/such/folder/p.kindred")});
  failure({"generate", "films", "--out", file.string() + "/films"});
  const std::string old = project();
  failure({"data", "--project", old, "--out", path("no/such/folder/data.csv")});
  failure({"rfm", "--project", old, "--out", path("x.csv")});  // ratings without dates
  EXPECT_FALSE(std::filesystem::exists(path("x.csv")));
}

TEST_F(ErrorsTest, AFullDiskIsSaid) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
  const std::string command = std::string(KINDRED_CLI) + " formats > /dev/full 2> " + path("said");
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 1);
  EXPECT_NE(contents(m_folder / "said").find("error: "), std::string::npos);
}

TEST_F(ErrorsTest, ProjectsThatAreNotOurs) {
  failure({"datasets", "--project", path("missing.kindred")});
  failure({"datasets", "--project", m_folder.write("text.kindred", "this is no project").string()});
  {
    SQLite::Database other(path("other.kindred"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE notes (text)");
  }
  const std::string foreign = contents(m_folder / "other.kindred");
  failure({"datasets", "--project", path("other.kindred")});
  failure({"import", m_folder.write("r.csv", "customer,product,value\na,x,3\nb,y,4\n").string(), "--project",
           path("other.kindred")});
  EXPECT_EQ(contents(m_folder / "other.kindred"), foreign) << "another program's file is not touched";

  const std::string old = project();
  {
    SQLite::Database newer(old, SQLite::OPEN_READWRITE);
    newer.exec("PRAGMA user_version = 1000");
  }
  const std::string before = contents(old);
  failure({"datasets", "--project", old});
  failure({"train", "--project", old, "--algorithm", "popular"});
  EXPECT_EQ(contents(old), before) << "a newer project is not touched";
}

TEST_F(ErrorsTest, WhatIsNotThere) {
  const std::string old = project();
  failure({"recommend", "--project", old, "--customer", "a"});  // nothing trained
  EXPECT_EQ(run({"train", "--project", old, "--algorithm", "popular"}).exit, 0);
  failure({"recommend", "--project", old, "--customer", "nobody"});
  failure({"recommend", "--project", old, "--customer", "a", "--run", "77"});
  failure({"similar", "--project", old, "--product", "nothing"});
  failure({"describe", "--project", old, "--dataset", "other"});
  failure({"export", "--project", old, "--segment", "A", "--out", path("x.csv")});
  failure({"export", "--project", old, "--audience", "A", "--out", path("x.csv")});
  failure({"remove", "--project", old, "--run", "77"});
  failure({"segment", "--project", old, "--algorithm", "kmeans", "--features", "attributes"});
  failure({"evaluate", "--train", path("missing.csv"), "--test", path("missing.csv"), "--algorithm", "popular"});
  failure({"cluster", "--table", path("missing.csv"), "--algorithm", "kmeans", "--labels", path("x.csv")});
  EXPECT_FALSE(std::filesystem::exists(path("x.csv")));
}

TEST_F(ErrorsTest, WrongUseIsTwo) {
  const std::string old = project();
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {},
           {"nonsense"},
           {"train", "--project", old, "--algorithm", "nonsense"},
           {"train", "--project", old, "--algorithm", "popular", "--nonsense"},
           {"train", "--project", old, "--algorithm", "popular", "--threads", "many"},
           {"train", "--project", old, "--algorithm", "item_knn", "--set", "neighbours"},
           {"segment", "--project", old, "--algorithm", "kmeans", "--features", "nonsense"},
           {"evaluate", "--project", old, "--algorithm", "popular", "--metrics", "nonsense"},
           {"evaluate", "--algorithm", "popular"},
           {"recommend", "--project", old},
           {"recommend", "--project", old, "--customer", "a", "--run", "0"},
           {"evaluate", "--project", old, "--algorithm", "popular", "--relevant-from", "nan"},
           {"evaluate", "--project", old, "--algorithm", "popular", "--relevant-from", "inf"},
           {"train", "--project", old, "--algorithm", "popular", "--top", "-1"},
           {"export", "--project", old, "--out", path("x.csv")},
           {"remove", "--project", old},
           {"import", path("ratings.csv")},
           {"import", path("ratings.csv"), "--project", old, "--map", "nonsense=customer"},
           {"import", path("ratings.csv"), "--project", old, "--kind", "nonsense"},
           {"algorithms", "--family", "nonsense"},
           {"generate", "nonsense", "--out", path("x")},
           {"generate", "retail", "--customers", "-5", "--out", path("x")}}) {
    failure(arguments, 2);
  }
}

TEST_F(ErrorsTest, AllProblemsOfParametersAreToldAtOnce) {
  const std::string old = project();
  const Outcome outcome = run({"train", "--project", old, "--algorithm", "item_knn", "--set", "neighbours=0", "--set",
                               "measure=wrong", "--set", "neighbors=3", "--set", "preference.value=wrong"});
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_EQ(outcome.lines("error: "), 4) << outcome.err;
  EXPECT_EQ(outcome.lines("hint: "), 1);
  EXPECT_NE(outcome.err.find("neighbours"), std::string::npos) << "the nearest key is named: " << outcome.err;
}

TEST_F(ErrorsTest, MessagesDoNotSteerTheTerminal) {
  const std::string said = failure({"describe", "--project", project(), "--dataset", "\x1b[2Jgone\nnew"});
  EXPECT_EQ(said.find('\x1b'), std::string::npos);
}

TEST_F(ErrorsTest, HelpAndVersion) {
  EXPECT_EQ(run({"--help"}).exit, 0);
  const Outcome help = run({"train", "--help"});
  EXPECT_EQ(help.exit, 0);
  EXPECT_NE(help.out.find("--algorithm"), std::string::npos);
  EXPECT_EQ(run({"--version"}).out.rfind("kindred-cli ", 0), 0u);
}

TEST_F(ErrorsTest, CtrlCStopsAndLeavesTheProjectAsItWas) {
  const std::string old = project();
  const std::string before = contents(old);
  ASSERT_EQ(run({"generate", "retail", "--customers", "4000", "--products", "2000", "--interactions", "600000", "--out",
                 path("big")})
                .exit,
            0);
  bool interrupted = false;
  for (int wait = 300; wait > 0 && !interrupted; wait /= 3) {
    const pid_t pid = start({"import", path("big/orders.csv"), "--project", old});
    std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    kill(pid, SIGINT);
    const Outcome outcome = finish(pid);
    if (outcome.exit == 0) {  // it was faster than the signal: once more, sooner
      ASSERT_EQ(run({"remove", "--project", old, "--dataset", "orders"}).exit, 0);
      continue;
    }
    interrupted = true;
    EXPECT_TRUE(outcome.exit == 130 || outcome.exit == 128 + SIGINT) << outcome.exit << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_TRUE(interrupted);
  EXPECT_EQ(document({"datasets", "--project", old}).size(), 1u);

  const pid_t pid = start({"import", path("big/orders.csv"), "--project", path("fresh.kindred")});
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  kill(pid, SIGINT);
  const bool stopped = finish(pid).exit == 130;
  EXPECT_EQ(std::filesystem::exists(path("fresh.kindred")), !stopped);
}

}  // namespace
}  // namespace kindred::cli::test
