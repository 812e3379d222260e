#include "ui/pages/predict/trial_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <algorithm>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kLogQuestion = "predict/offer log", kStatesQuestion = "predict/customer states";
constexpr std::size_t kFewestOffers = 2;
constexpr int kOffer = 0, kAnswer = 1, kPropensity = 2;
constexpr const char* kColumnNames[] = {"logOffer", "logAnswer", "logPropensity"};

QSpinBox* spin(const char* name, int least, int most) {
  auto* made = new QSpinBox;
  made->setObjectName(QLatin1String(name));
  made->setRange(least, most);
  made->setGroupSeparatorShown(true);
  return made;
}

}  // namespace

TrialPane::TrialPane(Session& session, QWidget* parent)
    : Pane(268, parent),
      m_session(session),
      m_simulate(new QRadioButton),
      m_replay(new QRadioButton),
      m_again(new QRadioButton),
      m_againWords(new Label(FontRole::Small, Role::Text2)),
      m_statesForm(new ParameterForm),
      m_simulateWords(new Label(FontRole::Small, Role::Text2)),
      m_replayWords(new Label(FontRole::Small, Role::Text2)),
      m_addOffer(makeSmallButton(ButtonKind::Flat, QStringLiteral("plus"))),
      m_choose(makeButton(ButtonKind::Normal, QStringLiteral("file"))),
      m_fileName(new ElidedLabel(FontRole::SmallBold)),
      m_found(new Label(FontRole::Small, Role::Text2)),
      m_rounds(spin("trialRounds", 1, workflow::MostTriedRounds)),
      m_replications(spin("trialReplications", 2, workflow::MostTriedReplications)),
      m_seed(spin("trialSeed", 0, std::numeric_limits<int>::max())),
      m_run(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_reset(makeButton(ButtonKind::Flat)),
      m_note(new Note(NoteKind::Error)),
      m_real(new Label(FontRole::Small, Role::Text2)),
      m_runs(new RunChooser(session)) {
  setObjectName(QStringLiteral("trialPane"));
  m_simulate->setObjectName(QStringLiteral("simulate"));
  m_replay->setObjectName(QStringLiteral("replay"));
  m_again->setObjectName(QStringLiteral("whomAgain"));
  m_statesForm->setObjectName(QStringLiteral("statesForm"));
  m_addOffer->setObjectName(QStringLiteral("addOffer"));
  m_choose->setObjectName(QStringLiteral("chooseLog"));
  m_fileName->setObjectName(QStringLiteral("logName"));
  m_found->setObjectName(QStringLiteral("logFound"));
  m_run->setObjectName(QStringLiteral("runTrial"));
  m_reset->setObjectName(QStringLiteral("resetTrial"));
  m_note->setObjectName(QStringLiteral("trialNote"));
  m_runs->setObjectName(QStringLiteral("trialRuns"));
  build();
  setSettings(workflow::usualTrial());
  whenTranslated(this, [this] { retell(); });
}

void TrialPane::build() {
  Section* kind = addSection();
  m_simulate->setChecked(true);
  for (auto [button, words] :
       {std::pair(m_simulate, m_simulateWords), std::pair(m_replay, m_replayWords), std::pair(m_again, m_againWords)}) {
    words->setWordWrap(true);
    words->setContentsMargins(24, 0, 0, 4);
    auto* pair = new QVBoxLayout;
    setMargins(pair, 0, 0, 0, 0, 0);
    pair->addWidget(button);
    pair->addWidget(words);
    kind->add(pair);
    connect(button, &QRadioButton::clicked, this, &TrialPane::showState);
  }
  m_offersSection = addSection();
  m_offerRows = new QVBoxLayout;
  setMargins(m_offerRows, 0, 0, 0, 0, 4);
  m_offersSection->add(m_offerRows);
  m_offersSection->add(m_addOffer);
  connect(m_addOffer, &QPushButton::clicked, this, [this] {
    addOffer({});
    showOffers();
    showState();
  });
  buildLog();
  m_statesSection = addSection();
  m_statesSection->add(m_statesForm);
  connect(m_statesForm, &ParameterForm::changed, this, &TrialPane::showState);
  buildMethods();
  buildNumbers();
}

void TrialPane::buildLog() {
  m_logSection = addSection();
  m_found->setWordWrap(true);
  m_logSection->add(m_choose);
  m_logSection->add(m_fileName);
  m_logSection->add(m_found);
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    m_columnWords[i] = new Label(FontRole::Small, Role::Text2);
    m_columns[i] = new QComboBox;
    m_columns[i]->setObjectName(QLatin1String(kColumnNames[i]));
    m_columns[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_logSection->add(m_columnWords[i]);
    m_logSection->add(m_columns[i]);
    connect(m_columns[i], &QComboBox::activated, this, &TrialPane::showState);
  }
  connect(m_choose, &QPushButton::clicked, this, &TrialPane::askLog);
}

void TrialPane::buildMethods() {
  m_methodsSection = addSection();
  for (const AlgorithmInfo& info : workflow::trialMethods()) {
    Method method{
        .info = info, .box = new QCheckBox, .what = new Label(FontRole::Small, Role::Text2), .form = new ParameterForm};
    method.box->setObjectName(QStringLiteral("rule_") + QString::fromStdString(info.key));
    method.form->setObjectName(QStringLiteral("form_") + QString::fromStdString(info.key));
    method.what->setWordWrap(true);
    method.what->setContentsMargins(24, 0, 0, 2);
    method.form->setContentsMargins(8, 0, 0, 4);
    m_methodsSection->add(method.box);
    m_methodsSection->add(method.what);
    m_methodsSection->add(method.form);
    connect(method.box, &QCheckBox::toggled, this, &TrialPane::showState);
    connect(method.form, &ParameterForm::changed, this, &TrialPane::showState);
    m_methods.push_back(method);
  }
}

void TrialPane::buildNumbers() {
  m_numbersSection = addSection();
  m_numbers = new QWidget;
  auto* grid = new QGridLayout(m_numbers);
  setMargins(grid, 0, 0, 0, 0, 6);
  grid->setColumnStretch(0, 1);
  int line = 0;
  for (QSpinBox* field : {m_rounds, m_replications, m_seed}) {
    m_numberWords[static_cast<std::size_t>(line)] = new Label(FontRole::Control);
    grid->addWidget(m_numberWords[static_cast<std::size_t>(line)], line, 0);
    grid->addWidget(field, line++, 1);
    connect(field, &QSpinBox::valueChanged, this, &TrialPane::showState);
  }
  m_numbersSection->add(m_numbers);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_run);
  row->addWidget(m_reset);
  row->addStretch(1);
  m_numbersSection->add(row);
  m_numbersSection->add(m_note);
  connect(m_run, &QPushButton::clicked, this, &TrialPane::run);
  connect(m_reset, &QPushButton::clicked, this, [this] {
    setSettings(workflow::usualTrial());
    m_statesForm->reset();
    showState();
  });
  m_stored = addSection();
  m_stored->addTitleWidget(m_runs->renameButton());
  m_stored->addTitleWidget(m_runs->removeButton());
  m_stored->add(m_runs);
  m_stored->hide();
  connect(m_runs, &RunChooser::chosen, this, &TrialPane::chosen);
  connect(m_runs, &RunChooser::failed, this, [this](const Error& error) { m_note->showError(error); });
  Section* real = addSection();
  m_real->setWordWrap(true);
  real->add(m_real);
}

