#include "ui/pages/recommend/offers_panel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/choices.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/offer_filter_bar.h"
#include "ui/pages/recommend/recommender_list.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {
namespace {

constexpr int kRunWidth = 210, kRunNarrow = 96;
constexpr int kLeastWidth = 320, kNarrow = 600, kTight = 500;

}  // namespace

OffersPanel::OffersPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_runs(new NameChooser),
      m_run(m_runs->list()),
      m_facts(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_info(new InfoButton),
      m_curve(makeIconButton(QStringLiteral("explore"))),
      m_hideBought(new QCheckBox),
      m_filterButton(makeIconButton(QStringLiteral("filter"))),
      m_filter(new OfferFilterBar),
      m_train(makeSmallButton()),
      m_coldRow(new QWidget),
      m_cold(new Note(NoteKind::Warning)),
      m_table(new TableView),
      m_caption(new Label(FontRole::Small, Role::Text3)),
      m_count(new RichLabel(FontRole::Small)),
      m_copy(makeButton(ButtonKind::Normal, QStringLiteral("copy"))),
      m_add(makeButton(ButtonKind::Primary, QStringLiteral("campaigns"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  buildToolRow(column);
  auto* noteRow = new QVBoxLayout(m_coldRow);
  setMargins(noteRow, 12, 8, 12, 8, 0);
  noteRow->addWidget(m_cold);
  column->addWidget(m_coldRow);
  setColumns();
  m_table->setModel(&m_model);
  m_table->setRowHeight(33);
  m_table->setStretchColumn(ProductColumn);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(ScoreColumn, Qt::DescendingOrder);
  m_table->installEventFilter(this);
  column->addWidget(m_table, 1);
  m_caption->setWordWrap(true);
  whenThemed(m_caption, [this] {
    const Theme& t = theme();
    m_caption->setContentsMargins(t.px(12), t.px(6), t.px(12), t.px(6));
  });
  column->addWidget(m_caption);
  column->addWidget(new Line);
  column->addWidget(buildFoot());

  connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
    m_currentProduct = row < 0 ? -1 : m_model.at(row).item.product;
    m_table->viewport()->update();
    emit currentChanged();
  });
  connect(m_table, &TableView::rowActivated, this, &OffersPanel::whyRequested);
  connect(&session.choices(), &Choices::changed, this, &OffersPanel::followChoices);
  whenTranslated(this, [this] {
    m_runs->setWords({.list = tr("Recommender"),
                      .name = tr("Name of the recommender"),
                      .rename = tr("Rename this recommender"),
                      .remove = tr("Remove this recommender…")});
    setIconToolTip(m_filterButton, tr("Narrow the list, or vary it"));
    setIconToolTip(m_curve, tr("The curve of its training, round by round"));
    m_copy->setAccessibleName(tr("Copy list"));
    m_copy->setToolTip(tr("Copies the ticked products with their scores"));
    m_add->setText(tr("Add to campaign…"));
    m_add->setToolTip(tr("Adds this customer to the selection and opens Campaigns"));
    m_table->setAccessibleName(tr("Recommended products"));
    m_model.retitle();
    fillRuns();
    showRun();
    showList();
  });
}

void OffersPanel::buildToolRow(QLayout* column) {
  auto* tools = new ToolBar;
  m_run->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_run->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  whenThemed(m_run, [this] {
    m_run->setMaximumWidth(theme().px(kRunWidth));
    fitWidth();
  });
  setSmall(m_run);
  m_facts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  setSmall(m_runs->nameField());
  tools->add(m_runs);
  tools->add(m_facts);
  tools->add(m_info);
  tools->add(m_curve);
  m_curve->setObjectName(QStringLiteral("curve"));
  m_curve->setCheckable(true);
  m_curve->hide();
  connect(m_curve, &QToolButton::clicked, this, &OffersPanel::curveAsked);
  tools->add(m_hideBought);
  tools->add(m_filterButton);
  m_filterButton->setObjectName(QStringLiteral("filterOffers"));
  m_filterButton->setCheckable(true);
  m_filter->hide();
  connect(m_filterButton, &QToolButton::toggled, m_filter, &QWidget::setVisible);
  connect(m_filter, &OfferFilterBar::changed, this, &OffersPanel::optionsChanged);
  tools->add(m_train);
  m_hideBought->setChecked(true);
  column->addWidget(tools);
  column->addWidget(m_filter);
  connect(m_runs, &NameChooser::renameRequested, this, &OffersPanel::renameRequested);
  connect(m_runs, &NameChooser::removeRequested, this, &OffersPanel::removeRequested);
  connect(m_run, &QComboBox::activated, this, [this] { emit runChosen(m_run->currentData().toLongLong()); });
  connect(m_hideBought, &QCheckBox::clicked, this, &OffersPanel::optionsChanged);
  connect(m_train, &QPushButton::clicked, this, &OffersPanel::trainRequested);
}

QWidget* OffersPanel::buildFoot() {
  auto* foot = new QWidget;
  setBackground(foot, Role::Sunken);
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 12, 8, 12, 8, 8);
  row->addWidget(m_count, 1);
  row->addWidget(m_copy);
  row->addWidget(m_add);
  connect(m_copy, &QPushButton::clicked, this, &OffersPanel::copyList);
  connect(m_add, &QPushButton::clicked, this, &OffersPanel::addToCampaign);
  return foot;
}

