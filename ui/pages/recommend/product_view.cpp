#include "ui/pages/recommend/product_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <limits>

#include "core/base/date.h"
#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/recommender_list.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kUsualNumber = 100;
constexpr int kRunListWidth = 190;
constexpr int kNarrowProduct = 620;  // below it, words go that are said elsewhere
const std::string kProductQuestion = "recommend/product";

}  // namespace

ProductView::ProductView(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_find(new FindField(session)),
      m_run(new QComboBox),
      m_buyers(new QCheckBox),
      m_note(new Note(NoteKind::Error)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("search"))),
      m_filled(new QWidget),
      m_title(new RichLabel),
      m_numberName(new Label(FontRole::Small, Role::Text2)),
      m_number(new QSpinBox),
      m_leastName(new Label(FontRole::Small, Role::Text2)),
      m_least(new QDoubleSpinBox),
      m_table(new TableView),
      m_caption(new Label(FontRole::Small, Role::Text3)),
      m_count(new Label(FontRole::Small)),
      m_select(makeButton(ButtonKind::Normal, QStringLiteral("audience"))),
      m_offer(makeButton(ButtonKind::Primary, QStringLiteral("campaigns"))) {
  setObjectName(QStringLiteral("productView"));
  m_find->setObjectName(QStringLiteral("findProduct"));
  m_number->setObjectName(QStringLiteral("bestCustomers"));
  m_least->setObjectName(QStringLiteral("leastScore"));
  m_select->setObjectName(QStringLiteral("selectBest"));
  m_offer->setObjectName(QStringLiteral("offerProduct"));
  m_find->setOfProducts(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildTools());
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  column->addLayout(notes);
  column->addWidget(m_stages, 1);
  auto* filled = new QVBoxLayout(m_filled);
  filled->setContentsMargins(0, 0, 0, 0);
  filled->setSpacing(0);
  filled->addWidget(buildCut());
  filled->addWidget(new Line);
  setColumns();
  m_table->setModel(&m_model);
  m_table->setStretchColumn(1);
  filled->addWidget(m_table, 1);
  m_caption->setWordWrap(true);
  whenThemed(m_caption, [this] {
    const Theme& t = theme();
    m_caption->setContentsMargins(t.px(12), t.px(6), t.px(12), t.px(6));
  });
  filled->addWidget(m_caption);
  filled->addWidget(new Line);
  filled->addWidget(buildFoot());
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_filled);
  connect(m_table, &TableView::rowActivated, this, [this](int row) { emit customerOpened(m_model.at(row).customer); });
  connect(&session, &Session::segmentationChanged, this, [this] { m_table->viewport()->update(); });
  whenTranslated(this, [this] { retell(); });
}

ToolBar* ProductView::buildTools() {
  auto* tools = new ToolBar;
  setSmall(m_run);
  setSmall(m_find);
  m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  whenThemed(m_run, [this] { m_run->setFixedWidth(theme().px(kRunListWidth)); });
  tools->add(m_find);
  tools->add(m_run);
  tools->add(m_buyers);
  tools->addStretch();
  connect(m_find, &FindField::found, this, &ProductView::choose);
  connect(m_find, &FindField::nothingFound, this, [this](const QString& search) {
    m_note->show(NoteKind::Info, tr("No product “%1”").arg(search),
                 tr("Type a part of its name or number, and choose from what is offered."));
  });
  connect(m_run, &QComboBox::activated, this, [this] { m_session.setRecommender(m_run->currentData().toLongLong()); });
  connect(m_buyers, &QCheckBox::clicked, this, &ProductView::look);
  return tools;
}

QWidget* ProductView::buildCut() {
  auto* cutRow = new QWidget;
  auto* row = new QHBoxLayout(cutRow);
  setMargins(row, 12, 8, 12, 8, 8);
  row->addWidget(m_title, 1);
  for (QWidget* part : {static_cast<QWidget*>(m_numberName), static_cast<QWidget*>(m_number),
                        static_cast<QWidget*>(m_leastName), static_cast<QWidget*>(m_least)})
    row->addWidget(part);
  m_least->setDecimals(4);
  m_least->setRange(std::numeric_limits<float>::lowest(), std::numeric_limits<float>::max());
  connect(m_number, &QSpinBox::valueChanged, this, [this](int number) {
    if (!m_cutting) cut(static_cast<std::size_t>(number));
  });
  connect(m_least, &QDoubleSpinBox::valueChanged, this, [this](double score) {
    if (!m_cutting) cutAtScore(score);
  });
  return cutRow;
}

