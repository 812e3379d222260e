#include "ui/frame/tour_bar.h"

#include <QEvent>
#include <QPainter>

#include "ui/frame/pointer_ring.h"
#include "ui/frame/rail.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

constexpr int kTourWide = 900;
constexpr int kFollowMs = 250;
const QString kTourStep = QStringLiteral("tour/step");
const QString kTourSeen = QStringLiteral("tour/seen");

int stepCount() { return static_cast<int>(tourSteps().size()); }

}  // namespace

TourBar::TourBar(Session& session, Rail& rail, QWidget* window)
    : m_session(session),
      m_rail(rail),
      m_ring(new PointerRing(window)),
      m_head(new QHBoxLayout),
      m_title(new Label(FontRole::BodyBold)),
      m_text(new Label(FontRole::Control, Role::Text2)),
      m_count(new Label(FontRole::Tiny, Role::Text3)),
      m_lead(makeSmallButton(ButtonKind::Normal)),
      m_skip(makeSmallButton(ButtonKind::Flat)),
      m_later(makeSmallButton(ButtonKind::Flat)) {
  setObjectName(QStringLiteral("tour"));
  m_title->setObjectName(QStringLiteral("tourTitle"));
  m_lead->setObjectName(QStringLiteral("tourLead"));
  m_skip->setObjectName(QStringLiteral("tourSkip"));
  m_later->setObjectName(QStringLiteral("tourLater"));
  setMargins(m_head, 0, 0, 0, 0, 8);
  m_head->addWidget(m_title, 1);
  m_head->addWidget(m_count);
  auto* words = new QVBoxLayout;
  setMargins(words, 0, 0, 0, 0, 2);
  words->addLayout(m_head);
  words->addWidget(m_text);
  m_text->setWordWrap(true);
  auto* buttons = new QHBoxLayout;
  setMargins(buttons, 0, 0, 0, 0, 8);
  for (QPushButton* button : {m_lead, m_skip, m_later}) buttons->addWidget(button);
  buttons->addStretch(1);
  m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
  setMargins(m_row, 16, 8, 16, 8, 10);
  m_row->addLayout(words, 1);
  m_row->addLayout(buttons);
  hide();
  connect(m_lead, &QPushButton::clicked, this, &TourBar::lead);
  connect(m_skip, &QPushButton::clicked, this, [this] { goTo(m_step + 1); });
  connect(m_later, &QPushButton::clicked, this, &TourBar::leave);
  connect(&session, &Session::datasetChanged, this, &TourBar::look);
  connect(&session, &Session::segmentationChanged, this, &TourBar::look);
  connect(&session, &Session::runsChanged, this, &TourBar::lookForRecommenders);
  connect(&session, &Session::campaignsChanged, this, [this] {
    m_facts.exported = true;
    look();
  });
  connect(&session.selection(), &Selection::changed, this, &TourBar::look);
  m_timer.setInterval(kFollowMs);
  connect(&m_timer, &QTimer::timeout, this, &TourBar::point);
  whenTranslated(this, [this] { fill(); });
  whenThemed(this, [this] { point(); });
}

void TourBar::offerOnce() {
  if (!settings::isPersistent() || settings::value(kTourSeen).isValid()) return;
  resume();
}

void TourBar::resume() {
  settings::set(kTourSeen, true);
  const int left = settings::value(kTourStep, m_step).toInt();
  m_step = left < 0 || left >= stepCount() ? 0 : left;
  m_facts.touched = m_facts.exported = false;
  show();
  m_timer.start();
  fill();
  lookForRecommenders();
  look();
}

void TourBar::leave() {
  hide();
  m_timer.stop();
  m_ring->pointAt(nullptr);
}

void TourBar::setPage(const QString& key, QWidget* page) {
  if (m_page != page) m_facts.touched = false;
  m_facts.page = key;
  m_page = page;
  look();
  point();
}

void TourBar::goTo(int step) {
  m_step = step;
  m_facts.touched = m_facts.exported = false;
  settings::set(kTourStep, m_step);
  fill();
  look();
  point();
}

// One step at a time: the next is looked at once the person has been told of this one.
void TourBar::look() {
  if (isHidden() || m_step >= stepCount()) return;
  m_facts.hasData = m_session.dataset() != nullptr;
  m_facts.hasSelection = !m_session.selection().isEmpty();
  m_facts.hasSegments = m_session.segmentation() != nullptr;
  if (tourSteps()[static_cast<std::size_t>(m_step)].isDone(m_facts)) goTo(m_step + 1);
}

void TourBar::lookForRecommenders() {
  m_facts.hasRecommender = false;
  if (isHidden() || m_session.workspace() == nullptr || m_session.dataset() == nullptr) return;
  m_session.ask(
      {this, "tour/recommenders"},
      [workspace = m_session.workspace(), dataset = m_session.datasetId()](Progress&) {
        return !workspace->runs(dataset, "recommend").empty();
      },
      [this](bool any) {
        m_facts.hasRecommender = any;
        look();
      });
}

void TourBar::point() {
  if (m_ring->target() != nullptr) m_ring->target()->removeEventFilter(this);
  if (isHidden() || m_step >= stepCount()) {
    m_ring->pointAt(nullptr);
    return;
  }
  const TourStep& step = tourSteps()[static_cast<std::size_t>(m_step)];
  QWidget* target = m_facts.page == step.page ? visiblePart(m_page, step.targets) : m_rail.button(step.page);
  if (target != nullptr && m_facts.page == step.page) target->installEventFilter(this);
  m_ring->pointAt(target);
}

bool TourBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::KeyRelease) {
    m_facts.touched = true;
    QMetaObject::invokeMethod(this, &TourBar::look, Qt::QueuedConnection);
  }
  return QWidget::eventFilter(watched, event);
}

void TourBar::lead() {
  if (m_step >= stepCount()) {
    leave();
    return;
  }
  const TourStep& step = tourSteps()[static_cast<std::size_t>(m_step)];
  m_session.showPage(step.page);
  if (QWidget* target = visiblePart(m_page, step.targets)) target->setFocus(Qt::OtherFocusReason);
}

void TourBar::fill() {
  const bool done = m_step >= stepCount();
  delete m_number;
  m_number = nullptr;
  if (!done) {
    m_number = new StepNumber(m_step + 1);
    m_head->insertWidget(0, m_number);
  }
  m_title->setText(tourTitle(m_step));
  m_text->setText(tourText(m_step));
  m_count->setText(done ? QString() : tr("Tour: step %1 of %2").arg(m_step + 1).arg(stepCount()));
  m_lead->setText(done ? tr("Close") : tr("Take me there"));
  m_skip->setText(tr("Skip"));
  m_later->setText(tr("Later"));
  m_skip->setToolTip(tr("On to the next step"));
  m_later->setToolTip(tr("Leaves the tour; Help, Tour goes on from here"));
  m_skip->setVisible(!done);
  m_later->setVisible(!done);
}

void TourBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_row->setDirection(width() >= theme().px(kTourWide) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  point();
}

void TourBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::AccentWeak));
  painter.fillRect(QRect(0, 0, width(), 1), theme().color(Role::AccentMid));
}

}  // namespace kindred::ui
