// The lines of the table of "why", from the tree of an explanation.
#include "ui/pages/recommend/figures.h"
#include "ui/pages/recommend/why_pane.h"
#include "ui/text/language.h"

namespace kindred::ui {

QString WhyPane::titleOf(const recommend::Term& term) const {
  const Dataset& dataset = *m_subject->base->dataset;
  switch (term.of) {
    case recommend::Term::Of::Customer: return QString::fromStdString(dataset.customers.title(term.index));
    case recommend::Term::Of::Product: return QString::fromStdString(dataset.products.title(term.index));
    case recommend::Term::Of::Concept: break;
  }
  return translated(term.label);
}

std::vector<WhyRow> WhyPane::termRows() const {
  const recommend::Explanation& e = explanation();
  const bool folds = !m_all && e.isWeighted() && e.terms.size() > kShownTerms;
  std::vector<WhyRow> rows;
  WhyRow others;
  for (std::size_t i = 0; i < e.terms.size(); ++i) {
    const recommend::Term& term = e.terms[i];
    if (folds && i >= kShownTerms) {
      others.similarity = others.similarity.value_or(0) + std::abs(term.weight.value_or(0));
      others.adds += term.adds;
      continue;
    }
    WhyRow row{.title = titleOf(term), .similarity = term.weight, .adds = term.adds};
    if (term.of == recommend::Term::Of::Customer) row.mark = m_session.segmentOf(term.index);
    if (term.weight) {
      row.value = term.value;
      row.usual = term.usual;
      row.above = term.value - term.usual;
    }
    rows.push_back(std::move(row));
  }
  if (folds) {
    others.title = tr("%n other(s)", nullptr, static_cast<int>(e.terms.size() - kShownTerms));
    rows.push_back(std::move(others));
  }
  addPartRows(rows);
  addSumRows(rows);
  return rows;
}

void WhyPane::addPartRows(std::vector<WhyRow>& rows) const {
  for (std::size_t i = 0; i < explanation().parts.size(); ++i) {
    const recommend::Explanation& part = explanation().parts[i];
    rows.push_back({.title = translated(part.title),
                    .similarity = part.weight,
                    .value = part.score,
                    .adds = part.weight * part.score,
                    .part = i});
  }
}

void WhyPane::addSumRows(std::vector<WhyRow>& rows) const {
  const recommend::Explanation& e = explanation();
  if (e.isWeighted()) {
    WhyRow sum{.title = tr("Sum"), .adds = e.sum(), .isSum = true};
    if (e.combine == recommend::Explanation::Combine::WeightedMean) sum.similarity = e.divisor();
    rows.push_back(std::move(sum));
    return;
  }
  if (e.support) {
    rows.push_back(
        {.title = tr("Rated by %n: × %1", nullptr, e.support->count).arg(formatNumber(e.support->factor(), 3)),
         .adds = e.score - e.sum()});
  }
  rows.push_back({.title = tr("Score"), .adds = e.score, .isSum = true});
}

}  // namespace kindred::ui
