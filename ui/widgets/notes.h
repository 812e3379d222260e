// Notes in the place they concern, and what a page shows while it has nothing to show.
#pragma once

#include <QPushButton>
#include <QWidget>
#include <functional>

#include "core/base/error.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {

enum class NoteKind { Info, Ok, Warning, Error };

/// What happened, what to do, and buttons that do it. Details can be selected and copied. Hidden while it says nothing.
class Note : public QWidget {
  Q_OBJECT

 public:
  explicit Note(NoteKind kind = NoteKind::Info, QWidget* parent = nullptr);
  /// `title` in bold, `text` below; both empty hides the note. Buttons of earlier notes go.
  void show(NoteKind kind, const QString& title, const QString& text = {});
  /// All problems of an error, its hint, and a button that copies them.
  void showError(const Error& error);
  void clear();
  /// A button beneath the words; returns it for its tooltip and the like.
  QPushButton* addAction(const QString& text, std::function<void()> act);
  [[nodiscard]] QString title() const { return m_title->text(); }
  [[nodiscard]] QString text() const { return m_text->text(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  NoteKind m_kind;
  IconLabel* m_icon;
  Label* m_title;
  Label* m_text;
  QWidget* m_buttons;
};

/// One sentence of what will be here, the button that fills it, and a sample where there is one.
class EmptyState : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);
  void setText(const QString& title, const QString& sentence);
  /// The button that fills the page; the first one is primary.
  QPushButton* addAction(const QString& text, const QString& iconName, std::function<void()> act);
  /// Removes all buttons, for another language or another state.
  void clearActions();
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrangeButtons();
  Label* m_title;
  Label* m_sentence;
  QWidget* m_buttons;
};

}  // namespace kindred::ui
