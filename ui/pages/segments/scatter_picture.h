// The customers as one segmentation sees them, at the places that a projection gave them: points, labels, tooltips, zoom
// buttons, the shared selection, and the points as a table.
#pragma once

#include "ui/charts/chart_frame.h"
#include "ui/charts/scatter_canvas.h"
#include "ui/pages/segments/points_model.h"
#include "ui/session.h"

namespace kindred::ui::segments {

/// What takes longer is no quick question, seconds.
constexpr double kQuickProjection = 1;

class ScatterPicture : public QWidget {
  Q_OBJECT

 public:
  explicit ScatterPicture(Session& session, QWidget* parent = nullptr);

  /// Nothing while either is null. `shades` of the points by a figure, in place of their segments' colours; or empty.
  void show(const ShownPtr& shown, const workflow::ProjectionPtr& projection, const std::vector<float>& shades);
  [[nodiscard]] ScatterCanvas* canvas() const { return m_canvas; }
  [[nodiscard]] ChartFrame* frame() const { return m_frame; }
  [[nodiscard]] QAbstractItemModel* points() { return &m_points; }
  [[nodiscard]] const workflow::ProjectionPtr& projection() const { return m_projection; }

  /// How the customers of a segmentation are placed by the features that it was made from.
  [[nodiscard]] static workflow::ProjectionRequest requestFor(const Shown& shown, const std::string& algorithm);
  /// Asks for it under a key: unseen where it is quick, else as a job with a name, kept in the project where that can be
  /// written.
  static Job* ask(Session& session, const Question& question, const workflow::ProjectionRequest& request,
                  double seconds, std::function<void(const workflow::ProjectionPtr&)> use, Fail fail);

 signals:
  /// Double click or Enter on a customer.
  void customerActivated(kindred::Index customer);

 private:
  QWidget* makeZoom();
  void showZoom();
  void showSelection();
  void select(const std::vector<int>& points, SetMode mode, ScatterCanvas::Tool tool);
  [[nodiscard]] std::vector<int> segmentColours() const;
  [[nodiscard]] std::vector<ScatterLabel> labels() const;
  [[nodiscard]] QStringList describe(Index customer) const;
  [[nodiscard]] Index customerOf(int point) const { return m_projection->customers[static_cast<std::size_t>(point)]; }

  Session& m_session;
  ShownPtr m_shown;
  workflow::ProjectionPtr m_projection;
  PointsModel m_points;
  ScatterCanvas* m_canvas;
  ChartFrame* m_frame;
  QWidget* m_zoom;
};

}  // namespace kindred::ui::segments
