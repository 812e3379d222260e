#include "ui/help/guide_words.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>
#include <algorithm>

namespace kindred::ui::help {

QString inWords(const guide::LocalText& text) {
  const TextLanguage language = textLanguage(QLocale().name().left(2).toStdString()).value_or(TextLanguage::English);
  return QString::fromStdString(text.in(language));
}

Tone toneOf(guide::Verdict verdict) {
  switch (verdict) {
    case guide::Verdict::Fair: return Tone::Ok;
    case guide::Verdict::HalfFair:
    case guide::Verdict::Often:
    case guide::Verdict::NotHere: return Tone::Warn;
    case guide::Verdict::Open: break;
  }
  return Tone::Neutral;
}

QString addressOf(const guide::Source& source) {
  return source.doi.empty() ? QString() : QStringLiteral("https://doi.org/") + QString::fromStdString(source.doi);
}

bool holdsAll(const QString& query, const std::vector<guide::LocalText>& texts, const QString& names) {
  const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty()) return true;
  QString all = names;
  for (const guide::LocalText& text : texts) all += QLatin1Char('\n') + inWords(text);
  return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

CitedLabel::CitedLabel(const guide::Guide& guide, std::vector<std::string> order, FontRole font, Role colour,
                       QWidget* parent)
    : Label(font, colour, parent), m_guide(guide), m_order(std::move(order)) {
  setTextFormat(Qt::RichText);
  setWordWrap(true);
  setTextInteractionFlags(Qt::LinksAccessibleByMouse);
  connect(this, &QLabel::linkHovered, this, [this](const QString& key) {
    const guide::Source* source = m_guide.source(key.toStdString());
    setToolTip(source == nullptr ? QString() : QString::fromStdString(inFull(*source)).toHtmlEscaped());
  });
  connect(this, &QLabel::linkActivated, this, [this](const QString& key) {
    const guide::Source* source = m_guide.source(key.toStdString());
    if (source != nullptr && !source->doi.empty()) QDesktopServices::openUrl(QUrl(addressOf(*source)));
  });
  whenThemed(this, [this] { fill(); });
}

void CitedLabel::setCited(const QString& text, const QString& lead) {
  m_text = text;
  m_lead = lead;
  fill();
}

void CitedLabel::fill() {
  QString html = m_lead.isEmpty() ? QString() : QStringLiteral("<b>%1</b> ").arg(m_lead.toHtmlEscaped());
  for (const guide::Piece& piece : guide::piecesOf(m_text.toStdString())) {
    const QString word = QString::fromStdString(piece.text);
    const guide::Source* source = piece.isSource ? m_guide.source(piece.text) : nullptr;
    if (source == nullptr) {
      html += word.toHtmlEscaped();
      continue;
    }
    const auto place = std::ranges::find(m_order, piece.text);
    const QString mark = place == m_order.end() ? QString::fromStdString(source->shortName)
                                                : QString::number(place - m_order.begin() + 1);
    html += QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">[%3]</a>")
                .arg(word, theme().color(Role::Text3).name(), mark.toHtmlEscaped());
  }
  setText(html);
}

}  // namespace kindred::ui::help
