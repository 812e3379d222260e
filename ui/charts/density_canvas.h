// A large sparse matrix as a density picture: tiles of counts, asked for at the zoom that is shown, down to single
// cells. The canvas never counts itself: it says which tile it wants and draws the last one it got, stretched, until
// the next comes. The wheel zooms, dragging moves, arrow keys move the cell, Enter or a click picks its row's
// customers.
#pragma once

#include <QImage>
#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "core/describe/density.h"
#include "ui/charts/canvas.h"

namespace kindred::ui {

/// A tile, and of each of its bands of rows the share that is selected (empty: nothing is).
struct ShownTile {
  DensityTile tile;
  std::vector<float> selected;
};

struct TileRequest {
  RankRange rows, columns;
  int height = 0;
  int width = 0;
  bool operator==(const TileRequest&) const = default;
};

class DensityCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit DensityCanvas(QWidget* parent = nullptr);

  /// Another matrix: what was drawn goes, the whole is wanted.
  void setShape(Index rows, Index columns);
  void setTile(ShownTile tile);
  [[nodiscard]] const ShownTile& tile() const { return m_shown; }
  /// The density of the last colour in words, as the scale has it; empty where colours say only that a cell is filled.
  [[nodiscard]] QString greatest() const;
  /// What should be drawn at the present view; the last one wanted.
  [[nodiscard]] const TileRequest& wanted() const { return m_wanted; }
  void setTitles(const QString& rows, const QString& columns);
  void setDescriber(std::function<QStringList(const DensityTile&, int band, int column)> describe) {
    m_describe = std::move(describe);
  }
  /// Band and column of the tile under crosshair and keyboard; −1: none.
  [[nodiscard]] QPoint current() const { return m_current; }
  /// Whether bands are single customers and products.
  [[nodiscard]] bool showsCells() const;

 signals:
  void tileWanted();
  /// Ranks of the customers under the current cell.
  void picked(kindred::RankRange rows, kindred::SetMode mode);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override;
  [[nodiscard]] bool isFlipped() const override { return false; }
  void draw(QPainter& painter) override;
  void transformed() override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void render();
  void drawTitles(QPainter& painter) const;
  void drawSelected(QPainter& painter, const QRectF& cells) const;
  [[nodiscard]] QRectF tileArea() const;
  [[nodiscard]] QRectF bandArea(int band, int column) const;
  [[nodiscard]] QPoint bandAt(const QPointF& place) const;
  void setCurrent(const QPoint& band);
  void pick(Qt::KeyboardModifiers modifiers);

  Index m_rows = 0;
  Index m_columns = 0;
  ShownTile m_shown;
  double m_greatest = 0;
  TileRequest m_wanted;
  QImage m_image;
  QString m_rowTitle, m_columnTitle;
  std::function<QStringList(const DensityTile&, int, int)> m_describe;
  QPoint m_current{-1, -1};
  QPointF m_pressed;
};

}  // namespace kindred::ui
