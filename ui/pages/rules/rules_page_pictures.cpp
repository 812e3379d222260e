// The pictures and how they lead to the table, the graph of products, the matrix, and what is said where no rule is left.
#include <QCheckBox>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "ui/charts/chart_frame.h"
#include "ui/charts/graph_canvas.h"
#include "ui/models/table_view.h"
#include "ui/pages/rules/rule_canvas.h"
#include "ui/pages/rules/rule_matrix.h"
#include "ui/pages/rules/rules_page.h"
#include "ui/pages/rules/search_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::rules_page {
namespace {

constexpr std::size_t kGraphEdges = 60;

using Tool = ScatterCanvas::Tool;
constexpr std::array kTools{Tool::Point, Tool::Rectangle, Tool::Lasso, Tool::Pan};

/// Nodes that are tied lie near each other, from places on a spiral.
std::vector<QPointF> placesOf(std::size_t nodes, const std::vector<GraphData::Edge>& edges) {
  std::vector<QPointF> at(nodes);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) * 0.381966,
                 radius = 0.48 * std::sqrt((static_cast<double>(i) + 0.5) / static_cast<double>(at.size()));
    at[i] = {0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle)};
  }
  constexpr int kRounds = 150;
  const double ideal = 0.8 / std::sqrt(static_cast<double>(at.size()) + 1);
  for (int round = 0; round < kRounds; ++round) {  // Fruchterman and Reingold 1991
    std::vector<QPointF> move(at.size());
    const auto push = [&](std::size_t a, std::size_t b, double factor) {
      const QPointF away = at[a] - at[b];
      move[a] += away * factor;
      move[b] -= away * factor;
    };
    for (std::size_t a = 0; a < at.size(); ++a) {
      for (std::size_t b = a + 1; b < at.size(); ++b) {
        const QPointF away = at[a] - at[b];
        push(a, b, ideal * ideal / std::max(1e-6, QPointF::dotProduct(away, away)) * 0.1);
      }
    }
    for (const auto& edge : edges) {
      const auto a = static_cast<std::size_t>(edge.a), b = static_cast<std::size_t>(edge.b);
      const QPointF away = at[a] - at[b];
      push(a, b, -std::sqrt(QPointF::dotProduct(away, away)) / ideal * 0.1);
    }
    const double reach = 0.05 * (1 - static_cast<double>(round) / kRounds) + 0.002;
    for (std::size_t i = 0; i < at.size(); ++i) {
      const double length = std::sqrt(QPointF::dotProduct(move[i], move[i]));
      if (length > reach) move[i] *= reach / length;
      at[i] += move[i];
      at[i] = {std::clamp(at[i].x(), 0.0, 1.0), std::clamp(at[i].y(), 0.0, 1.0)};
    }
  }
  return at;
}

}  // namespace

void RulesPage::buildPictures() {
  m_canvas->setDescriber([this](int point) {
    const int place = m_shown[static_cast<std::size_t>(point)];
    const rules::Rule& rule = m_found->found.rules[static_cast<std::size_t>(place)];
    return QStringList{QString::fromStdString(m_found->titles(rule.left) + " → " + m_found->titles(rule.right)),
                       tr("%1 baskets, %2, %3×")
                           .arg(formatCount(rule.counts.both), formatPercent(rules::confidence(rule.counts)),
                                formatNumber(rules::lift(rule.counts), 1))};
  });
  const auto go = [this](int point) {
    if (point >= 0) goToRule(m_shown[static_cast<std::size_t>(point)]);
  };
  connect(m_matrix, &RuleMatrix::ruleChosen, this, &RulesPage::goToRule);
  connect(m_canvas, &ScatterCanvas::currentChanged, this, go);
  connect(m_canvas, &ScatterCanvas::pointActivated, this, go);
  connect(m_canvas, &ScatterCanvas::clearRequested, this, &RulesPage::clearChosen);
  connect(m_canvas, &ScatterCanvas::selected, this, [this](const std::vector<int>& points, SetMode, Tool tool) {
    if (tool != Tool::Point) chosen(points);
  });
  connect(m_views, &SegmentedControl::changed, this, &RulesPage::showView);
  connect(m_tools, &SegmentedControl::changed, this,
          [this](int tool) { m_canvas->setTool(kTools[static_cast<std::size_t>(tool)]); });
  connect(m_clear, &QToolButton::clicked, this, &RulesPage::clearChosen);
  connect(m_hide, &QCheckBox::toggled, this, &RulesPage::list);
  m_graph->setDescriber([this](int node) {
    const Index item = m_graphItems[static_cast<std::size_t>(node)];
    int links = 0;
    for (const auto& edge : m_graph->graph().edges) links += edge.a == node || edge.b == node ? 1 : 0;
    return QStringList{QString::fromStdString(m_found->items[static_cast<std::size_t>(item)].title),
                       tr("%Ln link(s)", nullptr, links)};
  });
}

