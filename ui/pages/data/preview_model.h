// The rows of a preview as a table: line number, a column for each of the file's, and the reason for skipping.
#pragma once

#include <QAbstractTableModel>

#include "core/import/preview.h"
#include "ui/models/cell_roles.h"

namespace kindred::ui::data {

class PreviewModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// All rows that are known, or only those with a problem.
  void setPreview(import::Preview preview, bool onlyProblems);
  void setOnlyProblems(bool onlyProblems);
  [[nodiscard]] const import::Preview& preview() const { return m_preview; }
  /// The file's column of a table column; −1 for the line number and the reason.
  [[nodiscard]] int fileColumn(int column) const;
  [[nodiscard]] int problemColumn() const { return columnCount() - 1; }
  /// Words under the name of a column.
  [[nodiscard]] QString note(int column) const;
  [[nodiscard]] bool isNumeric(int column) const;
  void retitle();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] const std::vector<import::PreviewRow>& rows() const {
    return m_onlyProblems ? m_preview.problemRows : m_preview.rows;
  }
  [[nodiscard]] QVariant lineData(const import::PreviewRow& row, int role) const;
  [[nodiscard]] QVariant cellData(const import::PreviewRow& row, std::size_t cell, int role) const;
  [[nodiscard]] QVariant problemData(const import::PreviewRow& row, int role) const;

  import::Preview m_preview;
  bool m_onlyProblems = false;
};

}  // namespace kindred::ui::data
