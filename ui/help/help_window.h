// The help beside the window: contents or what a search found on the left, the article on the right; on paper or as PDF.
#pragma once

#include <QDialog>
#include <QListWidget>

#include "ui/help/help_search.h"
#include "ui/print/paper.h"
#include "ui/session.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QTextBrowser;
class QTreeWidget;

namespace kindred::ui::help {

class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  explicit HelpWindow(Session& session, QWidget* parent = nullptr);
  /// `own`: what a control says of itself, above the place.
  void open(const HelpAddress& address, const QString& own = {});
  [[nodiscard]] const HelpAddress& shown() const { return m_shown; }
  [[nodiscard]] const std::vector<HelpArticle>& articles() const { return m_articles; }
  /// As a job; what goes wrong is told in the window.
  void writePdf(const QString& path, bool all);
  /// Asks for a printer.
  void print(bool all);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  void connectParts();
  void retranslate();
  void fillContents();
  void search();
  void openHit(QListWidgetItem* item);
  void display(const HelpAddress& address);
  void follow(const QString& link);
  void goBack();
  void markWords();
  void scrollToPlace();
  void buildPaperMenus();
  void askPdf(bool all);
  [[nodiscard]] Paper paper(bool all) const;

  Session& m_session;
  std::vector<HelpArticle> m_articles;
  HelpAddress m_shown;
  std::vector<HelpAddress> m_before;  ///< what Back leads to, the latest last
  QString m_own;
  SearchField* m_search;
  QToolButton* m_back;
  QPushButton *m_pdf, *m_print;
  QTreeWidget* m_contents;
  QListWidget* m_hits;
  Label* m_nothing;
  Card* m_ownCard;
  Label *m_ownTitle, *m_ownWords;
  QTextBrowser* m_text;
  Note* m_note;
};

}  // namespace kindred::ui::help
