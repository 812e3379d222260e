// One customer under the algorithms that are ticked.
#include <QLineEdit>
#include <algorithm>

#include "ui/pages/compare/compare_page.h"
#include "ui/pages/compare/leaderboard.h"
#include "ui/pages/compare/side_by_side.h"
#include "ui/text/language.h"

namespace kindred::ui::compare_page {

bool ComparePage::hasLists(Index customer) const {
  return customer >= 0 && m_judged.hidden && customer < m_judged.hidden->rows &&
         !m_judged.hidden->row(customer).empty();
}

// The one of the other pages, else the one for whom the best algorithm finds most.
void ComparePage::chooseCustomer() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || !m_judged.hidden || hasLists(m_customer)) return;
  m_customer = -1;
  const auto* result = judged(m_table->chosen());
  std::ptrdiff_t most = -1;
  for (Index customer = 0; customer < std::min(dataset->customers.size(), m_judged.hidden->rows); ++customer) {
    if (!hasLists(customer)) continue;
    const bool isKnown = result != nullptr && customer < std::ssize(result->evaluation.lists);
    const auto hidden = m_judged.hidden->row(customer).indices;
    const std::ptrdiff_t found =
        !isKnown ? 0
                 : std::ranges::count_if(result->evaluation.lists[static_cast<std::size_t>(customer)],
                                         [&](Index product) { return std::ranges::binary_search(hidden, product); });
    if (session().customer() == dataset->customers.key(customer)) {
      m_customer = customer;
      return;
    }
    if (found <= most) continue;
    most = found;
    m_customer = customer;
  }
}

void ComparePage::showLists() {
  const DatasetPtr dataset = session().dataset();
  chooseCustomer();
  std::vector<ListColumn> columns;
  if (dataset && hasLists(m_customer)) {
    const auto hidden = m_judged.hidden->row(m_customer).indices;
    for (const std::string& key : m_table->ticked()) {
      const auto* result = judged(key);
      if (result == nullptr || m_customer >= std::ssize(result->evaluation.lists)) continue;
      ListColumn& column = columns.emplace_back(ListColumn{.title = algorithmName(key), .products = {}});
      for (const Index product : result->evaluation.lists[static_cast<std::size_t>(m_customer)]) {
        if (std::ssize(column.products) >= m_comparison.settings.length) break;
        column.products.push_back({.product = product,
                                   .title = QString::fromStdString(dataset->products.title(product)),
                                   .isHidden = std::ranges::binary_search(hidden, product)});
      }
    }
    m_customerField->setText(QString::fromStdString(dataset->customers.id(m_customer)));
  }
  m_sides->setVisible(!columns.empty());
  m_customerField->setEnabled(!columns.empty() || m_judged.hidden);
  if (!columns.empty()) m_listsRemark->setText(tr("Green: it was hidden. Lines join the same product."));
  else if (!m_comparison.ranked().empty() && !m_judged.hidden)
    m_listsRemark->setText(tr("Run again to see lists of one customer."));
  else m_listsRemark->setText(m_judged.hidden ? tr("Tick up to three algorithms.") : QString());
  m_sides->setColumns(std::move(columns));
}

bool ComparePage::showCustomer(const QString& words) {
  const DatasetPtr dataset = session().dataset();
  const QString wanted = words.trimmed();
  if (!dataset || wanted.isEmpty()) return false;
  Index found = -1;
  for (Index customer = 0; customer < dataset->customers.size(); ++customer) {
    if (!hasLists(customer)) continue;
    const QString id = QString::fromStdString(dataset->customers.id(customer));
    if (id.compare(wanted, Qt::CaseInsensitive) == 0) {
      found = customer;
      break;
    }
    if (found < 0 && (id.contains(wanted, Qt::CaseInsensitive) ||
                      QString::fromStdString(dataset->customers.title(customer)).contains(wanted, Qt::CaseInsensitive)))
      found = customer;
  }
  if (found < 0) return false;
  m_customer = found;
  showLists();
  return true;
}

}  // namespace kindred::ui::compare_page
