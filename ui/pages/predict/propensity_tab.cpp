#include "ui/pages/predict/propensity_tab.h"

#include <QAction>
#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "core/workflow/families.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/contact_pane.h"
#include "ui/pages/predict/prediction_plots.h"
#include "ui/pages/predict/question_pane.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kLoadQuestion = "predict/stored";
constexpr int kFromTop = 0, kAtLine = 1;  // of the switch above the table

}  // namespace

PropensityTab::PropensityTab(Session& session)
    : Tab(session),
      m_question(new QuestionPane(session)),
      m_contact(new ContactPane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("propensity"))),
      m_centre(new QWidget),
      m_gain(new GainPlot),
      m_calibration(new CalibrationPlot),
      m_drivers(new DriversPlot),
      m_pictures{pictureOf(m_gain), pictureOf(m_calibration), pictureOf(m_drivers)},
      m_note(new Note(NoteKind::Error)),
      m_warning(new Note(NoteKind::Warning)),
      m_places(new SegmentedControl),
      m_segment(new QComboBox),
      m_search(new SearchField),
      m_line(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_table(new TableView),
      m_info(new InfoButton),
      m_toLine(new QAction(this)),
      m_toTop(new QAction(this)),
      m_select(new QAction(icon(QStringLiteral("audience")), {}, this)) {
  m_table->setObjectName(QStringLiteral("predictions"));
  m_gain->setObjectName(QStringLiteral("gainPlot"));
  m_calibration->setObjectName(QStringLiteral("calibrationPlot"));
  m_drivers->setObjectName(QStringLiteral("driversPlot"));
  m_warning->setObjectName(QStringLiteral("levelWarning"));
  m_note->setObjectName(QStringLiteral("note"));
  m_places->setObjectName(QStringLiteral("places"));
  m_segment->setObjectName(QStringLiteral("segment"));
  m_search->setObjectName(QStringLiteral("search"));
  m_line->setObjectName(QStringLiteral("line"));
  m_empty->setObjectName(QStringLiteral("empty"));
  m_toLine->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
  buildTable();
  auto* home = new QShortcut(Qt::Key_Home, m_table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(home, &QShortcut::activated, this, &PropensityTab::goToTop);
  buildCentre();
  connect(&session, &Session::datasetChanged, this, &PropensityTab::followDataset);
  connect(&session, &Session::runsChanged, this, &PropensityTab::load);
  connect(&session, &Session::segmentationChanged, this, [this] {
    fillSegments();
    filter();
  });
  connect(m_question, &QuestionPane::made, this, [this](qint64 run) {
    m_wanted = run;
    this->session().notifyRuns();
    emit drawersDone();
  });
  connect(m_question, &QuestionPane::chosen, this, [this](qint64 run) {
    m_wanted = run;
    load();
  });
  connect(m_question, &QuestionPane::changed, this, &Tab::changed);
  connect(m_contact, &ContactPane::countChanged, this, &PropensityTab::follow);
  whenTranslated(this, [this] {
    fillEmpty();
    fillSegments();
    retell();
  });
  followDataset();
}

Pane* PropensityTab::left() const { return m_question; }

Pane* PropensityTab::right() const { return m_contact; }

bool PropensityTab::showsLeft() const { return session().dataset() && !session().dataset()->events.time.empty(); }

std::vector<QWidget*> PropensityTab::headerWidgets() const { return {m_info}; }

std::vector<Tab::Act> PropensityTab::acts() const {
  auto* tab = const_cast<PropensityTab*>(this);
  return {{m_select, [tab] { tab->m_contact->select(); }}, {m_toLine, [tab] { tab->goToLine(); }}, {m_toTop, [tab] {
                                                                                                      tab->goToTop();
                                                                                                    }}};
}

QString PropensityTab::subtitle() const {
  if (!m_predicted) return tr("Who buys, leaves or says yes");
  const QString words = tr("%1 of %2 said yes on the test")
                            .arg(formatCount(m_predicted->counts.testedYes), formatCount(m_predicted->counts.tested));
  return m_question->differs() ? words + tr(" · from other settings") : words;
}

QString PropensityTab::hint() const {
  return tr("Drag the slider or type a number; the line, the list and the money follow");
}

void PropensityTab::run() { m_question->run(); }

PropensityTab::Picture PropensityTab::pictureOf(QWidget* plot) const {
  Picture made{.whole = new QWidget,
               .message = new ElidedLabel(FontRole::BodyBold),
               .remark = new ElidedLabel(FontRole::Small, Role::Text2),
               .frame = new ChartFrame(plot)};
  made.frame->setTitleVisible(false);
  auto* words = new QVBoxLayout;
  setMargins(words, 0, 0, 0, 0, 0);
  words->addWidget(made.message);
  words->addWidget(made.remark);
  auto* head = new QHBoxLayout;
  setMargins(head, 12, 6, 4, 0, 4);
  head->addLayout(words, 1);
  head->addWidget(made.frame->menuButton(), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(made.whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(made.frame, 1);
  return made;
}

QWidget* PropensityTab::buildFigures() {
  auto* strip = new QWidget;
  auto* row = new QHBoxLayout(strip);
  setMargins(row, 0, 6, 0, 6, 0);
  for (std::size_t i = 0; i < m_figureLabels.size(); ++i) {
    if (i > 0) row->addWidget(new Line(Qt::Vertical));
    m_figureLabels[i] = {.name = new ElidedLabel(FontRole::Small),
                         .value = new RichLabel(FontRole::Body),
                         .remark = new ElidedLabel(FontRole::Small, Role::Text2)};
    auto* column = new QVBoxLayout;
    setMargins(column, 12, 0, 4, 0, 1);
    for (Label* label :
         {m_figureLabels[i].name, static_cast<Label*>(m_figureLabels[i].value), m_figureLabels[i].remark})
      column->addWidget(label);
    row->addLayout(column, 1);
  }
  return strip;
}

QWidget* PropensityTab::buildPictures() {
  auto* all = new QWidget;
  auto* row = new QHBoxLayout(all);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (std::size_t i = 0; i < m_pictures.size(); ++i) {
    if (i > 0) row->addWidget(new Line(Qt::Vertical));
    row->addWidget(m_pictures[i].whole, i == 1 ? 4 : 5);
  }
  return all;
}

void PropensityTab::buildCentre() {
  auto* bar = new ToolBar;
  m_places->addChoice(QString());
  m_places->addChoice(QString());
  m_places->setCurrent(kAtLine);
  bar->add(m_places);
  setSmall(m_segment);
  m_segment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_segment->setMinimumContentsLength(8);
  bar->add(m_segment);
  setSmall(m_search);
  bar->add(m_search);
  bar->addStretch();
  bar->add(m_line);
  connect(m_segment, &QComboBox::activated, this, &PropensityTab::filter);
  connect(m_search, &QLineEdit::textChanged, this, &PropensityTab::filter);
  connect(m_places, &SegmentedControl::changed, this, [this](int place) {
    if (place == kFromTop) goToTop();
    else goToLine();
  });
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  notes->addWidget(m_warning);
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildFigures());
  column->addWidget(new Line);
  column->addWidget(buildPictures(), 4);
  column->addLayout(notes);
  column->addWidget(bar);
  column->addWidget(m_table, 5);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_centre);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_stages);
}

void PropensityTab::followDataset() {
  m_wanted = 0;
  m_note->clear();
  take({});
  m_question->setDataset(session().dataset());
  fillEmpty();
  load();
}

void PropensityTab::load() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.time.empty()) return;
  session().ask(
      {this, kLoadQuestion},
      [workspace = session().workspace(), id = dataset->id, wanted = m_wanted](Progress&) -> Stored {
        auto found = workflow::storedPredictions(*workspace, id, wanted);
        if (!found && wanted != 0) found = workflow::storedPredictions(*workspace, id);
        TestFigures figures = found ? figuresOf(*found) : TestFigures();
        return {.predicted = std::move(found),
                .figures = std::move(figures),
                .runs = workspace->runs(id, std::string(workflow::family::Predict))};
      },
      [this](const Stored& stored) { take(stored); }, errorsTo(m_note));
}

