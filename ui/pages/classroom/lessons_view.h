// The lessons: which one, on what data, and the player of it.
#pragma once

#include "ui/pages/classroom/player.h"
#include "ui/session.h"

class QComboBox;

namespace kindred::ui {
class SegmentedControl;
}

namespace kindred::ui::classroom {

class FileDeck;
class InsideDeck;

class LessonsView : public QWidget {
  Q_OBJECT

 public:
  LessonsView(Session& session, const TypeSize& type, Pane* side, QWidget* parent = nullptr);
  [[nodiscard]] Player* player() const { return m_player; }
  /// Lessons from files.
  [[nodiscard]] FileDeck* files() const { return m_files; }
  [[nodiscard]] QString subtitle() const;
  /// Opens a lesson by its key. False where there is none of this key.
  bool open(const QString& key);
  /// Opens the look into an algorithm, by its key.
  void lookInside(const QString& method);

 signals:
  void shown();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitTabs();
  void followData();
  void chosen(int place);

  Session& m_session;
  Player* m_player;
  FileDeck* m_files;
  InsideDeck* m_inside;
  SegmentedControl* m_tabs;
  QComboBox* m_list;  ///< in place of the tabs where these have no room
  QComboBox* m_data;
  ElidedLabel* m_hint;
};

}  // namespace kindred::ui::classroom
