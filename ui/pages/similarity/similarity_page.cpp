#include "ui/pages/similarity/similarity_page.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QSpinBox>

#include "core/workflow/export_similarity.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {
namespace {

using similarity::Axis;

constexpr double kAtOnceSeconds = 1;
const std::string kCellQuestion = "similarity/cell";
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
      m_rowsBar(new ToolBar),
      m_axis(new SegmentedControl),
      m_measure(new QComboBox),
      m_overlap(new QSpinBox),
      m_find(new FindField(session)),
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
  m_update->setObjectName(QStringLiteral("updateButton"));
  m_overlap->setObjectName(QStringLiteral("overlap"));
  m_find->setObjectName(QStringLiteral("finder"));
  m_canvas->setObjectName(QStringLiteral("canvas"));
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
  connect(&session.selection(), &Selection::changed, this, [this] {
    showSelected();
    showUpdate();
  });
  connect(m_axis, &SegmentedControl::changed, this, &SimilarityPage::consider);
  connect(m_measure, &QComboBox::activated, this, &SimilarityPage::chooseMeasure);
  connect(m_overlap, &QSpinBox::valueChanged, this, &SimilarityPage::showUpdate);
  connect(m_overlap, &QSpinBox::editingFinished, this, [this] {
    if (m_map && m_overlap->value() != m_map->heatmap->options.minimumOverlap) consider();
  });
  connect(m_find, &FindField::found, this, &SimilarityPage::find);
  connect(m_find, &FindField::nothingFound, this,
          [this](const QString& search) { this->session().say(tr("Nothing is called “%1”").arg(search)); });
  connect(m_canvas, &Canvas::viewChanged, this, &SimilarityPage::showWhere);
  connect(m_canvas, &HeatmapCanvas::pinned, this, [this] { m_cell->setPinned(true); });
  connect(&session, &Session::customerChanged, this, &SimilarityPage::followCustomer);
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

void SimilarityPage::followDataset() {
  m_map = nullptr;
  m_sought.reset();
  m_find->clear();
  m_cell->show(nullptr);
  m_info->setInfo({});
  m_note->clear();
  fillEmpty();
  showStage();
  if (isVisible()) consider();
}

void SimilarityPage::activated() {
  if (!m_map) consider();
  else followCustomer();
}

// The least overlap that is usual for a measure follows it, until the person sets another.
void SimilarityPage::chooseMeasure() {
  const int usual = similarity::usualOverlap(options().measure);
  const QSignalBlocker quiet(m_overlap);
  if (m_overlap->value() == m_usualOverlap) m_overlap->setValue(usual);
  m_usualOverlap = usual;
  consider();
}

void SimilarityPage::consider() {
  m_find->setOfProducts(axis() == Axis::Products);
  const DatasetPtr& dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  if (workflow::estimateHeatmap(dataset->shape(), axis()) < kAtOnceSeconds) return makeMap();
  fillEmpty();
  showStage();
}

Axis SimilarityPage::axis() const { return m_axis->current() == 1 ? Axis::Products : Axis::Customers; }

similarity::MeasureOptions SimilarityPage::options() const {
  similarity::MeasureOptions chosen;
  chosen.measure =
      similarity::measure(m_measure->currentData().toString().toStdString()).value_or(similarity::Measure::Cosine);
  chosen.minimumOverlap = m_overlap->value();
  return chosen;
}

workflow::HeatmapRequest SimilarityPage::request() const {
  return {.datasetId = session().datasetId(),
          .axis = axis(),
          .options = options(),
          .preference = session().dataset()->preference,
          .selection = session().selection().customers()};
}

void SimilarityPage::makeMap(const workflow::HeatmapRequest& wanted) {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  m_making = true;
  m_note->clear();
  auto* job = session().ask(
      {this, "similarity/map"},
      [workspace = session().workspace(), dataset, wanted](Progress& progress) {
        return ui::makeMap(*workspace, dataset, wanted, progress);
      },
      [this](const ShownMapPtr& map) { showMap(map); },
      [this](const Error& error) {
        m_note->showError(error);
        m_stages->setCurrentWidget(m_centre);
      });
  connect(job, &Job::done, this, [this] {
    m_making = false;
    showUpdate();
  });
}

void SimilarityPage::find(Index row) {
  if (const auto place = m_map ? m_map->placeOf(row) : std::nullopt; place && m_map->heatmap->axis == axis()) {
    m_canvas->lookAt(*place, m_map->closest[static_cast<std::size_t>(*place)]);
    return;
  }
  auto wanted = request();
  wanted.include = row;
  if (axis() == Axis::Customers && !session().selection().contains(row)) wanted.selection = {};
  const bool hasEvents =
      axis() == Axis::Products || session().dataset()->events.begin(row) < session().dataset()->events.end(row);
  if (!hasEvents)
    return session().say(
        tr("%1 has nothing to compare").arg(QString::fromStdString(session().dataset()->customers.title(row))));
  m_sought = row;
  makeMap(wanted);
}

// The customer that other pages show in detail, where the map has it.
void SimilarityPage::followCustomer() {
  const auto customer = session().customer();
  if (!isVisible() || !customer || !m_map || !m_map->ofCustomers()) return;
  const auto index = m_map->dataset->customers.indexOf(*customer);
  const auto place = index ? m_map->placeOf(*index) : std::nullopt;
  if (place && m_canvas->currentRow() != *place)
    m_canvas->setCurrent(*place, m_map->closest[static_cast<std::size_t>(*place)]);
}

void SimilarityPage::showMap(ShownMapPtr map) {
  session().questions().drop(kCellQuestion);
  m_map = std::move(map);
  const similarity::Heatmap& heatmap = *m_map->heatmap;
  const auto size = static_cast<int>(heatmap.size());
  m_cell->show(nullptr);
  m_colours->setCurrentIndex(static_cast<int>(m_map->diverges ? ColourMap::Shore : ColourMap::Tide));
  m_canvas->setNames([this](int place) { return nameAt(place); },
                     [this](int row, int column) {
                       return formatNumber(static_cast<double>(
                           m_map->heatmap->at(static_cast<std::size_t>(row), static_cast<std::size_t>(column))));
                     });
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
                       *session().workspace(), *m_map->data, heatmap.axis, heatmap.rows.front(), heatmap.options)),
                   .commandTitle = tr("The command that lists who or what is most like the first row")});
  showStage();
  m_canvas->setCurrent(size / 2, std::max(0, size / 2 - 1));
  if (const auto sought = std::exchange(m_sought, {})) {
    if (const auto place = m_map->placeOf(*sought))
      m_canvas->lookAt(*place, m_map->closest[static_cast<std::size_t>(*place)]);
  } else {
    followCustomer();
  }
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
  showWhere();
}

