// Fetches the tiles that a heatmap wants, one after another in the background, the most urgent first.
#pragma once

#include <QObject>
#include <map>

#include "ui/jobs/questions.h"
#include "ui/pages/similarity/map_data.h"

namespace kindred::ui {

class HeatmapCanvas;
class Session;

class TileLoader : public QObject {
  Q_OBJECT

 public:
  /// `key` of its questions: one a canvas.
  TileLoader(Session& session, HeatmapCanvas& canvas, std::string key, QObject* parent = nullptr);

  /// Null: nothing. What was there is dropped, and so is the tile under way.
  void show(ShownMapPtr map, similarity::Aggregate aggregate);
  /// Whether a tile of what is in sight is still to come.
  [[nodiscard]] bool isBusy() const { return m_map && (m_inFlight || !m_failed) && !m_done; }
  /// How many pairs of a pixel were looked at in the tile of a cell; 0: all.
  [[nodiscard]] std::int64_t sampledPairs(int row, int column) const;

 signals:
  void arrived();
  void failed(const kindred::Error& error);

 private:
  void next();

  Session& m_session;
  HeatmapCanvas& m_canvas;
  const std::string m_key;
  ShownMapPtr m_map;
  similarity::Aggregate m_aggregate = similarity::Aggregate::Mean;
  std::map<TilePlace, std::int64_t> m_sampled;
  bool m_inFlight = false;
  bool m_failed = false;
  bool m_done = true;
  int m_shown = 0;  ///< counts show(): an answer to an earlier one is not used
};

}  // namespace kindred::ui
