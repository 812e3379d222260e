#include "ui/pages/classroom/question_box.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/classroom/lesson_words.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

Label* richLabel(const TypeSize& type, FontRole font, Role colour, const char* name) {
  auto* label = new Label(font, colour);
  label->setTextFormat(Qt::RichText);
  label->setWordWrap(true);
  label->setObjectName(QLatin1String(name));
  type.apply(label, font);
  return label;
}

}  // namespace

QuestionBox::QuestionBox(const TypeSize& type, QWidget* parent)
    : QWidget(parent),
      m_type(type),
      m_words(richLabel(type, FontRole::BodyBold, Role::Text, "questionWords")),
      m_choices(new QVBoxLayout),
      m_typed(new QWidget),
      m_field(new QLineEdit),
      m_buttons(new QWidget),
      m_check(makeButton(ButtonKind::Primary)),
      m_hintButton(makeButton(ButtonKind::Normal, QStringLiteral("info"))),
      m_show(makeButton(ButtonKind::Normal)),
      m_hint(richLabel(type, FontRole::Body, Role::Text2, "questionHint")),
      m_verdict(richLabel(type, FontRole::BodyBold, Role::Text, "questionVerdict")),
      m_because(richLabel(type, FontRole::Body, Role::Text2, "questionBecause")) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 8);
  column->addWidget(m_words);
  setMargins(m_choices, 0, 0, 0, 0, 6);
  column->addLayout(m_choices);
  buildTyped(column);
  for (QWidget* part : std::initializer_list<QWidget*>{m_hint, m_verdict, m_because}) column->addWidget(part);
  whenTranslated(this, [this] {
    m_field->setAccessibleName(tr("Answer"));
    m_field->setPlaceholderText(tr("Answer"));
    m_check->setText(tr("Check"));
    m_hintButton->setText(tr("Hint"));
    m_show->setText(tr("Show the answer"));
    retell();
  });
  whenThemed(this, [this] { retell(); });
}

void QuestionBox::buildTyped(QVBoxLayout* column) {
  m_field->setObjectName(QStringLiteral("answerField"));
  m_check->setObjectName(QStringLiteral("checkAnswer"));
  m_hintButton->setObjectName(QStringLiteral("showHint"));
  m_show->setObjectName(QStringLiteral("showAnswer"));
  auto* typed = new QHBoxLayout(m_typed);
  setMargins(typed, 0, 0, 0, 0, 8);
  typed->addWidget(m_field, 1);
  m_type.apply(m_field, FontRole::Body);
  column->addWidget(m_typed);
  auto* row = new QHBoxLayout(m_buttons);
  setMargins(row, 0, 0, 0, 0, 8);
  for (QPushButton* button : {m_check, m_hintButton, m_show}) {
    m_type.apply(button, FontRole::Control);
    row->addWidget(button);
  }
  row->addStretch(1);
  column->addWidget(m_buttons);
  connect(m_field, &QLineEdit::returnPressed, this, &QuestionBox::check);
  connect(m_check, &QPushButton::clicked, this, &QuestionBox::check);
  connect(m_hintButton, &QPushButton::clicked, this, [this] { m_hint->show(); });
  connect(m_show, &QPushButton::clicked, this, &QuestionBox::reveal);
}

bool QuestionBox::hasSeveral() const {
  return std::ranges::count_if(m_question.choices, &lesson::AnswerChoice::right) > 1;
}

void QuestionBox::set(const std::optional<lesson::Question>& question, const lesson::Figures& figures, SheetMode mode) {
  setVisible(question.has_value());
  m_question = question.value_or(lesson::Question());
  m_figures = figures;
  m_mode = mode;
  m_answered = false;
  m_field->clear();
  fillChoices();
  m_hint->setVisible(mode == SheetMode::Teacher && !m_question.hint.empty());
  m_verdict->hide();
  m_because->hide();
  m_show->hide();
  retell();
  if (mode == SheetMode::Teacher && question) reveal();
}

