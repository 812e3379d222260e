// A table of people with facts that are yes or no and whether each came, and beside it what a method makes of it. A cell is clicked,
// or walked to and changed with Space or Return, to become its opposite.
#pragma once

#include "core/lesson/response_table.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class ResponseCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit ResponseCanvas(const TypeSize& type, QWidget* parent = nullptr);
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

  /// The person after the last is the one asked about; the fact after the last is the answer.
  struct Cell {
    Eigen::Index person = -1, fact = -1;
    bool operator==(const Cell&) const = default;
  };
  [[nodiscard]] Cell current() const { return m_current; }
  [[nodiscard]] QRectF placeOf(const Cell& cell) const;
  /// Right of the table.
  [[nodiscard]] QRectF panel() const;

 signals:
  void flipped(Eigen::Index person, Eigen::Index fact);

 protected:
  [[nodiscard]] virtual const lesson::ResponseTable* table() const = 0;
  /// A bar before a person's name; an invalid colour: none.
  [[nodiscard]] virtual QColor markOf(Eigen::Index /*person*/) const { return {}; }
  /// Whether a cell is what the step looks at.
  [[nodiscard]] virtual bool isLookedAt(const Cell& /*cell*/) const { return false; }
  virtual void drawPanel(QPainter& painter, const QRectF& place) = 0;

  [[nodiscard]] const TypeSize& type() const { return m_type; }
  [[nodiscard]] static QString yesOrNo(bool yes);
  /// Draws a text that keeps to its place, smaller where it must be.
  void drawWord(QPainter& painter, const QRectF& place, const QString& text, FontRole font, Role role,
                Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const;

  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Layout {
    double name = 0, cell = 0, row = 0, left = 0, top = 0;
  };
  [[nodiscard]] Layout layout() const;
  [[nodiscard]] QStringList heads() const;
  [[nodiscard]] Cell cellAt(const QPointF& at) const;
  [[nodiscard]] bool isYes(const Cell& cell) const;
  void setCurrent(const Cell& cell);

  const TypeSize& m_type;
  Cell m_current;
};

}  // namespace kindred::ui::classroom
