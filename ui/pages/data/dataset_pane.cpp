#include "ui/pages/data/dataset_pane.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/data/words.h"
#include "ui/text/active_counts.h"
#include "ui/text/language.h"
#include "ui/theme/style.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::data {
namespace {

void addFact(QGridLayout* grid, const QString& name, const QString& value) {
  if (value.isEmpty()) return;
  const int row = grid->rowCount();
  grid->addWidget(new Label(name, FontRole::Control, Role::Text2), row, 0, Qt::AlignTop);
  auto* words = new Label(value, FontRole::Control);
  words->setWordWrap(true);
  grid->addWidget(words, row, 1);
}

QString period(const workflow::DatasetInfo& info) {
  if (!info.first || !info.last) return {};
  return DatasetPane::tr("%1 to %2").arg(formatDate(*info.first), formatDate(*info.last));
}

}  // namespace

DatasetPane::DatasetPane(QWidget* parent)
    : QWidget(parent),
      m_note(new Note),
      m_nameLabel(new Label(FontRole::Control, Role::Text2)),
      m_name(new QLineEdit),
      m_factsPlace(new QVBoxLayout),
      m_currencyRow(new QWidget),
      m_currencyLabel(new Label(FontRole::Control, Role::Text2)),
      m_currency(new CurrencyChoice),
      m_figuresSection(new Section),
      m_figures(new FigureGrid),
      m_preferenceSection(new Section),
      m_preferenceHelp(new Label(FontRole::Tiny, Role::Text3)),
      m_preferences(new PreferenceChoice) {
  m_preferences->setObjectName(QStringLiteral("preferences"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* facts = new Section;
  facts->add(m_note);
  m_nameLabel->setBuddy(m_name);
  auto* naming = new QHBoxLayout;
  setMargins(naming, 0, 0, 0, 0, 12);
  naming->addWidget(m_nameLabel);
  naming->addWidget(m_name, 1);
  facts->add(naming);
  facts->add(m_factsPlace);
  m_currencyLabel->setBuddy(m_currency);
  setSmall(m_currency);
  auto* currency = new QHBoxLayout(m_currencyRow);
  setMargins(currency, 0, 0, 0, 0, 12);
  currency->addWidget(m_currencyLabel);
  currency->addWidget(m_currency, 1);
  facts->add(m_currencyRow);
  m_figuresSection->add(m_figures);
  m_preferenceHelp->setWordWrap(true);
  m_preferenceSection->add(m_preferenceHelp);
  m_preferenceSection->add(m_preferences);
  for (Section* section : {facts, m_figuresSection, m_preferenceSection}) column->addWidget(section);
  column->addStretch(1);
  m_foot = new QWidget;
  setBackground(m_foot, Role::Surface);
  auto* row = new QHBoxLayout(m_foot);
  setMargins(row, 14, 12, 14, 12, 8);
  m_remove = makeButton(ButtonKind::Danger, QStringLiteral("x"));
  row->addWidget(m_remove);
  row->addStretch(1);
  connect(m_name, &QLineEdit::editingFinished, this, &DatasetPane::finishName);
  connect(m_preferences, &PreferenceChoice::chosen, this, &DatasetPane::preferenceChosen);
  connect(m_currency, &CurrencyChoice::chosen, this, &DatasetPane::currencyChosen);
  connect(m_remove, &QPushButton::clicked, this, &DatasetPane::removeRequested);
  whenTranslated(this, [this] {
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the data set"));
    m_currencyLabel->setText(tr("Currency"));
    m_currency->setAccessibleName(tr("Currency of prices"));
    m_remove->setText(tr("Remove data set…"));
    m_figuresSection->setTitle(tr("At a glance"));
    m_preferenceSection->setTitle(tr("Count a preference as"));
    m_preferenceHelp->setText(tr("What algorithms propose for this data set; each run can differ."));
    refresh();
  });
}

void DatasetPane::show(const workflow::DatasetInfo& info, DatasetPtr dataset, std::optional<DatasetSummary> summary,
                       std::optional<imports::Report> report) {
  const bool other = info.id != m_info.id;
  const bool untouched = m_name->text() == QString::fromStdString(m_info.name);
  m_info = info;
  m_dataset = std::move(dataset);
  m_summary = std::move(summary);
  m_report = std::move(report);
  if (other) m_note->clear();
  if (other || untouched || !m_name->hasFocus()) m_name->setText(QString::fromStdString(info.name));
  refresh();
}

void DatasetPane::finishName() {
  const QString name = m_name->text().trimmed();
  if (name.isEmpty()) m_name->setText(QString::fromStdString(m_info.name));
  else if (name != QString::fromStdString(m_info.name)) emit renameRequested(name);
}

void DatasetPane::refresh() {
  if (m_info.id == 0) return;
  refreshFacts();
  m_figuresSection->setVisible(m_summary && m_dataset && m_summary->interactions > 0);
  if (m_summary && m_dataset) m_figures->set(figuresOf(m_info.kind, *m_summary, m_dataset->currency));
  std::vector<PreferenceValue> values;
  if (m_dataset)
    values = preferenceValues(m_info.kind, !m_dataset->events.unitPrice.empty(), m_dataset->preference.value);
  m_preferenceSection->setVisible(!values.empty());
  if (!values.empty()) m_preferences->set(values, m_dataset->preference.value);
}

void DatasetPane::refreshFacts() {
  delete m_facts;
  m_facts = new QWidget;
  auto* grid = new QGridLayout(m_facts);
  setMargins(grid, 0, 0, 0, 0, 6);
  whenThemed(m_facts, [grid] { grid->setHorizontalSpacing(theme().px(12)); });
  grid->setColumnStretch(1, 1);
  addFact(grid, tr("Kind"), kindTitle(m_info.kind));
  const ActiveCounts active = activeCounts(m_info);
  if (m_info.customers > 0) addFact(grid, tr("Customers"), ofListed(m_info.kind, active.customers, m_info.customers));
  if (m_info.products > 0) addFact(grid, tr("Products"), ofListed(m_info.kind, active.products, m_info.products));
  addFact(grid, tr("Revision"), formatCount(m_info.revision));
  addFact(grid, tr("Period"), period(m_info));
  addFact(grid, tr("Imported"), formatDate(m_info.created));
  if (m_report) {
    addFact(grid, tr("Format"), formatTitle(m_report->format));
    if (!m_report->encoding.empty()) addFact(grid, tr("Encoding"), QString::fromStdString(m_report->encoding));
  }
  m_factsPlace->addWidget(m_facts);
  m_currencyRow->setVisible(m_dataset && !m_dataset->events.unitPrice.empty());
  if (m_dataset) m_currency->setCode(QString::fromStdString(m_dataset->currency));
}

}  // namespace kindred::ui::data
