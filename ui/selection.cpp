#include "ui/selection.h"

#include <QCoreApplication>

namespace kindred::ui {

SetMode setModeOf(Qt::KeyboardModifiers modifiers, SetMode chosen) {
  if (!modifiers.testFlag(Qt::ShiftModifier)) return chosen;
  return modifiers.testFlag(Qt::ControlModifier) ? SetMode::Subtract : SetMode::Add;
}

class Selection::Change : public QUndoCommand {
 public:
  Change(Selection& selection, CustomerSet next, const QString& what)
      : QUndoCommand(what), m_selection(selection), m_before(selection.m_customers), m_after(std::move(next)) {}
  void undo() override { m_selection.replace(m_before); }
  void redo() override { m_selection.replace(m_after); }

 private:
  Selection& m_selection;
  CustomerSet m_before;
  CustomerSet m_after;
};

Selection::Selection(QUndoStack& undo, QObject* parent) : QObject(parent), m_undo(undo) {}

bool Selection::contains(Index customer) const {
  const auto i = static_cast<std::size_t>(customer);
  return i < m_mask.size() && m_mask[i] != 0;
}

void Selection::apply(const CustomerSet& customers, SetMode mode) {
  push(m_customers.combined(customers, mode), tr("selection"));
}

void Selection::applyIndices(const std::vector<Index>& customers, const Text& origin, SetMode mode) {
  if (!m_dataset) return;
  std::vector<Key> keys;
  keys.reserve(customers.size());
  for (const Index i : customers) keys.push_back(m_dataset->customers.key(i));
  apply(CustomerSet(std::move(keys), origin), mode);
}

void Selection::clear() { push({}, tr("clearing the selection")); }

void Selection::invert() {
  if (m_dataset) push(m_customers.inverted(*m_dataset, KI_TEXT("core", "the others")), tr("inverting the selection"));
}

void Selection::setDataset(DatasetPtr dataset) {
  const bool related = !m_dataset || !dataset || dataset->root() == m_dataset->root();
  m_dataset = std::move(dataset);
  if (related) replace(m_customers);
  else if (!m_customers.empty()) clear();
}

void Selection::push(CustomerSet next, const QString& what) {
  if (next == m_customers && next.empty()) return;
  m_undo.push(new Change(*this, std::move(next), what));
}

void Selection::replace(CustomerSet customers) {
  m_customers = std::move(customers);
  m_mask.clear();
  m_count = 0;
  if (m_dataset && !m_customers.empty()) {
    m_mask.assign(static_cast<std::size_t>(m_dataset->customers.size()), 0);
    for (const Index i : m_customers.indices(*m_dataset)) {
      m_mask[static_cast<std::size_t>(i)] = 1;
      ++m_count;
    }
  }
  emit changed();
}

}  // namespace kindred::ui
