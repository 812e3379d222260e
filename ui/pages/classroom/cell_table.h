// A small table of figures in which each cell may be shaded, marked and typed into; gaps part what is known from what is found.
#pragma once

#include <vector>

#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class ColumnNames;

struct CellTableData {
  enum class Look {
    Plain,   ///< a figure without ground
    Known,   ///< shaded by `share`
    Open,    ///< to be found: a weak accent
    Found,   ///< in accent, called out
    Barred,  ///< hidden: dashed border
    Empty    ///< nothing, no border
  };
  struct Cell {
    QString text = {};
    QString below = {};  ///< smaller, where there is room
    Look look = Look::Plain;
    double share = 0;  ///< of the greatest: how dark
    bool isMarked = false;
    bool isOpen = false;  ///< can be clicked or typed into
    QStringList tip = {};
  };
  QStringList rows = {};
  QStringList columns = {};
  std::vector<Cell> cells = {};  ///< row-major
  int gapAfterRow = -1;          ///< a gap below this row; negative: none
  int gapAfterColumn = -1;
  int strongRow = -1;  ///< whose name is bold
};

class CellTable : public Canvas {
  Q_OBJECT

 public:
  explicit CellTable(const TypeSize& type, QWidget* parent = nullptr);
  void setData(CellTableData data);
  [[nodiscard]] const CellTableData& data() const { return m_data; }
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QRectF placeOf(int row, int column) const;
  [[nodiscard]] QRectF nameOf(int row) const;
  [[nodiscard]] QPoint current() const { return m_current; }  ///< column and row; (−1, −1): none
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 signals:
  /// A digit, or NaN for Delete.
  void typed(int row, int column, double value);
  void clicked(int row, int column);
  void nameClicked(int row);

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override {}
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Layout {
    double name = 0, cell = 0, row = 0, head = 0, gap = 0;
  };
  [[nodiscard]] Layout layoutFor(double width) const;
  [[nodiscard]] ColumnNames names(double cell) const;
  [[nodiscard]] const CellTableData::Cell& at(int row, int column) const;
  [[nodiscard]] QPoint cellAt(const QPointF& place) const;
  void drawCell(QPainter& painter, int row, int column) const;
  void drawRowName(QPainter& painter, const QRectF& place, const QString& name) const;
  void setCurrent(const QPoint& cell);
  [[nodiscard]] bool isShort() const;  ///< no cell has a second line

  const TypeSize& m_type;
  CellTableData m_data;
  QPoint m_current{-1, -1};
};

}  // namespace kindred::ui::classroom
