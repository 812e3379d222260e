#include "ui/pages/predict/learn_tab.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/workflow/families.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/states_view.h"
#include "ui/pages/predict/trial_pane.h"
#include "ui/pages/predict/trial_plots.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kTrialQuestion = "predict/stored trial";
constexpr int kTickMs = 350;
constexpr int kStepsOfRun = 20;

}  // namespace

LearnTab::LearnTab(Session& session)
    : Tab(session),
      m_pane(new TrialPane(session)),
      m_told(new Pane(296)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("propensity"))),
      m_centre(new QWidget),
      m_states(new StatesView(session)),
      m_regret(new RegretPlot),
      m_shares(new SharesPlot),
      m_beliefs(new BeliefsPlot),
      m_drawn{pictureOf(m_regret), pictureOf(m_shares)},
      m_stepWords(new ElidedLabel(FontRole::BodyBold)),
      m_method(new QComboBox),
      m_first(makeSmallButton(ButtonKind::Normal, QStringLiteral("first"))),
      m_back(makeSmallButton(ButtonKind::Normal, QStringLiteral("stepb"))),
      m_forward(makeSmallButton(ButtonKind::Normal, QStringLiteral("stepf"))),
      m_play(makeSmallButton(ButtonKind::Normal, QStringLiteral("play"))),
      m_size(new QComboBox),
      m_logTitle(new TitleRow),
      m_table(new TableView),
      m_note(new Note(NoteKind::Warning)),
      m_lesson(makeButton(ButtonKind::Normal, QStringLiteral("classroom"))),
      m_info(new InfoButton) {
  m_regret->setObjectName(QStringLiteral("regretPlot"));
  m_shares->setObjectName(QStringLiteral("sharesPlot"));
  m_beliefs->setObjectName(QStringLiteral("beliefsPlot"));
  m_table->setObjectName(QStringLiteral("policies"));
  m_empty->setObjectName(QStringLiteral("learnEmpty"));
  m_told->setObjectName(QStringLiteral("trialWords"));
  m_note->setObjectName(QStringLiteral("trialWarning"));
  m_info->setObjectName(QStringLiteral("trialInfo"));
  m_lesson->setObjectName(QStringLiteral("trialLesson"));
  build();
  m_timer.setInterval(kTickMs);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    goTo(m_step + stepSize());
    if (m_trial && m_step >= m_trial->settings.rounds) setPlaying(false);
  });
  connect(&session, &Session::datasetChanged, this, [this] {
    m_wanted = 0;
    m_states->show(nullptr);
    if (m_trial && m_trial->run.id != 0) show(nullptr);
    load();
  });
  connect(&session, &Session::runsChanged, this, &LearnTab::load);
  connect(m_pane, &TrialPane::changed, this, &LearnTab::follow);
  connect(m_pane, &TrialPane::chosen, this, [this](qint64 run) {
    m_wanted = run;
    load();
  });
  connect(m_pane, &TrialPane::played, this, [this](const workflow::PlayedTrialPtr& trial) {
    m_wanted = trial->run.id;
    show(trial);
    if (m_wanted != 0) this->session().notifyRuns();
    emit drawersDone();
  });
  connect(m_pane, &TrialPane::judged, this, [this](const workflow::JudgedOffersPtr& judged) {
    showJudged(judged);
    emit drawersDone();
  });
  connect(m_pane, &TrialPane::valued, this, [this](const CustomerStatesPtr& states) {
    m_states->show(states);
    follow();
    emit drawersDone();
  });
  whenTranslated(this, [this] { retell(); });
  follow();
  load();
}

Pane* LearnTab::left() const { return m_pane; }

std::vector<QWidget*> LearnTab::headerWidgets() const { return {m_info}; }

bool LearnTab::hasResult() const {
  if (m_pane->isStates()) return m_states->states() != nullptr;
  return m_pane->isLog() ? m_judged != nullptr : m_trial != nullptr;
}

QString LearnTab::subtitle() const {
  if (m_pane->isStates()) return tr("Whom to write to again, and when to stop");
  if (m_pane->isLog())
    return m_judged ? tr("%1 offers that were made, of %Ln kind(s)", nullptr, m_judged->read.log.arms())
                          .arg(formatCount(static_cast<std::int64_t>(m_judged->read.log.rows())))
                    : tr("What another way of choosing would have brought");
  if (!m_trial) return tr("Find the best offer while making offers");
  return tr("%Ln offer(s), one has to be found", nullptr, static_cast<int>(m_trial->settings.offers.size()));
}

QString LearnTab::hint() const { return tr("Left and Right step, Space plays; all charts move together"); }

void LearnTab::openLog(const QString& file) { m_pane->openLog(file); }

void LearnTab::run() { m_pane->run(); }

