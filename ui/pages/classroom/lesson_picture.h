// The picture of a step of a lesson file: the table, points, tree, lists or canvas of the walk that it shows. It is looked at; a
// table of ratings can be changed where that is wanted.
#pragma once

#include "core/lesson/lesson_run.h"
#include "ui/pages/classroom/more_pictures.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

class MergeCanvas;
class OffersList;
class PlaneCanvas;
class VoteCanvas;

class LessonPicture : public Stages {
  Q_OBJECT

 public:
  explicit LessonPicture(const TypeSize& type, QWidget* parent = nullptr);
  void setRun(const lesson::RunStep& run);
  /// Whether cells of a table of ratings can be clicked and typed into.
  void setEditable(bool editable);
  /// Drawn at a size of its own, twice as fine; for paper. Null where there is no picture.
  [[nodiscard]] QImage drawn(const QSize& size);

 signals:
  /// A rating was typed; NaN: taken away.
  void edited(Eigen::Index person, Eigen::Index product, double value);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showCentres(const lesson::CentresPicture& picture);
  void showTree(const lesson::TreePicture& picture);
  void fit();

  const TypeSize& m_type;
  double m_rows = 4;  ///< of the table that is shown, with what stands below it
  Label* m_failure;
  VoteCanvas* m_votes;
  PlaneCanvas* m_plane;
  PlaneCanvas* m_treePlane;
  MergeCanvas* m_tree;
  OffersList* m_lists[2];
  MorePictures m_more;
};

}  // namespace kindred::ui::classroom
