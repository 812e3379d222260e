#include "ui/pages/predict/value_tab.h"

#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "core/workflow/families.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/value_detail.h"
#include "ui/pages/predict/value_map_plot.h"
#include "ui/pages/predict/value_pane.h"
#include "ui/pages/predict/value_plots.h"
#include "ui/pages/predict/value_refused.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kLoadValues = "predict/values";
constexpr int kRoomForBoth = 560;   // of the tab's height: maps and test above the table
constexpr int kRoomForPairs = 520;  // of its width: two pictures with their remarks
constexpr double kMostOfSpend = 0.75;

}  // namespace

ValueTab::ValueTab(Session& session)
    : Tab(session),
      m_pane(new ValuePane(session)),
      m_detail(new ValueDetail(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("propensity"))),
      m_refused(new ValueRefused),
      m_centre(new QWidget),
      m_alive(new ValueMapPlot(ValueMapPlot::Figure::Alive)),
      m_purchases(new ValueMapPlot(ValueMapPlot::Figure::Purchases)),
      m_groups(new HiddenGroupsPlot),
      m_weeks(new HiddenWeeksPlot),
      m_aliveFrame(new ChartFrame(m_alive)),
      m_purchasesFrame(new ChartFrame(m_purchases)),
      m_groupsFrame(new ChartFrame(m_groups)),
      m_weeksFrame(new ChartFrame(m_weeks)),
      m_testLine(new Line),
      m_switch(new SegmentedControl),
      m_note(new Note(NoteKind::Error)),
      m_warning(new Note(NoteKind::Warning)),
      m_filter(new QComboBox),
      m_line(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_table(new TableView),
      m_info(new InfoButton) {
  m_empty->setObjectName(QStringLiteral("valueEmpty"));
  m_alive->setObjectName(QStringLiteral("aliveMap"));
  m_purchases->setObjectName(QStringLiteral("purchasesMap"));
  m_groups->setObjectName(QStringLiteral("hiddenGroups"));
  m_weeks->setObjectName(QStringLiteral("hiddenWeeks"));
  m_switch->setObjectName(QStringLiteral("valuePictures"));
  m_note->setObjectName(QStringLiteral("valueNote"));
  m_warning->setObjectName(QStringLiteral("valueWarning"));
  m_filter->setObjectName(QStringLiteral("valueFilter"));
  m_line->setObjectName(QStringLiteral("valueLine"));
  m_table->setObjectName(QStringLiteral("values"));
  m_info->setObjectName(QStringLiteral("valueInfo"));
  buildCentre();
  connect(&session, &Session::datasetChanged, this, &ValueTab::followDataset);
  connect(&session, &Session::runsChanged, this, &ValueTab::load);
  connect(m_pane, &ValuePane::made, this, [this](const workflow::ValuedCustomersPtr& valued) {
    m_wanted = valued->run.id;
    m_unkept = valued->run.id == 0 ? valued : nullptr;
    this->session().notifyRuns();
    emit drawersDone();
  });
  connect(m_pane, &ValuePane::chosen, this, [this](qint64 run) {
    m_wanted = run;
    load();
  });
  connect(m_pane, &ValuePane::changed, this, &Tab::changed);
  connect(m_refused, &ValueRefused::anywayAsked, this, &ValueTab::askAnyway);
  connect(m_detail, &ValueDetail::stepped, this, [this](int rows) {
    const int row = m_table->currentRow() + rows;
    if (row >= 0 && row < m_rows.rowCount()) m_table->setCurrentRow(row);
  });
  connect(m_detail, &ValueDetail::selectAsked, this, &ValueTab::select);
  connect(m_detail, &ValueDetail::campaignAsked, this, [this] {
    select();
    this->session().showPage(QStringLiteral("campaigns"));
  });
  whenTranslated(this, [this] {
    fillEmpty();
    retell();
  });
  followDataset();
}

Pane* ValueTab::left() const { return m_pane; }

Pane* ValueTab::right() const { return m_detail; }

bool ValueTab::showsLeft() const { return session().dataset() && !session().dataset()->events.time.empty(); }

std::vector<QWidget*> ValueTab::headerWidgets() const { return {m_info}; }

void ValueTab::run() { m_pane->run(); }

void ValueTab::buildCentre() {
  const auto pair = [](QWidget* left, QWidget* right) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(new Line(Qt::Vertical));
    row->addWidget(right, 1);
    return both;
  };
  m_maps = pair(m_aliveFrame, m_purchasesFrame);
  m_test = pair(m_groupsFrame, m_weeksFrame);
  m_switch->addChoice(QString());
  m_switch->addChoice(QString());
  auto* bar = new ToolBar;
  bar->add(m_switch);
  bar->add(m_filter);
  bar->add(m_line);
  bar->addStretch();
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  notes->addWidget(m_warning);
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(notes);
  column->addWidget(m_maps, 5);
  column->addWidget(m_testLine);
  column->addWidget(m_test, 3);
  column->addWidget(new Line);
  column->addWidget(bar);
  column->addWidget(m_table, 5);
  for (QWidget* stage : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_refused), m_centre})
    m_stages->addWidget(stage);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_stages);
  m_table->setModel(&m_rows);
  m_table->setStateKey(QStringLiteral("predict/values"));
  for (ValueMapPlot* map : {m_alive, m_purchases}) {
    connect(map, &ValueMapPlot::moved, this, &ValueTab::moveTo);
    connect(map, &ValueMapPlot::activated, this, [this](const QPoint& cell) {
      moveTo(cell);
      list(Listed::Cell);
      m_table->setFocus();
    });
  }
  connect(m_table, &TableView::currentRowChanged, this, &ValueTab::showRow);
  connect(m_switch, &SegmentedControl::changed, this, [this](int) { arrange(); });
  connect(m_filter, &QComboBox::activated, this, [this](int index) { list(static_cast<Listed>(index)); });
}