void TrialPane::addOffer(const workflow::TriedOffer& offer) {
  OfferRow row{.whole = new QWidget,
               .chip = new SegmentChip,
               .name = new QLineEdit(QString::fromStdString(offer.name)),
               .percent = new QDoubleSpinBox,
               .remove = makeIconButton(QStringLiteral("x"))};
  row.percent->setDecimals(1);
  row.percent->setRange(0, 100);
  row.percent->setSingleStep(0.5);
  row.percent->setSuffix(QStringLiteral(" %"));
  row.percent->setValue(offer.percent);
  whenThemed(row.name, [name = row.name] { name->setMinimumWidth(theme().px(40)); });
  auto* line = new QHBoxLayout(row.whole);
  setMargins(line, 0, 0, 0, 0, 5);
  line->addWidget(row.chip);
  line->addWidget(row.name, 1);
  line->addWidget(row.percent);
  line->addWidget(row.remove);
  connect(row.name, &QLineEdit::textEdited, this, &TrialPane::showState);
  connect(row.percent, &QDoubleSpinBox::valueChanged, this, &TrialPane::showState);
  connect(row.remove, &QToolButton::clicked, this, [this, whole = row.whole] {
    const auto found = std::ranges::find(m_offers, whole, &OfferRow::whole);
    if (found == m_offers.end() || m_offers.size() <= kFewestOffers) return;
    found->whole->hide();
    found->whole->deleteLater();
    m_offers.erase(found);
    showOffers();
    showState();
  });
  m_offerRows->addWidget(row.whole);
  m_offers.push_back(row);
}

