// Customers as points on a plane, with tools to select among them. The projection is a job that starts by itself
// where it takes less than a second, else when asked for; the picture of the last one is kept. Beside it, if wished, is that
// of another segmentation.
#pragma once

#include <QPointer>

#include "ui/pages/segments/scatter_tools.h"
#include "ui/pages/segments/side_by_side_view.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::segments {

class ScatterPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ScatterPanel(Session& session, QWidget* parent = nullptr);

  /// `asked`: the person asked for this result, so that its projection starts whatever it takes.
  void show(const ShownPtr& shown, bool asked);
  [[nodiscard]] ChartFrame* frame() const { return m_picture->frame(); }
  [[nodiscard]] QAbstractItemModel* points() const { return m_picture->points(); }
  [[nodiscard]] bool hasPicture() const { return m_projection != nullptr; }
  /// The button that starts a long projection; visible where one is needed.
  [[nodiscard]] QPushButton* drawButton() const { return m_draw; }
  /// Turns the picture of another segmentation beside this one on and off.
  [[nodiscard]] QAction* sideBySide() const { return m_sideBySide; }
  [[nodiscard]] QString caption() const { return m_caption->text(); }

 signals:
  /// Double click or Enter on a customer.
  void customerActivated(kindred::Index customer);
  /// A picture was drawn, or there is none any more.
  void pictureChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  using ProjectionPtr = workflow::ProjectionPtr;

  QWidget* makeOffer();
  QWidget* makeCaption();
  void follow(bool asked);
  [[nodiscard]] workflow::ProjectionRequest request() const;
  void start(double seconds);
  void take(const ProjectionPtr& projection);
  void askQuality();
  void followColour();
  void showPoints();
  void showCaption();
  [[nodiscard]] std::string subject() const;

  Session& m_session;
  ShownPtr m_shown;
  ProjectionPtr m_projection;
  std::string m_subject;                    ///< what m_projection, or the job for it, is of
  std::vector<float> m_shades;              ///< of the points, by the colour chosen; empty: by their segments
  std::optional<embed::Quality> m_quality;  ///< how far the picture can be trusted, once it is measured
  QPointer<Job> m_job;

  ScatterTools* m_tools;
  ScatterPicture* m_picture;
  Stages* m_stack;
  SideBySideView* m_beside;
  QAction* m_sideBySide;
  Label* m_offer;
  QPushButton* m_draw;
  QWidget* m_captionRow;
  Caption* m_caption;
};

}  // namespace kindred::ui::segments