// In a low window the maps and the test take turns; in a narrow one the test is told by week alone.
void ValueTab::arrange() {
  const bool isLow = height() < theme().px(kRoomForBoth);
  m_switch->setVisible(isLow);
  m_maps->setVisible(!isLow || m_switch->current() == 0);
  m_test->setVisible(!isLow || m_switch->current() == 1);
  m_testLine->setVisible(!isLow);
  const bool isNarrow = width() < theme().px(kRoomForPairs);
  m_groupsFrame->setVisible(!isNarrow);
  if (isNarrow != m_isNarrow) {
    m_isNarrow = isNarrow;
    if (isShown()) retellPictures();
  }
}

void ValueTab::resizeEvent(QResizeEvent* event) {
  Tab::resizeEvent(event);
  arrange();
}

void ValueTab::followDataset() {
  m_wanted = 0;
  m_unkept = nullptr;
  m_note->clear();
  take({});
  m_pane->setDataset(session().dataset());
  fillEmpty();
  load();
}

ValueTab::Found ValueTab::foundIn(const workflow::Workspace& workspace, std::int64_t id,
                                  const workflow::ValuedCustomersPtr& valued, Progress& progress) {
  Found found{.valued = valued, .runs = workspace.runs(id, std::string(workflow::family::Value))};
  if (!valued) return found;
  const DatasetPtr dataset = workspace.dataset(id);
  found.best = workflow::bestSpenders(*dataset, kMostOfSpend);
  if (!valued->isShown()) return found;
  found.map = std::make_shared<const workflow::ValueMap>(workflow::valueMap(*valued, progress));
  const auto spent = workflow::spentBefore(*dataset, valued->settings.horizonDays);
  found.spent = std::accumulate(spent.begin(), spent.end(), 0.0);
  return found;
}

void ValueTab::load() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.time.empty()) return;
  session().ask(
      {this, kLoadValues},
      [workspace = session().workspace(), id = dataset->id, wanted = m_wanted, unkept = m_unkept](Progress& progress) {
        auto valued = unkept ? unkept : workflow::storedValues(*workspace, id, wanted);
        if (!valued && wanted != 0) valued = workflow::storedValues(*workspace, id);
        return foundIn(*workspace, id, valued, progress);
      },
      [this](const Found& found) { take(found); }, errorsTo(m_note));
}

void ValueTab::take(const Found& found) {
  m_pane->show(found.valued, found.runs);
  const bool isSame = found.valued == m_found.valued && m_found.valued;
  m_found.runs = found.runs;
  if (isSame) return;
  m_found = found;
  m_cell = {-1, -1};
  if (m_found.valued) m_info->setInfo(runInfo(*session().workspace(), *session().dataset(), m_found.valued->run));
  m_info->setEnabled(m_found.valued != nullptr);
  const int horizon = m_found.valued ? m_found.valued->settings.horizonDays : 0;
  for (ValueMapPlot* map : {m_alive, m_purchases}) map->setMap(m_found.map, horizon);
  m_groups->setTest(isShown() ? m_found.valued->hidden : std::nullopt);
  m_weeks->setTest(isShown() ? m_found.valued->hidden : std::nullopt);
  m_detail->show(m_found.valued, m_found.spent);
  m_rows.setRows({});
  buildTable();
  m_listed = isShown() && undecidedOf(*m_found.valued).customers > 0 ? Listed::Undecided : Listed::Everyone;
  fillRows();
  m_stages->setCurrentWidget(isShown() ? m_centre : m_found.valued ? static_cast<QWidget*>(m_refused) : m_empty);
  retell();
  // The pane at the right comes with the figures: then the table has its width.
  QMetaObject::invokeMethod(m_table, &TableView::fitColumns, Qt::QueuedConnection);
}

