#include "ui/pages/segments/side_by_side_view.h"

#include <QResizeEvent>
#include <QSignalBlocker>

#include "core/workflow/compare_segmentations.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::segments {
namespace {

constexpr int kRoomForTwo = 600;
constexpr int kSame = 0, kOwn = 1;       // places
constexpr int kThisOne = 0, kOther = 1;  // of the two, where there is room for one
const std::string kBesideQuestion = "segments/beside";
const std::string kPlacesQuestion = "segments/places";

/// Takes the same share of a row as the others in it, whatever its words need.
void shareAlike(QWidget* widget) { widget->setSizePolicy(QSizePolicy::Ignored, widget->sizePolicy().verticalPolicy()); }

}  // namespace

SideBySideView::SideBySideView(Session& session, ScatterPicture* own, QWidget* place, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_own(own),
      m_ownPlace(place),
      m_other(new ScatterPicture(session)),
      m_which(new SegmentedControl),
      m_ownName(new ElidedLabel(FontRole::SmallBold)),
      m_others(new OtherChoice),
      m_placing(new QComboBox),
      m_head(makeHead()),
      m_line(new Line(Qt::Vertical)) {
  setObjectName(QStringLiteral("sideBySide"));
  m_other->setObjectName(QStringLiteral("otherPicture"));
  m_other->canvas()->setObjectName(QStringLiteral("otherCanvas"));
  m_others->setObjectName(QStringLiteral("besideOthers"));
  m_placing->setObjectName(QStringLiteral("placing"));
  m_which->setObjectName(QStringLiteral("whichPicture"));
  m_ownName->setObjectName(QStringLiteral("ownName"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_head);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 0);
  row->addWidget(m_ownPlace, 1);
  row->addWidget(m_line);
  row->addWidget(m_other, 1);
  column->addLayout(row, 1);
  for (QWidget* half : {m_ownPlace, static_cast<QWidget*>(m_other), m_ownHead, m_otherHead}) shareAlike(half);
  link(m_own->canvas(), m_other->canvas());
  link(m_other->canvas(), m_own->canvas());
  connect(m_other, &ScatterPicture::customerActivated, this, &SideBySideView::customerActivated);
  connect(m_others, &QComboBox::activated, this, &SideBySideView::askOther);
  connect(m_placing, &QComboBox::activated, this, &SideBySideView::draw);
  connect(m_which, &SegmentedControl::changed, this, &SideBySideView::fit);
  whenTranslated(this, [this] { retell(); });
  fit();
}

QWidget* SideBySideView::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  setMargins(row, 0, 6, 0, 0, 0);
  m_ownHead = new QWidget;
  auto* own = new QHBoxLayout(m_ownHead);
  setMargins(own, 12, 0, 8, 0, 6);
  own->addWidget(m_ownName, 1);
  m_otherHead = new QWidget;
  auto* other = new QHBoxLayout(m_otherHead);
  setMargins(other, 12, 0, 10, 0, 6);
  m_which->addChoice({});
  m_which->addChoice({});
  m_which->setCurrent(kOther);
  m_placing->addItems({{}, {}});
  m_placing->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  other->addWidget(m_which);
  other->addWidget(m_others, 1);
  other->addWidget(m_placing);
  other->addStretch(0);
  other->addWidget(m_other->frame()->menuButton());
  row->addWidget(m_ownHead, 1);
  row->addWidget(m_otherHead, 1);
  return head;
}

void SideBySideView::link(ScatterCanvas* from, ScatterCanvas* to) {
  connect(from, &Canvas::viewChanged, this, [=, this] {
    if (m_on && m_beside && hasSamePlaces()) to->showAs(*from);
  });
  connect(from, &ScatterCanvas::pointed, this, [=, this](int point) {
    if (m_on) to->setPointed(point);
  });
  connect(from, &ScatterCanvas::currentChanged, this, [=, this](int point) {
    if (m_on) to->setCurrent(point);
  });
}

void SideBySideView::retell() {
  m_which->setAccessibleName(tr("Which of the two is shown"));
  m_which->setChoiceText(kThisOne, tr("This one"));
  m_which->setChoiceText(kOther, tr("The other"));
  m_placing->setAccessibleName(tr("Places of the customers"));
  m_placing->setItemText(kSame, tr("Same places"));
  m_placing->setItemText(kOwn, tr("Own places"));
  m_placing->setToolTip(
      tr("Same places: each customer stands where the other picture has them, and both move and zoom "
         "together. Own places: as the figures place them that this segmentation was made from."));
  draw();
}

void SideBySideView::setOn(bool on) {
  if (on == m_on) return;
  m_on = on;
  if (on && m_shown) askOther();
  if (!on) draw();
  fit();
}

void SideBySideView::show(const ShownPtr& shown) {
  m_session.questions().drop(kBesideQuestion);
  dropPlaces();
  m_shown = shown && shown->isUsable() ? shown : nullptr;
  m_beside = {};
  m_ownName->setText(m_shown ? nameOf(*m_shown->segmentation) : QString());
  if (m_shown) m_others->fill(*m_shown);
  if (m_shown && m_on) askOther();
  else draw();
}

