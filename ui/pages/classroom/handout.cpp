#include "ui/pages/classroom/handout.h"

#include <QCoreApplication>
#include <QPainter>
#include <QSignalBlocker>

#include "core/base/error.h"
#include "ui/pages/classroom/lesson_picture.h"
#include "ui/pages/classroom/lesson_words.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr QSize kPicture(620, 330);  // at 100 %; as wide as the page is between its margins

QString said(const char* words) { return QCoreApplication::translate("Handout", words); }

QString paragraph(const QString& html, const char* style = "") {
  return html.isEmpty() ? QString() : QStringLiteral("<p style=\"%1\">%2</p>").arg(QLatin1String(style), html);
}

QString escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString questionHtml(const lesson::Question& question, const lesson::Figures& figures) {
  QString html = paragraph(QStringLiteral("<b>%1</b>").arg(richWords(question.words, figures)), "margin-top:10px");
  for (const lesson::AnswerChoice& choice : question.choices)
    html += paragraph(QStringLiteral("\u2610&nbsp; ") + richWords(choice.words, figures), "margin:3px 0 3px 12px");
  if (question.choices.empty()) html += paragraph(QStringLiteral("____________________"));
  return html;
}

QString rightAnswer(const lesson::Question& question, const lesson::Figures& figures) {
  if (question.kind == lesson::Question::Kind::Number) {
    const auto number = lesson::rightNumber(question, figures);
    return number ? formatNumber(*number) : QString();
  }
  if (question.kind == lesson::Question::Kind::Words)
    return question.accepted.empty() ? QString() : escaped(question.accepted.front());
  QStringList right;
  for (const lesson::AnswerChoice& choice : question.choices) {
    if (choice.right) right << richWords(choice.words, figures);
  }
  return right.join(QStringLiteral("; "));
}

QString notesHtml(const lesson::Step& step, const lesson::Figures& figures) {
  if (step.notes.empty()) return {};
  const QString head = said(QT_TRANSLATE_NOOP("Handout", "For the teacher")).toHtmlEscaped();
  return paragraph(QStringLiteral("<b>%1</b> %2").arg(head, richWords(step.notes, figures)), "margin-left:14px");
}

QString answersHtml(const PlayedLesson& played) {
  QString html = QStringLiteral("<h2 style=\"page-break-before:always\">%1</h2>")
                     .arg(said(QT_TRANSLATE_NOOP("Handout", "Answers")).toHtmlEscaped());
  for (std::size_t i = 0; i < played.lesson.steps.size(); ++i) {
    const lesson::Step& step = played.lesson.steps[i];
    const lesson::Figures& figures = played.steps[i].shown.figures;
    if (!step.question) {
      if (!step.notes.empty()) html += paragraph(QStringLiteral("%1. <b>%2</b>").arg(i + 1).arg(escaped(step.title)));
      html += notesHtml(step, figures);
      continue;
    }
    html += paragraph(QStringLiteral("%1. <b>%2</b>").arg(i + 1).arg(richWords(step.question->words, figures)));
    html += paragraph(rightAnswer(*step.question, figures), "margin-left:14px");
    html += paragraph(richWords(step.question->because, figures), "margin-left:14px;color:#555555");
    html += notesHtml(step, figures);
  }
  return html;
}

}  // namespace

QString handoutHtml(const PlayedLesson& played, const HandoutOptions& options) {
  const lesson::Lesson& lesson = played.lesson;
  QString html = QStringLiteral("<h1>%1</h1>").arg(escaped(lesson.title)) + paragraph(escaped(lesson.summary));
  if (!lesson.aim.empty())
    html += paragraph(said(QT_TRANSLATE_NOOP("Handout", "The aim: %1")).toHtmlEscaped().arg(escaped(lesson.aim)));
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    const lesson::Step& step = lesson.steps[i];
    const lesson::Figures& figures = played.steps[i].shown.figures;
    html += QStringLiteral("<h2 style=\"%1\">%2. %3</h2>")
                .arg(i == 0 ? QString() : QStringLiteral("page-break-before:always"))
                .arg(i + 1)
                .arg(escaped(step.title));
    html += QStringLiteral("<p><img src=\"step%1\" width=\"%2\"/></p>").arg(i).arg(kPicture.width());
    if (played.steps[i].failed) html += paragraph(translated(played.steps[i].failed->message()).toHtmlEscaped());
    html += paragraph(richWords(step.words, figures));
    if (step.question) html += questionHtml(*step.question, figures);
  }
  return options.answers ? html + answersHtml(played) : html;
}

std::vector<QImage> handoutPictures(const PlayedLesson& played) {
  const ThemeChoice before = theme().choice();
  const QSignalBlocker quiet(&theme());  // paper is white: nobody else should follow
  const bool turn = theme().isDark();
  if (turn) theme().setChoice(ThemeChoice::Light);
  const TypeSize type;
  LessonPicture picture(type);
  std::vector<QImage> pictures;
  for (const lesson::RunStep& run : played.steps) {
    picture.setRun(run);
    pictures.push_back(picture.drawn(kPicture));
  }
  if (turn) theme().setChoice(before);
  return pictures;
}

Paper handoutPaper(const PlayedLesson& played, const HandoutOptions& options) {
  Paper paper{.title = QString::fromStdString(played.lesson.title),
              .body = handoutHtml(played, options),
              .style = QStringLiteral("body{color:#1b2126} h1{font-size:20pt} h2{font-size:14pt}"),
              .font = QStringLiteral("Roboto"),
              .points = 11};
  const std::vector<QImage> pictures = handoutPictures(played);
  for (std::size_t i = 0; i < pictures.size(); ++i)
    paper.pictures.emplace_back(QStringLiteral("step%1").arg(i), pictures[i]);
  return paper;
}

}  // namespace kindred::ui::classroom
