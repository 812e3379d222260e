// One column of a filter: its values to choose from, the range to keep, or a text to look for.
#pragma once

#include <QToolButton>
#include <QWidget>
#include <optional>

#include "core/describe/filter_columns.h"
#include "ui/widgets/labels.h"

class QListWidget;
class QVBoxLayout;

namespace kindred::ui::explore {

class ConditionEditor : public QWidget {
  Q_OBJECT

 public:
  explicit ConditionEditor(FilterColumn column, QWidget* parent = nullptr);

  [[nodiscard]] const FilterColumn& column() const { return m_column; }
  /// What was asked for; empty while nothing was, nothing where what was typed cannot be read (said beside it).
  [[nodiscard]] std::optional<std::vector<Condition>> conditions() const;
  /// The list, or the field that is typed into first.
  [[nodiscard]] QWidget* field() const { return m_field; }
  [[nodiscard]] QWidget* secondField() const { return m_second; }
  [[nodiscard]] QToolButton* removeButton() const { return m_remove; }

 signals:
  void changed();
  void removed();

 private:
  /// Whether values are chosen from a list.
  [[nodiscard]] bool isListed() const { return !m_column.values.empty(); }
  void buildValues();
  void buildRange();
  void buildDates();
  void buildSearch();
  void retell();
  void edited();
  [[nodiscard]] std::vector<Condition> chosenValues() const;
  [[nodiscard]] std::optional<std::vector<Condition>> typedRange() const;
  [[nodiscard]] std::vector<Condition> chosenDays() const;

  FilterColumn m_column;
  ElidedLabel* m_title;
  QToolButton* m_remove;
  QVBoxLayout* m_body;
  Label* m_problem;
  QWidget* m_field = nullptr;
  QWidget* m_second = nullptr;  ///< the other end of a range
};

}  // namespace kindred::ui::explore
