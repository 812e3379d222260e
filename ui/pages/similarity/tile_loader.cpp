#include "ui/pages/similarity/tile_loader.h"

#include "ui/charts/heatmap_canvas.h"
#include "ui/session.h"

namespace kindred::ui {

TileLoader::TileLoader(Session& session, HeatmapCanvas& canvas, std::string key, QObject* parent)
    : QObject(parent), m_session(session), m_canvas(canvas), m_key(std::move(key)) {
  connect(&canvas, &Canvas::viewChanged, this, &TileLoader::next);
}

void TileLoader::show(ShownMapPtr map, similarity::Aggregate aggregate) {
  m_session.questions().drop(m_key);
  m_map = std::move(map);
  m_aggregate = aggregate;
  m_sampled.clear();
  m_inFlight = m_failed = false;
  ++m_shown;
  m_canvas.dropTiles();
  next();
}

// A tile that is under way is finished even when the view has moved on: it is a short piece of work.
void TileLoader::next() {
  if (!m_map || m_inFlight || m_failed) return;
  const std::vector<TilePlace> wanted = m_canvas.wanted();
  m_done = wanted.empty();
  if (m_done) return;
  m_inFlight = true;
  const TilePlace place = wanted.front();
  auto* job = m_session.ask(
      {this, m_key},
      [map = m_map, place, aggregate = m_aggregate](Progress& progress) {
        return makeTile(*map, place, aggregate, progress);
      },
      [this, place](MadeTile& tile) {
        m_sampled[place] = tile.sampledPairs;
        m_canvas.putTile(place, std::move(tile.values));
      },
      [this](const Error& error) {
        m_failed = true;
        emit failed(error);
      });
  connect(job, &Job::done, this, [this, shown = m_shown] {
    if (shown != m_shown) return;
    m_inFlight = false;
    next();
    emit arrived();
  });
}

std::int64_t TileLoader::sampledPairs(int row, int column) const {
  const TilePlace at = m_canvas.levels();
  const auto found = m_sampled.find({at.rowLevel, at.columnLevel, (row >> at.rowLevel) / TileGrid::Side,
                                     (column >> at.columnLevel) / TileGrid::Side});
  return found != m_sampled.end() ? found->second : 0;
}

}  // namespace kindred::ui
