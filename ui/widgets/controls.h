// Buttons and choosers in the design's kinds. Give words in a whenTranslated() of the owner.
#pragma once

#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

class QListWidget;

namespace kindred::ui {

/// A push button of a kind, with an icon of resources/icons or none.
QPushButton* makeButton(ButtonKind kind = ButtonKind::Normal, const QString& iconName = {}, QWidget* parent = nullptr);
/// The same at the small height.
QPushButton* makeSmallButton(ButtonKind kind = ButtonKind::Normal, const QString& iconName = {},
                             QWidget* parent = nullptr);
/// A flat square with an icon alone; give it a tooltip, which is also its accessible name.
QToolButton* makeIconButton(const QString& iconName, QWidget* parent = nullptr);
void setIconToolTip(QToolButton* button, const QString& text);

/// One of several choices side by side: "All rows | Only problems 150,759".
class SegmentedControl : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentedControl(QWidget* parent = nullptr);
  /// Adds a choice; its index. With an icon and no text it is square: give it a tooltip.
  int addChoice(const QString& text, const QString& iconName = {}, const QString& toolTip = {});
  void setChoiceText(int index, const QString& text);
  void setChoiceToolTip(int index, const QString& toolTip);
  [[nodiscard]] int current() const { return m_group.checkedId(); }
  /// Does not emit changed().
  void setCurrent(int index);
  [[nodiscard]] QAbstractButton* button(int index) const { return m_group.button(index); }

 signals:
  /// The person chose another.
  void changed(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QButtonGroup m_group;
};

/// A click anywhere on a row ticks it, not on its box alone. The keyboard ticks as it does.
void tickByRow(QListWidget* list);

/// A field with a magnifying glass and a clear button.
class SearchField : public QLineEdit {
  Q_OBJECT

 public:
  explicit SearchField(QWidget* parent = nullptr);
};

}  // namespace kindred::ui
