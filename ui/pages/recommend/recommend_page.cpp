#include "ui/pages/recommend/recommend_page.h"

#include <QAction>
#include <QComboBox>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/basket_card.h"
#include "ui/pages/recommend/customer_card.h"
#include "ui/pages/recommend/customers_pane.h"
#include "ui/pages/recommend/many_view.h"
#include "ui/pages/recommend/offers_panel.h"
#include "ui/pages/recommend/product_view.h"
#include "ui/pages/recommend/rounds_panel.h"
#include "ui/pages/recommend/train_panel.h"
#include "ui/pages/recommend/why_pane.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

constexpr int kLowWindow = 560;  // below this height of the page the card is brief
constexpr int kCurve = 190;      // the height of a curve beneath the list

}  // namespace

RecommendPage::RecommendPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_renameAction(new QAction(icon(QStringLiteral("pencil")), {}, this)),
      m_removeAction(new QAction(icon(QStringLiteral("x")), {}, this)),
      m_customers(new CustomersPane(session)),
      m_why(new WhyPane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("recommend"))),
      m_centre(new QWidget),
      m_note(new Note(NoteKind::Error)),
      m_whatIfNote(new Note(NoteKind::Warning)),
      m_back(new Note(NoteKind::Info)),
      m_card(new CustomerCard(session)),
      m_rounds(new RoundsPanel),
      m_lower(new Stages),
      m_waiting(new QWidget),
      m_offers(new OffersPanel(session)),
      m_training(new TrainPanel(session)),
      m_sides(new SegmentedControl),
      m_sideList(new QComboBox),
      m_basket(new BasketCard(session)),
      m_many(new ManyView(session)),
      m_product(new ProductView(session)) {
  m_back->setObjectName(QStringLiteral("wayBack"));
  m_whatIfNote->setObjectName(QStringLiteral("whatIf"));
  setLeftPane(m_customers);
  setRightPane(m_why);
  buildCentre();
  setBody(m_stages);
  buildSides();
  buildActions();

  connect(&session, &Session::datasetChanged, this, &RecommendPage::followDataset);
  connect(&session, &Session::customerChanged, this, &RecommendPage::followCustomer);
  connect(&session, &Session::segmentationChanged, this, &RecommendPage::loadCustomer);
  connect(&session, &Session::runsChanged, this, &RecommendPage::loadRecommenders);
  connect(&session, &Session::recommenderChanged, this, &RecommendPage::loadRecommenders);
  connect(m_customers, &CustomersPane::customerChosen, this, [this](Index customer) {
    if (m_base) this->session().setCustomer(m_base->dataset->customers.key(customer));
  });
  connect(m_customers, &CustomersPane::listed, this, &RecommendPage::chooseFirst);
  connect(m_offers, &OffersPanel::runChosen, &session, &Session::setRecommender);
  connect(m_offers, &OffersPanel::optionsChanged, this, [this] {
    if (m_side == Side::Basket) loadBasket();
    else loadCustomer();
  });
  connect(m_offers, &OffersPanel::currentChanged, this, &RecommendPage::showWhy);
  connect(m_offers, &OffersPanel::trainRequested, this, &RecommendPage::openTraining);
  connect(m_offers, &OffersPanel::addToCampaign, this, &RecommendPage::addToCampaign);
  connect(m_offers, &OffersPanel::renameRequested, this, [this](const QString& name) {
    renameRun(m_recommenders.trained->run.id, name.toStdString(), tr("renaming a recommender"));
  });
  connect(m_offers, &OffersPanel::removeRequested, this, &RecommendPage::askToRemoveRun);
  connect(m_offers, &OffersPanel::whyRequested, this, &RecommendPage::openWhy);
  connect(m_customers, &CustomersPane::whyRequested, this, &RecommendPage::openWhy);
  connect(m_customers, &CustomersPane::tickRequested, m_offers, &OffersPanel::tickCurrent);
  connect(m_training, &TrainPanel::trained, this, [this](qint64 run) {
    m_trainingAsked = false;
    this->session().setRecommender(run);
    this->session().notifyRuns();
  });
  const auto askTraining = [this](bool asked) {
    m_trainingAsked = asked;
    showStage();
  };
  connect(m_training, &TrainPanel::cancelled, this, [=] { askTraining(false); });
  connect(m_training, &TrainPanel::started, this, [=] { askTraining(false); });  // the list stays usable meanwhile
  connect(m_training, &TrainPanel::stopped, this, [=] { askTraining(true); });
  connect(m_training, &TrainPanel::roundsHeard, this, [this](const QString& method, const workflow::RunTrace& trace) {
    if (m_trainingHidden) return;
    m_trainingShown = true;
    m_rounds->show(method, trace, true);
    showRounds();
  });
  connect(m_training, &TrainPanel::ended, this, [this] {
    m_curveShown = m_curveShown || m_trainingShown;  // it stays, as that of the recommender
    m_trainingShown = m_trainingHidden = false;
    showRounds();
  });
  connect(m_offers, &OffersPanel::curveAsked, this, [this](bool shown) {
    m_curveShown = shown;
    showRounds();
  });
  connect(m_rounds, &RoundsPanel::closed, this, [this] {
    m_trainingHidden = m_trainingShown;
    m_curveShown = m_trainingShown = false;
    showRounds();
  });
  connect(m_card, &CustomerCard::whatIfAsked, this, &RecommendPage::askWhatIf);
  whenTranslated(this, [this] {
    showWhatIf();
    fillEmpty();
    offerWayBack();
  });
  followDataset();
}

