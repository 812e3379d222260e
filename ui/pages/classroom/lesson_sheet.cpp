#include "ui/pages/classroom/lesson_sheet.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/pages/classroom/lesson_picture.h"
#include "ui/pages/classroom/lesson_words.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {

LessonSheet::LessonSheet(const TypeSize& type, QWidget* parent)
    : QScrollArea(parent),
      m_type(type),
      m_lead(new Label(FontRole::Body, Role::Text2)),
      m_title(new Label(FontRole::PageTitle)),
      m_picture(new LessonPicture(type)),
      m_words(new Label(FontRole::Body)),
      m_notes(new Label(FontRole::Body)),
      m_line(new Line),
      m_question(new QuestionBox(type)) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_lead->setObjectName(QStringLiteral("sheetLead"));
  m_title->setObjectName(QStringLiteral("sheetTitle"));
  m_words->setObjectName(QStringLiteral("sheetWords"));
  auto* content = new QWidget;
  setBackground(content, Role::Surface);
  auto* column = new QVBoxLayout(content);
  setMargins(column, 20, 14, 20, 14, 10);
  m_notes->setObjectName(QStringLiteral("sheetNotes"));
  for (Label* label : {m_lead, m_title, m_words, m_notes}) label->setWordWrap(true);
  m_notes->setTextFormat(Qt::RichText);
  type.apply(m_notes, FontRole::Body);
  m_words->setTextFormat(Qt::RichText);
  type.apply(m_lead, FontRole::Body);
  type.apply(m_title, FontRole::PageTitle);
  type.apply(m_words, FontRole::Body);
  for (QWidget* part :
       std::initializer_list<QWidget*>{m_lead, m_title, m_picture, m_words, m_line, m_question, m_notes})
    column->addWidget(part);
  column->addStretch(1);
  setWidget(content);
  whenTranslated(this, [this] { retell(); });
  whenThemed(this, [this] { retell(); });
}

void LessonSheet::setStep(const lesson::Lesson& lesson, std::size_t step, const lesson::RunStep& run, SheetMode mode) {
  m_lesson = lesson;
  m_step = step;
  m_run = run;
  m_mode = mode;
  const lesson::Step& shown = m_lesson.steps[step];
  m_picture->setVisible(true);
  m_picture->setRun(run);
  m_question->set(shown.question, run.shown.figures, mode);
  m_line->setVisible(shown.question.has_value());
  retell();
}

void LessonSheet::showNothing(const QString& words) {
  m_lesson = {};
  m_lead->setText(words);
  m_title->clear();
  m_words->clear();
  for (QWidget* part : std::initializer_list<QWidget*>{m_picture, m_line, m_question, m_title, m_words, m_notes})
    part->hide();
}

void LessonSheet::retell() {
  if (m_step >= m_lesson.steps.size()) return;
  const lesson::Step& step = m_lesson.steps[m_step];
  QString lead = QString::fromStdString(m_lesson.title);
  const bool ends =
      lead.endsWith(QLatin1Char('?')) || lead.endsWith(QLatin1Char('!')) || lead.endsWith(QLatin1Char('.'));
  if (!m_lesson.summary.empty())
    lead += (ends ? QStringLiteral(" ") : QStringLiteral(". ")) + QString::fromStdString(m_lesson.summary);
  if (m_step == 0 && !m_lesson.aim.empty())
    lead += QLatin1Char(' ') + tr("The aim: %1").arg(QString::fromStdString(m_lesson.aim));
  m_lead->setText(lead.simplified());
  // A class has read it: the room is for the picture and the question.
  m_lead->setVisible(m_step == 0 || m_mode != SheetMode::Class);
  m_title->setText(QString::fromStdString(step.title));
  m_words->setText(richWords(step.words, m_run.shown.figures));
  m_title->setVisible(!step.title.empty());
  m_words->setVisible(!step.words.empty());
  m_notes->setText(QStringLiteral("<b>%1</b> ").arg(tr("For the teacher")) +
                   richWords(step.notes, m_run.shown.figures));
  m_notes->setVisible(m_mode == SheetMode::Teacher && !step.notes.empty());
}

// Arrows along the lesson, Space and Home are the player's; Up and Down scroll, digits answer.
void LessonSheet::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space: return event->ignore();
    default: break;
  }
  if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) return m_question->choose(event->key() - Qt::Key_1);
  QScrollArea::keyPressEvent(event);
}

}  // namespace kindred::ui::classroom
