#include "ui/pages/explore/explore_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pages/explore/activity_panel.h"
#include "ui/pages/explore/board.h"
#include "ui/pages/explore/filter_pane.h"
#include "ui/pages/explore/key_figures.h"
#include "ui/pages/explore/matrix_panel.h"
#include "ui/pages/explore/quality_panel.h"
#include "ui/pages/explore/rfm_panel.h"
#include "ui/pages/explore/tail_panel.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/filter_words.h"

namespace kindred::ui {
namespace {

const std::string kSelectedQuestion = "explore/selected";

}  // namespace

using explore::Shown;

ExplorePage::ExplorePage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("explore"))),
      m_centre(new QWidget),
      m_note(new Note(NoteKind::Error)),
      m_filtered(new ToolBar),
      m_filteredWords(new ElidedLabel(FontRole::Control)),
      m_change(makeSmallButton(ButtonKind::Link)),
      m_showAll(makeSmallButton(ButtonKind::Link)),
      m_figures(new explore::KeyFigures),
      m_board(new explore::Board),
      m_rfm(new explore::RfmPanel(session)),
      m_activity(new explore::ActivityPanel(session)),
      m_tail(new explore::TailPanel(session)),
      m_matrix(new explore::MatrixPanel(session)),
      m_quality(new explore::QualityPanel(session)),
      m_values(new explore::ValuesPanel(session)),
      m_weekdays(new explore::WeekdayPanel(session)),
      m_filterPane(new explore::FilterPane(session)),
      m_info(new InfoButton),
      m_filter(makeButton(ButtonKind::Normal, QStringLiteral("filter"))),
      m_copy(makeButton(ButtonKind::Normal, QStringLiteral("image"))) {
  m_filtered->setObjectName(QStringLiteral("filteredBar"));
  buildBody();
  setRightPane(m_filterPane);
  setPaneShown(m_filterPane, false);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_centre);
  setBody(m_stages);
  buildActions();
  connect(m_filterPane, &explore::FilterPane::closed, this, &ExplorePage::closeFilter);
  connect(m_filterPane, &explore::FilterPane::found, this, &ExplorePage::look);
  connect(m_quality, &explore::QualityPanel::filterWanted, this, [this](const FilterOptions& remedy) {
    openFilter();
    m_filterPane->propose(remedy);
  });
  connect(m_quality, &explore::QualityPanel::chartWanted, this, &ExplorePage::showChart);
  connect(&session, &Session::datasetChanged, this, &ExplorePage::followDataset);
  connect(&session.selection(), &Selection::changed, this, &ExplorePage::followSelection);
  whenTranslated(this, [this] { retell(); });
  followDataset();
}

ExplorePage::~ExplorePage() = default;

QString ExplorePage::subtitle() const {
  if (!m_shown) return tr("What is in the data");
  const auto& summary = m_shown.everyone->summary;
  if (!summary.first) return tr("What is in the data");
  return tr("What is in the data, %1 to %2").arg(formatDate(*summary.first), formatDate(*summary.last));
}

QString ExplorePage::hint() const { return tr("Click a cell or a bar to select; Shift adds, Ctrl+Shift subtracts"); }

bool ExplorePage::isBusy() const { return m_filterPane->isBusy(); }

void ExplorePage::buildBody() {
  auto* column = new QVBoxLayout(m_centre);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  m_board->add(m_rfm);
  m_board->add(m_activity, true);
  m_board->add(m_tail);
  m_board->add(m_matrix);
  m_board->add(m_quality);
  m_board->add(m_values);
  m_board->add(m_weekdays, true);
  m_scroller = makeScroller(m_board);
  buildFiltered();
  column->addLayout(notes);
  column->addWidget(m_filtered);
  column->addWidget(m_figures);
  column->addWidget(m_scroller, 1);
}

