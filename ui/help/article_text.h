// Builds a section of the help: the same words as HTML for the eye and plain for the search.
#pragma once

#include "ui/help/articles.h"

namespace kindred::ui::help {

class SectionText {
 public:
  SectionText(const guide::Guide& guide, const QString& anchor, const QString& title = {});
  /// Plain text whose citations become links to where their sources are found.
  SectionText& paragraph(const QString& text);
  SectionText& paragraph(const guide::LocalText& text);
  /// A bold lead before the text: "Needs: orders with dates".
  SectionText& named(const QString& lead, const QString& text);
  SectionText& heading(const QString& text);
  SectionText& list(const std::vector<guide::LocalText>& texts, const QString& sign = {});
  SectionText& numbered(const QStringList& texts);
  /// Rows of cells, the first as a header where `headed`.
  SectionText& table(const std::vector<QStringList>& rows, bool headed);
  /// "How it works in one picture", which who shows the text draws.
  SectionText& picture(const guide::Approach& approach);
  /// A line of links within the help or to the web: address and words.
  SectionText& links(const QString& lead, const std::vector<std::pair<QString, QString>>& links);
  [[nodiscard]] HelpSection section() && { return std::move(m_section); }

 private:
  [[nodiscard]] QString withLinks(const QString& text);
  [[nodiscard]] QString plainOf(const QString& text) const;

  const guide::Guide& m_guide;
  HelpSection m_section;
};

}  // namespace kindred::ui::help
