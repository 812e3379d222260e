// The window program: reads its options, then hands over to ui.
#include <CLI/CLI.hpp>
#include <QApplication>
#include <cstdio>
#include <string>

#include "core/workflow/workspace.h"
#include "ui/frame/dialogs.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/startup.h"
#include "ui/theme/style.h"

namespace {

using namespace kindred;
using namespace kindred::ui;

constexpr int kCouldNot = 1;
constexpr int kWrongUsage = 2;

struct Arguments {
  std::string project, page, dataset, customer, segmentation, select, size, theme, language, screenshot;
  int zoom = 0;
  double scale = 0;
};

void describe(CLI::App& app, Arguments& a) {
  app.add_option("project", a.project, "The project to open")->type_name("PROJECT");
  app.add_option("--page", a.page, "Page to show: data, segments, similarity, recommend, campaigns");
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
  settings::setPersistent(false);
}

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
  const bool drawing = !arguments.screenshot.empty();
  if (drawing) prepareForScreenshot();
  if (arguments.scale > 0) qputenv("QT_SCALE_FACTOR", QByteArray::number(arguments.scale));

  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("Kindred"));
  QCoreApplication::setOrganizationName(QStringLiteral("Kindred"));
  QCoreApplication::setApplicationVersion(QString::fromStdString(workflow::programVersion()));
  installStyle();
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
  QObject::connect(&startup, &Startup::finished, &application, [&] {
    if (drawing) QCoreApplication::exit(0);
  });
  if (!options.page.isEmpty()) window.showPage(options.page);
  window.show();
  startup.start();
  if (!drawing) window.makePagesLater();
  return QApplication::exec();
}
