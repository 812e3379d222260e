// How the Similarity page is laid out: its tools, actions and empty states, and the words on them.
#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/charts/chart_frame.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/similarity_page.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {

void SimilarityPage::buildTools() {
  m_axis->addChoice({});
  m_axis->addChoice({});
  m_axis->setCurrent(0);
  for (const auto& choice : similarity::measureChoices())
    m_measure->addItem(QString(), QString::fromStdString(choice.key));
  for (int map = 0; map < 4; ++map) m_colours->addItem(QString());
  m_tools->add(m_axis);
  m_tools->add(m_measure);
  constexpr int LeastMeasure = 120;  // names of measures may be longer; the list shows them whole
  whenThemed(m_measure, [this] { m_measure->setMinimumWidth(theme().px(LeastMeasure)); });
  m_overlap->setRange(1, 1000);
  m_rowsBar->add(m_find);
  m_rowsBar->add(m_overlap);
  m_rowsBar->addStretch();
  m_rowsBar->add(m_update);
  m_tools->addStretch();
  m_tools->add(m_colours);
  auto* in = makeIconButton(QStringLiteral("zoomin"));
  auto* out = makeIconButton(QStringLiteral("zoomout"));
  auto* fit = makeIconButton(QStringLiteral("fit"));
  for (QToolButton* button : {in, out, fit}) m_tools->add(button);
  m_tools->add(m_frame->menuButton());
  connect(in, &QToolButton::clicked, m_canvas, &Canvas::zoomIn);
  connect(out, &QToolButton::clicked, m_canvas, &Canvas::zoomOut);
  connect(fit, &QToolButton::clicked, m_canvas, &Canvas::fitView);
  connect(m_update, &QPushButton::clicked, this, [this] { makeMap(); });
  whenTranslated(m_tools, [=] {
    setIconToolTip(in, tr("Zoom in"));
    setIconToolTip(out, tr("Zoom out"));
    setIconToolTip(fit, tr("Show the whole map"));
  });
}

void SimilarityPage::buildCentre() {
  auto* column = new QVBoxLayout(m_centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tools);
  column->addWidget(m_rowsBar);
  auto* notes = new QVBoxLayout;
  setMargins(notes, 12, 0, 12, 0, 0);
  notes->addWidget(m_note);
  column->addLayout(notes);
  auto* row = new QHBoxLayout;
  setMargins(row, 12, 12, 12, 4, 12);
  m_frame->setTitleVisible(false);
  m_frame->setTable(&m_rows);
  row->addWidget(m_frame, 1);
  row->addWidget(m_bar, 0, Qt::AlignTop);
  column->addLayout(row, 1);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 14, 2, 14, 8, 0);
  m_caption->setWordWrap(true);
  foot->addWidget(m_caption);
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
  m_overlap->setAccessibleName(tr("Least in common"));
  m_overlap->setToolTip(
      tr("Pairs with less in common count as not alike: few things in common make likeness by chance"));
  m_overlap->setPrefix(tr("≥ ", "at least so many in common"));
  m_overlap->setSuffix(tr(" in common"));
  m_axis->setChoiceText(0, tr("Customers"));
  m_axis->setChoiceText(1, tr("Products"));
  int place = 0;
  for (const auto& choice : similarity::measureChoices()) {
    m_measure->setItemText(place, translated(choice.label));
    m_measure->setItemData(place++, translated(choice.help), Qt::ToolTipRole);
  }
  m_measure->setAccessibleName(tr("Measure"));
  m_measure->setToolTip(tr("How likeness is measured"));
  m_colours->setAccessibleName(tr("Colours"));
  m_colours->setToolTip(tr("Colours"));
  const QStringList names{tr("Tide"), tr("Shore"), tr("Viridis"), tr("Cividis")};
  for (int i = 0; i < names.size(); ++i) m_colours->setItemText(i, names[i]);
  m_canvas->setAccessibleName(tr("Map of similarities"));
  const auto customers = [this] { return !m_map || m_map->ofCustomers(); };
  // One after another: a braced list of all of them is more than GCC 12 bears.
  std::vector<RowsColumn<MapRow>> columns;
  columns.push_back({.title = [customers] { return customers() ? tr("Customer") : tr("Product"); },
                     .text = [](const MapRow& row) { return row.title; },
                     .extra =
                         [](const MapRow& row, int role) {
                           return role == MarkRole && row.mark.colour >= 0 ? QVariant::fromValue(row.mark) : QVariant();
                         }});
  columns.push_back(
      {.title = [] { return tr("Most alike on this map"); }, .text = [](const MapRow& row) { return row.closest; }});
  columns.push_back({.title = [] { return tr("Similarity"); },
                     .text = [](const MapRow& row) { return formatNumber(row.similarity, 3); },
                     .sortBy = [](const MapRow& row) { return QVariant(row.similarity); },
                     .number = true});
  m_rows.setColumns(std::move(columns));
  fillEmpty();
  showLegend();
  showUpdate();
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
  const double seconds = session().dataset() ? workflow::estimateHeatmap(session().dataset()->shape(), axis()) : 0;
  m_offer->setText(tr("Draw the map"), tr("All pairs of up to %1 rows are compared. This takes about %2.")
                                           .arg(formatCount(similarity::HeatmapLimit), formatDuration(seconds)));
  m_offer->addAction(tr("Draw the map"), QStringLiteral("play"), [this] { makeMap(); });
}

}  // namespace kindred::ui
