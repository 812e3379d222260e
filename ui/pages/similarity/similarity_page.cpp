#include "ui/pages/similarity/similarity_page.h"

#include <QFileInfo>
#include <QPushButton>

#include "core/workflow/export_similarity.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
#include "ui/pages/similarity/graph_panel.h"
#include "ui/pages/similarity/map_bar.h"
#include "ui/pages/similarity/map_tools.h"
#include "ui/pages/similarity/neighbour_section.h"
#include "ui/pages/similarity/part_bar.h"
#include "ui/pages/similarity/tile_loader.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {
namespace {

const std::string kCellQuestion = "similarity/cell";
constexpr int kCellDelayMs = 40;    // a pointer that crosses the map asks for the cell where it rests
constexpr int kGroupDelayMs = 150;  // a line that is dragged asks for names where it rests

}  // namespace

SimilarityPage::SimilarityPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_cell(new CellPane(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("similarity"))),
      m_offer(new EmptyState(QStringLiteral("similarity"))),
      m_centre(new QWidget),
      m_graph(new GraphPanel(session)),
      m_tools(new MapTools(session)),
      m_note(new Note(NoteKind::Error)),
      m_part(new PartBar),
      m_canvas(new HeatmapCanvas),
      m_bar(new MapBar(session, *m_canvas)),
      m_frame(new ChartFrame(m_canvas)),
      m_caption(new Label(FontRole::Tiny, Role::Text3)),
      m_info(new InfoButton),
      m_copy(makeButton(ButtonKind::Normal, QStringLiteral("image"))),
      m_export(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_sight(*m_canvas),
      m_tiles(new TileLoader(session, *m_canvas, "similarity/tile", this)) {
  m_canvas->setObjectName(QStringLiteral("canvas"));
  m_part->setObjectName(QStringLiteral("partBar"));
  m_note->setObjectName(QStringLiteral("note"));
  chooseFile = [this](const QString& proposed) {
    return askSaveFile(this, tr("Export the matrix"), proposed, tr("CSV files (*.csv)"));
  };
  setRightPane(m_cell);
  buildCentre();
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_offer);
  m_stages->addWidget(m_centre);
  m_stages->addWidget(m_graph);
  setBody(m_stages);
  buildActions();
  for (auto [timer, delay] : {std::pair(&m_cellTimer, kCellDelayMs), std::pair(&m_groupTimer, kGroupDelayMs)}) {
    timer->setSingleShot(true);
    timer->setInterval(delay);
  }
  connectMap();
  connect(&session, &Session::datasetChanged, this, &SimilarityPage::followDataset);
  connect(&session, &Session::segmentationChanged, this, [this] {
    m_tools->followDataset();
    showStrips();
  });
  connect(&session.selection(), &Selection::changed, this, [this] {
    showMarks();
    showUpdate();
  });
  connect(&session, &Session::customerChanged, this, &SimilarityPage::followCustomer);
  connect(m_tools, &MapTools::changed, this, &SimilarityPage::consider);
  connect(m_tools, &MapTools::edited, this, &SimilarityPage::showUpdate);
  connect(m_tools->updateButton(), &QPushButton::clicked, this, [this] { makeMap(); });
  connect(m_tools->finder(), &FindField::found, this, &SimilarityPage::find);
  connect(m_tools->finder(), &FindField::nothingFound, this,
          [this](const QString& search) { this->session().say(tr("Nothing is called “%1”").arg(search)); });
  whenTranslated(this, [this] { retell(); });
  whenThemed(this, [this] { showStrips(); });
  followDataset();
}

SimilarityPage::~SimilarityPage() = default;

