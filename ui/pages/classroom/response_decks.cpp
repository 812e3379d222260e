#include "ui/pages/classroom/response_decks.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/pages/classroom/bayes_canvas.h"
#include "ui/pages/classroom/question_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

ResponseDeck::ResponseDeck(const TypeSize& type, ResponseCanvas* canvas, QWidget* parent)
    : Deck(parent), m_controls(new QWidget), m_reset(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_reset->setObjectName(QStringLiteral("resetResponses"));
  type.apply(m_reset, FontRole::Control);
  row->addWidget(m_reset);
  connect(m_reset, &QPushButton::clicked, this, [this] { use(lesson::letterTable(exampleLanguage())); });
  connect(canvas, &ResponseCanvas::flipped, this,
          [this](Eigen::Index person, Eigen::Index fact) { use(lesson::flipped(m_table, person, fact)); });
  whenTranslated(canvas, [this, canvas] {
    canvas->setAccessibleName(tr("The table of responses"));
    m_reset->setText(tr("Reset table"));
  });
}

QString ResponseDeck::subtitle() const {
  return tr("%Ln people, %1 facts about each", nullptr, static_cast<int>(m_table.people.size()))
      .arg(formatCount(std::ssize(m_table.facts)));
}

// Errors leave what was there.
void ResponseDeck::use(const lesson::ResponseTable& table) {
  try {
    walk(table);
    m_table = table;
    m_step = std::min(m_step, steps() - 1);
    emit restarted(m_step);
    showStep(m_step);
  } catch (const Error& error) {
    refuse(error);
  }
}

void ResponseDeck::showStep(int step) {
  m_step = step;
  draw(step);
}

BayesDeck::BayesDeck(const TypeSize& type, QWidget* parent) : BayesDeck(type, new BayesCanvas(type), parent) {}

BayesDeck::BayesDeck(const TypeSize& type, BayesCanvas* canvas, QWidget* parent)
    : ResponseDeck(type, canvas, parent), m_canvas(canvas) {
  m_canvas->setObjectName(QStringLiteral("bayes"));
  whenTranslated(m_canvas, [this] { use(lesson::letterTable(exampleLanguage())); });
}

QWidget* BayesDeck::stage() const { return m_canvas; }

void BayesDeck::walk(const lesson::ResponseTable& table) {
  auto made = std::make_shared<const lesson::BayesWalk>(lesson::walkBayes(table));
  m_before = std::move(m_walk);
  m_walk = std::move(made);
}

void BayesDeck::draw(int step) { m_canvas->setWalk(m_walk, step); }

QString BayesDeck::changes() const {
  if (!m_before || m_before->evidence.probability == m_walk->evidence.probability) return {};
  return tr("The probability that %1 comes was %2 and is %3.")
      .arg(QString::fromStdString(m_walk->table.asked), formatPercent(m_before->evidence.probability, 1),
           formatPercent(m_walk->evidence.probability, 1));
}

QuestionDeck::QuestionDeck(const TypeSize& type, QWidget* parent)
    : QuestionDeck(type, new QuestionCanvas(type), parent) {}

QuestionDeck::QuestionDeck(const TypeSize& type, QuestionCanvas* canvas, QWidget* parent)
    : ResponseDeck(type, canvas, parent), m_canvas(canvas) {
  m_canvas->setObjectName(QStringLiteral("questions"));
  whenTranslated(m_canvas, [this] { use(lesson::letterTable(exampleLanguage())); });
}

QWidget* QuestionDeck::stage() const { return m_canvas; }

void QuestionDeck::walk(const lesson::ResponseTable& table) {
  m_walk = std::make_shared<const lesson::QuestionWalk>(lesson::walkQuestions(table));
}

void QuestionDeck::draw(int step) { m_canvas->setWalk(m_walk, step); }

}  // namespace kindred::ui::classroom
