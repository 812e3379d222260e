#include "ui/help/places.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QVariant>
#include <QWidget>
#include <algorithm>

#include "core/guide/read_guide.h"
#include "ui/help/guide_words.h"

namespace kindred::ui::help {
namespace {

constexpr const char* kWord = "kindredWord";
constexpr int kPartsAround = 2;  // of a control made of several, whose whole has the words

QString plainText(const QString& text) {
  return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

QString textOn(const QWidget& control) {
  if (const auto* button = qobject_cast<const QAbstractButton*>(&control)) return button->text();
  const auto* label = qobject_cast<const QLabel*>(&control);
  return label == nullptr ? QString() : plainText(label->text());
}

QString ownWords(const QWidget* control) {
  for (int i = 0; control != nullptr && i <= kPartsAround; ++i, control = control->parentWidget()) {
    for (const QString& words : {control->whatsThis(), control->toolTip()}) {
      if (!words.isEmpty()) return plainText(words);
    }
  }
  return {};
}

const guide::HelpPlace* placeAround(const QWidget* control) {
  static const QString ours = QStringLiteral("kindred::ui::");
  for (; control != nullptr; control = control->parentWidget()) {
    QString name = QLatin1String(control->metaObject()->className());
    if (name.startsWith(ours)) name.remove(0, ours.size());
    for (const QString& each : {control->objectName(), name}) {
      if (const auto* place = guide::shippedGuide().placeOf(each.toStdString())) return place;
    }
  }
  return nullptr;
}

}  // namespace

void setWord(QWidget* control, const std::string& name) {
  const std::string last = name.substr(name.rfind('.') + 1);
  const guide::Term* term = guide::shippedGuide().termNamed(name);
  if (term == nullptr) term = guide::shippedGuide().termNamed(last);
  if (term != nullptr) control->setProperty(kWord, QString::fromStdString(term->key));
}

const guide::Term* wordOf(const QWidget& control) {
  const guide::Guide& guide = guide::shippedGuide();
  if (const QVariant said = control.property(kWord); said.isValid()) return guide.term(said.toString().toStdString());
  QString text = textOn(control).remove(QLatin1Char('&')).trimmed();
  if (text.endsWith(QLatin1Char(':'))) text.chop(1);
  if (text.isEmpty()) return nullptr;
  const auto found = std::ranges::find_if(guide.terms, [&](const guide::Term& term) {
    return !term.everyday && inWords(term.word).compare(text, Qt::CaseInsensitive) == 0;
  });
  return found == guide.terms.end() ? nullptr : &*found;
}

HelpOnControl helpOn(const QWidget* control, const QString& page) {
  const guide::Guide& guide = guide::shippedGuide();
  const QString own = ownWords(control);
  const QWidget* around = control;
  for (int i = 0; around != nullptr && i <= kPartsAround; ++i, around = around->parentWidget()) {
    if (const guide::Term* term = wordOf(*around)) return {addressOf(*term), own};
  }
  const guide::HelpPlace* place = placeAround(control);
  // What is around everything tells less than the page that is shown.
  if (place == nullptr || place->key == "window") {
    if (const auto* ofPage = guide.place(page.toStdString())) place = ofPage;
  }
  if (place == nullptr) place = guide.place("window");
  return {place == nullptr ? HelpAddress() : addressOf(*place), own};
}

}  // namespace kindred::ui::help
