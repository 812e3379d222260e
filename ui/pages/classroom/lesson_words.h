// Words of a lesson file with their figures filled in. What the file says is escaped: nothing of it is read as HTML.
#pragma once

#include <QString>

#include "core/lesson/lesson_run.h"

namespace kindred::ui::classroom {

/// For labels that read rich text, and for the handout: bold parts and figures marked, paragraphs kept.
QString richWords(const std::string& words, const lesson::Figures& figures);
/// For buttons, lists and accessible names.
QString plainWords(const std::string& words, const lesson::Figures& figures);

}  // namespace kindred::ui::classroom