void SideBySideView::follow(const std::string& algorithm, const std::vector<float>& shades) {
  if (algorithm != m_algorithm) dropPlaces();
  m_algorithm = algorithm;
  m_shades = shades;
  draw();
}

bool SideBySideView::hasOwnPlaces() const {
  return m_beside && segment::written(m_beside->shown->features) != segment::written(m_shown->features);
}

bool SideBySideView::hasSamePlaces() const { return m_placing->currentIndex() == kSame || !hasOwnPlaces(); }

void SideBySideView::askOther() {
  m_beside = {};
  dropPlaces();
  draw();
  if (m_others->chosen() == 0) return;
  m_session.ask(
      {this, kBesideQuestion},
      [workspace = m_session.workspace(), first = m_shown, id = m_others->chosen()](Progress&) {
        const workflow::SegmentationPtr second = workspace->segmentation(id);
        const auto compared =
            workflow::compareSegmentations(*workspace, first->dataset->id, second->name, first->segmentation->name);
        return Beside{load(*workspace, first->dataset, second), compared.comparison.adjustedRand,
                      compared.comparison.customers};
      },
      [this](const Beside& beside) {
        m_beside = beside;
        draw();
      },
      errorsTo(m_other->frame()));
}

// What was asked for by choice is drawn, however long it takes; given up, the places are the same again.
void SideBySideView::askPlaces() {
  if (m_job) return;
  const workflow::ProjectionRequest request = ScatterPicture::requestFor(*m_beside->shown, m_algorithm);
  const double seconds = workflow::estimateProjection(request, *m_shown->dataset).seconds;
  m_other->frame()->setEmpty(tr("Placing the customers…"));
  Job* job = ScatterPicture::ask(
      m_session, {this, kPlacesQuestion}, request, seconds,
      [this](const workflow::ProjectionPtr& places) {
        m_places = places;
        m_job = nullptr;
        draw();
      },
      errorsTo(m_other->frame()));
  m_job = job;
  connect(job, &Job::cancelled, this, [this, job] {
    if (m_job != job) return;
    m_job = nullptr;
    m_placing->setCurrentIndex(kSame);
    draw();
  });
}

void SideBySideView::dropPlaces() {
  m_places = nullptr;
  m_job = nullptr;
  m_session.questions().drop(kPlacesQuestion);
}

void SideBySideView::draw() {
  ChartFrame* frame = m_other->frame();
  m_placing->setVisible(hasOwnPlaces());
  const bool same = hasSamePlaces();
  const workflow::ProjectionPtr places = same ? m_own->projection() : m_places;
  const bool draws = m_on && m_beside && m_beside->shown->isUsable() && m_own->projection();
  if (m_job && (same || !draws)) dropPlaces();
  m_other->show(draws ? m_beside->shown : nullptr, draws ? places : nullptr, m_shades);
  if (!m_on || !m_shown) {
    frame->setEmpty({});
  } else if (m_others->chosen() == 0) {
    frame->setEmpty(
        tr("There is no other segmentation of this data set. Once there is, by another method or with other "
           "settings, the same customers appear here as it groups them."));
  } else if (m_beside && !m_beside->shown->isUsable()) {
    frame->setEmpty(
        tr("This segmentation is of an earlier revision of the data: it does not tell the customers of "
           "today."));
  } else if (m_beside && !m_own->projection()) {
    frame->setEmpty(tr("It is drawn once the first picture is."));
  } else if (draws && !places) {
    askPlaces();
  } else if (draws) {
    frame->setEmpty({});
    if (same) m_other->canvas()->showAs(*m_own->canvas());
    m_other->canvas()->setCurrent(m_own->canvas()->current());
    m_other->canvas()->setPointed(-1);  // nobody asked for its words
  }
  emit changed();
}

QString SideBySideView::caption() const {
  if (!m_on || !m_beside || !m_shown) return {};
  QStringList sentences{
      tr("“%1” beside “%2”: adjusted Rand index %3 over %Ln customer(s); 1 is the same groups, 0 no more alike than by "
         "chance.",
         nullptr, static_cast<int>(m_beside->customers))
          .arg(nameOf(*m_shown->segmentation), nameOf(*m_beside->shown->segmentation),
               formatNumber(m_beside->adjustedRand))};
  if (!hasSamePlaces())
    sentences << tr("Each picture has places of its own, so that moving or zooming one leaves the other.");
  return sentences.join(QLatin1Char(' '));
}

bool SideBySideView::isRoomy() const { return width() >= theme().px(kRoomForTwo); }

void SideBySideView::fit() {
  const bool both = m_on && isRoomy();
  m_head->setVisible(m_on);
  m_ownHead->setVisible(both);
  m_which->setVisible(m_on && !both && m_others->count() > 0);
  m_line->setVisible(both);
  m_ownPlace->setVisible(!m_on || both || m_which->current() == kThisOne);
  m_other->setVisible(m_on && (both || m_which->current() == kOther));
}

void SideBySideView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fit();
}

}  // namespace kindred::ui::segments
