// Customers by recency and frequency score: 5 × 5 cells, each of which can be selected.
#pragma once

#include "ui/charts/cell_grid.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/rows_model.h"
#include "ui/pages/explore/explore_data.h"

namespace kindred::ui::explore {

/// A row of the table beside the grid.
struct RfmRowShown {
  int r = 0, f = 0;
  Index customers = 0;
  Index selected = 0;
};

class RfmPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit RfmPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);
  [[nodiscard]] CellGrid* grid() const { return m_grid; }

 private:
  RfmPanel(Session& session, CellGrid* grid, QWidget* parent);
  void retell();
  [[nodiscard]] CellGridData dataOf() const;
  [[nodiscard]] QString boundsOf(const RfmRowShown& row) const;
  [[nodiscard]] QString remark() const;
  void select(int row, int column, SetMode mode);

  Session& m_session;
  CellGrid* m_grid;
  RowsModel<RfmRowShown> m_rows;
  Shown m_shown;
};

}  // namespace kindred::ui::explore
