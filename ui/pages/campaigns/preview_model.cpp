#include "ui/pages/campaigns/preview_model.h"

#include "core/base/csv.h"

namespace kindred::ui {
namespace {

QStringList cellsOf(const std::string& line, char delimiter) {
  QStringList cells;
  for (const std::string& cell : csvCells(line, delimiter)) cells << QString::fromStdString(cell);
  return cells;
}

}  // namespace

void ListPreviewModel::setLines(const std::vector<std::string>& lines, char delimiter) {
  beginResetModel();
  m_header.clear();
  m_rows.clear();
  for (const std::string& line : lines) {
    if (m_header.isEmpty()) m_header = cellsOf(line, delimiter);
    else m_rows.push_back(cellsOf(line, delimiter));
  }
  endResetModel();
}

int ListPreviewModel::firstOffer(const std::vector<std::string>& columns) {
  const auto isOffer = [](const std::string& column) {
    return std::ranges::any_of(std::initializer_list<const char*>{"offer_1", "title_1"},
                               [&](const char* name) { return column == name; });
  };
  const auto found = std::ranges::find_if(columns, isOffer);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int ListPreviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ListPreviewModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ListPreviewModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
  const QStringList& row = m_rows[static_cast<std::size_t>(index.row())];
  return row.value(index.column()).simplified();
}

QVariant ListPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return m_header.value(section);
}

}  // namespace kindred::ui