QWidget* ProductView::buildFoot() {
  auto* foot = new QWidget;
  setBackground(foot, Role::Sunken);
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 12, 8, 12, 8, 8);
  row->addWidget(m_count, 1);
  row->addWidget(m_select);
  row->addWidget(m_offer);
  connect(m_select, &QPushButton::clicked, this, &ProductView::select);
  connect(m_offer, &QPushButton::clicked, this, &ProductView::offer);
  return foot;
}

void ProductView::setColumns() {
  std::vector<RowsColumn<ProductCustomerRow>> columns;
  columns.push_back(
      {.title = [] { return QString(); },
       .text = [](const ProductCustomerRow& row) { return formatCount(row.rank); },
       .number = true,
       .extra = [](const ProductCustomerRow&, int role) { return role == MutedRole ? QVariant(true) : QVariant(); }});
  columns.push_back({.title = [] { return tr("Customer"); },
                     .text =
                         [this](const ProductCustomerRow& row) {
                           return QString::fromStdString(m_base->dataset->customers.title(row.customer));
                         },
                     .extra =
                         [this](const ProductCustomerRow& row, int role) {
                           return role == MarkRole ? QVariant::fromValue(m_session.segmentOf(row.customer))
                                                   : QVariant();
                         }});
  columns.push_back({.title = [] { return tr("Score"); },
                     .text = [](const ProductCustomerRow& row) { return QLocale().toString(row.score, 'g', 4); },
                     .sortBy = [](const ProductCustomerRow& row) { return QVariant(row.score); },
                     .extra =
                         [this](const ProductCustomerRow& row, int role) {
                           if (role == BarRole) return QVariant(barShare(row.score));
                           return role == Qt::ToolTipRole ? QVariant(QLocale().toString(row.score, 'g', 12))
                                                          : QVariant();
                         }});
  columns.push_back({.title = [this] { return m_base && m_base->isRated() ? tr("Ratings") : tr("Orders"); },
                     .text =
                         [this](const ProductCustomerRow& row) {
                           const CustomerFacts& facts = m_base->factsOf(row.customer);
                           return formatCount(m_base->isRated() ? facts.events : facts.orders);
                         },
                     .number = true});
  columns.push_back({.title = [] { return tr("Last"); },
                     .text =
                         [this](const ProductCustomerRow& row) {
                           const auto& last = m_base->factsOf(row.customer).last;
                           return last ? formatDate(*last) : QString();
                         },
                     .number = true});
  if (m_base && m_base->hasSpend()) {
    columns.push_back({.title = [] { return tr("Spend"); },
                       .text =
                           [this](const ProductCustomerRow& row) {
                             return formatMoney(m_base->factsOf(row.customer).spend, m_base->dataset->currency, 0);
                           },
                       .number = true});
  }
  m_model.setColumns(std::move(columns));
}

/// On the scale of the recommender, else against the best customer of the product.
double ProductView::barShare(double score) const {
  if (m_scale.isScale) return (score - m_scale.low) / (m_scale.high - m_scale.low);
  const double best = m_ranking.empty() ? 0 : m_ranking.front().score;
  return best > 0 ? score / best : 0;
}

void ProductView::retell() {
  m_run->setAccessibleName(tr("Recommender"));
  m_buyers->setText(m_base && m_base->isRated() ? tr("Also who rated it") : tr("Also who bought it"));
  m_numberName->setText(tr("The best"));
  m_number->setAccessibleName(tr("The best, how many customers"));
  m_leastName->setText(tr("score at least"));
  m_least->setAccessibleName(tr("Score at least"));
  m_table->setAccessibleName(tr("Customers for the product"));
  m_offer->setText(tr("Offer it in a campaign…"));
  m_offer->setToolTip(tr("Adds these customers to the campaign with this product as the offer"));
  m_empty->setText(
      tr("Who should get this product?"),
      tr("Find a product above: the customers whom the recommender would offer it first are listed here."));
  m_model.retitle();
  showWords();
}

void ProductView::setRecommenders(CustomerBasePtr base, const Recommenders& recommenders) {
  const bool same = base == m_base && recommenders.trained == m_recommenders.trained;
  const bool other = base != m_base;
  m_base = std::move(base);
  m_recommenders = recommenders;
  m_scale = m_recommenders.trained ? scaleOf(*m_recommenders.trained) : ScoreScale();
  fillRecommenders(m_run, m_recommenders);
  if (same) return;
  if (other) {
    m_product.reset();
    m_find->clear();
  }
  forget();
  setColumns();
  retell();
  if (isVisible()) look();
}

void ProductView::forget() {
  m_session.questions().drop(kProductQuestion);
  m_known = false;
  m_ranking.clear();
  m_model.setRows({});
  m_note->clear();
  m_stages->setCurrentWidget(m_empty);
}

void ProductView::choose(Index product) {
  m_product = product;
  look();
}

