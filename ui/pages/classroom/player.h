// Steps through a deck: the picture, beneath it Back, Step, Play, and beside it what the step does, what just changed and a
// question for the class. Left and Right step, Home begins anew, Space plays, wherever a control does not use the key itself.
#pragma once

#include <QTimer>
#include <vector>

#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/widgets/pane.h"

class QComboBox;
class QPushButton;

namespace kindred::ui {
class Note;
}

namespace kindred::ui::classroom {

class StepBars;

class Player : public QWidget {
  Q_OBJECT

 public:
  /// `side` takes the words; the player does not own it.
  Player(const TypeSize& type, Pane* side, QWidget* parent = nullptr);

  /// The player takes the deck.
  void addDeck(Deck* deck);
  void setDeck(int place);
  [[nodiscard]] Deck* deck() const { return m_current < 0 ? nullptr : m_decks[static_cast<std::size_t>(m_current)]; }
  [[nodiscard]] int currentDeck() const { return m_current; }
  [[nodiscard]] const std::vector<Deck*>& decks() const { return m_decks; }
  [[nodiscard]] int step() const { return m_step; }
  void goTo(int step);
  [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
  void setPlaying(bool playing);

 signals:
  /// Another deck, other data, another step.
  void shown();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void buildButtons();
  void fitBar();
  void buildSide(Pane* side);
  void follow();
  void retell();
  void forward();

  const TypeSize& m_type;
  std::vector<Deck*> m_decks;
  int m_current = -1;
  int m_step = 0;
  QTimer m_timer;
  Note* m_note;
  Stages* m_stages;
  Stages* m_controls;
  Stages* m_asides;
  QWidget* m_bar;
  QWidget* m_buttons;
  QPushButton* m_first;
  QPushButton* m_back;
  QPushButton* m_forward;
  QPushButton* m_play;
  QComboBox* m_speed;
  StepBars* m_bars = nullptr;
  Label* m_title = nullptr;
  Label* m_what = nullptr;
  QWidget* m_changesBox = nullptr;
  Label* m_changesTitle = nullptr;
  Label* m_changes = nullptr;
  QWidget* m_questionBox = nullptr;
  Label* m_questionTitle = nullptr;
  Label* m_question = nullptr;
};

}  // namespace kindred::ui::classroom