void RulesPage::fillGraph() {
  if (!m_found) return;
  std::map<Index, int> nodes;
  std::map<std::pair<Index, Index>, double> ties;
  double most = 1;
  for (const int place : m_rules.rows()) {
    const rules::Rule& rule = m_found->found.rules[static_cast<std::size_t>(place)];
    for (const Index a : rule.left) {
      for (const Index b : rule.right) {
        if (ties.size() >= kGraphEdges && !ties.contains({std::min(a, b), std::max(a, b)})) continue;
        double& tie = ties[{std::min(a, b), std::max(a, b)}];
        tie = std::max(tie, rules::lift(rule.counts));
        most = std::max(most, tie);
      }
    }
  }
  m_graphItems.clear();
  GraphData graph;
  const auto nodeOf = [&](Index item) {
    const auto [found, isNew] = nodes.try_emplace(item, static_cast<int>(m_graphItems.size()));
    if (isNew) m_graphItems.push_back(item);
    return found->second;
  };
  for (const auto& [pair, lift] : ties) graph.edges.push_back({nodeOf(pair.first), nodeOf(pair.second), lift / most});
  const std::vector<QPointF> at = placesOf(m_graphItems.size(), graph.edges);
  for (std::size_t i = 0; i < m_graphItems.size(); ++i)
    graph.nodes.push_back(
        {.at = at[i], .name = QString::fromStdString(m_found->items[static_cast<std::size_t>(m_graphItems[i])].title)});
  m_graphFrame->setEmpty(graph.nodes.empty() ? tr("No rules are listed.") : QString());
  m_graph->setGraph(std::move(graph));
}

void RulesPage::fillMatrix() {
  if (!m_found) return;
  std::vector<int> places;
  for (int row = 0; row < m_rules.rowCount(); ++row) places.push_back(m_rules.at(row));
  m_matrix->show(m_found, places);
  m_lifts->setToolTip(tr("Lift: how many times as often as by chance"));
  m_lifts->set(ColourMap::Tide, m_matrix->scale());
  m_matrixFrame->setEmpty(places.empty() ? tr("No rules are listed.") : QString());
}

// The limit that took most, and a button that lowers it.
void RulesPage::sayNothingFound() {
  m_note->clear();
  if (m_found->found.kept > 0) return;
  const rules::Found& found = m_found->found;
  const Values& used = m_found->run.parameters;
  if (found.tested == 0) {
    const double lower = rules::support(
        {.both = std::max<std::int64_t>(1, m_found->minCount / 2), .left = 0, .right = 0, .all = m_found->baskets});
    m_note->show(NoteKind::Info, tr("Nothing is bought together so often"),
                 tr("No two products stand in %Ln basket(s) or more.", nullptr, static_cast<int>(m_found->minCount)));
    if (m_found->minCount > 1)
      m_note->addAction(tr("Look from %1 on").arg(formatPercent(lower, 3)), [this, lower] {
        m_search->runWith({{"min_support", lower}, {"min_count", Value()}});
      });
  } else if (found.sure == 0) {
    const double lower = std::get<double>(used.at("min_confidence")) / 2;
    m_note->show(
        NoteKind::Info, tr("No rule is so sure"),
        tr("%1 rules were looked at; none reaches %2.").arg(formatCount(found.tested), formatPercent(2 * lower)));
    m_note->addAction(tr("Look from %1 on").arg(formatPercent(lower)), [this, lower] {
      m_search->runWith({{"min_confidence", lower}});
    });
  } else {
    m_note->show(NoteKind::Info, tr("Chance may explain all of them"),
                 tr("%1 rules are sure enough, but as many are expected by chance among the %2 that were looked at.")
                     .arg(formatCount(found.sure), formatCount(found.tested)));
    m_note->addAction(tr("Show them all the same"), [this] { m_hide->setChecked(false); });
  }
}

}  // namespace kindred::ui::rules_page
