#include "ui/pages/similarity/neighbour_section.h"

#include <QHeaderView>
#include <QPushButton>

#include "ui/session.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kMostNeighbours = 10;
constexpr int kNeighbourHeight = 24;
const std::string kNeighbourQuestion = "similarity/neighbours";

}  // namespace

NeighbourSection::NeighbourSection(Session& session, QWidget* parent)
    : Section({}, parent),
      m_session(session),
      m_table(new TableView),
      m_graph(makeSmallButton(ButtonKind::Normal, QStringLiteral("compare"))) {
  m_table->setObjectName(QStringLiteral("neighbours"));
  m_graph->setObjectName(QStringLiteral("graphButton"));
  m_table->setModel(&m_rows);
  m_table->setRowHeight(kNeighbourHeight);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setBackground(m_table->viewport(), Role::Sunken);
  add(m_table);
  addTitleWidget(m_graph);
  const auto choose = [this](int row) { emit chosen(m_rows.at(row).row); };
  connect(m_table, &TableView::rowActivated, this, choose);
  connect(m_table, &QTableView::clicked, this, [choose](const QModelIndex& index) { choose(index.row()); });
  connect(m_graph, &QPushButton::clicked, this, &NeighbourSection::graphRequested);
  whenTranslated(this, [this] { retell(); });
  whenThemed(this, [this] { showRows(m_rows.rows()); });
}

void NeighbourSection::retell() {
  m_graph->setText(tr("As a graph"));
  m_table->setAccessibleName(tr("Most alike"));
  std::vector<RowsColumn<NeighbourRow>> columns;
  columns.push_back({.title = [] { return tr("Most alike"); },
                     .text = [](const NeighbourRow& row) { return row.title; },
                     .extra = [](const NeighbourRow& row,
                                 int role) { return role == Qt::ToolTipRole ? QVariant(row.title) : QVariant(); }});
  columns.push_back({.title = [] { return tr("in common"); },
                     .text = [](const NeighbourRow& row) { return formatCount(row.common); },
                     .sortBy = [](const NeighbourRow& row) { return QVariant(row.common); },
                     .number = true});
  columns.push_back({.title = [] { return tr("likeness"); },
                     .text = [](const NeighbourRow& row) { return formatNumber(row.similarity, 3); },
                     .sortBy = [](const NeighbourRow& row) { return QVariant(row.similarity); },
                     .number = true});
  m_rows.setColumns(std::move(columns));
  m_table->setStretchColumn(0);
  if (m_why) setTitle(tr("Nearest to %1").arg(m_why->map->nameOf(m_why->map->rowSide(), m_why->row)));
}

void NeighbourSection::show(const CellWhyPtr& why) {
  const bool same = m_why && why && m_why->map == why->map && m_why->a == why->a;
  m_why = why;
  setVisible(why != nullptr);
  if (!why || same) return;
  setTitle(tr("Nearest to %1").arg(why->map->nameOf(why->map->rowSide(), why->row)));
  m_session.ask(
      {this, kNeighbourQuestion},
      [why](Progress& progress) { return workflow::nearestTo(*why->map->map, why->a, kMostNeighbours, progress); },
      [this, why](const std::vector<similarity::Neighbour>& found) {
        std::vector<NeighbourRow> rows;
        for (const auto& neighbour : found)
          rows.push_back({neighbour.row, why->map->titleOf(neighbour.row), neighbour.similarity, neighbour.common});
        showRows(std::move(rows));
      });
}

// As high as its rows: the pane scrolls, not the list.
void NeighbourSection::showRows(std::vector<NeighbourRow> rows) {
  m_rows.setRows(std::move(rows));
  m_table->fitColumns();
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                          m_rows.rowCount() * theme().px(kNeighbourHeight) + 2);
}

}  // namespace kindred::ui
