#include "ui/pages/compare/compare_page.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>

#include "core/workflow/families.h"
#include "core/workflow/queries/catalogue.h"
#include "core/workflow/train_recommender.h"
#include "core/workflow/usual_comparison.h"
#include "ui/pages/compare/leaderboard.h"
#include "ui/pages/compare/side_by_side.h"
#include "ui/pages/compare/verdict_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::compare_page {
namespace {

const std::string kLoadQuestion = "compare/shown";
const std::string kUseful = "recommend";
constexpr int kRoomForAll = 1000, kRoomForCopy = 760;  // of the page

}  // namespace

ComparePage::ComparePage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_verdict(new VerdictPane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("compare"))),
      m_centre(new QWidget),
      m_protocol(new QComboBox),
      m_length(new QSpinBox),
      m_interval(new Label(FontRole::Small, Role::Text2)),
      m_count(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_add(makeSmallButton(ButtonKind::Normal, QStringLiteral("plus"))),
      m_menu(new QMenu(m_add)),
      m_note(new Note(NoteKind::Info)),
      m_old(new Note(NoteKind::Warning)),
      m_table(new Leaderboard),
      m_lists(new QWidget),
      m_listsTitle(new Label(FontRole::Section)),
      m_customerField(new SearchField),
      m_listsRemark(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_sides(new SideBySide),
      m_info(new InfoButton),
      m_runButton(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_copyButton(makeButton(ButtonKind::Normal, QStringLiteral("image"))),
      m_exportButton(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_run(new QAction(icon(QStringLiteral("play")), {}, this)),
      m_copy(new QAction(icon(QStringLiteral("image")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)) {
  m_protocol->setObjectName(QStringLiteral("protocol"));
  m_length->setObjectName(QStringLiteral("listLength"));
  m_count->setObjectName(QStringLiteral("count"));
  m_add->setObjectName(QStringLiteral("addAlgorithm"));
  m_note->setObjectName(QStringLiteral("note"));
  m_old->setObjectName(QStringLiteral("oldData"));
  m_empty->setObjectName(QStringLiteral("empty"));
  m_customerField->setObjectName(QStringLiteral("customer"));
  m_listsRemark->setObjectName(QStringLiteral("listsRemark"));
  m_runButton->setObjectName(QStringLiteral("run"));
  m_copyButton->setObjectName(QStringLiteral("copyPicture"));
  m_exportButton->setObjectName(QStringLiteral("export"));
  setRightPane(m_verdict);
  m_verdict->addHeaderWidget(m_info);
  addHeaderWidget(m_runButton);
  addHeaderWidget(m_copyButton);
  addHeaderWidget(m_exportButton);
  build();
  buildActions();
  connect(&session, &Session::datasetChanged, this, &ComparePage::followDataset);
  connect(&session, &Session::runsChanged, this, &ComparePage::load);
  connect(m_table, &Leaderboard::chosenChanged, this, &ComparePage::showVerdict);
  connect(m_table, &Leaderboard::tickedChanged, this, &ComparePage::showLists);
  connect(m_table, &Leaderboard::removeAsked, this, [this](const std::string& key) { include(key, false); });
  connect(m_verdict, &VerdictPane::aChosen, m_table, &Leaderboard::choose);
  connect(m_verdict, &VerdictPane::bChosen, this, [this](const std::string& key) {
    m_against = key;
    showVerdict();
  });
  connect(m_verdict, &VerdictPane::useAsked, this, [this](const std::string& key) {
    const auto* result = judged(key);
    this->session().showMethod(QString::fromStdString(kUseful), QString::fromStdString(key),
                               result != nullptr ? result->parameters : Values());
  });
  connect(m_verdict->runs(), &RunChooser::chosen, this, [this](qint64 run) {
    m_wanted = run;
    m_isEdited = false;
    load();
  });
  connect(m_verdict->runs(), &RunChooser::failed, this, [this](const Error& error) { m_note->showError(error); });
  whenTranslated(this, [this] {
    m_hideLabel->setText(tr("Test"));
    m_lengthLabel->setText(tr("List length"));
    m_interval->setText(tr("95 %, bootstrap"));
    m_interval->setToolTip(tr("Intervals are of 1,000 draws of the same number of customers"));
    m_protocol->setAccessibleName(tr("What is hidden"));
    m_length->setAccessibleName(tr("List length"));
    m_add->setText(tr("Add algorithm"));
    m_listsTitle->setText(tr("One customer, side by side"));
    m_customerField->setPlaceholderText(tr("Customer"));
    m_customerField->setAccessibleName(tr("Customer"));
    m_copy->setText(tr("Copy picture"));
    m_copyButton->setText(tr("Copy picture"));
    m_export->setText(tr("Export table…"));
    m_exportButton->setText(tr("Export table…"));
    fillProtocols();
    fillEmpty();
    if (m_comparison.contenders.empty()) begin();
    else showAll();
  });
  followDataset();
}

QString ComparePage::hint() const {
  return tr("Every algorithm sees the same split. Space ticks a row, Delete takes it out");
}

void ComparePage::build() {
  auto* bar = new ToolBar;
  m_hideLabel = bar->addLabel({});
  bar->add(m_protocol);
  m_lengthLabel = bar->addLabel({});
  bar->add(m_length);
  bar->add(m_interval);
  m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  bar->add(m_count);
  bar->add(m_add);
  m_length->setRange(1, 100);
  m_length->setValue(10);
  m_length->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_protocol->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_protocol->setMinimumContentsLength(10);
  m_add->setMenu(m_menu);
  connect(m_menu, &QMenu::aboutToShow, this, &ComparePage::fillMenu);
  connect(m_protocol, &QComboBox::activated, this, &ComparePage::settingsChanged);
  connect(m_length, &QSpinBox::valueChanged, this, &ComparePage::settingsChanged);
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  notes->addWidget(m_old);
  auto* lists = new QVBoxLayout(m_lists);
  lists->setContentsMargins(0, 0, 0, 0);
  lists->setSpacing(0);
  auto* head = new QHBoxLayout;
  setMargins(head, 12, 8, 12, 8, 8);
  head->addWidget(m_listsTitle);
  head->addWidget(m_customerField);
  head->addWidget(m_listsRemark, 1);
  m_listsRemark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  whenThemed(m_customerField, [this] { m_customerField->setFixedWidth(theme().px(150)); });
  lists->addLayout(head);
  lists->addWidget(makeScroller(m_sides), 1);
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addLayout(notes);
  column->addWidget(m_table, 1);
  column->addWidget(new Line);
  column->addWidget(m_lists, 1);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_centre);
  setBody(m_stages);
  connect(m_customerField, &QLineEdit::returnPressed, this, [this] {
    if (!showCustomer(m_customerField->text()))
      m_listsRemark->setText(tr("Nobody of whom something was hidden is called that"));
  });
}

// The letters of the menu are all given away: what is done here has a button, or a shortcut while the page is seen.
void ComparePage::buildActions() {
  m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
  for (QAction* action : {m_run, m_copy, m_export}) addAction(action);
  const auto runOrStop = [this] {
    if (m_job != nullptr) m_job->cancel();
    else run();
  };
  connect(m_run, &QAction::triggered, this, [this] { run(); });
  connect(m_runButton, &QPushButton::clicked, this, runOrStop);
  connect(m_copy, &QAction::triggered, this, &ComparePage::copyPicture);
  connect(m_copyButton, &QPushButton::clicked, this, &ComparePage::copyPicture);
  connect(m_export, &QAction::triggered, this, &ComparePage::askExport);
  connect(m_exportButton, &QPushButton::clicked, this, &ComparePage::askExport);
}

void ComparePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  for (Label* words : {m_interval, m_hideLabel}) words->setVisible(width() >= theme().px(kRoomForAll));
  m_count->setVisible(width() >= theme().px(kRoomForCopy));
  m_copyButton->setVisible(width() >= theme().px(kRoomForCopy));
  m_table->retell();
}

void ComparePage::fillProtocols() {
  const QSignalBlocker blocker(m_protocol);
  const QVariant shown = m_protocol->currentData();
  m_protocol->clear();
  const DatasetPtr dataset = session().dataset();
  for (const evaluate::Protocol& each : evaluate::protocols()) {
    m_protocol->addItem(translated(each.title), QString::fromStdString(each.key));
    m_protocol->setItemData(m_protocol->count() - 1, translated(each.summary), Qt::ToolTipRole);
  }
  m_protocol->setCurrentIndex(std::max(0, m_protocol->findData(shown)));
}

// What the data do not allow is there to be seen, with its reason.
void ComparePage::fillMenu() {
  m_menu->clear();
  m_menu->setToolTipsVisible(true);
  const DatasetPtr dataset = session().dataset();
  if (!dataset) return;
  for (const workflow::CatalogueEntry& entry : workflow::catalogue(kUseful)) {
    const std::string key = entry.info.key;
    const Text lack = entry.unavailable.empty() ? workflow::missing(key, *dataset) : entry.unavailable;
    const QString title = translated(entry.info.title);
    QAction* action = m_menu->addAction(lack.empty() ? title : tr("%1 – %2").arg(title, translated(lack)));
    action->setData(QString::fromStdString(key));
    action->setCheckable(true);
    action->setChecked(m_comparison.find(key) != nullptr);
    action->setEnabled(lack.empty());
    action->setToolTip(translated(lack.empty() ? entry.info.summary : lack));
    connect(action, &QAction::triggered, this, [this, key](bool on) { include(key, on); });
  }
}

void ComparePage::fillEmpty() {
  m_empty->clearActions();
  m_empty->setText(tr("No data yet"),
                   tr("Once purchases or ratings are imported, algorithms are compared here by what was "
                      "hidden from them."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void ComparePage::followDataset() {
  if (m_job != nullptr) m_job->cancel();
  m_wanted = 0;
  m_isEdited = false;
  m_against.clear();
  m_customer = -1;
  m_note->clear();
  m_judged = {};
  begin();
  load();
}

void ComparePage::begin() {
  m_comparison = {};
  if (const DatasetPtr dataset = session().dataset()) {
    m_comparison.settings = {.protocol = workflow::usualProtocol(*dataset)};
    m_comparison.metrics = fittingMetrics(*dataset, m_comparison.settings.length);
    for (const std::string& key : workflow::usualComparison(*dataset)) m_comparison.contenders.push_back({.key = key});
  }
  showAll();
}

void ComparePage::load() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || m_job != nullptr || m_isKeeping) return;
  session().ask(
      {this, kLoadQuestion},
      [workspace = session().workspace(), id = dataset->id, wanted = m_wanted](Progress&) -> Stored {
        Stored stored{.runs = workspace->runs(id, std::string(workflow::family::Evaluate)), .shown = {}};
        for (const workflow::RunInfo& run : stored.runs) {
          if (wanted == 0 ? run.id == stored.runs.front().id : run.id == wanted)
            stored.shown = storedComparison(*workspace, run);
        }
        return stored;
      },
      [this](const Stored& stored) { take(stored); }, errorsTo(m_note));
}

void ComparePage::take(const Stored& stored) {
  m_verdict->setRuns(stored.runs, stored.shown ? stored.shown->run->id : 0);
  if (m_isEdited) return;
  if (!stored.shown) {
    if (m_comparison.run) begin();  // it was removed
    return;
  }
  if (m_comparison.run && m_comparison.run->id == stored.shown->run->id) {
    m_comparison.run = stored.shown->run;
    return;
  }
  m_comparison = *stored.shown;
  showAll();
  tickUsual();
}

void ComparePage::showAll() {
  const DatasetPtr dataset = session().dataset();
  m_stages->setCurrentWidget(dataset ? m_centre : static_cast<QWidget*>(m_empty));
  setPaneShown(m_verdict, dataset != nullptr);
  m_table->show(m_comparison);
  {
    const QSignalBlocker protocol(m_protocol), length(m_length);
    m_protocol->setCurrentIndex(
        std::max(0, m_protocol->findData(QString::fromStdString(m_comparison.settings.protocol))));
    m_length->setValue(m_comparison.settings.length);
  }
  m_old->clear();
  if (dataset && m_comparison.run && m_comparison.run->revision != dataset->revision)
    m_old->show(NoteKind::Warning, tr("Of an earlier state of the data."),
                tr("The data have changed since these figures were made. Run again judges the data as they are now."));
  m_info->setEnabled(m_comparison.run.has_value());
  if (dataset && m_comparison.run) m_info->setInfo(runInfo(*session().workspace(), *dataset, *m_comparison.run));
  showVerdict();
  showLists();
  showState();
}

void ComparePage::showState() {
  const DatasetPtr dataset = session().dataset();
  const bool hasFigures = !m_comparison.ranked().empty();
  const bool isRunning = m_job != nullptr;
  m_runButton->setText(isRunning ? tr("Stop") : hasFigures ? tr("Run again") : tr("Run"));
  m_run->setText(m_runButton->text());
  m_runButton->setEnabled(dataset && (isRunning || (!m_isKeeping && !m_comparison.contenders.empty())));
  m_copyButton->setEnabled(hasFigures);
  m_exportButton->setEnabled(hasFigures);
  m_protocol->setEnabled(!isRunning && !m_isKeeping);
  m_length->setEnabled(!isRunning && !m_isKeeping);
  m_add->setEnabled(dataset && !isRunning && !m_isKeeping);
  emit headerChanged();
  m_count->setText({});
  if (!dataset) return;
  double seconds = 0;
  const auto keys = missingKeys();
  for (const std::string& key : keys) seconds += workflow::estimateTraining({.algorithm = key}, *dataset).seconds;
  seconds *= evaluate::protocol(m_comparison.settings.protocol).splits({});
  if (hasFigures) m_count->setText(tr("%Ln customer(s)", nullptr, static_cast<int>(m_comparison.customers())));
  else if (!keys.empty()) m_count->setText(tr("Takes about %1").arg(formatDuration(std::max(1.0, seconds))));
}

void ComparePage::showVerdict() { m_verdict->show(m_comparison, m_table->chosen(), m_against); }

// The best, the nearest that can be told from it, and the list that is the same for all.
void ComparePage::tickUsual() {
  if (!m_table->ticked().empty()) return;
  const auto order = m_comparison.ranked();
  if (order.empty()) return;
  std::vector<std::string> keys{order.front()};
  for (const std::string& key : order) {
    const auto pairing = m_comparison.pairing(order.front(), key);
    if (!pairing || !pairing->isReal || key == workflow::popularBaseline()) continue;
    keys.push_back(key);
    break;
  }
  if (std::ranges::find(order, workflow::popularBaseline()) != order.end() &&
      std::ranges::find(keys, workflow::popularBaseline()) == keys.end())
    keys.push_back(workflow::popularBaseline());
  m_table->setTicked(std::move(keys));
  m_table->choose(order.front());
  showVerdict();
}

void ComparePage::copyPicture() {
  if (m_comparison.ranked().empty()) return;
  QGuiApplication::clipboard()->setPixmap(m_centre->grab());
  session().say(tr("Copied the picture"));
}

void ComparePage::askExport() {
  const QString file =
      askSaveFile(this, tr("Export table"), session().projectName() + tr(" comparison") + QStringLiteral(".csv"),
                  tr("CSV (*.csv)"));
  if (!file.isEmpty()) exportTo(file);
}

void ComparePage::exportTo(const QString& file) {
  try {
    writeCsv(*m_table->model(), file);
    session().say(tr("Wrote the table"));
  } catch (const Error& error) {
    m_note->showError(error);
  }
}

}  // namespace kindred::ui::compare_page
