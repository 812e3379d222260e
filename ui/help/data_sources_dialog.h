// The help page about where data is found (source_list.h), beside the window.
#pragma once

#include <QDialog>

namespace kindred::ui::help {

/// Stays open while files are downloaded and dropped.
class DataSourcesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit DataSourcesDialog(QWidget* parent = nullptr);
};

}  // namespace kindred::ui::help
