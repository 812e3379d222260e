// Texts of the help and of the guide on paper.
#pragma once

#include "core/guide/guide.h"
#include "ui/help/articles.h"
#include "ui/print/paper.h"

namespace kindred::ui::help {

/// Articles with the pictures of all approaches. The window's thread only.
Paper paperOf(const QString& title, const std::vector<HelpArticle>& articles, const guide::Guide& guide);

/// The rules by which such HTML is shown: sizes and, where they are given, colours.
struct SheetColours {
  QString link = {};
};
QString styleSheetOf(double points, const SheetColours& colours = {});

}  // namespace kindred::ui::help
