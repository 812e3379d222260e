// The one set of customers that all pages share. Empty means that every page shows all customers. Changes are put on
// the undo stack. Thread rule: the window's thread only.
#pragma once

#include <QObject>
#include <QUndoStack>
#include <vector>

#include "core/data/customer_set.h"

namespace kindred::ui {

/// Shift adds, Ctrl+Shift subtracts, else the mode chosen in a tool bar.
SetMode setModeOf(Qt::KeyboardModifiers modifiers, SetMode chosen = SetMode::New);

class Selection : public QObject {
  Q_OBJECT

 public:
  explicit Selection(QUndoStack& undo, QObject* parent = nullptr);

  [[nodiscard]] const CustomerSet& customers() const { return m_customers; }
  [[nodiscard]] bool isEmpty() const { return m_customers.empty(); }
  /// Nonzero for each customer of the current data set, by index, who is selected. Empty where nothing is selected.
  [[nodiscard]] const std::vector<char>& mask() const { return m_mask; }
  [[nodiscard]] bool contains(Index customer) const;
  /// Customers of the current data set in the selection.
  [[nodiscard]] std::int64_t count() const { return m_count; }

  /// A finished gesture: what the person selected, and how it changes the set.
  void apply(const CustomerSet& customers, SetMode mode);
  /// The same by index into the current data set; `origin` says where it came from: "lasso in Segments".
  void applyIndices(const std::vector<Index>& customers, const Text& origin, SetMode mode);
  void clear();
  void invert();
  /// What was selected when the project was closed: nothing to undo.
  void restore(const CustomerSet& customers) { replace(customers); }

  /// The data set that is shown changed: the mask follows; between data sets of different roots (Dataset::root) the
  /// selection is cleared (with undo). Called by Session.
  void setDataset(DatasetPtr dataset);

 signals:
  void changed();

 private:
  class Change;
  void replace(CustomerSet customers);
  void push(CustomerSet next, const QString& what);

  QUndoStack& m_undo;
  DatasetPtr m_dataset;
  CustomerSet m_customers;
  std::vector<char> m_mask;
  std::int64_t m_count = 0;
};

}  // namespace kindred::ui
