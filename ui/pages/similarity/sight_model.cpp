#include "ui/pages/similarity/sight_model.h"

#include <cmath>

#include "ui/charts/heatmap_canvas.h"
#include "ui/models/cell_roles.h"
#include "ui/text/language.h"

namespace kindred::ui {

SightModel::SightModel(const HeatmapCanvas& canvas, QObject* parent) : QAbstractTableModel(parent), m_canvas(canvas) {}

void SightModel::setNames(std::function<QString(bool, int)> nameOf) {
  m_nameOf = std::move(nameOf);
  refresh();
}

void SightModel::setGroups(std::function<QString(int)> groupOf) {
  m_groupOf = std::move(groupOf);
  refresh();
}

void SightModel::refresh() {
  beginResetModel();
  const TilePlace levels = m_canvas.levels();
  m_sight = m_canvas.rows() > 0 && m_canvas.columns() > 0 ? m_canvas.cellsInSight() : QRect();
  m_rowLevel = levels.rowLevel;
  m_columnLevel = levels.columnLevel;
  endResetModel();
}

int SightModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_sight.isEmpty()) return 0;
  return (m_sight.bottom() >> m_rowLevel) - (m_sight.top() >> m_rowLevel) + 1;
}

int SightModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_sight.isEmpty()) return 0;
  return (m_sight.right() >> m_columnLevel) - (m_sight.left() >> m_columnLevel) + 1 + kGroup + 1;
}

// A pixel that stands for several is named by the first of them and their number.
QString SightModel::nameOf(bool ofRows, int place) const {
  if (!m_nameOf) return {};
  const int level = ofRows ? m_rowLevel : m_columnLevel;
  const int end = std::min(ofRows ? m_canvas.rows() : m_canvas.columns(), place + (1 << level));
  const QString first = m_nameOf(ofRows, place);
  return end - place > 1 ? tr("%1 and %Ln more", nullptr, end - place - 1).arg(first) : first;
}

QVariant SightModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = rowAt(index.row());
  if (index.column() == 0) return role == Qt::DisplayRole ? nameOf(true, row) : QVariant();
  if (index.column() == kGroup) return role == Qt::DisplayRole && m_groupOf ? m_groupOf(row) : QVariant();
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != SortRole) return {};
  const auto value = m_canvas.valueAt(row, columnAt(index.column() - kGroup - 1));
  if (!value || std::isnan(*value)) return {};
  const auto number = static_cast<double>(*value);
  return role == SortRole ? QVariant(number) : QVariant(formatNumber(number, 3));
}

QVariant SightModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  if (section == 0) return tr("Row");
  if (section == kGroup) return tr("Group");
  return nameOf(false, columnAt(section - kGroup - 1));
}

}  // namespace kindred::ui
