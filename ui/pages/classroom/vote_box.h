// Hands of the class: two counters as one bar. Keys 1 and 2 count, wherever the lesson has the focus.
#pragma once

#include <QWidget>
#include <array>

#include "ui/pages/classroom/type_size.h"

class QPushButton;

class QBoxLayout;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class VoteBox : public QWidget {
  Q_OBJECT

 public:
  explicit VoteBox(const TypeSize& type, QWidget* parent = nullptr);
  void setNames(const QString& first, const QString& second);
  void add(int side);
  void clear();
  [[nodiscard]] int hands(int side) const { return m_hands[static_cast<std::size_t>(side)]; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  class Bar;
  void retell();
  /// Buttons side by side, or one beneath the other where their names have no room.
  void fitButtons();

  const TypeSize& m_type;
  std::array<int, 2> m_hands{};
  Label* m_title;
  Label* m_count;
  Bar* m_bar;
  std::array<QPushButton*, 2> m_buttons;
  QBoxLayout* m_row;
};

}  // namespace kindred::ui::classroom
