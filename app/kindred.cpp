// The window program: reads its options, then hands over to ui.
#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTimer>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <optional>
#include <string>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include "core/base/join.h"
#include "core/base/log.h"
#include "core/workflow/incident.h"
#include "core/workflow/workspace.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/incident_dialog.h"
#include "ui/main_window.h"
#include "ui/page.h"
#include "ui/settings.h"
#include "ui/startup.h"
#include "ui/theme/style.h"

namespace {

using namespace kindred;
using namespace kindred::ui;

constexpr int kCouldNot = 1;
constexpr int kWrongUsage = 2;

struct Arguments {
  std::string project, page, dataset, customer, segmentation, select, size, theme, language, screenshot, times;
  int zoom = 0;
  double scale = 0;
};

std::string pageKeys() { return joined(pageTable(), &PageEntry::key) + ", " + joined(partTable(), &PartEntry::key); }

void describe(CLI::App& app, Arguments& a) {
  app.add_option("project", a.project, "The project to open")->type_name("PROJECT");
  app.add_option("--page", a.page, "Page to show: " + pageKeys());
  app.add_option("--dataset", a.dataset, "Data set to show, by name");
  app.add_option("--customer", a.customer, "Customer to show, by id");
  app.add_option("--segmentation", a.segmentation, "Segmentation to colour by, by name");
  app.add_option("--select", a.select, "Customers to select")
      ->check(CLI::Validator(
          [](const std::string& text) {
            return text.rfind("segment:", 0) == 0 ? std::string() : std::string("write segment:NAME");
          },
          "segment:NAME"));
  app.add_option("--size", a.size, "Size of the window, such as 1440x900")
      ->check(CLI::Validator(
          [](const std::string& text) {
            int width = 0;
            int height = 0;
            char rest = 0;
            const bool good = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2 && width >= 200 &&
                              height >= 200 && width <= 16000 && height <= 16000;
            return good ? std::string() : std::string("write WIDTHxHEIGHT, such as 1440x900");
          },
          "WxH"));
  app.add_option("--zoom", a.zoom, "Zoom of the window in percent")->check(CLI::Range(80, 200));
  app.add_option("--scale", a.scale, "Device pixels to a pixel")->check(CLI::Range(0.5, 8.0));
  app.add_option("--theme", a.theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
  app.add_option("--language", a.language, "en or ru")->check(CLI::IsMember({"en", "ru"}));
  app.add_option("--screenshot", a.screenshot, "Draw the page into a PNG and end; needs no display")
      ->type_name("FILE.png");
  app.add_option("--times", a.times, "Write when the first frame was drawn and all was shown, and end")->group("");
  app.set_version_flag("--version", "Kindred " + workflow::programVersion());
}

StartOptions startOptions(const Arguments& a) {
  const auto text = [](const std::string& value) { return QString::fromStdString(value); };
  StartOptions options{text(a.project), text(a.page), text(a.dataset),   text(a.customer), text(a.segmentation),
                       text(a.select),  {},           text(a.screenshot)};
  int width = 0;
  int height = 0;
  if (std::sscanf(a.size.c_str(), "%dx%d", &width, &height) == 2) options.size = QSize(width, height);
  return options;
}

void report(const Error& error) {
  for (const Text& problem : error.problems()) std::fprintf(stderr, "error: %s\n", english(problem).c_str());
  if (!error.hint().empty()) std::fprintf(stderr, "hint: %s\n", english(error.hint()).c_str());
}

// A picture is the same wherever it is drawn: no display, no carets, no animations, nothing remembered.
void prepareForScreenshot() {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef Q_OS_UNIX
  // Qt looks for a folder of sockets, which no picture needs, and warns of every session that has none.
  if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
    qputenv("XDG_RUNTIME_DIR",
            QFile::encodeName(QDir::tempPath()) + "/kindred-runtime-" + QByteArray::number(geteuid()));
#endif
  settings::setPersistent(false);
}

// Moments of the start, by the steady clock in nanoseconds, one a line: what ./dev bench subtracts its own clock from.
class Times : public QObject {
 public:
  explicit Times(const std::string& file) : m_out(file) { qApp->installEventFilter(this); }

  void note(const char* moment) {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    m_out << moment << ' ' << std::chrono::duration_cast<std::chrono::nanoseconds>(time).count() << std::endl;
  }

  // Ends when what was shown last is drawn, and the first frame is.
  void end() {
    QTimer::singleShot(0, this, [this] {
      m_ending = true;
      if (!m_framed) return;
      note("shown");
      QCoreApplication::exit(0);
    });
  }

  // The frame that the first paint event is part of is whole when the loop turns again.
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint) {
      qApp->removeEventFilter(this);
      QTimer::singleShot(0, this, [this] {
        note("frame");
        m_framed = true;
        if (m_ending) end();
      });
    }
    return QObject::eventFilter(watched, event);
  }

