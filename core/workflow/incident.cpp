#include "core/workflow/incident.h"

#include <sys/utsname.h>

#include <fstream>

#include "core/base/error_words.h"
#include "core/base/log.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t LinesSent = 40;

/// PRETTY_NAME of os-release(5), without its quotes.
std::string nameOfSystem() {
  std::ifstream file("/etc/os-release");
  const std::string key = "PRETTY_NAME=";
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(key)) continue;
    line.erase(0, key.size());
    std::erase(line, '"');
    return line + ", ";
  }
  return {};
}

}  // namespace

std::string programAndPlatform() {
  std::string platform = "unknown system";
  utsname system{};
  if (uname(&system) == 0) platform = std::string(system.sysname) + " " + system.release + " " + system.machine;
  return "Kindred " + programVersion() + ", " + nameOfSystem() + platform;
}

Error incident(const std::string& during, const std::exception& error) {
  log::error("program", "internal error during “" + during + "”: " + withoutData(error));
  return {ErrorCode::Internal, KI_TEXT("core", "Something went wrong inside Kindred: %1").with(error.what()),
          KI_TEXT("core", "The project is as it was. This is an error of the program: tell its makers what you did.")};
}

std::string reportOf(const std::string& during, const Error& error) {
  std::string text;
  for (const Text& problem : error.problems()) text += english(problem) + "\n";
  text += "During: " + during + "\nProgram: " + programAndPlatform() + "\n";
  const auto file = log::file();
  text += "Log: " + (file.empty() ? std::string("none") : file.string()) + "\n";
  for (const std::string& line : log::lastLines(LinesSent)) text += "  " + line + "\n";
  return text;
}

}  // namespace kindred::workflow
