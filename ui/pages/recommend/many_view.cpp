#include "ui/pages/recommend/many_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <numeric>

#include "ui/models/table_view.h"
#include "ui/pages/recommend/recommender_list.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr int kMostOffers = 50;
constexpr int kUsualOffers = 10;
constexpr int kCustomerWidth = 190, kOfferWidth = 176;
constexpr int kListWidth = 180, kNarrowListWidth = 120;
constexpr int kNarrowView = 860;  // below it, words go that are said elsewhere
const std::string kListsQuestion = "recommend/many";
const std::string kPlacesQuestion = "recommend/many/places";
enum Who { Everyone, Selected };

}  // namespace

ManyView::ManyView(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(session),
      m_run(new QComboBox),
      m_who(new QComboBox),
      m_eachName(nullptr),
      m_each(new QSpinBox),
      m_hideBought(new QCheckBox),
      m_make(makeSmallButton(ButtonKind::Primary)),
      m_search(new SearchField),
      m_note(new Note(NoteKind::Error)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("recommend"))),
      m_filled(new QWidget),
      m_table(new TableView),
      m_whole(new Label(FontRole::Small, Role::Text2)),
      m_count(new Label(FontRole::Small)),
      m_select(makeButton(ButtonKind::Normal, QStringLiteral("audience"))),
      m_export(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_campaign(makeButton(ButtonKind::Primary, QStringLiteral("campaigns"))) {
  setObjectName(QStringLiteral("manyView"));
  m_make->setObjectName(QStringLiteral("makeLists"));
  m_search->setObjectName(QStringLiteral("findLists"));
  m_whole->setObjectName(QStringLiteral("coverage"));
  m_select->setObjectName(QStringLiteral("selectLists"));
  m_export->setObjectName(QStringLiteral("exportLists"));
  m_who->setObjectName(QStringLiteral("listsOf"));
  m_each->setObjectName(QStringLiteral("offersEach"));
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
  m_table->setModel(&m_model);
  m_table->setStretchColumn(-1);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(0, Qt::AscendingOrder);
  filled->addWidget(m_table, 1);
  m_whole->setWordWrap(true);
  whenThemed(m_whole, [this] {
    const Theme& t = theme();
    m_whole->setContentsMargins(t.px(12), t.px(6), t.px(12), t.px(6));
  });
  filled->addWidget(m_whole);
  filled->addWidget(new Line);
  filled->addWidget(buildFoot());
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_filled);

  connect(&m_model, &ListsModel::orderAsked, this, [this](int byColumn, Qt::SortOrder order) {
    m_view.column = std::max(0, byColumn);
    m_view.descending = order == Qt::DescendingOrder;
    find();
  });
  connect(m_table, &TableView::rowActivated, this, [this](int row) { emit customerOpened(m_model.customer(row)); });
  connect(&session.selection(), &Selection::changed, this, &ManyView::fillWho);
  connect(&session, &Session::segmentationChanged, this, [this] { m_model.refresh(); });
  whenTranslated(this, [this] { retell(); });
}

ToolBar* ManyView::buildTools() {
  auto* tools = new ToolBar;
  for (QComboBox* list : {m_run, m_who}) {
    setSmall(list);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  }
  setSmall(m_each);
  m_each->setRange(1, kMostOffers);
  m_each->setValue(kUsualOffers);
  m_hideBought->setChecked(true);
  tools->add(m_run);
  tools->add(m_who);
  m_eachName = tools->addLabel({});
  tools->add(m_each);
  tools->add(m_hideBought);
  tools->add(m_make);
  tools->addStretch();
  tools->add(m_search);
  connect(m_run, &QComboBox::activated, this, [this] { m_session.setRecommender(m_run->currentData().toLongLong()); });
  connect(m_make, &QPushButton::clicked, this, &ManyView::make);
  connect(m_search, &QLineEdit::textChanged, this, &ManyView::find);
  return tools;
}

