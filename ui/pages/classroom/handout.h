// A lesson on paper: each step with its picture, words and question, and on a last page the answers, where they are wanted.
#pragma once

#include <QImage>

#include "ui/pages/classroom/lesson_sheet.h"

namespace kindred::ui::classroom {

struct HandoutOptions {
  bool answers = false;  ///< a last page with the answers and why
};

/// What is printed, as HTML in which everything of the file is escaped; pictures are called step0, step1, …
QString handoutHtml(const PlayedLesson& played, const HandoutOptions& options);

/// Pictures of the steps, in light colours whatever the theme; null where a step has none. On the window's thread.
std::vector<QImage> handoutPictures(const PlayedLesson& played);

/// PDF on A4. On any thread.
QByteArray handoutPdf(const QString& title, const QString& html, const std::vector<QImage>& pictures);

/// Throws Error (FileUnwritable); then what was there before is still there.
void writeHandout(const QString& path, const QByteArray& pdf);

}  // namespace kindred::ui::classroom