void SimilarityPage::connectMap() {
  connect(&m_cellTimer, &QTimer::timeout, this, &SimilarityPage::followCell);
  connect(&m_groupTimer, &QTimer::timeout, this, &SimilarityPage::nameGroups);
  connect(m_canvas, &HeatmapCanvas::currentChanged, this, [this] { m_cellTimer.start(); });
  connect(m_canvas, &HeatmapCanvas::pinned, this, [this](int row, int) {
    m_cell->setPinned(true);
    if (m_map && m_map->rowSide().member == workflow::Member::Customer)
      session().setCustomer(m_map->dataset->customers.key(m_map->rowAt(row)));
  });
  connect(m_canvas, &HeatmapCanvas::framed, this, &SimilarityPage::followFrame);
  connect(m_canvas, &HeatmapCanvas::cutMoved, this,
          [this](HeatmapSide side, double, bool done) { moveCut(side, done); });
  connect(m_canvas, &Canvas::viewChanged, this, &SimilarityPage::showWhere);
  m_canvas->setDescriber([this](int row, int column) { return describeCell(row, column); });
  connect(m_tiles, &TileLoader::arrived, this, [this] {
    if (m_frame->isTableShown()) m_sight.refresh();
  });
  connect(m_tiles, &TileLoader::failed, this, [this](const Error& error) { m_note->showError(error); });
  connect(m_frame, &ChartFrame::shownChanged, &m_sight, &SightModel::refresh);
  connect(m_bar, &MapBar::aggregateChanged, this, [this] { m_tiles->show(m_map, m_bar->aggregate()); });
  connect(m_bar, &MapBar::secondChanged, this, &SimilarityPage::changeSecond);
  connect(m_bar, &MapBar::stripChanged, this, &SimilarityPage::showStrips);
  connect(m_bar->segmentButton(), &QPushButton::clicked, this, &SimilarityPage::useAsSegments);
  connect(m_part, &PartBar::closerRequested, this, &SimilarityPage::lookCloser);
  connect(m_part, &PartBar::backRequested, this, &SimilarityPage::goBack);
  connect(m_part, &PartBar::selectRequested, this, &SimilarityPage::selectFrame);
  connect(m_part, &PartBar::letGo, this, [this] { m_canvas->setFrame({}); });
  connect(m_cell, &CellPane::selectBoth, this, &SimilarityPage::selectBoth);
  connect(m_cell, &CellPane::showCustomer, this, [this] {
    if (!m_cell->why()) return;
    session().setCustomer(m_map->dataset->customers.key(m_cell->why()->a));
    session().showPage(QStringLiteral("recommend"));
  });
  connect(m_cell->neighbours(), &NeighbourSection::chosen, this, &SimilarityPage::lookAtPair);
  connect(m_cell->neighbours(), &NeighbourSection::graphRequested, this, &SimilarityPage::showGraph);
  connect(m_graph, &GraphPanel::backRequested, this, &SimilarityPage::showStage);
  connect(m_graph, &GraphPanel::failed, this, [this](const Error& error) { m_note->showError(error); });
}

QString SimilarityPage::subtitle() const {
  return m_map ? translated(m_map->rowSide().chosen) : tr("Who is alike, and why");
}

QString SimilarityPage::hint() const {
  return tr("Arrow keys move the cell, Enter pins it, Shift frames a part, [ and ] move the cut line");
}

bool SimilarityPage::isBusy() const { return m_cellTimer.isActive() || m_groupTimer.isActive() || m_tiles->isBusy(); }