// Numbers, words and names of the rows: they move up when one goes.
void TrialPane::showOffers() {
  for (std::size_t i = 0; i < m_offers.size(); ++i) {
    const OfferRow& row = m_offers[i];
    const QString name = tr("Offer %1").arg(i + 1);
    row.chip->setMark({QString::number(i + 1), static_cast<int>(i)});
    row.name->setPlaceholderText(name);
    row.name->setAccessibleName(tr("Name of offer %1").arg(i + 1));
    row.percent->setAccessibleName(tr("How many take offer %1 up, in per cent").arg(i + 1));
    row.name->setObjectName(QStringLiteral("offerName%1").arg(i));
    row.percent->setObjectName(QStringLiteral("offerPercent%1").arg(i));
    row.remove->setObjectName(QStringLiteral("removeOffer%1").arg(i));
    row.remove->setEnabled(m_offers.size() > kFewestOffers);
    setIconToolTip(row.remove, tr("Take offer %1 away").arg(i + 1));
  }
  m_addOffer->setEnabled(m_offers.size() < workflow::MostTriedOffers);
  m_offersSection->setTitle(tr("%Ln offer(s)", nullptr, static_cast<int>(m_offers.size())));
}

bool TrialPane::isLog() const { return m_replay->isChecked(); }

bool TrialPane::isStates() const { return m_again->isChecked(); }

void TrialPane::setLog(bool isLog) {
  (isLog ? m_replay : m_simulate)->setChecked(true);
  showState();
}

std::vector<ChosenAlgorithm> TrialPane::methods() const {
  std::vector<ChosenAlgorithm> chosen;
  for (const Method& method : m_methods) {
    if (method.box->isChecked()) chosen.push_back({method.info.key, method.form->values()});
  }
  return chosen;
}

workflow::TrialSettings TrialPane::settings() const {
  workflow::TrialSettings made;
  for (const OfferRow& row : m_offers)
    made.offers.push_back({row.name->text().trimmed().toStdString(), row.percent->value()});
  for (ChosenAlgorithm& method : methods()) made.methods.push_back({std::move(method)});
  made.rounds = m_rounds->value();
  made.replications = m_replications->value();
  made.seed = static_cast<std::uint64_t>(m_seed->value());
  return made;
}

void TrialPane::setSettings(const workflow::TrialSettings& settings) {
  m_filling = true;
  for (const OfferRow& row : m_offers) {
    row.whole->hide();
    row.whole->deleteLater();
  }
  m_offers.clear();
  for (const workflow::TriedOffer& offer : settings.offers) addOffer(offer);
  for (Method& method : m_methods) {
    const auto found = std::ranges::find(settings.methods, method.info.key,
                                         [](const workflow::TriedMethod& each) { return each.method.key; });
    method.box->setChecked(found != settings.methods.end());
    method.form->setParameters(method.info.parameters);
    method.form->setValues(found == settings.methods.end() ? Values() : found->method.values);
  }
  m_rounds->setValue(settings.rounds);
  m_replications->setValue(settings.replications);
  m_seed->setValue(static_cast<int>(settings.seed));
  m_filling = false;
  showOffers();
  showState();
}

void TrialPane::setRuns(const std::vector<workflow::RunInfo>& runs, std::int64_t shown) {
  m_runs->setRuns(runs, shown);
  m_stored->setVisible(!runs.empty() && !isLog() && !isStates());
}

bool TrialPane::canRun() const {
  if (m_job != nullptr) return false;
  if (isStates()) return m_session.dataset() && m_statesForm->isValid();
  const bool isSound =
      std::ranges::all_of(m_methods, [](const Method& each) { return !each.box->isChecked() || each.form->isValid(); });
  if (isLog()) return isSound && !m_file.isEmpty() && m_columns[kPropensity]->currentIndex() >= 0;
  return isSound && !methods().empty();
}

void TrialPane::askLog() {
  const QString file =
      askOpenFile(this, tr("A log of offers"), tr("Tables (*.csv *.tsv *.txt *.xlsx *.gz *.zip);;All files (*)"),
                  FilePurpose::Import);
  if (!file.isEmpty()) openLog(file);
}

