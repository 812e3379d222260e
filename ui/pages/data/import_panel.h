// The centre of an import: the files, how they were understood, what is doubtful or missing, and the live preview.
#pragma once

#include <QPushButton>
#include <QWidget>

#include "ui/pages/data/currency_choice.h"
#include "ui/pages/data/facts_bar.h"
#include "ui/pages/data/import_draft.h"
#include "ui/pages/data/layout_shelf.h"
#include "ui/pages/data/preview_table.h"
#include "ui/widgets/notes.h"

class QMenu;

namespace kindred::ui::data {

class ImportPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ImportPanel(ImportDraft& draft, QWidget* parent = nullptr);
  [[nodiscard]] PreviewTable* preview() const { return m_preview; }
  [[nodiscard]] Note* note() const { return m_note; }
  [[nodiscard]] CurrencyChoice* currency() const { return m_currency; }
  /// Files imported before, latest first.
  void setRecent(const QStringList& files);
  /// Why the import itself failed; gone with the next change.
  void showError(const Error& error);
  /// Settings saved under a name; replaced in tests, as is how the name is asked for (empty: not saved).
  void setShelf(LayoutShelf shelf) { m_shelf = std::move(shelf); }
  std::function<QString(const QString& proposed)> chooseName;

 signals:
  void chooseRequested();
  void fileRequested(const QString& file);
  /// The file is a log of offers, to be judged rather than imported.
  void logRequested(const QString& file);

 private:
  /// A table that joins by id: a button that adds it, or its name with a button that takes it away.
  struct SideTable {
    QPushButton* add = nullptr;
    QWidget* added = nullptr;
    ElidedLabel* name = nullptr;
    QToolButton* remove = nullptr;
    std::optional<std::filesystem::path> imports::Request::*path = nullptr;
  };

  QWidget* makeHead();
  QWidget* makeCurrency();
  void makeSideTable(SideTable& side, std::optional<std::filesystem::path> imports::Request::*path,
                     const QString& iconName, QLayout* row);
  void chooseSideTable(const SideTable& side);
  void refresh();
  void refreshHead();
  void refreshNotes();
  void askForDates(const imports::Preview& preview);
  void askForKeys(const std::vector<imports::DoubtfulList>& lists);
  void refreshSaved();
  void saveSettings();
  void useSettings(const imports::SavedLayout& saved);
  void nameLinks();
  void retranslate();

  ImportDraft& m_draft;
  ElidedLabel* m_name;
  ElidedLabel* m_size;
  Label* m_dropHint;
  QPushButton* m_choose;
  QPushButton* m_recent;
  QMenu* m_recentMenu;
  LayoutShelf m_shelf;
  QPushButton* m_save;
  QPushButton* m_saved;
  QMenu* m_savedMenu;
  FactsBar* m_facts;
  SideTable m_customers;
  SideTable m_products;
  QWidget* m_currencyRow;
  Label* m_currencyLabel;
  CurrencyChoice* m_currency;
  QWidget* m_warnings;
  Note* m_note;
  PreviewTable* m_preview;

 protected:
  void resizeEvent(QResizeEvent* event) override;
};

}  // namespace kindred::ui::data
