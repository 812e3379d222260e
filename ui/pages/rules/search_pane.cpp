#include "ui/pages/rules/search_pane.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::rules_page {
namespace {

const std::string kCountsQuestion = "rules/counts";
const std::string kEstimateQuestion = "rules/estimate";

/// A thin bar of a step.
class StepBar : public QWidget {
 public:
  StepBar(double share, bool isLast) : m_share(share), m_isLast(isLast) { setFixed(this, 56, 10); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    QRectF bar = rect();
    bar.setWidth(std::max(1.0, bar.width() * m_share));
    painter.fillRect(bar, theme().color(m_isLast ? Role::Accent : Role::Neutral));
  }

 private:
  double m_share;
  bool m_isLast;
};

}  // namespace

SearchPane::SearchPane(Session& session, QWidget* parent)
    : Pane(256, parent),
      m_session(session),
      m_form(new ParameterForm),
      m_baskets(new Label(FontRole::Small, Role::Text2)),
      m_run(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_reset(makeButton(ButtonKind::Flat)),
      m_estimate(new Label(FontRole::Small, Role::Text2)),
      m_note(new Note(NoteKind::Error)),
      m_runs(new RunChooser(session)),
      m_steps(new QGridLayout),
      m_verdict(new Label(FontRole::Small, Role::Text2)) {
  setObjectName(QStringLiteral("searchPane"));
  m_form->setObjectName(QStringLiteral("form"));
  m_run->setObjectName(QStringLiteral("run"));
  m_reset->setObjectName(QStringLiteral("reset"));
  m_baskets->setObjectName(QStringLiteral("basketCounts"));
  m_verdict->setObjectName(QStringLiteral("verdict"));
  m_note->setObjectName(QStringLiteral("searchNote"));
  build();
  whenTranslated(this, [this] {
    setTitle(tr("Find rules"));
    m_run->setText(tr("Run"));
    m_run->setToolTip(tr("Looks through all baskets of the data set (Ctrl+R)"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the settings that the program proposes"));
    m_way->setTitle(tr("From products to rules"));
    rebuildForm();
    retell();
  });
}

void SearchPane::build() {
  Section* section = addSection();
  section->add(m_form);
  m_baskets->setWordWrap(true);
  section->add(m_baskets);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_run);
  row->addWidget(m_reset);
  row->addStretch(1);
  section->add(row);
  m_estimate->setWordWrap(true);
  section->add(m_estimate);
  section->add(m_note);
  m_way = addSection();
  m_way->addTitleWidget(m_runs->renameButton());
  m_way->addTitleWidget(m_runs->removeButton());
  m_way->add(m_runs);
  m_way->add(m_steps);
  m_steps->setColumnStretch(0, 1);
  setMargins(m_steps, 0, 0, 0, 0, 6);
  m_verdict->setWordWrap(true);
  m_way->add(m_verdict);
  m_way->hide();
  connect(m_form, &ParameterForm::changed, this, [this] {
    showState();
    askEstimate();
  });
  connect(m_runs, &RunChooser::chosen, this, &SearchPane::chosen);
  connect(m_runs, &RunChooser::failed, this, &SearchPane::failed);
  connect(m_run, &QPushButton::clicked, this, &SearchPane::run);
  connect(m_reset, &QPushButton::clicked, this, [this] {
    m_form->reset();
    showState();
    askEstimate();
  });
}

void SearchPane::setDataset(const DatasetPtr& dataset) {
  if (m_job != nullptr) m_job->disconnect(this);
  m_job = nullptr;
  m_dataset = dataset;
  m_found = nullptr;
  m_counts.clear();
  m_expected.clear();
  m_note->clear();
  m_form->setSubject(m_session.datasetKey());
  rebuildForm();
  askCounts();
  retell();
}

void SearchPane::rebuildForm() {
  m_form->setParameters(workflow::ruleParameters(), m_dataset ? m_dataset->shape() : DataShape(),
                        m_dataset ? rules::customerColumnsOf(*m_dataset) : std::vector<std::string>());
  showState();
}

void SearchPane::show(const workflow::FoundRulesPtr& found, const std::vector<workflow::RunInfo>& stored) {
  m_runs->setRuns(stored, found ? found->run.id : 0);
  const bool isOther = found && (!m_found || m_found->run.id != found->run.id);
  m_found = found;
  if (isOther) m_form->setValues(found->run.parameters);
  retell();
}

workflow::RuleRequest SearchPane::request() const {
  return {.datasetId = m_dataset ? m_dataset->id : 0, .parameters = m_form->values()};
}

bool SearchPane::differs() const {
  return m_found && completed(workflow::ruleParameters(), m_form->values()) !=
                        completed(workflow::ruleParameters(), m_found->run.parameters);
}

void SearchPane::askCounts() {
  if (!m_dataset || m_dataset->events.size() == 0) return;
  m_session.ask(
      {this, kCountsQuestion}, [dataset = m_dataset](Progress&) { return rules::basketCounts(*dataset); },
      [this](const std::vector<std::int64_t>& counts) {
        m_counts = counts;
        retell();
      });
  askEstimate();
}

void SearchPane::askEstimate() {
  m_expected.clear();
  if (!m_dataset || m_dataset->events.size() == 0 || !m_form->isValid()) return retell();
  m_session.ask(
      {this, kEstimateQuestion},
      [workspace = m_session.workspace(), request = request()](Progress& progress) {
        return workflow::estimateRules(*workspace, request, progress);
      },
      [this](const rules::SizeEstimate& estimate) {
        // As exact as it is: two digits.
        const double digits = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(1.0, estimate.sets))) - 1));
        const QString count = formatCount(
            static_cast<std::int64_t>(estimate.isExact ? estimate.sets : std::round(estimate.sets / digits) * digits));
        m_expected = estimate.isAtLeast ? tr("At least %1 sets of products stand together so often").arg(count)
                     : estimate.isExact ? tr("%1 sets of products stand together so often").arg(count)
                                        : tr("About %1 sets of products stand together so often").arg(count);
        retell();
      },
      [](const Error&) {});  // Run says it
}

