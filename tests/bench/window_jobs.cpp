#include "tests/bench/window_jobs.h"

#include <QAction>
#include <QComboBox>
#include <QEventLoop>
#include <QPushButton>
#include <QTimer>
#include <stdexcept>

#include "core/workflow/queries/catalogue.h"
#include "tests/bench/measure.h"
#include "tests/ui/named.h"
#include "ui/main_window.h"
#include "ui/pages/campaigns/campaigns_page.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/import_pane.h"
#include "ui/pages/recommend/recommend_page.h"
#include "ui/pages/recommend/train_panel.h"
#include "ui/pages/segments/method_pane.h"
#include "ui/pages/segments/segments_page.h"
#include "ui/pages/similarity/similarity_page.h"
#include "ui/text/language.h"

namespace kindred::bench {
namespace {

using namespace kindred::ui;

constexpr double GoalMs = 50;
constexpr int LookMs = 40;
constexpr int QuietLooks = 5;  // in a row, before all is taken to be shown

class Driver {
 public:
  Driver(WatchedApplication& application, MainWindow& window) : m_application(application), m_window(window) {}

  /// Does something as a person would, waits until all that follows is shown, and prints the longest hold.
  template <class Act>
  void time(const std::string& what, Act act) {
    settle();
    m_application.restart();
    // The act is a turn of the loop, as a click is.
    QTimer::singleShot(0, &m_window, act);
    const double taken = seconds([this] { settle(); }) - LookMs * QuietLooks / 1e3;
    const Hold hold = m_application.longest();
    const std::string verdict = hold.milliseconds < GoalMs ? "goal 50 ms: met" : "goal 50 ms: MISSED by ";
    line("held: " + what, hold.milliseconds, "ms",
         verdict + (hold.milliseconds < GoalMs ? "" : hold.slowest.toStdString()) + " (" +
             englishNumber(hold.cpuMilliseconds, 0) + " ms of CPU; the whole took " + englishNumber(taken, 1) + " s)");
    if (m_error) throw std::runtime_error(what + ": " + m_error->what());
  }

  template <class T>
  T& show(const char* key) {
    m_window.showPage(QLatin1String(key));
    auto* const page = qobject_cast<T*>(m_window.currentPage());
    if (page == nullptr) throw std::runtime_error(std::string("no page ") + key);
    return *page;
  }

  void fail(const Error& error) { m_error = error; }

 private:
  void settle() {
    QEventLoop loop;
    QTimer look;
    int quiet = 0;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
      quiet = m_window.isBusy() ? 0 : quiet + 1;
      if (quiet == QuietLooks) loop.quit();
    });
    look.start(LookMs);
    loop.exec();
  }

  WatchedApplication& m_application;
  MainWindow& m_window;
  std::optional<Error> m_error;
};

void import(Driver& driver, const std::filesystem::path& csv) {
  auto& page = driver.show<data::DataPage>("data");
  driver.time("preview and count of a file", [&] { page.importFiles({QString::fromStdU16String(csv.u16string())}); });
  driver.time("import", [&] { named<QPushButton>(page, "importButton")->click(); });
}

void segment(Driver& driver) {
  auto& page = driver.show<segments::SegmentsPage>("segments");
  driver.time("segment and project", [&] { named<segments::MethodPane>(page, "methodPane")->run(); });
}

void trainEach(Driver& driver) {
  auto& page = driver.show<RecommendPage>("recommend");
  auto* panel = named<TrainPanel>(page, "trainPanel");
  auto* method = named<QComboBox>(panel, "method");
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("recommend")) {
    driver.time("train " + entry.info.key, [&] {
      const int place = method->findData(QString::fromStdString(entry.info.key));
      method->setCurrentIndex(place);
      emit method->activated(place);
      panel->train();
    });
  }
}

void drawMap(Driver& driver) {
  auto& page = driver.show<SimilarityPage>("similarity");
  driver.time("similarity map", [&] { page.menuActions().front()->trigger(); });
}

void exportList(Driver& driver, const std::filesystem::path& folder) {
  auto& page = driver.show<CampaignsPage>("campaigns");
  const QString file = QString::fromStdU16String((folder / "list.csv").u16string());
  page.setFileChooser([file](const QString&) { return file; });
  driver.time("campaign export", [&] { named<QPushButton>(page, "everyoneButton")->click(); });
}

void visitPages(Driver& driver, MainWindow& window) {
  for (const PageEntry& entry : pageTable()) {
    driver.time(std::string("go to ") + entry.key, [&] { window.showPage(QLatin1String(entry.key)); });
  }
}

}  // namespace

void benchWindowJobs(WatchedApplication& application, const std::filesystem::path& csv,
                     const std::filesystem::path& folder) {
  Language language;
  language.set(QStringLiteral("en"));
  MainWindow window(language);
  Driver driver(application, window);
  QObject::connect(&window.session(), &Session::failed, &window, [&](const Error& error) { driver.fail(error); });
  window.show();
  window.makePagesLater();
  driver.time("new project", [&] { window.session().openProject(folder / "large.kindred", true); });
  import(driver, csv);
  segment(driver);
  trainEach(driver);
  drawMap(driver);
  exportList(driver, folder);
  driver.time("open again", [&] { window.session().openProject(folder / "large.kindred"); });
  visitPages(driver, window);
  driver.time("select everyone", [&] { window.session().selection().invert(); });
  driver.time("close", [&] { window.session().closeProject(); });
}

}  // namespace kindred::bench
