#include "ui/pages/similarity/graph_panel.h"

#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/chart_frame.h"
#include "ui/charts/graph_canvas.h"
#include "ui/session.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr int kUsuallyFollowed = 6;
constexpr int kMostFollowed = 20;

}  // namespace

GraphPanel::GraphPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_canvas(new GraphCanvas),
      m_frame(new ChartFrame(m_canvas)),
      m_neighbours(new QSpinBox),
      m_caption(new Label(FontRole::Tiny, Role::Text3)) {
  m_canvas->setObjectName(QStringLiteral("graph"));
  m_neighbours->setObjectName(QStringLiteral("graphNeighbours"));
  m_neighbours->setRange(1, kMostFollowed);
  m_neighbours->setValue(kUsuallyFollowed);
  auto* back = makeSmallButton(ButtonKind::Normal, QStringLiteral("left"));
  back->setObjectName(QStringLiteral("graphBack"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 12, 4, 12, 4, 4);
  m_frame->addTitleWidget(m_neighbours);
  m_frame->addTitleWidget(back);
  m_frame->setTable(&m_edges);
  column->addWidget(m_frame, 1);
  m_caption->setWordWrap(true);
  column->addWidget(m_caption);
  connect(back, &QPushButton::clicked, this, &GraphPanel::backRequested);
  connect(m_neighbours, &QSpinBox::valueChanged, this, &GraphPanel::ask);
  connect(m_canvas, &GraphCanvas::activated, this,
          [this](int node) { show(m_map, m_network.nodes[static_cast<std::size_t>(node)].row); });
  m_canvas->setDescriber([this](int node) {
    int links = 0;
    QString nearest;
    for (const auto& edge : m_network.edges) {
      if (edge.a != node && edge.b != node) continue;
      ++links;
      if (node != 0 && (edge.a == 0 || edge.b == 0))
        nearest = tr("likeness to %1: %2").arg(nameAt(0), formatNumber(edge.similarity, 3));
    }
    QStringList lines{nameAt(node), tr("%Ln link(s)", nullptr, links)};
    if (!nearest.isEmpty()) lines << nearest;
    return lines;
  });
  whenTranslated(this, [this, back] {
    back->setText(tr("Back to the map"));
    retell();
  });
}

QString GraphPanel::nameAt(int node) const {
  return m_map->titleOf(m_network.nodes[static_cast<std::size_t>(node)].row);
}

void GraphPanel::show(const ShownMapPtr& map, Index of) {
  m_map = map;
  m_of = of;
  ask();
}

void GraphPanel::ask() {
  if (!m_map) return;
  m_session.ask(
      {this, "similarity/graph"},
      [map = m_map, of = m_of, most = m_neighbours->value()](Progress& progress) {
        return workflow::egoNetworkOf(*map->map, map->rowSide().member, of,
                                      {.neighbours = static_cast<std::size_t>(most)}, progress);
      },
      [this](const similarity::EgoNetwork& network) {
        m_network = network;
        keepStrongest();
        draw();
      },
      [this](const Error& error) { emit failed(error); });
}

// Of each node its strongest links: all pairs that are alike at all would hide them.
void GraphPanel::keepStrongest() {
  std::ranges::stable_sort(m_network.edges, std::greater{}, &similarity::EgoNetwork::Edge::similarity);
  std::vector<int> links(m_network.nodes.size());
  std::erase_if(m_network.edges, [&](const similarity::EgoNetwork::Edge& edge) {
    int& a = links[static_cast<std::size_t>(edge.a)];
    int& b = links[static_cast<std::size_t>(edge.b)];
    if (a >= m_neighbours->value() && b >= m_neighbours->value()) return true;
    ++a;
    ++b;
    return false;
  });
}

int GraphPanel::colourOf(Index member) const {
  switch (m_map->rowSide().member) {
    case workflow::Member::Customer: return m_session.segmentOf(member).colour;
    case workflow::Member::Segment: {
      const segment::Segment* found = m_map->map->segmentation->find(member);
      return found != nullptr ? Session::markOf(*found).colour : -1;
    }
    default: return -1;
  }
}

void GraphPanel::draw() {
  GraphData graph;
  for (std::size_t i = 0; i < m_network.nodes.size(); ++i) {
    const auto& node = m_network.nodes[i];
    graph.nodes.push_back({.at = {node.x, node.y},
                           .name = nameAt(static_cast<int>(i)),
                           .colour = colourOf(node.row),
                           .isCentre = i == 0});
  }
  double most = 0;
  for (const auto& edge : m_network.edges) most = std::max(most, edge.similarity);
  std::vector<GraphEdgeRow> rows;
  for (const auto& edge : m_network.edges) {
    graph.edges.push_back({edge.a, edge.b, most > 0 ? edge.similarity / most : 0});
    rows.push_back({nameAt(edge.a), nameAt(edge.b), edge.similarity, edge.common});
  }
  m_canvas->setGraph(std::move(graph));
  m_edges.setRows(std::move(rows));
  retell();
}

void GraphPanel::retell() {
  m_neighbours->setAccessibleName(tr("Neighbours of each"));
  m_neighbours->setToolTip(tr("How many of the most alike are followed from each"));
  m_neighbours->setSuffix(tr(" neighbours"));
  std::vector<RowsColumn<GraphEdgeRow>> columns;
  columns.push_back({.title = [] { return tr("One"); }, .text = [](const GraphEdgeRow& row) { return row.a; }});
  columns.push_back({.title = [] { return tr("The other"); }, .text = [](const GraphEdgeRow& row) { return row.b; }});
  columns.push_back({.title = [] { return tr("In common"); },
                     .text = [](const GraphEdgeRow& row) { return formatCount(row.common); },
                     .sortBy = [](const GraphEdgeRow& row) { return QVariant(row.common); },
                     .number = true});
  columns.push_back({.title = [] { return tr("Likeness"); },
                     .text = [](const GraphEdgeRow& row) { return formatNumber(row.similarity, 3); },
                     .sortBy = [](const GraphEdgeRow& row) { return QVariant(row.similarity); },
                     .number = true});
  m_edges.setColumns(std::move(columns));
  if (!m_map || m_network.nodes.empty()) return;
  m_frame->setTitle(tr("Neighbours of %1, and theirs").arg(nameAt(0)));
  QString words =
      tr("The thicker the line, the more alike. Where nodes lie says who is linked, not how far they are apart. "
         "Enter or a click goes on from a node.");
  if (m_network.leftOut > 0)
    words += QLatin1Char(' ') + tr("%Ln more within reach are left out.", nullptr, static_cast<int>(m_network.leftOut));
  m_caption->setText(words);
}

}  // namespace kindred::ui
