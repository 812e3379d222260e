// Texts of the guide as the window shows them.
#pragma once

#include <QString>

#include "core/guide/guide.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::help {

/// In the window's language.
QString inWords(const guide::LocalText& text);
/// The colour in which a verdict is shown.
Tone toneOf(guide::Verdict verdict);
/// Where a source is found, by its DOI; empty without one.
QString addressOf(const guide::Source& source);

/// Whether every word of `query` is in some of `texts`, in the window's language, or in `names`.
bool holdsAll(const QString& query, const std::vector<guide::LocalText>& texts, const QString& names = {});

/// A text whose citations are numbers: "… overnight [2]". What is cited shows as a tooltip, and a click opens where it is
/// found. Everything else is plain: nothing in it is read as HTML.
class CitedLabel : public Label {
  Q_OBJECT

 public:
  /// `order`: keys of the sources; the first one is [1]. Others are cited by their short names. Sources outlive the label.
  CitedLabel(const guide::Guide& guide, std::vector<std::string> order, FontRole font = FontRole::Body,
             Role colour = Role::Text, QWidget* parent = nullptr);
  /// `lead` stands before it in bold.
  void setCited(const QString& text, const QString& lead = {});

 private:
  void fill();

  const guide::Guide& m_guide;
  std::vector<std::string> m_order;
  QString m_text, m_lead;
};

}  // namespace kindred::ui::help
