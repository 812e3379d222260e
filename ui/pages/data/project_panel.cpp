#include "ui/pages/data/project_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/table_view.h"
#include "ui/text/active_counts.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/filter_words.h"

namespace kindred::ui::data {
namespace {

constexpr int MostRowsShown = 6;
constexpr int FirstColumn = 5;
constexpr int LastColumn = 6;
constexpr int ImportedColumn = 7;

QString dateOrNothing(std::optional<std::int64_t> seconds) { return seconds ? formatDate(*seconds) : QString(); }

QVariant sortable(std::optional<std::int64_t> value) { return value ? QVariant(qlonglong(*value)) : QVariant(); }

}  // namespace

ProjectPanel::ProjectPanel(QWidget* parent)
    : QWidget(parent),
      m_table(new TableView),
      m_listTitle(new TitleRow),
      m_reportTitle(new TitleRow),
      m_info(new InfoButton),
      m_saveSkipped(makeSmallButton(ButtonKind::Normal, QStringLiteral("save"))),
      m_explore(makeSmallButton(ButtonKind::Normal, QStringLiteral("explore"))),
      m_segment(makeSmallButton(ButtonKind::Primary, QStringLiteral("segments"))),
      m_note(new Note),
      m_reportArea(new QWidget),
      m_sentence(new RichLabel),
      m_share(new ShareBar),
      m_reasons(new ReasonList(true)),
      m_reasonsTitle(new Label(FontRole::Section)),
      m_conditions(new Label(FontRole::Control, Role::Text2)),
      m_notesTitle(new Label(FontRole::Section)),
      m_notes(new Label(FontRole::Control, Role::Text2)) {
  m_explore->setObjectName(QStringLiteral("exploreButton"));
  m_segment->setObjectName(QStringLiteral("segmentButton"));
  m_saveSkipped->setObjectName(QStringLiteral("saveSkippedButton"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  column->addWidget(m_listTitle);
  column->addLayout(notes);
  column->addWidget(m_table);
  column->addWidget(new Line);
  column->addWidget(m_reportTitle);
  column->addWidget(new Line);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_info, m_saveSkipped, m_explore, m_segment})
    m_reportTitle->add(widget);
  auto* report = new QVBoxLayout(m_reportArea);
  setMargins(report, 16, 12, 16, 16, 10);
  for (Label* words : {m_conditions, m_notes}) words->setWordWrap(true);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_sentence, m_share, m_reasonsTitle, m_conditions, m_reasons,
                                                         m_notesTitle, m_notes}) {
    report->addWidget(widget);
  }
  report->addStretch(1);
  column->addWidget(makeScroller(m_reportArea), 1);
  m_table->setModel(&m_model);
  setColumns();
  m_table->setStateKey(QStringLiteral("data/sets"));
  connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
    if (row >= 0 && !m_filling) emit datasetChosen(m_model.at(row).id);
  });
  connect(m_saveSkipped, &QPushButton::clicked, this, &ProjectPanel::saveSkippedRequested);
  connect(m_explore, &QPushButton::clicked, this, &ProjectPanel::exploreRequested);
  connect(m_segment, &QPushButton::clicked, this, &ProjectPanel::segmentRequested);
  whenThemed(this, [this] { fitTable(); });
  whenTranslated(this, [this] { retranslate(); });
}

void ProjectPanel::setColumns() {
  using Info = workflow::DatasetInfo;
  const auto count = [](auto value) {
    return RowsColumn<Info>{.title = {},
                            .text = [value](const Info& d) { return formatCount(value(d)); },
                            .sortBy = [value](const Info& d) { return QVariant(static_cast<qlonglong>(value(d))); },
                            .number = true};
  };
  // Those that have events; the tooltip says how many more are listed.
  const auto active = [count](Index ActiveCounts::*member, Index Info::*listed) {
    RowsColumn<Info> column = count([member](const Info& d) { return activeCounts(d).*member; });
    column.extra = [member, listed](const Info& d, int role) {
      return role == Qt::ToolTipRole ? QVariant(ofListed(d.kind, activeCounts(d).*member, d.*listed)) : QVariant();
    };
    return column;
  };
  RowsColumn<Info> customers = active(&ActiveCounts::customers, &Info::customers);
  RowsColumn<Info> products = active(&ActiveCounts::products, &Info::products);
  RowsColumn<Info> interactions = count([](const Info& d) { return d.interactions; });
  customers.title = [] { return tr("Customers"); };
  products.title = [] { return tr("Products"); };
  interactions.title = [] { return tr("Interactions"); };
  m_model.setColumns(
      {{.title = [] { return tr("Data set"); }, .text = [](const Info& d) { return QString::fromStdString(d.name); }},
       {.title = [] { return tr("Kind"); }, .text = [](const Info& d) { return kindTitle(d.kind); }},
       customers,
       products,
       interactions,
       {.title = [] { return tr("First"); },
        .text = [](const Info& d) { return dateOrNothing(d.first); },
        .sortBy = [](const Info& d) { return sortable(d.first); }},
       {.title = [] { return tr("Last"); },
        .text = [](const Info& d) { return dateOrNothing(d.last); },
        .sortBy = [](const Info& d) { return sortable(d.last); }},
       {.title = [] { return tr("Imported"); },
        .text = [](const Info& d) { return formatDate(d.created); },
        .sortBy = [](const Info& d) { return QVariant(qlonglong(d.created)); }}});
}