LearnTab::Picture LearnTab::pictureOf(QWidget* plot) const {
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

void LearnTab::build() {
  m_pictures = new QWidget;
  auto* row = new QHBoxLayout(m_pictures);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_drawn[0].whole, 7);
  row->addWidget(new Line(Qt::Vertical));
  row->addWidget(m_drawn[1].whole, 5);
  buildSteps();
  buildTable();
  buildTold();
  m_beliefs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  auto* content = new QWidget;
  setBackground(content, Role::Surface);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_pictures, 4);
  column->addWidget(m_stepBar);
  column->addWidget(m_beliefs);
  column->addWidget(m_logPart, 4);
  column->addStretch(0);
  whenThemed(content, [this] { m_pictures->setMinimumHeight(theme().px(220)); });
  auto* whole = new QVBoxLayout(m_centre);
  whole->setContentsMargins(0, 0, 0, 0);
  QScrollArea* scroller = makeScroller(content);
  scroller->installEventFilter(this);
  whole->addWidget(scroller);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_centre);
  m_stages->addWidget(m_states);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(m_stages);
  for (TrialPlot* plot : {static_cast<TrialPlot*>(m_regret), static_cast<TrialPlot*>(m_shares)})
    connect(plot, &TrialPlot::picked, this, &LearnTab::goTo);
  for (Canvas* canvas :
       {static_cast<Canvas*>(m_regret), static_cast<Canvas*>(m_shares), static_cast<Canvas*>(m_beliefs)})
    canvas->installEventFilter(this);
}

void LearnTab::buildSteps() {
  auto* bar = new ToolBar;
  m_stepBar = bar;
  m_first->setObjectName(QStringLiteral("trialFirst"));
  m_back->setObjectName(QStringLiteral("trialBack"));
  m_forward->setObjectName(QStringLiteral("trialForward"));
  m_play->setObjectName(QStringLiteral("trialPlay"));
  m_size->setObjectName(QStringLiteral("trialStepSize"));
  m_method->setObjectName(QStringLiteral("trialShown"));
  m_stepWords->setObjectName(QStringLiteral("trialStep"));
  m_stepWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_method->setMinimumContentsLength(12);
  bar->add(m_method);
  bar->add(m_stepWords);
  for (QPushButton* button : {m_first, m_back, m_forward, m_play}) bar->add(button);
  bar->add(m_size);
  connect(m_method, &QComboBox::activated, this, &LearnTab::showMethod);
  connect(m_first, &QPushButton::clicked, this, [this] { goTo(0); });
  connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - stepSize()); });
  connect(m_forward, &QPushButton::clicked, this, [this] { goTo(m_step + stepSize()); });
  connect(m_play, &QPushButton::clicked, this, [this] { setPlaying(!isPlaying()); });
}

void LearnTab::load() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset) return m_pane->setRuns({}, 0);
  session().ask(
      {this, kTrialQuestion},
      [workspace = session().workspace(), id = dataset->id, wanted = m_wanted](Progress&) -> Stored {
        auto found = workflow::storedTrial(*workspace, id, wanted);
        if (!found && wanted != 0) found = workflow::storedTrial(*workspace, id);
        return {.trial = std::move(found), .runs = workspace->runs(id, std::string(workflow::family::Bandit))};
      },
      [this](const Stored& stored) {
        m_pane->setRuns(stored.runs, stored.trial ? stored.trial->run.id : 0);
        const bool isOther = stored.trial && (!m_trial || m_trial->run.id != stored.trial->run.id);
        if (isOther) m_pane->setSettings(stored.trial->settings);
        if (isOther || (!stored.trial && m_trial && m_trial->run.id != 0)) show(stored.trial);
      });
}

void LearnTab::show(const workflow::PlayedTrialPtr& trial) {
  setPlaying(false);
  m_trial = trial;
  m_shown = 0;
  if (!m_trial) return retell();
  const auto lost = [this](std::size_t i) { return m_trial->methods[i].simulated.regret.back().mean; };
  for (std::size_t i = 1; i + 1 < m_trial->methods.size(); ++i) {
    if (lost(i) < lost(m_shown)) m_shown = i;
  }
  constexpr int kFirstLook = 4;  // of the run: much is learned, and not all
  m_step = m_trial->settings.rounds / kFirstLook;
  fillSteps();
  retell();
}

void LearnTab::showJudged(const workflow::JudgedOffersPtr& judged) {
  m_judged = judged;
  std::vector<int> rows{-1};
  for (int i = 0; i < static_cast<int>(m_judged->policies.size()); ++i) rows.push_back(i);
  m_rows.setRows(std::move(rows));
  retell();
  m_table->fitColumns();
}

void LearnTab::showMethod(int place) {
  if (!m_trial || place < 0) return;
  m_shown = static_cast<std::size_t>(place);
  retell();
}