void TrialPane::openLog(const QString& file) {
  setLog(true);
  m_note->clear();
  m_file.clear();
  m_fileName->setText(QFileInfo(file).fileName());
  m_found->clear();
  m_job = m_session.ask(
      {this, kLogQuestion, Of::Window, KI_TEXT("core", "Reading the log")},
      [path = std::filesystem::path(file.toStdString())](Progress& progress) {
        return workflow::offerLogFile(path, progress);
      },
      [this, file](const workflow::OfferLogFile& found) {
        m_file = file;
        takeColumns(found);
      },
      [this](const Error& error) { m_note->showError(error); });
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showState();
}

// Open Bandit's are known. Of another file a column whose name speaks of a propensity is taken, and what is missing is said.
void TrialPane::takeColumns(const workflow::OfferLogFile& found) {
  m_isOpenBandit = found.isOpenBandit;
  const std::array<QStringList, 3> hints = {
      QStringList{QStringLiteral("item_id"), QStringLiteral("offer"), QStringLiteral("action"), QStringLiteral("item"),
                  QStringLiteral("arm")},
      QStringList{QStringLiteral("click"), QStringLiteral("answer"), QStringLiteral("reward"),
                  QStringLiteral("response"), QStringLiteral("taken")},
      QStringList{QStringLiteral("propensity_score"), QStringLiteral("propensity"), QStringLiteral("probability"),
                  QStringLiteral("pscore")}};
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    m_columns[i]->clear();
    for (const std::string& column : found.columns) m_columns[i]->addItem(QString::fromStdString(column));
    m_columns[i]->setCurrentIndex(-1);
    for (const QString& hint : hints[i]) {
      const int place = m_columns[i]->findText(hint, Qt::MatchFixedString);
      if (place >= 0 && m_columns[i]->currentIndex() < 0) m_columns[i]->setCurrentIndex(place);
    }
  }
  retell();
}

predict::bandits::LogColumns TrialPane::columns() const {
  if (m_isOpenBandit) return {};
  return {.offer = m_columns[kOffer]->currentText().toStdString(),
          .answer = m_columns[kAnswer]->currentText().toStdString(),
          .propensity = m_columns[kPropensity]->currentText().toStdString()};
}

void TrialPane::run() {
  if (!canRun()) return;
  m_note->clear();
  if (isLog()) runLog();
  else if (isStates()) runStates();
  else
    m_job = m_session.perform(
        {this, KI_TEXT("core", "Trying offers")},
        [workspace = m_session.workspace(), dataset = m_session.dataset() ? m_session.datasetId() : 0,
         settings = settings()](Progress& progress) {
          return workflow::tryOffers(workspace.get(), dataset, settings, progress);
        },
        [this](const workflow::PlayedTrialPtr& made) { emit played(made); }, errorsTo(m_note));
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showState();
}

void TrialPane::runLog() {
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Judging other ways of choosing")},
      [file = std::filesystem::path(m_file.toStdString()), columns = columns(),
       methods = methods()](Progress& progress) { return workflow::judgeOffers(file, columns, methods, progress); },
      [this](const workflow::JudgedOffersPtr& made) { emit judged(made); }, errorsTo(m_note));
}

void TrialPane::runStates() {
  m_job = m_session.ask(
      {this, kStatesQuestion, Of::Dataset, KI_TEXT("core", "Counting how customers come and go")},
      [dataset = m_session.dataset(), values = m_statesForm->values()](Progress& progress) {
        using predict::markov::CustomerStates;
        return std::make_shared<const CustomerStates>(
            predict::markov::customerStates(*dataset, predict::markov::stateSchema().options(values), progress));
      },
      [this](const CustomerStatesPtr& made) { emit valued(made); }, errorsTo(m_note));
}

void TrialPane::showState() {
  if (m_filling) return;
  const bool log = isLog();
  const bool states = isStates(), plays = !log && !states;
  m_offersSection->setVisible(plays);
  m_statesSection->setVisible(states);
  m_methodsSection->setVisible(!states);
  m_logSection->setVisible(log);
  m_numbers->setVisible(plays);
  m_stored->setVisible(plays && m_runs->list()->count() > 0);
  m_fileName->setVisible(!m_fileName->text().isEmpty());
  m_found->setVisible(!m_found->text().isEmpty());
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    m_columns[i]->setVisible(!m_file.isEmpty() && !m_isOpenBandit);
    m_columnWords[i]->setVisible(!m_file.isEmpty() && !m_isOpenBandit);
  }
  for (const Method& method : m_methods)
    method.form->setVisible(method.box->isChecked() && !method.info.parameters.empty());
  m_run->setEnabled(canRun());
  emit changed();
}

}  // namespace kindred::ui::predict_page
