// Files that come out: what they hold, and what becomes of what was there.
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "tests/cli/cli.h"

namespace kindred::cli::test {
namespace {

class OutputTest : public CliTest {
 protected:
  void SetUp() override {
    m_folder.write("f.csv",
                   "order,customer,product,quantity,price,date\n1,+4915112345,=tea,1,2,2024-01-05\n"
                   "2,-5,pot,3,4,2024-02-05\n3,@home,pot,1,4,2024-02-07\n4,=A1+1,\"a,b\",1,1,2024-02-07\n");
    ASSERT_EQ(run({"import", path("f.csv"), "--project", m_project}).exit, 0);
  }
  json on(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--project", m_project});
    return document(arguments);
  }
  const std::string m_project = path("p.kindred");
};

TEST_F(OutputTest, IdsStayAsTheyAreForPrograms) {
  on({"data", "--out", path("data.csv")});
  on({"rfm", "--out", path("rfm.csv")});
  on({"segment", "--algorithm", "kmeans", "--features", "rfm", "--set", "k=2", "--labels", path("labels.csv")});
  on({"train", "--algorithm", "popular"});
  on({"recommend", "--all", "--out", path("all.csv")});
  for (const char* name : {"data.csv", "rfm.csv", "labels.csv", "all.csv"}) {
    const std::string text = contents(m_folder / name);
    for (const char* id : {"\n+4915112345,", "\n-5,", "\n@home,", "\n=A1+1,"})
      EXPECT_NE(text.find(id), std::string::npos) << name << text;
  }
  EXPECT_EQ(run({"import", path("data.csv"), "--project", m_project, "--dataset", "again"}).exit, 0);
  on({"data", "--dataset", "again", "--out", path("again.csv")});
  EXPECT_EQ(contents(m_folder / "again.csv"), contents(m_folder / "data.csv"));
}

TEST_F(OutputTest, ListsForPeopleRunNoFormulas) {
  on({"export", "--all", "--offers", "0", "--columns", "customer", "--bom", "no", "--out", path("list.csv")});
  EXPECT_EQ(contents(m_folder / "list.csv"), "customer\n+4915112345\n-5\n'=A1+1\n'@home\n");
  on({"export", "--all", "--offers", "0", "--columns", "customer", "--bom", "no", "--formulas", "kept", "--out",
      path("kept.csv")});
  EXPECT_EQ(contents(m_folder / "kept.csv"), "customer\n+4915112345\n-5\n=A1+1\n@home\n");
}

TEST_F(OutputTest, WhatIsNoFileIsWrittenInto) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  const std::string read = "cat " + path("pipe") + " > " + path("read") + " &";
  ASSERT_EQ(std::system(read.c_str()), 0);
  const json receipt = on({"export", "--all", "--offers", "0", "--bom", "no", "--out", path("pipe")});
  EXPECT_TRUE(receipt["receipt"].is_null());
  EXPECT_TRUE(std::filesystem::is_fifo(path("pipe")));
  EXPECT_FALSE(std::filesystem::exists(path("pipe.json")));
  for (int i = 0; i < 100 && contents(m_folder / "read").empty(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_EQ(contents(m_folder / "read").substr(0, 8), "customer");
}

TEST_F(OutputTest, ReadingVerbsLeaveTheProjectAlone) {
  on({"train", "--algorithm", "popular"});
  const std::string before = contents(m_project);
  const auto time = std::filesystem::last_write_time(m_project);
  for (const char* verb : {"datasets", "describe", "runs", "segmentations", "audiences"}) on({verb});
  on({"recommend", "--customer", "-5"});
  on({"similar", "--product", "pot"});
  on({"rfm", "--out", path("rfm.csv")});
  EXPECT_EQ(contents(m_project), before);
  EXPECT_EQ(std::filesystem::last_write_time(m_project), time);
}

TEST_F(OutputTest, RemovingARunTellsOfItsSegmentation) {
  const json made = on({"segment", "--algorithm", "kmeans", "--features", "rfm", "--set", "k=2", "--name", "mine"});
  EXPECT_EQ(on({"remove", "--run", made["run"].dump()})["segmentations"], json::array({"mine"}));
  EXPECT_EQ(on({"segmentations"}).size(), 0u);
}

TEST_F(OutputTest, SegmentationsOfTwoDataSetsGetNamesOfTheirOwn) {
  ASSERT_EQ(run({"import", path("f.csv"), "--project", m_project, "--dataset", "other"}).exit, 0);
  const std::vector<std::string> segment = {"segment", "--algorithm", "kmeans", "--features", "rfm", "--set", "k=2"};
  for (const char* dataset : {"f", "other"}) {
    auto arguments = segment;
    arguments.insert(arguments.end(), {"--dataset", dataset});
    on(arguments);
  }
  const json all = on({"segmentations"});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_NE(all[0]["name"], all[1]["name"]);
}

TEST_F(OutputTest, AFileThatIsStandardOutputHoldsNothingElse) {
  for (const std::string verb : {"data", "rfm"}) {
    const Outcome outcome = run({verb, "--project", m_project, "--out", "/dev/stdout"});
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_EQ(outcome.out.rfind("customer,", 0), 0u) << outcome.out;
    EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 5) << outcome.out;
    EXPECT_NE(outcome.err, "") << "what is said goes there";
  }
  EXPECT_NE(run({"data", "--project", m_project, "--out", path("data.csv")}).out.find("Wrote 4 events"),
            std::string::npos);
}

/// Holds a project for itself, as a program does while it changes it: SQLite's lock bytes (file format, 2.3).
class Held {
 public:
  explicit Held(const std::string& path) : m_file(open(path.c_str(), O_RDWR | O_CLOEXEC)) {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000;
    lock.l_len = 512;
    m_held = fcntl(m_file, F_SETLK, &lock) == 0;
  }
  ~Held() { close(m_file); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  [[nodiscard]] bool held() const { return m_held; }

 private:
  int m_file;
  bool m_held = false;
};

TEST_F(OutputTest, CtrlCEndsWhatOnlyReadsWhileItLoads) {
  const Held held(m_project);
  ASSERT_TRUE(held.held());
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"similar", "--customer", "-5"},
                                             {"rfm"},
                                             {"describe"},
                                             {"runs"},
                                             {"datasets"},
                                             {"recommend", "--customer", "-5"}}) {
    std::vector<std::string> arguments = words;
    arguments.insert(arguments.end(), {"--project", m_project});
    const pid_t pid = start(arguments);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // it waits 5 s for the project
    kill(pid, SIGINT);
    const auto asked = std::chrono::steady_clock::now();
    const Outcome outcome = finish(pid);
    EXPECT_EQ(outcome.exit, 130) << words.front() << outcome.err;
    EXPECT_EQ(outcome.err, "Stopped. The project is as it was.\n") << words.front();
    EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds(2)) << words.front();
  }
}