void ProductView::look() {
  if (!m_base || !m_product || !m_recommenders.trained) return;
  m_note->clear();
  m_session.ask(
      {this, kProductQuestion, Of::Dataset, KI_TEXT("core", "Looking for customers of a product")},
      [trained = m_recommenders.trained, product = *m_product, buyers = m_buyers->isChecked()](Progress& progress) {
        const auto everyone = static_cast<std::size_t>(trained->data->matrix.rows);
        return workflow::customersFor(*trained, product, everyone, buyers, progress);
      },
      [this](const std::vector<workflow::ProductCustomer>& customers) { show(customers); }, errorsTo(m_note));
}

void ProductView::show(std::vector<workflow::ProductCustomer> customers) {
  m_ranking = std::move(customers);
  m_known = true;
  m_stages->setCurrentWidget(m_filled);
  {
    const QScopedValueRollback cutting(m_cutting, true);
    const int all = static_cast<int>(m_ranking.size());
    m_number->setRange(std::min(1, all), all);
  }
  cut(std::min(kUsualNumber, m_ranking.size()));
  m_table->fitColumns();
}

// The number and the score are two fields of one cut.
void ProductView::cut(std::size_t number) {
  std::vector<ProductCustomerRow> rows;
  for (std::size_t i = 0; i < std::min(number, m_ranking.size()); ++i)
    rows.push_back({static_cast<int>(i) + 1, m_ranking[i].customer, m_ranking[i].score});
  {
    const QScopedValueRollback cutting(m_cutting, true);
    m_number->setValue(static_cast<int>(rows.size()));
    if (!rows.empty()) m_least->setValue(rows.back().score);
  }
  m_model.setRows(std::move(rows));
  m_table->setCurrentRow(m_model.rowCount() > 0 ? 0 : -1);
  showWords();
}

void ProductView::cutAtScore(double score) {
  const double rounding = std::pow(10.0, -m_least->decimals()) / 2;
  const auto below = std::ranges::find_if(
      m_ranking, [=](const workflow::ProductCustomer& each) { return each.score < score - rounding; });
  const QScopedValueRollback cutting(m_cutting, true);  // the field keeps what was typed
  std::vector<ProductCustomerRow> rows;
  for (auto each = m_ranking.begin(); each != below; ++each)
    rows.push_back({static_cast<int>(rows.size()) + 1, each->customer, each->score});
  m_number->setValue(static_cast<int>(rows.size()));
  m_model.setRows(std::move(rows));
  m_table->setCurrentRow(m_model.rowCount() > 0 ? 0 : -1);
  showWords();
}

void ProductView::showWords() {
  const int shown = m_model.rowCount();
  const bool narrow = width() < theme().px(kNarrowProduct);
  m_select->setText(narrow ? tr("Select") : tr("Select these %Ln", nullptr, shown));
  m_count->setText(tr("%Ln customer(s)", nullptr, shown));
  m_select->setEnabled(shown > 0);
  m_offer->setEnabled(shown > 0);
  if (!m_base || !m_product || !m_known) return;
  m_title->setParts(QStringLiteral("<b>%1</b>"), {QString::fromStdString(m_base->dataset->products.title(*m_product))});
  const auto told = static_cast<int>(m_ranking.size());
  m_caption->setText(told > 0
                         ? tr("The recommender can tell of %Ln customer(s) how well it suits.", nullptr, told)
                         : tr("The recommender offers it to nobody: too few have it, or all who could like it do."));
}

std::vector<Index> ProductView::chosen() const {
  std::vector<Index> customers;
  for (const ProductCustomerRow& row : m_model.rows()) customers.push_back(row.customer);
  std::ranges::sort(customers);
  return customers;
}

void ProductView::select() {
  m_session.selection().applyIndices(chosen(), KI_TEXT("core", "customers for a product (Recommend)"), SetMode::New);
}

void ProductView::offer() {
  if (!m_base || !m_product || !m_recommenders.trained) return;
  workflow::CampaignChoices changes;
  for (const Index customer : chosen()) {
    const Key key = m_base->dataset->customers.key(customer);
    workflow::CampaignChoice choice = m_session.choices().of(key);
    choice.added = true;
    choice.run = m_recommenders.trained->run.id;
    choice.offers = {m_base->dataset->products.key(*m_product)};
    choice.rule.reset();
    changes[key] = choice;
  }
  m_session.choices().change(changes, tr("offering a product to its customers"));
  m_session.showPage(QStringLiteral("campaigns"));
}

void ProductView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool narrow = width() < theme().px(kNarrowProduct);
  m_leastName->setVisible(!narrow);
  m_least->setVisible(!narrow);
  showWords();
}

}  // namespace kindred::ui
