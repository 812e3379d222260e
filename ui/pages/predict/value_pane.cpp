#include "ui/pages/predict/value_pane.h"

#include <QGridLayout>
#include <QPushButton>
#include <algorithm>

#include "core/workflow/queries/value_map.h"
#include "ui/pages/predict/value_words.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::predict_page {
namespace {

using predict::value::Gate;

const std::string kConditionsQuestion = "predict/conditions";

/// What the form shows: all but the question that is asked of a refusal.
Parameters shownParameters() {
  Parameters shown = workflow::valueParameters();
  std::erase_if(shown, [](const Parameter& each) { return each.key == workflow::AnywayKey; });
  return shown;
}

Values shownValues(Values values) {
  values = completed(workflow::valueParameters(), std::move(values));
  values.erase(std::string(workflow::AnywayKey));
  return values;
}

/// A condition: whether it holds, what it came to, and the limit beneath.
QWidget* conditionRow(const ConditionWords& words, const std::optional<bool>& isMet) {
  auto* row = new QWidget;
  row->setObjectName(QStringLiteral("condition"));
  row->setToolTip(words.how);
  const bool fails = isMet && !*isMet;
  if (fails) setBackground(row, Role::ErrBg);
  const Role strong = fails ? Role::ErrText : Role::Text, light = fails ? Role::ErrText : Role::Text2;
  auto* grid = new QGridLayout(row);
  setMargins(grid, 14, 3, 14, 4, 0);
  auto* mark = new IconLabel(!isMet  ? QStringLiteral("minus")
                             : fails ? QStringLiteral("x")
                                     : QStringLiteral("check"),
                             !isMet  ? Role::Text3
                             : fails ? Role::Err
                                     : Role::Ok,
                             14);
  auto* title = new Label(words.title, FontRole::Small, strong);
  title->setWordWrap(true);
  auto* figure = new Label(words.figure, FontRole::SmallBold, strong);
  figure->setObjectName(QStringLiteral("conditionFigure"));
  figure->setAlignment(Qt::AlignRight | Qt::AlignTop);
  auto* limit = new Label(words.limit, FontRole::Tiny, light);
  limit->setWordWrap(true);
  grid->setColumnStretch(1, 1);
  grid->addWidget(mark, 0, 0, Qt::AlignTop);
  grid->addWidget(title, 0, 1);
  grid->addWidget(figure, 0, 2);
  grid->addWidget(limit, 1, 1, 1, 2);
  whenThemed(row, [grid] { grid->setHorizontalSpacing(theme().px(8)); });
  return row;
}

}  // namespace

