// Colours of a lesson's text: headings, fences and their words, names of settings, figures, bold, right answers.
#pragma once

#include <QSyntaxHighlighter>

namespace kindred::ui::classroom {

class LessonHighlighter : public QSyntaxHighlighter {
  Q_OBJECT

 public:
  explicit LessonHighlighter(QTextDocument* document);

 protected:
  void highlightBlock(const QString& text) override;
};

}  // namespace kindred::ui::classroom
