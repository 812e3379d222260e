#include "ui/pages/rules/rules_page.h"

#include <QAction>
#include <QCheckBox>
#include <QVBoxLayout>
#include <algorithm>

#include "core/workflow/families.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/graph_canvas.h"
#include "ui/models/table_view.h"
#include "ui/pages/rules/rule_canvas.h"
#include "ui/pages/rules/rule_matrix.h"
#include "ui/pages/rules/rule_pane.h"
#include "ui/pages/rules/search_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::rules_page {
namespace {

constexpr std::size_t kMostListed = 10'000;  // the strongest; files hold all
constexpr int kConviction = 5;               // a column
constexpr int kRoomForAll = 860;             // of the table
const std::string kLoadQuestion = "rules/found";

constexpr std::array kToolIcons{"pointer", "rectsel", "lasso", "pan"};

}  // namespace

RulesPage::RulesPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_search(new SearchPane(session)),
      m_detail(new RulePane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("rules"))),
      m_centre(new QWidget),
      m_note(new Note(NoteKind::Info)),
      m_views(new SegmentedControl),
      m_tools(new SegmentedControl),
      m_count(new Label(FontRole::Small, Role::Text2)),
      m_clear(makeIconButton(QStringLiteral("x"))),
      m_pictures(new Stages),
      m_canvas(new RuleCanvas),
      m_frame(new ChartFrame(m_canvas)),
      m_matrix(new RuleMatrix),
      m_matrixFrame(new ChartFrame(m_matrix)),
      m_lifts(new ColourBar),
      m_graph(new GraphCanvas),
      m_graphFrame(new ChartFrame(m_graph)),
      m_tableBar(new QWidget),
      m_hide(new QCheckBox),
      m_hidden(new Label(FontRole::Small, Role::Text2)),
      m_table(new TableView),
      m_nextTable(new TableView),
      m_lower(new QWidget),
      m_footnote(new Label(FontRole::Small, Role::Text2)),
      m_copyButton(makeButton(ButtonKind::Normal, QStringLiteral("image"))),
      m_exportButton(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_info(new InfoButton) {
  m_table->setObjectName(QStringLiteral("rules"));
  m_nextTable->setObjectName(QStringLiteral("nextRules"));
  m_canvas->setObjectName(QStringLiteral("rulePlot"));
  m_matrix->setObjectName(QStringLiteral("ruleMatrix"));
  m_graph->setObjectName(QStringLiteral("ruleGraph"));
  m_views->setObjectName(QStringLiteral("views"));
  m_tools->setObjectName(QStringLiteral("tools"));
  m_hide->setObjectName(QStringLiteral("hide"));
  m_count->setObjectName(QStringLiteral("count"));
  m_clear->setObjectName(QStringLiteral("clearRectangle"));
  m_note->setObjectName(QStringLiteral("note"));
  m_empty->setObjectName(QStringLiteral("empty"));
  setLeftPane(m_search);
  setRightPane(m_detail);
  buildTables();
  buildCentre();
  buildActions();
  connect(&session, &Session::datasetChanged, this, &RulesPage::followDataset);
  connect(&session, &Session::runsChanged, this, &RulesPage::load);
  connect(m_search, &SearchPane::made, this, [this](qint64 run) {
    m_wanted = run;
    this->session().notifyRuns();
    closeDrawers();
  });
  connect(m_search, &SearchPane::chosen, this, [this](qint64 run) {
    m_wanted = run;
    load();
  });
  connect(m_search, &SearchPane::changed, this, &RulesPage::headerChanged);
  connect(m_detail, &RulePane::stepRequested, this, &RulesPage::step);
  whenTranslated(this, [this] {
    fillEmpty();
    retell();
  });
  followDataset();
}

QString RulesPage::subtitle() const {
  if (!m_found) return tr("What is bought together");
  const QString rules = tr("%Ln rule(s): what is bought together", nullptr, static_cast<int>(m_found->found.kept));
  return m_search->differs() ? rules + tr(" · from other settings") : rules;
}

QString RulesPage::hint() const { return tr("Arrows move between rules, Space selects the customers"); }

int RulesPage::railCount() const { return m_found ? static_cast<int>(m_found->found.kept) : -1; }

void RulesPage::buildCentre() {
  auto* bar = new ToolBar;
  for (int view = 0; view < 4; ++view) m_views->addChoice(QString());
  for (const char* name : kToolIcons) m_tools->addChoice({}, QLatin1String(name));
  m_tools->setCurrent(1);
  bar->add(m_views);
  bar->add(m_tools);
  bar->add(m_lifts);
  bar->addStretch();
  bar->add(m_count);
  bar->add(m_clear);
  bar->add(m_frame->menuButton());
  m_frame->setTitleVisible(false);
  m_matrixFrame->setTitleVisible(false);
  m_graphFrame->setTitleVisible(false);
  m_frame->setTable(&m_rules);
  m_pictures->addWidget(m_frame);
  m_pictures->addWidget(m_matrixFrame);
  m_pictures->addWidget(m_graphFrame);

  auto* row = new QHBoxLayout(m_tableBar);
  setMargins(row, 12, 4, 12, 4, 8);
  row->addWidget(m_hide);
  row->addWidget(m_hidden);
  row->addStretch(1);
  m_hide->setChecked(true);
  auto* lower = new QVBoxLayout(m_lower);
  lower->setContentsMargins(0, 0, 0, 0);
  lower->setSpacing(0);
  lower->addWidget(m_tableBar);
  lower->addWidget(m_table, 1);
  lower->addWidget(m_nextTable, 1);
  m_nextTable->hide();
  auto* foot = new QHBoxLayout;
  setMargins(foot, 12, 4, 12, 6, 0);
  m_footnote->setWordWrap(true);
  foot->addWidget(m_footnote);
  lower->addLayout(foot);

  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* notePlace = new QVBoxLayout;
  setMargins(notePlace, 12, 0, 12, 0, 0);
  notePlace->addWidget(m_note);
  column->addWidget(bar);
  column->addLayout(notePlace);
  column->addWidget(m_pictures, 5);
  column->addWidget(m_lower, 5);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_centre);
  setBody(m_stages);

  buildPictures();
}

