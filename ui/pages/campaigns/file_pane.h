// The right pane of Campaigns: what the file holds and how it is written.
#pragma once

#include "core/base/translation.h"
#include "core/campaign/list.h"
#include "ui/pages/campaigns/columns_model.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QCheckBox;
class QComboBox;
class QToolButton;

namespace kindred::ui {

class TableView;

class FilePane : public Pane {
  Q_OBJECT

 public:
  explicit FilePane(Session& session, QWidget* parent = nullptr);

  /// The data set that is shown, or none.
  void refresh();
  void setOffers(int offers);
  [[nodiscard]] std::vector<std::string> columns() const { return m_model.chosen(); }
  [[nodiscard]] std::map<std::string, std::string> headings() const { return m_model.headings(); }
  [[nodiscard]] campaign::ListFormat format() const;
  /// Columns and format, to be kept.
  [[nodiscard]] QVariantMap state() const;
  void restore(const QVariantMap& state);
  [[nodiscard]] TableView* table() const { return m_table; }
  [[nodiscard]] QToolButton* renameButton() const { return m_rename; }
  [[nodiscard]] QComboBox* encoding() const { return m_encoding; }
  [[nodiscard]] QComboBox* language() const { return m_language; }
  /// Of reasons and of names that the program made.
  [[nodiscard]] TextLanguage textLanguage() const;

 signals:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildColumns();
  void buildFormat();
  void move(int by);
  void rename(const QString& column, const QString& from, const QString& to);
  void showMoves();
  void showNone();
  void proposeFormat();
  void formatEdited();

  Session& m_session;
  ColumnsModel m_model;
  TableView* m_table;
  QToolButton* m_up;
  QToolButton* m_down;
  QToolButton* m_rename;
  QComboBox* m_delimiter;
  QComboBox* m_decimal;
  QComboBox* m_encoding;
  QComboBox* m_language;
  QCheckBox* m_mark;
  std::vector<Label*> m_labels;
  bool m_formatChosen = false;  ///< by the person: then no locale proposes another
  Section* m_format;
  Note* m_none;
};

}  // namespace kindred::ui
