// Words of the glossary as links, wherever the window tells something: a click opens their entry in the help.
#pragma once

#include <QObject>
#include <QString>

#include "ui/help/articles.h"

namespace kindred::ui {
class Label;
}

namespace kindred::ui::help {

/// Asks whoever shows the help to open a word's entry. One an application; the window's thread only.
class WordLinks : public QObject {
  Q_OBJECT

 signals:
  void requested(const kindred::ui::help::HelpAddress& address);
};
WordLinks& wordLinks();

/// A plain text as HTML in which each word of the glossary, where it stands first, is a link (articles.h); those of everyday
/// language are none. What a form calls a parameter is a link where the glossary has it. Everything else is escaped.
QString withWordLinks(const QString& text);
/// Shows it in a label; follows theme and clicks. A text without such words stays plain.
void setLinkedText(Label* label, const QString& text);

}  // namespace kindred::ui::help
