// Lessons from files: the list of them, and the one that was chosen, step by step by the player.
#pragma once

#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/lesson_runner.h"
#include "ui/pages/classroom/lesson_store.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui::classroom {

class CourseList;

class FileDeck : public Deck {
  Q_OBJECT

 public:
  FileDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("course"); }
  [[nodiscard]] QString name() const override { return tr("Course"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] int steps() const override { return m_played ? static_cast<int>(m_played->steps.size()) : 1; }
  [[nodiscard]] lesson::StepWords words(int step) const override;
  [[nodiscard]] QString changes() const override { return m_changes; }
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override { return m_stages; }
  [[nodiscard]] QWidget* controls() const override { return m_controls; }

  /// Plays a text. What is wrong with it is said instead where it cannot be played.
  void open(const LessonSource& source);
  /// Back to the list.
  void close();
  [[nodiscard]] LessonSheet* sheet() const { return m_sheet; }
  [[nodiscard]] CourseList* list() const { return m_list; }
  [[nodiscard]] bool isOpen() const { return m_played.has_value(); }
  /// Whether a cell of a table was changed; the file is not.
  [[nodiscard]] bool isChanged() const { return m_original.has_value(); }
  /// Takes all such changes back.
  void restore();

 signals:
  /// A lesson should be edited; without a text, a new one.
  void editRequested(const LessonSource& source);

 private:
  void buildControls();
  void openFile();
  void followControls();
  void change(Eigen::Index person, Eigen::Index product, double value);
  void take(PlayedLesson played);

  LessonRunner m_runner;
  LessonSource m_source;
  std::optional<PlayedLesson> m_played;
  std::optional<PlayedLesson> m_original;  ///< while it is shown with changed cells
  int m_step = 0;
  QString m_changes;
  Stages* m_stages;
  CourseList* m_list;
  LessonSheet* m_sheet;
  QWidget* m_controls;
  QPushButton* m_all;
  QPushButton* m_asItWas;
  QPushButton* m_teacher;  ///< checked: answers and the teacher's words are shown
  QPushButton* m_edit;
  QPushButton* m_new;
  QPushButton* m_open;
};

}  // namespace kindred::ui::classroom
