// A cell of customers × products or segments × products, written out.
#include <QGridLayout>
#include <QPushButton>

#include "ui/pages/similarity/cell_pane.h"
#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui {

void CellPane::showHeld() {
  const workflow::HeldArithmetic& held = *m_why->held;
  const ShownMap& map = *m_why->map;
  const bool isSegment = map.rowSide().member == workflow::Member::Segment;
  const segment::Segment* segment = isSegment ? map.map->segmentation->find(m_why->a) : m_session.segment(m_why->a);
  const QString who = map.nameOf(map.rowSide(), m_why->row), what = map.nameOf(map.columnSide(), m_why->column);
  showCard(m_first, who, isSegment ? tr("%Ln customer(s)", nullptr, static_cast<int>(held.members)) : tr("a customer"),
           segment);
  showCard(m_second, what, tr("%Ln customer(s)", nullptr, static_cast<int>(held.everyonesHolders)), nullptr);
  if (isSegment) {
    m_lead->setParts(tr("<b>%1</b> of the segment have it; of all customers <b>%2</b>."),
                     {formatPercent(held.share, 1), formatPercent(held.overall, 1)});
  } else {
    m_lead->setParts(held.holders > 0 ? tr("This customer has it; of all customers <b>%1</b> do.")
                                      : tr("This customer does not have it; of all customers <b>%1</b> do."),
                     {formatPercent(held.overall, 1)});
  }
  m_table->hide();
  m_more->hide();
  m_others->setTitle({});
  showHeldSums();
}

void CellPane::showHeldSums() {
  const workflow::HeldArithmetic& held = *m_why->held;
  while (QLayoutItem* item = m_sums->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  while (QLayoutItem* item = m_otherGrid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_sumLines.clear();
  const auto is = [this](similarity::Holding holding) { return m_why->holding == holding; };
  addSum(tr("Customers of the row"), formatCount(held.members));
  addSum(tr("Of them have it"), formatCount(held.holders));
  addSum(tr("Sum of their numbers"), formatNumber(held.sum));
  addSum(tr("Mean: %1 ÷ %2").arg(formatNumber(held.sum), formatCount(held.members)), formatNumber(held.mean, 3),
         is(similarity::Holding::Value));
  addSum(tr("Share: %1 ÷ %2").arg(formatCount(held.holders), formatCount(held.members)), formatPercent(held.share, 2),
         is(similarity::Holding::Share));
  addSum(tr("Share of everyone: %1 ÷ %2").arg(formatCount(held.everyonesHolders), formatCount(held.everyone)),
         formatPercent(held.overall, 2));
  addSum(tr("Lift: %1 ÷ %2").arg(formatPercent(held.share, 2), formatPercent(held.overall, 2)),
         formatNumber(held.lift, 2), is(similarity::Holding::Lift));
  m_preference->setText(translated(describe(m_why->map->map->data->preference)));
  m_preference->setToolTip({});
}

}  // namespace kindred::ui
