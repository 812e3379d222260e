// A table model over a vector of rows whose columns are described once, with sorting of its own (up to some 10,000
// rows; larger tables sort in a quick job and give the order).
//
//   RowsModel<Segment> model;
//   model.setColumns({
//     {.title = [] { return SegmentsPage::tr("Segment"); }, .text = [](const Segment& s) { return QString::fromStdString(s.name); }},
//     {.title = …, .text = [](const Segment& s) { return formatCount(s.customers); }, .sortBy = [](const Segment& s) { return QVariant(qlonglong(s.customers)); },
//      .number = true},
//     {.title = …, .text = …, .number = true, .extra = [](const Segment& s, int role) { return role == BarRole ? QVariant(s.share) : QVariant(); }}});
//   model.setRows(rows);
//
// Rows keep their place in the vector as source(row); the view's order follows the sort. A check box appears where a
// column has `checked`. Titles are asked for again when the language changes (retitle()).
#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "ui/models/cell_roles.h"

namespace kindred::ui {

template <class Row>
struct RowsColumn {
  std::function<QString()> title;
  std::function<QString(const Row&)> text;
  std::function<QVariant(const Row&)> sortBy = {};           ///< else the text
  bool number = false;                                       ///< right-aligned, sorted largest first
  std::function<QVariant(const Row&, int role)> extra = {};  ///< cell_roles.h, Qt::ToolTipRole, …
  std::function<bool(const Row&)> checked = {};
  std::function<void(int source, bool on)> setChecked = {};
  std::function<QString(const Row&)> file = {};                    ///< in a file: a date, an amount with two decimals
  std::function<void(int source, const QString& text)> edit = {};  ///< the person typed another text into the cell
};

/// What needs no Row: ordering of values, kept out of the template.
class RowsModelBase : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;
  /// Position in the vector of the row shown at `row`.
  [[nodiscard]] int source(int row) const { return m_order[static_cast<std::size_t>(row)]; }
  /// The row at which position `source` is shown; −1: none.
  [[nodiscard]] int rowOf(int source) const;
  void retitle();

 protected:
  static bool less(const QVariant& a, const QVariant& b);
  std::vector<int> m_order;
};

template <class Row>
class RowsModel : public RowsModelBase {
 public:
  using RowsModelBase::RowsModelBase;

  void setColumns(std::vector<RowsColumn<Row>> columns) {
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
  }

  void setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    arrange();
    endResetModel();
  }

  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(source(row))]; }
  /// A row changed in place, by its position in the vector.
  void replace(int source, Row row) {
    m_rows[static_cast<std::size_t>(source)] = std::move(row);
    const int shown = rowOf(source);
    emit dataChanged(index(shown, 0), index(shown, columnCount() - 1));
  }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
  }

  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    if (!index.isValid()) return {};
    const auto& column = m_columns[static_cast<std::size_t>(index.column())];
    const Row& row = at(index.row());
    if (role == Qt::DisplayRole || (role == Qt::EditRole && column.edit))
      return column.text ? column.text(row) : QString();
    if (role == SortRole) return column.sortBy ? column.sortBy(row) : QVariant(column.text(row));
    if (role == FileRole) return column.file ? QVariant(column.file(row)) : QVariant();
    if (role == Qt::TextAlignmentRole && column.number) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::CheckStateRole && column.checked) return column.checked(row) ? Qt::Checked : Qt::Unchecked;
    return column.extra ? column.extra(row, role) : QVariant();
  }

  bool setData(const QModelIndex& index, const QVariant& value, int role) override {
    const auto& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::EditRole && column.edit) {
      column.edit(source(index.row()), value.toString());
      return true;
    }
    if (role != Qt::CheckStateRole || !column.setChecked) return false;
    column.setChecked(source(index.row()), value.toInt() == Qt::Checked);
    emit dataChanged(index, index, {role});
    return true;
  }

  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_columns[static_cast<std::size_t>(index.column())].setChecked)
      flags |= Qt::ItemIsUserCheckable;
    if (index.isValid() && m_columns[static_cast<std::size_t>(index.column())].edit) flags |= Qt::ItemIsEditable;
    return flags;
  }

  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title ? column.title() : QString();
    if (role == Qt::TextAlignmentRole)
      return QVariant((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
  }

  void sort(int column, Qt::SortOrder order) override {
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex& i : before) sources.push_back(source(i.row()));
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
      after << index(rowOf(sources[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
  }

 private:
  void arrange() {
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sortColumn < 0 || m_sortColumn >= columnCount()) return;
    const auto& column = m_columns[static_cast<std::size_t>(m_sortColumn)];
    std::vector<QVariant> keys;
    keys.reserve(m_rows.size());
    for (const Row& row : m_rows) keys.push_back(column.sortBy ? column.sortBy(row) : QVariant(column.text(row)));
    const auto key = [&keys](int i) -> const QVariant& { return keys[static_cast<std::size_t>(i)]; };
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
      return m_sortOrder == Qt::AscendingOrder ? less(key(a), key(b)) : less(key(b), key(a));
    });
  }

  std::vector<RowsColumn<Row>> m_columns;
  std::vector<Row> m_rows;
  int m_sortColumn = -1;
  Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace kindred::ui
