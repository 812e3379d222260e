// The small sentences beneath a chart. Where there is little height they take a few lines, with "…", and the tooltip says
// all of them.
#pragma once

#include "ui/widgets/labels.h"

namespace kindred::ui {

class Caption : public Label {
  Q_OBJECT

 public:
  explicit Caption(QWidget* parent = nullptr);
  /// 0: as many as the words need.
  void setMostLines(int lines);
  [[nodiscard]] bool isCut() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int mostHeight() const;
  int m_lines = 0;
};

/// Lines for the caption of a chart on a place of this height, for setMostLines().
int captionLines(int height);

}  // namespace kindred::ui
