#include "ui/models/rows_model.h"

namespace kindred::ui {

int RowsModelBase::rowOf(int source) const {
  const auto found = std::find(m_order.begin(), m_order.end(), source);
  return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

void RowsModelBase::retitle() {
  if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

// Numbers by size with what has no value last; everything else as text.
bool RowsModelBase::less(const QVariant& a, const QVariant& b) {
  bool aIsNumber = false;
  bool bIsNumber = false;
  const double x = a.toDouble(&aIsNumber);
  const double y = b.toDouble(&bIsNumber);
  if (aIsNumber && bIsNumber && a.typeId() != QMetaType::QString) return x < y || (x == x && y != y);
  return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

}  // namespace kindred::ui
