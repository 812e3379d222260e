#include "ui/jobs/questions.h"

namespace kindred::ui {

void Questions::drop(const std::string& key) {
  const auto asked = m_asked.find(key);
  if (asked == m_asked.end()) return;
  const QPointer<Job> job = asked->second;
  m_asked.erase(asked);
  if (job && !job->ended()) job->cancel();
}

void Questions::outdate(Of of) {
  for (auto each = static_cast<std::size_t>(of); each < m_ages.size(); ++each) ++m_ages[each];
}

}  // namespace kindred::ui