void ExplorePage::buildFiltered() {
  auto* mark = new IconLabel(QStringLiteral("filter"), Role::Accent, 14);
  m_filteredWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_filtered->add(mark);
  m_filtered->add(m_filteredWords);
  m_filtered->add(m_change);
  m_filtered->add(m_showAll);
  m_filtered->hide();
  connect(m_change, &QPushButton::clicked, this, &ExplorePage::openFilter);
  connect(m_showAll, &QPushButton::clicked, m_filterPane, &explore::FilterPane::reset);
}

void ExplorePage::buildActions() {
  for (QWidget* widget :
       {static_cast<QWidget*>(m_info), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_filter)})
    addHeaderWidget(widget);
  connect(m_filter, &QPushButton::clicked, this, &ExplorePage::openFilter);
  connect(m_copy, &QPushButton::clicked, this, &ExplorePage::copyPicture);
  auto* filter = new QAction(icon(QStringLiteral("filter")), {}, this);
  addMenuAction(filter, [this] { openFilter(); });
  auto* copy = new QAction(icon(QStringLiteral("image")), {}, this);
  addMenuAction(copy, [this] { copyPicture(); });
  whenTranslated(m_copy, [=] {
    filter->setText(tr("Filter the data set…"));
    copy->setText(tr("Copy Explore as a picture"));
  });
}

void ExplorePage::retell() {
  m_filter->setText(tr("Filter…"));
  m_filter->setToolTip(tr("Look at a part of the data set, by any column or by the selection; or keep it as one"));
  m_change->setText(tr("Change…"));
  m_showAll->setText(tr("Show everything"));
  showFiltered();
  m_copy->setText(tr("Copy picture"));
  m_scroller->setAccessibleName(tr("Charts of the data set"));
  fillEmpty();
  if (m_shown) m_figures->show(m_shown);
  if (m_shown) m_info->setInfo(info());
  emit headerChanged();
}