void PropensityTab::take(const Stored& stored) {
  m_question->show(stored.predicted, stored.figures, stored.runs);
  if (stored.predicted == m_predicted && m_predicted) return;
  m_predicted = stored.predicted;
  m_figures = stored.figures;
  if (m_predicted) m_info->setInfo(runInfo(*session().workspace(), *session().dataset(), m_predicted->run));
  m_gain->setFigures(m_figures);
  m_calibration->setFigures(m_figures);
  m_drivers->setDrivers(m_predicted ? m_predicted->drivers : std::vector<predict::Driver>());
  m_stages->setCurrentWidget(m_predicted ? m_centre : static_cast<QWidget*>(m_empty));
  m_info->setEnabled(m_predicted != nullptr);
  fillSegments();
  m_rows.setRows({});
  m_contact->show(m_predicted);
  filter();
  m_table->fitColumns();
}

void PropensityTab::fillSegments() {
  const QVariant chosen = m_segment->currentData();
  m_segment->clear();
  m_segment->addItem(tr("All segments"));
  if (session().segmentation()) {
    for (const auto& segment : session().segmentation()->segments)
      m_segment->addItem(QString::fromStdString(segment.letter + "  ") + nameOf(segment),
                         QVariant::fromValue(segment.id));
  }
  m_segment->setCurrentIndex(chosen.isValid() ? std::max(0, m_segment->findData(chosen)) : 0);
  m_segment->setVisible(m_segment->count() > 1);
}

