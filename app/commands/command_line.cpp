#include "app/commands/command_line.h"

#include <cmath>
#include <csignal>
#include <iostream>
#include <new>

#include "core/base/parallel.h"

namespace kindred::cli {
namespace {

/// What Ctrl-C cancels; a second one ends the program at once.
CancelToken& interruption() {
  static CancelToken token;
  return token;
}

void watchInterruption() {
  interruption();  // made before any signal can come
  struct sigaction action {};
  action.sa_handler = [](int) { interruption().cancel(); };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
}

/// Texts may hold what a file held: nothing in them may steer the terminal or break the line.
std::string printable(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

void report(const std::vector<Text>& problems, const Text& hint) {
  for (const Text& problem : problems) std::cerr << "error: " << printable(english(problem)) << '\n';
  const std::string help = hint.empty() ? "“kindred-cli --help” tells what can be done." : english(hint);
  std::cerr << "hint: " << printable(help) << '\n';
}

int reportUsage(const CLI::App& app, const CLI::ParseError& error, const std::string& verb) {
  const CLI::App* command = &app;
  for (const auto* chosen : app.get_subcommands()) command = chosen;
  if (command == &app && !verb.empty() && !verb.starts_with('-')) {
    report({KI_TEXT("core", "There is no verb “%1”.").with(verb)}, KI_TEXT("core", "“kindred-cli --help” lists them."));
    return ExitUsage;
  }
  std::string what = error.what();
  if (const auto end = what.find('\n'); end != std::string::npos) what.resize(end);
  const std::string name = command == &app ? std::string() : " " + command->get_name();
  report({Text(what)}, KI_TEXT("core", "“kindred-cli%1 --help” lists the options.").with(name));
  return ExitUsage;
}

}  // namespace

void asUsage(const std::function<void()>& check) {
  try {
    check();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadParameters) throw;
    throw UsageError{error.problems(), error.hint()};
  }
}

CLI::Validator runNumber() {
  const auto check = [](const std::string& text) {
    std::int64_t number = 0;
    const bool isNumber = CLI::detail::lexical_cast(text, number) && number > 0;
    return isNumber ? std::string() : "there is no run " + text + ": runs are numbered from 1";
  };
  return {check, "RUN"};
}

CLI::Validator finiteNumber() {
  const auto check = [](const std::string& text) {
    double number = 0;
    const bool isFinite = CLI::detail::lexical_cast(text, number) && std::isfinite(number);
    return isFinite ? std::string() : "“" + text + "” is not a finite number";
  };
  return {check, "NUMBER"};
}

CommandLine::CommandLine() : m_app("Finds the customers who are alike, and what to offer them.", "kindred-cli") {
  m_app.set_version_flag("--version", "kindred-cli " + workflow::programVersion());
  m_app.require_subcommand(1);
}

CLI::App& CommandLine::add(const std::string& name, const std::string& description, std::function<void()> action) {
  CLI::App* command = m_app.add_subcommand(name, description);
  command->add_flag("--json", m_json, "One JSON document on standard output");
  command->add_flag("--quiet", m_quiet, "No progress on standard error");
  command->add_option("--threads", m_threads, "Threads to use; all processors without it")->check(CLI::Range(1, 1024));
  command->callback([this, action = std::move(action)] { m_action = action; });
  return *command;
}

void CommandLine::addProject(CLI::App& command, const std::shared_ptr<ProjectOptions>& options, bool withDataset) {
  command.add_option("--project", options->project, "The project file, name.kindred")->required();
  if (withDataset) command.add_option("--dataset", options->dataset, "Data set; without it, the only one");
}

void CommandLine::addSeed(CLI::App& command) {
  command.add_option("--seed", m_seed, "Seed of all random choices")->capture_default_str();
}

int CommandLine::run(int argc, char** argv) {
  try {
    m_app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return error.get_exit_code() == 0 ? m_app.exit(error)
                                      : reportUsage(m_app, error, argc > 1 ? argv[1] : std::string());
  }
  watchInterruption();
  m_progressLine.emplace(m_quiet);
  m_progress.emplace(&*m_progressLine, interruption());
  return act();
}

int CommandLine::act() {
  try {
    std::optional<ThreadLimit> limit;
    if (m_threads > 0) limit.emplace(m_threads);
    m_action();
    return ExitDone;
  } catch (const Cancelled&) {
    m_progressLine->clear();
    std::cerr << "Stopped. The project is as it was.\n";
    return ExitInterrupted;
  } catch (const UsageError& error) {
    m_progressLine->clear();
    report(error.problems, error.hint);
    return ExitUsage;
  } catch (const Error& error) {
    m_progressLine->clear();
    report(error.problems(), error.hint());
  } catch (const std::bad_alloc&) {
    m_progressLine->clear();
    report({KI_TEXT("core", "There is not enough memory for this.")},
           KI_TEXT("core", "Close other programs, or choose fewer customers or products."));
  } catch (const std::exception& error) {
    m_progressLine->clear();
    report({KI_TEXT("core", "Something went wrong inside Kindred: %1").with(error.what())},
           KI_TEXT("core", "The project is as it was. This is an error of the program: tell its makers what you did."));
  }
  return ExitFailed;
}

void CommandLine::print(const Json& document) {
  write(document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

void CommandLine::print(const std::string& text) { write(text); }

void CommandLine::note(const std::string& text) {
  if (m_quiet || m_json) return;
  m_progressLine->clear();
  std::cerr << printable(text) << '\n';
}

void CommandLine::write(const std::string& text) {
  m_progressLine->clear();
  std::cout << text << std::flush;
  if (!std::cout) {
    throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Standard output could not be written."),
                KI_TEXT("core", "See whether the disk is full or the reader has gone."));
  }
}

}  // namespace kindred::cli
