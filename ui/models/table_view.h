// The table of every page: rows of 28, the current row with an accent bar, sortable, resizable and reorderable columns
// that are remembered, Ctrl+C with headers, CSV from the context menu, type-ahead. Virtual models of a million rows
// scroll. The selection model holds the current row and short ranges only; rows of the shared selection are painted
// by role.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <map>

#include "core/base/csv.h"

namespace kindred::ui {

/// Draws cells with what cell_roles.h gives: chips, bars with ticks, badges, second lines, problems.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

class TableView : public QTableView {
  Q_OBJECT

 public:
  explicit TableView(QWidget* parent = nullptr);
  void setModel(QAbstractItemModel* model) override;
  /// Under which the columns' widths, order and sort are remembered: "segments/table".
  void setStateKey(const QString& key);
  /// Height of a row at 100 %: 28 unless set (48 for rows with a second line).
  void setRowHeight(int pixels);
  /// The column that takes the free width; −1: none. The first one unless set.
  void setStretchColumn(int column);
  /// Widths from contents of the first rows and headers.
  void fitColumns();
  /// A number wants `width` in its column: numbers are never cut, whoever made the column narrower. From the delegate.
  void widenLater(int column, int width);
  void copySelection() const;
  /// The current row, −1: none.
  [[nodiscard]] int currentRow() const { return currentIndex().row(); }
  void setCurrentRow(int row);

 signals:
  /// Another row became current, by pointer, keyboard or program; −1: none.
  void currentRowChanged(int row);
  /// Enter or double click.
  void rowActivated(int row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void exportCsv();
  void scaleColumns();
  void widen();
  QString m_stateKey;
  std::map<int, int> m_wanted;  ///< by column: the widths that numbers want
  double m_scale = 0;           ///< of the theme, when the widths were made
  int m_rowHeight = 28;
  int m_stretch = 0;
  bool m_fitting = false;   ///< widths change by fitColumns()
  bool m_arranged = false;  ///< widths are the person's: fitting leaves them
};

/// As spreadsheets of the window's language take it without asking, or, where that is English, those of the system's: with a
/// byte-order mark, the locale's decimal sign and the separator that goes with it.
CsvFormat spreadsheetFormat();

/// Header and rows [0, rowCount) of a model as a CSV file (core/base/csv.h) for people: no cell runs as a formula. Throws
/// Error (FileUnwritable, DiskFull).
void writeCsv(const QAbstractItemModel& model, const QString& file, const CsvFormat& format = spreadsheetFormat());

}  // namespace kindred::ui