// A cell that is being typed into gives what was typed when it goes, and then there is no page any more.
RecommendPage::~RecommendPage() { m_card->disconnect(this); }

void RecommendPage::activated() {
  if (const QString asked = session().takeWayBack(); !asked.isEmpty()) m_returnTo = asked;
  offerWayBack();
  if (const QString method = session().takeMethod(); !method.isEmpty()) {
    m_training->choose(method, session().takeMethodSettings());
    openTraining();
  }
}

// Who leaves by another way needs none back.
void RecommendPage::hideEvent(QHideEvent* event) {
  Page::hideEvent(event);
  if (event->spontaneous()) return;
  m_returnTo.clear();
  offerWayBack();
}

void RecommendPage::offerWayBack() {
  m_back->clear();
  if (m_returnTo.isEmpty()) return;
  if (m_recommenders.trained)
    m_back->show(NoteKind::Ok, tr("The recommender is ready"), tr("The campaign's lists can have offers now."));
  else m_back->show(NoteKind::Info, {}, tr("The campaign waits for a recommender: choose a method, and train it."));
  m_back->addAction(tr("Back to the campaign"), [this] { session().showPage(QString(m_returnTo)); });
}

QString RecommendPage::subtitle() const { return tr("What to offer, and the sum behind it"); }

QString RecommendPage::hint() const {
  switch (m_side) {
    case Side::Many:
    case Side::Product: return tr("Enter opens the customer of the line");
    case Side::Basket: return tr("Delete takes a product out, Space ticks the offer");
    default: return tr("Up and Down change customer, Right opens “why”, Space ticks the offer");
  }
}

void RecommendPage::buildCentre() {
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_card);
  column->addWidget(m_basket);
  auto* noteRow = new QVBoxLayout;
  setMargins(noteRow, 12, 0, 12, 0, 0);
  noteRow->addWidget(m_back);
  noteRow->addWidget(m_whatIfNote);
  noteRow->addWidget(m_note);
  column->addLayout(noteRow);
  column->addWidget(m_lower, 1);
  column->addWidget(m_rounds);
  m_rounds->hide();
  m_lower->addWidget(m_waiting);
  m_lower->addWidget(m_offers);
  m_lower->addWidget(m_training);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_centre);
  m_stages->addWidget(m_many);
  m_stages->addWidget(m_product);
  m_card->hide();
  m_basket->hide();
}

void RecommendPage::buildActions() {
  auto* lists = makeButton(ButtonKind::Normal, QStringLiteral("export"));
  addHeaderWidget(lists);
  connect(lists, &QPushButton::clicked, this, [this] { session().showPage(QStringLiteral("campaigns")); });

  auto* train = new QAction(icon(QStringLiteral("play")), {}, this);
  train->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  addMenuAction(train, [this] {
    if (m_lower->currentWidget() == m_training) m_training->train();
    else openTraining();
  });
  auto* copy = new QAction(icon(QStringLiteral("copy")), {}, this);
  copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  addMenuAction(copy, [this] { m_offers->copyList(); });
  addMenuAction(m_renameAction, [this] { startRenamingRun(); });
  addMenuAction(m_removeAction, [this] { askToRemoveRun(); });
  auto* campaign = new QAction(icon(QStringLiteral("campaigns")), {}, this);
  addMenuAction(campaign, [this] { addToCampaign(); });
  whenTranslated(this, [=, this] {
    lists->setText(tr("Export lists…"));
    lists->setToolTip(tr("Lists of many customers are made in Campaigns"));
    train->setText(tr("Train a recommender"));
    copy->setText(tr("Copy the ticked offers"));
    m_renameAction->setText(tr("Rename the recommender"));
    m_removeAction->setText(tr("Remove the recommender…"));
    campaign->setText(tr("Add the customer to the campaign…"));
  });
}

