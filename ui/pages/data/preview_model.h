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

  /// Which rows are shown: all that are known, those with a problem, or those of one reason.
  struct Shown {
    bool onlyProblems = false;
    std::optional<imports::Check> check = {};
    bool operator==(const Shown&) const = default;
  };
  void setPreview(imports::Preview preview, const Shown& shown);
  void setShown(const Shown& shown);
  [[nodiscard]] const Shown& shown() const { return m_shown; }
  [[nodiscard]] const imports::Preview& preview() const { return m_preview; }
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
  void pickRows();
  [[nodiscard]] QVariant lineData(const imports::PreviewRow& row, int role) const;
  [[nodiscard]] QVariant cellData(const imports::PreviewRow& row, std::size_t cell, int role) const;
  [[nodiscard]] QVariant problemData(const imports::PreviewRow& row, int role) const;

  imports::Preview m_preview;
  Shown m_shown;
  std::vector<const imports::PreviewRow*> m_rows;  ///< of m_preview
};

}  // namespace kindred::ui::data
