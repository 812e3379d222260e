// F1: where the help tells of a control. The table is the help itself (guide::HelpPlace::controls).
#pragma once

#include "ui/help/articles.h"

class QWidget;

namespace kindred::ui::help {

/// Says that a control is about a word of the glossary, by what the program's tables call it: a metric's or a parameter's
/// key, also of a group or list ("parts.1.shrinkage"). Does nothing where the glossary has no word for it.
void setWord(QWidget* control, const std::string& name);
/// The word that a control is about: so said, or because its text is a word of the glossary. Null: none.
const guide::Term* wordOf(const QWidget& control);

struct HelpOnControl {
  HelpAddress address = {};
  QString own = {};  ///< what the control says itself, plain; may be empty
};
/// The word of the control; else the place of the nearest part around it; else that of `page`; else that of the window.
/// `control` may be null.
HelpOnControl helpOn(const QWidget* control, const QString& page);

}  // namespace kindred::ui::help