void QuestionBox::fillChoices() {
  while (QLayoutItem* item = m_choices->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_rows.clear();
  for (std::size_t i = 0; i < m_question.choices.size(); ++i) {
    auto* row = new AnswerRow(m_type);
    row->setObjectName(QStringLiteral("choice%1").arg(i + 1));
    m_rows.push_back(row);
    m_choices->addWidget(row);
    connect(row, &QAbstractButton::clicked, this, [this, i] { choose(static_cast<int>(i)); });
  }
}

void QuestionBox::retell() {
  const bool isChoice = m_question.kind == lesson::Question::Kind::Choice, forClass = m_mode == SheetMode::Class;
  m_words->setText(richWords(m_question.words, m_figures));
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    m_rows[i]->setText(plainWords(m_question.choices[i].words, m_figures));
  m_typed->setVisible(!isChoice);
  m_field->setReadOnly(!forClass);
  m_check->setVisible(forClass && (!isChoice || hasSeveral()) && !m_answered);
  m_hintButton->setVisible(forClass && !m_question.hint.empty() && !m_answered);
  m_buttons->setVisible(forClass && !m_answered);
  m_hint->setText(QStringLiteral("<b>%1</b> ").arg(tr("Hint")) + richWords(m_question.hint, m_figures));
  m_because->setText(QStringLiteral("<b>%1</b> ").arg(tr("Because")) + richWords(m_question.because, m_figures));
}

void QuestionBox::choose(int place) {
  if (m_mode != SheetMode::Class || m_answered || place < 0 || place >= static_cast<int>(m_rows.size())) return;
  AnswerRow* row = m_rows[static_cast<std::size_t>(place)];
  if (hasSeveral())
    return row->setLook(row->look() == AnswerRow::Look::Chosen ? AnswerRow::Look::Open : AnswerRow::Look::Chosen);
  const bool right = lesson::isRight(m_question, {place}, {}, m_figures);
  row->setLook(right ? AnswerRow::Look::Right : AnswerRow::Look::Wrong);
  tell(right);
}

void QuestionBox::check() {
  if (m_mode != SheetMode::Class || m_answered) return;
  std::vector<int> chosen;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (m_rows[i]->look() == AnswerRow::Look::Chosen) chosen.push_back(static_cast<int>(i));
  }
  const bool typed = m_question.kind != lesson::Question::Kind::Choice;
  if (typed ? m_field->text().trimmed().isEmpty() : chosen.empty()) return;
  tell(lesson::isRight(m_question, chosen, m_field->text().toStdString(), m_figures));
}

void QuestionBox::tell(bool right) {
  m_verdict->setColour(right ? Role::OkText : Role::ErrText);
  if (right) return reveal();
  m_verdict->setText(tr("Not yet. Look again, or take the hint."));
  m_verdict->show();
  m_show->show();
}

// The right answer, and why. After it nothing can be answered.
void QuestionBox::reveal() {
  const bool wasWrong = m_show->isVisibleTo(this);
  m_answered = true;
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (m_question.choices[i].right) m_rows[i]->setLook(AnswerRow::Look::Right);
    else if (m_rows[i]->look() == AnswerRow::Look::Chosen) m_rows[i]->setLook(AnswerRow::Look::Wrong);
  }
  QString answer;
  if (m_question.kind == lesson::Question::Kind::Number) {
    const auto number = lesson::rightNumber(m_question, m_figures);
    answer = number ? formatNumber(*number) : QString();
  } else if (m_question.kind == lesson::Question::Kind::Words && !m_question.accepted.empty()) {
    answer = QString::fromStdString(m_question.accepted.front());
  }
  if (m_mode == SheetMode::Teacher) m_field->setText(answer);
  const bool told = m_mode == SheetMode::Class;
  m_verdict->setColour(Role::OkText);
  m_verdict->setText(wasWrong && !answer.isEmpty() ? tr("The answer: %1").arg(answer.toHtmlEscaped())
                     : wasWrong                    ? tr("The answer is marked.")
                                                   : tr("Right."));
  m_verdict->setVisible(told);
  m_because->setVisible(!m_question.because.empty());
  retell();
}

}  // namespace kindred::ui::classroom
