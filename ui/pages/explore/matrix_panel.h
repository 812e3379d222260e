// Who has what, as a density picture that zooms down to single cells.
#pragma once

#include "ui/charts/chart_frame.h"
#include "ui/charts/density_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/explore/explore_data.h"

namespace kindred::ui::explore {

/// A band of customers in the table beside the picture.
struct BandRow {
  Index first = 0, last = 0;  ///< ranks from 1
  std::int64_t filled = 0;
  double density = 0;
};

class MatrixPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit MatrixPanel(Session& session, QWidget* parent = nullptr);
  void show(const Shown& shown);

 private:
  MatrixPanel(Session& session, DensityCanvas* canvas, QWidget* parent);
  void retell();
  void showTitle();
  void load();
  void countTile();
  void showTile(ShownTile tile);
  [[nodiscard]] QStringList describe(const DensityTile& tile, int band, int column) const;

  Session& m_session;
  DensityCanvas* m_canvas;
  RowsModel<BandRow> m_rows;
  Shown m_shown;
  std::shared_ptr<const RankedMatrix> m_matrix;
};

}  // namespace kindred::ui::explore
