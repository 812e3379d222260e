#include "ui/pages/explore/filter_pane.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <numeric>

#include "core/workflow/remove.h"
#include "ui/pages/explore/explore_data.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/filter_words.h"

namespace kindred::ui::explore {
namespace {

const std::string kKeptQuestion = "explore/filter";
constexpr int kPauseMs = 250;

}  // namespace

FilterPane::FilterPane(Session& session, QWidget* parent)
    : Pane(304, parent),
      m_session(session),
      m_nameLabel(new Label(FontRole::Control, Role::Text2)),
      m_name(new QLineEdit),
      m_form(new ParameterForm),
      m_conditions(new ConditionList(session)),
      m_count(new Label(FontRole::Small, Role::Text2)),
      m_select(makeSmallButton(ButtonKind::Link)),
      m_note(new Note(NoteKind::Error)),
      m_make(ui::makeButton(ButtonKind::Primary, QStringLiteral("filter"))),
      m_reset(makeSmallButton(ButtonKind::Flat)) {
  m_form->setObjectName(QStringLiteral("form"));
  m_select->setObjectName(QStringLiteral("selectButton"));
  Section* section = addSection();
  section->add(m_note);
  section->add(m_conditions);
  addSection()->add(m_form);
  auto* close = makeIconButton(QStringLiteral("x"));
  addHeaderWidget(m_reset);
  addHeaderWidget(close);
  buildFoot();
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMs);
  connect(&m_pause, &QTimer::timeout, this, &FilterPane::countKept);
  connect(m_form, &ParameterForm::changed, this, &FilterPane::edited);
  connect(m_conditions, &ConditionList::changed, this, &FilterPane::edited);
  connect(m_reset, &QPushButton::clicked, this, &FilterPane::reset);
  connect(m_select, &QPushButton::clicked, this, &FilterPane::selectKept);
  connect(close, &QToolButton::clicked, this, &FilterPane::closed);
  connect(m_make, &QPushButton::clicked, this, [this] {
    if (const auto chosen = options()) {
      make({.datasetId = m_session.datasetId(),
            .options = *chosen,
            .name = m_name->text().trimmed().toStdString(),
            .only = m_conditions->selection()},
           true);
    }
  });
  whenTranslated(this, [this, close] {
    setIconToolTip(close, tr("Close the filter"));
    retell();
  });
}

void FilterPane::buildFoot() {
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  setMargins(column, 14, 10, 14, 12, 8);
  m_count->setWordWrap(true);
  column->addWidget(m_count);
  column->addWidget(m_select, 0, Qt::AlignLeft);
  auto* naming = new QHBoxLayout;
  setMargins(naming, 0, 0, 0, 0, 12);
  m_nameLabel->setBuddy(m_name);
  naming->addWidget(m_nameLabel);
  naming->addWidget(m_name, 1);
  column->addLayout(naming);
  column->addWidget(m_make);
  setFoot(foot);
}

void FilterPane::retell() {
  setTitle(tr("Filter"));
  m_nameLabel->setText(tr("Name"));
  m_name->setAccessibleName(tr("Name of the new data set"));
  m_reset->setText(tr("Reset"));
  m_make->setText(tr("Make data set"));
  m_make->setToolTip(tr("Keeps what the filter leaves as a data set of its own; without it, this page alone shows it"));
  m_select->setText(tr("Select these customers"));
  m_select->setToolTip(tr("Selects them on all pages"));
  if (m_session.dataset())
    m_name->setPlaceholderText(tr("%1 filtered").arg(QString::fromStdString(m_session.dataset()->name)));
}

void FilterPane::followDataset() {
  const DatasetPtr& dataset = m_session.dataset();
  m_part = nullptr;
  if (!dataset) return;
  const bool same = dataset->id == m_datasetId;
  m_datasetId = dataset->id;
  if (same) return edited();
  m_name->clear();
  m_form->setParameters(filterParameters(*dataset), {}, productCategories(*dataset));
  m_conditions->setColumns({});
  m_described = nullptr;
  propose({});
  retell();
}

void FilterPane::open() {
  loadColumns();
  edited();
}

