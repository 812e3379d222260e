// Beside the map: overview, zoom, colours with their legend, what cells and strips say, and the cut line in words.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/charts/heatmap_colours.h"
#include "ui/pages/similarity/map_data.h"

class QComboBox;
class QPushButton;

namespace kindred::ui {

class HeatmapCanvas;
class HeatmapOverview;
class Label;
class SegmentedControl;
class Session;

class MapBar : public QWidget {
  Q_OBJECT

 public:
  MapBar(Session& session, HeatmapCanvas& canvas, QWidget* parent = nullptr);

  /// Offers what a map can show; keeps what was chosen where it still can.
  void show(const ShownMapPtr& map);
  [[nodiscard]] similarity::Aggregate aggregate() const;
  /// The key of the measure above the diagonal; empty: the same as below.
  [[nodiscard]] std::string second() const;
  /// The figure along the rows, by key; empty: none.
  [[nodiscard]] std::string strip() const;
  [[nodiscard]] ColourMap colours() const;
  void setCutWords(const QString& words);
  [[nodiscard]] QPushButton* segmentButton() const { return m_segment; }

 signals:
  void aggregateChanged();
  void secondChanged();
  void stripChanged();

 private:
  void build();
  void retell();
  void showLegend();
  void chooseColours();
  [[nodiscard]] QString coloursKey() const;

  Session& m_session;
  HeatmapCanvas& m_canvas;
  ShownMapPtr m_map;
  QString m_stripKey = QStringLiteral("segment");  ///< what was chosen, also while a map does not have it
  HeatmapOverview* m_overview;
  SegmentedControl* m_tool;
  Label* m_coloursTitle;
  ColourBar* m_legend;
  QComboBox* m_colours;
  Label* m_aggregateTitle;
  QComboBox* m_aggregate;
  Label* m_secondTitle;
  QComboBox* m_second;
  Label* m_stripTitle;
  QComboBox* m_strip;
  QWidget* m_cut;
  Label* m_cutTitle;
  Label* m_cutWords;
  QPushButton* m_segment;
};

}  // namespace kindred::ui
