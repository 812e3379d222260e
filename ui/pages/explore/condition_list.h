// The columns that a filter asks for, and the selection: one editor each, and the list to add more from.
#pragma once

#include <QComboBox>
#include <QWidget>

#include "core/data/customer_set.h"
#include "core/describe/filter.h"
#include "ui/pages/explore/condition_editor.h"
#include "ui/session.h"

namespace kindred::ui::explore {

class ConditionList : public QWidget {
  Q_OBJECT

 public:
  explicit ConditionList(Session& session, QWidget* parent = nullptr);

  /// What can be added; what was asked for goes.
  void setColumns(std::vector<FilterColumn> columns);
  /// Asks for nothing. Does not emit changed().
  void clear();
  /// Writes the conditions into `options`; false where one cannot be read.
  [[nodiscard]] bool fill(FilterOptions& options) const;
  /// The customers that were selected when the selection was added.
  [[nodiscard]] const std::optional<CustomerSet>& selection() const { return m_only; }
  /// Null where the column is not asked for.
  [[nodiscard]] ConditionEditor* editor(ConditionTable table, const std::string& column) const;

 signals:
  void changed();

 private:
  void retell();
  void choose(int entry);
  void add(const FilterColumn& column);
  void addSelection();
  void showSelection();

  Session& m_session;
  std::vector<FilterColumn> m_columns;
  std::vector<ConditionEditor*> m_editors;
  std::optional<CustomerSet> m_only;
  QComboBox* m_chooser;
  QWidget* m_selectionRow;
  Label* m_selectionWords;
  QToolButton* m_removeSelection;
  QVBoxLayout* m_rows;
};

}  // namespace kindred::ui::explore
