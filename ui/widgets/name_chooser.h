// A list of what is saved under names, with buttons that rename and remove the one chosen; in the list's place a field
// while that one is renamed.
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QToolButton>
#include <functional>

namespace kindred::ui {

class NameChooser : public QWidget {
  Q_OBJECT

 public:
  explicit NameChooser(QWidget* parent = nullptr);

  /// Accessible names of list and field, tooltips of the buttons.
  struct Words {
    QString list, name, rename, remove;
  };
  void setWords(const Words& words);
  /// What the field starts with: the name alone, where the list says more. Empty: there is nothing to rename or remove.
  void setName(const QString& name);
  [[nodiscard]] const QString& name() const { return m_name; }
  void startRenaming();
  void endRenaming(bool accepted);

  [[nodiscard]] QComboBox* list() const { return m_list; }
  [[nodiscard]] QLineEdit* nameField() const { return m_field; }
  /// Both may be moved to another place.
  [[nodiscard]] QToolButton* renameButton() const { return m_rename; }
  [[nodiscard]] QToolButton* removeButton() const { return m_remove; }

 signals:
  /// Another name was typed.
  void renameRequested(const QString& name);
  void removeRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QString m_name;
  QComboBox* m_list;
  QLineEdit* m_field;
  QToolButton* m_rename;
  QToolButton* m_remove;
};

/// Asks once, before something goes for good: `text` names it, `consequence` says what goes with it and what stays.
QMessageBox* askToRemove(QWidget* parent, const QString& title, const QString& text, const QString& consequence,
                         std::function<void()> remove);

}  // namespace kindred::ui
