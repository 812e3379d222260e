// Who buys alike, and why: the heatmap of customers or products, ordered by average linkage, and the arithmetic of the
// current cell.
#pragma once

#include <QTimer>

#include "ui/models/rows_model.h"
#include "ui/page.h"
#include "ui/pages/similarity/similarity_data.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace kindred::ui {

class CellPane;
class ChartFrame;
class ColourBar;
class FindField;
class HeatmapCanvas;
class InfoButton;
class SegmentedControl;

/// A row of the map in the table beside it: who it is and who is most alike.
struct MapRow {
  QString title;
  SegmentMark mark;
  QString closest;
  double similarity = 0;
};

class SimilarityPage : public Page {
  Q_OBJECT

 public:
  explicit SimilarityPage(Session& session, QWidget* parent = nullptr);
  ~SimilarityPage() override;

  [[nodiscard]] QString title() const override { return tr("Similarity"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] bool isBusy() const override { return m_cellTimer.isActive(); }
  void activated() override;

  [[nodiscard]] const ShownMapPtr& map() const { return m_map; }
  /// Beside the map: a row for each of its rows, with who is most alike.
  [[nodiscard]] QAbstractItemModel* table() { return &m_rows; }
  [[nodiscard]] QString caption() const { return m_caption->text(); }
  /// Where a dialog asks for a file to save; replaced in tests.
  std::function<QString(const QString& proposed)> chooseFile;

 private:
  void buildTools();
  void buildCentre();
  void buildActions();
  void retell();
  void fillEmpty();
  void followDataset();
  /// Makes the map at once where it is expected to take less than a second, else offers the button.
  void consider();
  void makeMap() { makeMap(request()); }
  void makeMap(const workflow::HeatmapRequest& request);
  void chooseMeasure();
  /// Puts the crosshair on a row and who is most alike to it; draws the map with it where it is not there.
  void find(Index row);
  void followCustomer();
  void showUpdate();
  void showWhere();
  void showMap(ShownMapPtr map);
  void showBands();
  void showSelected();
  void showTable();
  void showLegend();
  void showStage();
  void followCell();
  void selectBoth();
  void exportMatrix();
  void copyPicture();
  [[nodiscard]] similarity::Axis axis() const;
  [[nodiscard]] similarity::MeasureOptions options() const;
  [[nodiscard]] workflow::HeatmapRequest request() const;
  [[nodiscard]] QStringList describeCell(int row, int column) const;
  [[nodiscard]] QString nameAt(int place) const;

  CellPane* m_cell;
  Stages* m_stages;
  EmptyState* m_empty;
  EmptyState* m_offer;
  QWidget* m_centre;
  ToolBar* m_tools;
  ToolBar* m_rowsBar;  ///< which rows the map holds
  SegmentedControl* m_axis;
  QComboBox* m_measure;
  QSpinBox* m_overlap;
  FindField* m_find;
  QComboBox* m_colours;
  Note* m_note;
  HeatmapCanvas* m_canvas;
  ChartFrame* m_frame;
  ColourBar* m_bar;
  Label* m_caption;
  InfoButton* m_info;
  QPushButton* m_update;
  QPushButton* m_copy;
  QPushButton* m_export;
  RowsModel<MapRow> m_rows;
  QTimer m_cellTimer;
  ShownMapPtr m_map;
  std::optional<Index> m_sought;  ///< what the map that is being made shows first
  bool m_making = false;
  int m_usualOverlap = 1;  ///< of the measure
};

}  // namespace kindred::ui
