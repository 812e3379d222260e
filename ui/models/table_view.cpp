#include "ui/models/table_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <cmath>

#include "core/base/error.h"
#include "ui/models/cell_roles.h"
#include "ui/settings.h"
#include "ui/text/language.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui {

TableView::TableView(QWidget* parent) : QTableView(parent) {
  setProperty("kindredRows", true);
  setItemDelegate(new CellDelegate(this));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setMouseTracking(true);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionsMovable(true);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setStretchLastSection(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  whenThemed(this, [this] {
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(theme().px(m_rowHeight));
    horizontalHeader()->setFixedHeight(theme().px(26));
    horizontalHeader()->setMinimumSectionSize(theme().px(32));
    if (m_arranged) scaleColumns();
    else fitColumns();
    m_scale = theme().scale();
  });
  connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { emit rowActivated(index.row()); });
}

void TableView::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  if (model == nullptr) return;
  fitColumns();
  connect(model, &QAbstractItemModel::modelReset, this, [this] {
    if (horizontalHeader()->count() > 0 && !m_arranged) fitColumns();
    emit currentRowChanged(-1);
  });
}

void TableView::setStateKey(const QString& key) {
  m_stateKey = key;
  setSortingEnabled(true);
  const QByteArray state = settings::value(QStringLiteral("tables/") + key).toByteArray();
  m_arranged = !state.isEmpty() && horizontalHeader()->restoreState(state);
  const auto remember = [this] {
    settings::set(QStringLiteral("tables/") + m_stateKey, horizontalHeader()->saveState());
    settings::set(QStringLiteral("tables_scale/") + m_stateKey, m_scale);
  };
  if (m_arranged) {
    m_scale = settings::value(QStringLiteral("tables_scale/") + key, theme().scale()).toDouble();
    scaleColumns();
    m_scale = theme().scale();
  }
  connect(horizontalHeader(), &QHeaderView::sectionMoved, this, remember);
  // A width is the person's own only where a drag made it: fitting, hiding and the stretching column change widths too.
  connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this, remember](int section, int before, int after) {
    const bool dragged = QGuiApplication::mouseButtons() != Qt::NoButton && horizontalHeader()->underMouse();
    if (m_fitting || section == m_stretch || before == 0 || after == 0 || !dragged) return;
    m_arranged = true;
    remember();
  });
  connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, remember);
}

void TableView::setRowHeight(int pixels) {
  m_rowHeight = pixels;
  verticalHeader()->setDefaultSectionSize(theme().px(pixels));
}

void TableView::setStretchColumn(int column) {
  m_stretch = column;
  fitColumns();
}

void TableView::fitColumns() {
  QHeaderView* header = horizontalHeader();
  if (model() == nullptr) return;
  m_fitting = true;
  for (int i = 0; i < header->count(); ++i) {
    const bool stretches = i == m_stretch;
    header->setSectionResizeMode(i, stretches ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (stretches) continue;
    int width = header->sectionSizeHint(i);
    const int rows = std::min(model()->rowCount(), 100);
    for (int row = 0; row < rows; ++row) width = std::max(width, sizeHintForIndex(model()->index(row, i)).width());
    header->resizeSection(i, std::min(width, theme().px(320)));
  }
  m_fitting = false;
}

// The person's widths at another zoom.
void TableView::scaleColumns() {
  if (m_scale <= 0) return;
  m_fitting = true;
  for (int i = 0; i < horizontalHeader()->count(); ++i) {
    if (i != m_stretch && !isColumnHidden(i))
      setColumnWidth(i, static_cast<int>(std::lround(columnWidth(i) * theme().scale() / m_scale)));
  }
  m_fitting = false;
}

void TableView::widenLater(int column, int width) {
  if (m_wanted.empty()) QTimer::singleShot(0, this, &TableView::widen);
  int& wanted = m_wanted[column];
  wanted = std::max(wanted, width);
}

void TableView::widen() {
  m_fitting = true;
  for (const auto& [column, width] : m_wanted) {
    if (column != m_stretch && columnWidth(column) < width) setColumnWidth(column, width);
  }
  m_wanted.clear();
  m_fitting = false;
}

void TableView::setCurrentRow(int row) {
  if (model() == nullptr || row < 0 || row >= model()->rowCount()) {
    selectionModel()->clear();
    return;
  }
  setCurrentIndex(model()->index(row, std::max(0, horizontalHeader()->logicalIndex(0))));
}

void TableView::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (!paint::hasKeyboardFocus(*this)) return;
  QPainter painter(viewport());
  paint::focusRing(painter, viewport()->rect(), theme(), 0);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.row() != previous.row()) emit currentRowChanged(current.row());
}