void SimilarityPage::followDataset() {
  m_map = nullptr;
  m_trail.clear();
  m_sought.reset();
  m_best.reset();
  m_tiles->show(nullptr, m_bar->aggregate());
  m_bar->show(nullptr);
  m_tools->followDataset();
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

void SimilarityPage::find(Index row) {
  const bool rowsAreSought = m_map && m_map->map->request.kind == m_tools->kind();
  if (const auto place = rowsAreSought ? m_map->rowSide().placeOf(row) : std::nullopt) return lookAtRow(*place);
  auto wanted = request();
  wanted.include = row;
  const bool customers = workflow::rowMember(wanted.kind) == workflow::Member::Customer;
  if (customers && !session().selection().contains(row)) wanted.selection = {};
  const auto& events = session().dataset()->events;
  if (customers && !(events.begin(row) < events.end(row)))
    return session().say(
        tr("%1 has nothing to compare").arg(QString::fromStdString(session().dataset()->customers.title(row))));
  m_sought = row;
  makeMap(wanted);
}

// Beside the row who is most alike to it, as soon as that is known.
void SimilarityPage::lookAtRow(int place) {
  m_canvas->lookAt(place, m_map->isMixed() ? 0 : std::min(place, m_map->columns() - 1));
  if (m_map->isMixed()) return;
  session().ask(
      {this, "similarity/closest"},
      [map = m_map, place](Progress&) {
        return workflow::similarTo(*map->map->data, map->axis(), map->rowAt(place), 1, map->map->request.options);
      },
      [this, map = m_map, place](const std::vector<similarity::Neighbour>& found) {
        if (map != m_map || m_canvas->currentRow() != place || found.empty()) return;
        if (const auto column = map->columnSide().placeOf(found.front().row)) m_canvas->lookAt(place, *column);
      });
}

void SimilarityPage::lookAtPair(Index other) {
  if (!m_map || !m_cell->why() || m_cell->why()->map != m_map) return;
  const auto place = (m_map->isMixed() ? m_map->rowSide() : m_map->columnSide()).placeOf(other);
  if (!place) return session().say(tr("%1 is not on this map").arg(m_map->titleOf(other)));
  if (m_map->isMixed()) m_canvas->lookAt(*place, m_cell->why()->column);
  else m_canvas->lookAt(m_cell->why()->row, *place);
}

void SimilarityPage::showGraph() {
  if (!m_map || !m_cell->why()) return;
  m_graph->show(m_map, m_cell->why()->a);
  m_stages->setCurrentWidget(m_graph);
}

// The customer that other pages show in detail, where the map has it.
void SimilarityPage::followCustomer() {
  const auto customer = session().customer();
  if (!isVisible() || !customer || !m_map || m_map->rowSide().member != workflow::Member::Customer) return;
  const auto index = m_map->dataset->customers.indexOf(*customer);
  const auto place = index ? m_map->rowSide().placeOf(*index) : std::nullopt;
  if (place && m_canvas->currentRow() != *place)
    m_canvas->setCurrent(*place, std::max(0, std::min(m_canvas->currentColumn(), m_map->columns() - 1)));
}

void SimilarityPage::followCell() {
  m_cell->setPinned(m_canvas->isPinned());
  const int row = m_canvas->currentRow(), column = m_canvas->currentColumn();
  if (!m_map || row < 0 || column < 0 || row >= m_map->rows() || column >= m_map->columns()) return;
  session().ask(
      {this, kCellQuestion}, [map = m_map, row, column](Progress&) { return cellWhy(map, row, column); },
      [this](const CellWhyPtr& why) { m_cell->show(why); });
}

// What a pixel says, and whose cell is under the pointer where it stands for several.
QStringList SimilarityPage::describeCell(int row, int column) const {
  if (!m_map) return {};
  const QString pair =
      tr("%1 and %2").arg(m_map->nameOf(m_map->rowSide(), row), m_map->nameOf(m_map->columnSide(), column));
  const auto value = m_canvas->valueAt(row, column);
  if (!value) return {pair};
  const QString number = formatNumber(static_cast<double>(*value));
  const TilePlace at = m_canvas->levels();
  if (at.rowLevel == 0 && at.columnLevel == 0) return {tr("%1: %2").arg(pair, number)};
  const bool isMean = m_bar->aggregate() == similarity::Aggregate::Mean;
  const QString size = tr("%1 × %2 cells").arg(formatCount(1 << at.rowLevel), formatCount(1 << at.columnLevel));
  QStringList lines{(isMean ? tr("Mean of %1: %2") : tr("Greatest of %1: %2")).arg(size, number)};
  if (const auto sampled = m_tiles->sampledPairs(row, column); sampled > 0)
    lines << tr("from a sample of %Ln pair(s) each", nullptr, static_cast<int>(sampled));
  return lines << tr("here: %1").arg(pair);
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
        workflow::exportSimilarity(*map->map, *map->dataset, path, progress);
      },
      [this, file] { m_note->show(NoteKind::Ok, tr("Wrote %1").arg(QFileInfo(file).fileName())); }, errorsTo(m_note));
}

}  // namespace kindred::ui
