#include "ui/pages/predict/question_pane.h"

#include <QPushButton>

#include "ui/pages/predict/methods_list.h"
#include "ui/pages/predict/test_timeline.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kCountsQuestion = "predict/counts";

}  // namespace

QuestionPane::QuestionPane(Session& session, QWidget* parent)
    : Pane(256, parent),
      m_session(session),
      m_form(new ParameterForm),
      m_known(new Label(FontRole::Small, Role::Text2)),
      m_run(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_reset(makeButton(ButtonKind::Flat)),
      m_note(new Note(NoteKind::Error)),
      m_runs(new RunChooser(session)),
      m_timeline(new TestTimeline),
      m_test(new RichLabel(FontRole::Small, Role::Text2)),
      m_methods(new MethodsList(session)) {
  setObjectName(QStringLiteral("questionPane"));
  m_form->setObjectName(QStringLiteral("form"));
  m_run->setObjectName(QStringLiteral("run"));
  m_reset->setObjectName(QStringLiteral("reset"));
  m_known->setObjectName(QStringLiteral("known"));
  m_note->setObjectName(QStringLiteral("questionNote"));
  m_runs->setObjectName(QStringLiteral("runs"));
  m_timeline->setObjectName(QStringLiteral("testTimeline"));
  m_test->setObjectName(QStringLiteral("honestTest"));
  build();
  whenTranslated(this, [this] {
    setTitle(tr("Question"));
    m_run->setText(tr("Run"));
    m_run->setToolTip(
        tr("Learns from earlier days, judges on later ones, then gives every customer a probability (Ctrl+R)"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the settings that the program proposes"));
    m_stored->setTitle(tr("An honest test"));
    m_methodsSection->setTitle(tr("Which method?"));
    m_methodsSection->setRemark(tr("AUC on the test"));
    rebuildForm();
    retell();
  });
}

void QuestionPane::build() {
  Section* section = addSection();
  section->add(m_form);
  m_known->setWordWrap(true);
  section->add(m_known);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_run);
  row->addWidget(m_reset);
  row->addStretch(1);
  section->add(row);
  section->add(m_note);
  m_stored = addSection();
  m_stored->addTitleWidget(m_runs->renameButton());
  m_stored->addTitleWidget(m_runs->removeButton());
  m_stored->add(m_runs);
  m_stored->add(m_timeline);
  m_test->setWordWrap(true);
  m_stored->add(m_test);
  m_stored->hide();
  m_methodsSection = addSection();
  m_methodsSection->add(m_methods);
  m_methodsSection->hide();
  connect(m_methods, &MethodsList::chosen, this, &QuestionPane::choose);
  connect(m_form, &ParameterForm::changed, this, [this] {
    showState();
    askCounts();
  });
  connect(m_runs, &RunChooser::chosen, this, &QuestionPane::chosen);
  connect(m_runs, &RunChooser::failed, this, [this](const Error& error) { m_note->showError(error); });
  connect(m_run, &QPushButton::clicked, this, &QuestionPane::run);
  connect(m_reset, &QPushButton::clicked, this, [this] {
    m_form->reset();
    showState();
    askCounts();
  });
}

void QuestionPane::setDataset(const DatasetPtr& dataset) {
  if (m_job != nullptr) m_job->disconnect(this);
  m_job = nullptr;
  m_dataset = dataset;
  m_predicted = nullptr;
  m_methods->show(nullptr, {});
  m_note->clear();
  m_form->setSubject(m_session.datasetKey());
  rebuildForm();
  askCounts();
}

void QuestionPane::rebuildForm() {
  m_form->setParameters(workflow::predictionParameters(), m_dataset ? m_dataset->shape() : DataShape());
  showState();
}

void QuestionPane::choose(const std::string& method) {
  Values values = m_form->values();
  values["method"] = method;
  m_form->setValues(values);
  showState();
  askCounts();
}

void QuestionPane::show(const workflow::PredictedCustomersPtr& predicted, const TestFigures& figures,
                        const std::vector<workflow::RunInfo>& stored) {
  m_runs->setRuns(stored, predicted ? predicted->run.id : 0);
  const bool isOther = predicted && (!m_predicted || m_predicted->run.id != predicted->run.id);
  m_predicted = predicted;
  m_methods->show(predicted, figures);
  if (isOther) {
    m_form->setValues(predicted->run.parameters);
    askCounts();
  }
  retell();
}

workflow::PredictRequest QuestionPane::request() const {
  return {.datasetId = m_dataset ? m_dataset->id : 0, .parameters = m_form->values()};
}

bool QuestionPane::differs() const {
  return m_predicted && completed(workflow::predictionParameters(), m_form->values()) !=
                            completed(workflow::predictionParameters(), m_predicted->run.parameters);
}

// Whether the question can be learned is said before Run is pressed.
void QuestionPane::askCounts() {
  m_counts.reset();
  m_isRefused = false;
  m_note->clear();
  m_session.questions().drop(kCountsQuestion);
  if (!m_dataset || m_dataset->events.time.empty() || !m_form->isValid()) return retell();
  m_session.ask(
      {this, kCountsQuestion},
      [workspace = m_session.workspace(), request = request()](Progress&) {
        return workflow::countAnswers(*workspace, request);
      },
      [this](const workflow::AnswerCounts& counts) {
        m_counts = counts;
        retell();
      },
      [this](const Error& error) {
        m_isRefused = true;
        m_note->showError(error);
        retell();
      });
  retell();
}

void QuestionPane::run() {
  if (!m_dataset || m_job != nullptr || m_isRefused || !m_form->isValid()) return;
  m_note->clear();
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Predicting")},
      [workspace = m_session.workspace(), request = request()](Progress& progress) {
        return workflow::predictCustomers(*workspace, request, progress)->run.id;
      },
      [this](std::int64_t run) { emit made(run); }, [this](const Error& error) { m_note->showError(error); });
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showState();
}

void QuestionPane::showState() {
  m_run->setEnabled(m_dataset && !m_dataset->events.time.empty() && m_job == nullptr && !m_isRefused &&
                    m_form->isValid());
  m_reset->setEnabled(m_form->isChanged());
  emit changed();
}

void QuestionPane::retell() {
  m_known->setVisible(m_counts.has_value());
  if (m_counts)
    m_known->setText(tr("%1 of %2 customers said yes before, %3 of %4 on the test")
                         .arg(formatCount(m_counts->learnedYes), formatCount(m_counts->learned),
                              formatCount(m_counts->testedYes), formatCount(m_counts->tested)));
  m_stored->setVisible(m_predicted != nullptr);
  m_methodsSection->setVisible(m_predicted != nullptr);
  if (m_predicted) m_timeline->show(*m_predicted, firstTime(m_dataset->events).value_or(m_predicted->learnedCut));
  if (m_predicted && m_predicted->cut != 0)
    m_test->setParts(tr("<b>Learned</b>: known before %1, and what came until %2. <b>Tested</b>: known before %2, and "
                        "what came until %3. "
                        "<b>Today</b>: learned again from all of it."),
                     {formatDate(m_predicted->learnedCut), formatDate(m_predicted->cut), formatDate(m_predicted->end)});
  else
    m_test->setParts(
        tr("<b>Tested</b> on a quarter of the customers, from whom nothing was learned. <b>Today</b>: learned again "
           "from all."));
  showState();
}

}  // namespace kindred::ui::predict_page
