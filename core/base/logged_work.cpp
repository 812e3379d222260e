#include "core/base/logged_work.h"

#include <array>
#include <cstdio>

#include "core/base/log.h"

namespace kindred::log {

LoggedWork::LoggedWork(std::string category, std::string what)
    : m_category(std::move(category)), m_what(std::move(what)) {
  info(m_category, m_what + " begun");
}

LoggedWork::~LoggedWork() {
  if (!m_isEnded) warning(m_category, m_what + " did not end, after " + seconds());
}

void LoggedWork::ended(const std::string& figures) {
  m_isEnded = true;
  info(m_category, m_what + " ended in " + seconds() + (figures.empty() ? "" : ": " + figures));
}

std::string LoggedWork::seconds() const {
  const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begun).count();
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3f s", passed);
  return text.data();
}

}  // namespace kindred::log
