// The columns and the height of the table of "why".
#include <QHeaderView>
#include <numeric>

#include "ui/models/cell_roles.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/why_pane.h"

namespace kindred::ui {
namespace {

constexpr int kWidestHeader = 84;  // names of neighbours need the room more
constexpr int kWidestName = 96;
constexpr int kNameMargin = 48;  // padding and the chip of a segment

}  // namespace

int WhyPane::widestCell(int column) const {
  const QFontMetrics plain(theme().font(FontRole::Control));
  const QFontMetrics bold(theme().font(FontRole::Section));
  int width = 0;
  for (int row = 0; row < m_model.rowCount(); ++row) {
    const QModelIndex index = m_model.index(row, column);
    const QFontMetrics& cells = index.data(BoldRole).toBool() ? bold : plain;
    width = std::max(width, cells.horizontalAdvance(index.data().toString()));
  }
  return width;
}

// Numbers are never cut: titles of columns give way first, then names.
void WhyPane::fitColumns() {
  const QFontMetrics headers(theme().font(FontRole::TinyBold));
  QHeaderView* header = m_table->horizontalHeader();
  header->setMinimumSectionSize(theme().px(20));
  const int padding = theme().px(17);
  std::vector<int> least, wished;
  int room = m_table->viewport()->width() - std::min(widestCell(0), theme().px(kWidestName)) - theme().px(kNameMargin);
  for (int column = 1; column < m_model.columnCount(); ++column) {
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    least.push_back(widestCell(column));
    wished.push_back(std::max(0, std::min(theme().px(kWidestHeader), headers.horizontalAdvance(title)) - least.back()));
    room -= least.back() + padding;
  }
  // Short titles first, so that few are cut.
  std::vector<std::size_t> order(least.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&wished](std::size_t i) { return wished[i]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int share = std::max(0, room) / static_cast<int>(order.size() - i);
    const int more = std::min(wished[order[i]], share);
    room -= more;
    header->resizeSection(static_cast<int>(order[i]) + 1, least[order[i]] + padding + more);
  }
}

// The table is as high as its rows: the pane scrolls, not the table.
void WhyPane::fitTable() {
  fitColumns();
  int height = m_table->horizontalHeader()->height() + 1;
  for (int row = 0; row < m_model.rowCount(); ++row) {
    const bool tall = m_subject && ofNeighbours() && !ofCustomers() && m_model.at(row).value.has_value();
    const int rowHeight = theme().px(tall ? kTallRowHeight : kRowHeight);
    m_table->QTableView::setRowHeight(row, rowHeight);
    height += rowHeight;
  }
  m_table->setFixedHeight(height);
}

}  // namespace kindred::ui
