#include "ui/help/written.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace kindred::ui::help {
namespace {

QString inlineHtml(const QString& text) {
  static const QRegularExpression parts(QStringLiteral("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*"));
  QString html;
  qsizetype told = 0;
  for (auto each = parts.globalMatch(text); each.hasNext();) {
    const auto match = each.next();
    html += text.mid(told, match.capturedStart() - told).toHtmlEscaped();
    static const char* const tags[] = {"code", "b", "i"};
    for (int kind = 1; kind <= 3; ++kind) {
      if (match.capturedStart(kind) < 0) continue;
      const QString tag = QLatin1String(tags[kind - 1]);
      html += QStringLiteral("<%1>%2</%1>").arg(tag, match.captured(kind).toHtmlEscaped());
    }
    told = match.capturedEnd();
  }
  return html + text.mid(told).toHtmlEscaped();
}

QString plainOf(QString text) {
  static const QRegularExpression marks(QStringLiteral("[`*]"));
  return text.remove(marks);
}

/// Lines of one kind, until a line of another kind ends them.
class Reader {
 public:
  Reader(const QString& key, const QString& group) {
    m_article = {.key = key, .group = group};
    begin(key, {});
  }
  void take(const QString& line) {
    if (line.startsWith(QLatin1String("## "))) return begin({}, line.mid(3));
    if (line.startsWith(QLatin1String("# "))) {
      m_article.title = line.mid(2);
      return;
    }
    const Kind kind = line.startsWith(QLatin1String("    ")) ? Kind::Code
                      : line.startsWith(QLatin1Char('|'))    ? Kind::Table
                      : line.trimmed().isEmpty()             ? Kind::None
                                                             : Kind::Words;
    if (kind != m_kind) close();
    m_kind = kind;
    if (kind != Kind::None) m_lines << line;
  }
  HelpArticle article() && {
    close();
    return std::move(m_article);
  }

 private:
  enum class Kind { None, Words, Table, Code };

  void begin(const QString& anchor, const QString& title) {
    close();
    const QString numbered = m_article.key + QLatin1Char('/') + QString::number(m_article.sections.size() + 1);
    m_article.sections.push_back({.anchor = anchor.isEmpty() ? numbered : anchor, .title = title});
  }
  void close() {
    if (m_lines.isEmpty()) return;
    HelpSection& section = m_article.sections.back();
    if (m_kind == Kind::Code) addCode(section);
    else if (m_kind == Kind::Table) addTable(section);
    else section.html += QStringLiteral("<p>%1</p>").arg(inlineHtml(m_lines.join(QLatin1Char(' '))));
    section.plain +=
        plainOf(m_lines.join(m_kind == Kind::Words ? QLatin1Char(' ') : QLatin1Char('\n'))) + QLatin1Char('\n');
    m_lines.clear();
    m_kind = Kind::None;
  }
  void addCode(HelpSection& section) const {
    QStringList lines;
    for (const QString& line : m_lines) lines << line.mid(4).toHtmlEscaped();
    section.html += QStringLiteral("<pre>%1</pre>").arg(lines.join(QLatin1Char('\n')));
  }
  void addTable(HelpSection& section) const {
    section.html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\" border=\"1\">");
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
      if (m_lines[i].startsWith(QLatin1String("|--"))) continue;
      const QString tag = i == 0 ? QStringLiteral("th") : QStringLiteral("td");
      QStringList cells = m_lines[i].split(QLatin1Char('|'));
      cells.removeFirst();
      if (!cells.isEmpty()) cells.removeLast();
      section.html += QStringLiteral("<tr>");
      for (const QString& cell : cells)
        section.html += QStringLiteral("<%1 align=\"left\">%2</%1>").arg(tag, inlineHtml(cell.trimmed()));
      section.html += QStringLiteral("</tr>");
    }
    section.html += QStringLiteral("</table>");
  }

  HelpArticle m_article;
  Kind m_kind = Kind::None;
  QStringList m_lines;
};

}  // namespace

HelpArticle articleOfMarkdown(const QString& key, const QString& group, const QString& text) {
  Reader reader(key, group);
  for (const QString& line : text.split(QLatin1Char('\n'))) reader.take(line);
  return std::move(reader).article();
}

HelpArticle writtenArticle(const QString& key, const QString& group) {
  const QString base = QStringLiteral(":/help/") + key, language = QLocale().name().left(2);
  QFile file(base + QLatin1Char('.') + language + QStringLiteral(".md"));
  if (!file.exists()) file.setFileName(base + QStringLiteral(".md"));
  const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
  return articleOfMarkdown(key, group, text);
}

}  // namespace kindred::ui::help
