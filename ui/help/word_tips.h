// Tooltips of every page tell what the words of the glossary in them mean, and that F1 tells more.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "core/guide/guide.h"

class QWidget;

namespace kindred::ui::help {

/// The word of the glossary that stands in a sentence, in the window's language, also with an ending; those of everyday
/// language are not looked for. Null: none.
const guide::Term* wordIn(const QString& sentence);

/// All of them in the order in which they stand, each once; a longer one rather than one within it.
struct FoundWord {
  const guide::Term* term = nullptr;
  qsizetype at = 0, length = 0;  ///< characters of the sentence
};
std::vector<FoundWord> wordsIn(const QString& sentence);

/// The tooltip of a control with the meaning of its word, as HTML; empty where it has no word.
QString tipWithWord(const QWidget& control);

/// Shows them, for all widgets of the application, as long as it lives.
class WordTips : public QObject {
  Q_OBJECT

 public:
  explicit WordTips(QObject* parent = nullptr);
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace kindred::ui::help
