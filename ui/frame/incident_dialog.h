// A mistake of the program, told so that a person can send it to its makers.
#pragma once

#include <QDialog>
#include <QPushButton>

#include "core/base/error.h"

namespace kindred::ui {

class IncidentDialog : public QDialog {
  Q_OBJECT

 public:
  /// `during`: the title of the job.
  IncidentDialog(const Text& during, const Error& error, QWidget* parent = nullptr);

 private:
  QPushButton* m_copy;
  QPushButton* m_showLog;
};

}  // namespace kindred::ui
