#include "ui/help/word_links.h"

#include <map>

#include "core/guide/read_guide.h"
#include "core/workflow/queries/catalogue.h"
#include "ui/help/word_tips.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::help {
namespace {

// The words of the glossary that name parameters, by what forms call those in the window's language.
const std::map<QString, const guide::Term*>& termsOfLabels() {
  static std::map<QString, std::map<QString, const guide::Term*>> byLanguage;
  auto& labels = byLanguage[QLocale().name().left(2)];
  if (!labels.empty()) return labels;
  for (const char* family : {"recommend", "segment", "embed", "features"}) {
    for (const workflow::CatalogueEntry& entry : workflow::catalogue(family)) {
      for (const Parameter& parameter : entry.info.parameters) {
        const guide::Term* term = guide::shippedGuide().termNamed(parameter.key);
        if (term != nullptr) labels[translated(parameter.label)] = term;
      }
    }
  }
  return labels;
}

std::vector<FoundWord> linkedWordsIn(const QString& text) {
  const auto label = termsOfLabels().find(text);
  if (label != termsOfLabels().end()) return {{label->second, 0, text.size()}};
  return wordsIn(text);
}

// `colour`: of the links; empty: as the text around says.
QString linkedHtml(const QString& text, const QString& colour) {
  const auto plain = [](const QString& part) {
    return part.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
  };
  QString html;
  qsizetype told = 0;
  for (const FoundWord& found : linkedWordsIn(text)) {
    const QString link = linkTo(addressOf(*found.term)).toHtmlEscaped();
    const QString word = plain(text.mid(found.at, found.length));
    html += plain(text.mid(told, found.at - told));
    html += colour.isEmpty() ? QStringLiteral("<a href=\"%1\">%2</a>").arg(link, word)
                             : QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>").arg(link, colour, word);
    told = found.at + found.length;
  }
  return html + plain(text.mid(told));
}

}  // namespace

WordLinks& wordLinks() {
  static WordLinks links;
  return links;
}

QString withWordLinks(const QString& text) { return linkedHtml(text, {}); }

void setLinkedText(Label* label, const QString& text) {
  if (linkedWordsIn(text).empty()) {
    label->setTextFormat(Qt::PlainText);
    return label->setText(text);
  }
  label->setTextFormat(Qt::RichText);
  label->setTextInteractionFlags(label->textInteractionFlags() | Qt::LinksAccessibleByMouse |
                                 Qt::LinksAccessibleByKeyboard);
  whenThemed(label, [label, text] { label->setText(linkedHtml(text, theme().color(Role::AccentText).name())); });
  QObject::connect(label, &QLabel::linkActivated, &wordLinks(),
                   [](const QString& link) { emit wordLinks().requested(addressIn(link)); });
}

}  // namespace kindred::ui::help