void ExplorePage::fillEmpty() {
  m_empty->clearActions();
  const bool noEvents = session().dataset() != nullptr;
  m_empty->setText(noEvents ? tr("There is nothing to explore") : tr("No data yet"),
                   noEvents
                       ? tr("This data set has no ratings or purchases. Import some, and what is in them appears here.")
                       : tr("Once ratings or purchases are imported, what is in them appears here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void ExplorePage::followDataset() {
  m_shown = {};
  m_part = nullptr;
  showFiltered();
  m_note->clear();
  m_info->setInfo({});
  m_filterPane->followDataset();
  if (!session().dataset()) closeFilter();
  fillEmpty();
  showStage();
  emit headerChanged();
  if (isVisible()) load();
}

void ExplorePage::activated() {
  if (!m_shown) load();
  else if (m_shown.customers == nullptr ? !session().selection().isEmpty() : true) followSelection();
}

void ExplorePage::showStage() {
  const DatasetPtr& dataset = session().dataset();
  const bool something = dataset && dataset->events.size() > 0;
  m_stages->setCurrentWidget(something ? m_centre : static_cast<QWidget*>(m_empty));
  for (QPushButton* button : {m_filter, m_copy}) button->setVisible(something);
  m_info->setVisible(something);
}

// A pass over the events or two: a few milliseconds a million, so that it starts by itself.
void ExplorePage::load() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  session().ask(
      {this, "explore/all"},
      [workspace = session().workspace(), dataset, part = m_part](Progress& progress) {
        return part ? workflow::explorePart(*workspace, part, progress)
                    : workflow::explore(*workspace, dataset->id, progress);
      },
      [this](const workflow::ExplorationPtr& everyone) {
        session().questions().drop(kSelectedQuestion);
        m_shown = {everyone, nullptr, nullptr};
        m_info->setInfo(info());
        emit headerChanged();
        if (session().selection().isEmpty()) showAll();
        else followSelection();
      },
      errorsTo(m_note));
}

void ExplorePage::followSelection() {
  if (!m_shown || !isVisible()) return;
  if (session().selection().isEmpty()) {
    session().questions().drop(kSelectedQuestion);
    m_shown.selected = nullptr;
    m_shown.customers = nullptr;
    return showAll();
  }
  struct Found {
    std::shared_ptr<const workflow::SelectedFigures> figures;
    std::shared_ptr<const std::vector<Index>> customers;
  };
  session().ask(
      {this, kSelectedQuestion},
      [everyone = m_shown.everyone, selection = session().selection().customers()](Progress& progress) {
        auto customers = std::make_shared<const std::vector<Index>>(selection.indices(*everyone->dataset));
        auto figures = std::make_shared<const workflow::SelectedFigures>(
            workflow::exploreSelected(*everyone, *customers, progress));
        return Found{std::move(figures), std::move(customers)};
      },
      [this](const Found& found) {
        m_shown.selected = found.figures;
        m_shown.customers = found.customers;
        showAll();
      },
      errorsTo(m_note));
}

void ExplorePage::showAll() {
  m_figures->show(m_shown);
  m_rfm->show(m_shown);
  m_activity->show(m_shown);
  m_tail->show(m_shown);
  m_matrix->show(m_shown);
  m_quality->show(m_shown);
  m_values->show(m_shown);
  m_weekdays->show(m_shown);
}

// What the filter keeps is what all figures are of, until it asks for everything again.
void ExplorePage::look(const DatasetPtr& part) {
  if (part == m_part) return;
  m_part = part;
  showFiltered();
  load();
}

void ExplorePage::showFiltered() {
  m_filtered->setVisible(m_part != nullptr);
  if (m_part) m_filteredWords->setText(tr("Only %1").arg(m_filterPane->words().join(QStringLiteral(" · "))));
}

void ExplorePage::openFilter() {
  if (!session().dataset()) return;
  setPaneShown(m_filterPane, true);
  if (isCompact()) openDrawer(m_filterPane);
  m_filterPane->open();
}

void ExplorePage::closeFilter() {
  closeDrawers();
  setPaneShown(m_filterPane, false);
}

void ExplorePage::showChart(const QString& chart) {
  QWidget* panel = chart == QLatin1String("activity") ? static_cast<QWidget*>(m_activity) : m_tail;
  m_scroller->ensureWidgetVisible(panel);
  if (panel == m_activity) m_activity->bars()->setFocus(Qt::OtherFocusReason);
  else m_tail->curve()->setFocus(Qt::OtherFocusReason);
}

void ExplorePage::copyPicture() {
  if (!m_shown) return;
  constexpr double Scale = 2;
  QImage image(m_board->size() * Scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(Scale);
  image.fill(theme().color(Role::Surface));
  m_board->render(&image);
  QGuiApplication::clipboard()->setImage(image);
  session().say(tr("Copied the picture"));
}

ResultInfo ExplorePage::info() const {
  const Dataset& dataset = m_shown.dataset();
  ResultInfo info{.title = tr("What the figures stand on"), .facts = {}, .command = {}};
  info.facts.emplace_back(tr("Data set"),
                          tr("%1, revision %2").arg(QString::fromStdString(dataset.name)).arg(dataset.revision));
  if (const auto& made = dataset.derivation) {
    info.facts.emplace_back(tr("Filtered from"),
                            tr("%1, revision %2").arg(QString::fromStdString(made->parentName)).arg(made->revision));
    info.facts.emplace_back(tr("Filter"), filterLines(made->filter).join(QLatin1Char('\n')));
  }
  if (m_part) info.facts.emplace_back(tr("Only"), m_filterPane->words().join(QLatin1Char('\n')));
  if (m_shown.everyone->rfm) {
    info.facts.emplace_back(tr("Recency counts to"), formatDate(m_shown.everyone->rfm->referenceDate));
    info.facts.emplace_back(tr("Scores"), tr("fifths of the customers; equal figures share the score of their middle"));
  }
  info.facts.emplace_back(tr("Long tail"),
                          m_shown.hasPrices() ? tr("quantity × price of each event") : tr("number of events"));
  info.command = QString::fromStdString(workflow::describeCommand(*session().workspace(), dataset.name));
  return info;
}

}  // namespace kindred::ui
