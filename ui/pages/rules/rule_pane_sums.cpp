// What the pane of a rule shows in numbers: its table, its measures as sums, its graph.
#include <QGridLayout>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "ui/charts/graph_canvas.h"
#include "ui/pages/rules/rule_pane.h"
#include "ui/text/language.h"

namespace kindred::ui::rules_page {
namespace {

constexpr std::size_t kGraphItems = 7;
constexpr double kSmallestSaid = 1e-15;

void emptyGrid(QGridLayout* grid) {
  while (QLayoutItem* item = grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

Label* cell(const QString& text, FontRole font, Role colour,
            Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter) {
  auto* label = new Label(text, font, colour);
  label->setAlignment(alignment);
  return label;
}

QString timesText(double lift) { return RulePane::tr("%1×").arg(formatNumber(lift, 1)); }

QString chanceText(double chance) {
  if (chance < kSmallestSaid) return RulePane::tr("< 10⁻¹⁵");
  if (chance < 0.0001) return RulePane::tr("< 0.0001");
  return formatNumber(chance, 4);
}

}  // namespace

void RulePane::fillTable(const rules::Counts& counts) {
  emptyGrid(m_table);
  const auto add = [this](int line, int column, const QString& text, FontRole font = FontRole::Small,
                          Role colour = Role::Text) {
    m_table->addWidget(
        cell(text, font, colour, column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter),
        line, column);
  };
  const std::int64_t only = counts.left - counts.both, other = counts.right - counts.both;
  const QStringList heads{tr("baskets"), tr("with the right"), tr("without"), tr("all")};
  for (int column = 0; column < 4; ++column) add(0, column, heads[column], FontRole::Small, Role::Text2);
  add(1, 0, tr("with the left"), FontRole::Small, Role::Text2);
  add(1, 1, formatCount(counts.both), FontRole::BodyBold, Role::AccentText);
  add(1, 2, formatCount(only));
  add(1, 3, formatCount(counts.left), FontRole::Small, Role::Text2);
  add(2, 1, tr("%1 by chance").arg(formatNumber(rules::expected(counts), rules::expected(counts) < 10 ? 1 : 0)),
      FontRole::Tiny, Role::Text2);
  add(3, 0, tr("without"), FontRole::Small, Role::Text2);
  add(3, 1, formatCount(other));
  add(3, 2, formatCount(counts.all - counts.left - other));
  add(3, 3, formatCount(counts.all - counts.left), FontRole::Small, Role::Text2);
  add(4, 0, tr("all"), FontRole::Small, Role::Text2);
  add(4, 1, formatCount(counts.right), FontRole::Small, Role::Text2);
  add(4, 2, formatCount(counts.all - counts.right), FontRole::Small, Role::Text2);
  add(4, 3, formatCount(counts.all), FontRole::Small, Role::Text2);
}

void RulePane::fillSums(const rules::Rule& rule) {
  emptyGrid(m_sumsGrid);
  const rules::Counts& c = rule.counts;
  const double rightShare = static_cast<double>(c.right) / static_cast<double>(c.all), sure = rules::confidence(c);
  const Interval interval = rules::confidenceInterval(c);
  const double conviction = rules::conviction(c);
  struct Sum {
    QString name, sum, value, help;
  };
  const std::vector<Sum> sums{
      {tr("Support"), tr("%1 ÷ %2").arg(formatCount(c.both), formatCount(c.all)), formatPercent(rules::support(c), 2),
       tr("The share of all baskets that hold both sides.")},
      {tr("Confidence"),
       tr("%1 ÷ %2; 95 %: %3–%4")
           .arg(formatCount(c.both), formatCount(c.left), formatNumber(interval.low * 100, 0),
                formatNumber(interval.high * 100, 0)),
       formatPercent(sure, 1),
       tr("Of the baskets with the left side, the share that hold the right one too. The interval is Wilson's.")},
      {tr("Lift"), tr("%1 ÷ %2").arg(formatPercent(sure, 1), formatPercent(rightShare, 2)), timesText(rules::lift(c)),
       tr("How many times as often as in all baskets. On a tiny count a high lift may be luck: look at the interval "
          "and at p.")},
      {tr("Leverage"),
       tr("%1 − %2 × %3 ÷ %4").arg(formatCount(c.both), formatCount(c.left), formatCount(c.right), formatCount(c.all)),
       (static_cast<double>(c.both) >= rules::expected(c) ? QStringLiteral("+") : QString()) +
           formatNumber(static_cast<double>(c.both) - rules::expected(c), 0),
       tr("Baskets with both sides beyond what chance would bring.")},
      {tr("Conviction"), tr("%1 ÷ %2").arg(formatPercent(1 - rightShare, 1), formatPercent(1 - sure, 1)),
       std::isfinite(conviction) ? formatNumber(conviction, 1) : QStringLiteral("∞"),
       tr("How many times as often the rule would fail if the sides had nothing to do with each other.")},
      {tr("Kulczynski"),
       tr("mean of %1 and %2")
           .arg(formatPercent(sure), formatPercent(static_cast<double>(c.both) / static_cast<double>(c.right))),
       formatNumber(rules::kulczynski(c), 2),
       tr("The mean of the confidence both ways. Baskets that hold neither side do not change it, as they change "
          "lift.")},
      {tr("Imbalance"), tr("%1 against %2").arg(formatCount(c.left), formatCount(c.right)),
       formatNumber(rules::imbalance(c), 2),
       tr("0: both sides are bought equally often; near 1: one of them far more often, so that the rule holds one way "
          "only.")},
      {tr("p"), tr("Fisher, corrected for %1 rules").arg(formatCount(m_found->found.tested)), chanceText(rule.adjusted),
       tr("The chance of so many if the sides had nothing to do with each other, corrected for all rules that were "
          "tested.")}};
  int line = 0;
  for (const Sum& sum : sums) {
    auto* name = cell(sum.name, FontRole::Small, Role::Text2, Qt::AlignLeft);
    auto* words = new ElidedLabel(FontRole::Small, Role::Text2);
    words->setText(sum.sum);
    auto* value = cell(sum.value, FontRole::SmallBold, Role::Text);
    for (QWidget* widget : {static_cast<QWidget*>(name), static_cast<QWidget*>(value)}) widget->setToolTip(sum.help);
    m_sumsGrid->addWidget(name, line, 0);
    m_sumsGrid->addWidget(words, line, 1);
    m_sumsGrid->addWidget(value, line, 2);
    ++line;
  }
  constexpr std::int64_t kFew = 10;
  QString advice;
  if (rule.isRedundant) advice = tr("A shorter rule with the same right side is at least as sure.");
  else if (rule.addsNothing) advice = tr("One item of the left side adds nothing beyond chance to the others.");
  else if (c.both < kFew) advice = tr("Few baskets: a lift of so few says little.");
  m_advice->setText(advice);
  m_advice->setVisible(!advice.isEmpty());
}

// The items of the rule in the middle, around them those that the strongest rules tie to them.
void RulePane::fillGraph() {
  const rules::Rule& rule = m_found->found.rules[static_cast<std::size_t>(m_rule)];
  m_graphItems.assign(rule.left.begin(), rule.left.end());
  m_graphItems.insert(m_graphItems.end(), rule.right.begin(), rule.right.end());
  const std::size_t own = m_graphItems.size();
  std::map<std::pair<int, int>, double> ties;  // by item, the lower first
  const auto placeOf = [this](Index item) { return std::ranges::find(m_graphItems, item) - m_graphItems.begin(); };
  for (const rules::Rule& other : m_found->found.rules) {
    if (other.left.size() != 1 || other.right.size() != 1 || !rules::isKept(other, m_found->settings.falseDiscoveries))
      continue;
    const Index a = other.left.front(), b = other.right.front();
    const bool touches = placeOf(a) < static_cast<std::ptrdiff_t>(own) || placeOf(b) < static_cast<std::ptrdiff_t>(own);
    if (!touches) continue;
    for (const Index item : {a, b}) {
      if (placeOf(item) == std::ssize(m_graphItems) && m_graphItems.size() < std::max(own, kGraphItems))
        m_graphItems.push_back(item);
    }
    if (placeOf(a) == std::ssize(m_graphItems) || placeOf(b) == std::ssize(m_graphItems)) continue;
    double& tie = ties[{std::min(a, b), std::max(a, b)}];
    tie = std::max(tie, rules::lift(other.counts));
  }
  GraphData graph;
  const auto onCircle = [](std::size_t i, std::size_t count, double radius, double turn) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count) + turn;
    return QPointF(0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle));
  };
  for (std::size_t i = 0; i < m_graphItems.size(); ++i) {
    const bool isOwn = i < own;
    const QPointF at =
        isOwn ? QPointF(own > 1 ? 0.25 + 0.5 * static_cast<double>(i) / static_cast<double>(own - 1) : 0.5, 0.5)
              : onCircle(i - own, m_graphItems.size() - own, 0.5, std::numbers::pi / 2);
    graph.nodes.push_back(
        {.at = at,
         .name = QString::fromStdString(m_found->items[static_cast<std::size_t>(m_graphItems[i])].title),
         .isCentre = isOwn});
  }
  double most = 1;
  for (const auto& [pair, lift] : ties) most = std::max(most, lift);
  for (const auto& [pair, lift] : ties)
    graph.edges.push_back({static_cast<int>(placeOf(pair.first)), static_cast<int>(placeOf(pair.second)), lift / most});
  m_graph->setGraph(std::move(graph));
}

}  // namespace kindred::ui::rules_page