void ProjectPanel::setDatasets(std::vector<workflow::DatasetInfo> datasets, std::int64_t current) {
  m_filling = true;
  const auto found =
      std::find_if(datasets.begin(), datasets.end(), [current](const auto& d) { return d.id == current; });
  const int source = found == datasets.end() ? -1 : static_cast<int>(found - datasets.begin());
  m_listTitle->setRemark(tr("%Ln data set(s)", nullptr, static_cast<int>(datasets.size())));
  m_model.setRows(std::move(datasets));
  fitTable();
  m_table->setCurrentRow(source < 0 ? -1 : m_model.rowOf(source));
  m_filling = false;
}

// As high as its rows, so that the report follows at once.
void ProjectPanel::fitTable() {
  const int rows = std::clamp(m_model.rowCount(), 1, MostRowsShown);
  m_table->setFixedHeight(m_table->horizontalHeader()->height() + rows * theme().px(28));
}

// The name keeps its room: dates, which the pane says too, are left out of narrow tables.
void ProjectPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_table->setColumnHidden(ImportedColumn, width() < theme().px(720));
  for (const int column : {FirstColumn, LastColumn}) m_table->setColumnHidden(column, width() < theme().px(600));
  fitActions();
}

void ProjectPanel::setReport(const workflow::DatasetInfo& dataset, imports::Report report,
                             std::optional<Derivation> derivation) {
  m_dataset = dataset;
  m_derivation = std::move(derivation);
  m_report = std::move(report);
  refreshReport();
}

void ProjectPanel::clearReport() {
  m_report.reset();
  refreshReport();
}

void ProjectPanel::setCanSaveSkipped(bool can) {
  m_saveSkipped->setVisible(can);
  fitActions();
}

// Where the row has no room for the words of all buttons, the first one shows its picture alone.
void ProjectPanel::fitActions() {
  const QString words = tr("Save skipped rows…");
  m_saveSkipped->setText(words);
  m_saveSkipped->setToolTip(words);
  m_saveSkipped->setAccessibleName(words);
  const QString title = m_derivation ? tr("How it was made") : tr("Import report");
  int needed = QFontMetrics(theme().font(FontRole::Section)).horizontalAdvance(title) + theme().px(2 * 12 + 2 * 8);
  for (const QWidget* widget : std::initializer_list<const QWidget*>{m_info, m_saveSkipped, m_explore, m_segment}) {
    if (!widget->isHidden()) needed += widget->sizeHint().width() + theme().px(8);
  }
  if (needed > width()) m_saveSkipped->setText({});
}

void ProjectPanel::refreshReport() {
  m_reportArea->setVisible(m_report.has_value());
  m_reportTitle->setVisible(m_report.has_value());
  if (!m_report) return;
  const imports::Report& report = *m_report;
  m_explore->setVisible(m_dataset.interactions > 0);
  m_segment->setVisible(m_dataset.customers > 0);
  const auto skipped = static_cast<int>(report.rowsRead - report.rowsKept);
  const QString name = QString::fromStdString(m_dataset.name);
  const QString rows = tr("%Ln row(s)", nullptr, static_cast<int>(report.rowsRead));
  m_reportTitle->setTitle(m_derivation ? tr("How it was made") : tr("Import report"));
  m_reportTitle->setRemark(
      m_derivation ? tr("%1: part of “%2” with %3").arg(name, QString::fromStdString(m_derivation->parentName), rows)
                   : tr("%1: %2 read in %3").arg(name, rows, formatDuration(report.seconds)));
  showSentence(*m_sentence, report, m_dataset.first, m_dataset.last);
  m_share->set(report.rowsKept, report.rowsRead);
  m_share->setVisible(!m_derivation);
  if (m_derivation) {
    m_reasonsTitle->setText(tr("%Ln row(s) do not meet the conditions", nullptr, skipped));
  } else {
    m_reasonsTitle->setText(skipped == 0
                                ? tr("No row was skipped")
                                : tr("%Ln row(s) skipped, with the first lines of each reason", nullptr, skipped));
  }
  m_conditions->setText(m_derivation ? filterLines(m_derivation->filter).join(QLatin1Char('\n')) : QString());
  m_conditions->setVisible(m_derivation.has_value());
  m_reasons->set(report.skipped);
  m_reasons->setVisible(!report.skipped.empty());
  QStringList notes;
  if (report.alreadyThere) notes << tr("Added to what was there: %1").arg(knownRows(report));
  for (const imports::Note& note : report.notes) notes << translated(note.text);
  m_notesTitle->setVisible(!notes.isEmpty());
  m_notes->setVisible(!notes.isEmpty());
  m_notes->setText(notes.join(QLatin1Char('\n')));
}

void ProjectPanel::retranslate() {
  m_listTitle->setTitle(tr("In this project"));
  m_listTitle->setRemark(tr("%Ln data set(s)", nullptr, m_model.rowCount()));
  m_explore->setText(tr("Explore"));
  m_segment->setText(tr("Segment customers"));
  m_notesTitle->setText(tr("Worth knowing"));
  m_table->setAccessibleName(tr("Data sets in this project"));
  m_model.retitle();
  refreshReport();
  fitActions();
}

}  // namespace kindred::ui::data
