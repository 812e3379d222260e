// A mistake of the program itself, told so that a person can send it to its makers.
#pragma once

#include <exception>
#include <string>

#include "core/base/error.h"

namespace kindred::workflow {

/// "Kindred 0.1.0, Debian GNU/Linux 12 (bookworm), Linux 6.1.0 x86_64".
std::string programAndPlatform();

/// An exception that is no Error, as one (Internal), and into the log. `during`: the verb or the job, without what the
/// data hold.
Error incident(const std::string& during, const std::exception& error);

/// What is sent: what happened during what, program and platform, the last lines of the log, and where the log is.
/// English, as its makers read it.
std::string reportOf(const std::string& during, const Error& error);

}  // namespace kindred::workflow