void TableView::copySelection() const {
  if (model() == nullptr) return;
  QList<int> columns;
  for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
    const int column = horizontalHeader()->logicalIndex(visual);
    if (!isColumnHidden(column)) columns << column;
  }
  QStringList lines;
  QStringList cells;
  for (const int column : columns) cells << model()->headerData(column, Qt::Horizontal).toString();
  lines << cells.join(QLatin1Char('\t'));
  for (const QModelIndex& row : selectionModel()->selectedRows()) {
    cells.clear();
    for (const int column : columns) cells << row.siblingAtColumn(column).data().toString();
    lines << cells.join(QLatin1Char('\t'));
  }
  QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TableView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copySelection();
  } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
    emit rowActivated(currentIndex().row());
  } else {
    QTableView::keyPressEvent(event);
  }
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  QAction* copy =
      menu.addAction(icon(QStringLiteral("copy")), tr("Copy with headers"), this, &TableView::copySelection);
  copy->setShortcut(QKeySequence::Copy);
  copy->setEnabled(selectionModel() != nullptr && selectionModel()->hasSelection());
  menu.addAction(icon(QStringLiteral("export")), tr("Export table as CSV…"), this, &TableView::exportCsv);
  menu.exec(event->globalPos());
}

void TableView::exportCsv() {
  const QString name =
      askSaveFile(this, tr("Export table as CSV"), accessibleName() + QStringLiteral(".csv"), tr("CSV text (*.csv)"));
  if (name.isEmpty()) return;
  try {
    writeCsv(*model(), name);
  } catch (const Error& error) {
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Export table as CSV"), translated(error.message()),
                                    QMessageBox::Ok, this);
    message->setInformativeText(translated(error.hint()));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
  }
}

namespace {

/// What a file holds of a cell: numbers plainly, without what rounding left in their last digits; nothing for none.
QString plainText(const QModelIndex& index, QChar decimal) {
  const auto written = [decimal](QString number) { return number.replace(QLatin1Char('.'), decimal); };
  if (const QVariant file = index.data(FileRole); file.isValid()) {
    bool isNumber = false;
    file.toString().toDouble(&isNumber);
    return isNumber ? written(file.toString()) : file.toString();
  }
  const QVariant plain = index.data(SortRole);
  constexpr int Digits = 12;
  switch (plain.typeId()) {
    case QMetaType::Double:
      return std::isfinite(plain.toDouble()) ? written(QString::number(plain.toDouble(), 'g', Digits)) : QString();
    case QMetaType::Int:
    case QMetaType::LongLong: return plain.toString();
    default: return index.data().toString();
  }
}

}  // namespace

CsvFormat spreadsheetFormat() {
  const QLocale locale = QLocale().language() == QLocale::English ? QLocale::system() : QLocale();
  const bool comma = locale.decimalPoint() == QLatin1String(",");
  return {.delimiter = comma ? ';' : ',', .decimal = comma ? ',' : '.'};
}

void writeCsv(const QAbstractItemModel& model, const QString& file, const CsvFormat& format) {
  const int columns = model.columnCount();
  std::vector<std::string> header;
  for (int column = 0; column < columns; ++column)
    header.push_back(model.headerData(column, Qt::Horizontal).toString().toStdString());
  CsvFile csv(file.toStdString(), header, format);
  for (int row = 0; row < model.rowCount(); ++row) {
    for (int column = 0; column < columns; ++column) {
      csv.line().add(plainText(model.index(row, column), QLatin1Char(format.decimal)).toStdString());
    }
    csv.endRow();
  }
  csv.commit();
}

}  // namespace kindred::ui
