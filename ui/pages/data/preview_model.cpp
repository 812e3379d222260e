#include "ui/pages/data/preview_model.h"

#include <QDateTime>
#include <QLocale>

#include "ui/pages/data/words.h"
#include "ui/text/language.h"
#include "ui/theme/tokens.h"

namespace kindred::ui::data {
namespace {

QVariant role(Role colour) { return static_cast<int>(colour); }

}  // namespace

void PreviewModel::setPreview(imports::Preview preview, const Shown& shown) {
  beginResetModel();
  m_preview = std::move(preview);
  m_shown = shown;
  pickRows();
  endResetModel();
}

void PreviewModel::setShown(const Shown& shown) {
  if (shown == m_shown) return;
  beginResetModel();
  m_shown = shown;
  pickRows();
  endResetModel();
}

void PreviewModel::pickRows() {
  m_rows.clear();
  for (const imports::PreviewRow& row : m_shown.onlyProblems ? m_preview.problemRows : m_preview.rows) {
    if (!m_shown.check || row.problem == m_shown.check) m_rows.push_back(&row);
  }
}

int PreviewModel::fileColumn(int column) const { return column > 0 && column < problemColumn() ? column - 1 : -1; }

QString PreviewModel::note(int column) const {
  const int file = fileColumn(column);
  if (file >= 0) return translated(m_preview.columns[static_cast<std::size_t>(file)].note);
  if (column == 0 || m_preview.problemRows.empty()) return {};
  std::array<bool, imports::CheckCount> seen{};
  for (const auto& row : m_preview.problemRows) {
    if (row.problem) seen[static_cast<std::size_t>(*row.problem)] = true;
  }
  return tr("%Ln kind(s)", nullptr, static_cast<int>(std::count(seen.begin(), seen.end(), true)));
}

bool PreviewModel::isNumeric(int column) const {
  const int file = fileColumn(column);
  if (file < 0) return column == 0;
  using enum imports::Role;
  const imports::PreviewColumn& shown = m_preview.columns[static_cast<std::size_t>(file)];
  return shown.role == Quantity || shown.role == Price || shown.role == Total || shown.role == Value ||
         (shown.role == Attribute && shown.kind == AttributeKind::Number);
}

void PreviewModel::retitle() {
  if (columnCount() == 0) return;
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || m_preview.columns.empty() ? 0 : static_cast<int>(m_preview.columns.size()) + 2;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const imports::PreviewRow& row = *m_rows[static_cast<std::size_t>(index.row())];
  if (role == TintRole && row.problem) return static_cast<int>(Role::WarnBg);
  if (role == Qt::TextAlignmentRole)
    return QVariant((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (index.column() == 0) return lineData(row, role);
  if (index.column() == problemColumn()) return problemData(row, role);
  return cellData(row, static_cast<std::size_t>(fileColumn(index.column())), role);
}

QVariant PreviewModel::lineData(const imports::PreviewRow& row, int what) const {
  if (what == Qt::DisplayRole) return formatCount(row.line);
  if (what == TextColourRole) return role(row.problem ? Role::WarnText : Role::Text3);
  return {};
}

QVariant PreviewModel::cellData(const imports::PreviewRow& row, std::size_t cell, int what) const {
  const bool there = cell < row.cells.size();
  const bool empty = !there || row.cells[cell].empty();
  const bool isTime = !empty && m_preview.columns[cell].role == imports::Role::Time;
  if (const auto time = isTime ? imports::countedTime(m_preview, row.cells[cell]) : std::nullopt) {
    if (what == Qt::DisplayRole)
      return QLocale().toString(QDateTime::fromSecsSinceEpoch(*time, Qt::UTC), QLocale::ShortFormat);
    if (what == Qt::ToolTipRole) return tr("In the file: %1").arg(QString::fromStdString(row.cells[cell]));
  }
  if (what == Qt::DisplayRole) return empty ? tr("empty") : QString::fromStdString(row.cells[cell]).simplified();
  // A duplicate is wrong as a whole: no cell of it stands out.
  if (what == ProblemRole)
    return cell < row.bad.size() && row.bad[cell] && row.problem != imports::Check::ExactDuplicate;
  if (what == TextColourRole) {
    const bool left = m_preview.columns[cell].role == imports::Role::Ignore;
    if (empty || left) return role(Role::Text3);
    if (row.problem) return role(Role::Text2);
  }
  return {};
}

QVariant PreviewModel::problemData(const imports::PreviewRow& row, int what) const {
  if (!row.problem) return what == Qt::DisplayRole ? QVariant(QString()) : QVariant();
  if (what == Qt::DisplayRole) return shortReason(*row.problem);
  if (what == Qt::ToolTipRole) return translated(row.cause.empty() ? imports::reason(*row.problem) : row.cause);
  if (what == BoldRole) return true;
  if (what == TextColourRole) return role(Role::WarnText);
  return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const int file = fileColumn(section);
  if (role == Qt::TextAlignmentRole)
    return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (file >= 0) return QString::fromStdString(m_preview.columns[static_cast<std::size_t>(file)].name);
  return section == 0 ? tr("Line") : tr("Problem");
}

}  // namespace kindred::ui::data