 private:
  bool m_framed = false;
  bool m_ending = false;
  std::ofstream m_out;
};

// What a slot throws would end the program without a word.
class Application : public QApplication {
 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    try {
      return QApplication::notify(receiver, event);
    } catch (const std::exception& error) {
      const std::string during = "the window";
      const Error told = workflow::incident(during, error);
      if (!m_isTold) {
        auto* dialog = new IncidentDialog(Text(during), told, activeWindow());
        m_isTold = true;
        connect(dialog, &QObject::destroyed, this, [this] { m_isTold = false; });
        dialog->show();
      }
      return false;
    }
  }

 private:
  bool m_isTold = false;
};

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App parser("Kindred finds the customers who are alike, and what to offer them.", "kindred");
  describe(parser, arguments);
  try {
    parser.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return parser.exit(e) == 0 ? 0 : kWrongUsage;
  }
  std::signal(SIGPIPE, SIG_IGN);  // a list may be written into a pipe whose reader has gone
  const bool drawing = !arguments.screenshot.empty();
  if (drawing) prepareForScreenshot();
  if (arguments.scale > 0) qputenv("QT_SCALE_FACTOR", QByteArray::number(arguments.scale));

  if (!drawing) log::start();
  Application application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("Kindred"));
  QCoreApplication::setOrganizationName(QStringLiteral("Kindred"));
  QCoreApplication::setApplicationVersion(QString::fromStdString(workflow::programVersion()));
  installStyle();
  QApplication::setWindowIcon(icon(QStringLiteral("kindred"), Role::Accent));
  if (drawing) QApplication::setCursorFlashTime(0);
  Language language;
  restorePreferences(language);
  if (!arguments.language.empty() || drawing)
    language.set(QString::fromStdString(arguments.language.empty() ? "en" : arguments.language));
  if (!arguments.theme.empty() || drawing)
    theme().setChoice(arguments.theme == "dark" ? ThemeChoice::Dark : ThemeChoice::Light);
  if (arguments.zoom > 0) theme().setZoom(arguments.zoom);

  MainWindow window(language);
  StartOptions options = startOptions(arguments);
  if (!drawing) {
    window.restoreState();
    if (options.project.isEmpty()) options.project = MainWindow::lastProject();
  } else if (!options.size.isValid()) {
    options.size = QSize(1440, 900);
  }
  Startup startup(window, options);
  QObject::connect(&startup, &Startup::failed, &application, [&](const Error& error) {
    report(error);
    if (drawing) QCoreApplication::exit(kCouldNot);
  });
  std::optional<Times> times;
  if (!arguments.times.empty()) times.emplace(arguments.times);
  QObject::connect(&startup, &Startup::finished, &application, [&] {
    if (drawing) QCoreApplication::exit(0);
    if (times) times->end();
  });
  if (!options.page.isEmpty()) window.showPage(options.page);
  window.show();
  if (times) times->note("open");
  startup.start();
  if (!drawing) {
    window.makePagesLater();
    if (!times) window.offerTour();
  }
  return QApplication::exec();
}
