#include "ui/pages/similarity/similarity_page.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/workflow/export_similarity.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {
namespace {

using similarity::Axis;

constexpr double kAtOnceSeconds = 1;
constexpr int kCellDelayMs = 40;  // a pointer that crosses the map asks for the cell where it rests

}  // namespace

SimilarityPage::SimilarityPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_cell(new CellPane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("similarity"))),
      m_offer(new EmptyState(QStringLiteral("similarity"))),
      m_centre(new QWidget),
      m_tools(new ToolBar),
      m_axis(new SegmentedControl),
      m_measure(new QComboBox),
      m_colours(new QComboBox),
      m_note(new Note(NoteKind::Error)),
      m_canvas(new HeatmapCanvas),
      m_frame(new ChartFrame(m_canvas)),
      m_bar(new ColourBar),
      m_caption(new Label(FontRole::Tiny, Role::Text3)),
      m_info(new InfoButton),
      m_update(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))),
      m_copy(makeButton(ButtonKind::Normal, QStringLiteral("image"))),
      m_export(makeButton(ButtonKind::Normal, QStringLiteral("export"))) {
  chooseFile = [this](const QString& proposed) {
    return askSaveFile(this, tr("Export the matrix"), proposed, tr("CSV files (*.csv)"));
  };
  setRightPane(m_cell);
  buildTools();
  buildCentre();
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_offer);
  m_stages->addWidget(m_centre);
  setBody(m_stages);
  buildActions();

  m_cellTimer.setSingleShot(true);
  m_cellTimer.setInterval(kCellDelayMs);
  connect(&m_cellTimer, &QTimer::timeout, this, &SimilarityPage::followCell);
  connect(m_canvas, &HeatmapCanvas::currentChanged, this, [this] { m_cellTimer.start(); });
  connect(m_canvas, &HeatmapCanvas::pinned, this, [this](int row, int) {
    if (m_map && m_map->ofCustomers()) this->session().setCustomer(m_map->dataset->customers.key(m_map->rowAt(row)));
  });
  m_canvas->setDescriber([this](int row, int column) { return describeCell(row, column); });
  connect(m_cell, &CellPane::selectBoth, this, &SimilarityPage::selectBoth);
  connect(m_cell, &CellPane::showCustomer, this, [this] {
    if (!m_cell->why()) return;
    this->session().setCustomer(m_map->dataset->customers.key(m_cell->why()->a));
    this->session().showPage(QStringLiteral("recommend"));
  });
  connect(&session, &Session::datasetChanged, this, &SimilarityPage::followDataset);
  connect(&session, &Session::segmentationChanged, this, [this] {
    showBands();
    showTable();
  });
  connect(&session.selection(), &Selection::changed, this, &SimilarityPage::showSelected);
  connect(m_axis, &SegmentedControl::changed, this, &SimilarityPage::consider);
  connect(m_measure, &QComboBox::activated, this, &SimilarityPage::consider);
  connect(m_colours, &QComboBox::activated, this, &SimilarityPage::showLegend);
  whenTranslated(this, [this] { retell(); });
  whenThemed(this, [this] { showBands(); });
  followDataset();
}

SimilarityPage::~SimilarityPage() = default;

QString SimilarityPage::subtitle() const {
  return m_map ? translated(m_map->heatmap->chosen) : tr("Who is alike, and why");
}

QString SimilarityPage::hint() const { return tr("Arrow keys move the cell, Enter pins it, the wheel zooms"); }

void SimilarityPage::buildTools() {
  m_axis->addChoice({});
  m_axis->addChoice({});
  m_axis->setCurrent(0);
  for (const auto& choice : similarity::measureChoices())
    m_measure->addItem(QString(), QString::fromStdString(choice.key));
  for (int map = 0; map < 4; ++map) m_colours->addItem(QString());
  m_tools->add(m_axis);
  m_tools->add(m_measure);
  m_tools->add(m_update);
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
  connect(m_update, &QPushButton::clicked, this, &SimilarityPage::makeMap);
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
  m_update->setText(tr("Draw again"));
  m_update->setToolTip(tr("The map shows other settings than those chosen"));
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
  const double seconds = session().dataset() ? estimatedSeconds(session().dataset()->shape(), axis()) : 0;
  m_offer->setText(tr("Draw the map"), tr("All pairs of up to %1 rows are compared. This takes about %2.")
                                           .arg(formatCount(similarity::HeatmapLimit), formatDuration(seconds)));
  m_offer->addAction(tr("Draw the map"), QStringLiteral("play"), [this] { makeMap(); });
}

