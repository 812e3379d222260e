// Which map the Similarity page makes, and when.
#include <QPushButton>

#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
#include "ui/pages/similarity/map_bar.h"
#include "ui/pages/similarity/map_tools.h"
#include "ui/pages/similarity/similarity_page.h"
#include "ui/pages/similarity/tile_loader.h"
#include "ui/text/language.h"
#include "ui/widgets/find_field.h"

namespace kindred::ui {
namespace {

using workflow::OrderBy;

constexpr double kAtOnceSeconds = 1;
constexpr double kSoonSeconds = 6;  // in which the best order follows the first picture by itself

/// In an order that is there sooner than the best one.
workflow::MapRequest ordered(workflow::MapRequest request, OrderBy by) {
  for (workflow::MapOrder* order : {&request.rows, &request.columns}) {
    if (order->by == OrderBy::Likeness) *order = {.by = by};
  }
  return request;
}

}  // namespace

workflow::MapRequest SimilarityPage::request() const { return m_tools->request(); }

double SimilarityPage::secondsFor(const workflow::MapRequest& request) const {
  return workflow::estimateMap(session().dataset()->shape(), request);
}

void SimilarityPage::consider() {
  const DatasetPtr& dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  const workflow::MapRequest wanted = request();
  const double seconds = secondsFor(wanted);
  if (seconds < kAtOnceSeconds) return makeMap(wanted);
  m_best = seconds < kSoonSeconds ? std::optional(wanted) : std::nullopt;
  for (const OrderBy by : {OrderBy::Clusters, OrderBy::Id}) {
    if (secondsFor(ordered(wanted, by)) < kAtOnceSeconds) return makeMap(ordered(wanted, by));
  }
  fillEmpty();
  showStage();
}

std::optional<SecondMeasure> SimilarityPage::second() const {
  const auto measure = similarity::measure(m_bar->second());
  if (!measure || m_tools->kind() > workflow::MapKind::Products) return {};
  return SecondMeasure{.options = {.measure = *measure, .minimumOverlap = similarity::usualOverlap(*measure)}};
}

// What takes long waits its turn in the job bar, where it can be cancelled.
void SimilarityPage::makeMap(const workflow::MapRequest& wanted) {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || dataset->events.size() == 0) return;
  m_making = true;
  m_note->clear();
  const bool isLong = secondsFor(wanted) >= kAtOnceSeconds;
  auto* job = session().ask(
      {.asker = this,
       .key = "similarity/map",
       .title = isLong ? KI_TEXT("core", "Ordering the map by likeness") : Text()},
      [workspace = session().workspace(), dataset, wanted, second = second()](Progress& progress) {
        return ui::makeMap(*workspace, dataset, wanted, second, progress);
      },
      [this](const ShownMapPtr& map) {
        m_trail.clear();
        showMap(map);
        if (const auto best = std::exchange(m_best, {})) makeMap(*best);
      },
      [this](const Error& error) {
        m_note->showError(error);
        m_stages->setCurrentWidget(m_centre);
      });
  connect(job, &Job::done, this, [this, made = ++m_asked] {
    if (made != m_asked) return;
    m_making = false;
    showUpdate();
  });
  showUpdate();
}

void SimilarityPage::changeSecond() {
  if (!m_map) return;
  session().ask(
      {this, "similarity/second"},
      [map = m_map, second = second()](Progress& progress) { return withSecond(map, second, progress); },
      [this, of = m_map](const ShownMapPtr& map) {
        if (of != m_map) return;
        m_map = map;
        m_cell->show(nullptr);
        showScale();
        m_tiles->show(m_map, m_bar->aggregate());
        showWhere();
        m_cellTimer.start();
      },
      errorsTo(m_note));
}

void SimilarityPage::lookCloser() {
  const QRect cells = m_canvas->frame();
  if (!m_map || cells.isEmpty()) return;
  session().ask(
      {this, "similarity/part"}, [map = m_map, cells](Progress& progress) { return partOf(map, cells, progress); },
      [this, of = m_map](const ShownMapPtr& part) {
        if (of != m_map) return;
        m_trail.push_back(of);
        showMap(part);
      },
      errorsTo(m_note));
}

void SimilarityPage::goBack() {
  if (m_trail.empty()) return;
  const ShownMapPtr before = m_trail.front();
  m_trail.clear();
  showMap(before);
}

void SimilarityPage::showMap(ShownMapPtr map) {
  session().questions().drop("similarity/cell");
  m_tiles->show(nullptr, m_bar->aggregate());
  m_map = std::move(map);
  m_cell->show(nullptr);
  m_canvas->setShape(m_map->rows(), m_map->columns(), m_map->isSquare());
  m_canvas->setNames(
      [this](HeatmapSide side, int place) {
        return m_map->nameOf(side == HeatmapSide::Rows ? m_map->rowSide() : m_map->columnSide(), place);
      },
      [](float value) { return formatNumber(static_cast<double>(value)); });
  m_canvas->setTree(HeatmapSide::Rows, m_map->rowSide().tree);
  m_canvas->setTree(HeatmapSide::Columns, m_map->columnSide().tree);
  m_canvas->setCut(HeatmapSide::Rows, m_map->rowCut);
  m_canvas->setCut(HeatmapSide::Columns, m_map->columnCut);
  showScale();
  showStrips();
  showMarks();
  showGroups();
  m_tiles->show(m_map, m_bar->aggregate());
  retell();
  showInfo();
  showStage();
  followFrame();
  m_canvas->setCurrent(m_map->rows() / 2, std::max(0, m_map->columns() / 2 - 1));
  const auto place = m_sought ? m_map->rowSide().placeOf(*m_sought) : std::nullopt;
  m_sought.reset();
  if (place) lookAtRow(*place);
  else followCustomer();
}

}  // namespace kindred::ui
