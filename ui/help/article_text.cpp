#include "ui/help/article_text.h"

#include "ui/help/guide_words.h"

namespace kindred::ui::help {

SectionText::SectionText(const guide::Guide& guide, const QString& anchor, const QString& title)
    : m_guide(guide), m_section{.anchor = anchor, .title = title} {}

QString SectionText::withLinks(const QString& text) {
  QString html;
  for (const guide::Piece& piece : guide::piecesOf(text.toStdString())) {
    const guide::Source* source = piece.isSource ? m_guide.source(piece.text) : nullptr;
    if (source == nullptr) {
      html += QString::fromStdString(piece.text).toHtmlEscaped();
      continue;
    }
    const HelpAddress place{QStringLiteral("sources"), QString::fromStdString(source->key)};
    html += QStringLiteral("<a href=\"%1\">[%2]</a>")
                .arg(linkTo(place).toHtmlEscaped(), QString::fromStdString(source->shortName).toHtmlEscaped());
  }
  return html;
}

QString SectionText::plainOf(const QString& text) const {
  QString plain;
  for (const guide::Piece& piece : guide::piecesOf(text.toStdString())) {
    const guide::Source* source = piece.isSource ? m_guide.source(piece.text) : nullptr;
    plain += source == nullptr ? QString::fromStdString(piece.text) : QString::fromStdString(source->shortName);
  }
  return plain + QLatin1Char('\n');
}

SectionText& SectionText::paragraph(const QString& text) {
  if (text.isEmpty()) return *this;
  m_section.html += QStringLiteral("<p>%1</p>").arg(withLinks(text));
  m_section.plain += plainOf(text);
  return *this;
}

SectionText& SectionText::paragraph(const guide::LocalText& text) { return paragraph(inWords(text)); }

SectionText& SectionText::named(const QString& lead, const QString& text) {
  m_section.html += QStringLiteral("<p><b>%1</b> %2</p>").arg(lead.toHtmlEscaped(), withLinks(text));
  m_section.plain += lead + QLatin1Char(' ') + plainOf(text);
  return *this;
}

SectionText& SectionText::heading(const QString& text) {
  m_section.html += QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
  m_section.plain += plainOf(text);
  return *this;
}

SectionText& SectionText::list(const std::vector<guide::LocalText>& texts, const QString& sign) {
  for (const guide::LocalText& each : texts) {
    const QString text = inWords(each);
    m_section.html += QStringLiteral("<p class=\"item\">%1&nbsp;%2</p>").arg(sign.toHtmlEscaped(), withLinks(text));
    m_section.plain += plainOf(text);
  }
  return *this;
}

SectionText& SectionText::numbered(const QStringList& texts) {
  m_section.html += QStringLiteral("<ol>");
  for (const QString& text : texts) {
    m_section.html += QStringLiteral("<li>%1</li>").arg(withLinks(text));
    m_section.plain += plainOf(text);
  }
  m_section.html += QStringLiteral("</ol>");
  return *this;
}

SectionText& SectionText::table(const std::vector<QStringList>& rows, bool headed) {
  m_section.html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\" border=\"1\">");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const QString tag = headed && i == 0 ? QStringLiteral("th") : QStringLiteral("td");
    m_section.html += QStringLiteral("<tr>");
    for (const QString& cell : rows[i]) {
      m_section.html += QStringLiteral("<%1 align=\"left\">%2</%1>").arg(tag, withLinks(cell));
      m_section.plain += plainOf(cell);
    }
    m_section.html += QStringLiteral("</tr>");
  }
  m_section.html += QStringLiteral("</table>");
  return *this;
}

SectionText& SectionText::picture(const guide::Approach& approach) {
  m_section.html += QStringLiteral("<p><img src=\"%1\" width=\"%2\"></p>").arg(pictureName(approach)).arg(PictureWidth);
  m_section.plain += plainOf(inWords(approach.picture.tells));
  return *this;
}

SectionText& SectionText::links(const QString& lead, const std::vector<std::pair<QString, QString>>& links) {
  if (links.empty()) return *this;
  QStringList shown;
  for (const auto& [address, words] : links) {
    shown << QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), words.toHtmlEscaped());
  }
  const QString before = lead.isEmpty() ? QString() : lead.toHtmlEscaped() + QLatin1Char(' ');
  m_section.html += QStringLiteral("<p>%1%2</p>").arg(before, shown.join(QStringLiteral(", ")));
  return *this;
}

}  // namespace kindred::ui::help
