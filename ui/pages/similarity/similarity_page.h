// Who buys alike, and why: a map of customers or products compared with each other, or of customers or segments × products,
// ordered by likeness, by segment or by a figure, and the arithmetic of the current cell.
#pragma once

#include <QTimer>

#include "ui/charts/heatmap_side.h"
#include "ui/page.h"
#include "ui/pages/similarity/map_data.h"
#include "ui/pages/similarity/sight_model.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

class QLabel;
class QPushButton;

namespace kindred::ui {

class CellPane;
class ChartFrame;
class GraphPanel;
class HeatmapCanvas;
enum class HeatmapSide;
class InfoButton;
class MapBar;
class MapTools;
class PartBar;
class TileLoader;

class SimilarityPage : public Page {
  Q_OBJECT

 public:
  explicit SimilarityPage(Session& session, QWidget* parent = nullptr);
  ~SimilarityPage() override;

  [[nodiscard]] QString title() const override { return tr("Similarity"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] bool isBusy() const override;
  void activated() override;

  [[nodiscard]] const ShownMapPtr& map() const { return m_map; }
  /// What is on the screen of the map.
  [[nodiscard]] QAbstractItemModel* table() { return &m_sight; }
  [[nodiscard]] QString caption() const { return m_caption->text(); }
  /// Where a dialog asks for a file to save; replaced in tests.
  std::function<QString(const QString& proposed)> chooseFile;

 private:
  void buildCentre();
  void buildActions();
  void connectMap();
  void retell();
  void fillEmpty();
  void followDataset();

  // Which map is made: similarity_page_map.cpp
  /// Makes the map at once where it is expected to take less than a second; else one in an order that is there sooner,
  /// and the best order after it, or offers that.
  void consider();
  void makeMap() { makeMap(request()); }
  void makeMap(const workflow::MapRequest& request);
  void changeSecond();
  void lookCloser();
  void goBack();
  void showMap(ShownMapPtr map);
  [[nodiscard]] workflow::MapRequest request() const;
  [[nodiscard]] std::optional<SecondMeasure> second() const;
  [[nodiscard]] double secondsFor(const workflow::MapRequest& request) const;

  // What stands around it: similarity_page_sides.cpp
  void showScale();
  void showStrips();
  [[nodiscard]] SideStrip segmentsOf(const workflow::MapSide& side) const;
  void showMarks();
  void moveCut(HeatmapSide side, bool done);
  void showGroups();
  void nameGroups();
  void selectFrame();
  void useAsSegments();
  [[nodiscard]] std::vector<Index> framedCustomers(const QRect& cells) const;
  [[nodiscard]] QString groupOf(int row) const;

  /// Puts the crosshair on a row and who is most alike to it; draws the map with it where it is not there.
  void find(Index row);
  void lookAtRow(int place);
  void lookAtPair(Index other);
  void showGraph();
  void followCustomer();
  void showInfo();
  void showUpdate();
  void showWhere();
  void showStage();
  void followCell();
  void followFrame();
  void selectBoth();
  void exportMatrix();
  void copyPicture();
  [[nodiscard]] QStringList describeCell(int row, int column) const;

  CellPane* m_cell;
  Stages* m_stages;
  EmptyState* m_empty;
  EmptyState* m_offer;
  QWidget* m_centre;
  GraphPanel* m_graph;
  MapTools* m_tools;
  Note* m_note;
  PartBar* m_part;
  HeatmapCanvas* m_canvas;
  MapBar* m_bar;
  ChartFrame* m_frame;
  Label* m_caption;
  InfoButton* m_info;
  QPushButton* m_copy;
  QPushButton* m_export;
  SightModel m_sight;
  TileLoader* m_tiles;
  QTimer m_cellTimer;
  QTimer m_groupTimer;
  ShownMapPtr m_map;
  std::vector<ShownMapPtr> m_trail;            ///< maps of which this one is a part, the whole one first
  std::optional<workflow::MapRequest> m_best;  ///< what follows the map that is being made
  std::optional<Index> m_sought;               ///< what the map that is being made shows first
  bool m_making = false;
  int m_asked = 0;  ///< maps there have been asked for
};

}  // namespace kindred::ui
