#include "ui/pages/segments/segments_page.h"

#include <QAction>
#include <QDateTime>
#include <QMenu>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/choices.h"
#include "ui/pages/segments/compare_view.h"
#include "ui/pages/segments/lookalikes_view.h"
#include "ui/pages/segments/method_pane.h"
#include "ui/pages/segments/scatter_panel.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/pages/segments/segment_table.h"
#include "ui/pages/segments/silhouette_view.h"
#include "ui/pages/segments/spread_views.h"
#include "ui/pages/segments/tree_panel.h"
#include "ui/pages/segments/trend_view.h"
#include "ui/pages/segments/view_bar.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::segments {
namespace {

constexpr int kRoomyHeader = 900;  // below this width of the page the header's buttons go into one
constexpr int kTableRows = 8;
constexpr int kTree = 1, kFirstOther = 2, kViews = 8;  // in the order of the row that chooses
constexpr double kTableShare = 0.38;                   // of the height at most, until the person decides

}  // namespace

SegmentsPage::SegmentsPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_method(new MethodPane(session)),
      m_detail(new SegmentPane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("segments"))),
      m_body(new QSplitter(Qt::Vertical)),
      m_note(new Note(NoteKind::Error)),
      m_views(new ViewBar(kViews)),
      m_pictures(new Stages),
      m_scatter(new ScatterPanel(session)),
      m_tree(new TreePanel(session)),
      m_others({new SilhouetteView(session), new TrendView(session), new MultiplesView(session),
                new ParallelView(session), new CompareView(session), new LookalikesView(session)}),
      m_table(new SegmentTable(session)),
      m_stale(new Tag({}, Tone::Warn)),
      m_made(new Label(FontRole::Small, Role::Text3)),
      m_info(new InfoButton),
      m_copyButton(makeButton(ButtonKind::Normal, QStringLiteral("image"))),
      m_exportButton(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_more(makeIconButton(QStringLiteral("more"))),
      m_run(new QAction(icon(QStringLiteral("play")), {}, this)),
      m_rename(new QAction(icon(QStringLiteral("pencil")), {}, this)),
      m_copy(new QAction(icon(QStringLiteral("image")), {}, this)),
      m_png(new QAction(icon(QStringLiteral("image")), {}, this)),
      m_members(new QAction(icon(QStringLiteral("export")), {}, this)),
      m_change(new QAction(icon(QStringLiteral("split")), {}, this)),
      m_select(new QAction(icon(QStringLiteral("audience")), {}, this)),
      m_plan(new QAction(icon(QStringLiteral("campaigns")), {}, this)),
      m_report(new QAction(icon(QStringLiteral("file")), {}, this)),
      m_playbook(new QAction(icon(QStringLiteral("pencil")), {}, this)) {
  m_stale->setObjectName(QStringLiteral("stale"));
  m_table->setObjectName(QStringLiteral("table"));
  m_note->setObjectName(QStringLiteral("note"));
  m_info->setObjectName(QStringLiteral("info"));
  m_empty->setObjectName(QStringLiteral("empty"));
  m_detail->setObjectName(QStringLiteral("detail"));
  m_scatter->setObjectName(QStringLiteral("scatter"));
  setLeftPane(m_method);
  setRightPane(m_detail);
  buildBody();
  buildHeader();
  buildActions();
  connectParts();
  m_chooseFile = [this](const QString& proposed, const QString& filter) {
    return askSaveFile(this, tr("Export"), proposed, filter);
  };
  whenTranslated(this, [this] {
    m_run->setText(tr("Group the customers"));
    m_rename->setText(tr("Rename the segmentation"));
    m_copy->setText(tr("Copy picture"));
    m_png->setText(tr("Save the picture…"));
    m_members->setText(tr("Export who is in which segment…"));
    m_change->setText(tr("Merge or split the segment…"));
    m_select->setText(tr("Select the segment's customers"));
    m_plan->setText(tr("Plan a campaign for the segment…"));
    m_report->setText(tr("Report for the boss…"));
    m_playbook->setText(tr("Edit the playbook…"));
    const QStringList views{tr("Picture"),  tr("Tree"),  tr("Silhouettes"), tr("Months"),
                            tr("Features"), tr("Lines"), tr("Compare"),     tr("Lookalikes")};
    for (int view = 0; view < views.size(); ++view) m_views->setName(view, views[view]);
    m_copyButton->setText(tr("Copy picture"));
    m_exportButton->setText(tr("Export…"));
    setIconToolTip(m_more, tr("Copy picture, export"));
    m_stale->setText(tr("From other settings"));
    m_stale->setToolTip(tr("The settings were changed since. Run brings what is shown up to date."));
    fillEmpty();
    showHeader();
  });
  followDataset();
}

void SegmentsPage::buildBody() {
  auto* top = new QWidget;
  auto* column = new QVBoxLayout(top);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* notePlace = new QVBoxLayout;
  setMargins(notePlace, 12, 0, 12, 0, 0);
  notePlace->addWidget(m_note);
  column->addLayout(notePlace);
  column->addWidget(m_views);
  m_pictures->addWidget(m_scatter);
  m_pictures->addWidget(m_tree);
  for (View* view : m_others) m_pictures->addWidget(view);
  column->addWidget(m_pictures, 1);
  m_body->addWidget(top);
  m_body->addWidget(m_table);
  m_body->setChildrenCollapsible(false);
  m_body->setStretchFactor(0, 1);
  m_body->setStretchFactor(1, 0);
  connect(m_body, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_body);
  setBody(m_stages);
}

void SegmentsPage::buildHeader() {
  for (QWidget* widget :
       {static_cast<QWidget*>(m_stale), static_cast<QWidget*>(m_made), static_cast<QWidget*>(m_info),
        static_cast<QWidget*>(m_copyButton), static_cast<QWidget*>(m_exportButton), static_cast<QWidget*>(m_more)}) {
    addHeaderWidget(widget);
  }
  m_stale->hide();
  auto* exports = new QMenu(m_exportButton);
  exports->addActions({m_report, m_members, m_png});
  m_exportButton->setMenu(exports);
  auto* all = new QMenu(m_more);
  all->addActions({m_copy, m_report, m_members, m_png});
  m_more->setMenu(all);
  m_more->setPopupMode(QToolButton::InstantPopup);
  connect(m_copyButton, &QPushButton::clicked, m_copy, &QAction::trigger);
}

void SegmentsPage::buildActions() {
  m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  addMenuAction(m_run, [this] { m_method->run(); });
  addMenuAction(m_rename, [this] {
    if (isCompact()) openDrawer(m_method);
    m_method->startRenaming();
  });
  addMenuAction(m_change, [this] {
    if (isCompact()) openDrawer(m_detail);
    m_detail->offerChanges();
  });
  addMenuAction(m_select, [this] { selectSegment(m_table->current()); });
  addMenuAction(m_plan, [this] { planCampaign(); });
  addMenuAction(m_report, [this] { saveReport(); });
  addMenuAction(m_playbook, [this] { m_detail->editPlaybook(); });
  addMenuAction(m_scatter->sideBySide(), [this] { showView(0); });
  addMenuAction(m_copy, [this] {
    currentFrame()->copyPicture();
    session().say(tr("Copied the picture"));
  });
  addMenuAction(m_members, [this] { exportMemberships(); });
  addMenuAction(m_png, [this] { savePicture(); });
}

void SegmentsPage::connectParts() {
  connect(&session(), &Session::datasetChanged, this, &SegmentsPage::followDataset);
  connect(&session(), &Session::segmentationChanged, this, &SegmentsPage::loadShown);
  connect(m_method, &MethodPane::changed, this, &SegmentsPage::showStale);
  connect(m_method, &MethodPane::made, this, [this](qint64 segmentation) {
    m_asked = true;
    session().notifySegmentations(segmentation);
    closeDrawers();
  });
  connect(m_method, &MethodPane::segmentationChosen, &session(), &Session::setSegmentation);
  connect(m_method, &MethodPane::removeRequested, this, &SegmentsPage::askToRemove);
  connect(m_method, &MethodPane::renameRequested, this, [this](const QString& name) {
    rename(idOf(m_shown->segmentation->id), name.toStdString(), tr("renaming a segmentation"));
  });
  m_views->setToggle(m_scatter->sideBySide());
  connect(m_views, &ViewBar::changed, this, &SegmentsPage::showView);
  connect(m_tree, &TreePanel::groupsChosen, m_method, &MethodPane::setK);
  connect(m_scatter, &ScatterPanel::customerActivated, this, &SegmentsPage::openCustomer);
  connect(m_scatter, &ScatterPanel::pictureChanged, this, &SegmentsPage::refreshActions);
  connect(m_table, &SegmentTable::currentChanged, this, &SegmentsPage::showSegment);
  connect(m_table, &SegmentTable::activated, this, &SegmentsPage::selectSegment);
  connect(m_table, &SegmentTable::counted, this,
          [this] { m_detail->setSelected(m_table->selectedIn(m_table->current())); });
  connect(m_detail, &SegmentPane::stepRequested, m_table, &SegmentTable::moveCurrent);
  connect(m_detail, &SegmentPane::selectRequested, this, [this] { selectSegment(m_table->current()); });
  connect(m_detail, &SegmentPane::mergeRequested, this, &SegmentsPage::mergeSegments);
  connect(m_detail, &SegmentPane::splitRequested, this, &SegmentsPage::splitSegment);
  connect(m_detail, &SegmentPane::planRequested, this, &SegmentsPage::planCampaign);
  connect(m_detail, &SegmentPane::customerActivated, this, &SegmentsPage::openCustomer);
  connect(m_detail, &SegmentPane::nameEdited, this, [this](const QString& name) {
    const segment::Segment* segment = m_shown->segment(m_table->current());
    editSegment({.name = name.toStdString(), .colour = segment->colour}, tr("renaming a segment"));
  });
  connect(m_detail, &SegmentPane::colourChosen, this, [this](int colour) {
    const segment::Segment* segment = m_shown->segment(m_table->current());
    editSegment({.name = segment->name, .colour = colour}, tr("the colour of a segment"));
  });
}

QString SegmentsPage::subtitle() const {
  if (!m_shown || !m_shown->segmentation) return tr("Groups of customers who are alike");
  return tr("%Ln group(s) of customers by %1", nullptr, railCount()).arg(wordsOf(m_shown->features));
}

QString SegmentsPage::hint() const {
  return tr("Shift adds, Ctrl+Shift subtracts, Esc clears, a double click opens a customer");
}

int SegmentsPage::railCount() const {
  return m_shown && m_shown->segmentation ? static_cast<int>(m_shown->segmentation->segments.size()) : -1;
}

void SegmentsPage::fillEmpty() {
  m_empty->clearActions();
  const DatasetPtr& dataset = session().dataset();
  if (dataset && dataset->customers.size() > 0) {
    m_empty->setText(tr("No segments yet"), tr("Groups of customers who buy alike appear here: in a picture, in a "
                                               "table, and each with what sets it apart."));
    m_empty->addAction(tr("Group the customers"), QStringLiteral("play"), [this] { m_method->run(); });
    return;
  }
  m_empty->setText(dataset ? tr("There are no customers to group") : tr("No data yet"),
                   dataset ? tr("This data set lists no customers. Import purchases, ratings or a list of customers, "
                                "and their groups appear here.")
                           : tr("Once purchases, ratings or a list of customers are imported, groups of those who are "
                                "alike appear here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void SegmentsPage::activated() {
  const QString method = session().takeMethod();
  if (method.isEmpty()) return;
  m_method->choose(method);
  if (isCompact()) openDrawer(m_method);
}

void SegmentsPage::followDataset() {
  m_ids.clear();
  m_note->clear();
  m_asked = false;
  const DatasetPtr& dataset = session().dataset();
  m_method->setDataset(dataset && dataset->customers.size() > 0 ? dataset : nullptr);
  fillEmpty();
  show(nullptr);
  loadShown();
}

void SegmentsPage::loadShown() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->customers.size() == 0) return;
  session().ask(
      {this, "segments/shown"},
      [workspace = session().workspace(), dataset, segmentation = session().segmentation()](Progress&) {
        return load(*workspace, dataset, segmentation);
      },
      [this](const ShownPtr& shown) { show(shown); },
      [this](const Error& error) {
        m_note->showError(error);
        m_stages->setCurrentWidget(m_body);
      });
}

void SegmentsPage::show(const ShownPtr& shown) {
  m_shown = shown;
  m_note->clear();
  if (shown && shown->segmentation && !shown->isCurrent()) {
    m_note->show(NoteKind::Info, tr("The segments are of an earlier revision of the data"),
                 tr("Who came since is in none of them. Run groups the customers of today."));
  }
  if (m_note->title().isEmpty()) showTooFew();
  m_method->show(shown);
  m_table->show(shown);
  showSegment();
  m_scatter->show(shown, m_asked);
  m_tree->show(shown);
  for (View* view : m_others) view->setShown(shown);
  m_views->setViewVisible(kTree, TreePanel::has(shown));
  if (!TreePanel::has(shown) && m_views->current() == kTree) showView(0);
  m_asked = false;
  showStage();
  showHeader();
  divideHeight();
}

/// Of a method that found no two groups: that it is so, and what to try.
void SegmentsPage::showTooFew() {
  if (!m_shown || !m_shown->segmentation || m_shown->segmentation->segments.size() > 1) return;
  const bool none = m_shown->segmentation->segments.empty();
  m_note->show(NoteKind::Info, none ? tr("No clear groups") : tr("One group only"),
               (none ? tr("By these figures nobody stands close enough together to be a group.")
                     : tr("By these figures the customers do not fall into several groups.")) +
                   QLatin1Char(' ') +
                   tr("Look at other figures, loosen the method's settings, or take a method that puts everyone into "
                      "a group, such as k-means."));
}

void SegmentsPage::showView(int view) {
  m_views->setCurrent(view);
  m_pictures->setCurrentIndex(view);
  refreshActions();
}

ChartFrame* SegmentsPage::currentFrame() const {
  const int view = m_views->current();
  if (view == kTree) return m_tree->frame();
  return view == 0 ? m_scatter->frame() : m_others[static_cast<std::size_t>(view - kFirstOther)]->frame();
}

bool SegmentsPage::hasPicture() const {
  return m_views->current() == 0 ? m_scatter->hasPicture() : m_shown && m_shown->isUsable();
}

void SegmentsPage::showStage() {
  const bool some = m_shown && m_shown->segmentation;
  const DatasetPtr& dataset = session().dataset();
  // While a data set's segments are being read, nothing says that there are none.
  const bool reading = !m_shown && session().segmentation() && dataset;
  m_stages->setCurrentWidget(some || reading ? static_cast<QWidget*>(m_body) : m_empty);
  setPaneShown(m_method, dataset && dataset->customers.size() > 0);
  setPaneShown(m_detail, some);
}

void SegmentsPage::showHeader() {
  const bool some = m_shown && m_shown->segmentation;
  ResultInfo info;
  if (some) {
    const workflow::RunInfo& run = *m_shown->run;
    info = runInfo(*session().workspace(), *m_shown->dataset, run);
    m_made->setText(
        tr("Run %1, %2")
            .arg(QString::number(run.id),
                 QLocale().toString(QDateTime::fromSecsSinceEpoch(run.created, Qt::UTC), QLocale::ShortFormat)));
  }
  m_info->setInfo(info);
  const bool roomy = width() >= theme().px(kRoomyHeader);
  m_made->setVisible(some && roomy);
  m_info->setVisible(some);
  m_copyButton->setVisible(some && roomy);
  m_exportButton->setVisible(some && roomy);
  m_more->setVisible(some && !roomy);
  showStale();
  refreshActions();
  emit headerChanged();
}

void SegmentsPage::showStale() { m_stale->setVisible(m_method->differs() && !m_method->isRunning()); }

void SegmentsPage::showSegment() {
  m_detail->show(m_shown, m_table->current());
  m_detail->setSelected(m_table->selectedIn(m_table->current()));
  for (View* view : m_others) view->setSegment(m_table->current());
  refreshActions();
}

void SegmentsPage::refreshActions() {
  const bool some = m_shown && m_shown->isUsable();
  const bool one = some && m_shown->segment(m_table->current()) != nullptr;
  m_rename->setEnabled(m_shown && m_shown->segmentation);
  m_select->setEnabled(one);
  m_plan->setEnabled(one);
  m_change->setEnabled(one && m_table->current() != segment::Noise);
  m_members->setEnabled(some);
  m_report->setEnabled(some);
  m_copy->setEnabled(hasPicture());
  m_png->setEnabled(hasPicture());
  m_copyButton->setEnabled(hasPicture());
  m_run->setEnabled(session().dataset() != nullptr);
}

// The table takes what its rows need, up to a share of the height, until the person moves the line.
void SegmentsPage::divideHeight() {
  const int whole = m_body->height();
  if (m_divided || whole <= 0) return;
  const int table = std::min(m_table->heightFor(kTableRows), static_cast<int>(whole * kTableShare));
  m_body->setSizes({whole - table, table});
}

void SegmentsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) showHeader();
  QMetaObject::invokeMethod(this, &SegmentsPage::divideHeight, Qt::QueuedConnection);
}

void SegmentsPage::selectSegment(int segment) {
  const segment::Segment* chosen = m_shown ? m_shown->segment(segment) : nullptr;
  if (chosen == nullptr || !m_shown->isUsable()) return;
  session().selection().applyIndices(m_shown->customersOf(segment), Shown::originOf(*chosen), SetMode::New);
}

void SegmentsPage::planCampaign() {
  const CustomerSet before = session().selection().customers();
  selectSegment(m_table->current());
  const campaign::Strategy* strategy = m_detail->strategy();
  const bool advises = strategy != nullptr && strategy->advises();
  session().choices().follow(
      advises ? std::optional(Choices::Followed{*strategy, nameInText(*m_shown->segment(m_table->current()))})
              : std::nullopt);
  session().showPage(QStringLiteral("campaigns"));
  if (!before.empty() && before.keys() != session().selection().customers().keys()) {
    session().say(tr("The segment took the place of the %Ln customer(s) selected before: Undo brings them back",
                     nullptr, static_cast<int>(before.size())));
  }
}

void SegmentsPage::openCustomer(Index customer) {
  session().setCustomer(m_shown->dataset->customers.key(customer));
  session().showPage(QStringLiteral("recommend"));
}

}  // namespace kindred::ui::segments