void SimilarityPage::followDataset() {
  m_map = nullptr;
  m_cell->show(nullptr);
  m_info->setInfo({});
  m_note->clear();
  fillEmpty();
  showStage();
  if (isVisible()) consider();
}

void SimilarityPage::activated() {
  if (!m_map) consider();
}

void SimilarityPage::consider() {
  const DatasetPtr& dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  if (estimatedSeconds(dataset->shape(), axis()) < kAtOnceSeconds) return makeMap();
  fillEmpty();
  showStage();
}

Axis SimilarityPage::axis() const { return m_axis->current() == 1 ? Axis::Products : Axis::Customers; }

similarity::MeasureOptions SimilarityPage::options() const {
  similarity::MeasureOptions chosen;
  chosen.measure =
      similarity::measure(m_measure->currentData().toString().toStdString()).value_or(similarity::Measure::Cosine);
  return chosen;
}

workflow::HeatmapRequest SimilarityPage::request() const {
  return {.datasetId = session().datasetId(),
          .axis = axis(),
          .options = options(),
          .preference = session().dataset()->preference,
          .selection = session().selection().customers()};
}

void SimilarityPage::makeMap() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  m_making = true;
  m_note->clear();
  auto* job =
      session().jobs().run({.title = KI_TEXT("core", "Comparing all pairs"), .quickKey = "similarity/map"},
                           [workspace = session().workspace(), dataset, wanted = request()](Progress& progress) {
                             return ui::makeMap(*workspace, dataset, wanted, progress);
                           });
  job->onFinished(this, [this](const ShownMapPtr& map) {
    if (map->dataset == session().dataset()) showMap(map);
  });
  connect(job, &Job::failed, this, [this](const Error& error) {
    m_note->showError(error);
    m_stages->setCurrentWidget(m_centre);
  });
  connect(job, &Job::done, this, [this] { m_making = false; });
}

void SimilarityPage::showMap(ShownMapPtr map) {
  m_map = std::move(map);
  const similarity::Heatmap& heatmap = *m_map->heatmap;
  const auto size = static_cast<int>(heatmap.size());
  m_cell->show(nullptr);
  m_colours->setCurrentIndex(static_cast<int>(m_map->diverges ? ColourMap::Shore : ColourMap::Tide));
  m_canvas->setData({.levels = m_map->levels, .low = m_map->low(), .high = m_map->high});
  showBands();
  showSelected();
  showTable();
  retell();
  m_info->setInfo({.title = tr("Similarity map"),
                   .facts = {{tr("Data set"), tr("%1, revision %2")
                                                  .arg(QString::fromStdString(m_map->dataset->name),
                                                       formatCount(m_map->dataset->revision))},
                             {tr("Rows"), translated(heatmap.chosen)},
                             {tr("Measure"), measureName(heatmap.options.measure)},
                             {tr("Preference"), translated(describe(m_map->data->preference))},
                             {tr("Order"), tr("Average linkage of 1 − similarity")}},
                   .command = QString::fromStdString(workflow::similarCommand(
                       *session().workspace(), *m_map->data, heatmap.axis, heatmap.rows.front(), heatmap.options))});
  showStage();
  m_canvas->setCurrent(size / 2, std::max(0, size / 2 - 1));
}

void SimilarityPage::showBands() {
  if (!m_map) return;
  std::vector<int> bands;
  if (m_map->ofCustomers() && session().segmentation()) {
    for (const Index row : m_map->heatmap->rows) bands.push_back(session().segmentOf(row).colour);
  }
  m_canvas->setBands(bands, bands);
}

void SimilarityPage::showSelected() {
  if (!m_map) return;
  std::vector<char> marks;
  if (m_map->ofCustomers() && !session().selection().isEmpty()) {
    for (const Index row : m_map->heatmap->rows) marks.push_back(session().selection().contains(row) ? 1 : 0);
  }
  m_canvas->setSelected(std::move(marks));
}