void SearchPane::run() {
  if (!m_dataset || m_job != nullptr || !m_form->isValid()) return;
  m_note->clear();
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Finding rules")},
      [workspace = m_session.workspace(), request = request()](Progress& progress) -> Outcome {
        try {
          return {.run = workflow::findRules(*workspace, request, progress)->run.id};
        } catch (const rules::TooMany& error) {
          return {.tooMany = error};
        }
      },
      [this](const Outcome& outcome) {
        if (outcome.tooMany) sayTooMany(*outcome.tooMany);
        else emit made(outcome.run);
      },
      [this](const Error& error) { failed(error); });
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showState();
}

void SearchPane::runWith(const Values& changes) {
  Values values = m_form->values();
  for (const auto& [key, value] : changes) values[key] = value;
  m_form->setValues(values);
  askEstimate();
  run();
}

void SearchPane::sayTooMany(const rules::TooMany& error) {
  m_note->showError(error);
  if (!error.fits()) return;
  m_note->addAction(tr("Look from %Ln basket(s) on", nullptr, static_cast<int>(*error.fits())),
                    [this, count = *error.fits()] {
                      runWith({{"min_count", count}});
                    });
}

void SearchPane::failed(const Error& error) { m_note->showError(error); }

void SearchPane::showState() {
  m_run->setEnabled(m_dataset && m_dataset->events.size() > 0 && m_job == nullptr && m_form->isValid());
  m_reset->setEnabled(m_form->isChanged());
  emit changed();
}

void SearchPane::retell() {
  m_baskets->setVisible(!m_counts.empty());
  if (!m_counts.empty()) {
    QString text = tr("%1 orders, %2 customers").arg(formatCount(m_counts[0]), formatCount(m_counts[1]));
    if (m_counts[3] >= 0) text += tr(", %1 weeks of customers").arg(formatCount(m_counts[3]));
    m_baskets->setText(text);
  }
  m_estimate->setVisible(!m_expected.isEmpty());
  m_estimate->setText(m_expected);
  showWay();
  showState();
}

void SearchPane::showWay() {
  while (QLayoutItem* item = m_steps->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_way->setVisible(m_found != nullptr);
  if (!m_found) return;
  const auto sets = [this](std::size_t size) { return size < m_found->sizes.size() ? m_found->sizes[size] : 0; };
  std::vector<std::pair<QString, std::int64_t>> steps{
      {tr("Items"), sets(1)}, {tr("Pairs"), sets(2)}, {tr("Triples"), sets(3)}};
  std::int64_t longer = 0;
  for (std::size_t size = 4; size < m_found->sizes.size(); ++size) longer += m_found->sizes[size];
  if (longer > 0) steps.emplace_back(tr("Longer sets"), longer);
  const auto& found = m_found->found;
  steps.emplace_back(tr("Possible rules"), found.tested);
  steps.emplace_back(tr("%1 or surer").arg(formatPercent(m_found->settings.minConfidence)), found.sure);
  steps.emplace_back(tr("Beyond chance"), found.beyondChance);
  steps.emplace_back(tr("Kept"), found.kept);
  std::int64_t most = 1;
  for (const auto& [name, count] : steps) most = std::max(most, count);
  int line = 0;
  for (const auto& [name, count] : steps) {
    const bool isLast = line + 1 == static_cast<int>(steps.size());
    const FontRole font = isLast ? FontRole::SmallBold : FontRole::Small;
    auto* words = new ElidedLabel(font, isLast ? Role::Text : Role::Text2);
    words->setText(name);
    auto* figure = new Label(formatCount(count), FontRole::SmallBold);
    figure->setAlignment(Qt::AlignRight);
    m_steps->addWidget(words, line, 0);
    m_steps->addWidget(new StepBar(static_cast<double>(count) / static_cast<double>(most), isLast), line, 1);
    m_steps->addWidget(figure, line, 2);
    ++line;
  }
  const std::int64_t byChance = found.sure - found.beyondChance;
  m_verdict->setText(
      byChance == 0
          ? tr("Chance explains none of them. In %1 baskets even weak ties stand out, so judge by lift, and by the "
               "customers behind a rule.")
                .arg(formatCount(m_found->baskets))
          : tr("%1 of the rules that are sure enough may be chance; they are hidden.").arg(formatCount(byChance)));
}

}  // namespace kindred::ui::rules_page
