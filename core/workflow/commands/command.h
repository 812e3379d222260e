// A verb of the command line with what it takes. One function a verb gives its own (import.h, train.h …); all.h has them all.
#pragma once

#include "core/params/schema.h"
#include "core/workflow/commands/option.h"

namespace kindred::workflow {

template <class Arguments>
struct Command {
  std::string verb;
  std::string title;
  Options<Arguments> options = {};
};

/// The project and the data set that most verbs are about.
struct DatasetArguments {
  std::string project;
  std::string dataset;  ///< empty: the only one

  bool operator==(const DatasetArguments&) const = default;
};

template <class Arguments>
Options<Arguments>& addProject(Options<Arguments>& options) {
  return options.add(&Arguments::project, "--project", "The project file, name.kindred").required();
}

template <class Arguments>
Options<Arguments>& addDataset(Options<Arguments>& options) {
  return options.add(&Arguments::dataset, "--dataset", "Data set; without it, the only one");
}

/// --seed, always written: the default may change, a result may not.
template <class Arguments>
Options<Arguments>& addSeed(Options<Arguments>& options) {
  constexpr Whole Any{.least = 0, .most = std::numeric_limits<std::uint64_t>::max()};
  return options.add(&Arguments::seed, "--seed", "Seed of all random choices", Any).showDefault().alwaysWritten();
}

/// As a line for a POSIX shell.
std::string commandLine(const std::string& verb, const Words& words);

template <class Arguments>
std::string commandLine(const Command<Arguments>& command, const Arguments& arguments) {
  return commandLine(command.verb, command.options.words(arguments));
}

/// The values of --set: what differs from the defaults, and the preference always, since the data set's own may change.
Words settingsOf(const Parameters& all, const Values& values);

/// "2011-12-09" as seconds. Throws Error (BadParameters).
std::int64_t parsedDay(const std::string& text);

}  // namespace kindred::workflow
