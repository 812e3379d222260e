// How the values of a matrix become colours, and the legend that says so.
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <span>

#include "ui/theme/theme.h"

namespace kindred::ui {

struct HeatmapScale {
  float low = 0;   ///< shown in the first colour of the map
  float high = 1;  ///< shown in the last one
  bool operator==(const HeatmapScale&) const = default;
};

/// Where a value stands among the colours, in [0, 1], and back. Roots of the distance from zero keep apart the many small
/// values and the few large ones; where `low` is below zero, zero is in the middle.
double heatmapPlace(double value, double low, double high);
double heatmapValue(double place, double low, double high);

/// Colours of a map, and of a cell without a value.
struct HeatmapColours {
  ColourTable table;
  QRgb missing = 0;
  HeatmapScale scale;
  std::optional<HeatmapScale> above = {};  ///< of the cells above the diagonal, where they show another measure
};
HeatmapColours heatmapColours(ColourMap map, HeatmapScale scale, std::optional<HeatmapScale> above);

/// A pixel a value, row-major; values beyond the scale are clipped. The diagonal runs through the pixels whose column
/// number is larger by `diagonal` than that of their row. 65,536 values take half a millisecond.
QImage heatmapPicture(std::span<const float> values, int columns, const HeatmapColours& colours, int diagonal = 0);

/// The legend of a map: a strip of its colours with values at its ends and in the middle.
class ColourBar : public QWidget {
  Q_OBJECT

 public:
  explicit ColourBar(QWidget* parent = nullptr);
  void set(ColourMap map, HeatmapScale scale, bool highMeansMore = false);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ColourMap m_map = ColourMap::Tide;
  HeatmapScale m_scale;
  bool m_more = false;
};

}  // namespace kindred::ui
