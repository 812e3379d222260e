// Ticks of the offers: what is proposed, what the person chose, and where that is kept.
#include "ui/choices.h"
#include "ui/pages/recommend/offers_panel.h"

namespace kindred::ui {
namespace {

constexpr int kTickedAtFirst = 3;

}  // namespace

// Before the person has chosen, the best few are what a campaign would offer.
bool OffersPanel::isTicked(const workflow::CampaignChoice& choice, int rank, Index product) const {
  if (!choice.isTicked()) return rank <= kTickedAtFirst;
  return std::ranges::find(choice.offers, m_base->dataset->products.key(product)) != choice.offers.end();
}

void OffersPanel::addTicks(workflow::CampaignChoice& choice) const {
  if (!m_recommenders.trained) return;
  choice.run = m_recommenders.trained->run.id;
  choice.offers.clear();
  for (const OfferRow& row : m_model.rows()) {  // by rank, however the table is sorted
    if (row.ticked) choice.offers.push_back(m_base->dataset->products.key(row.item.product));
  }
}

void OffersPanel::tick(int source, bool on) {
  OfferRow row = m_model.rows()[static_cast<std::size_t>(source)];
  row.ticked = on;
  m_model.replace(source, std::move(row));
  showTicks();
  if (m_view->isWalkIn()) return;  // of whom nothing is kept
  const Key customer = m_base->dataset->customers.key(m_view->customer);
  workflow::CampaignChoice choice = m_session.choices().of(customer);
  addTicks(choice);
  m_session.choices().change({{customer, choice}}, on ? tr("ticking an offer") : tr("taking a tick away"));
}

void OffersPanel::followChoices() {
  if (!m_view || m_view->isWalkIn() || !m_base || !m_recommenders.trained) return;
  const auto choice = m_session.choices().of(m_base->dataset->customers.key(m_view->customer));
  for (int source = 0; source < static_cast<int>(m_model.rows().size()); ++source) {
    OfferRow row = m_model.rows()[static_cast<std::size_t>(source)];
    const bool ticked = isTicked(choice, row.rank, row.item.product);
    if (ticked == row.ticked) continue;
    row.ticked = ticked;
    m_model.replace(source, std::move(row));
  }
  showTicks();
}

}  // namespace kindred::ui
