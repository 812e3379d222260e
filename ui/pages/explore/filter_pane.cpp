#include "ui/pages/explore/filter_pane.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/workflow/remove.h"
#include "ui/pages/explore/explore_data.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::explore {
namespace {

constexpr int kPauseMs = 250;

struct Kept {
  std::int64_t events = 0;
  Index customers = 0, products = 0;
};

/// What this data set can be filtered by.
Parameters parametersFor(const Dataset& dataset) {
  Parameters parameters = filterSchema().parameters();
  std::erase_if(parameters, [&](const Parameter& p) {
    if (p.key == "from" || p.key == "to") return dataset.events.time.empty();
    return p.key == "categories" && productCategories(dataset).empty();
  });
  return parameters;
}

}  // namespace

FilterPane::FilterPane(Session& session, QWidget* parent)
    : Pane(304, parent),
      m_session(session),
      m_nameLabel(new Label(FontRole::Control, Role::Text2)),
      m_name(new QLineEdit),
      m_form(new ParameterForm),
      m_count(new Label(FontRole::Small, Role::Text2)),
      m_note(new Note(NoteKind::Error)),
      m_make(ui::makeButton(ButtonKind::Primary, QStringLiteral("filter"))),
      m_reset(makeSmallButton(ButtonKind::Flat)) {
  Section* section = addSection();
  auto* naming = new QHBoxLayout;
  setMargins(naming, 0, 0, 0, 0, 12);
  m_nameLabel->setBuddy(m_name);
  naming->addWidget(m_nameLabel);
  naming->addWidget(m_name, 1);
  section->add(m_note);
  section->add(naming);
  section->add(m_form);
  auto* close = makeIconButton(QStringLiteral("x"));
  addHeaderWidget(m_reset);
  addHeaderWidget(close);
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  setMargins(column, 14, 10, 14, 12, 8);
  m_count->setWordWrap(true);
  column->addWidget(m_count);
  column->addWidget(m_make);
  setFoot(foot);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMs);
  connect(&m_pause, &QTimer::timeout, this, &FilterPane::countKept);
  connect(m_form, &ParameterForm::changed, this, &FilterPane::edited);
  connect(m_reset, &QPushButton::clicked, this, [this] { propose({}); });
  connect(close, &QToolButton::clicked, this, &FilterPane::closed);
  connect(m_make, &QPushButton::clicked, this, [this] {
    if (const auto chosen = options()) {
      make({.datasetId = m_session.datasetId(), .options = *chosen, .name = m_name->text().trimmed().toStdString()},
           true);
    }
  });
  whenTranslated(this, [this, close] {
    setIconToolTip(close, tr("Close the filter"));
    retell();
  });
}

void FilterPane::retell() {
  setTitle(tr("Filter"));
  m_nameLabel->setText(tr("Name"));
  m_name->setAccessibleName(tr("Name of the new data set"));
  m_reset->setText(tr("Reset"));
  m_make->setText(tr("Make data set"));
  if (m_session.dataset())
    m_name->setPlaceholderText(tr("%1 filtered").arg(QString::fromStdString(m_session.dataset()->name)));
}

void FilterPane::followDataset() {
  const DatasetPtr& dataset = m_session.dataset();
  if (!dataset || dataset->id == m_datasetId) return;
  m_datasetId = dataset->id;
  m_name->clear();
  m_form->setParameters(parametersFor(*dataset), {}, productCategories(*dataset));
  propose({});
  retell();
}

void FilterPane::propose(const FilterOptions& options) {
  m_note->clear();
  m_form->setValues(filterSchema().values(options));
  // A day that is not asked for yet begins where the data do.
  const auto begin = [&](const char* key, bool asked, std::optional<std::int64_t> day) {
    QWidget* editor = m_form->editor(key);
    if (editor == nullptr || asked || !day) return;
    const QSignalBlocker quiet(m_form);
    if (auto* field = editor->findChild<QDateEdit*>()) field->setDate(dayOf(*day));
  };
  if (const DatasetPtr& dataset = m_session.dataset()) {
    begin("from", options.from.has_value(), firstTime(dataset->events));
    begin("to", options.to.has_value(), lastTime(dataset->events));
  }
  edited();
}

std::optional<FilterOptions> FilterPane::options() const {
  if (!m_form->isValid()) return {};
  return filterSchema().options(m_form->values());
}

void FilterPane::edited() {
  m_make->setEnabled(options().has_value());
  m_count->setText(options() ? tr("Counting…") : tr("Mend what is marked above."));
  if (options()) m_pause.start();
}

void FilterPane::countKept() {
  const auto chosen = options();
  const DatasetPtr dataset = m_session.dataset();
  if (!chosen || !dataset || !isVisible()) return;
  auto* job =
      m_session.jobs().run({.title = KI_TEXT("core", "Counting what the filter keeps"), .quickKey = "explore/filter"},
                           [dataset, options = *chosen](Progress& progress) {
                             const DatasetPtr part = filtered(*dataset, options, progress);
                             return Kept{part->events.size(), part->customers.size(), part->products.size()};
                           });
  job->onFinished(this, [this, all = dataset->events.size()](const Kept& kept) {
    m_note->clear();
    m_make->setEnabled(true);
    m_count->setText(
        tr("Keeps %1 of %2 events: %3 customers, %4 products.")
            .arg(formatCount(kept.events), formatCount(all), formatCount(kept.customers), formatCount(kept.products)));
  });
  connect(job, &Job::failed, this, [this](const Error& error) {
    m_make->setEnabled(false);
    m_count->clear();
    m_note->showError(error);
  });
}

void FilterPane::make(const workflow::FilterRequest& request, bool undoable) {
  m_note->clear();
  auto* job = m_session.jobs().run({.title = KI_TEXT("core", "Filtering the data set")},
                                   [workspace = m_session.workspace(), request](Progress& progress) {
                                     return workflow::filterData(*workspace, request, progress);
                                   });
  job->onFinished(this, [this, request, undoable](const workflow::FilterOutcome& outcome) {
    // Done again, it is another data set of the same name.
    auto again = request;
    again.name = outcome.dataset.name;
    auto made = std::make_shared<std::int64_t>(outcome.dataset.id);
    if (undoable) {
      m_session.pushUndo(
          tr("Filter"), [this, made, again] { takeBack(*made, again); }, [this, again] { make(again, false); });
    }
    m_session.notifyDatasets(outcome.dataset.id);
    m_session.say(tr("Made “%1”").arg(QString::fromStdString(outcome.dataset.name)));
    emit closed();
  });
  connect(job, &Job::failed, m_note, &Note::showError);
}

void FilterPane::takeBack(std::int64_t made, const workflow::FilterRequest& request) {
  // Redo gave it another number: the name is what stays.
  auto* job = m_session.jobs().run({.title = KI_TEXT("core", "Removing the filtered data set")},
                                   [workspace = m_session.workspace(), made, name = request.name](Progress&) {
                                     const auto all = workspace->datasets();
                                     const auto isMade = [&](const workflow::DatasetInfo& d) {
                                       return d.id == made || d.name == name;
                                     };
                                     const auto found = std::ranges::find_if(all, isMade);
                                     if (found != all.end()) workflow::removeDataset(*workspace, found->id);
                                   });
  job->onFinished(this, [this, parent = request.datasetId] { m_session.notifyDatasets(parent); });
  connect(job, &Job::failed, m_note, &Note::showError);
}

}  // namespace kindred::ui::explore