void ValueTab::list(Listed listed) {
  if (listed == Listed::Cell && m_cell.x() < 0) listed = Listed::Everyone;
  m_listed = listed;
  fillRows();
  retell();
}

void ValueTab::fillRows() {
  std::vector<int> places;
  if (isShown()) {
    const auto& alive = m_found.valued->values.alive;
    const auto cell = m_cell.x() < 0 ? -1 : static_cast<std::int32_t>(m_found.map->at(m_cell.x(), m_cell.y()));
    for (std::size_t i = 0; i < alive.size(); ++i) {
      const bool isListed = m_listed == Listed::Everyone || (m_listed == Listed::Undecided && isUndecided(alive[i])) ||
                            (m_listed == Listed::Cell && m_found.map->cells[i] == cell);
      if (isListed) places.push_back(static_cast<int>(i));
    }
  }
  m_detail->setListed(std::ssize(places));
  m_rows.setRows(std::move(places));
  m_table->fitColumns();
  m_table->scrollToTop();
  if (m_rows.rowCount() > 0) m_table->setCurrentRow(0);
  showRow(m_rows.rowCount() > 0 ? 0 : -1);
}

void ValueTab::showRow(int row) {
  const int place = row < 0 || row >= m_rows.rowCount() ? -1 : m_rows.at(row);
  m_detail->showCustomer(place);
  if (place < 0 || !m_found.map) return;
  const std::int32_t cell = m_found.map->cells[static_cast<std::size_t>(place)];
  m_cell = {cell % m_found.map->columns, cell / m_found.map->columns};
  for (ValueMapPlot* map : {m_alive, m_purchases}) map->setCurrent(m_cell);
}

void ValueTab::moveTo(const QPoint& cell) {
  m_cell = cell;
  for (ValueMapPlot* map : {m_alive, m_purchases}) map->setCurrent(cell);
  fillFilter();
}

void ValueTab::select() {
  if (!isShown()) return;
  std::vector<Index> customers;
  for (const int place : m_rows.rows()) {
    const Index customer = m_found.valued->customers[static_cast<std::size_t>(place)];
    if (customer >= 0) customers.push_back(customer);
  }
  session().selection().applyIndices(customers, KI_TEXT("core", "by value (Propensity and value)"), SetMode::New);
}

void ValueTab::askAnyway() {
  auto* box = new QMessageBox(QMessageBox::Warning, tr("Show anyway"), tr("Show figures that may be wrong?"),
                              QMessageBox::NoButton, window());
  box->setObjectName(QStringLiteral("anywayQuestion"));
  box->setInformativeText(
      tr("Conditions fail. The figures are kept with the run, and every picture and file says so."));
  auto* show = box->addButton(tr("Show them"), QMessageBox::AcceptRole);
  box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
  box->setAttribute(Qt::WA_DeleteOnClose);
  connect(show, &QPushButton::clicked, this, [this] { m_pane->runAnyway(); });
  box->open();
}

void ValueTab::fillEmpty() {
  m_empty->clearActions();
  const DatasetPtr dataset = session().dataset();
  if (dataset && !dataset->events.time.empty()) {
    m_empty->setText(tr("What will each customer bring?"),
                     tr("Who is still a customer, how often they will buy and what that is worth, tested on days that "
                        "were hidden. Where the data cannot carry it, the page says why instead."));
    m_empty->addAction(tr("Find out"), QStringLiteral("play"), [this] { m_pane->run(); });
    return;
  }
  m_empty->setText(dataset ? tr("There are no dates") : tr("No data yet"),
                   dataset ? tr("Without dates nobody can be seen to stay or to leave. Import a file with a column of "
                                "dates.")
                           : tr("Once purchases with dates are imported, what each customer is worth appears here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void ValueTab::copyPicture() {
  if (isShown()) m_aliveFrame->copyPicture();
  else m_refused->copyPicture();
}

void ValueTab::askExport() {
  if (!m_found.valued) return;
  const QString file = askSaveFile(this, tr("Export values"),
                                   session().projectName() + tr(" values") + QStringLiteral(".csv"), tr("CSV (*.csv)"));
  if (!file.isEmpty()) exportTo(file);
}

void ValueTab::exportTo(const QString& file) {
  session().perform(
      {this, KI_TEXT("core", "Writing the values")},
      [valued = m_found.valued, dataset = session().dataset(), path = std::filesystem::path(file.toStdString()),
       format = spreadsheetFormat()](Progress&) {
        workflow::writeValues(*valued, *dataset, path, format);
        return true;
      },
      [this](bool) { session().say(tr("Wrote the values")); }, errorsTo(m_note));
}

}  // namespace kindred::ui::predict_page
