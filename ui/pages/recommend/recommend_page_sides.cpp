// The sides that the Recommend page shows offers from: a customer, many of them, a product, a basket.
#include <QAction>
#include <QComboBox>

#include "ui/pages/recommend/basket_card.h"
#include "ui/pages/recommend/customer_card.h"
#include "ui/pages/recommend/many_view.h"
#include "ui/pages/recommend/offers_panel.h"
#include "ui/pages/recommend/product_view.h"
#include "ui/pages/recommend/recommend_page.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

constexpr int kSidesInARow = 980;  // from this width of the page on they stand side by side
constexpr int kSideCount = 4;

}  // namespace

void RecommendPage::buildSides() {
  m_sides->setObjectName(QStringLiteral("sides"));
  m_sideList->setObjectName(QStringLiteral("sideList"));
  setSmall(m_sideList);
  for (int side = 0; side < kSideCount; ++side) {
    m_sides->addChoice({});
    m_sideList->addItem({});
  }
  addHeaderWidget(m_sides);
  addHeaderWidget(m_sideList);
  connect(m_sides, &SegmentedControl::changed, this, [this](int side) { setSide(static_cast<Side>(side)); });
  connect(m_sideList, &QComboBox::activated, this, [this](int side) { setSide(static_cast<Side>(side)); });
  connect(m_many, &ManyView::customerOpened, this, &RecommendPage::openCustomer);
  connect(m_product, &ProductView::customerOpened, this, &RecommendPage::openCustomer);
  connect(m_basket, &BasketCard::changed, this, [this] {
    if (m_side == Side::Basket) loadBasket();
  });
  whenTranslated(this, [this] { nameSides(); });
  fitSides();
}

void RecommendPage::nameSides() {
  const QStringList names{tr("One customer"), tr("Many customers"), tr("One product"), tr("Walk-in basket")};
  for (int side = 0; side < kSideCount; ++side) {
    m_sides->setChoiceText(side, names[side]);
    m_sideList->setItemText(side, names[side]);
  }
  m_sides->setAccessibleName(tr("What to look at"));
  m_sideList->setAccessibleName(tr("What to look at"));
}

void RecommendPage::fitSides() {
  const bool room = width() >= theme().px(kSidesInARow);
  m_sides->setVisible(room);
  m_sideList->setVisible(!room);
}

void RecommendPage::setSide(Side side) {
  if (side == m_side) return;
  m_side = side;
  m_sides->setCurrent(static_cast<int>(side));
  m_sideList->setCurrentIndex(static_cast<int>(side));
  if (side != Side::Customer) m_trainingAsked = false;
  showStage();
  if (side == Side::Customer) loadCustomer();
  else if (side == Side::Basket) loadBasket();
  emit headerChanged();
}

void RecommendPage::openCustomer(Index customer) {
  if (!m_base) return;
  setSide(Side::Customer);
  session().setCustomer(m_base->dataset->customers.key(customer));
}

void RecommendPage::loadBasket() {
  if (!m_base || !m_recommenders.trained) return;
  session().ask(
      {this, "recommend/customer"},
      [trained = m_recommenders.trained, basket = m_basket->basket(), offers = m_offers->options()](Progress&) {
        return std::make_shared<const CustomerView>(walkInView(*trained, basket, offers));
      },
      [this](const std::shared_ptr<const CustomerView>& view) {
        m_note->clear();
        if (m_side == Side::Basket) showLists(view);
      },
      errorsTo(m_note));
}

// Of the two cards one stands above the list.
void RecommendPage::showCards() {
  m_basket->setVisible(m_side == Side::Basket);
  m_card->setVisible(m_side == Side::Customer && m_base && m_view && !m_view->isWalkIn());
}

void RecommendPage::askWhatIf(Index product, std::optional<float> value) {
  workflow::WhatIf after = m_whatIf;
  after[product] = value;
  changeWhatIf(after);
}

// Undo takes a change back as any other, and leads to its customer.
void RecommendPage::changeWhatIf(const workflow::WhatIf& after) {
  if (!m_base || !m_current) return;
  const auto go = [this, base = m_base, whose = *m_current](const workflow::WhatIf& whatIf) {
    if (m_base != base) return;
    setSide(Side::Customer);
    session().setCustomer(base->dataset->customers.key(whose));
    setWhatIf(whatIf);
  };
  session().pushUndo(
      tr("what if"), [go, before = m_whatIf] { go(before); }, [go, after] { go(after); });
  setWhatIf(after);
}

void RecommendPage::setWhatIf(const workflow::WhatIf& whatIf) {
  m_whatIf = whatIf;
  loadCustomer();
}

void RecommendPage::showWhatIf() {
  m_whatIfNote->clear();
  const int changes = m_view && m_side == Side::Customer ? static_cast<int>(m_view->whatIf.size()) : 0;
  if (changes == 0) return;
  m_whatIfNote->show(NoteKind::Warning, tr("What if: %n change(s)", nullptr, changes),
                     tr("List and reasons are those of the changed history, as for somebody new. Nothing is stored."));
  m_whatIfNote->addAction(tr("As it was"), [this] { changeWhatIf({}); });
}

}  // namespace kindred::ui
