// How the Similarity page is laid out: its actions and empty states, what it says about the map, and the words on them.
#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/charts/chart_frame.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
#include "ui/pages/similarity/map_bar.h"
#include "ui/pages/similarity/map_tools.h"
#include "ui/pages/similarity/part_bar.h"
#include "ui/pages/similarity/similarity_page.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {

void SimilarityPage::buildCentre() {
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tools);
  column->addWidget(m_part);
  m_tools->addLast(m_frame->menuButton());
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  column->addLayout(notes);
  auto* row = new QHBoxLayout;
  setMargins(row, 8, 4, 0, 0, 4);
  m_frame->setTitleVisible(false);
  m_frame->setTable(&m_sight);
  row->addWidget(m_frame, 1);
  row->addWidget(m_bar);
  column->addLayout(row, 1);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 14, 2, 14, 6, 0);
  m_caption->setWordWrap(true);
  foot->addWidget(m_caption, 1);
  foot->addWidget(m_tools->updateButton(), 0, Qt::AlignTop);
  column->addLayout(foot);
}

void SimilarityPage::buildActions() {
  addHeaderWidget(m_info);
  addHeaderWidget(m_copy);
  addHeaderWidget(m_export);
  connect(m_copy, &QPushButton::clicked, this, &SimilarityPage::copyPicture);
  connect(m_export, &QPushButton::clicked, this, &SimilarityPage::exportMatrix);
  auto* make = new QAction(icon(QStringLiteral("refresh")), {}, this);
  make->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
  addMenuAction(make, [this] { makeMap(); });
  auto* copy = new QAction(icon(QStringLiteral("image")), {}, this);
  addMenuAction(copy, [this] { copyPicture(); });
  auto* save = new QAction(icon(QStringLiteral("export")), {}, this);
  addMenuAction(save, [this] { exportMatrix(); });
  whenTranslated(m_copy, [=] {
    make->setText(tr("Draw the similarity map"));
    copy->setText(tr("Copy the map as a picture"));
    save->setText(tr("Export the similarity matrix…"));
  });
}

void SimilarityPage::retell() {
  m_copy->setText(tr("Copy picture"));
  m_export->setText(tr("Export matrix…"));
  m_canvas->setAccessibleName(tr("Map of similarities"));
  m_sight.setNames([this](bool ofRows, int place) {
    return m_map ? m_map->nameOf(ofRows ? m_map->rowSide() : m_map->columnSide(), place) : QString();
  });
  m_sight.setGroups([this](int row) { return groupOf(row); });
  fillEmpty();
  showUpdate();
  showWhere();
  emit headerChanged();
}

