#include "app/commands/command_line.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>

#include "core/base/blank.h"
#include "core/base/error_words.h"
#include "core/base/log.h"
#include "core/base/logged_work.h"
#include "core/base/parallel.h"
#include "core/workflow/incident.h"

namespace kindred::cli {
namespace {

/// What Ctrl-C, a scheduler's SIGTERM and a closed terminal cancel; a second one ends the program at once.
CancelToken& interruption() {
  static CancelToken token;
  return token;
}

volatile std::sig_atomic_t signalThatCame = SIGINT;
volatile std::sig_atomic_t readings = 0;  // EndsAtOnce that live
constexpr std::string_view Stopped = "Stopped. The project is as it was.\n";

void watchSignals() {
  interruption();  // made before any signal can come
  struct sigaction action {};
  action.sa_handler = [](int signal) {
    if (readings > 0) {
      static_cast<void>(!write(STDERR_FILENO, Stopped.data(), Stopped.size()));
      _exit(ExitSignalled + signal);
    }
    signalThatCame = signal;
    interruption().cancel();
  };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);  // nohup, a shell's background jobs
  }
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an error with a message
}

/// Whether a file of this name is what standard output goes to; devices that hold nothing are no matter.
bool isStandardOutput(const std::string& path) {
  struct stat file {
  }, output{};
  if (stat(path.c_str(), &file) != 0 || fstat(STDOUT_FILENO, &output) != 0) return false;
  const bool same = file.st_dev == output.st_dev && file.st_ino == output.st_ino;
  return same && (!S_ISCHR(output.st_mode) || isatty(STDOUT_FILENO) == 1);
}

/// Whether an option that names a file to be written names standard output.
bool takesOutput(const CLI::App& command) {
  for (const char* name : {"--out", "--labels", "--save-skipped"}) {
    const auto* option = command.get_option_no_throw(name);
    if (option != nullptr && std::ranges::any_of(option->results(), isStandardOutput)) return true;
  }
  return false;
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

using Words = std::vector<std::string>;

/// The option of a command that a word names, with or without "=value"; null where it names none.
const CLI::Option* optionOf(const CLI::App& command, const std::string& word) {
  return word.starts_with("--") ? command.get_option_no_throw(word.substr(0, word.find('='))) : nullptr;
}

/// Values that nobody meant: CLI11 would take an empty one for none and the option behind it for the value.
std::vector<Text> missingValues(const CLI::App& command, const Words& words) {
  std::vector<Text> problems;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto* option = optionOf(command, words[i]);
    if (option == nullptr) {
      if (isBlank(words[i])) problems.push_back(KI_TEXT("core", "An argument is empty."));
      continue;
    }
    const std::string name = words[i].substr(0, words[i].find('='));
    const bool joined = name.size() < words[i].size();
    if (option->get_expected_min() == 0 || (!joined && i + 1 == words.size())) continue;
    const std::string value = joined ? words[i].substr(name.size() + 1) : words[++i];
    const bool blank = value.empty() || (isBlank(value) && name != "--delimiter");
    if (!blank && (joined || optionOf(command, value) == nullptr)) continue;
    problems.push_back(KI_TEXT("core", "%1 has no value.").with(name));
    if (!blank) --i;
  }
  return problems;
}

void requireValues(const CLI::App& app, int argc, char** argv) {
  const Words words(argv + std::min(argc, 2), argv + argc);
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (argc < 2 || command->get_name() != argv[1]) continue;
    auto problems = missingValues(*command, words);
    if (problems.empty()) return;
    throw UsageError{std::move(problems), KI_TEXT("core", "Give it a value, or leave the option out.")};
  }
}

}  // namespace

EndsAtOnce::EndsAtOnce() {
  if (interruption().cancelled()) throw Cancelled{};
  readings = readings + 1;
}

EndsAtOnce::~EndsAtOnce() { readings = readings - 1; }