QWidget* ManyView::buildFoot() {
  auto* foot = new QWidget;
  setBackground(foot, Role::Sunken);
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 12, 8, 12, 8, 8);
  row->addWidget(m_count, 1);
  row->addWidget(m_select);
  row->addWidget(m_export);
  row->addWidget(m_campaign);
  connect(m_select, &QPushButton::clicked, this, &ManyView::select);
  connect(m_export, &QPushButton::clicked, this, &ManyView::exportFile);
  connect(m_campaign, &QPushButton::clicked, this, [this] {
    select();
    m_session.showPage(QStringLiteral("campaigns"));
  });
  return foot;
}

void ManyView::retell() {
  m_run->setAccessibleName(tr("Recommender"));
  m_who->setAccessibleName(tr("Whose lists"));
  m_eachName->setText(tr("Offers each"));
  m_each->setAccessibleName(tr("Offers each"));
  m_hideBought->setText(m_base && m_base->isRated() ? tr("Hide rated") : tr("Hide bought"));
  m_make->setText(tr("Make lists"));
  m_search->setPlaceholderText(tr("Customer or product"));
  m_search->setAccessibleName(tr("Search the lists"));
  m_table->setAccessibleName(tr("Lists of many customers"));
  m_export->setText(tr("Export…"));
  m_export->setToolTip(tr("A file with a line an offer: customer, rank, product, score"));
  m_campaign->setText(tr("Plan campaign…"));
  m_campaign->setToolTip(tr("Selects these customers and opens Campaigns"));
  m_empty->clearActions();
  m_empty->setText(
      tr("Lists of many customers"),
      tr("Everyone's list at once: search it, see how much of the catalogue it offers, and take it along."));
  m_empty->addAction(tr("Make lists"), QStringLiteral("play"), [this] { make(); });
  fillWho();
  m_model.refresh();
  showWhole();
}

void ManyView::fillWho() {
  const int chosen = std::max(0, m_who->currentIndex());
  const auto all = m_base ? static_cast<int>(m_base->dataset->customers.size()) : 0;
  const auto selected = static_cast<int>(m_session.selection().count());
  m_who->clear();
  m_who->addItem(tr("All %Ln customer(s)", nullptr, all), Everyone);
  if (selected > 0) m_who->addItem(tr("The %Ln selected", nullptr, selected), Selected);
  m_who->setCurrentIndex(std::min(chosen, m_who->count() - 1));
}

void ManyView::setRecommenders(CustomerBasePtr base, const Recommenders& recommenders) {
  const bool same = base == m_base && recommenders.trained == m_recommenders.trained;
  m_base = std::move(base);
  m_recommenders = recommenders;
  fillRecommenders(m_run, m_recommenders);
  if (same) return;
  forget();
  retell();
}

void ManyView::forget() {
  m_session.questions().drop(kListsQuestion);
  m_session.questions().drop(kPlacesQuestion);
  m_lists = nullptr;
  m_note->clear();
  m_model.setLists(nullptr, 0);
  m_make->setEnabled(m_recommenders.trained != nullptr);
  m_search->setVisible(false);
  m_stages->setCurrentWidget(m_empty);
}

void ManyView::make() {
  if (!m_base || !m_recommenders.trained) return;
  std::vector<Index> customers;
  const bool onlySelected = m_who->currentData().toInt() == Selected;
  for (Index c = 0; c < m_base->dataset->customers.size(); ++c)
    if (!onlySelected || m_session.selection().contains(c)) customers.push_back(c);
  const int offers = m_each->value();
  const recommend::ListOptions options{.top = static_cast<std::size_t>(offers),
                                       .includeBought = !m_hideBought->isChecked()};
  m_note->clear();
  m_make->setEnabled(false);
  auto* job = m_session.ask(
      {this, kListsQuestion, Of::Dataset, KI_TEXT("core", "Making lists of many customers")},
      [trained = m_recommenders.trained, segmentation = m_session.segmentation(), customers = std::move(customers),
       options](Progress& progress) {
        return workflow::manyLists(trained, segmentation, customers, options, progress);
      },
      [this, offers](const workflow::ManyListsPtr& lists) { show(lists, offers); }, errorsTo(m_note));
  const auto free = [this] { m_make->setEnabled(m_recommenders.trained != nullptr); };
  connect(job, &Job::finished, this, free);
  connect(job, &Job::cancelled, this, free);
  connect(job, &Job::failed, this, free);
}

