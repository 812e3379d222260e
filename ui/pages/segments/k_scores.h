// How numbers of segments compare, a row each: silhouette as a bar and a figure, and how steady the groups are as a
// badge. A click on a row, or arrow keys and Enter, take its number.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/widgets/labels.h"

namespace kindred::ui::segments {

struct KScore {
  int k = 0;
  double silhouette = 0;  ///< NaN: none
  QString steady = {};    ///< "Stable 87"; empty: not known
  Tone tone = Tone::Neutral;
  bool best = false;  ///< what is recommended
  QStringList tip = {};
};

class KScores : public QWidget {
  Q_OBJECT

 public:
  explicit KScores(QWidget* parent = nullptr);
  void setScores(std::vector<KScore> scores);
  [[nodiscard]] const std::vector<KScore>& scores() const { return m_scores; }
  /// The number that the form has; its row is marked. None where no row has it.
  void setChosen(int k);
  [[nodiscard]] int chosen() const { return m_chosen; }
  [[nodiscard]] QRect rowPlace(int row) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void picked(int k);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void drawRow(QPainter& painter, int row) const;
  [[nodiscard]] int rowAt(const QPoint& place) const;
  [[nodiscard]] int chosenRow() const;
  void setCurrent(int row);
  [[nodiscard]] int badgeWidth() const;

  std::vector<KScore> m_scores;
  int m_chosen = 0;
  int m_current = -1;  ///< under pointer or keyboard
};

}  // namespace kindred::ui::segments
