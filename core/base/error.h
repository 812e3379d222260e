// Errors that stop a job: thrown, and caught only by the job runner and by the command line's main. Bugs of our own
// are asserts; what is wrong inside the data is part of a result.
#pragma once

#include <exception>
#include <string>

#include "core/base/text.h"

namespace kindred {

enum class ErrorCode {
  FileMissing,
  FileUnreadable,
  FileUnwritable,
  DiskFull,
  BadData,
  BadParameters,
  NotFound,
  NameInUse,
  ProjectDamaged,
  ProjectNewer,
  ProjectForeign,
  ProjectInUse,
  OutOfMemory,
  Internal
};

/// What happened, in the user's words, and what to do next.
class Error : public std::exception {
 public:
  Error(ErrorCode code, Text message, Text hint = {})
      : m_code(code), m_problems{std::move(message)}, m_hint(std::move(hint)), m_what(english(m_problems.front())) {}
  /// Several problems of one cause, such as all that is wrong with a set of parameters. `problems` is not empty.
  Error(ErrorCode code, std::vector<Text> problems, Text hint = {})
      : m_code(code), m_problems(std::move(problems)), m_hint(std::move(hint)), m_what(english(m_problems.front())) {}

  [[nodiscard]] ErrorCode code() const { return m_code; }
  [[nodiscard]] const Text& message() const { return m_problems.front(); }
  [[nodiscard]] const std::vector<Text>& problems() const { return m_problems; }
  [[nodiscard]] const Text& hint() const { return m_hint; }
  [[nodiscard]] const char* what() const noexcept override { return m_what.c_str(); }

 private:
  ErrorCode m_code;
  std::vector<Text> m_problems;
  Text m_hint;
  std::string m_what;
};

/// Thrown by Progress when the person asked to stop. Not an error: nothing to report.
struct Cancelled {};

}  // namespace kindred
