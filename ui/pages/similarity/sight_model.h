// What is on the screen of a heatmap as a table, for screen readers and files: a row for each row in sight with its
// group, then a column for each column in sight.
#pragma once

#include <QAbstractTableModel>
#include <functional>

namespace kindred::ui {

class HeatmapCanvas;

class SightModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit SightModel(const HeatmapCanvas& canvas, QObject* parent = nullptr);

  /// Names of places of a side, and what group of the cut a row is in (empty: no column for it).
  void setNames(std::function<QString(bool ofRows, int place)> nameOf);
  void setGroups(std::function<QString(int row)> groupOf);
  /// The view, or what is drawn, changed.
  void refresh();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  static constexpr int kGroup = 1;  ///< column; the name is before it, values come after

  /// The first place of what a pixel stands for, `at` pixels from the first in sight.
  [[nodiscard]] int rowAt(int at) const { return ((m_sight.top() >> m_rowLevel) + at) << m_rowLevel; }
  [[nodiscard]] int columnAt(int at) const { return ((m_sight.left() >> m_columnLevel) + at) << m_columnLevel; }
  [[nodiscard]] QString nameOf(bool ofRows, int place) const;

  const HeatmapCanvas& m_canvas;
  std::function<QString(bool, int)> m_nameOf;
  std::function<QString(int)> m_groupOf;
  QRect m_sight;
  int m_rowLevel = 0;
  int m_columnLevel = 0;
};

}  // namespace kindred::ui