void RulesPage::buildActions() {
  for (QWidget* widget :
       {static_cast<QWidget*>(m_info), static_cast<QWidget*>(m_copyButton), static_cast<QWidget*>(m_exportButton)})
    addHeaderWidget(widget);
  auto* run = new QAction(icon(QStringLiteral("play")), {}, this);
  run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  addMenuAction(run, [this] { m_search->run(); });
  auto* copy = new QAction(icon(QStringLiteral("image")), {}, this);
  copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  addMenuAction(copy, [this] {
    picture()->copyPicture();
    session().say(tr("Copied the picture"));
  });
  auto* exports = new QAction(icon(QStringLiteral("export")), {}, this);
  addMenuAction(exports, [this] { askExport(); });
  auto* select = new QAction(icon(QStringLiteral("audience")), {}, this);
  addMenuAction(select, [this] { m_detail->select(); });
  connect(m_copyButton, &QPushButton::clicked, copy, &QAction::trigger);
  connect(m_exportButton, &QPushButton::clicked, exports, &QAction::trigger);
  whenTranslated(this, [=, this] {
    run->setText(tr("Find rules"));
    copy->setText(tr("Copy picture"));
    exports->setText(tr("Export rules…"));
    select->setText(tr("Select the rule's customers"));
    m_copyButton->setText(tr("Copy picture"));
    m_exportButton->setText(tr("Export rules…"));
  });
}

// The titles of products need the room more; the pane says what is left out.
void RulesPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const int panes = isCompact() ? 0 : theme().px(m_search->paneWidth() + m_detail->paneWidth());
  m_table->setColumnHidden(kConviction, width() - panes < theme().px(kRoomForAll));
}

void RulesPage::followDataset() {
  m_note->clear();
  m_wanted = 0;
  take({});
  m_search->setDataset(session().dataset());
  fillEmpty();
  load();
}

void RulesPage::load() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  m_isLoading = true;
  session().ask(
      {this, kLoadQuestion},
      [workspace = session().workspace(), id = dataset->id, wanted = m_wanted](Progress&) -> Stored {
        auto found = workflow::storedRules(*workspace, id, wanted);
        if (!found && wanted != 0) found = workflow::storedRules(*workspace, id);
        return {.found = std::move(found), .runs = workspace->runs(id, std::string(workflow::family::Rules))};
      },
      [this](const Stored& stored) {
        m_isLoading = false;
        take(stored);
      },
      errorsTo(m_note));
}

