// What scatter plot and heatmap share: a view transform with wheel zoom, pan and fit, a keyboard cursor, a tooltip
// for pointer and cursor, and words for screen readers. Derived classes draw and say what lies where.
#pragma once

#include <QWidget>

#include "ui/charts/view_transform.h"

namespace kindred::ui {

class Canvas : public QWidget {
  Q_OBJECT

 public:
  explicit Canvas(QWidget* parent = nullptr);

  /// Whether it draws lines and words rather than pixels, so that it can be saved as SVG.
  [[nodiscard]] virtual bool isVector() const { return false; }

  [[nodiscard]] const ViewTransform& transform() const { return m_transform; }
  void zoomIn();
  void zoomOut();
  void fitView();
  /// Shows the stretch of data that another canvas shows.
  void showAs(const Canvas& other);
  /// What the tooltip says at present, first line bold; empty while there is none.
  [[nodiscard]] QStringList tipLines() const { return m_tip; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void viewChanged();

 protected:
  /// The part of the widget in which data are drawn.
  [[nodiscard]] virtual QRectF plotArea() const { return QRectF(rect()); }
  /// What the fit shows, in data units.
  [[nodiscard]] virtual QRectF dataArea() const = 0;
  [[nodiscard]] virtual bool keepsAspect() const { return false; }
  [[nodiscard]] virtual bool isFlipped() const { return true; }
  /// Whether wheel and keys zoom; where not, the wheel scrolls what is around the canvas.
  [[nodiscard]] virtual bool canZoom() const { return true; }
  /// Draws everything but the tooltip.
  virtual void draw(QPainter& painter) = 0;
  /// Called after the transform changed: drop what was drawn for the old one.
  virtual void transformed() {}
  /// Arrow keys; `dx`, `dy` in −1, 0, 1. True when handled.
  virtual bool moveCursor(int dx, int dy) = 0;
  /// The pointer left what it pointed at, or the focus went: a tooltip that keys brought stays until then.
  virtual void letGo() { showTip({}, {}); }

  /// Shows lines in the dark tooltip near a point of the view; no lines hide it. They are the accessible description.
  void showTip(const QPointF& at, const QStringList& lines);
  /// Fits again and redraws: the data changed.
  void dataChanged();
  [[nodiscard]] ViewTransform& view() { return m_transform; }
  /// Zooming and panning change the view for all tools, so derived classes forward events they do not use.
  void startPan(const QPointF& at);
  [[nodiscard]] bool isPanning() const { return m_panning; }

  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void drawTip(QPainter& painter) const;
  void changed();

  ViewTransform m_transform;
  QStringList m_tip;
  QPointF m_tipAt;
  QPointF m_panFrom;
  bool m_panning = false;
  bool m_byKeys = false;  ///< what is current was chosen by keys, not by the pointer
};

}  // namespace kindred::ui
