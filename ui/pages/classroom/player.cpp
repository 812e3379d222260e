#include "ui/pages/classroom/player.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <array>

#include "ui/pages/classroom/step_bars.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kStepMs = 1600;  // at the usual speed: long enough to read the title
constexpr std::array<double, 4> kSpeeds = {0.5, 1, 2, 4};
constexpr int kUsualSpeed = 1;

// Asks for the width of its parts one beneath the other: how they lie now must not keep a window wide.
class Bar : public QWidget {
 public:
  using QWidget::QWidget;
  [[nodiscard]] QSize minimumSizeHint() const override {
    const QMargins margins = layout()->contentsMargins();
    int width = 0;
    for (const QWidget* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
      width = std::max(width, part->minimumSizeHint().width());
    return {width + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Role::Sunken));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Role::Border));
  }
};

QWidget* orNothing(QWidget* widget) { return widget != nullptr ? widget : new QWidget; }

}  // namespace

Player::Player(const TypeSize& type, Pane* side, QWidget* parent)
    : QWidget(parent),
      m_type(type),
      m_note(new Note(NoteKind::Error)),
      m_stages(new Stages),
      m_controls(new Stages),
      m_asides(new Stages),
      m_bar(new Bar),
      m_buttons(new QWidget),
      m_first(makeButton(ButtonKind::Normal, QStringLiteral("first"))),
      m_back(makeButton(ButtonKind::Normal, QStringLiteral("stepb"))),
      m_forward(makeButton(ButtonKind::Primary, QStringLiteral("stepf"))),
      m_play(makeButton(ButtonKind::Normal, QStringLiteral("play"))),
      m_speed(new QComboBox) {
  m_note->setObjectName(QStringLiteral("lessonNote"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* noteRow = new QHBoxLayout;
  setMargins(noteRow, 12, 0, 12, 0, 0);
  noteRow->addWidget(m_note);
  column->addLayout(noteRow);
  column->addWidget(m_stages, 1);
  column->addWidget(m_bar);
  buildButtons();
  buildSide(side);
  m_timer.setInterval(kStepMs);
  connect(&m_timer, &QTimer::timeout, this, &Player::forward);
}

void Player::buildButtons() {
  auto* grid = new QGridLayout(m_bar);
  setMargins(grid, 14, 8, 14, 8, 8);
  grid->setColumnStretch(1, 1);
  grid->addWidget(m_buttons, 0, 0);
  grid->addWidget(m_controls, 0, 1, Qt::AlignRight);
  auto* row = new QHBoxLayout(m_buttons);
  setMargins(row, 0, 0, 0, 0, 8);
  m_first->setObjectName(QStringLiteral("first"));
  m_back->setObjectName(QStringLiteral("back"));
  m_forward->setObjectName(QStringLiteral("forward"));
  m_play->setObjectName(QStringLiteral("play"));
  m_speed->setObjectName(QStringLiteral("speed"));
  for (QPushButton* button : {m_first, m_back, m_forward, m_play}) {
    m_type.apply(button, FontRole::ControlBold);
    row->addWidget(button);
  }
  m_type.apply(m_speed, FontRole::Control);
  row->addWidget(m_speed);
  for (const double speed : kSpeeds) m_speed->addItem(QStringLiteral("%1×").arg(speed));
  m_speed->setCurrentIndex(kUsualSpeed);
  connect(m_first, &QPushButton::clicked, this, [this] { goTo(0); });
  connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
  connect(m_forward, &QPushButton::clicked, this, [this] { goTo(m_step + 1); });
  connect(m_play, &QPushButton::clicked, this, [this] { setPlaying(!isPlaying()); });
  connect(m_speed, &QComboBox::activated, this, [this](int place) {
    m_timer.setInterval(static_cast<int>(kStepMs / kSpeeds[static_cast<std::size_t>(place)]));
  });
  whenTranslated(this, [this] {
    m_first->setToolTip(tr("To the beginning (Home)"));
    m_first->setAccessibleName(tr("To the beginning"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("One step back (Left)"));
    m_forward->setText(tr("Step"));
    m_forward->setToolTip(tr("One step on (Right)"));
    m_play->setToolTip(tr("Step by itself (Space)"));
    m_speed->setAccessibleName(tr("Speed"));
    retell();
  });
}

void Player::buildSide(Pane* side) {
  m_bars = new StepBars;
  m_title = new Label(FontRole::PageTitle);
  m_what = new Label(FontRole::Body, Role::Text2);
  m_changesTitle = new Label(FontRole::BodyBold);
  m_changes = new Label(FontRole::Body, Role::Text2);
  m_questionTitle = new Label(FontRole::BodyBold);
  m_question = new Label(FontRole::Body, Role::Text2);
  m_title->setObjectName(QStringLiteral("stepTitle"));
  m_what->setObjectName(QStringLiteral("stepWhat"));
  m_changes->setObjectName(QStringLiteral("stepChanges"));
  m_question->setObjectName(QStringLiteral("stepQuestion"));
  m_type.apply(m_title, FontRole::PageTitle);
  for (Label* label : {m_what, m_changes, m_question}) m_type.apply(label, FontRole::Body);
  for (Label* label : {m_changesTitle, m_questionTitle}) m_type.apply(label, FontRole::BodyBold);
  for (Label* label : {m_title, m_what, m_changes, m_question}) label->setWordWrap(true);
  auto* top = new Section;
  top->add(m_bars);
  top->add(m_title);
  top->add(m_what);
  side->add(top);
  side->add(m_asides);
  auto* changes = new Section;
  changes->add(m_changesTitle);
  changes->add(m_changes);
  m_changesBox = changes;
  side->add(changes);
  auto* question = new Section;
  question->add(m_questionTitle);
  question->add(m_question);
  m_questionBox = question;
  side->add(question);
  connect(m_bars, &StepBars::chosen, this, &Player::goTo);
}

void Player::addDeck(Deck* deck) {
  deck->setParent(this);
  m_decks.push_back(deck);
  m_stages->addWidget(deck->stage());
  m_controls->addWidget(orNothing(deck->controls()));
  m_asides->addWidget(orNothing(deck->aside()));
  connect(deck, &Deck::restarted, this, [this, deck](int step) {
    if (deck != this->deck()) return;
    m_note->clear();
    m_step = std::clamp(step, 0, deck->steps() - 1);
    follow();
  });
  connect(deck, &Deck::retold, this, [this, deck] {
    if (deck == this->deck()) retell();
  });
  connect(deck, &Deck::failed, this, [this, deck](const QString& what, const QString& toDo) {
    if (deck == this->deck()) m_note->show(NoteKind::Error, what, toDo);
  });
}

void Player::setDeck(int place) {
  if (place == m_current) return;
  setPlaying(false);
  m_note->clear();
  m_current = place;
  m_step = 0;
  m_stages->setCurrentIndex(place);
  m_controls->setCurrentIndex(place);
  m_asides->setCurrentIndex(place);
  m_asides->setVisible(deck()->aside() != nullptr);
  follow();
}

void Player::goTo(int step) {
  if (deck() == nullptr) return;
  step = std::clamp(step, 0, deck()->steps() - 1);
  if (step == m_step) return;
  m_step = step;
  follow();
}

void Player::follow() {
  if (deck() == nullptr) return;
  deck()->showStep(m_step);
  if (m_step == deck()->steps() - 1) setPlaying(false);
  retell();
  emit shown();
}

void Player::retell() {
  const bool isLast = deck() == nullptr || m_step >= deck()->steps() - 1;
  m_play->setText(isPlaying() ? tr("Pause") : isLast && m_step > 0 ? tr("Replay") : tr("Play"));
  m_play->setIcon(icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
  if (deck() == nullptr) return;
  m_first->setEnabled(m_step > 0);
  m_back->setEnabled(m_step > 0);
  m_forward->setEnabled(!isLast);
  const lesson::StepWords words = deck()->words(m_step);
  m_bars->set(m_step, deck()->steps());
  m_title->setText(translated(words.title));
  m_what->setText(translated(words.what));
  m_changesTitle->setText(tr("What just changed"));
  m_changes->setText(deck()->changes());
  m_changesBox->setVisible(!m_changes->text().isEmpty());
  m_questionTitle->setText(tr("Ask the class"));
  m_question->setText(words.question.empty() ? QString() : translated(words.question));
  m_questionBox->setVisible(!m_question->text().isEmpty());
}

void Player::setPlaying(bool playing) {
  if (playing == isPlaying()) return;
  if (!playing) {
    m_timer.stop();
    return retell();
  }
  if (deck() == nullptr || deck()->steps() < 2) return;
  if (m_step == deck()->steps() - 1) goTo(0);
  m_timer.start();
  retell();
}

void Player::forward() { goTo(m_step + 1); }

void Player::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: return goTo(m_step - 1);
    case Qt::Key_Right: return goTo(m_step + 1);
    case Qt::Key_Home: return goTo(0);
    case Qt::Key_End: return deck() != nullptr ? goTo(deck()->steps() - 1) : QWidget::keyPressEvent(event);
    case Qt::Key_Space: return setPlaying(!isPlaying());
    default: QWidget::keyPressEvent(event);
  }
}

// Controls stand beside the buttons, or beneath them where they have no room.
void Player::fitBar() {
  auto* grid = static_cast<QGridLayout*>(m_bar->layout());
  const QMargins margins = grid->contentsMargins();
  // As if the widest of its words stood on Play: the picture must not jump when another one does.
  const QFontMetrics metrics(m_play->font());
  int widest = 0;
  for (const QString& words : {tr("Pause"), tr("Replay"), tr("Play")})
    widest = std::max(widest, metrics.horizontalAdvance(words) - metrics.horizontalAdvance(m_play->text()));
  const int wanted = widest + m_buttons->sizeHint().width() + m_controls->sizeHint().width() + margins.left() +
                     margins.right() + 4 * theme().px(8);
  const bool beneath = wanted > width();
  const int row = beneath ? 1 : 0, column = beneath ? 0 : 1;
  int nowRow = 0, nowColumn = 0, rows = 0, columns = 0;
  grid->getItemPosition(grid->indexOf(m_controls), &nowRow, &nowColumn, &rows, &columns);
  if (nowRow == row) return;
  grid->removeWidget(m_controls);
  grid->removeWidget(m_buttons);
  grid->addWidget(m_buttons, 0, 0, 1, beneath ? 2 : 1, Qt::AlignLeft);
  grid->addWidget(m_controls, row, column, 1, beneath ? 2 : 1, beneath ? Qt::AlignLeft : Qt::AlignRight);
}

void Player::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitBar();
}

bool Player::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) fitBar();
  return QWidget::event(event);
}

void Player::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  setPlaying(false);
}

}  // namespace kindred::ui::classroom
