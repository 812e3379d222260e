#include "ui/pages/rules/rule_matrix.h"

#include <algorithm>
#include <limits>

#include "ui/text/language.h"

namespace kindred::ui::rules_page {
namespace {

/// The place of a side among those there are; −1 where it is new and there is no room.
int placeOfSide(std::vector<std::vector<Index>>& sides, const std::vector<Index>& side, std::size_t most) {
  const auto found = std::ranges::find(sides, side);
  if (found != sides.end()) return static_cast<int>(found - sides.begin());
  if (sides.size() == most) return -1;
  sides.push_back(side);
  return static_cast<int>(sides.size()) - 1;
}

}  // namespace

RuleMatrix::RuleMatrix(QWidget* parent) : HeatmapCanvas(parent) {
  setDescriber([this](int row, int column) { return describe(row, column); });
  const auto choose = [this](int row, int column) {
    if (const int rule = ruleAt(row, column); rule >= 0) emit ruleChosen(rule);
  };
  connect(this, &HeatmapCanvas::currentChanged, this, choose);
  connect(this, &HeatmapCanvas::pinned, this, choose);
}

void RuleMatrix::show(const workflow::FoundRulesPtr& found, const std::vector<int>& places) {
  m_found = found;
  m_lefts.clear();
  m_rights.clear();
  m_rules.clear();
  m_showsAll = true;
  for (const int place : places) {
    const rules::Rule& rule = found->found.rules[static_cast<std::size_t>(place)];
    const int row = placeOfSide(m_lefts, rule.left, kMostRows);
    const int column = row < 0 ? -1 : placeOfSide(m_rights, rule.right, kMostColumns);
    if (column < 0) m_showsAll = false;
    else m_rules.emplace(std::pair(row, column), place);
  }
  const auto rows = static_cast<int>(m_lefts.size()), columns = static_cast<int>(m_rights.size());
  setShape(rows, columns, false);
  if (rows == 0) return;
  std::vector<float> lifts(m_lefts.size() * m_rights.size(), std::numeric_limits<float>::quiet_NaN());
  float most = 1;
  for (const auto& [cell, place] : m_rules) {
    const auto lift = static_cast<float>(rules::lift(found->found.rules[static_cast<std::size_t>(place)].counts));
    lifts[static_cast<std::size_t>(cell.first) * m_rights.size() + static_cast<std::size_t>(cell.second)] = lift;
    most = std::max(most, lift);
  }
  setNames(
      [this](HeatmapSide side, int place) {
        const auto& sides = side == HeatmapSide::Rows ? m_lefts : m_rights;
        return QString::fromStdString(m_found->titles(sides[static_cast<std::size_t>(place)]));
      },
      [](float lift) { return formatNumber(static_cast<double>(lift), lift < 10 ? 1 : 0); });
  setScale({.low = 0, .high = most});
  putTile(tiles().grid().top(), std::move(lifts));
}

void RuleMatrix::showRule(int place) {
  const auto found = std::ranges::find(m_rules, place, [](const auto& each) { return each.second; });
  if (found == m_rules.end()) return;
  setCurrent(found->first.first, found->first.second);
  showTip({}, {});  // the pane says it
}

int RuleMatrix::ruleAt(int row, int column) const {
  const auto found = m_rules.find({row, column});
  return found == m_rules.end() ? -1 : found->second;
}

QStringList RuleMatrix::describe(int row, int column) const {
  const QString sides = QString::fromStdString(m_found->titles(m_lefts[static_cast<std::size_t>(row)]) + " → " +
                                               m_found->titles(m_rights[static_cast<std::size_t>(column)]));
  const int place = ruleAt(row, column);
  if (place < 0) return {sides, tr("No rule is listed.")};
  const rules::Counts& counts = m_found->found.rules[static_cast<std::size_t>(place)].counts;
  return {sides, tr("%1 baskets, %2, %3×")
                     .arg(formatCount(counts.both), formatPercent(rules::confidence(counts)),
                          formatNumber(rules::lift(counts), 1))};
}

}  // namespace kindred::ui::rules_page
