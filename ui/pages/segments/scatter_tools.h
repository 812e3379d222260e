// The tool bar of the scatter plot: projection, colour with the product that it may tell, tools, modes of selecting.
// Modes show their words where there is room for them; where there is little, tools and modes are a button each.
#pragma once

#include "ui/charts/scatter_canvas.h"
#include "ui/pages/segments/scatter_colours.h"
#include "ui/session.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

class QComboBox;

namespace kindred::ui {
class FindField;
}

namespace kindred::ui::segments {

class FoldedChoice;

class ScatterTools : public ToolBar {
  Q_OBJECT

 public:
  explicit ScatterTools(Session& session, QWidget* parent = nullptr);

  /// Offers what the data set knows; keeps the choice where it still can.
  void show(const ShownPtr& shown);
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
  enum class Room { Words, Icons, Folded };
  void take(Room room);
  void fillColours();
  void showFind();

  QComboBox* m_projection;
  QComboBox* m_colour;
  FindField* m_find;
  SegmentedControl* m_tools;
  SegmentedControl* m_modes;
  FoldedChoice* m_foldedTools;
  FoldedChoice* m_foldedModes;
  std::vector<ColourBy> m_colours{{}};
  ShownPtr m_shown;
  Index m_product = -1;
};

}  // namespace kindred::ui::segments