void FilterPane::loadColumns() {
  const DatasetPtr dataset = m_session.dataset();
  const bool known =
      dataset && m_described && dataset->id == m_described->id && dataset->revision == m_described->revision;
  if (!dataset || known) return;
  m_described = dataset;
  m_session.ask(
      {this, "explore/columns"}, [dataset](Progress& progress) { return filterColumns(*dataset, progress); },
      [this](const std::vector<FilterColumn>& columns) {
        m_conditions->setColumns(columns);
        edited();
      },
      errorsTo(m_note));
}

void FilterPane::reset() {
  m_conditions->clear();
  propose({});
}

QStringList FilterPane::words() const {
  const auto chosen = options();
  if (!chosen) return {};
  QStringList lines = filterLines(filterSchema().values(*chosen));
  if (m_conditions->selection()) lines << selectionWords(*m_conditions->selection());
  return lines;
}

void FilterPane::selectKept() {
  if (!m_part) return;
  std::vector<Index> all(static_cast<std::size_t>(m_part->customers.size()));
  std::iota(all.begin(), all.end(), 0);
  choose(m_session, *m_part, all, KI_TEXT("core", "the filter in Explore"), SetMode::New);
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
  FilterOptions chosen = filterSchema().options(m_form->values());
  if (!m_conditions->fill(chosen)) return {};
  return chosen;
}

void FilterPane::edited() {
  m_make->setEnabled(options().has_value());
  m_count->setText(options() ? tr("Counting…") : tr("Mend what is marked above."));
  if (options()) m_pause.start();
}

void FilterPane::countKept() {
  const auto chosen = options();
  const DatasetPtr dataset = m_session.dataset();
  if (!chosen || !dataset) return;
  const std::optional<CustomerSet> only = m_conditions->selection();
  const bool isAll = *chosen == FilterOptions() && !only;
  m_session.questions().drop(kKeptQuestion);
  if (isAll) emit found(nullptr);
  if (isAll && !isVisible()) return;
  m_session.ask(
      {this, kKeptQuestion},
      [dataset, options = *chosen, only](Progress& progress) {
        if (!only) return filtered(*dataset, options, progress);
        const auto customers = only->indices(*dataset);
        return filtered(*dataset, options, progress, &customers);
      },
      [this, isAll](const DatasetPtr& part) { showKept(part, isAll); },
      [this](const Error& error) {
        m_make->setEnabled(false);
        m_select->setEnabled(false);
        m_count->clear();
        m_note->showError(error);
      });
}

void FilterPane::showKept(const DatasetPtr& part, bool isAll) {
  m_part = part;
  m_note->clear();
  m_make->setEnabled(true);
  m_select->setEnabled(true);
  m_count->setText(tr("Keeps %1 of %2 events: %3 customers, %4 products.")
                       .arg(formatCount(part->events.size()), formatCount(m_session.dataset()->events.size()),
                            formatCount(part->customers.size()), formatCount(part->products.size())));
  if (!isAll) emit found(part);
}

void FilterPane::make(const workflow::FilterRequest& request, bool undoable) {
  m_note->clear();
  m_session.perform(
      {this, KI_TEXT("core", "Filtering the data set")},
      [workspace = m_session.workspace(), request](Progress& progress) {
        return workflow::filterData(*workspace, request, progress);
      },
      [this, request, undoable](const workflow::FilterOutcome& outcome) {
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
      },
      errorsTo(m_note));
}

void FilterPane::takeBack(std::int64_t made, const workflow::FilterRequest& request) {
  // Redo gave it another number: the name is what stays.
  m_session.perform(
      {this, KI_TEXT("core", "Removing the filtered data set")},
      [workspace = m_session.workspace(), made, name = request.name](Progress&) {
        const auto all = workspace->datasets();
        const auto isMade = [&](const workflow::DatasetInfo& d) { return d.id == made || d.name == name; };
        const auto found = std::ranges::find_if(all, isMade);
        if (found != all.end()) workflow::removeDataset(*workspace, found->id);
      },
      [this, parent = request.datasetId] { m_session.notifyDatasets(parent); }, errorsTo(m_note));
}

}  // namespace kindred::ui::explore
