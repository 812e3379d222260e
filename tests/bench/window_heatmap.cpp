#include "tests/bench/window_heatmap.h"

#include <QEventLoop>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <stdexcept>

#include "tests/bench/measure.h"
#include "tests/ui/named.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/main_window.h"
#include "ui/pages/similarity/similarity_page.h"
#include "ui/text/language.h"

namespace kindred::bench {
namespace {

using namespace kindred::ui;
using Clock = std::chrono::steady_clock;

constexpr double FrameGoal = 60, PictureGoal = 2, HoldGoal = 50;
constexpr int Frames = 300;
constexpr int LookMs = 5;

/// Turns the event loop until something is so; the seconds that took.
template <class Is>
double untilIs(const Is& is, double most = 600) {
  return seconds([&] {
    const auto begin = Clock::now();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
      if (is()) return loop.quit();
      if (std::chrono::duration<double>(Clock::now() - begin).count() > most)
        throw std::runtime_error("waited too long");
    });
    look.start(LookMs);
    if (!is()) loop.exec();
  });
}

/// Zooms in about a point that wanders, then out again, and drags between: one event and one picture a frame.
void moveFrame(HeatmapCanvas& canvas, int frame) {
  const QPointF at(canvas.width() * (0.3 + 0.4 * ((frame * 7) % 100) / 100.0),
                   canvas.height() * (0.3 + 0.4 * ((frame * 13) % 100) / 100.0));
  const auto mouse = [&](QEvent::Type type, const QPointF& place, Qt::MouseButton button) {
    QMouseEvent event(type, place, canvas.mapToGlobal(place), button, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
  };
  if (frame % 3 < 2) {
    QWheelEvent wheel(at, canvas.mapToGlobal(at), {}, {0, (frame / 60) % 2 == 0 ? 60 : -60}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &wheel);
  } else {
    mouse(QEvent::MouseButtonPress, at, Qt::LeftButton);
    mouse(QEvent::MouseMove, at + QPointF(23, 17), Qt::NoButton);
    mouse(QEvent::MouseButtonRelease, at + QPointF(23, 17), Qt::LeftButton);
  }
  canvas.repaint();
}

void frames(WatchedApplication& application, HeatmapCanvas& canvas, const std::string& what) {
  std::vector<double> times;
  application.restart();
  int frame = 0;
  QEventLoop loop;
  QTimer next;
  // A frame a turn of the loop, so that tiles arrive between them as they do for a person.
  QObject::connect(&next, &QTimer::timeout, &loop, [&] {
    times.push_back(seconds([&] { moveFrame(canvas, frame); }));
    if (++frame == Frames) loop.quit();
  });
  next.start(0);
  const double all = seconds([&] { loop.exec(); });
  std::ranges::sort(times);
  const double slow = times[static_cast<std::size_t>(0.99 * Frames)];
  const double rate = Frames / all;
  line("frames a second, " + what, rate, "/s",
       std::string("goal 60: ") + (rate >= FrameGoal ? "met" : "MISSED") + " (99 of 100 frames within " +
           englishNumber(slow * 1e3, 1) + " ms; the loop held " + englishNumber(application.longest().milliseconds, 0) +
           " ms at most, goal 50: " + (application.longest().milliseconds < HoldGoal ? "met" : "MISSED") + ")");
}

}  // namespace

void benchHeatmap(WatchedApplication& application, const std::filesystem::path& csv,
                  const std::filesystem::path& folder) {
  const auto project = folder / "map.kindred";
  if (runProcess({KINDRED_CLI, "import", csv.string(), "--project", project.string()}).exit != 0)
    throw std::runtime_error("kindred-cli import failed");
  Language language;
  language.set(QStringLiteral("en"));
  MainWindow window(language);
  window.resize(1440, 900);
  window.show();
  window.session().openProject(project);
  untilIs([&] { return window.session().dataset() != nullptr && !window.isBusy(); });
  application.restart();
  const auto begin = Clock::now();
  window.showPage(QStringLiteral("similarity"));
  auto* const page = qobject_cast<SimilarityPage*>(window.currentPage());
  auto* const canvas = named<HeatmapCanvas>(*page, "canvas");
  untilIs([&] { return canvas->rows() > 0 && canvas->tiles().has(canvas->tiles().grid().top()); });
  canvas->repaint();
  const double first = std::chrono::duration<double>(Clock::now() - begin).count();
  const std::string rows = std::to_string(canvas->rows()) + " rows";
  line("first picture of " + rows, first, "s",
       std::string("goal 2 s: ") + (first < PictureGoal ? "met" : "MISSED") + " (the loop held " +
           englishNumber(application.longest().milliseconds, 0) + " ms at most)");
  untilIs([&] { return !window.isBusy(); });
  frames(application, *canvas, rows + " with trees and groups");
}

}  // namespace kindred::bench
