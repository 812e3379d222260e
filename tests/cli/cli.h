// Runs the real kindred-cli and keeps what it said.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

extern char** environ;

namespace kindred::cli::test {

using kindred::test::contents;
using kindred::test::TemporaryFolder;
using nlohmann::json;

struct Outcome {
  int exit = -1;  ///< 128 + signal where one ended it
  std::string out, err;

  /// Lines of standard error that begin with `prefix`.
  [[nodiscard]] int lines(const std::string& prefix) const {
    int count = 0;
    for (std::size_t at = 0; at < err.size(); at = err.find('\n', at) + 1) {
      count += err.compare(at, prefix.size(), prefix) == 0 ? 1 : 0;
      if (err.find('\n', at) == std::string::npos) break;
    }
    return count;
  }
};

class CliTest : public ::testing::Test {
 protected:
  CliTest() { setenv("XDG_CACHE_HOME", (m_folder / "cache").c_str(), 1); }

  /// Starts the program; its output goes to files in the folder.
  pid_t start(const std::vector<std::string>& arguments) {
    std::vector<std::string> words = {KINDRED_CLI};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const std::string out = (m_folder / "stdout").string(), err = (m_folder / "stderr").string();
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t pid = -1;
    EXPECT_EQ(posix_spawn(&pid, KINDRED_CLI, &actions, nullptr, argv.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    return pid;
  }

  Outcome finish(pid_t pid) {
    int status = 0;
    waitpid(pid, &status, 0);
    Outcome outcome;
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = contents(m_folder / "stdout");
    outcome.err = contents(m_folder / "stderr");
    return outcome;
  }

  Outcome run(const std::vector<std::string>& arguments) { return finish(start(arguments)); }

  /// Runs with --json; the one document it must print.
  json document(std::vector<std::string> arguments) {
    arguments.emplace_back("--json");
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "") << "nothing on standard error where it is no terminal";
    EXPECT_TRUE(json::accept(outcome.out)) << "exactly one document: " << outcome.out;
    return json::parse(outcome.out, nullptr, false);
  }

  /// Runs what cannot be done: exit 1, error lines, one hint, nothing on standard output. Gives standard error.
  std::string failure(const std::vector<std::string>& arguments, int exit = 1) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exit, exit) << outcome.err;
    EXPECT_GE(outcome.lines("error: "), 1) << outcome.err;
    EXPECT_EQ(outcome.lines("hint: "), 1) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (m_folder / name).string(); }

  TemporaryFolder m_folder;
};

inline void expectKeys(const json& object, const std::vector<std::string>& keys) {
  for (const auto& key : keys)
    EXPECT_TRUE(object.contains(key)) << key << " is not in " << object.dump().substr(0, 200);
}

}  // namespace kindred::cli::test
