// Lessons read and run beside the window, with what was walked kept, so that typing stays quick.
#pragma once

#include <optional>

#include "core/lesson/lesson_run.h"
#include "ui/pages/classroom/lesson_sheet.h"
#include "ui/session.h"

namespace kindred::ui::classroom {

class LessonRunner : public QObject {
  Q_OBJECT

 public:
  explicit LessonRunner(Session& session, QObject* parent = nullptr);

  struct Preview {
    lesson::Parsed parsed;
    std::size_t step = 0;      ///< the one that was asked for, or that stands at the line
    lesson::RunStep run = {};  ///< of that step; nothing where there is none
  };
  /// What a text says, and one step of it: by its place, or by a line.
  void preview(const QByteArray& text, std::optional<std::size_t> step, int line,
               std::function<void(const Preview&)> use);
  /// All steps of a lesson. `key` tells questions apart: a later one of the same key takes the place of the earlier.
  void play(const std::string& key, const lesson::Lesson& lesson, std::function<void(const PlayedLesson&)> use,
            Fail fail = {});
  /// Names that `file:` may give.
  [[nodiscard]] std::vector<std::string> dataSetNames() const;

 private:
  [[nodiscard]] lesson::DataSets dataSets() const;
  Session& m_session;
  std::shared_ptr<lesson::Walks> m_walks = std::make_shared<lesson::Walks>();
};

}  // namespace kindred::ui::classroom