void ManyView::show(const workflow::ManyListsPtr& lists, int offers) {
  m_lists = lists;
  m_model.setLists(lists, offers);
  for (int column = 0; column < m_model.columnCount(); ++column)
    m_table->setColumnWidth(column, theme().px(column == 0 ? kCustomerWidth : kOfferWidth));
  m_search->setVisible(true);
  m_stages->setCurrentWidget(m_filled);
  showWhole();
  find();
}

void ManyView::find() {
  if (!m_lists) return;
  m_view.search = m_search->text().trimmed().toStdString();
  m_session.ask(
      {this, kPlacesQuestion},
      [lists = m_lists, view = m_view](Progress& progress) { return workflow::placesOf(*lists, view, progress); },
      [this](const std::vector<std::uint32_t>& places) {
        m_model.setPlaces(places);
        m_table->setCurrentRow(places.empty() ? -1 : 0);
        showWhole();
      },
      errorsTo(m_note));
}

// What all lists offer together, and how many of them are shown.
void ManyView::showWhole() {
  const auto shown = static_cast<int>(m_model.places().size());
  m_count->setText(m_lists && m_model.places().size() == m_lists->customers.size()
                       ? tr("%Ln list(s)", nullptr, shown)
                       : tr("%Ln list(s) match", nullptr, shown));
  m_select->setText(width() < theme().px(kNarrowView) ? tr("Select") : tr("Select these %Ln", nullptr, shown));
  for (QPushButton* button : {m_select, m_export, m_campaign}) button->setEnabled(shown > 0);
  if (!m_lists) return;
  const recommend::TrainingData& known = *m_lists->trained->data;
  QStringList sentences;
  sentences << tr("%1 of %2 products are offered to somebody, %3.")
                   .arg(formatCount(m_lists->offered), formatCount(known.matrix.columns),
                        formatPercent(m_lists->coverage(), 0));
  if (m_lists->most >= 0) {
    const auto lists = static_cast<double>(m_lists->customers.size());
    sentences << tr("The most offered, %1, stands in %2 of the lists.")
                     .arg(QString::fromStdString(known.dataset->products.title(m_lists->most)),
                          formatPercent(static_cast<double>(m_lists->listsWithMost) / lists, 0));
  }
  if (m_lists->coldStarts > 0)
    sentences << tr("%Ln list(s) are not personal: cold starts get what is popular.", nullptr,
                    static_cast<int>(m_lists->coldStarts));
  m_whole->setText(sentences.join(QLatin1Char(' ')));
}

void ManyView::select() {
  if (!m_lists) return;
  std::vector<Index> customers;
  for (const std::uint32_t place : m_model.places()) customers.push_back(m_lists->customers[place]);
  std::ranges::sort(customers);
  m_session.selection().applyIndices(customers, KI_TEXT("core", "lists in Recommend"), SetMode::New);
}

void ManyView::exportFile() {
  if (!m_lists) return;
  const QString file = askSaveFile(this, tr("Export lists"),
                                   m_session.projectName() + tr(" lists") + QStringLiteral(".csv"), tr("CSV (*.csv)"));
  if (file.isEmpty()) return;
  m_session.perform(
      {this, KI_TEXT("core", "Writing the lists")},
      [lists = m_lists, places = m_model.places(), path = std::filesystem::path(file.toStdString()),
       format = spreadsheetFormat()](Progress& progress) {
        return workflow::exportLists(*lists, places, path, format, progress);
      },
      [this](std::int64_t rows) { m_session.say(tr("Wrote %Ln line(s)", nullptr, static_cast<int>(rows))); },
      errorsTo(m_note));
}

void ManyView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool narrow = width() < theme().px(kNarrowView);
  for (QComboBox* list : {m_run, m_who}) list->setFixedWidth(theme().px(narrow ? kNarrowListWidth : kListWidth));
  m_hideBought->setVisible(!narrow);
  m_eachName->setVisible(!narrow);
  showWhole();
}

}  // namespace kindred::ui
