#include "ui/pages/classroom/lesson_picture.h"

#include <QPainter>
#include <QResizeEvent>
#include <cmath>

#include "ui/pages/classroom/merge_canvas.h"
#include "ui/pages/classroom/offers_list.h"
#include "ui/pages/classroom/plane_canvas.h"
#include "ui/pages/classroom/tree_deck.h"
#include "ui/pages/classroom/vote_canvas.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

enum Stage { Failed, Votes, Plane, Tree, Sides };
constexpr int kPictureHeight = 250, kMoreHeight = 340;
constexpr double kAboveRows = 130, kRow = 27, kBelowRows = 4.4;  // of a table of ratings, and rows below it

QWidget* sideBySide(std::initializer_list<QWidget*> parts, int spacing) {
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  setMargins(row, 0, 0, 0, 0, spacing);
  for (QWidget* part : parts) row->addWidget(part, 1);
  return both;
}

}  // namespace

LessonPicture::LessonPicture(const TypeSize& type, QWidget* parent)
    : Stages(parent),
      m_type(type),
      m_failure(new Label(FontRole::Body, Role::ErrText)),
      m_votes(new VoteCanvas(type)),
      m_plane(new PlaneCanvas(type)),
      m_treePlane(new PlaneCanvas(type)),
      m_tree(new MergeCanvas(type)),
      m_lists{new OffersList(type, 0), new OffersList(type, 1)},
      m_more(type, this) {
  m_failure->setWordWrap(true);
  m_failure->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_failure->setObjectName(QStringLiteral("stepFailure"));
  type.apply(m_failure, FontRole::Body);
  addWidget(m_failure);
  addWidget(m_votes);
  addWidget(m_plane);
  addWidget(sideBySide({m_treePlane, m_tree}, 0));
  addWidget(sideBySide({m_lists[0], m_lists[1]}, 20));
  for (QWidget* part : std::initializer_list<QWidget*>{m_votes, m_plane, m_treePlane, m_tree}) {
    part->setFocusPolicy(Qt::NoFocus);
    part->setAttribute(Qt::WA_TransparentForMouseEvents);
  }
  connect(m_votes, &VoteCanvas::edited, this, &LessonPicture::edited);
  connect(&type, &TypeSize::changed, this, [this] { fit(); });
  whenThemed(this, [this] { fit(); });
  whenTranslated(this, [this] {
    m_votes->setAccessibleName(tr("The recommendation matrix"));
    for (PlaneCanvas* plane : {m_plane, m_treePlane}) plane->setAccessibleName(tr("Customers on a plane"));
    m_tree->setAccessibleName(tr("Tree of merges"));
    m_lists[0]->setAccessibleName(tr("List of the first approach"));
    m_lists[1]->setAccessibleName(tr("List of the second approach"));
  });
}

void LessonPicture::setEditable(bool editable) {
  m_votes->setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
  m_votes->setAttribute(Qt::WA_TransparentForMouseEvents, !editable);
}

// As high as what is shown needs.
void LessonPicture::fit() {
  switch (currentIndex()) {
    case Failed: setFixedHeight(m_failure->heightForWidth(std::max(width(), theme().px(300))) + theme().px(8)); break;
    case Sides: setFixedHeight(m_lists[0]->sizeHint().height()); break;
    case Votes: {
      const double rows = m_type.px(kRow * m_rows), above = m_type.px(kAboveRows);
      setFixedHeight(static_cast<int>(std::ceil(rows + std::max(above, m_votes->tableTop() + m_type.px(12)))));
      break;
    }
    case Plane:
    case Tree: setFixedHeight(m_type.px(kPictureHeight)); break;
    default: setFixedHeight(m_type.px(kMoreHeight)); break;
  }
}

// Heads above a table are as high as the width makes them.
void LessonPicture::resizeEvent(QResizeEvent* event) {
  Stages::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fit();
}

void LessonPicture::showCentres(const lesson::CentresPicture& picture) {
  const lesson::CentreState& state = picture.walk->states[static_cast<std::size_t>(picture.step)];
  const bool isStart = state.kind == lesson::CentreState::Kind::Start;
  m_plane->setDrawing({.table = std::shared_ptr<const lesson::PlaneTable>(picture.walk, &picture.walk->table),
                       .groups = state.labels,
                       .ringed = isStart ? std::vector<char>() : state.changed,
                       .centres = state.centres,
                       .before = state.before});
  setCurrentIndex(Plane);
}

void LessonPicture::showTree(const lesson::TreePicture& picture) {
  const auto table = std::shared_ptr<const lesson::PlaneTable>(picture.walk, &picture.walk->table);
  m_treePlane->setDrawing(TreeDeck::drawingOf(table, *picture.walk, picture.step));
  m_tree->set(picture.walk, picture.step, TreeDeck::coloursOf(*picture.walk, picture.step), {});
  setCurrentIndex(Tree);
}

void LessonPicture::setRun(const lesson::RunStep& run) {
  const lesson::StepPicture& picture = run.shown.picture;
  if (const auto* votes = std::get_if<lesson::VotesPicture>(&picture)) {
    m_votes->setBefore(votes->before);
    m_votes->setWalk(votes->walk, votes->stage);
    const double people = static_cast<double>(votes->walk->table.people.size());
    const double voters = static_cast<double>(votes->walk->voters.size());
    m_rows = votes->stage == 0 ? people : std::max(people, voters) + kBelowRows;
    setCurrentIndex(Votes);
  } else if (const auto* points = std::get_if<lesson::PointsPicture>(&picture)) {
    m_plane->setDrawing(
        {.table = points->table, .groups = std::vector<int>(points->table->names.size(), -1), .linesShown = false});
    setCurrentIndex(Plane);
  } else if (const auto* centres = std::get_if<lesson::CentresPicture>(&picture)) {
    showCentres(*centres);
  } else if (const auto* tree = std::get_if<lesson::TreePicture>(&picture)) {
    showTree(*tree);
  } else if (const auto* sides = std::get_if<lesson::SidesPicture>(&picture)) {
    for (OffersList* list : m_lists) list->set(sides->walk, sides->step);
    setCurrentIndex(Sides);
  } else if (!m_more.show(picture)) {
    m_failure->setText(run.failed
                           ? translated(run.failed->message()) + QLatin1Char('\n') + translated(run.failed->hint())
                           : QString());
    setCurrentIndex(Failed);
  }
  fit();
}

QImage LessonPicture::drawn(const QSize& size) {
  if (currentIndex() == Failed) return {};
  constexpr int Fineness = 2;
  QWidget* picture = currentWidget();
  picture->resize(size);
  if (picture->layout() != nullptr) picture->layout()->activate();
  QImage image(size * Fineness, QImage::Format_RGB32);
  image.setDevicePixelRatio(Fineness);
  image.fill(theme().color(Role::Surface));
  picture->render(&image, {}, {}, QWidget::DrawChildren);
  return image;
}

}  // namespace kindred::ui::classroom
