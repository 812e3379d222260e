// Pictures of steps of lesson files whose walks have canvases of their own: each made when it is first shown.
#pragma once

#include "core/lesson/lesson_run.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui {
class Stages;
}

namespace kindred::ui::classroom {

class BayesCanvas;
class InsideCanvas;
class LatticeCanvas;
class PathsCanvas;
class QuestionCanvas;
class TrialCanvas;
class TruthCanvas;

class MorePictures {
 public:
  /// Its canvases become pages of `stages`.
  MorePictures(const TypeSize& type, Stages* stages) : m_type(type), m_stages(stages) {}
  /// Shows a picture; false where it is of another kind.
  bool show(const lesson::StepPicture& picture);

 private:
  /// The page of a canvas, made the first time.
  template <class Canvas>
  Canvas* page(Canvas*& canvas, const char* name);
  void showInside(const lesson::InsidePicture& picture);

  const TypeSize& m_type;
  Stages* m_stages;
  LatticeCanvas* m_lattice = nullptr;
  BayesCanvas* m_bayes = nullptr;
  QuestionCanvas* m_questions = nullptr;
  TrialCanvas* m_trial = nullptr;
  PathsCanvas* m_paths = nullptr;
  TruthCanvas* m_drawn = nullptr;
  QWidget* m_inside = nullptr;  ///< the curve of the rounds above the picture
  InsideCanvas* m_curve = nullptr;
  InsideCanvas* m_part = nullptr;
};

}  // namespace kindred::ui::classroom
