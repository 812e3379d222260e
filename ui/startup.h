// What the command line asks of the window: project, page, data set, customer, segmentation, selection; and the
// screenshot, taken when nothing is pending.
#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QTimer>
#include <deque>
#include <functional>
#include <optional>

#include "core/base/error.h"

namespace kindred::ui {

class MainWindow;

struct StartOptions {
  QString project;
  QString page;
  QString dataset;
  QString customer;
  QString segmentation;
  QString select;  ///< "segment:NAME"
  QSize size;
  QString screenshot;
};

/// Performs the options one after another, each when the jobs of the one before are done.
class Startup : public QObject {
  Q_OBJECT

 public:
  Startup(MainWindow& window, StartOptions options, QObject* parent = nullptr);
  void start();

 signals:
  /// All done (and the screenshot written).
  void finished();
  /// Something asked for is not there, or the picture could not be written.
  void failed(const kindred::Error& error);

 private:
  void next();
  void openProject();
  void chooseDataset();
  void chooseSegmentation();
  void chooseCustomer();
  void choosePage();
  void selectSegment();
  void grab();
  void fail(const Error& error);

  MainWindow& m_window;
  StartOptions m_options;
  std::deque<std::function<void()>> m_steps;
  QTimer m_timer;
  QImage m_last;
  std::optional<Error> m_error;
};

}  // namespace kindred::ui
