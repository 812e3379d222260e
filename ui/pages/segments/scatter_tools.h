// The tool bar of the scatter plot: projection, colour, tools, modes of selecting. Modes show their words where there
// is room for them.
#pragma once

#include "ui/charts/scatter_canvas.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

class QComboBox;

namespace kindred::ui::segments {

/// What the points' colours tell.
enum class ColourBy { Segment, Recency, Orders, Spend };

class ScatterTools : public ToolBar {
  Q_OBJECT

 public:
  explicit ScatterTools(QWidget* parent = nullptr);

  /// Offers what the data set knows; keeps the choice where it still can.
  void setColours(const std::vector<ColourBy>& colours, bool rated);
  [[nodiscard]] ColourBy colour() const;
  [[nodiscard]] std::string projection() const;
  /// At the right end.
  void addLast(QWidget* widget);

 signals:
  void projectionChanged();
  void colourChanged();
  void toolChanged(kindred::ui::ScatterCanvas::Tool tool);
  void modeChanged(kindred::SetMode mode);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retell();
  void fillProjections();
  void fitWords();
  void setWords(bool shown);
  [[nodiscard]] QString colourName(ColourBy colour) const;

  QComboBox* m_projection;
  QComboBox* m_colour;
  SegmentedControl* m_tools;
  SegmentedControl* m_modes;
  std::vector<ColourBy> m_colours{ColourBy::Segment};
  bool m_rated = false;
};

}  // namespace kindred::ui::segments