/// What the map shows, and which part of it is in sight.
void SimilarityPage::showWhere() {
  if (!m_map) return m_caption->clear();
  const QRect seen = m_canvas->cellsInSight();
  const auto size = static_cast<int>(m_map->heatmap->size());
  QString words = tr("%1, in the order in which they group by likeness. A cell is how alike its row and column are.")
                      .arg(translated(m_map->heatmap->chosen));
  words[0] = words[0].toUpper();
  if (m_map->ofCustomers() && session().segmentation())
    words += QLatin1Char(' ') + tr("Band: segment; thin mark: selected.");
  if (seen.width() < size || seen.height() < size) {
    const auto range = [](int first, int last) {
      return QStringLiteral("%1–%2").arg(formatCount(first + 1), formatCount(last + 1));
    };
    words.prepend(tr("In sight: rows %1, columns %2 of %3.")
                      .arg(range(seen.top(), seen.bottom()), range(seen.left(), seen.right()), formatCount(size)) +
                  QLatin1Char(' '));
  }
  m_caption->setText(words);
}

void SimilarityPage::showStage() {
  const DatasetPtr& dataset = session().dataset();
  const bool something = dataset && dataset->events.size() > 0;
  m_stages->setCurrentWidget(!something ? m_empty : m_map ? m_centre : static_cast<QWidget*>(m_offer));
  setPaneShown(m_cell, something && m_map);
  showUpdate();
  for (QPushButton* button : {m_copy, m_export}) button->setEnabled(m_map != nullptr);
}

/// The button that draws the map anew, where it shows others than those selected, or other settings than those chosen.
void SimilarityPage::showUpdate() {
  if (!m_map || m_making) return m_update->hide();
  const similarity::Heatmap& heatmap = *m_map->heatmap;
  const auto wanted = options();
  const bool sameSettings = heatmap.axis == axis() && heatmap.options.measure == wanted.measure &&
                            heatmap.options.minimumOverlap == wanted.minimumOverlap;
  const CustomerSet& selection = session().selection().customers();
  const bool sameRows = axis() == Axis::Products || selection == m_map->selection ||
                        (selection.size() < 2 && m_map->selection.size() < 2);
  const bool all = selection.size() < 2 || axis() == Axis::Products;
  m_update->setText(sameRows ? tr("Draw again")
                    : all    ? tr("Draw everyone")
                             : tr("Draw the %Ln selected", nullptr, static_cast<int>(session().selection().count())));
  m_update->setToolTip(sameRows ? tr("The map shows other settings than those chosen")
                                : tr("The map shows others than the selected customers"));
  m_update->setVisible(!sameSettings || !sameRows);
}

void SimilarityPage::followCell() {
  m_cell->setPinned(m_canvas->isPinned());
  const int row = m_canvas->currentRow();
  const int column = m_canvas->currentColumn();
  if (!m_map || row < 0 || column < 0 || row >= static_cast<int>(m_map->heatmap->size())) return;
  session().ask(
      {this, kCellQuestion}, [map = m_map, row, column](Progress&) { return cellWhy(map, row, column); },
      [this](const CellWhyPtr& why) { m_cell->show(why); });
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
  session().perform(
      {this, KI_TEXT("core", "Exporting the matrix")},
      [map = m_map, path = std::filesystem::path(file.toStdU16String())](Progress& progress) {
        workflow::exportSimilarity(*map->heatmap, *map->dataset, path, progress);
      },
      [this, file] { m_note->show(NoteKind::Ok, tr("Wrote %1").arg(QFileInfo(file).fileName())); }, errorsTo(m_note));
}

}  // namespace kindred::ui
