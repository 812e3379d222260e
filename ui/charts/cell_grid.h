// A small matrix of labelled cells: figures on colour, a name, and a bar for the share that is selected. Arrow keys
// move from cell to cell, Enter or a click picks one (Shift adds, Ctrl+Shift subtracts).
#pragma once

#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"

namespace kindred::ui {

struct CellGridData {
  struct Cell {
    double value = 0;      ///< chooses the colour, from 0 to the greatest
    QString figure = {};   ///< bold; left out where there is no room
    QString name = {};     ///< beneath it
    double selected = -1;  ///< share in [0, 1] of the bar; negative: no bar
    QStringList tip = {};
  };
  int rows = 0;
  int columns = 0;
  std::vector<Cell> cells = {};  ///< row-major, from the top
  QStringList rowLabels = {};
  QStringList columnLabels = {};  ///< those that do not fit are left out
  QString across = {};            ///< title of the axis beneath
  QString upwards = {};           ///< title of the axis at the left, drawn upright
  QString greatest = {};          ///< the greatest value in words: with them a scale of the colours is drawn
};

class CellGrid : public Canvas {
  Q_OBJECT

 public:
  explicit CellGrid(QWidget* parent = nullptr);
  void setData(CellGridData data);
  [[nodiscard]] const CellGridData& data() const { return m_data; }
  /// As (column, row); (−1, −1): none.
  [[nodiscard]] QPoint current() const { return m_current; }
  [[nodiscard]] QRectF cellRect(int row, int column) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void picked(int row, int column, kindred::SetMode mode);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void drawCell(QPainter& painter, int row, int column) const;
  void drawLabels(QPainter& painter) const;
  [[nodiscard]] const CellGridData::Cell& at(int row, int column) const;
  [[nodiscard]] QPoint cellAt(const QPointF& place) const;
  void setCurrent(const QPoint& cell);

  CellGridData m_data;
  double m_greatest = 1;
  QPoint m_current{-1, -1};
};

}  // namespace kindred::ui
