// Where data lies on a canvas: one transform shared by drawing, hit tests and gestures.
#pragma once

#include <QPointF>
#include <QRectF>

namespace kindred::ui {

class ViewTransform {
 public:
  /// Shows `data` inside `view`; with `keepAspect` one unit is as long across as upwards. Data's y grows upwards
  /// where `flipped`, as in plots; downwards where not, as in matrices.
  void fit(const QRectF& data, const QRectF& view, bool keepAspect, bool flipped);
  /// The same stretch of data after the view changed its size.
  void resize(const QRectF& view);
  /// Zooms by `factor` about a point of the view, within 1 to `zoomLimit()` times the fit.
  void zoomAt(const QPointF& viewPoint, double factor);
  void pan(const QPointF& viewDelta);
  /// 400 unless set.
  void setZoomLimit(double limit) { setZoomLimits(limit, limit); }
  /// Across and down: an axis at its limit stays as it is while the other one is zoomed on. At least 1.
  void setZoomLimits(double across, double down);
  [[nodiscard]] double zoomLimit() const { return m_limitX > m_limitY ? m_limitX : m_limitY; }
  /// Shows what another one shows, in this one's view. False where it did already.
  bool showAs(const ViewTransform& other);
  /// Moves what was panned too far back, so that the view shows nothing beside the data, or the data whole.
  void keepInside();

  [[nodiscard]] QPointF toView(const QPointF& data) const;
  [[nodiscard]] QPointF toData(const QPointF& view) const;
  [[nodiscard]] QRectF toView(const QRectF& data) const;
  /// Zoom against the fit; 1 at the fit.
  [[nodiscard]] double zoom() const { return m_zoom; }
  [[nodiscard]] bool isFitted() const { return m_zoom == 1 && m_moved == QPointF(); }

 private:
  [[nodiscard]] double scaleX() const { return m_baseX * (m_zoom < m_limitX ? m_zoom : m_limitX); }
  [[nodiscard]] double scaleY() const { return m_baseY * (m_zoom < m_limitY ? m_zoom : m_limitY); }

  QRectF m_data{0, 0, 1, 1};
  QRectF m_view{0, 0, 1, 1};
  double m_baseX = 1;
  double m_baseY = 1;
  double m_zoom = 1;
  double m_limitX = 400;
  double m_limitY = 400;
  QPointF m_moved;  ///< centre of the view against the centre of the data, in data units
  bool m_keepAspect = false;
  bool m_flipped = true;
};

}  // namespace kindred::ui