void asUsage(const std::function<void()>& check) {
  try {
    check();
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadParameters) throw;
    throw UsageError{error.problems(), error.hint()};
  }
}

CommandLine::CommandLine() : m_app("Finds the customers who are alike, and what to offer them.", "kindred-cli") {
  m_app.set_version_flag("--version", "kindred-cli " + workflow::programVersion());
  m_app.require_subcommand(1);
}

CLI::App& CommandLine::addVerb(const std::string& name, const std::string& description, std::function<void()> action) {
  CLI::App* command = m_app.add_subcommand(name, description);
  addFlags(*command, commonOptions(), m_common);
  command->callback([this, action = std::move(action)] { m_action = action; });
  return *command;
}

int CommandLine::run(int argc, char** argv) {
  try {
    requireValues(m_app, argc, argv);
    m_app.parse(argc, argv);
  } catch (const UsageError& error) {
    report(error.problems, error.hint);
    return ExitUsage;
  } catch (const CLI::ParseError& error) {
    return error.get_exit_code() == 0 ? m_app.exit(error)
                                      : reportUsage(m_app, error, argc > 1 ? argv[1] : std::string());
  }
  for (const auto* command : m_app.get_subcommands()) {
    m_outIsTaken = takesOutput(*command);
    m_verb = command->get_name();
  }
  log::start();
  if (m_common->verbose) log::showOnStandardError();
  watchSignals();
  m_progressLine.emplace(m_common->quiet);
  m_progress.emplace(&*m_progressLine, interruption());
  return act();
}

int CommandLine::act() {
  try {
    std::optional<ThreadLimit> limit;
    if (m_common->threads > 0) limit.emplace(m_common->threads);
    log::LoggedWork logged("program", "kindred-cli " + m_verb);
    m_action();
    logged.ended();
    return ExitDone;
  } catch (const Cancelled&) {
    m_progressLine->clear();
    std::cerr << (m_stopped.empty() ? Stopped : std::string_view(m_stopped));
    return ExitSignalled + signalThatCame;
  } catch (const UsageError& error) {
    m_progressLine->clear();
    report(error.problems, error.hint);
    return ExitUsage;
  } catch (const Error& error) {
    log::error("program", withoutData(error));
    m_progressLine->clear();
    if (error.code() == ErrorCode::Internal) reportIncident(error);
    else report(error.problems(), error.hint());
  } catch (const std::bad_alloc&) {
    m_progressLine->clear();
    report({KI_TEXT("core", "There is not enough memory for this.")},
           KI_TEXT("core", "Close other programs, or choose fewer customers or products."));
  } catch (const std::exception& error) {
    m_progressLine->clear();
    reportIncident(workflow::incident(m_verb, error));
  }
  return ExitFailed;
}

void CommandLine::reportIncident(const Error& error) const {
  std::vector<Text> problems = error.problems();
  problems.push_back(KI_TEXT("core", "It happened in “%1” of %2.").with(m_verb).with(workflow::programAndPlatform()));
  const auto file = log::file();
  report(problems, file.empty()
                       ? error.hint()
                       : KI_TEXT("core",
                                 "The project is as it was. This is an error of the program: send these lines and "
                                 "the end of %1 to its makers.")
                             .with(file.string()));
}

void CommandLine::print(const Json& document) {
  write(document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

void CommandLine::print(const std::string& text) { write(text); }

void CommandLine::note(const std::string& text) {
  if (m_common->quiet || m_common->json) return;
  m_progressLine->clear();
  std::cerr << printable(text) << '\n';
}

void CommandLine::write(const std::string& text) {
  m_progressLine->clear();
  std::ostream& output = m_outIsTaken ? std::cerr : std::cout;
  output << text << std::flush;
  if (!output) {
    throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Standard output could not be written."),
                KI_TEXT("core", "See whether the disk is full or the reader has gone."));
  }
}

}  // namespace kindred::cli
