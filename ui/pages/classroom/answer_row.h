// A choice of a question: a row with a circle, green with a tick where it is right, red where it was chosen and is not.
#pragma once

#include <QAbstractButton>

#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class AnswerRow : public QAbstractButton {
  Q_OBJECT

 public:
  enum class Look { Open, Chosen, Right, Wrong };

  explicit AnswerRow(const TypeSize& type, QWidget* parent = nullptr);
  void setLook(Look look);
  [[nodiscard]] Look look() const { return m_look; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRect wordsIn(int width) const;
  const TypeSize& m_type;
  Look m_look = Look::Open;
};

}  // namespace kindred::ui::classroom
