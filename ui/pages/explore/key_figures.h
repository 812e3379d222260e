// The row of key figures at the top of Explore: for everyone, and in the accent for the selection. It takes a second
// row where there is no room for all side by side.
#pragma once

#include <QGridLayout>
#include <QWidget>
#include <vector>

#include "ui/pages/explore/explore_data.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::explore {

class KeyFigures : public QWidget {
  Q_OBJECT

 public:
  explicit KeyFigures(QWidget* parent = nullptr);
  void show(const Shown& shown);
  /// Caption, figure of everyone and of the selected, as they are shown.
  [[nodiscard]] std::vector<QStringList> figures() const;
  /// That of one cell: what is around may always be narrower than all of them.
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Cell {
    QWidget* widget;
    Label* caption;
    Label* figure;
    Label* selected;
  };
  struct Figure {
    QString caption, figure, selected, toolTip;
  };
  void setCells(const std::vector<Figure>& figures);
  [[nodiscard]] static std::vector<Figure> figuresOf(const Shown& shown);
  void arrange();
  [[nodiscard]] int cellWidth() const;

  QGridLayout* m_grid;
  std::vector<Cell> m_cells;
  int m_columns = 0;
};

}  // namespace kindred::ui::explore
