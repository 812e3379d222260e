// What all subcommands share: common options, output, progress, errors and exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>

#include "app/commands/common_options.h"
#include "app/commands/flags.h"
#include "app/commands/progress_line.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/workflow/commands/command.h"
#include "core/workflow/workspace.h"

namespace kindred::cli {

/// Keys in the order in which they are written.
using Json = nlohmann::ordered_json;

constexpr int ExitDone = 0;
constexpr int ExitFailed = 1;
constexpr int ExitUsage = 2;
constexpr int ExitSignalled = 128;  ///< and the signal's number: 130 for Ctrl-C, 143 for SIGTERM, 129 for SIGHUP

/// Wrong use of the command line, told as an Error is, but with exit code 2.
struct UsageError {
  std::vector<Text> problems;
  Text hint;
};

/// Runs `check` and turns an Error of wrong parameters into a UsageError: for what was typed, not for what the data say.
void asUsage(const std::function<void()>& check);

/// While one lives, a signal ends the program at once, rather than asking the work to stop: around what only reads, and so
/// leaves nothing half made. Thread rule: one thread.
class EndsAtOnce {
 public:
  EndsAtOnce();
  ~EndsAtOnce();
  EndsAtOnce(const EndsAtOnce&) = delete;
  EndsAtOnce& operator=(const EndsAtOnce&) = delete;
};

/// One run of the program. Subcommands add themselves, with an action that runs once everything is parsed.
class CommandLine {
 public:
  CommandLine();

  /// Parses, runs, reports errors; the process's exit code.
  int run(int argc, char** argv);

  /// A verb, which acts on its arguments once everything is parsed.
  template <class Arguments>
  void add(const workflow::Command<Arguments>& command,
           std::type_identity_t<std::function<void(CommandLine&, const Arguments&)>> act) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App& app =
        addVerb(command.verb, command.title, [this, arguments, act = std::move(act)] { act(*this, *arguments); });
    addFlags(app, command.options, arguments);
  }

  [[nodiscard]] bool json() const { return m_common->json; }
  [[nodiscard]] Progress& progress() { return *m_progress; }

  /// The one document on standard output; on standard error where a file that the verb writes is standard output itself.
  /// Throws Error where it cannot be written.
  void print(const Json& document);
  /// Lines for people.
  void print(const std::string& text);
  /// A line for people on standard error while the work is still to come; nothing with --quiet or --json.
  void note(const std::string& text);
  /// What is said where the verb is stopped from now on, the project not being as it was.
  void setStopped(const std::string& text) { m_stopped = text + "\n"; }

 private:
  CLI::App& addVerb(const std::string& name, const std::string& description, std::function<void()> action);
  int act();
  /// A mistake of the program, with what its makers need to know.
  void reportIncident(const Error& error) const;
  void write(const std::string& text);

  CLI::App m_app;
  std::function<void()> m_action;
  std::string m_verb, m_stopped;
  std::shared_ptr<CommonArguments> m_common = std::make_shared<CommonArguments>();
  bool m_outIsTaken = false;  ///< standard output gets a file
  std::optional<ProgressLine> m_progressLine;
  std::optional<Progress> m_progress;
};

}  // namespace kindred::cli
