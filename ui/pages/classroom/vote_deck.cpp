#include "ui/pages/classroom/vote_deck.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/pages/classroom/vote_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

constexpr Index kSampledPeople = 5, kSampledProducts = 6;

std::string questionOf(lesson::Voters voters) {
  return voters == lesson::Voters::Customers ? "classroom/users" : "classroom/items";
}

}  // namespace

VoteDeck::VoteDeck(lesson::Voters voters, Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_voters(voters),
      m_canvas(new VoteCanvas(type)),
      m_controls(new QWidget),
      m_centre(new QCheckBox),
      m_measure(new QComboBox),
      m_reset(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_canvas->setObjectName(voters == lesson::Voters::Customers ? QStringLiteral("userVotes")
                                                              : QStringLiteral("itemVotes"));
  buildControls();
  connect(m_canvas, &VoteCanvas::edited, this, &VoteDeck::edit);
  connect(m_canvas, &VoteCanvas::askedFor, this, [this](Eigen::Index person) { walkOn(m_walk->table, person); });
  whenTranslated(m_canvas, [this] { m_canvas->setAccessibleName(tr("The recommendation matrix")); });
  whenTranslated(m_canvas, [this] {
    if (!hasOwnData()) use(lesson::giftShop(exampleLanguage()));
  });
}

void VoteDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  auto* word = new Label(FontRole::Control, Role::Text2);
  m_centre->setObjectName(QStringLiteral("centre"));
  m_measure->setObjectName(QStringLiteral("measure"));
  m_reset->setObjectName(QStringLiteral("reset"));
  for (const auto& choice : similarity::measureChoices()) m_measure->addItem({}, static_cast<int>(choice.value));
  m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_measure->setMinimumContentsLength(12);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_centre, word, m_measure, m_reset}) {
    m_type.apply(widget, FontRole::Control);
    row->addWidget(widget);
  }
  const auto again = [this] { walkOn(m_walk->table, m_walk->asked); };
  connect(m_centre, &QCheckBox::toggled, this, again);
  connect(m_measure, &QComboBox::activated, this, again);
  connect(m_reset, &QPushButton::clicked, this, [this] { use(m_first); });
  whenTranslated(m_controls, [this, word] {
    word->setText(tr("Alike by"));
    m_measure->setAccessibleName(tr("Alike by"));
    const auto choices = similarity::measureChoices();
    for (std::size_t i = 0; i < choices.size(); ++i)
      m_measure->setItemText(static_cast<int>(i), translated(choices[i].label));
    m_centre->setText(tr("Less each average"));
    m_centre->setToolTip(tr("Takes each one's average away before the vote, and adds the own one after it"));
    m_reset->setText(tr("Reset ratings"));
  });
}

QString VoteDeck::key() const {
  return m_voters == lesson::Voters::Customers ? QStringLiteral("user-neighbours") : QStringLiteral("item-neighbours");
}

QString VoteDeck::name() const {
  return m_voters == lesson::Voters::Customers ? tr("User neighbours") : tr("Item neighbours");
}

QString VoteDeck::subtitle() const {
  const QString people = tr("%Ln customer(s)", nullptr, static_cast<int>(m_walk->table.people.size()));
  const QString products = tr("%Ln product(s)", nullptr, static_cast<int>(m_walk->table.products.size()));
  return (m_own ? tr("%1, %2, drawn from the loaded data") : tr("%1, %2")).arg(people, products);
}

QWidget* VoteDeck::stage() const { return m_canvas; }

lesson::VoteSettings VoteDeck::settings() const {
  return {.voters = m_voters,
          .measure = static_cast<similarity::Measure>(m_measure->currentData().toInt()),
          .centre = m_centre->isChecked()};
}

void VoteDeck::setOwnData(bool own) {
  m_own = own;
  m_session.questions().drop(questionOf(m_voters));
  if (!own) return use(lesson::giftShop(exampleLanguage()));
  askForSample<lesson::RatingTable>(
      m_session, questionOf(m_voters),
      [](const Dataset& dataset) { return lesson::tableFrom(dataset, kSampledPeople, kSampledProducts); },
      [this](const lesson::RatingTable& table) { use(table); });
}

void VoteDeck::use(const lesson::RatingTable& table) {
  m_first = table;
  m_before = nullptr;
  walkOn(table, table.values.rows() - 1);
}

// Errors leave what was there.
void VoteDeck::walkOn(const lesson::RatingTable& table, Eigen::Index asked) {
  try {
    m_walk = std::make_shared<const lesson::VoteWalk>(lesson::walkVotes(table, asked, settings()));
    if (m_before && (m_before->asked != asked || m_before->settings.measure != m_walk->settings.measure ||
                     m_before->settings.centre != m_walk->settings.centre))
      m_before = nullptr;
    m_canvas->setBefore(m_before);
    emit restarted(m_step);
    showStep(m_step);
  } catch (const Error& error) {
    refuse(error);
  }
}

void VoteDeck::edit(Eigen::Index person, Eigen::Index product, double value) {
  lesson::RatingTable table = m_walk->table;
  table.values(person, product) = value;
  m_before = m_walk;
  walkOn(table, m_walk->asked);
}

QString VoteDeck::changes() const {
  if (!m_before) return {};
  QStringList said;
  for (const Text& text : lesson::changed(*m_before, *m_walk)) said << translated(text);
  return said.join(QLatin1Char(' '));
}

void VoteDeck::showStep(int step) {
  m_step = step;
  m_canvas->setWalk(m_walk, step);
}

}  // namespace kindred::ui::classroom
