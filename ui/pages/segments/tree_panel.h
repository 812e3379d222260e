// The tree that the segments were cut from, with a line to cut it elsewhere.
#pragma once

#include <QPointer>

#include "ui/charts/chart_frame.h"
#include "ui/charts/tree_canvas.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/session.h"

namespace kindred::ui::segments {

class TreePanel : public QWidget {
  Q_OBJECT

 public:
  explicit TreePanel(Session& session, QWidget* parent = nullptr);

  /// Whether a result has a tree to show.
  [[nodiscard]] static bool has(const ShownPtr& shown);
  /// The tree is made once the panel is seen.
  void show(const ShownPtr& shown);
  [[nodiscard]] TreeCanvas* canvas() const { return m_canvas; }
  [[nodiscard]] ChartFrame* frame() const { return m_frame; }

 signals:
  /// The line was let go where it cuts the tree into so many groups.
  void groupsChosen(int groups);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void follow();
  void take(const std::vector<segment::Branch>& branches);
  void showWords();

  Session& m_session;
  ShownPtr m_shown;
  std::int64_t m_of = 0;  ///< the segmentation that the tree, or the job for it, is of
  TreeCanvas* m_canvas;
  ChartFrame* m_frame;
  Label* m_caption;
};

}  // namespace kindred::ui::segments
