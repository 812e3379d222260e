// A piece of work in the log: that it began, and with what figures and seconds it ended; or that it did not end.
#pragma once

#include <chrono>
#include <string>

namespace kindred::log {

class LoggedWork {
 public:
  /// `what`: "training item_knn".
  LoggedWork(std::string category, std::string what);
  /// Without ended(): stopped, or failed with an error of which the one who catches it tells.
  ~LoggedWork();
  LoggedWork(const LoggedWork&) = delete;
  LoggedWork& operator=(const LoggedWork&) = delete;

  /// `figures`: "120 rows kept of 130".
  void ended(const std::string& figures = {});

 private:
  [[nodiscard]] std::string seconds() const;

  std::string m_category, m_what;
  std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
  bool m_isEnded = false;
};

}  // namespace kindred::log
