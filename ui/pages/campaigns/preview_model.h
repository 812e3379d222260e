// The first rows of the list as a table, cell by cell as the file will have them.
#pragma once

#include <QAbstractTableModel>

#include "core/workflow/export_campaign.h"

namespace kindred::ui {

class ListPreviewModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// `lines` as of a campaign's preview: the header and the rows.
  void setLines(const std::vector<std::string>& lines, char delimiter);
  /// The column of the first offer as `columns` name it; −1 where there is none.
  [[nodiscard]] static int firstOffer(const std::vector<std::string>& columns);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QStringList m_header;
  std::vector<QStringList> m_rows;
};

}  // namespace kindred::ui
