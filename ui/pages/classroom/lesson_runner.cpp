#include "ui/pages/classroom/lesson_runner.h"

namespace kindred::ui::classroom {
namespace {

std::size_t stepAt(const lesson::Lesson& lesson, int line) {
  std::size_t step = 0;
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    if (lesson.steps[i].line <= line) step = i;
  }
  return step;
}

}  // namespace

LessonRunner::LessonRunner(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

std::vector<std::string> LessonRunner::dataSetNames() const {
  std::vector<std::string> names;
  for (const workflow::DatasetInfo& info : m_session.datasets()) names.push_back(info.name);
  return names;
}

// By name at the time of the question; loaded on the thread that runs.
lesson::DataSets LessonRunner::dataSets() const {
  std::map<std::string, std::int64_t> ids;
  for (const workflow::DatasetInfo& info : m_session.datasets()) ids[info.name] = info.id;
  return [workspace = m_session.workspace(), ids](const std::string& name) -> DatasetPtr {
    const auto found = ids.find(name);
    return workspace == nullptr || found == ids.end() ? nullptr : workspace->dataset(found->second);
  };
}

void LessonRunner::preview(const QByteArray& text, std::optional<std::size_t> step, int line,
                           std::function<void(const Preview&)> use) {
  m_session.ask(
      {.asker = this, .key = "classroom/preview", .of = Of::Window},
      [text = text.toStdString(), step, line, names = dataSetNames(), sets = dataSets(),
       walks = m_walks](Progress& progress) {
        auto preview = std::make_shared<Preview>();
        preview->parsed = lesson::parse(text, names);
        const lesson::Lesson& lesson = preview->parsed.lesson;
        if (lesson.steps.empty()) return preview;
        preview->step = std::min(step.value_or(stepAt(lesson, line)), lesson.steps.size() - 1);
        preview->run = lesson::runStep(lesson, preview->step, sets, *walks, progress);
        return preview;
      },
      [use = std::move(use)](const std::shared_ptr<Preview>& preview) { use(*preview); });
}

void LessonRunner::play(const std::string& key, const lesson::Lesson& lesson,
                        std::function<void(const PlayedLesson&)> use, Fail fail) {
  m_session.ask(
      {.asker = this, .key = key, .of = Of::Window},
      [lesson, sets = dataSets(), walks = m_walks](Progress& progress) {
        auto played = std::make_shared<PlayedLesson>();
        played->lesson = lesson;
        for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
          Progress part = progress.part(static_cast<double>(step) / static_cast<double>(lesson.steps.size()),
                                        static_cast<double>(step + 1) / static_cast<double>(lesson.steps.size()));
          played->steps.push_back(lesson::runStep(lesson, step, sets, *walks, part));
        }
        return played;
      },
      [use = std::move(use)](const std::shared_ptr<PlayedLesson>& played) { use(*played); }, std::move(fail));
}

}  // namespace kindred::ui::classroom
