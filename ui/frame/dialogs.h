// Preferences and About. Preferences take effect at once.
#pragma once

#include <QDialog>

#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(Language& language, QWidget* parent = nullptr);
};

class AboutDialog : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

/// Theme, zoom and language as last chosen; nothing is read where settings are not persistent.
void restorePreferences(Language& language);

}  // namespace kindred::ui