int LearnTab::stepSize() const { return std::max(1, m_size->currentData().toInt()); }

void LearnTab::fillSteps() {
  const int before = m_size->currentData().toInt();
  m_size->clear();
  if (!m_trial) return;
  const int usual = std::max(1, m_trial->settings.rounds / kStepsOfRun);
  std::vector<int> sizes{1, 10, 100, usual};
  std::ranges::sort(sizes);
  const auto repeated = std::ranges::unique(sizes);
  sizes.erase(repeated.begin(), repeated.end());
  for (const int size : sizes) {
    if (size <= m_trial->settings.rounds) m_size->addItem(tr("%1 a step").arg(formatCount(size)), size);
  }
  const int place = m_size->findData(before);
  m_size->setCurrentIndex(place >= 0 && before > 0 ? place : m_size->findData(usual));
}

void LearnTab::goTo(int step) {
  if (!m_trial) return;
  m_step = std::clamp(step, 0, m_trial->settings.rounds);
  followStep();
}

void LearnTab::setPlaying(bool playing) {
  if (playing && (!m_trial || m_pane->isLog() || m_pane->isStates())) return;
  if (playing && m_step >= m_trial->settings.rounds) goTo(0);
  if (playing) m_timer.start();
  else m_timer.stop();
  m_play->setText(playing ? tr("Pause") : tr("Play"));
  m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
}

bool LearnTab::took(int key) {
  if (!m_trial || m_pane->isLog() || m_pane->isStates()) return false;
  switch (key) {
    case Qt::Key_Left: goTo(m_step - stepSize()); return true;
    case Qt::Key_Right: goTo(m_step + stepSize()); return true;
    case Qt::Key_Home: goTo(0); return true;
    case Qt::Key_Space: setPlaying(!isPlaying()); return true;
    default: return false;
  }
}

// What scrolls would take Left and Right for itself.
bool LearnTab::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && took(static_cast<QKeyEvent*>(event)->key())) return true;
  return Tab::eventFilter(watched, event);
}

void LearnTab::keyPressEvent(QKeyEvent* event) {
  if (!took(event->key())) Tab::keyPressEvent(event);
}

void LearnTab::hideEvent(QHideEvent* event) {
  Tab::hideEvent(event);
  setPlaying(false);
}

void LearnTab::followStep() {
  m_regret->setStep(m_step);
  m_shares->setStep(m_step);
  QStringList names;
  for (std::size_t i = 0; i < m_trial->settings.offers.size(); ++i) names << offerTitle(m_trial->settings, i);
  m_beliefs->setBeliefs(workflow::beliefsAt(*m_trial, shown(), m_step), names, m_trial->settings.world().probabilities);
  m_first->setEnabled(m_step > 0);
  m_back->setEnabled(m_step > 0);
  m_forward->setEnabled(m_step < m_trial->settings.rounds);
  retellStep();
}

void LearnTab::follow() {
  const bool log = m_pane->isLog(), states = m_pane->isStates();
  if (log || states) setPlaying(false);
  m_stages->setCurrentWidget(!hasResult() ? static_cast<QWidget*>(m_empty) : states ? m_states : m_centre);
  m_pictures->setVisible(!log);
  m_stepBar->setVisible(!log);
  m_logPart->setVisible(log);
  m_info->setEnabled(hasResult() && !states);
  retell();
}

void LearnTab::copyPicture() {
  if (m_pane->isStates()) m_states->copyPicture();
  else if (!m_pane->isLog()) m_drawn[0].frame->copyPicture();
  else QApplication::clipboard()->setPixmap(m_beliefs->grab());
}

void LearnTab::askExport() {
  if (!hasResult()) return;
  const QString what = m_pane->isStates() ? tr(" states") : m_pane->isLog() ? tr(" policies") : tr(" trial");
  const QString name = session().projectName() + what;
  const QString file = askSaveFile(this, tr("Export the figures"), name + QStringLiteral(".csv"), tr("CSV (*.csv)"));
  if (!file.isEmpty()) exportTo(file);
}

void LearnTab::exportTo(const QString& file) {
  if (m_pane->isStates()) {
    try {
      m_states->exportTo(file);
    } catch (const Error& error) {
      m_note->showError(error);
    }
    return;
  }
  session().perform(
      {this, KI_TEXT("core", "Writing the figures")},
      [isLog = m_pane->isLog(), trial = m_trial, judged = m_judged,
       path = std::filesystem::path(file.toStdString())](Progress&) {
        if (isLog) workflow::writeJudged(judged->policies, path);
        else workflow::writeTrial(*trial, path);
        return true;
      },
      [this](bool) { session().say(tr("Wrote the figures")); }, errorsTo(m_note));
}

}  // namespace kindred::ui::predict_page
