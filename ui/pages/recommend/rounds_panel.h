// The curve of a training: as it goes on, and as it was stored with its recommender.
#pragma once

#include <memory>
#include <mutex>

#include "core/workflow/run_trace.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/rounds_canvas.h"
#include "ui/models/rows_model.h"

namespace kindred::ui {

/// The rounds of a training that runs. Thread rule: any thread may add, any may ask.
class LiveRounds {
 public:
  void add(const Epoch& round) {
    const std::lock_guard lock(m_mutex);
    m_rounds.push_back(round);
  }
  [[nodiscard]] Trace rounds() const {
    const std::lock_guard lock(m_mutex);
    return m_rounds;
  }

 private:
  mutable std::mutex m_mutex;
  Trace m_rounds;
};

class RoundsPanel : public ChartFrame {
  Q_OBJECT

 public:
  explicit RoundsPanel(QWidget* parent = nullptr);

  /// `name`: of what is trained, or was. `running`: more may come.
  void show(const QString& name, const workflow::RunTrace& trace, bool running);
  /// Where the page is low the curve is, too.
  void setLow(bool low);
  [[nodiscard]] RoundsCanvas* canvas() const { return m_canvas; }

 signals:
  void closed();

 private:
  RoundsPanel(RoundsCanvas* canvas, QWidget* parent);
  void retell();
  void fitHeight();
  [[nodiscard]] QString figureName() const;

  RoundsCanvas* m_canvas;
  QToolButton* m_close;
  QString m_name;
  workflow::RunTrace m_trace;
  bool m_running = false, m_low = false;
  RowsModel<Epoch> m_rows;
};

}  // namespace kindred::ui
