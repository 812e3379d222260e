// The points of the scatter plot as a table: what "Show as table" and CSV give.
#pragma once

#include <QAbstractTableModel>

#include "ui/pages/segments/segments_data.h"

namespace kindred::ui::segments {

class PointsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;
  /// Either may be null: then there are no rows.
  void set(ShownPtr shown, std::shared_ptr<const workflow::Projection> projection);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] double figure(int row, int column) const;
  ShownPtr m_shown;
  std::shared_ptr<const workflow::Projection> m_projection;
};

}  // namespace kindred::ui::segments
