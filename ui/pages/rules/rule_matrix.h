// Rules as a matrix: what was bought down, what goes with it across, coloured by lift. Rows and columns come in the order in
// which the list names them, so that what belongs together lies near.
#pragma once

#include <map>

#include "core/workflow/find_rules.h"
#include "ui/charts/heatmap_canvas.h"

namespace kindred::ui::rules_page {

class RuleMatrix : public HeatmapCanvas {
  Q_OBJECT

 public:
  static constexpr std::size_t kMostRows = 16, kMostColumns = 30;  ///< so that names can be read

  explicit RuleMatrix(QWidget* parent = nullptr);
  /// The rules at these places, as far as there is room; the best of a list come first.
  void show(const workflow::FoundRulesPtr& found, const std::vector<int>& places);
  /// Makes the cell of a rule current, where it has one.
  void showRule(int place);
  /// Whether there was room for all of them.
  [[nodiscard]] bool showsAll() const { return m_showsAll; }
  /// The rule of a cell; −1: none.
  [[nodiscard]] int ruleAt(int row, int column) const;

 signals:
  /// The current cell is that of this rule.
  void ruleChosen(int place);

 private:
  [[nodiscard]] QStringList describe(int row, int column) const;

  workflow::FoundRulesPtr m_found;
  std::vector<std::vector<Index>> m_lefts, m_rights;
  bool m_showsAll = true;
  std::map<std::pair<int, int>, int> m_rules;  ///< by row and column
};

}  // namespace kindred::ui::rules_page
