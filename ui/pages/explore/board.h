// Panels side by side with one-pixel lines between them: three columns where there is room, else two, else one. Rows
// fill the height that is there and never fall below what a chart needs.
#pragma once

#include <QGridLayout>
#include <QWidget>
#include <vector>

namespace kindred::ui::explore {

class Board : public QWidget {
  Q_OBJECT

 public:
  explicit Board(QWidget* parent = nullptr);
  /// In reading order. `wide` takes two columns of three, and the whole row of two.
  void add(QWidget* panel, bool wide = false);
  [[nodiscard]] int columns() const { return m_columns; }
  /// That of one column: a scroll area around the board may always make it narrower.
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Panel {
    QWidget* widget;
    bool wide;
  };
  void arrange();
  QGridLayout* m_grid;
  std::vector<Panel> m_panels;
  int m_columns = 0;
};

}  // namespace kindred::ui::explore
