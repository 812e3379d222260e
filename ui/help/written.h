// Articles of the help that are written as Markdown files (resources/help), in the window's language.
#pragma once

#include "ui/help/articles.h"

namespace kindred::ui::help {

/// "lessons" is resources/help/lessons.md, in Russian lessons.ru.md. Its first section has the article's key as its anchor.
HelpArticle writtenArticle(const QString& key, const QString& group);

/// Of Markdown: a title, sections, paragraphs, tables, indented code, bold, italics and code within lines. All else is words.
HelpArticle articleOfMarkdown(const QString& key, const QString& group, const QString& text);

}  // namespace kindred::ui::help