void SimilarityPage::showTable() {
  if (!m_map) return;
  const similarity::Heatmap& heatmap = *m_map->heatmap;
  std::vector<MapRow> rows;
  for (std::size_t i = 0; i < heatmap.size(); ++i) {
    const int closest = m_map->closest[i];
    rows.push_back({.title = nameAt(static_cast<int>(i)),
                    .mark = m_map->ofCustomers() ? session().segmentOf(heatmap.rows[i]) : SegmentMark(),
                    .closest = nameAt(closest),
                    .similarity = static_cast<double>(heatmap.at(i, static_cast<std::size_t>(closest)))});
  }
  m_rows.setRows(std::move(rows));
}

void SimilarityPage::showLegend() {
  const auto map = static_cast<ColourMap>(std::max(0, m_colours->currentIndex()));
  m_canvas->setMap(map);
  const HeatmapData& shown = m_canvas->data();
  m_bar->set(map, static_cast<double>(shown.low), static_cast<double>(shown.high), shown.high < 1);
  if (!m_map) return m_caption->clear();
  QString words = tr("%1, in the order in which they group by likeness. A cell is how alike its row and column are.")
                      .arg(translated(m_map->heatmap->chosen));
  words[0] = words[0].toUpper();
  if (m_map->ofCustomers() && session().segmentation())
    words += QLatin1Char(' ') + tr("Band: segment; thin mark: selected.");
  m_caption->setText(words);
}

void SimilarityPage::showStage() {
  const DatasetPtr& dataset = session().dataset();
  const bool something = dataset && dataset->events.size() > 0;
  const bool shown = m_map && m_map->heatmap->axis == axis() && m_map->heatmap->options.measure == options().measure;
  m_stages->setCurrentWidget(!something ? m_empty : m_map ? m_centre : static_cast<QWidget*>(m_offer));
  setPaneShown(m_cell, something && m_map);
  m_update->setVisible(m_map && !shown && !m_making);
  for (QPushButton* button : {m_copy, m_export}) button->setEnabled(m_map != nullptr);
}

void SimilarityPage::followCell() {
  const int row = m_canvas->currentRow();
  const int column = m_canvas->currentColumn();
  if (!m_map || row < 0 || column < 0 || row >= static_cast<int>(m_map->heatmap->size())) return;
  auto* job = session().jobs().run({.title = KI_TEXT("core", "Writing out the cell"), .quickKey = "similarity/cell"},
                                   [map = m_map, row, column](Progress&) { return cellWhy(map, row, column); });
  job->onFinished(this, [this](const CellWhyPtr& why) {
    if (why->map == m_map) m_cell->show(why);
  });
}

QString SimilarityPage::nameAt(int place) const {
  return QString::fromStdString(m_map->entities().title(m_map->rowAt(place)));
}

QStringList SimilarityPage::describeCell(int row, int column) const {
  if (!m_map) return {};
  const float value = m_map->heatmap->at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
  return {tr("%1 and %2: %3").arg(nameAt(row), nameAt(column), formatNumber(static_cast<double>(value)))};
}

void SimilarityPage::selectBoth() {
  if (!m_cell->why() || !m_map->ofCustomers()) return;
  std::vector<Index> both{m_cell->why()->a, m_cell->why()->b};
  session().selection().applyIndices(both, KI_TEXT("core", "a pair in Similarity"), SetMode::Add);
}

void SimilarityPage::copyPicture() {
  if (!m_map) return;
  m_frame->copyPicture();
  session().say(tr("Copied the picture"));
}

void SimilarityPage::exportMatrix() {
  if (!m_map) return;
  const QString file = chooseFile(tr("similarity") + QStringLiteral(".csv"));
  if (file.isEmpty()) return;
  auto* job =
      session().jobs().run({.title = KI_TEXT("core", "Exporting the matrix")},
                           [map = m_map, path = std::filesystem::path(file.toStdU16String())](Progress& progress) {
                             workflow::exportSimilarity(*map->heatmap, *map->dataset, path, progress);
                           });
  job->onFinished(this, [this, file] { m_note->show(NoteKind::Ok, tr("Wrote %1").arg(QFileInfo(file).fileName())); });
  connect(job, &Job::failed, m_note, &Note::showError);
}

}  // namespace kindred::ui
