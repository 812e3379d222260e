// A way to draw what is shown beside the picture: a chart with a caption, whose figures are asked for once it is seen.
#pragma once

#include "ui/charts/chart_frame.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/session.h"
#include "ui/widgets/caption.h"

namespace kindred::ui::segments {

class View : public QWidget {
  Q_OBJECT

 public:
  /// The view takes `chart`.
  View(Session& session, QWidget* chart, QWidget* parent = nullptr);

  /// What the page shows; its figures are asked for when the view is seen.
  void setShown(const ShownPtr& shown);
  /// The segment that the page has in detail; NoSegment: none.
  void setSegment(int segment);
  [[nodiscard]] ChartFrame* frame() const { return m_frame; }
  [[nodiscard]] QString caption() const { return m_caption->text(); }

 protected:
  /// Asks for the figures of shown(), which is usable.
  virtual void ask() = 0;
  /// Nothing is shown, or something else: what was drawn goes.
  virtual void clear() = 0;
  /// Another segment is in detail.
  virtual void segmentChanged() {}
  /// Words in another language, of what is drawn.
  virtual void retell() = 0;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

  [[nodiscard]] Session& session() const { return m_session; }
  [[nodiscard]] const ShownPtr& shown() const { return m_shown; }
  [[nodiscard]] int segment() const { return m_segment; }
  /// Of the segment in detail among those of the segmentation; −1: none.
  [[nodiscard]] int placeOfSegment() const;
  [[nodiscard]] SegmentMark markOf(int segment) const;
  /// “Champions”; of an id that is none, “In no segment”.
  [[nodiscard]] QString nameOfSegment(int segment) const;
  void setCaption(const QString& text) { m_caption->setText(text); }
  [[nodiscard]] Caption* captionLabel() const { return m_caption; }
  [[nodiscard]] QVBoxLayout* column() const { return m_column; }
  /// Makes customers the selection of all pages; one alone becomes the customer in detail too.
  void select(const std::vector<Index>& customers, const Text& origin, SetMode mode);

 private:
  void follow();

  Session& m_session;
  ShownPtr m_shown;
  int m_segment = NoSegment;
  workflow::SegmentationPtr m_of;  ///< what was asked for
  ChartFrame* m_frame;
  Caption* m_caption;
  QVBoxLayout* m_column;
};

}  // namespace kindred::ui::segments