TEST_F(OutputTest, TooManyOpenFilesAreSaid) {
  const auto said = [&](int files, const std::string& arguments) {
    const std::string command = "sh -c 'ulimit -n " + std::to_string(files) + "; exec " + std::string(KINDRED_CLI) +
                                " " + arguments + "' > " + path("out") + " 2> " + path("err");
    const int exit = WEXITSTATUS(std::system(command.c_str()));
    return std::pair(exit, contents(m_folder / "err"));
  };
  const std::string hint = "hint: Too many files are open. Close other programs, or raise the limit (ulimit -n).";
  int refused = 0;
  for (int files = 4; files < 9; ++files) {
    for (const std::string& verb : {"datasets --project " + m_project,
                                    "import " + path("f.csv") + " --project " + path("new" + std::to_string(files))}) {
      const auto [exit, err] = said(files, verb);
      if (exit == 0 || err.find("shared libraries") != std::string::npos) continue;  // not even loaded
      ++refused;
      EXPECT_NE(err.find(hint), std::string::npos) << files << ": " << err;
    }
  }
  EXPECT_GT(refused, 0);
  EXPECT_EQ(document({"datasets", "--project", m_project}).size(), 1u);
}

TEST_F(OutputTest, EmbedTakesParameters) {
  m_folder.write("t.csv", "a,b,c\n1,2,3\n2,1,5\n4,4,1\n0,2,2\n");
  document({"embed", "--table", path("t.csv"), "--algorithm", "pca", "--set", "dimensions=3", "--out", path("x.csv")});
  EXPECT_EQ(contents(m_folder / "x.csv").substr(0, 10), "row,x,y,z\n");
}

TEST_F(OutputTest, ASchedulersSignalStopsAsCtrlCDoes) {
  ASSERT_EQ(run({"generate", "retail", "--customers", "4000", "--products", "2000", "--interactions", "600000", "--out",
                 path("big")})
                .exit,
            0);
  bool stopped = false;
  for (const auto& [signal, wait] : {std::pair{SIGTERM, 150}, {SIGHUP, 100}, {SIGTERM, 60}}) {
    const pid_t pid = start({"import", path("big/orders.csv"), "--project", path("fresh.kindred")});
    std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    kill(pid, signal);
    const Outcome outcome = finish(pid);
    std::filesystem::remove(outcome.exit == 0 ? path("fresh.kindred") : path("none"));
    if (outcome.exit == 0 || outcome.err.empty()) continue;  // done sooner, or not yet begun
    stopped = true;
    EXPECT_EQ(outcome.exit, 128 + signal) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(path("fresh.kindred")));
  }
  EXPECT_TRUE(stopped);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_F(OutputTest, LittleMemoryIsSaidAndNotWaitedFor) {
  const std::string limited = "timeout 20 sh -c 'ulimit -v 200000; exec \"$@\"' sh " + std::string(KINDRED_CLI);
  EXPECT_EQ(WEXITSTATUS(std::system((limited + " --version > " + path("out")).c_str())), 0);
  const std::string taste = limited + " segment --algorithm kmeans --features taste --set k=2 --project " + m_project;
  EXPECT_EQ(WEXITSTATUS(std::system((taste + " 2> " + path("err")).c_str())), 1);
  EXPECT_NE(contents(m_folder / "err").find("memory"), std::string::npos) << contents(m_folder / "err");
}
#endif

}  // namespace
}  // namespace kindred::cli::test