void RulesPage::take(const Stored& stored) {
  const workflow::FoundRulesPtr& found = stored.found;
  m_search->show(found, stored.runs);
  if (found == m_found && found) return;
  m_table->setCurrentRow(-1);
  m_rules.setRows({});
  m_next.setRows({});
  m_found = found;
  m_inside.clear();
  if (found) m_info->setInfo(runInfo(*session().workspace(), *session().dataset(), found->run));
  const DatasetPtr dataset = session().dataset();
  const bool isEmpty = !found;
  m_stages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_centre);
  setPaneShown(m_search, dataset != nullptr && dataset->events.size() > 0);
  setPaneShown(m_detail, !isEmpty);
  m_info->setEnabled(found != nullptr);
  m_copyButton->setEnabled(found != nullptr);
  m_exportButton->setEnabled(found != nullptr);
  list();
}

void RulesPage::fillEmpty() {
  m_empty->clearActions();
  const DatasetPtr dataset = session().dataset();
  if (dataset && dataset->events.size() > 0) {
    m_empty->setText(
        tr("What is bought together?"),
        tr("Rules such as “who buys the roses teacup also buys the green one”, each with how often, how sure, and "
           "the customers to offer it to."));
    m_empty->addAction(tr("Find rules"), QStringLiteral("play"), [this] { m_search->run(); });
    return;
  }
  m_empty->setText(dataset ? tr("There are no purchases") : tr("No data yet"),
                   tr("Once purchases are imported, what is bought together and what is bought next appears here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void RulesPage::showView(int view) {
  const bool isNext = view == Next;
  m_pictures->setVisible(!isNext);
  m_pictures->setCurrentWidget(picture());
  m_tools->setVisible(view == Scatter);
  m_lifts->setVisible(view == Matrix);
  m_tableBar->setVisible(!isNext);
  m_table->setVisible(!isNext);
  m_nextTable->setVisible(isNext);
  if (view == Graph) fillGraph();
  if (view == Matrix) fillMatrix();
  TableView* const table = isNext ? m_nextTable : m_table;
  if (table->currentRow() < 0 && table->model()->rowCount() > 0) table->setCurrentRow(0);
  showCurrent();
  retell();
}

ChartFrame* RulesPage::picture() const {
  return m_views->current() == Graph ? m_graphFrame : m_views->current() == Matrix ? m_matrixFrame : m_frame;
}

void RulesPage::goToRule(int place) {
  const auto found = std::ranges::find(m_rules.rows(), place);
  if (found != m_rules.rows().end())
    m_table->setCurrentRow(m_rules.rowOf(static_cast<int>(found - m_rules.rows().begin())));
}

void RulesPage::list() {
  m_shown.clear();
  m_inside.clear();
  if (m_found) {
    for (std::size_t i = 0; i < m_found->found.rules.size() && m_shown.size() < kMostListed; ++i) {
      if (!m_hide->isChecked() || rules::isKept(m_found->found.rules[i], m_found->settings.falseDiscoveries))
        m_shown.push_back(static_cast<int>(i));
    }
    m_canvas->show(m_found, m_shown);
    m_canvas->setSelected({});
    std::vector<int> next;
    for (std::size_t i = 0; i < m_found->then.rules.size(); ++i) {
      if (m_found->then.rules[i].adjusted <= m_found->settings.falseDiscoveries) next.push_back(static_cast<int>(i));
    }
    m_next.setRows(std::move(next));
    m_nextTable->fitColumns();
    sayNothingFound();
  }
  listRules();
  showView(m_views->current() < 0 ? int(Scatter) : m_views->current());
}

void RulesPage::listRules() {
  std::vector<int> rows;
  for (std::size_t i = 0; i < m_shown.size(); ++i) {
    if (m_inside.empty() || m_inside[i] != 0) rows.push_back(m_shown[i]);
  }
  m_rules.setRows(std::move(rows));
  m_table->fitColumns();
  if (m_rules.rowCount() > 0) m_table->setCurrentRow(0);
  showCurrent();
  retell();
}

void RulesPage::chosen(const std::vector<int>& points) {
  m_inside.assign(m_shown.size(), 0);
  for (const int point : points) m_inside[static_cast<std::size_t>(point)] = 1;
  if (points.empty()) m_inside.clear();
  m_canvas->setSelected(m_inside);
  listRules();
}

void RulesPage::clearChosen() {
  m_inside.clear();
  m_canvas->setSelected({});
  listRules();
}

void RulesPage::showCurrent() {
  if (m_views->current() == Next) {
    const int row = m_nextTable->currentRow();
    m_detail->showNext(m_found, row < 0 ? -1 : m_next.at(row), row + 1, m_next.rowCount());
    return;
  }
  const int row = m_table->currentRow();
  const int place = row < 0 || row >= m_rules.rowCount() ? -1 : m_rules.at(row);
  m_detail->show(m_found, place, row + 1, m_rules.rowCount());
  if (place < 0) return;
  m_matrix->showRule(place);
  const auto point = static_cast<int>(std::ranges::find(m_shown, place) - m_shown.begin());
  if (point == m_canvas->current() || point >= static_cast<int>(m_shown.size())) return;
  m_canvas->setCurrent(point);
  m_canvas->setPointed(-1);  // the pane says it
}

void RulesPage::step(int by) {
  TableView* const table = m_views->current() == Next ? m_nextTable : m_table;
  const int row = table->currentRow() + by;
  if (row >= 0 && row < table->model()->rowCount()) table->setCurrentRow(row);
}

void RulesPage::retell() {
  const QStringList names{tr("Scatter"), tr("Matrix"), tr("Graph"), tr("Bought next")};
  for (int view = 0; view < names.size(); ++view) m_views->setChoiceText(view, names[view]);
  const QStringList tools{tr("Point at a rule"), tr("Rectangle: list the rules in it"),
                          tr("Lasso: list the rules in it"), tr("Move the picture")};
  for (int tool = 0; tool < tools.size(); ++tool) m_tools->setChoiceToolTip(tool, tools[tool]);
  setIconToolTip(m_clear, tr("List all rules again"));
  m_canvas->setAccessibleName(tr("Rules by support and confidence"));
  m_matrix->setAccessibleName(tr("Rules by left and right side, coloured by lift"));
  m_graph->setAccessibleName(tr("Graph of the products"));
  m_table->setAccessibleName(tr("Rules"));
  m_nextTable->setAccessibleName(tr("What is bought next"));
  m_hide->setText(tr("Hide rules that add nothing"));
  m_hide->setToolTip(tr(
      "Those where a shorter rule is as sure, where an item adds nothing beyond chance, or that chance may explain"));
  m_rules.retitle();
  m_next.retitle();
  const bool isNext = m_views->current() == Next;
  m_clear->setVisible(!m_inside.empty() && !isNext);
  m_footnote->setText(isNext ? tr("Of the customers who bought the first for the first time and did not have the next "
                                  "one: who bought that within the days set. "
                                  "Usual: the same share after a first purchase of anything.")
                             : tr("Leverage: baskets more than chance would bring. Not yet: customers who have the "
                                  "left side and not the right."));
  emit headerChanged();
  if (!m_found) return;
  const auto hidden = m_found->found.sure - m_found->found.kept;
  m_hidden->setText(tr("%1 hidden").arg(formatCount(hidden)));
  m_hidden->setVisible(m_hide->isChecked() && hidden > 0);
  if (isNext)
    m_count->setText(
        m_found->settings.withinDays > 0
            ? tr("%Ln rule(s) within %1 days", nullptr, m_next.rowCount()).arg(m_found->settings.withinDays)
            : tr("No days were set"));
  else if (m_shown.size() == kMostListed)
    m_count->setText(tr("The strongest %Ln rule(s); the file holds all", nullptr, m_rules.rowCount()));
  else if (m_views->current() == Matrix && !m_matrix->showsAll())
    m_count->setText(tr("The first %Ln left side(s) of the list", nullptr, m_matrix->rows()));
  else if (m_inside.empty()) m_count->setText(tr("%Ln rule(s)", nullptr, m_rules.rowCount()));
  else
    m_count->setText(
        tr("%1 of %2 rules in the rectangle").arg(formatCount(m_rules.rowCount()), formatCount(std::ssize(m_shown))));
  m_frame->setEmpty(m_shown.empty() ? tr("No rules to show.") : QString());
}

void RulesPage::askExport() {
  if (!m_found) return;
  const QString file =
      askSaveFile(this, tr("Export rules"),
                  session().projectName() + (m_views->current() == Next ? tr(" bought next") : tr(" rules")) +
                      QStringLiteral(".csv"),
                  tr("CSV (*.csv)"));
  if (!file.isEmpty()) exportTo(file);
}

void RulesPage::exportTo(const QString& file) {
  session().perform(
      {this, KI_TEXT("core", "Writing the rules")},
      [found = m_found, path = std::filesystem::path(file.toStdString()),
       isNext = m_views->current() == Next](Progress& progress) {
        if (isNext) workflow::writeThenRules(*found, path, progress);
        else workflow::writeRules(*found, path, progress);
        return true;
      },
      [this](bool) { session().say(tr("Wrote the rules")); }, errorsTo(m_note));
}

}  // namespace kindred::ui::rules_page