void SimilarityPage::fillEmpty() {
  for (EmptyState* state : {m_empty, m_offer}) state->clearActions();
  const bool noEvents = session().dataset() != nullptr;
  m_empty->setText(
      noEvents ? tr("There is nothing to compare") : tr("No data yet"),
      noEvents ? tr("This data set has no ratings or purchases. Import some, and the map of who is alike appears here.")
               : tr("Once ratings or purchases are imported, the map of who is alike appears here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
  const double seconds = session().dataset() ? secondsFor(request()) : 0;
  m_offer->setText(tr("Draw the map"), tr("Up to %1 rows are compared and ordered. This takes about %2.")
                                           .arg(formatCount(workflow::MapLimit), formatDuration(seconds)));
  m_offer->addAction(tr("Draw the map"), QStringLiteral("play"), [this] { makeMap(); });
}

void SimilarityPage::showStage() {
  const DatasetPtr& dataset = session().dataset();
  const bool something = dataset && dataset->events.size() > 0;
  m_stages->setCurrentWidget(!something ? m_empty : m_map ? m_centre : static_cast<QWidget*>(m_offer));
  setPaneShown(m_cell, something && m_map);
  showUpdate();
  for (QPushButton* button : {m_copy, m_export}) button->setEnabled(m_map != nullptr);
}

void SimilarityPage::showInfo() {
  const workflow::SimilarityMap& map = *m_map->map;
  ResultInfo info{.title = tr("Similarity map"),
                  .facts = {{tr("Data set"), tr("%1, revision %2")
                                                 .arg(QString::fromStdString(m_map->dataset->name),
                                                      formatCount(m_map->dataset->revision))},
                            {tr("Rows"), translated(map.rows->chosen)},
                            {tr("Order"), translated(map.rows->ordered)}},
                  .command = {}};
  if (!m_map->isSquare()) {
    info.facts.emplace_back(tr("Columns"), translated(map.columns->chosen));
    info.facts.emplace_back(tr("Their order"), translated(map.columns->ordered));
  }
  if (!m_map->isMixed()) {
    info.facts.emplace_back(tr("Measure"), measureName(map.request.options.measure));
    info.command = QString::fromStdString(workflow::similarCommand(*session().workspace(), *map.data, m_map->axis(),
                                                                   m_map->rowAt(0), map.request.options));
    info.commandTitle = tr("The command that lists who or what is most like the first row");
  }
  info.facts.emplace_back(tr("Preference"), translated(describe(map.data->preference)));
  m_info->setInfo(std::move(info));
}

/// What the map shows, and which part of it is in sight.
void SimilarityPage::showWhere() {
  if (!m_map) return m_caption->clear();
  const QRect seen = m_canvas->cellsInSight();
  QString words = translated(m_map->rowSide().chosen);
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  if (!m_map->isSquare()) words += QStringLiteral(" × ") + translated(m_map->columnSide().chosen);
  words += QStringLiteral(". ") + tr("Order: %1.").arg(translated(m_map->rowSide().ordered));
  if (m_map->above)
    words += QLatin1Char(' ') + tr("Below the diagonal: %1; above it: %2.")
                                    .arg(measureName(m_map->map->request.options.measure),
                                         measureName(m_map->above->request.options.measure));
  if (m_map->ofCustomers() && !session().selection().isEmpty()) words += QLatin1Char(' ') + tr("Thin mark: selected.");
  if (seen.width() < m_map->columns() || seen.height() < m_map->rows()) {
    const auto range = [](int first, int last) {
      return QStringLiteral("%1–%2").arg(formatCount(first + 1), formatCount(last + 1));
    };
    words.prepend(tr("In sight: rows %1 of %2, columns %3 of %4.")
                      .arg(range(seen.top(), seen.bottom()), formatCount(m_map->rows()),
                           range(seen.left(), seen.right()), formatCount(m_map->columns())) +
                  QLatin1Char(' '));
  }
  m_caption->setText(words);
  if (m_frame->isTableShown()) m_sight.refresh();
}

/// The button that draws the map anew, where it shows others than those selected, or other settings than those chosen.
void SimilarityPage::showUpdate() {
  QPushButton* update = m_tools->updateButton();
  if (!m_map || m_making || !session().dataset()) return update->hide();
  const workflow::MapRequest& shown = m_map->map->request;
  const workflow::MapRequest wanted = request();
  const bool sameKind = shown.kind == wanted.kind && shown.options.measure == wanted.options.measure &&
                        shown.options.minimumOverlap == wanted.options.minimumOverlap &&
                        shown.holding == wanted.holding;
  const bool sameOrder = shown.rows == wanted.rows && (m_map->isSquare() || shown.columns == wanted.columns);
  const bool ofCustomers = workflow::rowMember(wanted.kind) == workflow::Member::Customer;
  const bool sameRows = !ofCustomers || wanted.selection == shown.selection ||
                        (wanted.selection.size() < 2 && shown.selection.size() < 2);
  update->setText(!sameRows && wanted.selection.size() < 2 ? tr("Draw everyone")
                  : !sameRows ? tr("Draw the %Ln selected", nullptr, static_cast<int>(session().selection().count()))
                  : sameKind && !sameOrder ? tr("Order (about %1)").arg(formatDuration(secondsFor(wanted)))
                                           : tr("Draw again"));
  update->setToolTip(sameRows ? tr("The map shows other settings than those chosen")
                              : tr("The map shows others than the selected customers"));
  update->setVisible(!sameKind || !sameOrder || !sameRows);
}

}  // namespace kindred::ui
