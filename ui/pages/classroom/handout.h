// A lesson on paper: each step with its picture, words and question, and on a last page the answers, where they are wanted.
#pragma once

#include "ui/pages/classroom/lesson_sheet.h"
#include "ui/print/paper.h"

namespace kindred::ui::classroom {

struct HandoutOptions {
  bool answers = false;  ///< a last page with the answers and why
};

/// What is printed, as HTML in which everything of the file is escaped; pictures are called step0, step1, …
QString handoutHtml(const PlayedLesson& played, const HandoutOptions& options);

/// Pictures of the steps, in light colours whatever the theme; null where a step has none. On the window's thread.
std::vector<QImage> handoutPictures(const PlayedLesson& played);

/// All of it. On the window's thread.
Paper handoutPaper(const PlayedLesson& played, const HandoutOptions& options);

}  // namespace kindred::ui::classroom