void RecommendPage::fillEmpty() {
  m_empty->clearActions();
  const bool noEvents = session().dataset() != nullptr;
  m_empty->setText(
      noEvents ? tr("There is nothing to learn from") : tr("No data yet"),
      noEvents ? tr("This data set has no ratings or purchases. Import some, and what to offer whom appears here.")
               : tr("Once ratings or purchases are imported, each customer's list and its reasons appear here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void RecommendPage::followDataset() {
  m_base = nullptr;
  m_recommenders = {};
  m_recommendersKnown = false;
  m_current.reset();
  m_whatIf.clear();
  m_view = nullptr;
  m_trainingAsked = m_trainingShown = m_trainingHidden = false;
  m_note->clear();
  m_customers->setBase(nullptr);
  m_offers->setRecommenders(nullptr, {});
  m_basket->setBase(nullptr);
  m_many->setRecommenders(nullptr, {});
  m_product->setRecommenders(nullptr, {});
  m_card->show(nullptr, nullptr);
  const DatasetPtr dataset = session().dataset();
  fillEmpty();
  showStage();
  if (!dataset || dataset->events.size() == 0) return;
  m_training->refresh();
  session().ask(
      {this, "recommend/base"},
      [workspace = session().workspace(), dataset](Progress&) { return customerBase(*workspace, dataset); },
      [this](const CustomerBasePtr& base) {
        m_base = base;
        m_customers->setBase(base);
        m_basket->setBase(base);
        loadRecommenders();
        followCustomer();
      },
      errorsTo(m_note));
}

void RecommendPage::loadRecommenders() {
  if (!m_base) return;
  session().ask(
      {this, "recommend/run"},
      [workspace = session().workspace(), id = m_base->dataset->id, run = session().recommender()](Progress&) {
        return recommenders(*workspace, id, run);
      },
      [this](const Recommenders& loaded) { take(loaded); },
      [this](const Error& error) {
        m_recommendersKnown = true;
        m_note->showError(error);
        m_training->setCancellable(false);
        showStage();
      });
}

void RecommendPage::take(const Recommenders& loaded) {
  const bool same = m_recommendersKnown && loaded.trained == m_recommenders.trained &&
                    loaded.runs.size() == m_recommenders.runs.size();
  m_recommenders = loaded;
  m_recommendersKnown = true;
  m_note->clear();
  if (same) return;
  m_customers->setRecommenders(m_recommenders);
  m_offers->setRecommenders(m_base, m_recommenders);
  m_basket->setRecommenders(m_recommenders);
  m_many->setRecommenders(m_base, m_recommenders);
  m_product->setRecommenders(m_base, m_recommenders);
  m_training->setCancellable(m_recommenders.trained != nullptr);
  if (!m_recommenders.trained) setSide(Side::Customer);  // where the form of training is
  showStage();
  offerWayBack();
  loadCustomer();
  if (m_side == Side::Basket) loadBasket();
}

void RecommendPage::followCustomer() {
  if (!m_base) return;
  const std::optional<Key> key = session().customer();
  const std::optional<Index> index = key ? m_base->dataset->customers.indexOf(*key) : std::nullopt;
  if (index) showCustomer(*index);
  else chooseFirst();
}

// Without a customer that all pages share, the first of the list is shown here alone.
void RecommendPage::chooseFirst() {
  if (!m_base || m_current) return;
  if (const std::optional<Index> first = m_customers->first()) showCustomer(*first);
}

void RecommendPage::showCustomer(Index customer) {
  if (m_current == customer) return;
  m_current = customer;
  m_whatIf.clear();
  m_customers->showCustomer(customer);
  loadCustomer();
}

void RecommendPage::loadCustomer() {
  if (!m_base || !m_current || !m_recommendersKnown) return;
  const CustomerRequest request{.customer = *m_current,
                                .dataset = m_base->dataset,
                                .trained = m_recommenders.trained,
                                .segmentation = session().segmentation(),
                                .offers = m_offers->options(),
                                .whatIf = m_whatIf};
  session().ask(
      {this, "recommend/customer"},
      [workspace = session().workspace(), request](Progress&) {
        return std::make_shared<const CustomerView>(customerView(*workspace, request));
      },
      [this](const std::shared_ptr<const CustomerView>& view) {
        m_note->clear();
        if (m_side == Side::Basket) return;
        showLists(view);
      },
      errorsTo(m_note));
}

void RecommendPage::showLists(const std::shared_ptr<const CustomerView>& view) {
  m_view = view;
  if (m_view && !m_view->isWalkIn()) m_card->show(m_base, m_view);
  m_offers->show(m_view);
  showCards();
  showWhatIf();
}

void RecommendPage::showWhy() {
  const OfferRow* offer = m_offers->current();
  if (offer == nullptr || !m_view || !m_view->list) {
    m_why->show(std::nullopt);
    return;
  }
  m_why->show(WhySubject{.base = m_base,
                         .trained = m_recommenders.trained,
                         .customer = m_view->customer,
                         .usual = m_view->usual,
                         .item = offer->item,
                         .coldStart = m_view->list->coldStart});
}

void RecommendPage::openWhy() {
  openDrawer(m_why);
  m_why->focusTarget()->setFocus();
}

void RecommendPage::showStage() {
  const bool something = session().dataset() && session().dataset()->events.size() > 0;
  m_stages->setCurrentWidget(!something                ? static_cast<QWidget*>(m_empty)
                             : m_side == Side::Many    ? m_many
                             : m_side == Side::Product ? m_product
                                                       : m_centre);
  const bool aList = m_side == Side::Customer || m_side == Side::Basket;
  const bool train = m_trainingAsked || (m_recommendersKnown && !m_recommenders.trained);
  for (QAction* action : {m_renameAction, m_removeAction}) action->setEnabled(m_recommenders.trained != nullptr);
  m_sides->setEnabled(m_recommenders.trained != nullptr);
  m_sideList->setEnabled(m_recommenders.trained != nullptr);
  setPaneShown(m_customers, something && m_side == Side::Customer);
  setPaneShown(m_why, something && !train && aList);
  showCards();
  m_lower->setCurrentWidget(train                    ? static_cast<QWidget*>(m_training)
                            : m_recommenders.trained ? static_cast<QWidget*>(m_offers)
                                                     : m_waiting);
  showRounds();
}

void RecommendPage::showRounds() {
  const workflow::RunTrace trace =
      m_recommenders.trained ? workflow::traceOf(m_recommenders.trained->run) : workflow::RunTrace();
  const bool offered = !trace.rounds.empty();
  if (offered && !m_trainingShown) m_rounds->show(nameOf(m_recommenders.trained->run), trace, false);
  m_rounds->setVisible(m_trainingShown || (offered && m_curveShown && m_lower->currentWidget() == m_offers));
  m_offers->setCurveOffered(offered, m_curveShown);
  fitHeight();
}

void RecommendPage::openTraining() {
  if (!m_base) return;
  m_trainingAsked = true;
  if (m_side != Side::Customer && m_side != Side::Basket) setSide(Side::Customer);
  showStage();
  m_training->setFocus();
}

void RecommendPage::addToCampaign() {
  if (!m_base || !m_view || m_view->isWalkIn()) return;
  const Key customer = m_base->dataset->customers.key(m_view->customer);
  workflow::CampaignChoice choice = session().choices().of(customer);
  choice.added = true;
  if (!choice.isTicked()) m_offers->addTicks(choice);
  session().choices().change({{customer, choice}}, tr("adding the customer to the campaign"));
  session().showPage(QStringLiteral("campaigns"));
}

// The curve takes its room from the card first.
void RecommendPage::fitHeight() {
  const int taken = m_rounds->isHidden() ? 0 : theme().px(kCurve);
  const bool low = height() - taken < theme().px(kLowWindow);
  m_card->setBrief(low);
  m_rounds->setLow(low);
}

void RecommendPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  fitHeight();
  fitSides();
}

}  // namespace kindred::ui