OfferChoice OffersPanel::options() const {
  return {.includeBought = !m_hideBought->isChecked(), .filter = m_filter->filter(), .variety = m_filter->variety()};
}

const OfferRow* OffersPanel::current() const {
  const int row = m_table->currentRow();
  return row < 0 || row >= m_model.rowCount() ? nullptr : &m_model.at(row);
}

void OffersPanel::setRecommenders(CustomerBasePtr base, const Recommenders& recommenders) {
  if (base != m_base) m_filter->setBase(base);
  m_base = std::move(base);
  m_recommenders = recommenders;
  m_view = nullptr;
  m_scale = m_recommenders.trained ? scaleOf(*m_recommenders.trained) : ScoreScale();
  fillRuns();
  showRun();
  showList();
}

void OffersPanel::fillRuns() {
  m_runs->endRenaming(false);
  fillRecommenders(m_run, m_recommenders);
}

void OffersPanel::showRun() {
  const bool rated = m_base && m_base->isRated();
  m_hideBought->setText(rated ? tr("Hide rated") : tr("Hide bought"));
  if (!m_recommenders.trained || !m_base) {
    m_facts->setText({});
    m_info->setInfo({});
    m_runs->setName({});
    return;
  }
  const workflow::RunInfo& run = m_recommenders.trained->run;
  m_runs->setName(nameOf(run));
  m_facts->setText(parameterSummary(run));
  m_info->setInfo(runInfo(*m_session.workspace(), *m_base->dataset, run));
}

void OffersPanel::setCurveOffered(bool offered, bool shown) {
  m_curve->setVisible(offered);
  m_curve->setChecked(shown);
}

void OffersPanel::show(std::shared_ptr<const CustomerView> view) {
  m_view = std::move(view);
  showList();
}

void OffersPanel::showList() {
  std::vector<OfferRow> rows;
  m_hasPrices = m_hasNeighbours = m_hasPredictions = false;
  if (m_view && m_view->list) {
    const auto choice = m_view->isWalkIn() ? workflow::CampaignChoice()
                                           : m_session.choices().of(m_base->dataset->customers.key(m_view->customer));
    for (const workflow::RecommendedItem& item : m_view->list->items) {
      const int rank = static_cast<int>(rows.size()) + 1;
      rows.push_back({rank, item, QString::fromStdString(m_base->dataset->products.title(item.product)),
                      isTicked(choice, rank, item.product)});
      m_hasPrices = m_hasPrices || item.price.has_value();
      m_hasNeighbours = m_hasNeighbours || item.neighbours > 0;
      m_hasPredictions = m_hasPredictions || (item.prediction && !m_scale.isScale);
    }
  }
  const bool empty = rows.empty();
  m_model.setRows(std::move(rows));
  m_model.retitle();
  fitWidth();
  // Widths are the person's, but for columns that now say something else.
  const QString shape =
      scoreTitle() + predictionTitle() + QChar(m_hasPrices) + QChar(m_hasNeighbours) + QChar(m_hasPredictions);
  if (shape != m_shape && !empty) {
    m_shape = shape;
    m_table->fitColumns();
  }
  m_table->setCurrentRow(empty ? -1 : 0);
  showTicks();
  showRemarks();
  emit currentChanged();
}

int OffersPanel::thinOffers() const {
  return static_cast<int>(
      std::ranges::count_if(m_model.rows(), [](const OfferRow& row) { return row.item.evidence.thin.has_value(); }));
}

// Above the list what makes it doubtful, below what its bars and tags mean.
void OffersPanel::showRemarks() {
  const int thin = thinOffers();
  const bool mostlyThin = thin > 0 && 2 * thin >= static_cast<int>(m_model.rows().size());
  if (isCold()) m_cold->show(NoteKind::Warning, tr("Cold start"), translated(m_view->list->coldStart->reason));
  else if (mostlyThin)
    m_cold->show(NoteKind::Warning, tr("Thin evidence"),
                 tr("%n of these offers rests on hardly any customers or likeness.", nullptr, thin));
  const bool earlier = m_recommenders.trained && m_recommenders.trained->isEarlier();
  if (earlier && !isCold() && !mostlyThin) {
    m_cold->show(NoteKind::Info, {}, tr("Trained before the latest rows: who came since is served by what they have."));
  }
  m_coldRow->setVisible(isCold() || mostlyThin || earlier);
  m_caption->setText(caption());
  m_filter->showCost(m_view && m_view->list ? m_view->list->variety : std::nullopt, m_scale.isScale);
}