void PropensityTab::filter() {
  std::vector<int> places;
  const QVariant wanted = m_segment->currentData();
  const QString words = m_search->text().trimmed();
  const DatasetPtr dataset = session().dataset();
  for (int place = 0; m_predicted && place < static_cast<int>(m_predicted->customers.size()); ++place) {
    const Index customer = m_predicted->customers[static_cast<std::size_t>(place)];
    if (wanted.isValid()) {
      const segment::Segment* segment = customer < 0 ? nullptr : session().segment(customer);
      if (segment == nullptr || QVariant::fromValue(segment->id) != wanted) continue;
    }
    if (!words.isEmpty() &&
        (customer < 0 || !QString::fromStdString(dataset->customers.id(customer)).contains(words, Qt::CaseInsensitive)))
      continue;
    places.push_back(place);
  }
  m_rows.setRows(std::move(places));
  findLine();
  retell();
  goToLine();
}

void PropensityTab::fillEmpty() {
  m_empty->clearActions();
  const DatasetPtr dataset = session().dataset();
  if (dataset && !dataset->events.time.empty()) {
    m_empty->setText(tr("Who will buy again?"),
                     tr("A probability for every customer, tested on what came later: who buys, who leaves, who says "
                        "yes, why, and how many it pays to contact."));
    m_empty->addAction(tr("Predict"), QStringLiteral("play"), [this] { m_question->run(); });
    return;
  }
  m_empty->setText(
      dataset ? tr("There are no dates") : tr("No data yet"),
      dataset ? tr("Without dates nothing is known of what came after what. Import a file with a column of dates.")
              : tr("Once purchases with dates are imported, who will buy again appears here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void PropensityTab::follow(qint64 /*count*/) {
  retell();
  findLine();
  if (m_places->current() == kAtLine) goToLine();
}

void PropensityTab::findLine() {
  const auto below = std::ranges::lower_bound(m_rows.rows(), static_cast<int>(m_contact->count()));
  m_lastAbove = below == m_rows.rows().begin() ? -1 : *std::prev(below);
  m_table->viewport()->update();
}

void PropensityTab::goToLine() {
  m_places->setCurrent(kAtLine);
  if (!m_predicted || m_rows.rowCount() == 0) return;
  const auto found = std::ranges::lower_bound(m_rows.rows(), std::max(m_lastAbove, m_rows.rows().front()));
  const int row = m_rows.rowOf(static_cast<int>(found - m_rows.rows().begin()));
  m_table->setCurrentRow(row);
  m_table->scrollTo(m_rows.index(row, 0), QAbstractItemView::PositionAtCenter);
}

void PropensityTab::goToTop() {
  m_places->setCurrent(kFromTop);
  if (m_rows.rowCount() == 0) return;
  m_table->setCurrentRow(0);
  m_table->scrollToTop();
}

void PropensityTab::copyPicture() { m_pictures.front().frame->copyPicture(); }

void PropensityTab::askExport() {
  if (!m_predicted) return;
  const QString file =
      askSaveFile(this, tr("Export predictions"), session().projectName() + tr(" predictions") + QStringLiteral(".csv"),
                  tr("CSV (*.csv)"));
  if (!file.isEmpty()) exportTo(file);
}

void PropensityTab::exportTo(const QString& file) {
  session().perform(
      {this, KI_TEXT("core", "Writing the predictions")},
      [predicted = m_predicted, dataset = session().dataset(),
       path = std::filesystem::path(file.toStdString())](Progress& progress) {
        workflow::writePredictions(*predicted, *dataset, path, progress);
        return true;
      },
      [this](bool) { session().say(tr("Wrote the predictions")); }, errorsTo(m_note));
}

}  // namespace kindred::ui::predict_page
