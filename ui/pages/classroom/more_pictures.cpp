#include "ui/pages/classroom/more_pictures.h"

#include <QVBoxLayout>

#include "ui/pages/classroom/bayes_canvas.h"
#include "ui/pages/classroom/inside_canvas.h"
#include "ui/pages/classroom/lattice_canvas.h"
#include "ui/pages/classroom/paths_canvas.h"
#include "ui/pages/classroom/question_canvas.h"
#include "ui/pages/classroom/trial_canvas.h"
#include "ui/pages/classroom/truth_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

// It is looked at, not changed.
void onlyShow(QWidget* canvas) {
  canvas->setFocusPolicy(Qt::NoFocus);
  canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
}

}  // namespace

template <class Canvas>
Canvas* MorePictures::page(Canvas*& canvas, const char* name) {
  if (canvas == nullptr) {
    canvas = new Canvas(m_type);
    canvas->setObjectName(QString::fromLatin1(name));
    onlyShow(canvas);
    m_stages->addWidget(canvas);
  }
  m_stages->setCurrentWidget(canvas);
  return canvas;
}

bool MorePictures::show(const lesson::StepPicture& picture) {
  using namespace lesson;
  if (const auto* lattice = std::get_if<LatticePicture>(&picture))
    page(m_lattice, "shownLattice")->set(lattice->walk, lattice->step);
  else if (const auto* evidence = std::get_if<EvidencePicture>(&picture))
    page(m_bayes, "shownEvidence")->setWalk(evidence->walk, evidence->step);
  else if (const auto* questions = std::get_if<QuestionsPicture>(&picture))
    page(m_questions, "shownQuestions")->setWalk(questions->walk, questions->step);
  else if (const auto* trial = std::get_if<TrialPicture>(&picture))
    page(m_trial, "shownTrial")->setWalk(trial->walk, trial->step);
  else if (const auto* drawn = std::get_if<DrawnPicture>(&picture)) page(m_drawn, "shownFigures")->set(*drawn->picture);
  else if (const auto* inside = std::get_if<InsidePicture>(&picture)) showInside(*inside);
  else if (const auto* walks = std::get_if<WalksPicture>(&picture)) {
    PathsCanvas* paths = page(m_paths, "shownWalks");
    paths->set(walks->walk, walks->step);
    paths->setChosen(walks->walk->reached.empty() ? -1 : walks->walk->reached.front().product);
  } else return false;
  return true;
}

void MorePictures::showInside(const lesson::InsidePicture& picture) {
  if (m_inside == nullptr) {
    m_inside = new QWidget;
    m_curve = new InsideCanvas(m_type);
    m_part = new InsideCanvas(m_type);
    auto* column = new QVBoxLayout(m_inside);
    setMargins(column, 0, 0, 0, 0, 0);
    column->addWidget(m_curve, 1);
    column->addWidget(m_part, 1);
    m_part->setObjectName(QStringLiteral("shownInside"));
    for (InsideCanvas* canvas : {m_curve, m_part}) onlyShow(canvas);
    m_stages->addWidget(m_inside);
  }
  const lesson::InsideRound* round = picture.walk->roundAt(picture.step);
  const recommend::InsidePart* part = picture.walk->partAt(picture.step);
  m_curve->setVisible(round != nullptr);
  m_part->setVisible(part != nullptr);
  if (round != nullptr) m_curve->setCurve(picture.walk, static_cast<int>(round->place));
  m_part->set(picture.walk, part);
  m_stages->setCurrentWidget(m_inside);
}

}  // namespace kindred::ui::classroom