QString OffersPanel::caption() const {
  if (!m_view || !m_view->list) return {};
  if (m_model.rows().empty()) {
    return m_view->list->coldStart ? translated(m_view->list->coldStart->reason) : tr("The list is empty.");
  }
  QStringList sentences;
  if (m_scale.isScale && !isCold() && m_view->isWalkIn()) {
    sentences << tr("Bar: predicted preference. Tick in the bar: the mean of the basket, %1.")
                     .arg(formatNumber(m_view->usual));
  } else if (m_scale.isScale && !isCold()) {
    sentences << tr("Bar: predicted preference. Tick in the bar: what %1 usually gives, %2.")
                     .arg(QString::fromStdString(m_base->dataset->customers.title(m_view->customer)),
                          formatNumber(m_view->usual));
  } else if (!isCold()) {
    sentences << tr("Bar: score against the best of this list.");
  }
  sentences << (m_base->isRated()
                    ? tr("Fresh: rated by fewer than %1 of customers.").arg(formatPercent(recommend::FreshShare))
                    : tr("Fresh: bought by fewer than %1 of customers.").arg(formatPercent(recommend::FreshShare)));
  return sentences.join(QLatin1Char(' '));
}

// What a narrow window has no room for goes: first what is least needed to choose an offer.
void OffersPanel::fitWidth() {
  const bool narrow = width() < theme().px(kNarrow);
  const bool tight = width() < theme().px(kTight);
  m_table->setColumnHidden(PriceColumn, !m_hasPrices || tight);
  m_table->setColumnHidden(PredictionColumn, !m_hasPredictions || tight);
  m_table->setColumnHidden(NeighboursColumn, !m_hasNeighbours || narrow);
  m_table->setColumnHidden(PopularityColumn, tight);
  m_facts->setVisible(!narrow);
  m_info->setVisible(!tight);
  for (QToolButton* button : {m_runs->renameButton(), m_runs->removeButton()}) button->setVisible(!narrow);
  m_run->setMinimumWidth(theme().px(narrow ? kRunNarrow : kRunWidth));
  showTicks();
  m_train->setText(tight ? QString() : tr("Train another…"));
  m_train->setIcon(tight ? icon(QStringLiteral("play")) : QIcon());
  m_train->setToolTip(tight ? tr("Train another…") : QString());
  m_train->setAccessibleName(tr("Train another…"));
  m_copy->setText(tight ? QString() : tr("Copy list"));
}

QSize OffersPanel::minimumSizeHint() const { return {theme().px(kLeastWidth), QWidget::minimumSizeHint().height()}; }

void OffersPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWidth();
}

void OffersPanel::showTicks() {
  const auto count = static_cast<int>(std::ranges::count(m_model.rows(), true, &OfferRow::ticked));
  const bool tight = width() < theme().px(kTight);
  const bool walkIn = m_view && m_view->isWalkIn();
  m_count->setParts(tight || walkIn ? tr("<b>%n ticked</b>", nullptr, count)
                                    : tr("<b>%n ticked</b> for this customer", nullptr, count));
  m_copy->setEnabled(count > 0);
  m_add->setEnabled(m_view != nullptr);
  m_add->setVisible(!walkIn);
}

void OffersPanel::copyList() const {
  QStringList lines;
  for (int row = 0; row < m_model.rowCount(); ++row) {
    const OfferRow& offer = m_model.at(row);
    if (!offer.ticked) continue;
    lines << QStringList{QString::fromStdString(m_base->dataset->products.id(offer.item.product)), offer.title,
                         QLocale().toString(offer.item.score, 'f', 4)}
                 .join(QLatin1Char('\t'));
  }
  QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
  m_session.say(tr("Copied %n product(s)", nullptr, static_cast<int>(lines.size())));
}

void OffersPanel::tickCurrent() {
  if (current() == nullptr) return;
  const int source = m_model.source(m_table->currentRow());
  tick(source, !m_model.rows()[static_cast<std::size_t>(source)].ticked);
}

bool OffersPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentRow() >= 0) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Space) {
      tickCurrent();
      return true;
    }
    if (key == Qt::Key_Right) {
      emit whyRequested();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace kindred::ui