ValuePane::ValuePane(Session& session, QWidget* parent)
    : Pane(256, parent),
      m_session(session),
      m_form(new ParameterForm),
      m_summary(new Label(FontRole::Small, Role::Text2)),
      m_run(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_reset(makeButton(ButtonKind::Flat)),
      m_note(new Note(NoteKind::Error)),
      m_enough(new ElidedLabel(FontRole::Section)),
      m_state(new Tag),
      m_conditions(new QVBoxLayout),
      m_runs(new RunChooser(session)) {
  setObjectName(QStringLiteral("valuePane"));
  m_form->setObjectName(QStringLiteral("valueForm"));
  m_run->setObjectName(QStringLiteral("runValue"));
  m_reset->setObjectName(QStringLiteral("resetValue"));
  m_note->setObjectName(QStringLiteral("valuePaneNote"));
  m_state->setObjectName(QStringLiteral("conditionState"));
  m_runs->setObjectName(QStringLiteral("valueRuns"));
  build();
  whenTranslated(this, [this] {
    setTitle(tr("Model"));
    m_summary->setText(tr("Who is still a customer, how often they will buy, and what a purchase brings."));
    m_run->setText(tr("Run"));
    m_run->setToolTip(
        tr("Learns how customers buy and leave, tests it on hidden days, then values every customer (Ctrl+R)"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the settings that the program proposes"));
    m_enough->setText(tr("Enough to predict?"));
    m_stored->setTitle(tr("Stored results"));
    rebuildForm();
    retell();
  });
}

void ValuePane::build() {
  Section* section = addSection();
  section->add(m_form);
  m_summary->setWordWrap(true);
  section->add(m_summary);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_run);
  row->addWidget(m_reset);
  row->addStretch(1);
  section->add(row);
  section->add(m_note);
  Section* enough = addSection();
  setMargins(enough->layout(), 0, 12, 0, 8, 6);
  auto* head = new QHBoxLayout;
  setMargins(head, 14, 0, 14, 0, 6);
  head->addWidget(m_enough, 1);
  head->addWidget(m_state);
  enough->add(head);
  setMargins(m_conditions, 0, 0, 0, 0, 0);
  enough->add(m_conditions);
  m_stored = addSection();
  m_stored->addTitleWidget(m_runs->renameButton());
  m_stored->addTitleWidget(m_runs->removeButton());
  m_stored->add(m_runs);
  m_stored->hide();
  connect(m_form, &ParameterForm::changed, this, &ValuePane::showState);
  connect(m_runs, &RunChooser::chosen, this, &ValuePane::chosen);
  connect(m_runs, &RunChooser::failed, this, [this](const Error& error) { m_note->showError(error); });
  connect(m_run, &QPushButton::clicked, this, [this] { runWith({}); });
  connect(m_reset, &QPushButton::clicked, this, [this] {
    m_form->reset();
    showState();
  });
}

void ValuePane::setDataset(const DatasetPtr& dataset) {
  if (m_job != nullptr) m_job->disconnect(this);
  m_job = nullptr;
  m_dataset = dataset;
  m_valued = nullptr;
  m_before.clear();
  m_note->clear();
  m_form->setSubject(m_session.datasetKey());
  rebuildForm();
  askConditions();
}

void ValuePane::rebuildForm() {
  m_form->setParameters(shownParameters(), m_dataset ? m_dataset->shape() : DataShape());
  showState();
}

// What the data must have is said before Run is pressed.
void ValuePane::askConditions() {
  m_isRefused = false;
  m_session.questions().drop(kConditionsQuestion);
  if (!m_dataset || m_dataset->events.time.empty()) return retell();
  m_session.ask(
      {this, kConditionsQuestion}, [dataset = m_dataset](Progress&) { return workflow::valueConditions(*dataset); },
      [this](const std::vector<Gate>& gates) {
        m_before = gates;
        retell();
      },
      [this](const Error& error) {
        m_isRefused = true;
        m_note->showError(error);
        retell();
      });
  retell();
}

void ValuePane::show(const workflow::ValuedCustomersPtr& valued, const std::vector<workflow::RunInfo>& stored) {
  m_runs->setRuns(stored, valued ? valued->run.id : 0);
  const bool isOther = valued && (!m_valued || m_valued->run.id != valued->run.id);
  m_valued = valued;
  if (isOther) m_form->setValues(shownValues(valued->run.parameters));
  retell();
}

workflow::ValueRequest ValuePane::request() const {
  return {.datasetId = m_dataset ? m_dataset->id : 0, .parameters = m_form->values()};
}

bool ValuePane::differs() const {
  return m_valued && shownValues(m_form->values()) != shownValues(m_valued->run.parameters);
}

const std::vector<Gate>& ValuePane::gates() const { return m_valued ? m_valued->gates : m_before; }

void ValuePane::runWith(const Values& changes) {
  if (m_job != nullptr) return;
  if (!changes.empty()) {
    Values values = m_form->values();
    for (const auto& [key, value] : changes) values.insert_or_assign(key, value);
    m_form->setValues(values);
  }
  if (m_form->isValid()) perform(request());
}

void ValuePane::runAnyway() {
  if (!m_valued) return;
  workflow::ValueRequest request{.datasetId = m_valued->run.datasetId, .parameters = m_valued->run.parameters};
  request.parameters.insert_or_assign(std::string(workflow::AnywayKey), true);
  perform(request);
}

void ValuePane::perform(const workflow::ValueRequest& request) {
  if (!m_dataset || m_job != nullptr || m_isRefused) return;
  m_note->clear();
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Working out what customers are worth")},
      [workspace = m_session.workspace(), request](Progress& progress) {
        return workflow::valueCustomers(*workspace, request, progress);
      },
      [this](const workflow::ValuedCustomersPtr& valued) { emit made(valued); },
      [this](const Error& error) { m_note->showError(error); });
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showState();
}

void ValuePane::showState() {
  m_run->setEnabled(m_dataset && !m_dataset->events.time.empty() && m_job == nullptr && !m_isRefused &&
                    m_form->isValid());
  m_reset->setEnabled(m_form->isChanged());
  emit changed();
}

void ValuePane::fillConditions() {
  while (QLayoutItem* item = m_conditions->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const Gate& gate : gates())
    m_conditions->addWidget(conditionRow(conditionWords(gate, m_valued.get()), gate.met()));
  if (m_valued || m_before.empty()) return;
  for (const char* key : {"leaving_span", "hidden_error"})
    m_conditions->addWidget(conditionRow(conditionWords({.key = key, .value = {}}, nullptr), std::nullopt));
}

void ValuePane::retell() {
  const auto failed = static_cast<int>(std::ranges::count_if(gates(), [](const Gate& gate) { return !gate.met(); }));
  const auto all = static_cast<int>(gates().size());
  m_state->setVisible(all > 0);
  m_state->setTone(failed > 0 ? Tone::Error : m_valued ? Tone::Ok : Tone::Neutral);
  m_state->setText(failed > 0 ? tr("%1 of %2 fail").arg(formatCount(failed), formatCount(all))
                   : m_valued ? tr("all %1 hold").arg(formatCount(all))
                              : tr("%1 hold").arg(formatCount(all)));
  fillConditions();
  m_stored->setVisible(m_valued != nullptr);
  showState();
}

}  // namespace kindred::ui::predict_page
