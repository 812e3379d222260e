#include "ui/pages/classroom/trial_deck.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <array>

#include "ui/pages/classroom/trial_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kTrialRounds = 60;
constexpr std::array<int, 3> kTruths = {20, 45, 30};  // in percent
constexpr const char* kFirstMethod = "thompson";

}  // namespace

TrialDeck::TrialDeck(const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_type(type),
      m_canvas(new TrialCanvas(type)),
      m_controls(new QWidget),
      m_aside(new Section),
      m_method(new QComboBox),
      m_again(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_canvas->setObjectName(QStringLiteral("trial"));
  buildControls();
  buildAside();
  play(0);
}

void TrialDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_method->setObjectName(QStringLiteral("trialMethod"));
  m_again->setObjectName(QStringLiteral("trialAgain"));
  m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_method->setMinimumContentsLength(12);
  for (const Choice& choice : lesson::trialMethods()) {
    m_method->addItem(QString(), QString::fromStdString(choice.key));
    if (choice.key == kFirstMethod) m_method->setCurrentIndex(m_method->count() - 1);
  }
  m_type.apply(m_again, FontRole::Control);
  row->addWidget(m_again);
  connect(m_method, &QComboBox::activated, this, [this] { play(m_step); });
  connect(m_again, &QPushButton::clicked, this, [this] {
    ++m_seed;
    play(m_step);
  });
  whenTranslated(m_controls, [this] {
    m_canvas->setAccessibleName(tr("Offers, what is believed of them, and what was lost"));
    m_method->setAccessibleName(tr("Method"));
    const auto methods = lesson::trialMethods();
    for (std::size_t i = 0; i < methods.size(); ++i)
      m_method->setItemText(static_cast<int>(i), translated(methods[i].label));
    m_again->setToolTip(tr("Other luck"));
    m_again->setAccessibleName(tr("Other luck"));
  });
}

// Beside the words, since three fields and the buttons would leave no room on a projector.
void TrialDeck::buildAside() {
  m_type.apply(m_method, FontRole::Control);
  m_aside->add(m_method);
  m_truthsTitle = new Label(FontRole::BodyBold);
  m_type.apply(m_truthsTitle, FontRole::BodyBold);
  m_aside->add(m_truthsTitle);
  for (std::size_t i = 0; i < kTruths.size(); ++i) {
    auto* truth = new QSpinBox;
    truth->setObjectName(QStringLiteral("truth%1").arg(i));
    truth->setRange(0, 100);
    truth->setSuffix(QStringLiteral(" %"));
    truth->setValue(kTruths[i]);
    truth->setPrefix(QString::fromStdString(lesson::offerName(static_cast<int>(i))) + QStringLiteral(": "));
    m_type.apply(truth, FontRole::Control);
    m_aside->add(truth);
    connect(truth, &QSpinBox::valueChanged, this, [this] { play(m_step); });
    m_truths.push_back(truth);
  }
  whenTranslated(m_aside, [this] {
    m_truthsTitle->setText(tr("How often each is taken up"));
    for (std::size_t i = 0; i < m_truths.size(); ++i)
      m_truths[i]->setAccessibleName(
          tr("How often offer %1 is taken up").arg(QString::fromStdString(lesson::offerName(static_cast<int>(i)))));
  });
}

QString TrialDeck::subtitle() const { return tr("%Ln round(s), three offers", nullptr, m_walk->steps() - 1); }

QWidget* TrialDeck::stage() const { return m_canvas; }

QWidget* TrialDeck::aside() const { return m_aside; }

void TrialDeck::play(int step) {
  try {
    std::vector<double> truths;
    for (const QSpinBox* truth : m_truths) truths.push_back(truth->value() / 100.0);
    m_walk = std::make_shared<const lesson::TrialWalk>(
        lesson::walkTrial(m_method->currentData().toString().toStdString(), truths, kTrialRounds, m_seed));
    emit restarted(step);
    showStep(step);
  } catch (const Error& error) {
    refuse(error);
  }
}

void TrialDeck::showStep(int step) {
  m_step = step;
  m_canvas->setWalk(m_walk, step);
}

}  // namespace kindred::ui::classroom
